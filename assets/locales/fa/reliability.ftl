# Reliability: two codings of the same text compared, in the analysis, on the command line and in exports.

analysis-measure-unknown-form = این داده‌ها هیچ‌یک از شکل‌هایی را ندارد که بتوان سنجید: { "\u2066" }ratings{ "\u2069" }، { "\u2066" }units{ "\u2069" }، { "\u2066" }documents{ "\u2069" }، { "\u2066" }coders{ "\u2069" }، یا { "\u2066" }coder1{ "\u2069" } و { "\u2066" }coder2{ "\u2069" }
analysis-measure-bad-field = فیلد «{ $field }» نیست یا آنچه را باید در خود ندارد
analysis-measure-nothing = در «{ $field }» چیزی نیست، پس چیزی برای سنجیدن نیست
analysis-measure-reversed = پایان قطعهٔ { $field } پیش از آغاز آن است؛ هر قطعه { "\u2066" }[first, last + 1]{ "\u2069" } یا { "\u2066" }[first, last + 1, code]{ "\u2069" } است
analysis-measure-beyond-length = قطعهٔ { $field } از پایان متن می‌گذرد؛ متن { $length } نویسه دارد. قطعه یا { "\u2066" }length{ "\u2069" } را درست کنید
analysis-measure-bad-threshold = مقدار { "\u2066" }threshold_percent{ "\u2069" } باید سهمی بیش از ۰ و تا ۱۰۰ باشد
analysis-measure-too-few-categories = مقدار { "\u2066" }q{ "\u2069" } برابر { $q } است، ولی { $used } مقوله به کار رفته است؛ { "\u2066" }q{ "\u2069" } شمار مقوله‌هایی است که کدگذارها می‌توانستند برگزینند
analysis-measure-too-many-agreements = در «{ $document }» شمار توافق‌ها از شمار کدهای یکی از دو کدگذار بیشتر است
analysis-measure-conflict = کدگذار { $coder } در { $segment } دو کد بر نویسه‌های یکسان گذاشته است؛ کدهایی که روی یک خط مقایسه می‌شوند یکدیگر را طرد می‌کنند

## What is compared

reliability-pass = { $coder }
reliability-pass-round = { $coder } ({ $round })

reliability-unit-segment = قطعه‌ها
reliability-unit-paragraph = بندها
reliability-unit-character = نویسه‌ها
reliability-unit-document = سندها

reliability-measure-unitizing = { "\u2066" }|uα{ "\u2069" }
reliability-measure-alpha = α
reliability-measure-kappa = κ

reliability-kind-only-left = تنها اول
reliability-kind-only-right = تنها دوم
reliability-kind-other-code = کد دیگر
reliability-kind-ends = مرزهای دیگر

decision-left = اولی درست است
decision-right = دومی درست است
decision-both = هر دو درست‌اند
decision-neither = هیچ‌کدام درست نیست

## The answer

reliability-answer-nothing = چیزی برای مقایسه نیست: هیچ‌یک از دو کدگذاری در این سندها قطعهٔ کدگذاری‌شده ندارد
reliability-answer-no-document = چیزی برای مقایسه نیست: هیچ‌یک از این سندها در هر دو کدگذاری نیست
reliability-answer-silent = هنوز چیزی برای مقایسه نیست: { $name } در این سندها چیزی کدگذاری نکرده است
reliability-answer-rows = { $left } و { $right } هر دو { $documents } سند یکسان را کدگذاری کرده‌اند. از { $rows } قطعهٔ کدگذاری‌شدهٔ هر دو، { $agree } قطعه در کدگذاری دیگر همان کد را در همان جا دارد: { $percent }٪.
reliability-answer-rows-retest = { $left } دو بار { $documents } سند را کدگذاری کرده است. از { $rows } قطعهٔ کدگذاری‌شدهٔ هر دو بار، { $agree } قطعه در کدگذاری دیگر همان کد را در همان جا دارد: { $percent }٪.
reliability-answer-codes = پس از تصحیح برای تصادف، توافق با { $measure ->
    [reliability-measure-unitizing] آلفای { "\u2066" }|uα{ "\u2069" } کریپندورف برای قطعه‌ها
    [reliability-measure-kappa] کاپای کوهن روی نویسه‌ها
   *[reliability-measure-alpha] آلفای کریپندورف
} برای { $codes ->
    [1] تنها کد مقایسه
   *[other] { $codes } کد
} میان { $low } و { $high } است، با میانهٔ { $middle }. { $below ->
    [0] هیچ کدی زیر ۰٫۶۶۷ نیست
   *[other] { $below } کد زیر ۰٫۶۶۷ است
}{ $without ->
    [0] .
   *[other] ؛ برای { $without } کد تعریف نمی‌شود.
}
reliability-answer-open = { $disagreements ->
    [0] اختلافی نیست.
   *[other] { $disagreements } اختلاف هست
}{ $disagreements ->
    [0] {""}
   *[other] ، { $settled ->
        [0] هنوز هیچ‌یک رفع نشده.
       *[other] { $open ->
            [0] همه رفع‌شده.
           *[other] { $open } اختلاف هنوز رفع نشده.
        }
    }
}

## For the paper

reliability-paper-coders = { $left } و { $right } از میان { $all } سند { $documents } سند ({ $sample }٪ کدگذاری‌های کدگذار اول) را کدگذاری کردند و { $codes } کد{ $level ->
    [level-open] {" "}در سطح کدهای باز
    [level-concept] {" "}در سطح مفهوم‌ها
    [level-category] {" "}در سطح مقوله‌ها
   *[as-coded] {""}
} مقایسه شد.
reliability-paper-coders-blind = { $left } و { $right } از میان { $all } سند { $documents } سند ({ $sample }٪ کدگذاری‌های کدگذار اول؛ هنگام کدگذاری دوم، کدگذاری اول از دید کدگذار دوم پنهان بود) را کدگذاری کردند و { $codes } کد{ $level ->
    [level-open] {" "}در سطح کدهای باز
    [level-concept] {" "}در سطح مفهوم‌ها
    [level-category] {" "}در سطح مقوله‌ها
   *[as-coded] {""}
} مقایسه شد.
reliability-paper-retest = یک کدگذار از میان { $all } سند { $documents } سند ({ $sample }٪ کدگذاری‌ها) را دو بار به فاصلهٔ دست‌کم { $days } روز کدگذاری کرد و { $codes } کد{ $level ->
    [level-open] {" "}در سطح کدهای باز
    [level-concept] {" "}در سطح مفهوم‌ها
    [level-category] {" "}در سطح مقوله‌ها
   *[as-coded] {""}
} مقایسه شد.
reliability-paper-retest-blind = یک کدگذار از میان { $all } سند { $documents } سند ({ $sample }٪ کدگذاری‌ها) را دو بار به فاصلهٔ دست‌کم { $days } روز، بار دوم با پنهان بودن کدگذاری اول، کدگذاری کرد و { $codes } کد{ $level ->
    [level-open] {" "}در سطح کدهای باز
    [level-concept] {" "}در سطح مفهوم‌ها
    [level-category] {" "}در سطح مقوله‌ها
   *[as-coded] {""}
} مقایسه شد.
reliability-paper-segments = درصد توافق روی قطعه‌ها (کد یکسان، هم‌پوشی دست‌کم { $overlap }٪ { $basis ->
    [longer] قطعهٔ بلندتر
    [shorter] قطعهٔ کوتاه‌تر
   *[union] از آنچه هر دو با هم می‌پوشانند
}) برابر { $percent }٪ بود ({ $agree } از { $rows } قطعهٔ کدگذاری‌شده)؛ کاپای برنان و پردیگر با { "\u2066" }q{ "\u2069" } برابر { $q }، { $kappa } به دست آمد.
reliability-paper-holsti = پایایی هولستی (۲ × توافق‌ها ÷ همهٔ کدها، { $twice } از { $total }) { $same ->
    [yes] همین است.
   *[no] برابر { $percent }٪ بود.
}
reliability-drawn = این { $count } سند به قید قرعه از میان { $from } سند برگرفته شد ({ $percent }٪، بذر { $seed }؛ بُر زدن فیشر و ییتس با { "\u2066" }SplitMix64{ "\u2069" }).
reliability-paper-interval = فاصلهٔ اطمینان ۹۵٪ توافق، با { $resamples } بازنمونه‌گیری از بندها، از { $low } تا { $high }٪ است.
reliability-paper-codes = به تفکیک کد، { $measure ->
    [reliability-measure-unitizing] آلفای { "\u2066" }|uα{ "\u2069" } کریپندورف
    [reliability-measure-kappa] کاپای کوهن روی نویسه‌ها (میانگین سندها، وزنی به طول آن‌ها)
   *[reliability-measure-alpha] آلفای کریپندورف
} از { $low } تا { $high } بود (میانه { $middle })؛ { $below ->
    [0] هیچ کدی زیر ۰٫۶۶۷ نیست
   *[other] { $below } کد از { $codes } کد زیر ۰٫۶۶۷ است
}{ $without ->
    [0] .
   *[other] { " " }و برای { $without } کد تعریف نمی‌شود.
}
reliability-paper-units = با { $unit ->
    [paragraph] بندها
    [document] سندها
   *[character] نویسه‌ها
} به‌عنوان واحد ({ $units } واحد)، هر یک با یا بدون { $codes ->
    [1] تنها کد مقایسه
   *[other] هر یک از { $codes } کد
}، دو کدگذاری در { $percent } این تصمیم‌ها یکسان‌اند؛ آنجا که دست‌کم یکی کد داده است، پایایی هولستی (۲ × داده‌شده در هر دو ÷ مجموع آنچه هر یک داده است) برابر { $holsti } است. با ادغام کدهایی که روی برخی از این واحدها هستند و نه روی همه ({ "\u2066" }de Vries et al. 2008{ "\u2069" })، کاپای کوهن { $cohen }، پی اسکات، که برای دو کدگذاری همان کاپای فلیس است، { $scott }، کاپای برنان و پردیگر ({ "\u2066" }q = 2{ "\u2069" }) { $prediger }، ضریب { "\u2066" }AC1{ "\u2069" } گوئت { $gwet } و آلفای کریپندورف { $krippendorff } است.
reliability-paper-sets = هر دو کدگذاری به { $equal } { $unit ->
    [document] سندها
   *[paragraph] بندها
} درست همان کدها را داده‌اند؛ آلفای کریپندورف برای مجموعهٔ کدها با فاصلهٔ { "\u2066" }MASI{ "\u2069" } برابر { $masi } و با فاصلهٔ ژاکارد برابر { $jaccard } است.
reliability-paper-unit-intervals = فاصله‌های اطمینان ۹۵٪ درون پرانتز از { $resamples } بازنمونه‌گیری از { $unit ->
    [document] سندها
   *[paragraph] بندها
} است.
reliability-paper-no-interval-characters = فاصلهٔ اطمینان داده نمی‌شود، زیرا نویسه‌ها واحدهای مستقل نیستند.
reliability-paper-no-interval-units = فاصلهٔ اطمینان داده نمی‌شود، زیرا شمار واحدها کمتر از ده است.
reliability-paper-settled = { $settled ->
    [0] { $disagreements ->
        [1] تنها اختلاف موجود هنوز رفع نشده است.
       *[other] هنوز هیچ‌یک از { $disagreements } اختلاف رفع نشده است.
    }
   *[other] { $open ->
        [0] { $disagreements ->
            [1] تنها اختلاف موجود را
           *[other] هر { $disagreements } اختلاف را
        }
       *[other] از { $disagreements } اختلاف، { $settled } اختلاف را
    } { $by ->
        [coder] خود کدگذار به‌تنهایی
        [one] یک نفر
       *[several] { $people } نفر
    } با نوشتن دلیل { $by ->
        [coder] رفع کرد
        [one] رفع کرد
       *[several] رفع کردند
    }{ $open ->
        [0] .
       *[other] ؛ { $open } اختلاف هنوز رفع نشده است.
    }
}
## What is not defined, or has no interval

reliability-why-no-variation = تعریف‌نشده: چیزی تغییر نمی‌کند و توافق از تصادف بازشناخته نمی‌شود
reliability-why-overlapping = تعریف‌نشده: برخی کدها هم‌پوشی دارند و نمی‌توانند روی یک خط بیایند
reliability-why-few-units = بی فاصلهٔ اطمینان: شمار واحدها کمتر از ده است
reliability-why-characters = بی فاصلهٔ اطمینان: نویسه‌ها واحدهای مستقل نیستند
reliability-why-nobody = تعریف‌نشده: روی هیچ واحدی نیست
reliability-why-everywhere = تعریف‌نشده: در هر دو روی همهٔ واحدهاست
reliability-why-only-first = تنها در کدگذاری اول
reliability-why-only-second = تنها در کدگذاری دوم

## What limits it

reliability-warn-going-on = دوری که مقایسه می‌شود هنوز در جریان است: عددها تنها کدگذاری‌های تا اکنون را در بر دارد
reliability-warn-few-units = یکی از کدگذاران در کمتر از ده بند کدگذاری کرده است: فاصلهٔ اطمینان داده نمی‌شود
reliability-warn-one-document = تنها یک سند مقایسه می‌شود
reliability-warn-small-sample = تنها { $percent }٪ کدگذاری‌های کدگذار اول در آنچه مقایسه می‌شود جای دارد؛ ده درصد و بیشتر معمول است
reliability-warn-short-interval = فاصلهٔ دو کدگذاری { $days } روز است: شاید کدگذاری اول در یاد مانده باشد؛ دو هفته معمول است
reliability-warn-not-blind = کدگذاری دوم در دور کور انجام نشده است: شاید از کدگذاری اول پیروی کرده باشد
reliability-warn-new-codes = { $count } کد هنگام کدگذاری دوم ساخته شده است و توافقی بر سر آن ممکن نیست
reliability-warn-without-level = { $count } کدگذاری در سطح مقایسه چیزی بالای خود ندارد و بیرون می‌ماند
reliability-warn-without-partner = { $count } سند از این متن‌ها را طرف دیگر ندارد: { $names }
reliability-warn-without-round = { $count } سند در دورِ مقایسه‌شده نیست و کنار گذاشته شد: { $names }
reliability-warn-overlapping-codes = برخی کدها هم‌پوشی دارند و نمی‌توانند روی یک خط بیایند: { "\u2066" }uα{ "\u2069" } و { "\u2066" }cuα{ "\u2069" } تعریف نمی‌شود

## Measures, their formulas and sources

reliability-m-segments = قطعه‌های مورد توافق
reliability-m-segments-formula = سطرهای مورد توافق ÷ همهٔ سطرها؛ هر قطعهٔ کدگذاری‌شدهٔ هر کدگذاری یک سطر است، و مورد توافق است اگر دیگری همان کد را با هم‌پوشی کافی داشته باشد
reliability-m-segments-source = Rädiker & Kuckartz 2019
reliability-m-brennan-prediger = کاپای برنان و پردیگر روی قطعه‌ها
reliability-m-brennan-prediger-formula = { "\u2066" }(P − 1 ÷ q) ÷ (1 − 1 ÷ q){ "\u2069" }، که { "\u2066" }q{ "\u2069" } شمار کدهای مقایسه است
reliability-m-brennan-prediger-source = Brennan & Prediger 1981
reliability-m-holsti = پایایی هولستی، ادغام‌شده
reliability-m-holsti-formula = ۲ × توافق‌ها ÷ (کدهای اول + کدهای دوم)، با جفت‌های یک‌به‌یک
reliability-m-holsti-source = Holsti 1969; Khastar 2009
reliability-m-mean = پایایی هولستی، میانگین سندها
reliability-m-mean-formula = میانگین ۲ × توافق‌ها ÷ (کدهای اول + کدهای دوم) روی سندها
reliability-m-mean-source = Holsti 1969
reliability-m-miles-huberman = نسبت توافق‌ها به همهٔ تصمیم‌ها
reliability-m-miles-huberman-formula = توافق‌ها ÷ (توافق‌ها + اختلاف‌ها)
reliability-m-miles-huberman-source = Miles & Huberman 1994
reliability-m-coded-alpha = آلفای { "\u2066" }|uα{ "\u2069" }، کدگذاری‌شده یا نه
reliability-m-coded-alpha-formula = { "\u2066" }1 − (ℓφ. − ℓφφ) ÷ (eφ. − eφφ){ "\u2069" }، با هر کدی
reliability-m-coded-alpha-source = Krippendorff 2019, §12.6
reliability-m-unitizing = آلفای { "\u2066" }uα{ "\u2069" }، همهٔ کدها روی یک خط
reliability-m-unitizing-formula = { "\u2066" }1 − (ℓ.. − Σ ℓcc) ÷ (ℓ.. − Σ ecc){ "\u2069" }، با احتساب فاصله‌های کدنشده
reliability-m-unitizing-source = Krippendorff 2019, §12.6; Krippendorff, Mathet, Bouvry & Widlöcher 2016
reliability-m-coding = آلفای { "\u2066" }cuα{ "\u2069" }، کدام کد آنجا که هر دو کدگذاری کرده‌اند
reliability-m-coding-formula = مانند { "\u2066" }uα{ "\u2069" }، روی بخش‌هایی که هر دو نشان کرده‌اند
reliability-m-coding-source = Krippendorff 2019, §12.6
reliability-m-characters = نویسه‌های با رفتار یکسان
reliability-m-characters-formula = (کدگذاری‌شده به دست هر دو + کدگذاری‌شده به دست هیچ‌کدام) ÷ همهٔ نویسه‌ها، با هر کدی
reliability-m-characters-source = مقایسهٔ کدگذاری در NVivo
reliability-m-kappa = کاپای کوهن روی نویسه‌ها
reliability-m-kappa-formula = { "\u2066" }(P − Pe) ÷ (1 − Pe){ "\u2069" }، که { "\u2066" }Pe{ "\u2069" } از توزیع حاشیه‌ای هر کدگذار است؛ نویسه‌ها واحدهای مستقل نیستند و از این رو فاصلهٔ اطمینان داده نمی‌شود
reliability-m-kappa-source = Cohen 1960
reliability-m-pooled-percent = تصمیم‌های یکسان، با ادغام کدها
reliability-m-pooled-percent-formula = (داده‌شده در هر دو + داده‌نشده در هیچ‌یک) ÷ همهٔ تصمیم‌ها؛ هر کد روی هر واحد یک تصمیم است، و نگذاشتن کد در هر دو نیز به شمار می‌آید
reliability-m-pooled-percent-source = Krippendorff 2019
reliability-m-pooled-holsti = پایایی هولستی روی واحدها، ادغام‌شده
reliability-m-pooled-holsti-formula = ۲ × داده‌شده در هر دو ÷ (داده‌شده در اول + داده‌شده در دوم)، همهٔ کدها با هم
reliability-m-pooled-holsti-source = Holsti 1969
reliability-m-pooled-cohen = کاپای کوهن، با ادغام کدها
reliability-m-pooled-cohen-formula = { "\u2066" }Σ (P − Pe) ÷ Σ (1 − Pe){ "\u2069" } روی کدها، که { "\u2066" }Pe{ "\u2069" } هر کد از توزیع حاشیه‌ای هر کدگذاری است
reliability-m-pooled-cohen-source = Cohen 1960; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-scott = پی اسکات، با ادغام کدها
reliability-m-pooled-scott-formula = { "\u2066" }Σ (P − Pe) ÷ Σ (1 − Pe){ "\u2069" } روی کدها، که { "\u2066" }Pe{ "\u2069" } هر کد از توزیع حاشیه‌ای هر دو کدگذاری با هم است
reliability-m-pooled-scott-source = Scott 1955; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-fleiss = کاپای فلیس، با ادغام کدها
reliability-m-pooled-fleiss-formula = برای دو کدگذاری همان پی اسکات است؛ اینجا دو کدگذاری مقایسه می‌شود
reliability-m-pooled-fleiss-source = Fleiss 1971; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-brennan-prediger = کاپای برنان و پردیگر روی واحدها، با ادغام کدها
reliability-m-pooled-brennan-prediger-formula = { "\u2066" }Σ (P − ½) ÷ Σ ½{ "\u2069" } روی کدها، با { "\u2066" }q = 2{ "\u2069" }: کد هست یا نیست
reliability-m-pooled-brennan-prediger-source = Brennan & Prediger 1981; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-gwet = ضریب { "\u2066" }AC1{ "\u2069" } گوئت، با ادغام کدها
reliability-m-pooled-gwet-formula = { "\u2066" }Σ (P − Pe) ÷ Σ (1 − Pe){ "\u2069" } روی کدها، { "\u2066" }Pe = 2π(1 − π){ "\u2069" }، که { "\u2066" }π{ "\u2069" } میانگین سهم واحدهای دارای کد است
reliability-m-pooled-gwet-source = Gwet 2008; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-krippendorff = آلفای کریپندورف، با ادغام کدها
reliability-m-pooled-krippendorff-formula = { "\u2066" }1 − Σ Do ÷ Σ De{ "\u2069" } روی کدها، اسمی: کد هست یا نیست
reliability-m-pooled-krippendorff-source = Krippendorff 2019; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-equal-sets = واحدهای با کدهای یکسان
reliability-m-equal-sets-formula = واحدهایی که هر دو کدگذاری درست همان کدها را به آن داده‌اند ÷ همهٔ واحدها؛ نداشتن هیچ کد نیز یک مجموعه است
reliability-m-equal-sets-source = Krippendorff 2019
reliability-m-masi = آلفای مجموعهٔ کدها، { "\u2066" }MASI{ "\u2069" }
reliability-m-masi-formula = آلفای کریپندورف با فاصلهٔ «یک منهای ژاکارد × { "\u2066" }m{ "\u2069" }»؛ مقدار { "\u2066" }m{ "\u2069" } برای برابر ۱، برای یکی درون دیگری ⅔، برای هم‌پوش ⅓ و برای جدا ۰ است
reliability-m-masi-source = Passonneau 2006; Artstein & Poesio 2008
reliability-m-jaccard = آلفای مجموعهٔ کدها، ژاکارد
reliability-m-jaccard-formula = آلفای کریپندورف با فاصلهٔ «یک منهای (کدهای مشترک ÷ کدهای هر دو با هم)»
reliability-m-jaccard-source = Krippendorff 2019; Artstein & Poesio 2008

## Tables

export-reliability-codes = پایایی به تفکیک کد
export-reliability-coefficients-paragraph = ضریب‌ها به تفکیک کد، روی بندها
export-reliability-coefficients-character = ضریب‌ها به تفکیک کد، روی نویسه‌ها
export-reliability-coefficients-document = ضریب‌ها به تفکیک کد، روی سندها
export-reliability-coefficients-about = هر واحد کد را دارد یا ندارد: دو مقوله. دو کدگذاری مقایسه می‌شود، که برای آن کاپای فلیس همان پی اسکات است. سطر همهٔ کدها ادغام‌شده است: سهم‌ها از مجموع‌ها، و ضریب‌ها از میانگین توافق مشاهده‌شده و مورد انتظار در کدهایی که روی برخی واحدها هستند و نه روی همه ({ "\u2066" }de Vries, Elliott, Kanouse & Teleki 2008{ "\u2069" }). «از» و «تا» فاصلهٔ اطمینان ۹۵٪ است: کاپای کوهن به روش { "\u2066" }Fleiss, Cohen & Everitt 1969{ "\u2069" }؛ پی اسکات، کاپای برنان و پردیگر و { "\u2066" }AC1{ "\u2069" } با خطی‌سازی روی واحدها ({ "\u2066" }Gwet 2014{ "\u2069" })؛ بقیه و ادغام‌شده‌ها با بازنمونه‌گیری از واحدها. فاصله‌ای که پهنا ندارد، مانند توافق کامل، داده نمی‌شود. کدی که تنها یک کدگذاری آن را دارد در نبودنش یکسان است: کاپا آنگاه ۰ است، درصد هر چه باشد.
export-column-coded-by-both = هر دو
export-column-only-first = تنها اول
export-column-only-second = تنها دوم
export-column-by-neither = هیچ‌کدام
export-column-percent-agreement = توافق
export-column-holsti-on-units = هولستی
export-column-cohen-kappa = کاپای کوهن
export-column-scott-pi = پی اسکات
export-column-fleiss-kappa = کاپای فلیس
export-column-brennan-prediger-kappa = کاپای برنان و پردیگر
export-column-gwet-ac1 = ضریب { "\u2066" }AC1{ "\u2069" } گوئت
export-column-krippendorff-alpha = آلفای کریپندورف
export-column-note-on-code = یادداشت
export-column-note-on-measure = یادداشت
export-column-counted-on = روی
export-reliability-documents = پایایی به تفکیک سند
export-reliability-measures = پایایی
export-reliability-confusions = کدهایی که به جای هم آمده‌اند
export-reliability-disagreements = اختلاف‌ها
export-reliability-all = همه
export-column-first-segments = کدگذاری اول
export-column-second-segments = کدگذاری دوم
export-column-agreements = توافق‌ها
export-column-agreeing-rows = قطعه‌های مورد توافق
export-column-holsti = هولستی
export-column-u-alpha-binary = آلفای { "\u2066" }|uα{ "\u2069" }
export-column-paragraphs-agreement = بندهای مورد توافق
export-column-paragraphs-kappa = کاپا روی بندها
export-column-paragraphs-alpha = آلفا روی بندها
export-column-paragraphs-ac1 = ضریب { "\u2066" }AC1{ "\u2069" } روی بندها
export-column-characters-agreement = نویسه‌های مورد توافق
export-column-characters-kappa-mean = کاپا روی نویسه‌ها، میانگین سندها
export-column-characters-kappa-weighted = کاپا روی نویسه‌ها، وزنی به طول سند
export-column-positive-agreement = توافق مثبت (بندها)
export-column-prevalence-index = شاخص شیوع (بندها)
export-column-bias-index = شاخص اریبی (بندها)
export-column-total-codes = مجموع کدها
export-column-segments-without-agreement = قطعه‌های بی‌توافق
export-column-reliability = پایایی
export-column-existence = بود یا نبود کد در هر دو
export-column-existence-jaccard = سهم مشترک از کدهای هر دو
export-column-frequency = کدهای با بسامد برابر
export-column-coefficient = سنجه
export-column-estimate = مقدار
export-column-interval-from = از
export-column-interval-to = تا
export-column-formula = فرمول
export-column-source-of-measure = منبع
export-column-first-code = کد اول
export-column-second-code = کد دوم
export-column-places = جاها
export-column-kind-of-disagreement = نوع اختلاف
export-column-decision = تصمیم
export-column-settled-because = دلیل

## The command line

cli-agreement = مقایسهٔ دو کدگذاری: دو کدگذار، یک کدگذار در دو زمان، یا رونوشت دیگری از پروژه
cli-agreement-first = کدگذاری اول: یک کدگذار یا یک دور؛ بی آن، کدگذاری که بیش از همه کدگذاری کرده است
cli-agreement-second = کدگذاری دوم؛ بی آن، آخرین دور، وگرنه کدگذار بعدی
cli-agreement-with = رونوشت دیگری از پروژه که کدگذاری دوم در آن است
cli-agreement-document = تنها این سند؛ چند بار می‌توان داد
cli-agreement-code = تنها این کد و آنچه زیر آن است؛ چند بار می‌توان داد
cli-agreement-level = بالا بردن کدها به این سطح: open، concept یا category
cli-agreement-unit = کدها روی چه داوری می‌شوند و متن مقاله از چه می‌گوید: segment، paragraph، character یا document؛ با segment، ضریب‌ها روی بندهاست
cli-agreement-overlap = از چه اندازه هم‌پوشی دو قطعه یکی شمرده می‌شود، به درصد؛ بی آن ۹۰
cli-agreement-basis = هم‌پوشی سهمی از چیست: union، longer یا shorter
cli-agreement-categories = کدگذاران از میان چند کد می‌توانستند انتخاب کنند؛ بی آن، کدهای مقایسه
cli-agreement-draw = تنها بخشی از سندها، به درصد، که به قید قرعه و از بذر { "\u2066" }--seed{ "\u2069" } برگرفته می‌شود مقایسه شود
cli-agreement-seed = آغاز قرعه‌ها و بازنمونه‌گیری فاصله‌ها؛ عدد یکسان نتیجهٔ یکسان می‌دهد
cli-agreement-paper = برای مقاله: { $paper }
cli-agreement-one-coding = تنها یک دور کدگذاری هست. برای مقایسه، کدگذار دوم، دوری دیگر یا رونوشت دیگری از پروژه (--with) لازم است
cli-agreement-same = هر دو طرف یک کدگذاری‌اند
cli-agreement-not-a-percentage = این درصدی از ۰ تا ۱۰۰ نیست
cli-agreement-not-a-basis = هم‌پوشی سهمی است از union، longer یا shorter
cli-agreement-level-empty = در سطح { $level } چیزی مقایسه نمی‌شود: هیچ کدی از این سطح بالای آنچه کدگذاری شده نیست. بدون { "\u2066" }--level{ "\u2069" } کدها همان‌گونه که گذاشته شده‌اند مقایسه می‌شوند
cli-agreement-few-categories = --categories { $wanted }: کدگذاران { $used } کد به کار برده‌اند، پس دست‌کم از { $used } کد برگزیده‌اند
cli-agreement-not-a-unit = واحد یکی از این‌هاست: segment، paragraph، character یا document
cli-agreement-not-a-level = سطح یکی از این‌هاست: open، concept یا category

## Another copy of the project

copy-pass = { $name } در { $file }
copy-is-this = این همان پرونده‌ای است که باز است. برای مقایسه رونوشت کدگذار دیگری لازم است؛ دورهای درون یک پروژه بی رونوشت مقایسه می‌شود
copy-without-texts = هیچ متنی از «{ $name }» در این پروژه نیست و از این رو چیزی برای مقایسه نیست: رونوشت‌ها از روی متن یکسان، حرف به حرف، با هم جور می‌شوند
copy-without-codings = پروندهٔ «{ $name }» هیچ کدگذاری‌ای ندارد و از این رو چیزی برای مقایسه نیست
