# Selective coding: names, acts, sentences of the history, refusals, what is counted, the command line, exports.

## Names
phase-purposive = هدفمند
phase-short-purposive = هدفمند
phase-short-open = باز
phase-short-relational-variational = رابطه‌ای
phase-short-discriminate = افتراقی
phase-open = باز
phase-relational-variational = رابطه‌ای و تنوعی
phase-discriminate = افتراقی
sampling-planned = در برنامه
sampling-done = انجام‌شده
sampling-given-up = رهاشده
gap-few-quotations = نقل‌قول کم
gap-few-documents = سند کم
gap-few-cases = مورد کم
gap-no-dimension = بدون بُعد
gap-nothing-located = بُعد خالی
gap-no-relation = بی‌رابطه
gap-not-seen-lately = به‌تازگی دیده‌نشده
filling-to-field = بازگشت به میدان
filling-reread = بازخوانی
filling-leave = همین‌طور بماند
fit-fits = سازگار
fit-fits-with-variation = سازگار با تفاوت
fit-does-not-fit = ناسازگار
bearing-supports = تأیید می‌کند
bearing-qualifies = مشروط می‌کند
bearing-contradicts = نقض می‌کند
bearing-silent = ساکت است
criterion-unforced = آیا رابطه‌ها از داده‌ها برمی‌آیند یا تحمیل شده‌اند؟
criterion-abstract = آیا نامش چنان انتزاعی هست که در حوزه‌های دیگر هم به کار رود؟
criterion-depth = آیا با پرورده شدن آن نظریه ژرف‌تر می‌شود؟
criterion-variation = آیا تفاوت‌ها و موردهای خلاف را هم توضیح می‌دهد؟
thing-sampling = گام نمونه‌گیری
thing-proposition = قضیه

## Names of acts
act-plan-sampling = برنامه‌ریزی نمونه‌گیری
act-edit-sampling = تغییر گام نمونه‌گیری
act-delete-samplings = برداشتن گام‌های نمونه‌گیری
act-decide-gap = تصمیم دربارهٔ جای کم‌مایه
act-set-thin-limits = تعیین مرز کم‌مایگی
act-add-proposition = بیان قضیه
act-edit-proposition = تغییر قضیه
act-delete-propositions = برداشتن قضایا
act-judge-proposition = داوری قضیه در یک مورد
act-judge-case = داوری مورد
act-assess-candidate = ارزیابی نامزد
act-trim-codes = پیرایش نظریه
act-restore-codes = بازگرداندن به نظریه
act-fill-from-field = برنامهٔ نمونه‌گیری برای جای کم‌مایه

## The history
did-plan-sampling = برنامهٔ نمونه‌گیری ریخته شد: { $words }
did-edit-sampling = گام نمونه‌گیری «{ $words }» تغییر کرد
did-say-what-sampling-brought = دستاورد گام «{ $words }» ثبت شد: { $brought }
did-delete-samplings = { $count ->
    [one] گام نمونه‌گیری «{ $words }» برداشته شد
   *[other] { $count } گام نمونه‌گیری برداشته شد، نخستین «{ $words }»
}
did-plan-for-gap = نمونه‌گیری برای «{ $name }» ({ $gap ->
    [gap-few-quotations] نقل‌قول کم
    [gap-few-documents] سند کم
    [gap-few-cases] مورد کم
    [gap-no-dimension] بدون بُعد
    [gap-nothing-located] بُعد خالی
    [gap-no-relation] بی‌رابطه
   *[gap-not-seen-lately] به‌تازگی دیده‌نشده
}) برنامه‌ریزی شد: { $words }
did-decide-gap = تصمیم دربارهٔ «{ $name }» ({ $gap ->
    [gap-few-quotations] نقل‌قول کم
    [gap-few-documents] سند کم
    [gap-few-cases] مورد کم
    [gap-no-dimension] بدون بُعد
    [gap-nothing-located] بُعد خالی
    [gap-no-relation] بی‌رابطه
   *[gap-not-seen-lately] به‌تازگی دیده‌نشده
}): { $decision ->
    [filling-to-field] بازگشت به میدان
    [filling-reread] بازخوانی
   *[filling-leave] همین‌طور بماند
}
did-withdraw-gap-decision = تصمیم دربارهٔ «{ $name }» پس گرفته شد: { $gap ->
    [gap-few-quotations] نقل‌قول کم
    [gap-few-documents] سند کم
    [gap-few-cases] مورد کم
    [gap-no-dimension] بدون بُعد
    [gap-nothing-located] بُعد خالی
    [gap-no-relation] بی‌رابطه
   *[gap-not-seen-lately] به‌تازگی دیده‌نشده
}
did-set-thin-limits = کم‌مایه اکنون یعنی کمتر از { $quotations } نقل‌قول، { $documents } سند یا { $cases } مورد، یا بدون کدگذاری در { $lately } مصاحبهٔ آخر
did-add-proposition = قضیهٔ «{ $words }» بیان شد
did-edit-proposition = قضیهٔ ق{ $number }، «{ $words }»، تغییر کرد
did-delete-propositions = { $count ->
    [one] قضیهٔ «{ $words }» برداشته شد
   *[other] { $count } قضیه برداشته شد، نخستین «{ $words }»
}
did-judge-proposition = نسبت «{ $name }» با قضیهٔ ق{ $number }، «{ $words }»، داوری شد: { $bearing ->
    [bearing-supports] تأیید می‌کند
    [bearing-qualifies] مشروط می‌کند
    [bearing-contradicts] نقض می‌کند
   *[bearing-silent] ساکت است
}
did-withdraw-bearing = داوری دربارهٔ نسبت «{ $name }» با قضیهٔ ق{ $number }، «{ $words }»، پس گرفته شد
did-judge-case = سازگاری مدل با «{ $name }» داوری شد: { $fit ->
    [fit-fits] سازگار
    [fit-fits-with-variation] سازگار با تفاوت
   *[fit-does-not-fit] ناسازگار
}
did-withdraw-verdict = داوری دربارهٔ «{ $name }» پس گرفته شد
did-assess-candidate = دربارهٔ «{ $name }» همچون نامزد مقولهٔ هسته نوشته شد
did-reject-candidate = نامزدی «{ $name }» برای مقولهٔ هسته رد شد
did-take-candidate-back = نامزدی «{ $name }» برای مقولهٔ هسته بازگردانده شد
did-trim-codes = { $count ->
    [one] کد «{ $name }» از نظریه کنار گذاشته شد
   *[other] { $count } کد از نظریه کنار گذاشته شد، نخستین «{ $name }»
}
did-restore-codes = { $count ->
    [one] کد «{ $name }» به نظریه بازگردانده شد
   *[other] { $count } کد به نظریه بازگردانده شد، نخستین «{ $name }»
}

## Refusals
refusal-property-elsewhere = ویژگی «{ $name }» از آنِ «{ $category }» نیست. یکی از ویژگی‌های خودش را انتخاب کنید
refusal-empty-statement = قضیه سخنی می‌خواهد: در چه شرایطی، چه چیزی در پی می‌آید
refusal-other-model = این رابطه از آنِ مدل دیگری است. قضیه بر رابطه‌های مدل خودش استوار است
refusal-other-case = یکی از نقل‌قول‌ها بیرون از «{ $name }» است. نقل‌قول‌های همان مورد را انتخاب کنید
refusal-document-of-case = سند «{ $name }» از آنِ یک مورد است. دربارهٔ آن مورد داوری کنید
refusal-empty-sampling = گام نمونه‌گیری باید بگوید چه کسی یا چه چیزی، یا چرا
refusal-no-reason = دلیل لازم است، چون در تاریخچه و پیوست می‌آید
refusal-bad-limits = حد عددی است از ۰ (هیچ‌گاه کم‌مایه) تا ۹٬۹۹۹
refusal-core-stands = مقولهٔ هسته «{ $name }» است. نخست هستهٔ دیگری انتخاب کنید
refusal-trimmed = کد «{ $name }» از نظریه کنار گذاشته شده است. نخست آن را بازگردانید
refusal-trimmed-already = کد «{ $name }» از پیش کنار گذاشته شده است
refusal-not-trimmed = کد «{ $name }» کنار گذاشته نشده است

## Words that a proposition could begin with
propose-causes = هرجا { $from } باشد، { $to } پدید می‌آید.
propose-is-context-of = در زمینهٔ { $from }، { $to } شکل دیگری به خود می‌گیرد.
propose-facilitates = هرچه { $from } بیشتر باشد، { $to } آسان‌تر می‌شود.
propose-constrains = هرچه { $from } بیشتر باشد، { $to } دشوارتر می‌شود.
propose-leads-to-strategy = هرجا { $from } باشد، با { $to } به آن پاسخ می‌دهند.
propose-results-in = هرجا { $from } در پیش گرفته شود، { $to } در پی می‌آید.
propose-is-part-of = هرجا { $to } باشد، { $from } بخشی از آن است.
propose-contradicts = هرجا { $from } باشد، { $to } برقرار نیست.

## Thin places, as they are counted
thin-few-quotations = { $count ->
    [0] بدون نقل‌قول
   *[other] { $count } نقل‌قول، کمتر از { $least }
}
thin-few-documents = در { $count } سند، کمتر از { $least }
thin-few-cases = { $count ->
    [0] در هیچ مورد
   *[other] در { $count } مورد، کمتر از { $least }
}
thin-no-dimension = بدون ویژگی بُعددار
thin-nothing-located = چیزی روی { $names } نیست
thin-no-relation = هیچ رابطه‌ای به آن نمی‌رسد
thin-not-seen-lately = آخرین بار در مصاحبهٔ { $last }، { $count } مصاحبه پیش
thin-limits = کم‌مایه: کمتر از { $quotations } نقل‌قول، { $documents } سند یا { $cases } مورد، یا بدون کدگذاری در { $lately } مصاحبهٔ آخر

## The plan of sampling
thin-still-growing = { $count } مفهوم تازه در { $lately } مصاحبهٔ آخر
sampling-unplanned = { $count } سند حاصل هیچ گامی نیست: { $names }

## Cases under a model, for the paper
units-cases = { $cases } مورد
units-documents = { $documents } سند، بدون مورد
units-cases-and-one = { $cases } مورد و { $name }
units-cases-and-documents = { $cases } مورد و { $documents } سند بیرون از موردها
units-caseless = { $others ->
    [0] سند { $name } از آنِ هیچ موردی نیست و در هیچ‌یک شمرده نمی‌شود.
   *[other] سند { $name } و { $others } سند دیگر از آنِ هیچ موردی نیستند و در هیچ‌یک شمرده نمی‌شوند.
}
fit-paragraph-judged = { $alone ->
    [0] مدل با { $judged } مورد از { $count } مورد سنجیده شد.
   *[other] { $cases ->
        [0] مدل با { $judged } سند از { $count } سند سنجیده شد.
       *[other] مدل با { $judged } واحد از { $count } واحد سنجیده شد: { $cases } مورد و { $alone } سند بیرون از موردها.
    }
}
fit-paragraph-fits = با { $count } واحد سازگار است ({ $names }).
fit-paragraph-varies = با { $count } واحد سازگار است، ولی با تفاوت ({ $names }).
fit-paragraph-not = با { $count } واحد سازگار نیست ({ $names }).
fit-paragraph-explained = { $name }: { $words }
fit-paragraph-older = داوری دربارهٔ { $count } واحد ({ $names }) پیش از آن است که مدل در { $day } تغییر کرد و باید از نو انجام شود.
propositions-older = { $count } قضیه پیش از آن داوری شده‌اند که مدل در { $day } تغییر کرد: از نو داوری کنید.
report-judged-before = { $status }، داوری‌شده پیش از تغییر مدل در { $day }

## The command line
cli-core = نمایش نامزدهای مقولهٔ هستهٔ مدل: آنچه شمردنی است، آنچه نوشته شده است و تصمیم
cli-propositions = نمایش قضایای مدل و نسبت هر مورد با آن‌ها
cli-thin = فهرست جاهای کم‌مایهٔ مدل و تصمیم دربارهٔ آن‌ها
cli-sampling = نمایش برنامهٔ نمونه‌گیری و آنچه هر گام افزود
cli-fit = نمایش سازگاری مدل با هر مورد و آنچه مدل توضیح نمی‌دهد
cli-argument-quotations = کمترین شمار نقل‌قول برای کم‌مایه نبودن
cli-argument-documents = کمترین شمار سند
cli-argument-cases = کمترین شمار مورد
cli-argument-lately = در چند مصاحبهٔ آخر باید کدگذاری شده باشد

## Exports
export-sampling = نمونه‌گیری
export-thin = جاهای کم‌مایه
export-propositions = قضایا
export-proposition-cases = قضایا به تفکیک مورد
export-cases = مدل و موردهایش
export-candidates = نامزدهای مقولهٔ هسته
export-core-chosen = انتخاب‌شده
export-core-rejected = ردشده
export-column-decided-on = روز تصمیم
export-column-phase = مرحله
export-column-whom = چه کسی یا چه چیزی
export-column-aims = برای کدام مفهوم‌ها
export-column-ask = چه بپرسیم
export-column-step-state = وضعیت
export-column-documents-of-step = سندهای حاصل
export-column-brought = دستاورد
export-column-aims-served = کمبودهای برآورده
export-column-gap = جای کم‌مایه
export-column-sampling = نمونه‌گیری برای آن
export-column-statement = قضیه
export-column-terms = مقوله‌ها و دامنه‌ها
export-column-relations-of-proposition = رابطه‌ها
export-column-cases-support = موردهای تأییدکننده
export-column-cases-qualify = موردهای مشروط‌کننده
export-column-cases-contradict = موردهای نقض‌کننده
export-column-cases-silent = موردهای ساکت
export-column-cases-not-judged = موردهای داوری‌نشده
export-column-judged-before = داوری‌شده پیش از تغییر مدل
export-column-cases-judged-before = موردهای داوری‌شده پیش از تغییر مدل
export-column-bearing = نسبت مورد با قضیه
export-column-quotations-shown = نقل‌قول‌ها
export-column-categories-coded = مقوله‌های کدگذاری‌شده (شمارش)
export-column-within-range = نقل‌قول‌های درون دامنه (شمارش)
export-column-outside-range = نقل‌قول‌های بیرون از دامنه (شمارش)
export-column-evidence-for = شواهد موافق (شمارش)
export-column-evidence-against = شواهد مخالف (شمارش)
export-column-fit = سازگاری
export-column-explanation = توضیح
export-column-categories-absent = مقوله‌های بی‌کدگذاری (شمارش)
export-column-relations-bare = رابطه‌های بی‌شاهد (شمارش)
export-column-relations-contrary = رابطه‌های دارای شاهد مخالف (شمارش)
export-column-propositions-contradicted = قضایای نقض‌شده
export-column-linked = مقوله‌های پیوندخورده
export-column-linkable = مقوله‌های دیگر
export-column-centrality = مرکزیت نزدیکی
export-column-unforced = رابطه‌ها تحمیلی نیست
export-column-abstract = نام به‌قدر کافی انتزاعی
export-column-depth = ژرفا می‌گیرد
export-column-variation = تفاوت‌ها را توضیح می‌دهد
