# What the search says: the index, and queries that cannot be read.

## The index

index-busy = پنجره یا برنامهٔ دیگری نمایهٔ جستجوی این پروژه را به کار گرفته است. به پروژه آسیبی نمی‌رسد؛ آن را ببندید، یا همان‌جا جستجو کنید. ({ $path })
index-folder = پوشهٔ نمایهٔ جستجو به کار نمی‌آید: { $detail }. به پروژه آسیبی نمی‌رسد؛ مجوزهای پوشه و جای خالی دیسک را بررسی کنید. ({ $path })
index-engine = نمایهٔ جستجو از کار افتاد: { $detail }. به پروژه آسیبی نمی‌رسد؛ با باز کردن دوبارهٔ پروژه نمایه از نو ساخته می‌شود.
index-cancelled = نمایهٔ جستجو از نو ساخته نشد

## Queries

query-too-long = شمار واژه‌های پرس‌وجو بیش از حد است
query-too-deep = پرانتزهای تودرتوی پرس‌وجو بیش از حد است
query-missing-word = اینجا واژه‌ای کم است
query-nothing-before-or = پیش از «or» واژه‌ای کم است
query-not-closed = این پرانتز بسته نشده است
query-not-opened = این پرانتز باز نشده است
query-quote-not-closed = این گیومه بسته نشده است
query-no-value = پس از «{ "\u2066" }{ $value }:{ "\u2069" }» نامی کم است
query-unknown-field = با «{ "\u2066" }{ $value }:{ "\u2069" }» نمی‌توان پرسید و متغیری هم به این نام نیست. آنچه با دونقطه پرسیدنی است: { "\u2066" }code, category, concept, document, participant, case, place, kind, memo, speaker, coder, date, attribute, near, within{ "\u2069" }. برای جستجوی خود واژه‌ها آن‌ها را در گیومه بگذارید.
query-only-wildcards = عبارت «{ $value }» با هر واژه‌ای جور است؛ کنارش حرف هم بنویسید
query-no-distance = عدد درستی از ۰ تا ۱۰۰۰ واژه لازم است، نه «{ $value }»
query-near-open = پس از near واژه‌هایی در پرانتز لازم است، مانند { "\u2066" }near:5(trust, firm){ "\u2069" }
query-near-words = در پرانتز near تنها واژه، عبارت و نویسهٔ جانشین می‌آید؛ برای کنار هم آوردن شرط‌های دیگر within را به کار ببرید
query-near-two = در پرانتز near دو واژه یا عبارت لازم است
query-nothing-before-within = پیش از «within» شرطی کم است
query-unknown-reach = دامنه‌ای به نام «{ $value }» نیست؛ بنویسید { "\u2066" }within:paragraph{ "\u2069" }، یا { "\u2066" }within:2{ "\u2069" } برای فاصلهٔ حداکثر دو بند، یا { "\u2066" }within:document{ "\u2069" }
query-unknown-category = مقوله‌ای به نام «{ $value }» نیست
query-unknown-concept = مفهومی به نام «{ $value }» نیست
query-unknown-value = اینجا چیزی مقدار «{ $value }» ندارد؛ عدد را می‌توان چنین پرسید: { "\u2066" }size:>5{ "\u2069" } یا { "\u2066" }size:<=5{ "\u2069" } یا { "\u2066" }size:5..9{ "\u2069" }
query-unknown-code = کدی به نام «{ $value }» نیست
query-unknown-document = سندی به نام «{ $value }» نیست
query-unknown-participant = مشارکت‌کننده‌ای به نام «{ $value }» نیست
query-unknown-case = موردی به نام «{ $value }» نیست
query-unknown-place = جایگاهی به نام «{ $value }» نیست. جایگاه‌ها: { "\u2066" }causal conditions, phenomenon, context, intervening conditions, strategies, consequences{ "\u2069" }
query-unknown-kind = نوعی به نام «{ $value }» نیست. نوع‌ها: { "\u2066" }paragraph, quotation, memo, code{ "\u2069" } و نوع‌های سند و یادداشت
query-unknown-speaker = گوینده‌ای به نام «{ $value }» نیست
query-unknown-coder = کدگذار «{ $value }» وجود ندارد
query-unknown-date = تاریخ «{ $value }» درست نیست؛ چنین بنویسید: { "\u2066" }2024{ "\u2069" }، { "\u2066" }2024-05{ "\u2069" } یا { "\u2066" }2024-05-31{ "\u2069" }
query-unknown-attribute = سند، مشارکت‌کننده یا موردی «{ $value }» ندارد؛ به شکل { "\u2066" }name=value{ "\u2069" } بنویسید
