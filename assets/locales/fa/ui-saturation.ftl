# The saturation screen.

saturation-review = مرور
saturation-view-chart = تازه و تجمعی
saturation-view-categories = به تفکیک مقوله
saturation-view-tables = جدول‌ها
saturation-view-formulas = فرمول‌ها و منابع
saturation-view-orders = ترتیب‌های دیگر
saturation-view-left-out = کنار گذاشتن یک مصاحبه
saturation-view-further = یکی دیگر چه می‌آورد
saturation-series = شمرده‌شده
saturation-series-label = { $name }: { $count }
saturation-seen-from = از نگاه
saturation-seen-today = کدهای امروز
saturation-seen-put = کدهای امروز، به زمان گذاشتن
saturation-seen-each-day = کدهای هر روز
saturation-seen-put-hint = آینده‌نگر: هر کد به صورت کنونی‌اش، در مصاحبه‌ای که نخستین بار بر متن آن گذاشته شد، به ترتیب زمان این کار
saturation-seen-each-day-hint = آینده‌نگر، از دفتر رویدادها: هر کد با نامی که آن روز داشت، در مصاحبه‌ای که نخستین بار بر متن آن گذاشته شد؛ کدهایی که از آن پس ادغام یا برداشته شده‌اند نیز، در هر سطحی، شمرده می‌شوند
saturation-order = ترتیب
saturation-order-hint = نمودار، قاعده‌ها و جدول‌ها از این ترتیب پیروی می‌کنند و مصاحبه‌ها به همین ترتیب شماره می‌گیرند
saturation-order-name = { $order ->
    [reversed] ترتیب وارونهٔ فهرست
    [date] ترتیب تاریخ
    [coded] ترتیب آغاز کدگذاری
    [attribute] بر پایهٔ «{ $name }» ({ $owner ->
        [participants] مشارکت‌کنندگان
        [cases] موردها
       *[documents] سندها
    })
   *[conducted] ترتیب فهرست
}
saturation-order-taken = { $order ->
    [reversed] به ترتیب وارونهٔ فهرست
    [date] به ترتیب تاریخ
    [coded] به ترتیب آغاز کدگذاری
    [attribute] بر پایهٔ «{ $name }» ({ $owner ->
        [participants] مشارکت‌کنندگان
        [cases] موردها
       *[documents] سندها
    }) و سپس به ترتیب فهرست
    [list] به ترتیب فهرست
    [other-days] به ترتیب فهرست، که ترتیب روزهای آن‌ها نیست
   *[conducted] به ترتیب انجام
}
saturation-interviews = { $series ->
    [participants] { $count } مشارکت‌کننده
    [cases] { $count } مورد
    [archival] { $count } سند بایگانی
   *[interviews] { $count } مصاحبه
}
saturation-codings = { $count } کدگذاری
saturation-not-counted = شمرده نمی‌شود
saturation-seen-today-hint = گذشته‌نگر: کدها به صورت کنونی، هر یک در نخستین مصاحبه‌ای که در آن آمده است
saturation-rule = معیارهای ازپیش‌تعیین‌شده
saturation-rule-words = پیش از تحلیل مصاحبه‌ها تعیین شود
saturation-initial = نمونهٔ اولیه
saturation-answer-put = آینده‌نگر، به ترتیب زمان گذاشتن کدها بر متن، آخرین کد تازه با شمارهٔ { $number } از { $units } آمد. منحنی گذشته‌نگر، با کدها به صورت کنونی، هر یک در نخستین جایی که آمده است:
saturation-answer-each-day = آینده‌نگر، آن‌گونه که تاریخچه می‌گوید، آخرین کد تازه با شمارهٔ { $number } از { $units } بر متن گذاشته شد. منحنی گذشته‌نگر، با کدها به صورت کنونی، هر یک در نخستین جایی که آمده است:
saturation-stopping = معیار توقف
saturation-round = مصاحبه‌های هر دور
saturation-note = چرا این معیارها
saturation-note-hint = چرا این‌ها
saturation-fix = تعیین این معیارها
saturation-fix-wrong = یکی از عددها مجاز نیست
saturation-fixed-none = هنوز معیاری تعیین نشده است
saturation-fixed = { $day }: پایه { $base }، دنباله { $run }، حداکثر { $percent }٪ تازه؛ سپس نمونهٔ اولیه { $initial } و معیار توقف { $stopping }؛ { analysis-criteria-frame }. { $coded ->
    [0] پیش از کدگذاری هر مصاحبه‌ای تعیین شد.
   *[other] پس از کدگذاری { $coded } مصاحبه تعیین شد.
}
saturation-base = پایه، مصاحبه
saturation-run = دنباله، مصاحبه
saturation-threshold = حداکثر تازه، ٪
saturation-number-wanted = برای «{ $name }» عددی صحیح از { $least } تا { $most } لازم است؛ عدد پیشین همچنان به شمار می‌آید

saturation-empty-heading = هر مصاحبه چه چیز تازه‌ای آورد
saturation-empty-words = { $count ->
    [0] مصاحبه‌ها را وارد و کدگذاری کنید؛ از مصاحبهٔ دوم به بعد، این صفحه نشان می‌دهد هر مصاحبه چند کد تازه آورده است
    [1] یک مصاحبه اینجاست؛ از مصاحبهٔ دوم به بعد، این صفحه نشان می‌دهد هر مصاحبه چند کد تازه آورده است
   *[other] از مصاحبهٔ دوم به بعد، این صفحه نشان می‌دهد هر مصاحبه چند کد تازه آورده است
}
saturation-empty-act = رفتن به اسناد

## Summary

saturation-counted-line = شمرده می‌شود: کدهای متمایزی که بر متن نشسته‌اند، در { $series ->
    [archival] { $interviews } سند بایگانی
    [participants] { $interviews } مشارکت‌کننده
    [cases] { $interviews } مورد
   *[interviews] { $interviews } مصاحبه
} { saturation-order-taken }. منحنی گذشته‌نگر است: هر کد به صورت کنونی، در نخستین جایی که آمده است.{ $others ->
    [0] { "" }
   *[other] { " " }{ $others } سند دیگر جزو این مجموعه نیست.
}

saturation-by-date = دیدن آن به ترتیب روزها

## Chart

saturation-chart-name = تازه و تجمعی، { $what }، یکی پس از دیگری، { saturation-order-taken }
saturation-level = چه شمرده می‌شود
saturation-new = تازه
saturation-cumulative = تجمعی
saturation-band = ۹۵٪ ترتیب‌ها با میانگین آن‌ها
saturation-ahead = خط‌چین: انتظار از بعدی‌ها
saturation-bar-ahead = { $more }+: { $codes } مورد انتظار، با برون‌یابی ({ "\u2066" }Chao et al. 2014{ "\u2069" })
saturation-chao2-line = برآورد Chao2: دست‌کم { $estimate }
saturation-export = نوشتن مرور در پرونده…
saturation-bar = { $number }، { $name }: { $new } تازه، { $cumulative } تا اینجا
saturation-bar-names = { $bar }: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }و { $more } تای دیگر
}
saturation-seen = { $what ->
    [each-day] { $count } کد بر متن گذاشته شد
    [open] { $count } کد باز
    [both] { $count } مفهوم و کد باز
    [category] { $count } مقوله
   *[concept] { $count } مفهوم
}{ $what ->
    [each-day] ، به صورت همان روز
   *[other] { " " }دیده شد
}
saturation-met = پایهٔ { $base }، دنبالهٔ { $run }: برآورده در { $interview }
saturation-status-seen = { $what }: { $count } متمایز
saturation-status-scheme = گذشته‌نگر: کدها به صورت کنونی
saturation-status-each-day = آینده‌نگر: کدها به صورت هر روز
saturation-status-put = آینده‌نگر: کدها به زمان گذاشتن بر متن

## Categories per interview

saturation-heat = مقوله × { $series ->
    [participants] مشارکت‌کننده
    [cases] مورد
    [archival] سند بایگانی
   *[interviews] مصاحبه
}
saturation-heat-codes = کد × { $series ->
    [participants] مشارکت‌کننده
    [cases] مورد
    [archival] سند بایگانی
   *[interviews] مصاحبه
}
saturation-heat-hint = کدگذاری‌ها در هر یک؛ خالی یعنی هیچ
saturation-all = همه
saturation-cell = { $category }، { $interview }: { $count ->
    [0] بدون کدگذاری
   *[other] { $count } کدگذاری
}

## Inspector

saturation-guest = روش { "\u2066" }Guest, Namey & Chen{ "\u2069" }
saturation-guest-about = { $what }: { $verdict }
saturation-guest-base = پایه: { $what } در نخستین { saturation-interviews }: { $codes }
saturation-guest-run = { $length ->
    [1] مصاحبهٔ { $first }: { $new } تازه آورد
    [2] مصاحبه‌های { $first } و { $last }: { $new } تازه آوردند
   *[other] مصاحبه‌های { $first } تا { $last }: { $new } تازه آوردند
}
saturation-guest-ratio = { $new } تقسیم بر { $codes }: { $percent }٪
saturation-guest-within = { $ratio }، در حد { $percent }٪
saturation-guest-above = { $ratio }، بیش از { $percent }٪
saturation-guest-source = Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076
saturation-last-new = آخرین آن‌ها با چیزی تازه
saturation-last-in = شمارهٔ { $interview }
saturation-last-none = هنوز هیچ
saturation-only-once = { $what } که تنها در یک مصاحبه آمده‌اند: { $count }
saturation-thin = آنچه کم‌مایه است
saturation-sampling-plan = برنامهٔ نمونه‌گیری
saturation-thin-few = در { $seen } از { saturation-interviews }؛ با { $codes } کد
saturation-thin-nothing = هر مقوله بر دو سند یا بیشتر و بر یک‌چهارم آنچه شمرده می‌شود استوار است
saturation-thin-no-category = هنوز مقوله‌ای ساخته نشده است
saturation-thin-none = هنوز بر هیچ متنی نیست
saturation-thin-one = بر یک سند استوار است، { $count } کدگذاری

## Rules and judgement

saturation-rules = قاعده‌ها
saturation-rule-guest = Guest, Namey & Chen 2020
saturation-rule-francis = Francis et al. 2010
saturation-rule-code = کد، { "\u2066" }Hennink et al. 2017{ "\u2069" }
saturation-rule-meaning = معنا، { "\u2066" }Hennink et al. 2017{ "\u2069" }
saturation-head-rule = قاعده
saturation-head-parameters = پارامترها
saturation-head-verdict = چه می‌گوید
saturation-formulas = فرمول‌ها
saturation-francis = روش { "\u2066" }Francis et al.{ "\u2069" }
saturation-code = کد، { "\u2066" }Hennink et al.{ "\u2069" }
saturation-code-below = آخرین آن‌ها که کدی تازه آورد
saturation-meaning = معنا، { "\u2066" }Hennink et al.{ "\u2069" }
saturation-meaning-below = مقوله؛ در دو مصاحبهٔ آخر چیز تازه‌ای نداشت
saturation-meaning-of = { $count } از { $all }
saturation-coverage = پوشش
saturation-coverage-below = Chao & Jost 2012
saturation-chao2 = Chao2
saturation-chao2-below = { $count } دیده‌شده؛ فاصلهٔ ۹۵٪
saturation-at = در { $interview }
saturation-met-at = برآورده در { $interview }
saturation-not-met = برآورده نشد
saturation-too-early = هنوز کم است
saturation-guest-steps = روش { "\u2066" }Guest, Namey & Chen{ "\u2069" }، گام به گام
saturation-judgement = داوری
saturation-judgement-by = نوشتهٔ شما
saturation-judgement-none = هنوز داوری نشده است. سنجه‌ها تصمیم نمی‌گیرند؛ بنویسید چه نتیجه می‌گیرید، دربارهٔ چه کسانی، و چه چیز گشوده می‌ماند.
saturation-judgement-new = نوشتن داوری تازه…
saturation-judgement-edit = تغییر این داوری
saturation-judgement-hint = چه نتیجه می‌گیرید، دربارهٔ چه کسانی، و چه چیز گشوده می‌ماند
saturation-judgement-keep = نگه داشتن
saturation-judgement-leave = رها کردن
saturation-judgement-made = { $coder }، { $day }، { $what }، بر پایهٔ { $count } مصاحبه

## Tables

saturation-undefined = تعریف‌نشده
saturation-sheet-empty = هیچ
saturation-per-category = به تفکیک مقوله
saturation-per-category-hint = هر مقوله در چند مصاحبه دیده شد و نخست در کدام؛ شمار کدهای زیر آن؛ آخرین مصاحبه‌ای که جنبه‌ای به آن افزود و اینکه پس از آن چند مصاحبه آمد ({ "\u2066" }Hennink et al. 2017{ "\u2069" }؛ جنبه‌ها کدهای زیر مقوله‌اند و یک‌سوم‌هایی از ابعاد آن که نقل‌قولی بر آن‌ها نشسته است)؛ آخرین مصاحبه‌ای که ویژگی، جای تازه بر بُعد یا رابطه‌ای تازه داشت
saturation-per-interview = یکی پس از دیگری
saturation-per-interview-hint = سهم کدهای تازه از کدهایی که تا اینجا یافته شده؛ به زمان: کدهای تازه به ترتیب زمان گذاشتن بر متن؛ هر روز: کدهایی از هر سطح که نخستین بار در آن بر متن گذاشته شدند، با نام آن روز، حتی اگر بعد ادغام یا حذف شده باشند؛ بازتعریف: تعریف‌هایی که، به گواهی دفتر رویدادها، وقتی این آخرین مصاحبهٔ آغازشده بود تغییر کرد
saturation-estimates = برآوردها
saturation-estimates-hint = چند کد برای یافتن هست، اگر مصاحبه‌ها برداشت‌هایی تبادل‌پذیر از یک جامعه بودند. آنجا که هیچ کدی نادیده برآورد نمی‌شود و فرمول این حالت فاصله‌ای می‌دهد که برآورد بیرون آن است، فاصله‌ای نیامده است
saturation-below-seen = کمتر از آنچه دیده شده: برآورد نیست
saturation-no-interval = بدون فاصله
saturation-estimates-too-few = با کمتر از { $count } مصاحبه چیزی برآورد نمی‌شود
saturation-rounds = دورهای مصاحبه
saturation-rounds-hint = منبع: { "\u2066" }Guest, Bunce & Johnson 2006{ "\u2069" }؛ بازتعریف: تعریف‌هایی که در آن دور تغییر کرد. آلفای کرونباخ به دو دور کامل نیاز دارد
saturation-rounds-alpha = منبع: { "\u2066" }Guest, Bunce & Johnson 2006{ "\u2069" }. آلفای کرونباخ کدگذاری‌ها در دورهای کامل: { $alpha }
saturation-once = آنچه بر یک مصاحبه استوار است
saturation-once-hint = نخستین نامزدهای نمونه‌گیری نظری
saturation-stopping-of-each = معیار توقف به تفکیک مقوله
saturation-stopping-of-each-hint = { $level ->
    [categories] همهٔ کدها
   *[other] { $what }
} در زیر هر مقوله، به روش { "\u2066" }Francis et al. 2010{ "\u2069" }: نمونهٔ اولیهٔ { $initial }، سپس نخستین { $stopping } مصاحبهٔ پیاپی که چیزی نیفزایند. شاید در مقوله‌ای برآورده شود و در دیگری نه؛ اینجا در { $met } از { $all } مقوله برآورده شده است. پوشش به روش { "\u2066" }Chao & Jost 2012{ "\u2069" }
saturation-stopping-nothing = زیر آن هیچ‌یک از این‌ها نیامده
saturation-left-out = با کنار گذاشتن هر مصاحبه چه می‌ماند
saturation-left-out-hint = شمارهٔ مصاحبه‌ها همان می‌ماند. تنها آنجا: کدهایی که در هیچ مصاحبهٔ دیگری نیست
saturation-left-out-range = هر کدام که کنار گذاشته شود، { $remain ->
    [all] هر { $codes } کد می‌ماند
   *[some] از { $codes } کد { $least } تا { $most } می‌ماند
} و آخرین کد تازه در مصاحبهٔ { $moves ->
    [no] { $last }
   *[yes] { $first } تا { $last }
} پدیدار می‌شود{ $estimated ->
    [yes] ؛ پوشش از { $low } تا { $high } برآورد می‌شود
   *[no] { "" }
}.
saturation-left-out-nothing = هیچ‌کدام
saturation-left-out-once = کدهای تنها یک مصاحبه
saturation-in-orders = همین مصاحبه‌ها در ترتیب‌های دیگر
saturation-in-orders-hint = آنچه از ترتیب برمی‌آید ({ "\u2066" }Constantinou et al. 2017{ "\u2069" }). مصاحبه‌ها در هر ترتیب از نو شماره می‌گیرند.
saturation-in-orders-latest = در میان همهٔ ترتیب‌ها، آخرین کد تازه حداکثر در شمارهٔ { $count } می‌آید.
saturation-rules-drawn = قاعده‌ها در ترتیب‌های تصادفی
saturation-rules-drawn-hint = تعداد { $count } ترتیب به تصادف انتخاب می‌شود، همیشه همان‌ها؛ ترتیبی که قاعده در آن برآورده نشود دیرتر از همه به شمار می‌آید
saturation-orders = شمار کدها پس از هر شمار مصاحبه، در همهٔ ترتیب‌ها
saturation-orders-hint = همهٔ ترتیب‌ها محاسبه می‌شود. اگر منحنی در آغاز زیر نوار باشد، نخستین مصاحبه‌ها کمتر از معمول آورده‌اند؛ اگر در پایان بالای آن باشد، این ترتیب وضع را بهتر از آنچه هست می‌نماید
saturation-orders-drawn = تعداد { $count } ترتیب به تصادف انتخاب می‌شود، همیشه همان‌ها. اگر منحنی در آغاز زیر نوار باشد، نخستین مصاحبه‌ها کمتر از معمول آورده‌اند؛ اگر در پایان بالای آن باشد، این ترتیب وضع را بهتر از آنچه هست می‌نماید
saturation-further = آنچه از مصاحبه‌های بعدی انتظار می‌رود
saturation-further-hint = منبع: { "\u2066" }Colwell et al. 2012, Chao et al. 2014{ "\u2069" }. تا حدود همین شمار مصاحبه که هست قابل اعتماد است
saturation-further-nothing = برآورد Chao2 این است که چیزی نادیده نمانده، پس برون‌یابی جایی ندارد
saturation-needed = مصاحبه‌های لازم دیگر
saturation-needed-hint = برای رسیدن به پوششی معین، و به سهمی معین از برآورد Chao2
saturation-needed-beyond = بیش از آنچه هست
saturation-planning = این شمار مصاحبه احتمالاً به چه برمی‌خورد
saturation-planning-hint = منبع: { "\u2066" }Galvin 2015{ "\u2069" }؛ دیدگاه‌هایی که دست‌کم این سهم از جامعه دارد با احتمال ۹۵٪ پدیدار می‌شود
saturation-head-codes = کدها
saturation-head-last-new = آخرین تازه
saturation-head-met-at = برآورده در
saturation-head-later = تازه پس از آن
saturation-head-chao2 = Chao2
saturation-head-left-out = کنارگذاشته
saturation-head-remain = مانده
saturation-head-lost = تنها آنجا
saturation-head-met-guest = { "\u2066" }Guest et al.{ "\u2069" }
saturation-head-met-francis = { "\u2066" }Francis et al.{ "\u2069" }
saturation-head-order = ترتیب
saturation-head-met-in = برآورده در
saturation-head-early = ۵٪
saturation-head-median = میانه
saturation-head-late = ۹۵٪
saturation-head-conducted-as = شماره در فهرست
saturation-head-category = مقوله
saturation-head-in = در
saturation-head-first = نخست
saturation-head-below = کدها
saturation-head-last = آخرین تازه
saturation-head-since = پس از آن
saturation-head-property = ویژگی
saturation-head-location = جای بر بُعد
saturation-head-relation = رابطه
saturation-head-number = شماره
saturation-head-participants = مشارکت‌کنندگان
saturation-head-document = سند
saturation-head-date = تاریخ
saturation-head-codings = کدگذاری
saturation-head-new = تازه
saturation-head-cumulative = تا اینجا
saturation-head-share = سهم
saturation-head-put = به زمان
saturation-head-each-day = هر روز
saturation-head-redefined = بازتعریف
saturation-head-measure = سنجه
saturation-head-source = منبع
saturation-head-value = مقدار
saturation-head-interval = فاصلهٔ ۹۵٪
saturation-head-round = مصاحبه‌ها
saturation-head-of-final = از همه
saturation-head-code = کد
saturation-head-after = مصاحبه‌ها
saturation-head-conducted = این ترتیب
saturation-head-mean = میانگین
saturation-head-low = ۲٫۵٪
saturation-head-high = ۹۷٫۵٪
saturation-head-next = بعدی می‌افزاید
saturation-head-complete = کامل
saturation-head-expected = مورد انتظار
saturation-head-brings = می‌آورد
saturation-head-coverage = پوشش
saturation-head-target = هدف
saturation-head-for-coverage = پوشش
saturation-head-for-share = سهم از Chao2
saturation-head-interviews = مصاحبه‌ها
saturation-head-share-seen = کمترین سهم
saturation-estimate-coverage = پوشش
saturation-estimate-coverage-source = Chao & Jost 2012, Ecology 93: 2533
saturation-estimate-turing = پوشش، تورینگ
saturation-estimate-turing-source = Good 1953, Biometrika 40: 237
saturation-estimate-chao2 = Chao2
saturation-estimate-chao2-source = Chao 1987, Biometrics 43: 783
saturation-estimate-chao2-corrected = برآورد Chao2 با تصحیح اریبی
saturation-estimate-chao2-corrected-source = منبع: { "\u2066" }Chao 1987{ "\u2069" }؛ ترجیح دارد وقتی حداکثر یک کد در دو مصاحبه آمده است
saturation-estimate-ichao2 = iChao2
saturation-estimate-ichao2-source = Chiu et al. 2014, Biometrics 70: 671
saturation-estimate-ice = برآورد ICE، برش در ۱۰
saturation-estimate-ice-source = منبع: { "\u2066" }Lee & Chao 1994, Biometrics 50: 88{ "\u2069" }، مانند SpadeR
saturation-estimate-jackknife1 = جک‌نایف مرتبهٔ اول
saturation-estimate-jackknife1-source = Heltshe & Forrester 1983, Biometrics 39: 1
saturation-standard-error = خطای معیار { $se }
saturation-estimate-jackknife2 = جک‌نایف مرتبهٔ دوم
saturation-estimate-jackknife2-source = منبع: { "\u2066" }Burnham & Overton 1979{ "\u2069" }؛ ممکن است از شمار دیده‌شده کمتر شود
saturation-estimate-next = شمار کدهایی که از مصاحبهٔ بعدی انتظار می‌رود
saturation-estimate-next-source = Chao et al. 2014, Ecological Monographs 84: 45
saturation-estimate-adds = احتمال اینکه آخرین مصاحبه، هر کدام که باشد، چیزی بیفزاید
saturation-estimate-adds-source = Tran et al. 2016, Journal of Clinical Epidemiology 80: 88
saturation-estimate-bootstrap = بوت‌استرپ
saturation-estimate-bootstrap-source = Smith & van Belle 1984, Biometrics 40: 119

## Formulas

saturation-paragraph = بندی برای مقاله
saturation-paragraph-copy = رونوشت از این بند
saturation-formula-new = کدهای تازه و تجمعی
saturation-formula-new-is = تازه، { "\u2066" }new(t){ "\u2069" }: شمار کدهایی که نخستین مصاحبه‌شان { "\u2066" }t{ "\u2069" } است؛ تجمعی: { "\u2066" }cum(t) = new(1) + … + new(t){ "\u2069" }؛ سهم تازه: { "\u2066" }new(t) ÷ cum(t){ "\u2069" }
saturation-formula-new-source = سهم از شمار نهایی بنا به ساخت به ۱۰۰٪ می‌رسد. گذشته‌نگر: کدهای امروز، نخستین وقوع به ترتیبی که صفحه نام می‌برد. آینده‌نگر: مصاحبه‌ای که کد نخستین بار بر متن آن گذاشته شد، به ترتیب زمان این کار.
saturation-formula-guest2006 = دورها
saturation-formula-guest2006-is = آلفا: { "\u2066" }α = k ÷ (k − 1) · (1 − Σ Var(X) ÷ Var(Σ X)){ "\u2069" }، که { "\u2066" }X{ "\u2069" } شمار کدگذاری‌های هر کد در یک دور است، در { "\u2066" }k{ "\u2069" } دور کامل؛ آنجا هر دور شش مصاحبه دارد
saturation-formula-guest2006-source = منبع: { "\u2066" }Guest, Bunce & Johnson 2006, Field Methods 18: 59{ "\u2069" }. حدود ۷۰٪ مضمون‌ها در شش مصاحبه و ۹۲٪ در دوازده مصاحبه از شصت مصاحبه: یافتهٔ آنان است، نه قاعده.
saturation-formula-francis = نمونهٔ اولیه و معیار توقف
saturation-formula-francis-is = نخستین مصاحبهٔ { "\u2066" }t{ "\u2069" } پس از نمونهٔ اولیه که خود آن و مصاحبه‌های پیش از آن، به شماری که معیار توقف می‌گوید و همه پس از نمونهٔ اولیه، چیزی نمی‌افزایند
saturation-formula-francis-source = منبع: { "\u2066" }Francis et al. 2010, Psychology & Health 25: 1229{ "\u2069" }؛ آنجا ده و سه. وقتی برآورده شد تصمیم پابرجاست؛ کدهای بعدی با همین عنوان گزارش می‌شود.
saturation-formula-guest2020 = پایه، دنباله، آستانه
saturation-formula-guest2020-is = کدهای تازهٔ یک دنبالهٔ { "\u2066" }r{ "\u2069" } مصاحبه‌ای ÷ کدهای { "\u2066" }b{ "\u2069" } مصاحبهٔ نخست، حداکثر { "\u2066" }τ{ "\u2069" }؛ برآورده در مصاحبهٔ پیش از نخستین دنباله‌ای که چنین است
saturation-formula-guest2020-source = منبع: { "\u2066" }Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076{ "\u2069" }. در بازنمونه‌گیری نویسندگان، معیار ۵٪ هنوز ۱۸ تا ۳۸٪ مضمون‌های نهایی را نادیده می‌گذاشت و معیار ۰٪ میان ۱۱ تا ۳۱٪ را.
saturation-formula-hennink = کد و معنا
saturation-formula-hennink-is = شناسایی: نخستین مصاحبه‌ای که کد را دارد؛ معنا: آخرین مصاحبه‌ای که جنبه‌ای می‌افزاید، به شرط دست‌کم دو مصاحبهٔ پس از آن که جنبه‌ای نمی‌افزایند
saturation-formula-hennink-source = منبع: { "\u2066" }Hennink, Kaiser & Marconi 2017, Qualitative Health Research 27: 591{ "\u2069" }. جنبه‌ها در اینجا: کدهای زیر مقوله، و یک‌سوم‌هایی از ابعاد آن که نقل‌قولی بر آن‌ها نشسته است.
saturation-formula-comets = بازآرایی ترتیب
saturation-formula-comets-is = احتمال کامل بودن تا مصاحبهٔ { "\u2066" }t{ "\u2069" }: شمار انتخاب‌های { "\u2066" }t{ "\u2069" } مصاحبه‌ای که همهٔ کدها را دارند ÷ { "\u2066" }C(T, t){ "\u2069" }
saturation-formula-comets-source = منبع: { "\u2066" }Constantinou, Georgiou & Perdikogianni 2017, Qualitative Research 17: 571{ "\u2069" }. تا ۲۰ مصاحبه دقیق، بیش از آن با ۱۰۰۰ ترتیب تصادفی.
saturation-formula-tran = مصاحبهٔ بعدی چیزی می‌افزاید
saturation-formula-tran-is = احتمال { "\u2066" }p(t){ "\u2069" }: میانگین، در همهٔ انتخاب‌های { "\u2066" }t{ "\u2069" } مصاحبه و یک مصاحبهٔ دیگر، از اینکه مصاحبهٔ دیگر کدی دارد که در هیچ‌یک از آن‌ها نیست
saturation-formula-tran-source = Tran et al. 2016, Journal of Clinical Epidemiology 80: 88; 2017, 82: 71
saturation-formula-coverage = پوشش
saturation-formula-coverage-is = پوشش: { "\u2066" }C = 1 − (Q₁ ÷ U) · (T − 1)Q₁ ÷ ((T − 1)Q₁ + 2Q₂){ "\u2069" }؛ اگر { "\u2066" }Q₂ = 0{ "\u2069" } باشد: { "\u2066" }C = 1 − (Q₁ ÷ U) · (T − 1)(Q₁ − 1) ÷ ((T − 1)(Q₁ − 1) + 2){ "\u2069" }. نمادها: { "\u2066" }Q₁{ "\u2069" } و { "\u2066" }Q₂{ "\u2069" } شمار کدهایی که دقیقاً در یک و در دو مصاحبه از { "\u2066" }T{ "\u2069" } مصاحبه آمده‌اند؛ { "\u2066" }U{ "\u2069" } شمار کل وقوع‌ها. تورینگ: { "\u2066" }C = 1 − Q₁ ÷ U{ "\u2069" }
saturation-formula-coverage-source = Chao & Jost 2012, Ecology 93: 2533; Good 1953, Biometrika 40: 237
saturation-formula-chao2 = Chao2
saturation-formula-chao2-is = برآورد: { "\u2066" }S + ((T − 1) ÷ T) · Q₁² ÷ (2Q₂){ "\u2069" }؛ اگر { "\u2066" }Q₂ = 0{ "\u2069" } باشد: { "\u2066" }S + ((T − 1) ÷ T) · Q₁(Q₁ − 1) ÷ 2{ "\u2069" }. فاصله، بالاتر از { "\u2066" }S{ "\u2069" }، لگ‌نرمال است
saturation-formula-chao2-source = منبع: { "\u2066" }Chao 1987, Biometrics 43: 783{ "\u2069" }. کران پایین است.
saturation-formula-others = برآوردگرهای دیگر
saturation-formula-others-is = جک‌نایف: { "\u2066" }S + Q₁(T − 1) ÷ T{ "\u2069" }؛ { "\u2066" }S + Q₁(2T − 3) ÷ T − Q₂(T − 2)² ÷ (T(T − 1)){ "\u2069" }. بوت‌استرپ: { "\u2066" }S + Σ(1 − Y ÷ T)^T{ "\u2069" }. برآوردهای { "\u2066" }iChao2{ "\u2069" } و { "\u2066" }ICE{ "\u2069" } مانند برنامهٔ { "\u2066" }SpadeR{ "\u2069" }
saturation-formula-others-source = Heltshe & Forrester 1983; Smith & van Belle 1984; Chiu et al. 2014; Lee & Chao 1994
saturation-formula-rarefaction = میانگین همهٔ ترتیب‌ها
saturation-formula-rarefaction-is = میانگین: { "\u2066" }S(t) = Σ [1 − C(T − Y, t) ÷ C(T, t)]{ "\u2069" }؛ نوار ۹۵٪ ترتیب‌ها را در بر می‌گیرد، با مرزهایی که عدد صحیح‌اند
saturation-formula-rarefaction-source = Colwell et al. 2012, Journal of Plant Ecology 5: 3
saturation-formula-extrapolation = مصاحبه‌های بعدی
saturation-formula-extrapolation-is = برون‌یابی: { "\u2066" }S(T + m) = S + Q₀[1 − (1 − Q₁ ÷ (T Q₀ + Q₁))^m]{ "\u2069" }، که { "\u2066" }Q₀ = Chao2 − S{ "\u2069" }
saturation-formula-extrapolation-source = منبع: { "\u2066" }Chao et al. 2014, Ecological Monographs 84: 45{ "\u2069" }. تا حدود { "\u2066" }m = T{ "\u2069" } قابل اعتماد است.
saturation-formula-lowe = مدل‌های منحنی
saturation-formula-lowe-is = دو مدل: { "\u2066" }A(1 − (1 − b)^n){ "\u2069" } و { "\u2066" }A·b·n ÷ (1 + b(n − 1)){ "\u2069" }، به روش کمترین مربعات؛ فرمان‌های «{ "\u2066" }groundwork measure{ "\u2069" }» و «{ "\u2066" }groundwork saturation --json{ "\u2069" }» آن‌ها را می‌گویند
saturation-formula-lowe-source = منبع: { "\u2066" }Lowe et al. 2018, Field Methods 30: 191{ "\u2069" }. جایی که منحنی خم نمی‌شود، پایان آن شناسایی‌پذیر نیست.
saturation-formula-power = توان اطلاعاتی
saturation-formula-power-is = عدد نیست: هدف، خاص بودن، نظریه، گفتگو و راهبرد، به شکل پرسشنامه در بخش کیفیت
saturation-formula-power-source = Malterud, Siersma & Guassora 2016, Qualitative Health Research 26: 1753
saturation-formula-planning = برنامه‌ریزی
saturation-formula-planning-is = احتمال: { "\u2066" }P = 1 − (1 − R)^n{ "\u2069" }؛ کوچک‌ترین { "\u2066" }n{ "\u2069" } که مجموع { "\u2066" }C(n, i) pⁱ(1 − p)ⁿ⁻ⁱ{ "\u2069" } روی { "\u2066" }i < k{ "\u2069" } حداکثر { "\u2066" }β{ "\u2069" } شود
saturation-formula-planning-source = Galvin 2015, Journal of Building Engineering 1: 2; Fugard & Potts 2015, International Journal of Social Research Methodology 18: 669
