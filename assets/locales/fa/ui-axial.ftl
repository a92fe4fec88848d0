# The axial screen, and parts that the screens of model and core category share with it.

axial-quotation-place = { $document }، بند { $paragraph }
axial-quotation-mark = ، بند { $paragraph }
axial-open-quotation = باز کردن در سند
axial-cancel = انصراف
axial-name = نام
axial-level = سطح
axial-pick-none = هنوز چیزی نیست
axial-pick-make-category = مقولهٔ تازهٔ «{ $name }»
axial-pick-new = تازه
axial-pick-nothing = چیزی به این نام نیست
axial-for-against = { $for } / { $against }

## Left: what has no home
axial-open-codes-head = کدهای باز بی‌مفهوم
axial-concepts-head = مفهوم‌های بی‌مقوله
axial-switch = آنچه فهرست نشان می‌دهد
axial-switch-open-codes = کدهای باز
axial-switch-concepts = مفهوم‌ها
axial-filter = پالایش این فهرست
axial-filter-clear = برداشتن پالایش
axial-list = کدهای گردنیامده
axial-codings = کدگذاری
axial-ticked = { $count } نشان‌خورده
axial-homeless = { $count } کد
axial-homeless-of = { $shown } از { $all } کد
axial-homeless-of-concepts = { $shown } از { $all } مفهوم
axial-filter-none-open = کد بی‌مفهومی شبیه «{ $name }» نیست
axial-filter-none-concept = مفهوم بی‌مقوله‌ای شبیه «{ $name }» نیست
axial-tick-first = نخست کدهایی را در فهرست نشان بزنید
axial-new-concept-from = { $count ->
    [0] مفهوم تازه
   *[other] مفهوم تازه از { $count }
}
axial-new-category-from = { $count ->
    [0] مقولهٔ تازه
   *[other] مقولهٔ تازه از { $count }
}
axial-next = بعدی
axial-move-into = جابه‌جا کردن به…
axial-show-code = نمایش در صفحهٔ کدگذاری
axial-pick-home = مفهوم یا مقوله
axial-pick-category = مقوله
axial-all-open-codes-home = همهٔ کدهای باز مفهومی دارند
axial-all-concepts-home = همهٔ مفهوم‌ها مقوله‌ای دارند
axial-dragged = { $count } کد

## Proposals
axial-proposals = پیشنهادها
axial-dismissed = { $count } ردشده
axial-dismissed-hint = نمایش دوباره
axial-no-proposals = چیزی نزدیک این کد نیست، عبارت‌هایش به چیزی نمی‌ماند و نامش با چیزی واژهٔ مشترک ندارد
axial-no-proposals-yet = کدی را در فهرست انتخاب کنید: آنچه نزدیک آن است، متنش به آن می‌ماند یا در نام واژه‌ای مشترک دارد اینجا پیشنهاد می‌شود
axial-kin-in = کد «{ $code }» آنجاست. { $reason }
axial-gather-both = گردآوری هر دو
axial-proposal = { $code } با { $home }
axial-take = پذیرفتن
axial-dismiss = رد کردن
axial-evidence = نمایش نزدیک‌ترین نقل‌قول

## Gathering
axial-gather-concept-title = مفهوم تازه از { $count } کد
axial-gather-category-title = مقولهٔ تازه از { $count } کد
axial-gather-concepts-title = مقولهٔ تازه از { $count } مفهوم
axial-gather-do = گردآوری
axial-gather-out-of = { $count ->
    [1] یکی از آن‌ها از { $names } بیرون می‌آید
   *[other] { $count } تا از آن‌ها از { $names } بیرون می‌آید
}
axial-gather-place = جایگاه در مدل «{ $name }»
axial-more-unplaced = +{ $count }
axial-unplaced-name = بی‌جایگاه: { $count }
axial-no-category = هنوز در مقوله‌ای نیست
axial-names-and-more = { $names } و { $count } تای دیگر

## Models
axial-model = مدل
axial-no-model = هنوز مدلی نیست
axial-first-model = مدل پارادایمی
axial-new-model-ask = مدل تازه…
axial-new-model-title = مدل تازه
axial-new-model-do = آغاز مدل
axial-rename-model-title = تغییر نام مدل
axial-rename-code-title = تغییر نام کد
axial-rename-concept-title = تغییر نام مفهوم
axial-rename-category-title = تغییر نام مقوله
axial-rename-do = تغییر نام
axial-no-model-heading = هنوز مدلی نیست
axial-no-model-words = مدل پارادایمی جایگاه مقوله‌ها را نشان می‌دهد: چه چیز به پدیدهٔ محوری می‌انجامد، زمینهٔ آن چیست، مردم چه می‌کنند و چه پیش می‌آید.
axial-nothing-gathered-heading = هنوز چیزی گرد نیامده است
axial-nothing-gathered-words = در فهرست کناری کدهای هم‌خانواده را نشان بزنید و گرد آورید، یا به اینجا بکشید: مفهومی می‌شوند.
axial-no-codes-heading = هنوز کدی نیست
axial-no-codes-words = پس از کدگذاری عبارت‌ها، مفهوم‌ها و مقوله‌ها اینجا گرد می‌آیند.

## Tool bar and board
axial-view = نما
axial-places = جایگاه‌ها
axial-gathering = گردآوری
axial-tree = درخت
axial-lane-heads = سرستون‌ها: مقوله · کدگذاری
axial-notes = { $count } نکته دربارهٔ جایگاه‌ها
axial-fold-all = تا کردن همه
axial-unfold-all = گشودن همه
axial-board = مقوله‌ها به تفکیک جایگاه
axial-lane-head = { $categories } · { $codings }
axial-lane-label = { $name }، { $categories } مقوله، { $codings } کدگذاری
axial-card-meta = { $codings } کدگذاری · { $documents } سند
axial-card-meta-concept = مفهوم بی‌مقوله · { $codings } کدگذاری
axial-card-label = { $name }، { $meta }، { $concepts } مفهوم
axial-tree-label = { $name }، { $level }، { $codings } کدگذاری
axial-no-place = هنوز بی‌جایگاه
axial-choose-lane = انتخاب جایگاه
axial-choose-lane-of = انتخاب جایگاه برای { $count } تا
axial-take-out = بیرون بردن از مدل
axial-drop-into = به درون { $name }
axial-drop-new-concept = رها کنید: مفهوم تازه از { $count } کد
axial-drop-new-category = رها کنید: مقولهٔ تازه از { $count } کد
axial-drop-place = رها کنید: { $name }
axial-drop-out = رها کنید: بیرون از مدل
axial-drop-apart = رها کنید: از { $from } به { $name }
axial-drop-away = رها کنید: بیرون از { $name }

## Sheet of a code
axial-nothing-chosen = چیزی انتخاب نشده است
axial-nothing-chosen-words = مقوله‌ای انتخاب کنید تا ببینید چه در خود دارد، کجا کم‌مایه است و مردم درباره‌اش چه می‌گویند.
axial-more = بیشتر
axial-menu-open = نمایش در صفحهٔ کدگذاری
axial-menu-memo = نوشتن یادداشت
axial-menu-rename = تغییر نام…
axial-place-above = { $place }، با مقوله‌اش
axial-no-place-choose = هنوز بی‌جایگاه
axial-valence = اثرش بر راهبردها
axial-valence-none = گفته نشده
axial-effect = اثر: { $name }
axial-definition = تعریف
axial-use-when = معیار شمول
axial-not-when = معیار کنارگذاری
axial-no-definition = هنوز نوشته نشده
axial-edit = نوشتن تعریف
axial-edit-done = پایان
axial-parts = مفهوم‌ها و کدها
axial-more-parts = { $count } تای دیگر
axial-menu-remove = حذف…
axial-remove-free = حذف و آزاد کردن آنچه زیر آن است
axial-remove-whole = حذف با هرچه زیر آن است
axial-remove-frees = { $count } مفهوم و کد درست زیر آن است. می‌توانند با همهٔ کدگذاری‌هایشان، بی‌خانه، بمانند.
axial-remove-goes = همراه با هرچه زیر آن است، این‌ها می‌رود:
axial-thin = جاهای کم‌مایه
axial-plan-sampling = افزودن به برنامهٔ نمونه‌گیری…
axial-rests-on-one-document = { $name } تنها بر یک سند استوار است
axial-exemplars = نمونه‌ها
axial-exemplars-count = { $shown } از { $all } نقل‌قول
axial-relations = رابطه‌ها
axial-relation-from = به { $name }: { $kind }
axial-relation-to = از { $name }: { $kind }
axial-memos = یادداشت‌ها

## Counts
axial-concepts = { $count } مفهوم
axial-categories = { $count } مقوله
axial-open-codes = { $count } کد باز
axial-n-codings = { $count } کدگذاری
axial-n-documents = { $count } سند
axial-status-homeless = { $count } کد باز بی‌مفهوم

## Dimensional profile, actor, question
axial-dimensions = ابعاد
axial-dimensions-of = نیم‌رخ ابعاد «{ $name }»
axial-dimension-point = { $name }، { $position } از ۱۰۰: { $words }
axial-dimensions-hint = نقطه‌ها نقل‌قول‌اند و حلقه‌ها موردهای نقض. برای هر مورد جایی انتخاب کنید: مربع جای ثبت‌شده است و دایره میانگین نقل‌قول‌هایش.
axial-dimensions-choose = مقوله‌ای انتخاب کنید تا ویژگی‌هایش و جای نقل‌قول‌ها و موردها روی آن‌ها دیده شود
axial-dimensions-none = هنوز ویژگی‌ای ندارد. ویژگی چیزی است که از رویدادی به رویداد دیگر، میان دو سر، تغییر می‌کند
axial-dimension-place = { $property }، { $name }، { $position } از ۱۰۰
axial-dimension-recorded = ثبت‌شده { $count }
axial-dimension-computed = { $count ->
    [1] { $mean }، یک نقل‌قول
   *[other] میانگین { $mean }، { $count } نقل‌قول
}
axial-properties = ویژگی‌ها و بُعدها
axial-n-located-cases = { $count ->
    [0] موردی نشانده نشده
    [1] ۱ مورد نشانده
   *[other] { $count } مورد نشانده
}
axial-answers = به کدام پرسش مقوله‌اش پاسخ می‌دهد
axial-actor = کنشگر
axial-actor-hint = مدیران، کارگزاران، …

# Places of a model
axial-place-name = نام جایگاه
axial-place-hint = تنها نامش تغییر می‌کند، نه نقشش در پارادایم. نام ویژه برای شکل‌های زبان دیگر: کلید { "\u2066" }F2{ "\u2069" } روی عنوانش در شکل
axial-place-rename = تغییر نام…
axial-place-own-name = بازگشت به نام خودش
axial-place-add = افزودن جایگاه…
axial-place-before = پیش از همسایه‌اش
axial-place-beside = کنار همسایه‌اش
axial-place-after = پس از همسایه‌اش
axial-place-earlier = جلوتر در میان کناری‌ها
axial-place-later = عقب‌تر در میان کناری‌ها
axial-place-elsewhere = کنار جایگاهی دیگر…
axial-place-remove = برداشتن جایگاه
axial-place-add-title = افزودن جایگاه
axial-place-add-do = افزودن
axial-place-move-title = جای این جایگاه
axial-place-move-do = گذاشتن در آنجا
axial-place-remove-title = برداشتن جایگاه
axial-place-remove-do = برداشتن
axial-place-remove-words = { $count ->
    [1] یک مقوله در «{ $name }» است و می‌رود به
   *[other] { $count } مقوله در «{ $name }» است و می‌روند به
}
axial-place-into = مقصد مقوله‌ها
axial-place-side = در کدام سو
axial-place-near = کنار
axial-place-before-hint = در شکل‌ها پیکانی از آن به «{ $name }» می‌رود
axial-place-beside-hint = در شکل‌ها پیکان‌هایش همان پیکان‌های «{ $name }» است: همان‌ها به آن می‌رسد و از آن پیش می‌رود
axial-place-after-hint = در شکل‌ها پیکانی از «{ $name }» به آن می‌رود

# Notes of cases on dimensions
axial-location-note = چرا جایش اینجاست
axial-location-note-of = نکته دربارهٔ جای «{ $name }»
axial-location-note-title = { $name } روی «{ $property }»
axial-location-note-keep = نگه داشتن
