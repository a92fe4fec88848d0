# Cases and comparison: matrices, rated cells, co-occurrence, attributes, what holds in how many cases.

## What stands in rows and columns
matrix-rows-open-codes = کدهای باز
matrix-rows-concepts = مفهوم‌ها
matrix-rows-categories = مقوله‌ها
matrix-rows-codes = همهٔ کدها
matrix-rows-relations = رابطه‌ها
matrix-rows-propositions = قضایا
matrix-columns-documents = سندها
matrix-columns-participants = مشارکت‌کنندگان
matrix-columns-cases = موردها
matrix-columns-roles = نقش‌های آگاهی‌دهندگان
matrix-columns-kinds = نوع منبع
matrix-columns-speakers = گوینده‌ها
matrix-columns-months = ماه سندها
matrix-columns-coded = زمان گذاشتن کدها
matrix-columns-parts = بخش‌های طول متن
matrix-columns-attribute-document = { $name } (سندها)
matrix-columns-attribute-participant = { $name } (مشارکت‌کنندگان)
matrix-columns-attribute-case = { $name } (موردها)
matrix-unknown = ثبت‌نشده
matrix-total = مجموع
matrix-title = { $rows } × { $columns }
matrix-title-together = { $rows } که با هم می‌آیند، بر پایهٔ { $within ->
    [overlap] هم‌پوشانی در متن
    [quotation] نقل‌قول
    [document] سند
   *[paragraph] بند
}
matrix-of-cases = از { $count } مورد

## What cells tell
matrix-cells-codings = کدگذاری
matrix-cells-quotations = نقل‌قول
matrix-cells-codes = کدهای متمایز
matrix-cells-documents = سند
matrix-cells-share-of-row = سهم از سطر
matrix-cells-share-of-column = سهم از ستون
matrix-cells-share-of-text = سهم از واژه‌ها
matrix-cells-presence = حضور
matrix-cells-rating = درجه
matrix-within-overlap = هم‌پوشانی در متن
matrix-within-quotation = همان نقل‌قول
matrix-within-paragraph = همان بند
matrix-within-document = همان سند
matrix-sort-natural = به ترتیب پروژه
matrix-sort-name = به ترتیب نام
matrix-sort-count = به شمار کدگذاری
matrix-sort-clustered = خوشه‌ای

## Sentences below a matrix
matrix-note-cells = { $cells ->
    [evidence] خانه‌ها شمار شواهد را نشان می‌دهند، موافق و مخالف با هم.
    [quotations] خانه‌ها شمار نقل‌قول‌های متمایز را نشان می‌دهند.
    [codes] خانه‌ها شمار کدهای متمایز را نشان می‌دهند.
    [documents] خانه‌ها شمار سندهای متمایز را نشان می‌دهند.
    [share-of-row] خانه‌ها نشان می‌دهند چه سهمی از کدگذاری‌های سطر در آن‌هاست.
    [share-of-column] خانه‌ها نشان می‌دهند چه سهمی از کدگذاری‌های ستون در آن‌هاست.
    [share-of-text] خانه‌ها نشان می‌دهند نقل‌قول‌هایشان چه سهمی از واژه‌های ستون را می‌پوشاند؛ هر تکه از متن یک بار شمرده می‌شود.
    [presence] خانه‌ها نشان می‌دهند که کدگذاری‌ای هست یا نه.
    [rating] خانه‌ها درجهٔ مقوله‌ها در موردها را نشان می‌دهند.
   *[codings] خانه‌ها شمار کدگذاری‌ها را نشان می‌دهند: نقل‌قولی با دو تا از کدها دو بار شمرده می‌شود.
}
matrix-note-propositions = هر نقل‌قول بنا بر داوری موردی که از آن نام می‌برد، موافق یا مخالف قضیه شمرده می‌شود؛ موردهای ساکت به شمار نمی‌آیند.
matrix-note-branch = هر سطر آنچه را زیر آن است می‌شمارد.
matrix-note-trimmed = آنچه از نظریه کنار گذاشته شده، اینجا همچنان شمرده می‌شود.
matrix-note-rows = ترتیب سطرها { $order ->
    [name] بر پایهٔ نام است
    [count] بر پایهٔ شمار کدگذاری است، از بیشترین
   *[clustered] خوشه‌ای است: پیوند میانگین (UPGMA) بر پایهٔ فاصلهٔ ژاکارد ستون‌هایی که در آن‌ها حضور دارند؛ در هر پیوند بخشی که میانگین کدگذاری‌اش بیشتر است جلوتر می‌آید
}.
matrix-note-columns = ترتیب ستون‌ها { $order ->
    [name] بر پایهٔ نام است
    [count] بر پایهٔ شمار کدگذاری است، از بیشترین
   *[clustered] خوشه‌ای است: پیوند میانگین (UPGMA) بر پایهٔ فاصلهٔ ژاکارد سطرهایی که در آن‌ها حضور دارند؛ در هر پیوند بخشی که میانگین کدگذاری‌اش بیشتر است جلوتر می‌آید
}.
matrix-note-parts = کدگذاری‌ای که به دو بخش می‌رسد در هر دو شمرده می‌شود؛ پس جمع بخش‌ها می‌تواند بیش از همهٔ کدگذاری‌ها باشد.
matrix-note-together = { $within ->
    [overlap] خانه‌ها شمار جفت کدگذاری‌هایی را نشان می‌دهند که نقل‌قول‌هایشان متن مشترک دارند.
    [quotation] خانه‌ها شمار نقل‌قول‌هایی را نشان می‌دهند که هر دو را دارند.
    [document] خانه‌ها شمار سندهایی را نشان می‌دهند که هر دو در آن‌ها آمده‌اند.
   *[paragraph] خانه‌ها شمار بندها یا نوبت‌هایی را نشان می‌دهند که هر دو در آن‌ها آمده‌اند.
}
matrix-note-coefficient = { $within ->
    [overlap] خانه‌ها ضریب ژاکارد متن را نشان می‌دهند: آنچه هر دو می‌پوشانند تقسیم بر آنچه دست‌کم یکی می‌پوشاند، از ۰ تا ۱.
    [quotation] خانه‌ها ضریب ژاکارد ({ "\u2066" }c-index{ "\u2069" }) را نشان می‌دهند: نقل‌قول‌های دارای هر دو تقسیم بر نقل‌قول‌های دارای دست‌کم یکی، از ۰ تا ۱.
    [document] خانه‌ها ضریب ژاکارد ({ "\u2066" }c-index{ "\u2069" }) را نشان می‌دهند: سندهای دارای هر دو تقسیم بر سندهای دارای دست‌کم یکی، از ۰ تا ۱.
   *[paragraph] خانه‌ها ضریب ژاکارد ({ "\u2066" }c-index{ "\u2069" }) را نشان می‌دهند: بندهای دارای هر دو تقسیم بر بندهای دارای دست‌کم یکی، از ۰ تا ۱.
}
matrix-note-pairs-clustered = ترتیب کدها خوشه‌ای است: پیوند میانگین (UPGMA) بر پایهٔ یک منهای ضریب.
matrix-note-percent = عددها درصدند.
matrix-note-hundredths = عددها صدم‌اند.
matrix-note-cross = ● یا خانهٔ رنگی: در آن مورد برقرار است. –: برقرار نیست. عدد برای مقوله شمار کدگذاری‌ها و برای رابطه شمار نقل‌قول‌های موافق است و پس از نشانهٔ منها شمار موارد مخالف می‌آید. مقوله در هر مورد بنا بر درجهٔ تعیین‌شده برقرار است (قوی، متوسط و ضعیف برقرار است؛ غایب و متضاد نیست)، و اگر درجه‌ای تعیین نشده باشد، آنجا که کدگذاری شده و کدگذاری‌هایش همه مورد نقض نیستند. رابطه آنجا برقرار است که شما چنین ثبت کرده‌اید، و اگر ثبتی نباشد، آنجا که نقل‌قول‌های موافق بیش از مخالف‌اند. آنچه از نظریه کنار گذاشته شده شمرده نمی‌شود.
matrix-network-threshold = خط، آنچه را دست‌کم در { $count } { $within ->
    [overlap] جفت کدگذاری با متن مشترک
    [quotation] نقل‌قول
    [document] سند
   *[paragraph] بند
} با هم می‌آید به هم وصل می‌کند.
matrix-nothing-together = هیچ دو کدی از این‌ها با هم نمی‌آیند و شبکه‌ای برای کشیدن نیست. کدهای دیگر یا نزدیکی گسترده‌تری انتخاب کنید
matrix-empty = ماتریس سطر یا ستونی ندارد. سطر و ستون دیگری انتخاب کنید یا پالایش را بردارید
matrix-left-out = تعداد { $count } سطر یا ستون در تصویر جا نشد و کنار ماند. جدول همه را دارد

## Ratings
rating-strong = قوی
rating-moderate = متوسط
rating-weak = ضعیف
rating-absent = غایب
rating-contrary = متضاد
rating-signs = نشانه‌ها: ● { $strong ->
    [rating-strong] قوی
   *[other] { $strong }
}، ◐ { $moderate ->
    [rating-moderate] متوسط
   *[other] { $moderate }
}، ○ { $weak ->
    [rating-weak] ضعیف
   *[other] { $weak }
}، – { $absent ->
    [rating-absent] غایب
   *[other] { $absent }
}، ✕ { $contrary ->
    [rating-contrary] متضاد
   *[other] { $contrary }
}.
rating-rule = نخستین موردی که صدق کند. – در آن مورد نه خودش و نه هیچ کدی زیر آن کدگذاری نشده است. ✕ از کدگذاری‌هایش در آنجا { $negative }٪ یا بیشتر نشان مورد نقض دارند. ● در { $kinds } نوع منبع یا بیشتر (مصاحبه، مشاهده، سند بایگانی و مانند آن) کدگذاری شده و { $percent }٪ آگاهی‌دهندگان مورد یا بیشتر آن را گفته‌اند. ○ یک بار کدگذاری شده است. ◐ دو بار یا بیشتر کدگذاری شده، اما در کمتر از { $kinds } نوع منبع یا به گفتهٔ کمتر از { $percent }٪ آگاهی‌دهندگان.
rating-own-rule = { $rule }
rating-decided-note = درجه‌های درون پرانتز با این قاعده محاسبه شده‌اند؛ بقیه را پژوهشگر تعیین کرده است.

## Attributes
attribute-owner-document = سندها
attribute-owner-participant = مشارکت‌کنندگان
attribute-owner-case = موردها
attribute-type-text = متن
attribute-type-number = عدد
attribute-type-date = تاریخ
attribute-type-yes-no = بله یا خیر
attribute-type-one-of = یکی از یک فهرست

## What leaves the program
export-matrix-ratings = درجه‌ها
export-matrix-quotations = نقل‌قول‌های خانه‌ها
export-matrix-notes = نکته‌ها
export-matrix-pairs = جفت‌ها
export-matrix-codings = کدگذاری
export-matrix-informants = آگاهی‌دهنده
export-matrix-relation = رابطه
export-within-case = مدل‌های درون‌موردی در کنار آن
export-column-model = مدل
export-column-also-across = در مدل میان‌موردی نیز
export-cross-case = مدل میان‌موردی
export-column-column = ستون
export-column-holds = برقرار در
export-column-informants = آگاهی‌دهندگان
export-column-informants-of-case = آگاهی‌دهندگان مورد
export-column-kinds = نوع منبع
export-column-negative = موردهای نقض
export-column-of-code = از کد
export-column-of-other-code = از دیگری
export-column-rating = درجه
export-column-row = سطر
export-column-jaccard = ژاکارد
export-column-together = با هم

## Acts and refusals
act-rate-case = درجه‌بندی در مورد
act-define-attribute = نوع مشخصه
act-set-attributes = تعیین مشخصه‌ها
did-rate-case = درجهٔ «{ $name }» در «{ $case }»: { $rating ->
    [rating-strong] قوی
    [rating-moderate] متوسط
    [rating-weak] ضعیف
    [rating-contrary] متضاد
   *[rating-absent] غایب
}
did-unrate-case = درجهٔ «{ $name }» در «{ $case }» پس گرفته شد
did-define-attribute = مشخصهٔ «{ $name }» { $kind ->
    [none] باز هر متنی می‌پذیرد
    [attribute-type-number] عدد می‌پذیرد
    [attribute-type-date] تاریخ می‌پذیرد
    [attribute-type-yes-no] بله یا خیر می‌پذیرد
    [attribute-type-one-of] یکی از یک فهرست را می‌پذیرد
   *[attribute-type-text] متن می‌پذیرد
}
did-set-attributes = مشخصه‌های { $count } { $owner ->
    [attribute-owner-document] سند
    [attribute-owner-case] مورد
   *[attribute-owner-participant] مشارکت‌کننده
} تعیین شد
refusal-unfit-value = مقدار «{ $value }» با مشخصهٔ «{ $name }» سازگار نیست. این مشخصه { $kind ->
    [attribute-type-number] عدد می‌پذیرد
    [attribute-type-date] تاریخ می‌پذیرد، مانند { "\u2066" }2025-03-31{ "\u2069" } یا { "\u2066" }2025-03{ "\u2069" } یا { "\u2066" }2025{ "\u2069" }
    [attribute-type-yes-no] بله یا خیر می‌پذیرد
    [attribute-type-one-of] یکی از این‌ها را می‌پذیرد: { $list }
   *[attribute-type-text] متن می‌پذیرد
}. مقدار یا نوع مشخصه را تغییر دهید
refusal-rating-of-open-code = «{ $name }» کد باز است. درجه ویژهٔ مفهوم و مقوله است
refusal-quotation-of-other-case = این نقل‌قول از مورد «{ $name }» نیست. نقل‌قولی از سندها یا مشارکت‌کنندگان آن انتخاب کنید
refusal-bad-rating-scale = این قاعده ۱ تا ۲۰ نوع منبع، ۱ تا ۱۰۰ درصد آگاهی‌دهندگان و ۱ تا ۱۰۰ درصد مورد نقض می‌خواهد

## Command line
cli-matrix = شمردن کدها، رابطه‌ها یا قضایا به تفکیک سند، مشارکت‌کننده، مورد، مشخصه، نقش، نوع منبع یا گوینده
cli-matrix-rows = یکی از open-codes، concepts، categories (پیش‌فرض)، codes (کل درخت)، relations یا propositions (از یک مدل)
cli-matrix-columns = یکی از cases (پیش‌فرض)، documents، participants، roles، kinds، speakers، months (ماه سندها)، coded (زمان گذاشتن کدها)، parts (بخش‌های طول متن)، یا نام یک مشخصه
cli-matrix-of = مشخصهٔ چه چیزی: participants، cases یا documents؛ اگر تنها یکی آن را دارد می‌توان ننوشت
cli-matrix-cells = یکی از codings (پیش‌فرض)، quotations، codes، documents، share-of-row، share-of-column، share-of-text، presence یا rating
cli-matrix-order = ترتیب سطرها: natural (پیش‌فرض)، name، count یا clustered
cli-matrix-column-order = ترتیب ستون‌ها: natural (پیش‌فرض)، name، count یا clustered
cli-matrix-document = تنها این سند؛ می‌توان چند بار نوشت
cli-argument-branch = تنها کدهای این شاخه
cli-argument-network = به شکل شبکه بنویس: خط‌هایی میان کدهایی که با هم می‌آیند؛ به مدل نیازی ندارد
cli-argument-filled = کنار گذاشتن سطرها و ستون‌های خالی
cli-co-occurrence = شمردن کدهایی که با هم می‌آیند
cli-co-occurrence-rows = یکی از open-codes، concepts، categories (پیش‌فرض) یا codes (کل درخت)
cli-co-occurrence-within = یکی از overlap، quotation، paragraph (پیش‌فرض) یا document
cli-co-occurrence-order = ترتیب سطرها و ستون‌ها: natural (پیش‌فرض)، name، count یا clustered
cli-co-occurrence-coefficient = نوشتن ضریب به جای شمار
cli-co-occurrence-limit = چند جفت نشان داده شود؛ بدون آن ۵۰
cli-cross-case = گفتن اینکه هر مقوله و رابطهٔ مدل در چند مورد برقرار است
cli-attributes = تعیین مشخصه‌های مشارکت‌کنندگان، موردها یا سندها از روی جدول
cli-attributes-file = جدول (پروندهٔ csv، tsv یا xlsx): مشخصه‌ها در سطر اول، نام‌ها در یک ستون
cli-attributes-of = یکی از participants (پیش‌فرض)، cases یا documents
cli-attributes-create = افزودن مشارکت‌کنندگان یا موردهایی که نیستند
cli-attributes-untyped = نوعی برای مشخصه‌های تازه تعیین نشود
cli-attributes-preview = گفتن اینکه چه تغییر می‌کند، بی هیچ تغییری
matrix-no-ratings = درجه ویژهٔ مفهوم یا مقوله در موردهاست. این سطرها را انتخاب کنید و در ستون‌ها موردها را
attributes-no-table = جدول به سطر سرستون، ستون نام و دست‌کم یک مشخصه در کنار آن نیاز دارد
attributes-title = مقدارها
attributes-new = تازه
attributes-changed = تغییریافته
attributes-preview = از نام‌ها { $matched } شناخته و { $unmatched } ناشناخته است. { $new } مقدار تازه است، { $changed } تغییر می‌کند، { $same } همان می‌ماند
attributes-unmatched = ناشناخته: { $names }
attributes-column-twice = «{ $first }» و «{ $second }» یک مشخصه می‌شوند: تنها در بزرگی حرف‌ها یا فاصله‌ها فرق دارند. به یکی از ستون‌ها نام خود را بدهید یا آن را بردارید
attributes-taken = «{ $head }» همان مشخصهٔ «{ $name }» گرفته می‌شود که از پیش هست
attributes-repeated = تکراری در جدول، آخرین به شمار می‌آید: { $names }
export-column-attribute = مشخصه
export-column-change = تغییر
export-cross-case-matrix = ماتریس میان‌موردی با درجه‌ها
