# The cases screen.

screen-cases = موردها
command-go-cases = رفتن به موردها
command-attribute-table = نوشتن مشخصه‌ها از جدول…
cases-view-matrix = ماتریس
cases-view-together = هم‌رخدادی کدها
cases-view-across = مدل در میان موردها
cases-view-properties = ویژگی‌ها به تفکیک مورد
cases-view-profile = در طول سند
cases-view-time = در گذر زمان
cases-asked = آنچه نشان داده می‌شود
cases-rows = سطرها
cases-columns = ستون‌ها
cases-cells = خانه‌ها
cases-within = با هم در
cases-row-order = ترتیب سطرها
cases-column-order = ترتیب ستون‌ها
cases-branch = تنها زیرشاخهٔ
cases-branch-all = همه
cases-filled = بدون خالی‌ها
cases-coefficient = نمایش ضریب ژاکارد
cases-model = مدل
cases-document = سند
cases-documents = سندها
cases-documents-all = همه
cases-time = زمان
cases-time-documents = سندها
cases-time-journal = کدگذاری
cases-more = بیشتر
cases-scale = قاعدهٔ درجه‌بندی…
cases-network = شبکهٔ کدها…
cases-network-about = شبکهٔ کدهایی که با هم می‌آیند به صورت شکل نوشته می‌شود، از کدها و نزدیکی‌ای که در «{ cases-view-together }» انتخاب شده است؛ به مدل نیازی ندارد. شکل مدل شبکه‌ای به رنگ جایگاه‌هایش دارد.
cases-attributes = مشخصه‌ها از جدول…
cases-across-title = { $name } در میان موردها
cases-across-corner = مقوله‌ها و رابطه‌ها
cases-properties-of = ویژگی‌های
cases-properties-all = همهٔ مفهوم‌ها و مقوله‌ها
cases-properties-cases = موردها
cases-properties-people = مشارکت‌کنندگان
cases-properties-corner = ویژگی‌ها
cases-property-ends = سر ۰: { $low } · سر ۱۰۰: { $high }
cases-property-computed = { $count ->
    [1] یک نقل‌قول اینجا نشانده شده، در { $mean }
   *[other] { $count } نقل‌قول اینجا نشانده شده، از { $least } تا { $greatest }، میانگین { $mean }
}
cases-property-stands = جای آن در مجموع
cases-property-not-recorded = ثبت‌نشده
cases-property-at = ثبت‌شده در { $count }
cases-across-about = هر مقوله و رابطهٔ مدل در چند مورد برقرار است. مدل‌های درون‌موردی مدل‌هایی جداگانه‌اند: یکی را انتخاب کنید تا در کنار موردها گذاشته شود.
cases-empty = چیزی برای مقایسه نیست
cases-empty-codings = هنوز چیزی کدگذاری نشده. ماتریس کدگذاری‌ها را می‌شمارد
cases-empty-words = در این سطرها یا ستون‌ها چیزی نیست. سطر و ستون دیگری در کنار صفحه انتخاب کنید
cases-empty-model = هنوز مدلی نیست. در صفحهٔ محوری مدلی آغاز کنید
cases-empty-properties = هنوز هیچ مقوله‌ای ویژگی ندارد. در صفحهٔ محوری به مقوله‌ها ویژگی و دو سر بُعد آن را بدهید و نقل‌قول‌ها را بر آن بنشانید
cases-empty-columns = این پژوهش موردی ندارد که در ستون‌ها بیاید. در صفحهٔ اسناد مورد بسازید، یا در کنار صفحه تفکیک به مشارکت‌کننده را انتخاب کنید
cases-empty-time = هیچ سندی تاریخ ندارد. تاریخ‌ها را در صفحهٔ اسناد وارد کنید، یا زمان کدگذاری را انتخاب کنید
cases-export = خروجی گرفتن از این نما…
cases-nothing = هیچ
cases-cell = خانهٔ انتخاب‌شده
cases-tally = { $codings } کدگذاری، { $quotations } نقل‌قول، { $documents } سند
cases-tally-case = { $kinds } نوع منبع، { $informants } از { $all } آگاهی‌دهنده{ $negative ->
    [0] {""}
   *[other] ، { $negative } مورد نقض
}
cases-tally-negative = { $count } نقل‌قول مخالف آن است
cases-tally-together = با هم { $count }، ژاکارد { $coefficient }. اولی به‌تنهایی { $one }، دومی { $other }
cases-tally-own = { $within ->
    [overlap] { $count } کدگذاری دارد
    [quotation] بر { $count } نقل‌قول
    [document] در { $count } سند آمده است
   *[paragraph] در { $count } پاراگراف یا نوبت آمده است
}
cases-holds = برقرار در { $count } از { $all } مورد
cases-quotations = نقل‌قول‌ها
cases-no-quotations = پشت این خانه نقل‌قولی نیست.
cases-more-quotations = { $count } نقل‌قول دیگر
cases-rating = درجه
cases-rating-computed = پیشنهاد قاعده: { $name }. هنوز کسی تصمیم نگرفته است.
cases-rating-decided = تصمیم گرفته شده. پیشنهاد قاعده: { $name }.
cases-rating-proposed = پیشنهادی
cases-rating-why = چرا، در یک جمله
cases-rating-back = پس گرفتن درجه
cases-key = نقل‌قول شاخص
cases-make-key = انتخاب به‌عنوان نقل‌قول شاخص
cases-scale-title = قاعدهٔ درجه‌بندی
cases-scale-keep = نگه داشتن
cases-scale-about = قاعده برای هر مقوله در هر مورد درجه‌ای پیشنهاد می‌کند تا کسی تصمیم بگیرد. قاعده زیر هر ماتریس چاپ می‌شود.
cases-scale-kinds = نوع منبع دست‌کم، برای «قوی»
cases-scale-informants = درصد آگاهی‌دهندگان مورد دست‌کم، برای «قوی»
cases-scale-negative = درصد کدگذاری‌هایش دست‌کم با نشان مورد نقض، برای «متضاد»
cases-scale-rule = قاعده به زبان خودتان؛ اگر خالی باشد عددها چاپ می‌شود
cases-scale-names = نام درجه‌ها
cases-table-title = مشخصه‌ها از جدول
cases-table-keep = نوشتن مشخصه‌ها
cases-table-of = مشخصه‌های
cases-table-create = وارد کردن آن‌ها که شناخته نیستند
cases-table-types = دادن این نوع‌ها به مشخصه‌های تازه
cases-table-new-attributes = مشخصه‌های تازه: { $name }
cases-table-change = { $name } · { $attribute }: { $before } ← { $after }
cases-table-more = و { $count } تغییر دیگر
cases-status-rows = { $count } سطر
cases-status-columns = { $count } ستون
cases-status-filled = { $count } خانهٔ پر
path-attributes-title = نوشتن مشخصه‌ها از جدول
path-attributes-words = پرونده‌ای با پسوند { "\u2066" }.csv{ "\u2069" }، { "\u2066" }.tsv{ "\u2069" } یا { "\u2066" }.xlsx{ "\u2069" }: مشخصه‌ها در سطر نخست، نام‌ها در یک ستون. نخست می‌بینید چه چیزی تغییر می‌کند.
path-attributes-field = پرونده
path-attributes-act = خواندن
cases-types = نوع مشخصه‌ها
cases-types-about = مقداری که با نوع مشخصه نخواند پذیرفته نمی‌شود. فهرست همان مقدارهایی را دارد که اکنون هست.
cases-type-none = هر واژه‌ای
cases-within-model = در «{ $name }»: { $place }
cases-decided-note = نشانه‌های خاکستری را این قاعده حساب کرده است؛ نشانه‌های روی زمینهٔ رنگی را پژوهشگر تعیین کرده است.
cases-parts-note = ستون‌ها بیست بخش برابر از طول سندند؛ سرستون می‌گوید هر بخش از چند درصد طول آغاز می‌شود.

## Within-case models

cases-own-model = مدل درون‌موردی
cases-own-model-choose = مدل این مورد
cases-own-model-no-model = بی مدل جداگانه
cases-own-model-none = تنها یک مدل هست. مدل دوم، ویژهٔ همین مورد، در صفحهٔ محوری ساخته می‌شود.
cases-own-model-sum = { $shared } تا از { $rows } مقوله و رابطهٔ آن در مدل میان‌موردی هم هست؛ از { $holding } مقوله و رابطهٔ مدل میان‌موردی که در این مورد برقرار است، { $held } تا را دارد
cases-own-model-shared = در مدل میان‌موردی هم هست
cases-own-model-alone = تنها در این مورد
