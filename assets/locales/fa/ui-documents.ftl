# The documents screen and the import dialog.

docs-table = سندها به ترتیب فهرست
docs-column-order = ترتیب
docs-column-name = نام
docs-column-kind = نوع
docs-column-date = تاریخ
docs-column-case = مورد
docs-column-participants = مشارکت‌کنندگان
docs-column-words = واژه‌ها
docs-column-turns = نوبت‌ها
docs-column-codings = کدگذاری‌ها
docs-column-coded = کدشده
docs-import = وارد کردن…
docs-remove = برداشتن
docs-version = جایگزینی متن با نسخهٔ دیگر…
docs-choose-first = نخست سندی را انتخاب کنید
command-new-version = جایگزینی متن با نسخهٔ دیگر…
docs-remove-count = { $count ->
    [one] برداشتن سند
   *[other] برداشتن { $count } سند
}
docs-nothing-chosen = نخست سندی انتخاب کنید
docs-open = باز کردن در کدگذاری
docs-memo = یادداشت نوشتن بر آن
docs-menu = کارهای سند
docs-imported = { $count } سند وارد شد
docs-status-none = هنوز سندی نیست
docs-status-documents = { $count } سند
docs-status-words = { $count } واژه
docs-status-uncoded = { $count } سند بدون کدگذاری
docs-status-chosen = { $count } انتخاب‌شده

## No documents yet
docs-empty-heading = آغاز با نخستین مصاحبه
docs-empty-words = متن مصاحبه در قالب { "\u2066" }Word{ "\u2069" }، { "\u2066" }OpenDocument{ "\u2069" }، متن ساده، Markdown یا زیرنویس، به هر خطی. گوینده‌ها و زمان‌ها خودبه‌خود یافته می‌شوند و پیش از نگه داشتن هر چیز، یافته‌ها را می‌بینید.
docs-empty-import = وارد کردن سندها…
docs-empty-drop = یا پرونده یا پوشه را هر جای این پنجره رها کنید
docs-empty-memo = آغاز با یادداشت
docs-empty-example = باز کردن پژوهش نمونه…

## The sheet
docs-sheet = سند
docs-sheet-none = سندی انتخاب کنید تا دانسته‌های آن را ببینید.
docs-sheet-later = دانسته‌های هر سند اینجا می‌آید: تاریخ، محل، مورد، مشارکت‌کنندگان، گوینده‌ها.
docs-one-of-chosen = یکی از { $count } سند انتخاب‌شده
docs-about = دربارهٔ سند
docs-order-number = ترتیب عددی صحیح از ۱ به بالاست
docs-order-hint = پس از آخرین
docs-date-hint = ۱۴۰۴/۰۳/۱۴
docs-place = محل
docs-place-hint = جایی که برگزار شد
docs-interviewer = مصاحبه‌گر
docs-interviewer-hint = چه کسی پرسید
docs-case-none = بدون مورد
docs-case-new = مورد تازه…
docs-case-name = نام مورد
docs-case-unnamed = مورد تازه هنوز نامی ندارد
docs-case-edit = نام و متغیرهای مورد
docs-person-name = نام یا نام مستعار
docs-person-new = مشارکت‌کنندهٔ تازه
docs-person-edit = نام، مورد و متغیرهای { $name }
docs-people-others = { $count } مشارکت‌کنندهٔ دیگر
docs-variables = متغیرها
docs-variable-new = نام متغیر تازه
docs-variable-name = نام
docs-variable-value = مقدار
docs-variable-value-of = مقدار { $name }
docs-variable-remove = برداشتن متغیر { $name }
docs-speakers = گوینده‌ها
docs-speakers-none = در این متن گوینده‌ای شناخته نشده است.
docs-speaker-label = برچسب گوینده
docs-speaker-turns = { $count } نوبت
docs-speaker-nobody = تعیین‌نشده
docs-speaker-merge = یکی دانستن { $name } با برچسبی دیگر
docs-speaker-merging = کدام گوینده است
docs-speaker-into = همان گویندهٔ { $name }
docs-role-of = نقش { $name } در گفت‌وگو
docs-participant-of = مشارکت‌کننده با برچسب { $name }
docs-role-interviewer = مصاحبه‌گر
docs-role-participant = مشارکت‌کننده
docs-role-unknown = نامعلوم
docs-file = پرونده
docs-file-name = پروندهٔ اصلی
docs-file-format = قالب
docs-file-text = متن
docs-file-size = { $words } واژه، { $characters } نویسه
docs-file-imported = وارد شده
docs-imported-by = { $when }، { $coder }
docs-encoding = رمزگذاری نویسه‌ها
docs-language = زبان
docs-language-found = یافته‌شده: { $name }
docs-language-unknown = نامعلوم

## Import
docs-import-title = وارد کردن سندها
docs-import-words = { $count ->
    [one] یک پرونده. تا نگویید چیزی نگه داشته نمی‌شود؛ اصل پرونده درون پروژه می‌ماند
   *[other] { $count } پرونده. تا نگویید چیزی نگه داشته نمی‌شود؛ اصل پرونده‌ها درون پروژه می‌ماند
}
docs-import-act = وارد کردن { $count } سند
docs-import-note = { $count } از { $total } وارد می‌شود؛ با یک واگرد همه برمی‌گردند
docs-import-files = پرونده‌ها
docs-import-reading = خواندن دوبارهٔ پرونده
docs-import-add = افزودن پرونده…
docs-import-under-way = سندها در حال وارد شدن‌اند
docs-import-none-ticked = پرونده‌ای نشان نخورده است
docs-import-problem = { $name }: { $problem }
docs-import-unread = از این پرونده به این شکل چیزی وارد نمی‌شود.
docs-import-known = سندی از پرونده‌ای به همین نام از پیش در پروژه هست.
docs-found = { $words } واژه · { $turns } نوبت · { $speakers } گوینده
docs-found-plain = { $words } واژه · { $turns } بند
docs-preview = پیش‌نمایش
docs-preview-of = { $name }، چنان‌که خوانده می‌شود
docs-preview-turns = نوبت‌ها
docs-preview-raw = متن خام
docs-preview-more = نمایش ادامهٔ متن ({ $count } مانده)
docs-looks = نیازمند نگاه
docs-look-at-line = سطر { $line }: { $text }
docs-look-merge = یکی دانستن
docs-this-document = همین سند
docs-encoding-found = { $label } (یافته‌شده)
docs-encoding-find = یافتن رمزگذاری نویسه‌ها
docs-speakers-found = گوینده‌های یافته‌شده
docs-find-speakers = یافتن گوینده‌ها از روی برچسب
docs-find-speakers-words = اگر برچسب‌های آغاز سطر نام گوینده نیستند، خاموشش کنید.

## Pseudonyms
docs-pseudonyms = نام‌های مستعار…
pseudonyms-title = نام‌های مستعار
pseudonyms-subtitle = فهرست در همین پروژه می‌ماند و هرگز در رونوشت اشتراکی نمی‌آید
pseudonyms-words = نام‌ها به شکل واژهٔ کامل و با هر املایی یافته می‌شوند: حروف بزرگ، «{ "\u064A" }» و «ی»، «{ "\u0643" }» و «ک»، نیم‌فاصله. آنچه به نام چسبیده است، مانند «م» در «مریمم»، می‌ماند.
pseudonyms-name = نامی که گفته شده
pseudonyms-replacement = آنچه به جایش می‌آید
pseudonyms-add = افزودن
pseudonyms-change = تغییر
pseudonyms-leave = همان‌که بود
pseudonyms-both = نام و آنچه را به جایش می‌آید بنویسید
pseudonyms-count = { $count ->
    [0] هنوز نامی نیست
   *[other] { $count } نام
}
pseudonyms-row = { $name }، به جایش { $replacement }
pseudonyms-remove = برداشتن { $name } از فهرست
pseudonyms-places = جاها
pseudonyms-all = نشان زدن همه
pseudonyms-none = برداشتن نشان‌ها
pseudonyms-places-no-names = نامی و آنچه را به جایش می‌آید بنویسید. پیش از هر جایگزینی، همهٔ جاهایی که آن نام آمده است اینجا نشان داده می‌شود.
pseudonyms-places-empty = هیچ‌یک از این نام‌ها در پروژه نیامده است.
pseudonyms-looking = گشتن در پروژه
pseudonyms-none-ticked = جایی نشان نخورده است
pseudonyms-place = { $document }، بند { $number }
pseudonyms-in-settings = عنوان یا شرح پروژه
pseudonyms-in-coder = نام کدگذار
pseudonyms-in-case = مورد
pseudonyms-in-participant = مشارکت‌کننده
pseudonyms-in-document = دانسته‌های سند
pseudonyms-in-code = کد
pseudonyms-in-quotation = توضیح نقل‌قول
pseudonyms-in-memo = یادداشت
pseudonyms-in-model = مدل پارادایمی
pseudonyms-in-relation = رابطه
pseudonyms-in-other = جای دیگری از پروژه
pseudonyms-place-row = { $found } می‌شود { $replacement }، { $place }: { $before }{ $found }{ $after }
pseudonyms-note = { $count } از { $total } جا نشان خورده است
pseudonyms-note-apart = فهرست را جدا از آنچه به اشتراک می‌گذارید نگه دارید
pseudonyms-act = جایگزینی در { $count } جا
pseudonyms-close = بستن
pseudonyms-export = خروجی فهرست…
pseudonyms-share = رونوشت اشتراکی…

## Languages
language-ar = عربی
language-da = دانمارکی
language-de = آلمانی
language-el = یونانی
language-en = انگلیسی
language-es = اسپانیایی
language-fa = فارسی
language-fi = فنلاندی
language-fr = فرانسوی
language-he = عبری
language-hi = هندی
language-hu = مجاری
language-it = ایتالیایی
language-ja = ژاپنی
language-nb = نروژی
language-nl = هلندی
language-pl = لهستانی
language-pt = پرتغالی
language-ro = رومانیایی
language-ru = روسی
language-sv = سوئدی
language-tr = ترکی
language-uk = اوکراینی
language-zh = چینی
