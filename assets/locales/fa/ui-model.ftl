# The model screen, and the Persian words of figures.

## Left
model-models = مدل‌ها
model-more = بیشتر
model-rename = تغییر نام…
model-remove = برداشتن مدل با { $categories } مقولهٔ جایگاه‌دار و { $relations } رابطه
model-places = جایگاه‌ها
model-column-categories = مقوله‌ها
model-relations = رابطه‌ها
model-column-evidence = موافق / مخالف
model-acts-on = { $kind } ← { $to }
model-from-to-label = اثر { $from } بر { $to }
model-no-relations = هنوز رابطه‌ای بیان نشده است. از مقوله‌ای به مقولهٔ دیگر رابطه‌ای بکشید.
model-unfinished = ناتمام

## Tool bar and figure
model-tool-choose = انتخاب
model-tool-move = جابه‌جا کردن کاغذ
model-tool-draw = کشیدن رابطه
model-draw-hint = کشیدن رابطه
model-draw-from = مقوله‌ای را که اثر می‌گذارد بگیرید و تا مقوله‌ای که از آن اثر می‌پذیرد بکشید؛ یا روی هر دو کلیک کنید
model-draw-to = روی مقوله‌ای که { $name } بر آن اثر می‌گذارد رها یا کلیک کنید
model-evidence-of-what = رابطه‌ای را از فهرست یا با پیکانش انتخاب کنید تا شواهد آن جستجو شود
model-fit = همهٔ شکل
model-zoom = { $count }٪
model-zoom-name = اندازهٔ شکل
model-places-filled = { $count } جایگاه

## Export bar
model-width = پهنا
model-millimetres = { $count } میلی‌متر
model-detail = میزان جزئیات
model-detail-categories = مقوله‌ها
model-detail-counts = مقوله‌ها، کدگذاری‌ها
model-detail-components = فقط عددها
model-detail-concepts = مفهوم‌ها
model-detail-concepts-counts = مفهوم‌ها، شمارها
model-edges-layout = به اقتضای چیدمان
model-edges-strategies = شرایط بر راهبردها
model-edges-phenomenon = شرایط بر پدیدهٔ محوری
model-edges-bands = نوار به نوار
model-edges-chain = یک زنجیره
model-edges-stated = فقط رابطه‌های بیان‌شده
model-deuteranopia = فقط نمایش: سبزکوری
model-protanopia = فقط نمایش: سرخ‌کوری
model-language = زبان
model-language-names = زبان نام‌ها
model-language-english = انگلیسی
model-language-persian = فارسی
model-preview = رنگ‌ها
model-colour = رنگی
model-grey = خاکستری
model-export = خروجی…
model-profile = قالب مجله
model-arrows = پیکان‌ها
model-layout = چیدمان
model-more-figures = شکل‌های دیگر
model-export-of = { $name }…
model-both-languages = انگلیسی و فارسی…
model-grouped = { $group }: { $name }
model-feedback = پیکان بازخورد
model-type-fits = قلم { $points }
model-part = بخش { $number } از { $count }
model-move-box = جابه‌جا کردن کادر «{ $name }»
model-label-name = نوشتهٔ شکل
model-label-hint = فقط در شکل‌های { $name }؛ در جاهای دیگر نامش همان می‌ماند
model-label-do = برچسب زدن
model-label-rename = تغییر نام در همه‌جا
# The figure and its arrows for screen readers.
model-figure = شکل مدل
model-arrow = پیکان از { $from } به { $to }
model-arrow-said = پیکان از { $from } به { $to }: { $label }
model-figure-notes = { $count } نکته

## Relation
model-relation-title = بیان رابطه
model-relation-do = بیان رابطه
model-relation-ends = هر دو مقوله را انتخاب کنید
model-from = آنچه اثر می‌گذارد
model-to = آنچه اثر می‌پذیرد
model-kind = چگونگی اثر
model-choose-category = انتخاب مقوله
model-sentence = جملهٔ رابطه
model-sentence-placeholder = رابطه را در یک جمله بگویید
model-place-holds = مقوله‌های این جایگاه
model-place-empty = هنوز چیزی در این جایگاه نیست
model-on-arrow = { $part } از { $whole } روی این پیکان
model-next-on-arrow = رابطهٔ بعدی این پیکان
model-previous-on-arrow = رابطهٔ پیشین این پیکان
model-relation-number = رابطهٔ { $count }
model-remove-relation = { $count ->
    [0] برداشتن رابطه
   *[other] برداشتن رابطه با { $count } شاهد
}
model-status = تا چه اندازه تأیید شده است
model-column-quotations = نقل‌قول
model-column-documents = سند
model-column-cases = مورد
model-cases-of = { $part } از { $whole }
model-show-evidence = نمایش شواهد…
model-no-evidence = هنوز هیچ نقل‌قولی شاهد آن نیست
model-detach = جدا کردن
model-does-not-hold = آنجا که برقرار نیست

## Finder of evidence
model-finder = شواهد احتمالی
model-finder-close = بازگشت به رابطه
model-finder-attached = از پیش پیوست شده است
model-finder-nothing = نقل‌قولی نیست که پیوست نشده باشد
model-finder-no-words = هیچ نقل‌قولی در اینجا این واژه‌ها را ندارد
model-finder-pair = { $name }، روی هم
model-finder-filter = یافتن واژه در این نقل‌قول‌ها
model-reach = دامنهٔ جستجو
model-reach-overlap = هر دو روی همان واژه‌ها
model-reach-paragraph = در یک بند
model-reach-answer = در یک پاسخ
model-reach-document = در یک سند
model-reach-of = هر نقل‌قول { $name }
model-reach-with-count = { $name } · { $count }
model-reach-wider = گسترش جستجو: { $name }

## Category and model
model-open-category = باز کردن در صفحهٔ محوری
model-hint = مقوله یا پیکانی را انتخاب کنید تا ببینید بر چه استوار است.
model-core = مقولهٔ هسته
model-no-core = هنوز انتخاب نشده است
model-open-selective = دیدن نامزدها

## Status bar
model-status-relations = { $count } رابطه{ $bare ->
    [0] {""}
   *[other] ، { $bare } بی‌شاهد
}

## Words of figures
figure-over-time = در گذر زمان
figure-fa-figure-over-time = در گذر زمان
figure-continued = ادامه
figure-fa-figure-continued = ادامه
figure-fa-place-causal-conditions = شرایط علّی
figure-fa-place-phenomenon = پدیدهٔ محوری
figure-fa-place-context = زمینه
figure-fa-place-intervening-conditions = شرایط مداخله‌گر
figure-fa-place-strategies = راهبردها
figure-fa-place-consequences = پیامدها

## Figure, cases, matrix
model-pane = آنچه از مدل نمایش داده می‌شود
model-pane-figure = شکل
model-pane-matrix = ماتریس
model-cases = موردها
model-cases-hint = هر رابطه در کدام موردها برقرار است؟ خانهٔ قاب‌دار ثبت شده است؛ خانهٔ خط‌چین از شواهد پیوست‌شده در آن مورد حساب شده و باید تأیید یا اصلاح شود.
model-cases-export = خروجی رابطه‌ها به تفکیک مورد…
model-cases-none = رابطه‌ها با موردها سنجیده می‌شوند. در صفحهٔ اسناد مورد بسازید و بگویید هر سند از کدام مورد است
model-cases-sums = { $holds } موافق، { $against } مخالف، { $open } باز
model-case-undecided = آمیخته
model-case-computed = { $name }؟
model-case-finding = آنچه در این مورد یافت شد
model-case-take-back = ثبت‌نشده
model-case-note = نکته‌ای دربارهٔ این مورد…
model-case-note-hint = چرا برقرار نیست، یا چه چیز دیگری لازم است
model-matrix-hint = هر مقوله در کدام سطح اثر می‌گذارد؟ نام را به سطحی بکشید یا رویش کلیک کنید. مسیر از یک کنش آغاز می‌شود، از شرایط می‌گذرد، به بیرونی‌ترین سطح می‌رسد و بازمی‌گردد؛ هر گام با گفته‌هایی که آن را نشان می‌دهند.
model-matrix-level = سطح در ماتریس شرطی
matrix-none = هنوز در هیچ سطحی
model-paths = { $count ->
    [0] مسیرها
   *[other] { $count } مسیر
}
model-paths-none = هنوز مسیری نیست. یک کنش را گام به گام رو به بیرون دنبال کنید و برای هر گام نقل‌قول‌هایی را که نشانش می‌دهند بردارید
model-path-new = مسیر تازه…
model-path-edit = تغییر مسیر «{ $name }»
model-path-remove = برداشتن مسیر «{ $name }»
model-path-title = مسیر در ماتریس
model-path-do = نگه داشتن مسیر
model-path-lacks = مسیر یک نام و دست‌کم یک گام می‌خواهد
model-path-name = نام مسیر
model-path-name-hint = از … تا …
model-path-add = افزودن گام: انتخاب مقوله…
model-path-step-up = بالا بردن «{ $name }»
model-path-step-remove = برداشتن «{ $name }» از مسیر
model-path-step-note = در این گام چه رخ می‌دهد
model-path-step-quotations = { $count ->
    [0] انتخاب نقل‌قول‌های گویای آن…
   *[other] { $count } نقل‌قول گویای آن است…
}
model-path-step-no-quotations = این مقوله هنوز نقل‌قولی ندارد
model-step-bare = هنوز هیچ نقل‌قولی این گام را نشان نمی‌دهد
