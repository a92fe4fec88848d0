# Words of the codebook and of constant comparison: filters of the tree, splitting, codes that may be one, the comparer,
# properties, examples, the history of one code.

## Tree
tree-only = نمایش برخی از کدها
tree-only-unused = بی‌کاربرد
tree-only-thin = کم‌مایه: مقوله با نقل‌قول‌های کم، کد با یک نقل‌قول
tree-only-in-vivo = زنده
tree-only-all = همهٔ کدها
tree-nothing-so = هیچ کدی چنین نیست. برای برداشتن پالایش، نوشتهٔ بالای درخت را انتخاب کنید
tree-colour-branch = با همهٔ زیرشاخه‌ها، در رنگ‌های نزدیک به هم (B)
tree-menu-trim = کنار گذاشتن از نظریه…
tree-menu-restore = بازگرداندن به نظریه
tree-trim-title = { $count ->
    [1] کنار گذاشتن «{ $name }» از نظریه
   *[other] کنار گذاشتن «{ $name }» و دیگران، روی‌هم { $count }، از نظریه
}
tree-trim-open-codes = تنها مفهوم‌ها و مقوله‌هایی را که جزء نظریه‌اند می‌توان از آن کنار گذاشت
tree-menu-split = تفکیک، نقل‌قول به نقل‌قول…
tree-menu-vivo = ساختن کد زنده از نقل‌قول‌هایش
tree-vivo-nothing = اینجا نقل‌قولی بدون کد زنده نیست
tree-menu-compare = مقایسهٔ دو کد انتخاب‌شده…
tree-name = نام
command-split-code = تفکیک کد، نقل‌قول به نقل‌قول
command-vivo-of-quotations = ساختن کد زنده از نقل‌قول‌های کد
command-compare-codes = مقایسهٔ دو کد انتخاب‌شده
command-code-candidates = کدهایی که شاید یکی باشند

## Merging
tree-merge-comparisons = { $count } مقایسهٔ این کدها با یکدیگر از میان می‌رود.
tree-merge-taken-use-when = معیار شمول «{ $name }» را می‌گیرد: { $words }
tree-merge-taken-not-when = معیار کنارگذاری «{ $name }» را می‌گیرد: { $words }
tree-merge-taken-typical = نمونهٔ بارز «{ $name }» را می‌گیرد: { $words }
tree-merge-taken-borderline = نمونهٔ مرزی «{ $name }» را می‌گیرد: { $words }
tree-merge-lost-use-when = معیار شمول «{ $name }» با آن از میان می‌رود: { $words }
tree-merge-lost-not-when = معیار کنارگذاری «{ $name }» با آن از میان می‌رود: { $words }
tree-merge-lost-typical = «{ $name }» دیگر نیست و با آن، اینکه این نمونهٔ بارزش بود نیز از میان می‌رود: { $words }
tree-merge-lost-borderline = «{ $name }» دیگر نیست و با آن، اینکه این نمونهٔ مرزی‌اش بود نیز از میان می‌رود: { $words }

## Splitting
split-title = تفکیک «{ $name }»
split-do = تفکیک
split-keys = نگه داشتن { "\u2066" }K{ "\u2069" } · فرستادن { "\u2066" }1–9{ "\u2069" } · تازه { "\u2066" }N{ "\u2069" } · موجود { "\u2066" }E{ "\u2069" } · بازگشت ← · تفکیک { "\u2066" }Ctrl Enter{ "\u2069" }
split-too-few = هر کد با نقل‌قول‌هایش تفکیک می‌شود. این کد خودش دو نقل‌قول ندارد
split-nothing = همهٔ نقل‌قول‌ها می‌مانند. دست‌کم یکی را به کد دیگری بفرستید
split-place = { $number } از { $count } · { $stay } نگه‌داشته · { $go } فرستاده
split-keep = نگه داشتن در «{ $name }»
split-to = «{ $name }» { $count }
split-new = کد تازه…
split-existing = کد موجود…
split-back = بازگشت
split-new-field = نام کد تازه
split-new-hint = یک نام، یا مقوله / مفهوم / کد. با Enter نقل‌قول به آنجا فرستاده می‌شود
split-existing-field = کد موجود
split-existing-hint = برای یافتن کد بنویسید. با Enter نقل‌قول به آنجا فرستاده می‌شود
split-stays = { $count } نقل‌قول در «{ $name }» می‌ماند
split-goes = { $count } نقل‌قول به «{ $name }» می‌رود
split-goes-new = { $count } نقل‌قول به کد تازهٔ «{ $name }» می‌رود

## Codes that may be one
pairs-title = { $count ->
    [0] کدهایی که شاید یکی باشند
   *[other] { $count } جفت کد که شاید یکی باشند
}
pairs-none = هیچ دو کدی نام نزدیک یا نقل‌قول‌های کم‌وبیش یکسان ندارند، و هیچ کدی با سه نقل‌قول یا بیشتر نیست که همیشه همراه کد دیگری آمده باشد. جفت‌هایی که رد کرده‌اید نشان داده نمی‌شوند.
pairs-more = { $count } جفت دیگر هست که پس از اینها می‌آید
pairs-keys = انتخاب ↑ ↓ · ادغام M · گردآوری G · رد کردن D · باز کردن O
pairs-close = بستن
pairs-merge = ادغام…
pairs-gather = گردآوری زیر یک مفهوم…
pairs-dismiss = رد کردن
pairs-gather-name = نام مفهوم

## Comparer
compare-choose-two = نخست دو کد را انتخاب کنید
compare-codes = مقایسهٔ «{ $left }» با «{ $right }»
compare-incidents = مقایسهٔ دو رویداد
compare-incidents-of = مقایسهٔ رویدادهای «{ $name }»
compare-this = این رویداد
compare-other = { $count ->
    [1] رویدادی دیگر
   *[other] رویدادی دیگر، { $number } از { $count }
}
compare-previous = پیشین
compare-next = بعدی
compare-tally = { $codings } کدگذاری در { $documents } سند
compare-outcome = مقایسه چه نشان می‌دهد
compare-same = یکسان
compare-property = ویژگی متفاوت
compare-other-code = کد دیگر
compare-known = پیش‌تر { $coder } مقایسه کرده است: { $outcome }.
compare-note = نکته
compare-note-hint = در چه همانندند و در چه متفاوت
compare-memo = نوشتن یادداشتی دربارهٔ آن، با پیوند به هر دو
compare-left = چپ
compare-right = راست
compare-which = کدام‌یک کد دیگری است
compare-code-name = نام کد دیگر
compare-then-split = پس از ثبت، نقل‌قول‌های کد سمت چپ یک‌به‌یک مرور می‌شود.
compare-property-of = ویژگی «{ $name }»
compare-property-new = ویژگی تازه
compare-no-home = این کد در هیچ مفهوم یا مقوله‌ای نیست که ویژگی به آن تعلق گیرد. تفاوت را در نکته بیاورید.
compare-name-property = ویژگی‌ای را که در آن تفاوت دارند نام‌گذاری یا انتخاب کنید
compare-name-code = کد دیگر را نام‌گذاری کنید
compare-record = ثبت
compare-record-next = ثبت و ادامه
compare-record-merge = ثبت و ادغام…
compare-record-split = ثبت و تفکیک…
compare-close = بستن
compare-keys = آنچه نشان می‌دهد { "\u2066" }1 2 3{ "\u2069" } · رویدادی دیگر { "\u2066" }← →{ "\u2069" } · ثبت { "\u2066" }Ctrl Enter{ "\u2069" }
compare-memo-title = مقایسهٔ { $left } و { $right }
compare-open = مقایسه
coding-compare-first = نخست عبارت را کدگذاری کنید؛ سپس می‌توان آن را مقایسه کرد

## Properties
property-title = ویژگی «{ $name }»
property-do = نگه داشتن
property-name = ویژگی
property-name-hint = برای نمونه شدت
property-low = سر پایین
property-low-hint = برای نمونه ضعیف
property-high = سر بالا
property-high-hint = برای نمونه قوی
property-definition = معنای آن
property-definition-hint = به چه باید نگریست تا دانست هر رویداد کجای آن است
property-low-end = پایین
property-high-end = بالا
property-place = جای آن بر بُعد

## The sheet of a code
sheet-examples = نمونه‌ها
sheet-example-clear = دیگر نمونه نباشد
sheet-typical = نمونهٔ بارز
sheet-borderline = نمونهٔ مرزی
sheet-properties = ویژگی‌ها
sheet-property-add = ویژگی تازه
sheet-property-edit = تغییر ویژگی
sheet-property-remove = برداشتن ویژگی
sheet-property-none = ویژگی چیزی است که از رویدادی به رویداد دیگر، میان دو سر، تغییر می‌کند.
sheet-property-line = { $low } ↔ { $high }، { $count ->
    [0] نقل‌قولی نشانده نشده
   *[other] { $count } نقل‌قول نشانده
}
sheet-dimensions = ابعاد
sheet-comparisons = مقایسه‌ها
sheet-comparison-none = هنوز چیزی مقایسه نشده
sheet-comparison-with = با { $other }
sheet-comparison-remove = برداشتن مقایسه
sheet-history = تاریخچهٔ کد
sheet-history-waiting = در حال خواندن دفتر رویدادها…
sheet-history-line = { $when } · { $who }
sheet-put-away = { $count } عبارت کنار گذاشته شده است
sheet-put-away-back = پیشنهاد دوبارهٔ آن‌ها
