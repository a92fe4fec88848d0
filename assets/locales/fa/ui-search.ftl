# Search.

search-field = جستجو در همه‌چیز
search-hint = واژه‌ها، یا { "\u2066" }code:{ "\u2069" }، { "\u2066" }document:{ "\u2069" }، { "\u2066" }place:{ "\u2069" } و مانند آن
search-clear = خالی کردن کادر
search-add = افزودن
search-forms = چه می‌توان پرسید
search-forms-button = همهٔ شکل‌ها…
search-forms-note = با کلیک، نمونه در کادر نوشته می‌شود
search-error = { $what } (نویسهٔ { $place })
search-waiting = در حال جستجو
search-alone-nothing = { $count ->
    [1] این شرط به‌تنهایی هم چیزی نمی‌یابد: { $parts }
   *[other] این شرط‌ها به‌تنهایی هم چیزی نمی‌یابند: { $parts }
}
search-alone-each = هر شرط به‌تنهایی چیزی می‌یابد، اما هیچ جایی همهٔ شرط‌ها را با هم ندارد
search-nothing = چیزی یافته نشد. صورت‌های دیگر یک واژه خودبه‌خود یافته می‌شوند؛ همکار* همهٔ واژه‌هایی را می‌یابد که چنین آغاز می‌شوند، و پالایش کمتر یافته‌ها را بیشتر می‌کند
search-indexing = نمایه در حال ساخته شدن است
search-indexing-long = نمایه در حال ساخته شدن است؛ آنچه یافته شود، همین‌که نمایه آماده شد دیده می‌شود
search-keys = حرکت با کلیدهای پیکان، نشان زدن با Space، باز کردن با Enter؛ حرف‌ها در کادر نوشته می‌شوند
search-results = یافته‌ها
search-status = { $count } جا در { $documents } سند

## Results

search-found = { $count } جا یافته شد
search-found-first = { $count } جا یافته شد؛ { $first } جای نخست نشان داده می‌شود
search-ticked = { $ticked } از { $count } نشان‌خورده
search-tick = نشان زدن این عبارت
search-tick-all = نشان زدن همهٔ عبارت‌ها
search-code = { $count ->
    [0] کدگذاری نشان‌خورده‌ها…
   *[other] کدگذاری { $count } نشان‌خورده…
}
search-code-all = { $count ->
    [0] کدگذاری همه…
    [1] کدگذاری عبارت…
   *[other] کدگذاری هر { $count } عبارت…
}
search-code-all-none = عبارتی یافته نشد
search-code-all-mended = پرسش هنوز کامل نیست. Enter می‌گوید چه کم است
search-memos = یادداشت‌ها
search-codes = کدها
search-count-passages = { $count } عبارت
search-count-memos = { $count } یادداشت
search-count-codes = { $count } کد
search-kind-quotation = نقل‌قول
search-more-codes = و { $count } کد دیگر

## Empty

search-empty-heading = یافتن هر واژه، عبارت، یادداشت یا کد
search-empty-words = واژه‌ها، کدها، گوینده یا همه را با هم بپرسید. عبارت‌هایی را که یافته می‌شوند می‌توان نشان زد و یک‌جا کدگذاری کرد.
search-example-words = اعتماد* or قرارداد*
search-example-kinds = kind:memo

## Filters

search-narrow = محدود کردن
search-filter-clear = نمایش همه
search-chosen = { $count } انتخاب‌شده
search-kinds = نوع
search-kinds-paragraph = بندها
search-kinds-quotation = نقل‌قول‌ها
search-kinds-memo = یادداشت‌ها
search-kinds-code = کدها
search-documents = سندها
search-participants = مشارکت‌کنندگان
search-cases = موردها
search-places = جایگاه‌های مدل
search-code-add = افزودن کد
search-code-any = با هر کدی، یا بی‌کد

## Inspector

search-one-paragraph = بند
search-one-quotation = نقل‌قول
search-one-memo = یادداشت
search-one-code = کد
search-open = باز کردن
search-code-this = کدگذاری…
search-codes-here = کدهای کنونی اینجا
search-codes-none = هنوز کدگذاری نشده

## Ways to look

search-view = نمایش
search-view-passages = عبارت‌ها
search-view-context = در بافت
search-view-words = فهرست واژه‌ها
search-order = ترتیب سطرها
search-order-place = به ترتیب متن
search-order-before = بر پایهٔ واژهٔ پیشین
search-order-found = بر پایهٔ واژهٔ یافته‌شده
search-order-after = بر پایهٔ واژهٔ پسین
search-lines = واژه‌ها در بافت
search-lines-none = در این پرس‌وجو واژه‌ای نیست که در بافت خود نشان داده شود
search-export = خروجی گرفتن…
search-words-counted = { $distinct } واژه در { $passages } عبارت از { $documents } سند
search-words-filter = پالایش واژه‌ها
search-words-waiting = در حال شمردن واژه‌ها
search-words-none = واژه‌ای جور نیست
search-words-word = واژه
search-words-occurrences = تکرار
search-words-passages = عبارت
search-words-documents = سند
search-words-all = نمایش واژه‌های پربسامد، مانند «و»
search-words-all-of = نمایش واژه‌های پربسامد (فهرست‌های { $name })
search-words-row = { $word }، { $occurrences } بار در { $documents } سند

## Queries that are kept

search-kept = پرس‌وجوهای نگه‌داشته
search-kept-none = پرس‌وجویی را که بارها به کار می‌آید، می‌توان با پالایش‌هایش اینجا نگه داشت
search-kept-row = { $name }: { $query }
search-kept-edit = تغییر یا حذف این پرس‌وجو
search-kept-title = پرس‌وجوی نگه‌داشته
search-kept-forget = حذف
search-kept-taken = پرس‌وجویی با نام «{ $name }» از پیش نگه داشته شده است
search-keep = نگه داشتن این پرس‌وجو…
search-keep-nothing = نخست چیزی بپرسید
search-keep-title = نگه داشتن این پرس‌وجو
search-keep-name = نام
search-keep-words = پرس‌وجو
search-keep-do = نگه داشتن
search-keep-cancel = انصراف

## What can be asked, each with an example

search-form-a-code = اعتماد
search-form-a-document = مصاحبهٔ ۰۱
search-form-a-variable = نقش
search-form-a-value = مدیر
search-form-words = اعتماد تأمین‌کننده
search-form-words-words = هر دو واژه، به هر ترتیب و به هر صورت صرفی
search-form-phrase = "زنجیره تأمین"
search-form-phrase-words = این واژه‌ها در پی هم؛ * به‌تنهایی جای یک واژهٔ دلخواه است
search-form-beginning = همکار*
search-form-beginning-words = واژه‌هایی که چنین آغاز می‌شوند
search-form-pattern = خوش*ها or سازم؟ن
search-form-pattern-words = نشانهٔ * جای هر چند حرف یا هیچ است و ؟ درون واژه جای درست یک حرف
search-form-near-spelling = سپاسگذار~
search-form-near-spelling-words = واژه‌هایی با املای نزدیک؛ { "\u2066" }~1{ "\u2069" } و { "\u2066" }~2{ "\u2069" } می‌گویند با چند لغزش
search-form-apart = "اعتماد مدیر"~5
search-form-apart-words = به همین ترتیب، با حداکثر پنج واژهٔ دیگر میان آن‌ها
search-form-near = near:5(اعتماد، خوشه، "کارگزار خوشه")
search-form-near-words = به هر ترتیب و صورت صرفی، با حداکثر پنج واژهٔ دیگر در میان
search-form-or = (اعتماد or اطمینان) قرارداد
search-form-or-words = یکی از آن دو، همراه با سومی
search-form-not = اعتماد not قیمت
search-form-not-words = بدون آن؛ نوشتن -قیمت هم همین را می‌گوید
search-form-code = code:"{ $code }"
search-form-code-words = این کد یا کدی زیر آن را دارد
search-form-category = category:"{ $category }"
search-form-category-words = این مقوله یا چیزی درون آن را دارد
search-form-uncoded = not code:* kind:paragraph
search-form-uncoded-words = هیچ کدی ندارد
search-form-place = place:causal
search-form-place-words = مقوله‌ای دارد که در یک مدل در این جایگاه است
search-form-speaker = اعتماد speaker:interviewer
search-form-speaker-words = گفتهٔ این گوینده، به برچسب یا نقش
search-form-document = اعتماد document:"{ $document }"
search-form-document-words = در این سند؛ با { "\u2066" }case:{ "\u2069" } و { "\u2066" }participant:{ "\u2069" } نیز به همین گونه
search-form-variable = "{ $variable }":"{ $value }"
search-form-variable-words = متغیری از سند، مشارکت‌کننده یا مورد، به نام خودش؛ عددها به این صورت‌ها هم: { "\u2066" }>5{ "\u2069" }، { "\u2066" }<=5{ "\u2069" } و { "\u2066" }5..9{ "\u2069" }
search-form-kind = اعتماد kind:interview
search-form-kind-words = بند ({ "\u2066" }paragraph{ "\u2069" })، نقل‌قول ({ "\u2066" }quotation{ "\u2069" })، یادداشت ({ "\u2066" }memo{ "\u2069" })، کد ({ "\u2066" }code{ "\u2069" })، یا نوعی از سند یا یادداشت
search-form-memo = memo:اعتماد
search-form-memo-words = در یادداشتی آمده است
search-form-within-paragraph = اعتماد within:paragraph code:"{ $code }"
search-form-within-paragraph-words = اولی، آنجا که دومی در همان بند باشد
search-form-within-some = (kind:quotation code:"{ $code }") within:2 category:"{ $category }"
search-form-within-some-words = اولی، آنجا که دومی حداکثر دو بند دورتر باشد؛ با { "\u2066" }not within:2{ "\u2069" } آنجا که نباشد
search-form-within-document = اعتماد within:document code:"{ $code }"
search-form-within-document-words = اولی، آنجا که دومی در همان سند باشد
