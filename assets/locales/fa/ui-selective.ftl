# The selective screen: core category and story line.

selective-of = { $part } از { $whole }
selective-percent = { $share }٪

## Left
selective-integration = یکپارچه‌سازی
selective-no-model = هنوز مدلی نیست
selective-no-model-words = مقولهٔ هسته و خط داستان از آنِ یک مدل پارادایمی‌اند. مدلی آغاز کنید و مقوله‌ها را در جایگاه‌ها بنشانید.
selective-core = مقولهٔ هسته
selective-core-chosen = انتخاب‌شده
selective-core-not-chosen = هنوز انتخاب نشده
selective-story-line = خط داستان
selective-named = { $part } از { $whole } نام برده شده
selective-propositions = قضایا
selective-to-judge = { $count } داوری مانده
selective-filling-in = پرمایه کردن
selective-thin = { $count ->
    [0] بدون جای کم‌مایه
   *[other] { $count } جای کم‌مایه
}
selective-grounding = شواهد
selective-no-relations = هنوز رابطه‌ای نیست
selective-bare = { $count ->
    [0] برای همهٔ رابطه‌ها
   *[other] { $count } رابطهٔ بی‌شاهد
}
selective-column-cases = تأیید در
selective-proposition = قضیهٔ ق{ $number }: { $sentence }
selective-no-propositions = آنچه نظریه می‌گوید و شرایط آن را در «قضایا» بیان کنید.

## Candidates
selective-candidates = نامزدهای مقولهٔ هسته
selective-candidates-meta = آنچه از هر نامزد شمردنی است
selective-no-candidates = نخست در صفحهٔ محوری مقوله‌ها را در جایگاه‌هایشان بنشانید.
selective-candidate = نامزد
selective-column-linked = پیوند با
selective-column-documents = سند
selective-column-codings = کدگذاری
selective-column-decision = تصمیم
selective-is-core = هسته
selective-is-rejected = ردشده
selective-column-centrality = مرکزیت
selective-column-argued = استدلال
selective-choose-core = انتخاب مقولهٔ هسته…
selective-change-decision = تغییر تصمیم…
selective-choose-core-title = مقولهٔ هسته
selective-choose = انتخاب
selective-choose-first = انتخاب مقوله
selective-give-up = کنار گذاشتن مقولهٔ هسته
selective-reason = چرا این یکی و چرا نه رقیبانش
selective-reason-placeholder = دلیل در تاریخچه و گزارش می‌آید
selective-criteria = معیارها
selective-criterion = { $number } · { $question }
selective-criterion-related = آیا همهٔ مقوله‌های اصلی دیگر را می‌توان به آن ربط داد؟
selective-criterion-frequent = آیا فراوان و تقریباً در همهٔ موردها دیده می‌شود؟
selective-criterion-unforced = آیا رابطه‌ها از داده‌ها برمی‌آیند یا تحمیل شده‌اند؟
selective-criterion-abstract = آیا نامش چنان انتزاعی هست که در حوزه‌های دیگر هم به کار رود؟
selective-criterion-depth = آیا با پرورده شدن آن نظریه ژرف‌تر می‌شود؟
selective-criterion-variation = آیا تفاوت‌ها و موردهای خلاف را هم توضیح می‌دهد؟
selective-figures-linked = پیوند مستقیم با { $linked } مقوله، مرکزیت نزدیکی { $centrality }
selective-figures-frequent = { $documents } سند، { $codings } کدگذاری، { $share } از کدگذاری‌های مدل

## Story line
selective-story-view = خط داستان
selective-write = نوشتن
selective-read = خواندن
selective-words = { $count } واژه
selective-categories-named = { $part } از { $whole } مقوله نام برده شده
selective-insert-category = درج مقوله
selective-insert = درج
selective-insert-live = درج نام پیونددار
selective-not-yet-named = هنوز نام برده نشده
selective-story-placeholder = این پژوهش دربارهٔ چیست؟ در یک صفحه بگویید و هر مقوله را یک بار با @ نام ببرید
selective-story-empty = هنوز چیزی نوشته نشده است.

## Versions of the story line
selective-versions = نسخه‌ها
selective-versions-title = نسخه‌های خط داستان
selective-versions-note = آنچه زیرش خط دارد در نسخهٔ پیش از آن نبود
selective-version = نسخهٔ { $number }
selective-version-short = نسخهٔ { $number }
selective-version-stands = این همان خط داستانِ کنونی است.
selective-version-removed = { $count ->
    [one] حذف‌شده نسبت به نسخهٔ پیش
   *[other] حذف‌شده نسبت به نسخهٔ پیش، { $count } تکه
}
selective-bring-back = بازگرداندن این نسخه

## Inspector
selective-unnamed = نام‌نبرده در خط داستان
selective-all-named = همهٔ مقوله‌ها در خط داستان نام برده شده‌اند
selective-nothing-placed = مدل هنوز مقوله‌ای ندارد
selective-decision = تصمیم
selective-not-decided = هنوز هیچ مقوله‌ای هستهٔ این مدل نیست
selective-no-reason = هنوز دلیلی نوشته نشده است

## Status bar
selective-status-core = انتخاب مقولهٔ هسته: { $day }
selective-status-no-core = هنوز بدون مقولهٔ هسته
selective-candidate-counts = { $codings } کدگذاری · سندها: { $documents }

## Sections
selective-core-and-story = مقولهٔ هسته و خط داستان
selective-sampling = نمونه‌گیری
selective-trimming = پیرایش
selective-fit = سازگاری با موردها
selective-rivals = ردشده
selective-thin-open = { $count ->
    [0] چیزی نمانده
   *[other] { $count } جای بی‌تصمیم
}
selective-planned = { $count ->
    [0] بی‌برنامه
   *[other] { $count } در برنامه
}
selective-trimmed = { $count } کنارگذاشته
selective-plain-names = نام { $count } مقوله اینجا نوشتهٔ ساده است.
selective-make-live = { $count ->
    [one] پیونددار کردن آن
   *[other] پیونددار کردن آن‌ها
}
selective-judged = { $part } از { $whole } داوری شده

## Propositions
theory-proposition = قضیه
theory-status = وضعیت
theory-n-propositions = { $count ->
    [0] هنوز هیچ
   *[other] { $count } قضیه
}
theory-n-not-judged = { $count ->
    [0] داوری‌شده در همهٔ موردها
   *[other] { $count } داوری مانده
}
theory-no-propositions = قضیه می‌گوید در چه شرایطی چه چیزی در پی می‌آید. قضیه‌ای بیان کنید یا از جملهٔ یک رابطه آغاز کنید.
theory-new-proposition = بیان قضیه…
theory-from-relation = از یک رابطه…
theory-new-proposition-title = بیان قضیه
theory-edit-proposition-title = تغییر قضیه
theory-statement = چه می‌گوید
theory-statement-hint = در شرایط …، آنگاه …
theory-terms = مقوله‌ها و دامنه‌ها
theory-relations = رابطه‌ها
theory-rests-on = رابطه‌هایی که بر آن‌ها استوار است
theory-add-term = افزودن مقوله
theory-term-category = مقوله
theory-term-property = ویژگی
theory-term-from = از
theory-term-to = تا
theory-term-remove = برداشتن مقوله
theory-term-whole = همهٔ مقوله
theory-speaks-of-trimmed = از «{ $name }» سخن می‌گوید که از نظریه کنار گذاشته شده است
theory-range = { $name }: از { $from } تا { $to }؛ ۰ یعنی { $low } و ۱۰۰ یعنی { $high }
theory-cases = موردها
theory-counted-beside = داوری‌شده و شمرده
theory-counted = شمارش: { $categories } مقوله از { $of } کدگذاری شده · در دامنه { $within }، بیرون { $outside } · شواهد موافق { $for }، مخالف { $against }
theory-not-judged = داوری‌نشده
theory-older = { $name } (پیشین)
theory-older-sign = { $name } *
theory-older-foot = * { $name }
theory-judged-before = داوری‌شده در { $judged }، پیش از آن‌که مدل در { $changed } تغییر کند: از نو داوری کنید
theory-status-before = وضعیت پیش از آن تعیین شده که مدل در { $day } تغییر کرد: موردهایش را از نو داوری کنید
theory-judge-title = مورد دربارهٔ آن چه می‌گوید
theory-bearing = نسبت مورد با قضیه
theory-note = نکته
theory-note-hint = چه چیزی در این مورد آن را نشان می‌دهد و کجا فرق دارد
theory-shown-by = نقل‌قول‌های گویای آن
theory-earlier = جلوتر
theory-later = عقب‌تر

## Filling in
theory-code = مفهوم یا مقوله
theory-gap = شمارش
theory-decision = تصمیم
theory-steps = گام‌ها
theory-n-open = { $count ->
    [0] همه با تصمیم
   *[other] { $count } بی‌تصمیم
}
theory-nothing-thin = با این حدها چیزی کم‌مایه نیست
theory-limits = حدها…
theory-limits-title = مرز کم‌مایگی
theory-limits-about = هرچه زیر یک حد باشد در فهرست می‌آید. ۰ یعنی آن حد در کار نیست
theory-limit-quotations = کمترین شمار نقل‌قول
theory-limit-documents = کمترین شمار سند
theory-limit-cases = کمترین شمار مورد
theory-limit-lately = دست‌کم یک کدگذاری در این شمار از آخرین مصاحبه‌ها
theory-decide = تصمیم…
theory-decide-title = چاره چیست
theory-decision-reason = دلیل
theory-decision-reason-hint = اگر همین‌طور بماند، لازم است
theory-undecided = هنوز تصمیمی گرفته نشده است
theory-take-decision-back = پس گرفتن تصمیم
theory-plan-for = برنامهٔ نمونه‌گیری برای آن…

## Sampling
theory-order = شماره
theory-whom = چه کسی یا چه چیزی
theory-whom-hint = شخص، جا یا سندی، با وصفی که اهمیت دارد
theory-phase = مرحله
theory-state = وضعیت
theory-new-codes = کد تازه
theory-new-concepts = مفهوم تازه
theory-step = گام { $count }
theory-asks-thin = جاهای کم‌مایهٔ بی‌گام
theory-asks-growing = هنوز مفهوم تازه می‌گیرند
theory-added-counted = { $codings } کدگذاری · { $codes } کد تازه · { $concepts } مفهوم تازه
theory-counted-there = شمارش: { $name }
theory-n-steps = { $count ->
    [0] هنوز هیچ
   *[other] { $count } گام
}
theory-n-planned = { $count ->
    [0] بی‌برنامه
   *[other] { $count } در برنامه
}
theory-no-sampling = بگویید نمونهٔ بعدی چه کسی یا چه چیزی خواهد بود، چرا و با چه پرسشی؛ و پس از مصاحبه، چه به دست آمد.
theory-plan = برنامهٔ نمونه‌گیری…
theory-plan-title = نمونهٔ بعدی
theory-edit-sampling-title = تغییر گام
theory-reason = دلیل
theory-ask = چه بپرسیم
theory-aims = برای کدام مفهوم‌ها
theory-decided = روز تصمیم
theory-decided-hint = سال/ماه/روز؛ خالی یعنی امروز
theory-say-brought = ثبت دستاورد…
theory-brought-title = دستاورد گام
theory-brought = دستاورد
theory-became = سندهای حاصل
theory-which-served = کدام‌یک برآورده شد
theory-served = برآورده
theory-not-served = برآورده‌نشده
theory-served-open = هنوز باز

## Trimming
theory-n-trimmed = { $count ->
    [0] هیچ کنارگذاشته‌ای نیست
   *[other] { $count } کنارگذاشته
}
theory-nothing-trimmed = مفهومی را که نمی‌گنجد یا رشد نمی‌کند می‌توان از نظریه کنار گذاشت. در کتاب‌کد می‌ماند.
theory-trim = پیرایش…
theory-trim-title = کنار گذاشتن از نظریه
theory-trim-about = با نشان در کتاب‌کد می‌ماند، ولی در مدل‌ها، شکل‌ها، خط داستان و شمارهای آن‌ها به حساب نمی‌آید. می‌توان آن را بازگرداند.
theory-trim-act = کنار گذاشتن
theory-trim-reason = چرا
theory-trimmed-on = کنار گذاشته شد
theory-trimmed-by = { $who }، { $day }
theory-restore = بازگرداندن
theory-open = باز کردن

## Fit per case
theory-case = مورد
theory-fit = داوری
theory-absent = کدنشده
theory-contrary = خلاف
theory-judged = { $part } از { $whole } داوری شده
theory-no-cases = پژوهش هنوز سندی ندارد
theory-copy-paragraph = رونوشت برای مقاله
theory-judge = داوری…
theory-fit-title = آیا مدل با این مورد سازگار است؟
theory-explanation = توضیح
theory-explanation-hint = چه چیزی فرق می‌کند، یا مدل از گفتن چه ناتوان است
theory-not-explained = هنوز توضیح داده نشده
theory-absent-categories = مقوله‌های بی‌کدگذاری
theory-contrary-relations = رابطه‌های دارای شاهد مخالف
theory-contradicted = قضایای نقض‌شده
theory-bare-relations = رابطه‌های بی‌شاهد

## Candidates
theory-write-criteria = نوشتن دربارهٔ معیارها…
theory-criteria-title = معیارها دربارهٔ آن چه می‌گویند
theory-reject-ask = رد کردن…
theory-reject-title = رد نامزد
theory-reject = رد کردن
theory-reject-reason = چرا هسته نیست
theory-take-back = بازگرداندن به نامزدها

## All sections
theory-edit = ویرایش…
theory-remove = برداشتن
theory-keep = نگه داشتن
theory-export = خروجی…
theory-export-codebook = کتاب‌کد با پیوست…
theory-choose = انتخاب
theory-choose-row = سطری را انتخاب کنید تا آنچه درباره‌اش می‌دانیم نمایش داده شود
theory-none = هیچ
theory-nothing-written = هنوز چیزی نوشته نشده است
theory-nothing-to-tick = چیزی برای انتخاب نیست
theory-lacks-statement = بگویید قضیه چه می‌گوید
theory-lacks-term = مقولهٔ افزوده را برگزینید یا آن را با × بردارید
theory-lacks-choice = یکی را انتخاب کنید
theory-lacks-reason = بگویید چرا
theory-lacks-number = حد، عددی درست از ۰ تا ۹٬۹۹۹ است
theory-lacks-whom = بگویید چه کسی یا چه چیزی، یا چرا
theory-lacks-code = چیزی را که کنار گذاشته می‌شود انتخاب کنید
