# The paradigm model as a figure: what its reader should know, and what stands for it where it cannot be seen.

# On the dashed arrow from the consequences back to the causal conditions.

diagram-no-phenomenon = مدل هنوز پدیدهٔ محوری ندارد. کادرش خط‌چین کشیده می‌شود؛ مقوله‌ای را که مقوله‌های دیگر به آن پاسخ می‌دهند در آن بنشانید.
diagram-cut = { $count } نام از «{ $place }» جا نمی‌شود و به شکل «… +{ $count }» نمایش داده می‌شود. شکل را پهن‌تر کنید، بلندی بیشتری بدهید یا جزئیات را کم کنید.
diagram-word-broken = کادر «{ $place }» برای بلندترین واژه‌اش باریک است و واژه در پایان سطر می‌شکند. شکل را پهن‌تر کنید.
diagram-label-cut = نوشتهٔ پیکان از «{ $from }» به «{ $to }» جا ندارد و کشیده نمی‌شود: «{ $label }». دو یا سه واژه بهتر جا می‌شود.
diagram-labels-differ = { $count } رابطه از «{ $from }» به «{ $to }» سخن‌های گوناگون می‌گویند؛ از این رو پیکانشان نوشته‌ای ندارد.
diagram-laid-in-bands = { $layout ->
    [figure-layout-radial] واژه‌ها با این پهنا و اندازهٔ قلم در چیدمان شعاعی جا نمی‌شوند؛ شکل در نوارها چیده شد. آن را پهن‌تر کنید، بلندی بیشتری بدهید یا جزئیات را کم کنید.
   *[other] واژه‌ها با این پهنا و اندازهٔ قلم در چیدمان کلاسیک جا نمی‌شوند؛ شکل در نوارها چیده شد. آن را پهن‌تر کنید، بلندی بیشتری بدهید یا جزئیات را کم کنید.
}
diagram-in-parts = شکل بلندتر از اندازهٔ مجاز است و در { $count } بخش کشیده می‌شود؛ هر بخش سرعنوان‌هایی از بخش‌های دیگر را که به آن بسته است نشان می‌دهد.
diagram-arrow-without-way = پیکان از «{ $from }» به «{ $to }» میان کادرها راهی ندارد و کشیده نمی‌شود. کادری را جابه‌جا یا شکل را بازچینی کنید.
diagram-without-label = { $count } نام در زبان این شکل برچسب ندارد و همان‌گونه که هست می‌آید.
diagram-relation-inside = { $count } رابطهٔ درون «{ $place }» کشیده نمی‌شود: پیکان از کادری به کادر دیگر می‌رود.

# Alternative text, sentence by sentence.
diagram-alt-intro = نمودار جریان مدل پارادایمی با شش کادر.
diagram-alt-intro-boxes = نمودار جریان مدل پارادایمی با { $count } کادر.
diagram-alt-place = { $place }: { $names }.
diagram-alt-empty = { $place }: هنوز هیچ.
diagram-alt-arrows = پیکان‌ها: { $arrows }.
diagram-alt-arrows-own = پیکان‌های خود پارادایم، بی رابطه‌ای در مدل: { $arrows }.
diagram-alt-feedback = پیکانی خط‌چین از پیامدها به شرایط علّی بازمی‌گردد.

# What stands below a figure.
diagram-caption-number = شکل { $number }.
diagram-caption-core = مدل پارادایمی { $name }.
diagram-caption = مدل پارادایمی.
diagram-caption-boxes = در هر کادر مقوله‌ها (پررنگ) و مفهوم‌های آن‌ها آمده است.
diagram-caption-counts = عددها: شمار کدگذاری‌ها.
diagram-caption-both-counts = عددها: شمار کدگذاری‌ها؛ شمار سندها.
diagram-caption-signs = + تسهیل می‌کند، − محدود می‌کند، ± هر دو.
diagram-caption-own-arrows = پیکان‌های خاکستری از خود پارادایم‌اند و رابطه‌ای برایشان بیان نشده است.
diagram-caption-rejected-one = یک رابطهٔ ردشده کشیده نشده است.
diagram-caption-rejected = { $count } رابطهٔ ردشده کشیده نشده است.
diagram-caption-feedback = خط‌چین: بازخورد در گذر زمان.
diagram-caption-dashed = خط‌چین: همه‌جا برقرار نیست.
figure-fa-diagram-caption-number = شکل { $number }.
figure-fa-diagram-caption-core = مدل پارادایمی { $name }.
figure-fa-diagram-caption = مدل پارادایمی.
figure-fa-diagram-caption-boxes = در هر کادر مقوله‌ها (پررنگ) و مفهوم‌های آن‌ها آمده است.
figure-fa-diagram-caption-counts = عددها: شمار کدگذاری‌ها.
figure-fa-diagram-caption-both-counts = عددها: شمار کدگذاری‌ها؛ شمار سندها.
figure-fa-diagram-caption-signs = + تسهیل می‌کند، − محدود می‌کند، ± هر دو.
figure-fa-diagram-caption-own-arrows = پیکان‌های خاکستری از خود پارادایم‌اند و رابطه‌ای برایشان بیان نشده است.
figure-fa-diagram-caption-rejected-one = یک رابطهٔ ردشده کشیده نشده است.
figure-fa-diagram-caption-rejected = { $count } رابطهٔ ردشده کشیده نشده است.
figure-fa-diagram-caption-feedback = خط‌چین: بازخورد در گذر زمان.
figure-fa-diagram-caption-dashed = خط‌چین: همه‌جا برقرار نیست.
figure-fa-diagram-alt-intro = نمودار جریان مدل پارادایمی با شش کادر.
figure-fa-diagram-alt-intro-boxes = نمودار جریان مدل پارادایمی با { $count } کادر.
figure-fa-diagram-alt-place = { $place }: { $names }.
figure-fa-diagram-alt-empty = { $place }: هنوز هیچ.
figure-fa-diagram-alt-arrows = پیکان‌ها: { $arrows }.
figure-fa-diagram-alt-arrows-own = پیکان‌های خود پارادایم، بی رابطه‌ای در مدل: { $arrows }.
figure-fa-diagram-alt-feedback = پیکانی خط‌چین از پیامدها به شرایط علّی بازمی‌گردد.

# What a box holds, in numbers.
figure-category = مقوله
figure-categories = مقوله
figure-concept = مفهوم
figure-concepts = مفهوم
figure-coding = کدگذاری
figure-codings = کدگذاری
figure-fa-figure-category = مقوله
figure-fa-figure-categories = مقوله
figure-fa-figure-concept = مفهوم
figure-fa-figure-concepts = مفهوم
figure-fa-figure-coding = کدگذاری
figure-fa-figure-codings = کدگذاری

# Layouts, journals, levels of the conditional matrix.
figure-layout-classic = کلاسیک
figure-layout-radial = شعاعی
figure-layout-layered = نواری
profile-free = آزاد
profile-elsevier = Elsevier
profile-plos = PLOS
profile-springer = Springer
profile-wiley = Wiley
profile-nature = Nature
profile-ieee = IEEE
profile-sage = { "\u2066" }SAGE{ "\u2069" }، { "\u2066" }Emerald{ "\u2069" }
profile-mdpi = { "\u2066" }MDPI{ "\u2069" }، { "\u2066" }Frontiers{ "\u2069" }
profile-iran = مجلهٔ ایرانی
profile-thesis = پایان‌نامه
profile-apa = سبک APA
matrix-action = کنش
matrix-interaction = تعامل
matrix-group = گروه، فرد، جمع
matrix-sub-organisation = زیرسازمان
matrix-organisation = سازمان، نهاد
matrix-community = جامعهٔ محلی
matrix-nation = ملّی
matrix-international = بین‌المللی
figure-fa-matrix-action = کنش
figure-fa-matrix-interaction = تعامل
figure-fa-matrix-group = گروه، فرد، جمع
figure-fa-matrix-sub-organisation = زیرسازمان
figure-fa-matrix-organisation = سازمان، نهاد
figure-fa-matrix-community = جامعهٔ محلی
figure-fa-matrix-nation = ملّی
figure-fa-matrix-international = بین‌المللی

# Companion figures.
companion-hierarchy = سلسله‌مراتب مقوله‌ها
companion-data-structure = ساختار داده‌ها
companion-conditional-matrix = ماتریس شرطی
companion-network = شبکهٔ هم‌رخدادی
companion-co-occurrence = ماتریس هم‌رخدادی
companion-code-by-case = مقوله‌ها به تفکیک مورد
companion-process = فرایند در هر مورد
companion-hierarchy-about = جایگاه‌ها، مقوله‌های هر جایگاه و مفهوم‌های هر مقوله.
companion-data-structure-about = کدهای باز، مفهوم‌هایی که در آن‌ها گرد آمده‌اند و مقوله‌های بالای این‌ها.
companion-conditional-matrix-about = حلقه‌ها از کنش و تعامل در میانه به شرایط هرچه گسترده‌تر می‌رسند. هر مقوله در تراز خود ایستاده است و پیکان‌ها مسیرهای نوشته‌شده‌اند.
companion-network-about = گرهی که کدگذاری بیشتری دارد بزرگ‌تر است. خط دو گره را به هم می‌پیوندد که در پاراگراف‌های یکسان آمده‌اند؛ هرچه بیشتر، ضخیم‌تر. نزدیکی گره‌ها به هم معنایی ندارد.
companion-co-occurrence-own = ستون آخر (کدگذاری یا Σ) کدگذاری‌های هر کد را می‌شمارد؛ جمع سطر نیست.
companion-co-occurrence-about = هر خانه پاراگراف‌هایی را می‌شمارد که هر دو در آن‌ها آمده‌اند.
companion-code-by-case-about = هر خانه کدگذاری‌ها را در سندهای آن مورد می‌شمارد.
companion-process-about = برای هر مورد، آنچه در هر مرحله بیش از همه کدگذاری شده است، با شمار کدگذاری‌ها.
companion-shows = در آن آمده است:
figure-fa-companion-hierarchy-about = جایگاه‌ها، مقوله‌های هر جایگاه و مفهوم‌های هر مقوله.
figure-fa-companion-data-structure-about = کدهای باز، مفهوم‌هایی که در آن‌ها گرد آمده‌اند و مقوله‌های بالای این‌ها.
figure-fa-companion-conditional-matrix-about = حلقه‌ها از کنش و تعامل در میانه به شرایط هرچه گسترده‌تر می‌رسند. هر مقوله در تراز خود ایستاده است و پیکان‌ها مسیرهای نوشته‌شده‌اند.
figure-fa-companion-network-about = گرهی که کدگذاری بیشتری دارد بزرگ‌تر است. خط دو گره را به هم می‌پیوندد که در پاراگراف‌های یکسان آمده‌اند؛ هرچه بیشتر، ضخیم‌تر. نزدیکی گره‌ها به هم معنایی ندارد.
figure-fa-companion-co-occurrence-own = ستون آخر (کدگذاری یا Σ) کدگذاری‌های هر کد را می‌شمارد؛ جمع سطر نیست.
figure-fa-companion-co-occurrence-about = هر خانه پاراگراف‌هایی را می‌شمارد که هر دو در آن‌ها آمده‌اند.
figure-fa-companion-code-by-case-about = هر خانه کدگذاری‌ها را در سندهای آن مورد می‌شمارد.
figure-fa-companion-process-about = برای هر مورد، آنچه در هر مرحله بیش از همه کدگذاری شده است، با شمار کدگذاری‌ها.
figure-fa-companion-shows = در آن آمده است:
figure-fa-companion-hierarchy = سلسله‌مراتب مقوله‌ها
figure-fa-companion-data-structure = ساختار داده‌ها
figure-fa-companion-conditional-matrix = ماتریس شرطی
figure-fa-companion-network = شبکهٔ هم‌رخدادی
figure-fa-companion-co-occurrence = ماتریس هم‌رخدادی
figure-fa-companion-code-by-case = مقوله‌ها به تفکیک مورد
figure-fa-companion-process = فرایند در هر مورد
companion-step = { $from } ← { $to } ({ $for } موافق، { $against } مخالف)
companion-path-step = { $title }: { $from } ← { $to } ({ $count })
figure-fa-companion-step = { $from } ← { $to } ({ $for } موافق، { $against } مخالف)
figure-fa-companion-path-step = { $title }: { $from } ← { $to } ({ $count })
companion-threshold = خط، آنچه را دست‌کم در { $count } بند با هم می‌آید به هم وصل می‌کند.
companion-left-out = از کم‌کاربردترین‌ها { $count } تا کنار گذاشته شد تا بقیه خوانا بماند.
companion-word-broken = { $count ->
    [one] ستون «{ $name }» برای بلندترین واژه‌اش باریک است و واژه در پایان سطر می‌شکند. شکل را پهن‌تر کنید.
   *[other] در { $count } نام، از جمله «{ $name }»، واژه‌ای هست که از ستونش بلندتر است و در پایان سطر می‌شکند. شکل را پهن‌تر کنید.
}
companion-no-levels = هنوز هیچ مقوله‌ای در سطحی از ماتریس شرطی نیست و چیزی برای کشیدن نیست. چیزی نوشته نشد. نخست برای مقوله‌های مدل سطحی انتخاب کنید.
companion-no-cases = پروژه موردی ندارد و چیزی برای مقایسه نیست. چیزی نوشته نشد. نخست موردها را بسازید و بگویید هر سند از کدام مورد است.
companion-nothing-together = هیچ دو مقوله یا مفهومی از مدل در یک بند نمی‌آیند و چیزی برای کشیدن نیست. چیزی نوشته نشد.
figure-column-place = جایگاه
figure-column-category = مقوله
figure-column-concept = مفهوم (کدها؛ کدگذاری‌ها)
figure-column-dimensions = ابعاد کلان
figure-column-themes = مضمون‌های مرتبهٔ دوم
figure-column-codes = کدهای مرتبهٔ اول
figure-fa-figure-column-place = جایگاه
figure-fa-figure-column-category = مقوله
figure-fa-figure-column-concept = مفهوم (کدها؛ کدگذاری‌ها)
figure-fa-figure-column-dimensions = ابعاد کلان
figure-fa-figure-column-themes = مضمون‌های مرتبهٔ دوم
figure-fa-figure-column-codes = کدهای مرتبهٔ اول
figure-phase-conditions = شرایط
figure-phase-phenomenon = پدیده
figure-phase-strategies = راهبردها
figure-phase-consequences = پیامدها
figure-fa-figure-phase-conditions = شرایط
figure-fa-figure-phase-phenomenon = پدیده
figure-fa-figure-phase-strategies = راهبردها
figure-fa-figure-phase-consequences = پیامدها
export-docx-failed = نوشتن سند Word ممکن نشد: { $detail }. چیزی نوشته نشد.

# The saturation chart.
diagram-chart-band = ۹۵٪ ترتیب‌ها
diagram-chart-interviews = { $series ->
    [participants] مشارکت‌کنندگان
    [cases] موردها
    [archival] سندهای بایگانی
   *[interviews] مصاحبه‌ها
} { saturation-order-taken }
diagram-chart-mean = میانگین ترتیب‌ها
diagram-chart-ahead = انتظار از بعدی‌ها
diagram-chart-estimate = برآورد Chao2 و فاصلهٔ ۹۵٪ آن
diagram-chart-met = قاعدهٔ { $base } + { $run } برآورده در مصاحبهٔ { $interview }
diagram-chart-new = کد تازه
diagram-chart-total = کدها تا اینجا

# Errors of writing.
diagram-error-too-large = تصویر { $width } در { $height } پیکسل می‌شود که بیش از حد نوشتنی است. چیزی نوشته نشد. وضوح کمتر یا پهنای کمتری انتخاب کنید.
diagram-error-font = قلمی که این شکل لازم دارد در PDF جای‌گذاری‌پذیر نیست. چیزی نوشته نشد. خروجی SVG و PNG با آن ممکن است.
diagram-error-pdf = نوشتن PDF ممکن نشد: { $reason }. چیزی نوشته نشد.
diagram-error-png = نوشتن PNG ممکن نشد. چیزی نوشته نشد.
