# The audit: what something rests on, where it ended, and each step that was made.

trace-relation = از { $from } به { $to }: { $kind }
trace-relation-of = رابطه‌ای در «{ $name }»
trace-quotation-of = نقل‌قولی در { $name }
trace-place-of = جایگاهی در «{ $name }»
trace-proposition-of = قضیهٔ ق{ $number } از «{ $name }»

## Where something ended
trace-coded = کدگذاری با «{ $name }»
trace-coded-negative = مورد نقض «{ $name }»
trace-within = درون «{ $name }» ({ $kind })
trace-placed = { $place } در «{ $model }»
trace-figure = در شکل «{ $name }»
trace-core = مقولهٔ هستهٔ «{ $name }»
trace-story-line = نام‌برده در خط داستان «{ $name }»
trace-evidence-for = شاهد موافق: { $name }
trace-evidence-against = شاهد مخالف: { $name }
trace-memo = در «{ $title }» ({ $kind })
trace-example = { $example } برای «{ $name }»
trace-located = جای { $position } از ۱۰۰ روی «{ $name }» از «{ $code }»
trace-linked = پیوند: { $kind } «{ $words }»
trace-path = روی مسیر «{ $name }» در ماتریس «{ $model }»
trace-proposition = قضیهٔ ق{ $number }: { $words }
trace-support = گویای نسبت { $case } با قضیهٔ ق{ $number }: { $bearing ->
    [bearing-supports] تأیید می‌کند
    [bearing-qualifies] مشروط می‌کند
    [bearing-contradicts] نقض می‌کند
   *[other] ساکت است
}
trace-rated = نقل‌قول شاخص «{ $name }» در { $case }: { $rating }
trace-compared = مقایسه: { $outcome }
trace-compared-as = مقایسه با «{ $name }»: { $outcome }

## What the program calls the steps
step-placed = در مدل «{ $model }» { $place ->
    [place-causal-conditions] میان شرایط علّی
    [place-phenomenon] در پدیدهٔ محوری
    [place-context] در زمینه
    [place-intervening-conditions] میان شرایط مداخله‌گر
    [place-strategies] میان راهبردها
    [place-consequences] میان پیامدها
   *[other] در «{ $given }»
} جای گرفت
step-unplaced = از مدل «{ $model }» بیرون آمد
step-valence = اثرش بر راهبردها تعیین شد
step-place-in = مقولهٔ «{ $name }» به آن درآمد
step-place-out = مقولهٔ «{ $name }» از آن بیرون رفت
step-related = رابطه بیان شد: از «{ $from }» به «{ $to }»
step-unrelated = رابطه برداشته شد: از «{ $from }» به «{ $to }»
step-relation-kind = رابطهٔ «{ $from }» و «{ $to }»: { $kind ->
    [relation-causes] اولی سبب دومی است
    [relation-is-context-of] اولی زمینهٔ دومی است
    [relation-facilitates] اولی دومی را تسهیل می‌کند
    [relation-constrains] اولی دومی را محدود می‌کند
    [relation-leads-to-strategy] اولی به دومی می‌انجامد
    [relation-results-in] دومی پیامد اولی است
    [relation-is-part-of] اولی بخشی از دومی است
   *[other] اولی با دومی در تناقض است
}
step-relation-status = رابطهٔ «{ $from }» و «{ $to }»: { $status ->
    [status-supported] تأییدشده
    [status-qualified] مشروط
    [status-rejected] ردشده
   *[other] فرضیه
}
step-relation-sentence = جملهٔ رابطهٔ «{ $from }» و «{ $to }»: { $sentence }
step-relation-ends = اکنون میان «{ $from }» و «{ $to }»
step-attached = { $stance ->
    [stance-against] { $count } نقل‌قول مخالف به آن پیوست شد
   *[other] { $count } نقل‌قول موافق به آن پیوست شد
}
step-detached = { $count } نقل‌قول از آن جدا شد
step-attached-quotation = { $stance ->
    [stance-against] شاهدی مخالف اثر «{ $from }» بر «{ $to }» شد
   *[other] شاهدی موافق اثر «{ $from }» بر «{ $to }» شد
}
step-turned = { $stance ->
    [stance-against] { $count } نقل‌قول مخالف آن شد
   *[other] { $count } نقل‌قول موافق آن شد
}
step-turned-quotation = { $stance ->
    [stance-against] از موافق به مخالف اثر «{ $from }» بر «{ $to }» برگشت
   *[other] از مخالف به موافق اثر «{ $from }» بر «{ $to }» برگشت
}
step-detached-quotation = از اثر «{ $from }» بر «{ $to }» جدا شد
step-core = مقولهٔ هستهٔ «{ $model }» شد
step-core-given-up = دیگر مقولهٔ هستهٔ «{ $model }» نیست
step-story-line = در خط داستان «{ $model }» نام برده شد
step-story-line-gone = دیگر در خط داستان «{ $model }» نام برده نمی‌شود
step-quotation = نشان‌گذاری شد
step-quotation-gone = برداشته شد
step-quotation-resized = مرزها یا واژه‌هایش تغییر کرد
step-commented = توضیح نوشته شد
step-coded = با «{ $name }» کدگذاری شد
step-uncoded = کدگذاری با «{ $name }» برداشته شد
step-recoded = با «{ $name }» به جای «{ $was }» کدگذاری شد
step-negative = مورد نقض «{ $name }» شد
step-not-negative = دیگر مورد نقض «{ $name }» نیست
step-located = در جای { $position } از ۱۰۰ روی «{ $name }» نشست
step-not-located = از «{ $name }» برداشته شد
step-actor = کنشگر: { $name }
step-no-actor = کنشگر دیگر نام برده نمی‌شود
step-case-located = مورد «{ $case }» در جای { $position } از ۱۰۰ روی «{ $name }» نشست
step-case-not-located = مورد «{ $case }» از «{ $name }» برداشته شد
step-found = { $finding ->
    [finding-holds] در «{ $case }» برقرار دانسته شد
    [finding-reverse] در «{ $case }» وارونه دانسته شد
    [finding-absent] در «{ $case }» غایب دانسته شد
    [finding-no-data] در «{ $case }» بی‌داده دانسته شد
   *[other] آنچه در «{ $case }» یافت شده بود پس گرفته شد
}
step-bearing = گویای آن دانسته شد که موردی قضیهٔ «{ $words }» را { $bearing ->
    [bearing-supports] تأیید می‌کند
    [bearing-qualifies] مشروط می‌کند
    [bearing-contradicts] نقض می‌کند
   *[other] ناگفته می‌گذارد
}
step-bearing-gone = دیگر گویای «{ $words }» دانسته نمی‌شود
step-stated = بیان شد: { $words }
step-unstated = برداشته شد
step-reworded = از نو بیان شد: { $words }
step-status = وضعیت: { $status ->
    [status-supported] تأییدشده
    [status-qualified] مشروط
    [status-rejected] ردشده
   *[other] فرضیه
}
step-speaks-of = مقوله‌هایی که از آن‌ها می‌گوید یا دامنه‌هایشان تغییر کرد
step-rests-on = رابطه‌هایی که بر آن‌ها استوار است تغییر کرد
step-judged = { $bearing ->
    [bearing-supports] «{ $case }» تأییدکنندهٔ آن دانسته شد
    [bearing-qualifies] «{ $case }» مشروط‌کنندهٔ آن دانسته شد
    [bearing-contradicts] «{ $case }» نقض‌کنندهٔ آن دانسته شد
    [bearing-silent] «{ $case }» ناگویا دربارهٔ آن دانسته شد
   *[other] آنچه «{ $case }» دربارهٔ آن می‌گوید پس گرفته شد
}
step-judged-document = { $bearing ->
    [bearing-supports] سندی بی‌مورد تأییدکنندهٔ آن دانسته شد
    [bearing-qualifies] سندی بی‌مورد مشروط‌کنندهٔ آن دانسته شد
    [bearing-contradicts] سندی بی‌مورد نقض‌کنندهٔ آن دانسته شد
    [bearing-silent] سندی بی‌مورد ناگویا دربارهٔ آن دانسته شد
   *[other] آنچه سندی بی‌مورد دربارهٔ آن می‌گوید پس گرفته شد
}
step-path = روی مسیر «{ $name }» نشست
step-path-gone = از مسیر «{ $name }» برداشته شد
step-linked = به نقل‌قول دیگری پیوند خورد
step-unlinked = پیوند به نقل‌قول دیگری برداشته شد

## On the command line
cli-trace = رد گرفتن یک یافته، پایین تا گفته‌ها و بالا تا نظریه: مقوله، مفهوم، کد، رابطه، قضیه، نقل‌قول، جایگاه
cli-trace-what = شناسه، نام یا مسیر کد؛ جایگاه (context)؛ رابطه (A -> B یا R3، سومین رابطهٔ مدلش)؛ قضیه (P3)؛ نقل‌قول (DOCUMENT 120..164)
cli-trace-model = عنوان مدل، اگر چند مدل باشد و رد جایگاه یا رابطه‌ای گرفته شود
cli-trace-counts = { $concepts } مفهوم، { $open_codes } کد باز، { $codings } کدگذاری، { $quotations } نقل‌قول، { $documents } سند، { $participants } مشارکت‌کننده، { $cases } مورد
cli-title-trace-chain = کدها
cli-title-trace-quotations = نقل‌قول‌ها
cli-title-trace-documents = سندها
cli-title-trace-steps = گام‌ها
cli-title-trace-endings = به کجا رسید
export-column-step = گام
export-column-stance = موافق یا مخالف
export-column-ended = کجا

## In the window
trace-title = از کجا آمده است
trace-from = { $name }: از کجا آمده است
trace-close = بستن
trace-back = بازگشت به رد پیشین
trace-gone = این دیگر در پروژه نیست. «واگرد» آن را بازمی‌گرداند
trace-open-code = باز کردن کد
trace-open-relation = باز کردن رابطه
trace-open-proposition = باز کردن قضیه
trace-speaks-of = آنچه از آن می‌گوید
trace-open-quotation = باز کردن نقل‌قول در سند
trace-codes = کدهای درون آن
trace-unfold = نمایش کدهای درون «{ $name }»
trace-fold = پنهان کردن کدهای درون «{ $name }»
trace-ends = دو سوی آن
trace-quotations = نقل‌قول‌ها
trace-documents = سندها
trace-ended = به کجا رسیده است
trace-ended-nowhere = هنوز هیچ‌جا: نه کدی، نه رابطه‌ای، نه خط داستانی و نه یادداشتی آن را به کار برده است
trace-steps = گام‌ها
trace-more = { $count ->
    [one] نمایش یکی دیگر
   *[other] نمایش بیشتر ({ $count } تا مانده است)
}
trace-for = موافق
trace-against = مخالف
trace-n-quotations = { $count } نقل‌قول
trace-n-participants = { $count } مشارکت‌کننده
trace-n-cases = { $count } مورد
trace-nothing-chosen = چیزی که رد آن را بتوان گرفت انتخاب نشده است: نخست مقوله، رابطه یا نقل‌قولی انتخاب کنید
