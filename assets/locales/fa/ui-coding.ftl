# Words of the coding screen: documents and text, code tree, code finder, inspector.

## Colours of codes
colour-0 = آبی
colour-1 = آجری
colour-2 = مریم‌گلی
colour-3 = آلویی
colour-4 = سبزآبی
colour-5 = قهوه‌ای
colour-6 = لاجوردی
colour-7 = شرابی
colour-8 = سبز
colour-9 = بنفش
colour-10 = فولادی
colour-11 = ارکیده‌ای
colour-12 = جین
colour-13 = نارنجی
colour-14 = خزه‌ای
colour-15 = ارغوانی
colour-16 = نفتی
colour-17 = اخرایی
colour-18 = سرخسی
colour-19 = نیلی
colour-20 = خاکستری
colour-21 = صورتی
colour-22 = یاسی
colour-23 = شنی

## Code tree
tree-title = کدها
tree-add = کد تازه
tree-sort = ترتیب و تا کردن
tree-sort-tree = درختی، به سطح و نام
tree-sort-count = پرکدگذاری‌ترین نخست
tree-sort-recent = تازه‌ترین کاربرد نخست
tree-sort-name = به ترتیب نام
tree-fold-all = تا کردن همه
tree-unfold-all = گشودن همه
tree-filter = پالایش کدها
tree-filter-clear = برداشتن پالایش
tree-codings = کدگذاری
tree-empty = هنوز کدی نیست. واژه‌هایی از متن را انتخاب کنید، نامی بنویسید و Enter بزنید
tree-nothing-found = نام هیچ کدی این واژه‌ها را ندارد
tree-row = { $name }، { $level }، { $count } کدگذاری
tree-row-in = { $name }، { $level }، در { $parent }، { $count } کدگذاری
tree-tally = { $codings } کدگذاری در { $documents } سند، { $participants } مشارکت‌کننده{ $below ->
    [0] {""}
   *[other] : { $own } با خود کد، { $below } با کدهای زیر آن
}
tree-hint-unused = هنوز روی هیچ متنی نیست
tree-hint-trimmed = از نظریه کنار گذاشته شده است: { $reason }
tree-row-trimmed = { $row }، کنارگذاشته از نظریه
tree-hint-thin = بر { $quotations } نقل‌قول در { $documents } سند استوار است
tree-drop-into = جابه‌جایی به «{ $name }»
tree-drop-refused = اینجا جا نمی‌گیرد
tree-cancel = انصراف
tree-reason = چرا
tree-reason-hint = برای مسیر ممیزی، می‌تواند خالی بماند

tree-menu = کدها
tree-menu-rename = تغییر نام
tree-menu-define = تعریف…
tree-menu-colour = رنگ…
tree-menu-memo = یادداشت بر کد
tree-menu-level-up = یک سطح بالاتر
tree-menu-level-down = یک سطح پایین‌تر
tree-menu-cut = بریدن برای جابه‌جایی
tree-menu-paste = آوردن کد بریده به زیر این کد
tree-menu-to-top = بردن به بالای درخت
tree-menu-merge = ادغام کدهای انتخاب‌شده…
tree-menu-add = کد تازه…
tree-menu-remove = { $count ->
    [one] برداشتن کد
   *[other] برداشتن { $count } کد
}{ $codings ->
    [0] {""}
   *[other] ، با { $codings } کدگذاری
}
tree-rename-field = نام کد
tree-level-top = مقوله در بالاترین سطح است
tree-level-bottom = کد باز در پایین‌ترین سطح است
tree-paste-nothing = چیزی بریده نشده است. نخست باید کدی بریده شود
tree-merge-choose = کدی انتخاب نشده است. در درخت یک کد، یا با Ctrl چند کد، انتخاب کنید؛ همان‌جا ادغام می‌شوند

tree-merge-title = ادغام { $count } کد در «{ $name }»
tree-merge-one = ادغام «{ $name }» با کدی دیگر
tree-merge-another = افزودن کد به ادغام
tree-merge-pick-first = کدی را که با آن ادغام می‌شود انتخاب کنید
tree-merge-do = ادغام
tree-merge-into = آنچه می‌ماند
tree-merge-codings = { $count } کدگذاری
tree-merge-after = کد «{ $name }» دارای { $count } کدگذاری خواهد شد.
tree-merge-doubled = در { $count } عبارت چند تا از این کدها هست که یک بار خواهد ماند.
tree-merge-moved = { $count } کد زیرین به «{ $name }» جابه‌جا می‌شود.
tree-merge-definition = تعریف «{ $name }» را می‌گیرد، چون خود تعریفی ندارد.
tree-merge-lost = تعریف «{ $name }» با آن از میان می‌رود: { $definition }

tree-define-title = «{ $name }»
tree-define-do = نگه داشتن
tree-define-note = نگه داشتن با { "\u2066" }Ctrl Enter{ "\u2069" }
tree-definition = تعریف
tree-definition-hint = رویداد باید چه نشان دهد تا نمونه‌ای از آن باشد
tree-use-when = معیار شمول
tree-use-when-hint = کجا می‌نشیند، با یک نمونه
tree-not-when = معیار کنارگذاری
tree-not-when-hint = چه چیزی به آن می‌ماند و کد دیگری است

tree-new-title = کد تازه
tree-new-codes = { $count ->
    [1] گذاشتن آن بر عبارت انتخاب‌شده
   *[other] گذاشتن آن بر { $count } عبارت انتخاب‌شده
}
tree-new-do = ساختن کد
tree-new-level = سطح
tree-new-path = جا و نام
tree-new-path-hint = مقوله / مفهوم / کد
tree-new-offers = جاها، نخستین با Tab
tree-new-at-top = در بالای درخت جای می‌گیرد
tree-new-in = در { $place } جای می‌گیرد
tree-new-with = در { $place } جای می‌گیرد. «{ $new }» نیز با آن ساخته می‌شود
tree-new-there = کد «{ $name }» از پیش آنجاست. همان را به کار برید یا نام دیگری انتخاب کنید

tree-remove-title = { $more ->
    [0] برداشتن «{ $name }»
   *[other] برداشتن «{ $name }» و { $more } کد دیگر
}
tree-remove-goes = همراه آن می‌رود
tree-remove-undo = متن‌ها می‌مانند. واگرد همه را برمی‌گرداند
tree-remove-keep = نگه داشتن
tree-remove-do = برداشتن
tree-loss-codes = { $count } کد
tree-loss-codings = { $count } کدگذاری
tree-loss-quotations = { $count } نقل‌قول که کد دیگری ندارد
tree-loss-placements = { $count } جایگاه در مدل‌ها
tree-loss-relations = { $count } رابطه
tree-loss-evidence = { $count } شاهد
tree-loss-memos = { $count } یادداشت
tree-loss-examples = { $count } نمونهٔ کد
tree-loss-comparisons = { $count } مقایسه
tree-loss-properties = { $count } ویژگی
tree-loss-locations = { $count } جای نقل‌قول روی بُعد
tree-loss-checks = { $count } بازبینی مشارکت‌کنندگان
tree-loss-ratings = { $count } درجه در موردها

tree-loss-case-locations = { $count } جای مورد روی بُعد
tree-loss-findings = { $count } یافته دربارهٔ رابطه در موردها
tree-loss-paths = { $count } مسیر در ماتریس
tree-loss-propositions = { $count } قضیه
tree-loss-judgements = { $count } داوری کدگذاری گزینشی
tree-loss-links = { $count } پیوند میان نقل‌قول‌ها

## Code finder
finder-title = کدیاب
finder-field = یافتن یا ساختن کد
finder-hint = یافتن یا ساختن کد
finder-nothing = کدی جور نیست
finder-create = ساختن کد باز «{ $name }»
finder-nowhere = بدون مفهوم
finder-in = در { $place }
finder-in-new = در { $place } که آن هم ساخته می‌شود
tree-row-unfolded = گشوده، ردهٔ { $level }
tree-row-folded = تاشده، ردهٔ { $level }
tree-row-leaf = ردهٔ { $level }
finder-row = { $name }، { $count } کدگذاری
finder-row-in = { $name }، در { $path }، { $count } کدگذاری
# Behind a code that was used lately: its number key in the text, with Ctrl in the finder.
finder-row-key = کلید { $number }
# The code is on other words that lie over the passage.
finder-near = همین‌جا هست
finder-key-choose = انتخاب
finder-key-apply = اعمال
finder-key-stay = اعمال و ماندن
finder-key-place = جای کد
finder-key-close = بستن
finder-key-done = پایان

## Documents and text
coding-no-documents = هنوز سندی نیست
coding-documents-fold = تا کردن فهرست اسناد
coding-documents-unfold = نمایش فهرست اسناد
coding-documents-height = بلندی فهرست اسناد
coding-import = وارد کردن سندها
coding-share = { $percent }٪
coding-document-row = { $name }، { $kind }، { $share } کدشده
coding-document-turns = { $kind }. { $part } از { $whole } نوبت پاسخ کدشده، { $codings } کدگذاری
coding-document-paragraphs = { $kind }. { $part } از { $whole } بند کدشده، { $codings } کدگذاری
coding-close-tab = بستن { $name }
coding-paragraph = بند { $number }
coding-zoom = اندازهٔ متن
coding-underlines = زیرخط به جای رنگ زمینه
coding-all-codes = همهٔ کدها
coding-only-code = فقط «{ $name }»
coding-only-chosen = { $count ->
    [0] فقط کدهای انتخاب‌شده
   *[other] فقط { $count } کد انتخاب‌شده
}
coding-only-none = نخست کدهایی در درخت انتخاب کنید
coding-filter-codes = فقط { $count } کد
coding-filter-clear = نمایش دوبارهٔ همهٔ کدها
coding-mode = شیوهٔ خواندن متن
coding-reading = خواندن
coding-coders = کدگذاری‌های چه کسی دیده شود
coding-coders-together = کدگذاران با هم
coding-coders-apart = هر کدگذار جدا
coding-coder-only = فقط { $name }
coding-codes-filter = کدهایی که در متن دیده می‌شوند
coding-reading-text = خواندن متن…
coding-select-first = نخست واژه‌هایی از متن را انتخاب کنید
coding-overlaps = «{ $name }» پیش‌تر نیز روی واژه‌هایی از اینجا آمده است و هر دو کدگذاری شمرده می‌شوند. { $key } آن‌ها را فهرست می‌کند
coding-no-recent = { $number ->
    [one] هنوز کدی به کار نرفته است
   *[other] هنوز کدی با شمارهٔ { $number } به کار نرفته است
}
coding-only-one = این تنها نقل‌قول این کد است
coding-all-coded = همهٔ نوبت‌های این سند کد دارند یا به‌عمد بی‌کد مانده‌اند
coding-last-uncoded = تنها نوبت کدنشده همین است
coding-no-speaker = گویندهٔ اینجا شناخته نیست
coding-no-code-here = اینجا کدی نیست. نشانگر را در عبارتی کدگذاری‌شده بگذارید
coding-no-quotation-here = اینجا نقل‌قولی نیست. نشانگر را در یک نقل‌قول بگذارید
coding-no-more-quotations = در این سو نقل‌قول دیگری نیست
coding-no-more-units = در این سو واحد دیگری نیست
coding-last-open-unit = تنها واحد مانده همین است
coding-all-units-done = همهٔ واحدها کد شده‌اند یا به‌عمد بی‌کد مانده‌اند
coding-nothing-to-leave = اینجا چیزی برای بی‌کد گذاشتن نیست
coding-menu = عبارت
coding-remove-which = کدام کد برداشته شود
coding-remove-all = برداشتن هر { $count } کد
coding-find = یافتن در این سند
coding-find-nothing = چیزی یافت نشد
coding-find-count = { $number } از { $count }
coding-find-next = جای بعدی
coding-find-previous = جای پیشین
coding-find-close = بستن
coding-empty-heading = آغاز با نخستین متن‌ها
coding-empty-words = مصاحبه‌ها، یادداشت‌ها و سندها اینجا خوانده و کدگذاری می‌شوند: Word، متن ساده، PDF، زیرنویس.
coding-empty-import = وارد کردن سندها…
coding-empty-example = دیدن پژوهش نمونه
coding-closed-heading = سندی باز نیست
coding-closed-words = سندی از فهرست انتخاب کنید. از همان‌جا که می‌خواندید باز می‌شود.
coding-closed-open = باز کردن { $name }
coding-status-place = بند { $number } از { $count }
coding-status-codings = { $count } کدگذاری در این سند
coding-status-turns = { $part } از { $whole } نوبت پاسخ کدشده
coding-status-paragraphs = { $part } از { $whole } بند کدشده
coding-status-left = { $count } عبارت به‌عمد بی‌کد
coding-status-documents = { $part } از { $whole } سند کدشده

## Line by line
unit-sentence = جمله
unit-turn = نوبت
coding-units = واحد گام
coding-units-leave = به‌عمد بی‌کد
coding-units-next = ماندهٔ بعدی
coding-units-progress = واحد { $number } از { $count }: { $coded } کدشده، { $left } به‌عمد بی‌کد، { $open } مانده

## Links, negative cases, weights
coding-links = پیوندها
coding-linking = پیوند دادن «{ $words }» ({ $document }، بند { $number })
coding-link-how = روی عبارت دوم { $key } را بزنید، یا همین‌جا یک بار دیگر برای دیدن فهرست؛ Escape پیوند را رها می‌کند
coding-link-choose = انتخاب از فهرست
coding-link-list = نقل‌قول‌ها برای پیوند
coding-link-give-up = رها کردن پیوند
coding-link-title = نسبت اولی با دومی
coding-link-do = پیوند دادن
coding-link-keep = نگه داشتن
coding-link-cancel = انصراف
coding-link-note = نکته
coding-link-note-hint = چرا چنین است، می‌تواند خالی بماند
coding-link-edit = تغییر پیوند به { $place }
coding-link-remove = برداشتن پیوند به { $place }
coding-negative = مورد نقض { $name }
coding-weight-more = وزن بیشتر برای { $name }
coding-weight-less = وزن کمتر برای { $name }

## Inspector
coding-quotation = نقل‌قول
coding-selection = بخش انتخاب‌شده
coding-selection-of = { $count } بخش انتخاب‌شده
coding-not-coded = هنوز کد ندارد. نام کدی را بنویسید، یا برای همهٔ کدها { $key } را بزنید
coding-not-coded-locked = کد ندارد
coding-not-coded-keys = کد زنده با { $vivo }، تکرار آخرین کد با { $again }، کدهای اخیر با ۱ تا ۹ بدون Alt
# A selection that is no quotation, but lies in quotations; their codes follow.
coding-coded-around = خودش کد ندارد. در عبارتی است که { $count ->
    [1] این کد را دارد
   *[other] این کدها را دارد
}
# A selection that is no quotation, but has quotations in it.
coding-coded-inside = همهٔ این بخش یک‌جا کد ندارد. { $count } کدگذاری درون آن هست
coding-remove-code = برداشتن { $name } از اینجا
coding-comment = توضیح
coding-comment-hint = توضیح شما؛ هنگام نوشتن نگه داشته می‌شود
coding-memos = یادداشت‌ها
coding-memo-new = یادداشت تازه
coding-memo-words = یادداشت بر نقل‌قول
coding-memo-hint = چه به نظرتان می‌رسد؟
coding-memo-open = باز کردن در صفحهٔ یادداشت‌ها
coding-earlier = نقل‌قول‌های دیگر
coding-earlier-none = این نخستین عبارت این کد است
coding-passages = { $count } در { $documents } سند
coding-same = همان
coding-same-there = این عبارت از پیش همین کد را دارد
coding-property = ویژگی
coding-new-code = کد تازه
coding-alike = شبیه، اما بدون این کد
coding-alike-waiting = گشتن در پی عبارت‌ها…
coding-alike-none = هنوز چیزی شبیه این نیست. با هر مصاحبه بهتر می‌شود
# All that read alike were gone through; how many were given the code, how many were dismissed.
coding-alike-through = آنچه شبیه این است همین کد را دارد یا کنار گذاشته شده است
coding-alike-decided = همه دیده شد: { $coded } کدشده، { $away } ردشده
coding-alike-code = کدگذاری
coding-alike-dismiss = رد کردن
coding-alike-no-code = این عبارت هنوز کدی ندارد
coding-alike-more = { $count } تای دیگر
coding-card-place = { $document }، بند { $number }
coding-quotations = نقل‌قول‌ها
coding-quotations-all = نمایش هر { $count } نقل‌قول
coding-define = نوشتن تعریف…
coding-sheet-tally = { $codings } کدگذاری در { $documents } سند، { $participants } مشارکت‌کننده{ $below ->
    [0] {""}
   *[other] ؛ { $own } با خود کد، { $below } با کدهای زیر آن
}
coding-inspector-empty = چیزی انتخاب نشده است
coding-inspector-how = واژه‌هایی از متن را انتخاب کنید و نام کدی را بنویسید. با انتخاب کدی در درخت، معنا و جای آن را می‌بینید.
coding-inspector-how-locked = با انتخاب واژه‌هایی از متن می‌بینید آنجا چه کدگذاری شده است. با انتخاب کدی در درخت، معنا و جای آن را می‌بینید.

## Editing the text of a turn
correct-title = متن نوبت { $number }
correct-speaker = گوینده
correct-words = واژه‌های نوبت
correct-keep = نگه داشتن
correct-leave = همان‌که بود
correct-divide = تفکیک نوبت
correct-gone = همهٔ واژه‌هایش می‌رود
correct-refuses = نقل‌قولی همهٔ واژه‌هایش را از دست می‌دهد. چند واژه‌اش را نگه دارید، یا نشان بزنید که آن هم برود
correct-remove = { $count ->
    [one] برداشتن این نقل‌قول و کدگذاری‌هایش
   *[other] برداشتن این { $count } نقل‌قول و کدگذاری‌هایشان
}
correct-quotation-kept = می‌ماند: «{ $words }»، { $codes }
correct-quotation-gone = همهٔ واژه‌هایش می‌رود: «{ $words }»، { $codes }

## Two documents side by side
side-border = مرز دو سند
side-close = بستن { $name } در کنار
coding-tabs = هر { $count } سند باز
