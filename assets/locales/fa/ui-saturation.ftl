# The saturation screen.

saturation-review = مرور
saturation-view-chart = تازه و تجمعی
saturation-view-categories = به تفکیک مقوله
saturation-view-tables = جدول‌ها
saturation-view-formulas = فرمول‌ها و منابع
saturation-view-orders = ترتیب‌های دیگر
saturation-view-further = یکی دیگر چه می‌آورد
saturation-series = شمرده‌شده
saturation-series-label = { $name }: { $count }
saturation-seen-from = از نگاه
saturation-seen-today = کدهای امروز
saturation-seen-put = کدهای امروز، به زمان گذاشتن
saturation-seen-each-day = کدهای هر روز
saturation-seen-put-hint = آینده‌نگر: هر کد به صورت کنونی‌اش، در مصاحبه‌ای که نخستین بار بر متن آن گذاشته شد، به ترتیب زمان این کار
saturation-seen-each-day-hint = آینده‌نگر، از دفتر رویدادها: هر کد با نامی که آن روز داشت، در مصاحبه‌ای که نخستین بار بر متن آن گذاشته شد؛ کدهایی که از آن پس ادغام یا برداشته شده‌اند نیز، در هر سطحی، شمرده می‌شوند
saturation-interviews = { $count } مصاحبه
saturation-codings = { $count } کدگذاری
saturation-not-counted = شمرده نمی‌شود
saturation-seen-today-hint = گذشته‌نگر: کدها به صورت کنونی، به ترتیب انجام مصاحبه‌ها
saturation-rule = معیارهای ازپیش‌تعیین‌شده
saturation-rule-words = پیش از تحلیل مصاحبه‌ها تعیین شود
saturation-initial = نمونهٔ اولیه
saturation-stopping = معیار توقف
saturation-note = چرا این معیارها
saturation-note-hint = چرا این‌ها
saturation-fix = تعیین این معیارها
saturation-fix-wrong = یکی از عددها مقدار مجازی نیست
saturation-fixed-none = هنوز معیاری تعیین نشده است
saturation-fixed = { $day }: پایه { $base }، دنباله { $run }، حداکثر { $percent }٪ تازه؛ سپس نمونهٔ اولیه { $initial } و معیار توقف { $stopping }. { $coded ->
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
   *[interviews] { $interviews } مصاحبه
} به ترتیب انجام.{ $others ->
    [0] { "" }
   *[other] { " " }{ $others } سند دیگر جزو این مجموعه نیست.
}

## Chart

saturation-chart-name = تازه و تجمعی، { $what }، به تفکیک مصاحبه
saturation-level = چه شمرده می‌شود
saturation-new = تازه
saturation-cumulative = تجمعی
saturation-band = ۹۵٪ ترتیب‌ها
saturation-export = نوشتن مرور در پرونده…
saturation-bar = مصاحبهٔ { $number }، { $name }: { $new } تازه، { $cumulative } تا اینجا
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
saturation-status-scheme = کدها به صورت کنونی
saturation-status-each-day = کدها به صورت هر روز
saturation-status-put = کدها به زمان گذاشتن بر متن

## Categories per interview

saturation-heat = مقوله × مصاحبه
saturation-heat-codes = کد × مصاحبه
saturation-heat-hint = شمار کدگذاری در هر مصاحبه؛ خانهٔ خالی یعنی هیچ
saturation-all = همه
saturation-cell = { $category }، { $interview }: { $count ->
    [0] بدون کدگذاری
   *[other] { $count } کدگذاری
}

## Inspector

saturation-guest = روش Guest، Namey و Chen
saturation-guest-about = { $what }: { $verdict }
saturation-guest-base = پایه: { $what } در { $base } مصاحبهٔ نخست: { $codes }
saturation-guest-run = { $length ->
    [1] مصاحبهٔ { $first }: { $new } تازه آورد
    [2] مصاحبه‌های { $first } و { $last }: { $new } تازه آوردند
   *[other] مصاحبه‌های { $first } تا { $last }: { $new } تازه آوردند
}
saturation-guest-ratio = { $new } تقسیم بر { $codes }: { $percent }٪
saturation-guest-within = { $ratio }، در حد { $percent }٪
saturation-guest-above = { $ratio }، بیش از { $percent }٪
saturation-guest-source = Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076
saturation-last-new = آخرین مصاحبه‌ای که چیز تازه‌ای داشت
saturation-last-in = مصاحبهٔ { $interview }
saturation-last-none = هنوز هیچ
saturation-only-once = { $what } که تنها در یک مصاحبه آمده‌اند: { $count }
saturation-thin = آنچه کم‌مایه است
saturation-sampling-plan = طرح نمونه‌گیری
saturation-thin-few = در { $count } مصاحبه از { $units } مصاحبه؛ با { $codes } کد
saturation-thin-nothing = هر مقوله بر دو سند یا بیشتر و بر یک‌چهارم مصاحبه‌ها استوار است
saturation-thin-no-category = هنوز مقوله‌ای ساخته نشده است
saturation-thin-none = هنوز بر هیچ متنی نیست
saturation-thin-one = بر یک سند استوار است، { $count } کدگذاری

## Rules and judgement

saturation-rules = قاعده‌ها
saturation-rule-guest = Guest, Namey & Chen 2020
saturation-rule-francis = Francis et al. 2010
saturation-rule-code = کد، Hennink et al. 2017
saturation-rule-meaning = معنا، Hennink et al. 2017
saturation-head-rule = قاعده
saturation-head-parameters = پارامترها
saturation-head-verdict = چه می‌گوید
saturation-formulas = فرمول‌ها
saturation-francis = روش Francis و همکاران
saturation-code = کد، Hennink و همکاران
saturation-code-below = آخرین مصاحبه‌ای که کد تازه داشت
saturation-meaning = معنا، Hennink و همکاران
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
saturation-guest-steps = روش Guest، Namey و Chen، گام به گام
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
saturation-per-category-hint = هر مقوله در چند مصاحبه دیده شد و نخست در کدام؛ شمار کدهای زیر آن؛ آخرین مصاحبه‌ای که جنبه‌ای به آن افزود و اینکه پس از آن چند مصاحبه آمد (Hennink et al. 2017؛ جنبه‌ها کدهای زیر مقوله‌اند و یک‌سوم‌هایی از ابعاد آن که نقل‌قولی بر آن‌ها نشسته است)؛ آخرین مصاحبه‌ای که ویژگی، موقعیت بر بُعد یا رابطه‌ای تازه داشت
saturation-per-interview = به تفکیک مصاحبه
saturation-per-interview-hint = سهم کدهای تازه از کدهایی که تا اینجا یافته شده؛ به زمان: کدهای تازه به ترتیب زمان گذاشتن بر متن؛ بازتعریف: تعریف‌هایی که، به گواهی دفتر رویدادها، وقتی این آخرین مصاحبهٔ آغازشده بود تغییر کرد
saturation-estimates = برآوردها
saturation-estimates-hint = چند کد برای یافتن هست، اگر مصاحبه‌ها برداشت‌هایی تبادل‌پذیر از یک جامعه بودند
saturation-estimates-too-few = با کمتر از { $count } مصاحبه چیزی برآورد نمی‌شود
saturation-rounds = دورهای شش‌تایی
saturation-rounds-hint = منبع: Guest, Bunce & Johnson 2006؛ بازتعریف: تعریف‌هایی که در آن دور تغییر کرد. آلفای کرونباخ به دو دور کامل نیاز دارد
saturation-rounds-alpha = منبع: Guest, Bunce & Johnson 2006. آلفای کرونباخ کدگذاری‌ها در دورهای کامل: { $alpha }
saturation-once = آنچه بر یک مصاحبه استوار است
saturation-once-hint = نخستین نامزدهای نمونه‌گیری نظری
saturation-orders = شمار کدها پس از هر شمار مصاحبه، در همهٔ ترتیب‌ها
saturation-orders-hint = همهٔ ترتیب‌ها محاسبه می‌شود. اگر منحنی ترتیب انجام در آغاز زیر نوار باشد، نخستین مصاحبه‌ها کمتر از معمول آورده‌اند؛ اگر در پایان بالای آن باشد، این ترتیب وضع را بهتر از آنچه هست می‌نماید
saturation-orders-drawn = تعداد { $count } ترتیب به تصادف برگزیده می‌شود، همیشه همان‌ها. اگر منحنی ترتیب انجام در آغاز زیر نوار باشد، نخستین مصاحبه‌ها کمتر از معمول آورده‌اند؛ اگر در پایان بالای آن باشد، این ترتیب وضع را بهتر از آنچه هست می‌نماید
saturation-further = آنچه از مصاحبه‌های بعدی انتظار می‌رود
saturation-further-hint = منبع: Colwell et al. 2012, Chao et al. 2014. تا حدود همین شمار مصاحبه که هست قابل اعتماد است
saturation-further-nothing = برآورد Chao2 این است که چیزی نادیده نمانده، پس برون‌یابی جایی ندارد
saturation-needed = مصاحبه‌های بیشتر لازم
saturation-needed-hint = برای رسیدن به پوششی معین، و به سهمی معین از برآورد Chao2
saturation-needed-beyond = بیش از آنچه هست
saturation-planning = این شمار مصاحبه احتمالاً به چه برمی‌خورد
saturation-planning-hint = منبع: Galvin 2015؛ دیدگاه‌هایی که دست‌کم این سهم از جامعه دارد با احتمال ۹۵٪ پدیدار می‌شود
saturation-head-category = مقوله
saturation-head-in = در
saturation-head-first = نخست
saturation-head-below = کدها
saturation-head-last = آخرین تازه
saturation-head-since = پس از آن
saturation-head-property = ویژگی
saturation-head-location = موقعیت
saturation-head-relation = رابطه
saturation-head-number = شماره
saturation-head-document = سند
saturation-head-date = تاریخ
saturation-head-codings = کدگذاری
saturation-head-new = تازه
saturation-head-cumulative = تا اینجا
saturation-head-share = سهم
saturation-head-put = به زمان
saturation-head-redefined = بازتعریف
saturation-head-measure = سنجه
saturation-head-source = منبع
saturation-head-value = مقدار
saturation-head-interval = فاصلهٔ ۹۵٪
saturation-head-round = مصاحبه‌ها
saturation-head-of-final = از همه
saturation-head-code = کد
saturation-head-after = مصاحبه‌ها
saturation-head-conducted = ترتیب انجام
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
saturation-estimate-chao2-corrected-source = منبع: Chao 1987؛ ترجیح دارد وقتی حداکثر یک کد در دو مصاحبه آمده است
saturation-estimate-ichao2 = iChao2
saturation-estimate-ichao2-source = Chiu et al. 2014, Biometrics 70: 671
saturation-estimate-ice = برآورد ICE، برش در ۱۰
saturation-estimate-ice-source = منبع: Lee & Chao 1994, Biometrics 50: 88، مانند SpadeR
saturation-estimate-jackknife1 = جک‌نایف، مرتبهٔ اول
saturation-estimate-jackknife1-source = Heltshe & Forrester 1983, Biometrics 39: 1
saturation-estimate-jackknife2 = جک‌نایف، مرتبهٔ دوم
saturation-estimate-jackknife2-source = منبع: Burnham & Overton 1979؛ ممکن است از شمار دیده‌شده کمتر شود
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
saturation-formula-new-is = تازه: new(t) = شمار کدهایی که نخستین مصاحبه‌شان t است؛ تجمعی: cum(t) = new(1) + … + new(t)؛ سهم تازه: new(t) ÷ cum(t)
saturation-formula-new-source = سهم از شمار نهایی بنا به ساخت به ۱۰۰٪ می‌رسد. گذشته‌نگر: کدهای امروز، نخستین وقوع به ترتیب انجام مصاحبه‌ها. آینده‌نگر: مصاحبه‌ای که کد نخستین بار بر متن آن گذاشته شد، به ترتیب زمان این کار.
saturation-formula-guest2006 = دورها
saturation-formula-guest2006-is = آلفا: α = k ÷ (k − 1) · (1 − Σ Var(X) ÷ Var(Σ X))، که X شمار کدگذاری‌های هر کد در یک دور است، در k دور کامل شش‌مصاحبه‌ای
saturation-formula-guest2006-source = منبع: Guest, Bunce & Johnson 2006, Field Methods 18: 59. حدود ۷۰٪ مضمون‌ها در شش مصاحبه و ۹۲٪ در دوازده مصاحبه از شصت مصاحبه: یافتهٔ آنان است، نه قاعده.
saturation-formula-francis = نمونهٔ اولیه و معیار توقف
saturation-formula-francis-is = نخستین مصاحبهٔ t پس از نمونهٔ اولیه که خود آن و مصاحبه‌های پیش از آن، به شماری که معیار توقف می‌گوید و همه پس از نمونهٔ اولیه، چیزی نمی‌افزایند
saturation-formula-francis-source = منبع: Francis et al. 2010, Psychology & Health 25: 1229؛ آنجا ده و سه. وقتی برآورده شد تصمیم پابرجاست؛ کدهای بعدی با همین عنوان گزارش می‌شود.
saturation-formula-guest2020 = پایه، دنباله، آستانه
saturation-formula-guest2020-is = کدهای تازهٔ یک دنبالهٔ r مصاحبه‌ای ÷ کدهای b مصاحبهٔ نخست، حداکثر τ؛ برآورده در مصاحبهٔ پیش از نخستین دنباله‌ای که چنین است
saturation-formula-guest2020-source = منبع: Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076. در بازنمونه‌گیری نویسندگان، معیار ۵٪ هنوز ۱۸ تا ۳۸٪ مضمون‌های نهایی را نادیده می‌گذاشت و معیار ۰٪ میان ۱۱ تا ۳۱٪ را.
saturation-formula-hennink = کد و معنا
saturation-formula-hennink-is = شناسایی: نخستین مصاحبه‌ای که کد را دارد؛ معنا: آخرین مصاحبه‌ای که جنبه‌ای می‌افزاید، به شرط دست‌کم دو مصاحبهٔ پس از آن که جنبه‌ای نمی‌افزایند
saturation-formula-hennink-source = منبع: Hennink, Kaiser & Marconi 2017, Qualitative Health Research 27: 591. جنبه‌ها در اینجا: کدهای زیر مقوله، و یک‌سوم‌هایی از ابعاد آن که نقل‌قولی بر آن‌ها نشسته است.
saturation-formula-comets = بازآرایی ترتیب
saturation-formula-comets-is = احتمال کامل بودن تا t: شمار گزینش‌های t مصاحبه‌ای که همهٔ کدها را دارند ÷ C(T, t)
saturation-formula-comets-source = منبع: Constantinou, Georgiou & Perdikogianni 2017, Qualitative Research 17: 571. تا ۲۰ مصاحبه دقیق، بیش از آن با ۱۰۰۰ ترتیب تصادفی.
saturation-formula-tran = مصاحبهٔ بعدی چیزی می‌افزاید
saturation-formula-tran-is = احتمال p(t): میانگین، در همهٔ گزینش‌های t مصاحبه و یک مصاحبهٔ دیگر، از اینکه مصاحبهٔ دیگر کدی دارد که در هیچ‌یک از آن‌ها نیست
saturation-formula-tran-source = Tran et al. 2016, Journal of Clinical Epidemiology 80: 88; 2017, 82: 71
saturation-formula-coverage = پوشش
saturation-formula-coverage-is = پوشش: C = 1 − (Q₁ ÷ U) · (T − 1)Q₁ ÷ ((T − 1)Q₁ + 2Q₂)؛ اگر Q₂ = 0: C = 1 − (Q₁ ÷ U) · (T − 1)(Q₁ − 1) ÷ ((T − 1)(Q₁ − 1) + 2). نمادها: Q₁ و Q₂ شمار کدهایی که دقیقاً در یک و در دو مصاحبه از T مصاحبه آمده‌اند؛ U شمار کل وقوع‌ها. تورینگ: C = 1 − Q₁ ÷ U
saturation-formula-coverage-source = Chao & Jost 2012, Ecology 93: 2533; Good 1953, Biometrika 40: 237
saturation-formula-chao2 = Chao2
saturation-formula-chao2-is = برآورد: S + ((T − 1) ÷ T) · Q₁² ÷ (2Q₂)؛ اگر Q₂ = 0: S + ((T − 1) ÷ T) · Q₁(Q₁ − 1) ÷ 2. فاصله، بالاتر از S، لگ‌نرمال است
saturation-formula-chao2-source = منبع: Chao 1987, Biometrics 43: 783. کران پایین است.
saturation-formula-others = برآوردگرهای دیگر
saturation-formula-others-is = جک‌نایف: S + Q₁(T − 1) ÷ T؛ S + Q₁(2T − 3) ÷ T − Q₂(T − 2)² ÷ (T(T − 1)). بوت‌استرپ: S + Σ(1 − Y ÷ T)^T. برآوردهای iChao2 و ICE مانند برنامهٔ SpadeR
saturation-formula-others-source = Heltshe & Forrester 1983; Smith & van Belle 1984; Chiu et al. 2014; Lee & Chao 1994
saturation-formula-rarefaction = میانگین همهٔ ترتیب‌ها
saturation-formula-rarefaction-is = میانگین: S(t) = Σ [1 − C(T − Y, t) ÷ C(T, t)]؛ نوار ۹۵٪ ترتیب‌ها را در بر می‌گیرد، با مرزهایی که عدد صحیح‌اند
saturation-formula-rarefaction-source = Colwell et al. 2012, Journal of Plant Ecology 5: 3
saturation-formula-extrapolation = مصاحبه‌های بعدی
saturation-formula-extrapolation-is = برون‌یابی: S(T + m) = S + Q₀[1 − (1 − Q₁ ÷ (T Q₀ + Q₁))^m]، که Q₀ = Chao2 − S
saturation-formula-extrapolation-source = منبع: Chao et al. 2014, Ecological Monographs 84: 45. تا حدود m = T قابل اعتماد است.
saturation-formula-lowe = مدل‌های منحنی
saturation-formula-lowe-is = دو مدل: A(1 − (1 − b)^n) و A·b·n ÷ (1 + b(n − 1))، به روش کمترین توان‌های دوم؛ در پرونده‌ها و با فرمان «groundwork measure» نوشته می‌شود
saturation-formula-lowe-source = منبع: Lowe et al. 2018, Field Methods 30: 191. جایی که منحنی خم نمی‌شود، پایان آن شناسایی‌پذیر نیست.
saturation-formula-planning = برنامه‌ریزی
saturation-formula-planning-is = احتمال: P = 1 − (1 − R)^n؛ کوچک‌ترین n که مجموع Σ C(n, i) pⁱ(1 − p)ⁿ⁻ⁱ روی i < k حداکثر β شود
saturation-formula-planning-source = Galvin 2015, Journal of Building Engineering 1: 2; Fugard & Potts 2015, International Journal of Social Research Methodology 18: 669
