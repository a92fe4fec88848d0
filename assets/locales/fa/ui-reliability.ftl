# The reliability screen.

screen-reliability = پایایی
command-go-reliability = رفتن به پایایی

reliability-pair = آنچه مقایسه می‌شود
reliability-first = کدگذاری اول
reliability-second = کدگذاری دوم
command-compare-copy = مقایسه با یک رونوشت…
reliability-with-copy = کدگذاری دوم در { $file } است و همان‌گونه خوانده می‌شود که هنگام انتخاب بود؛ هیچ‌یک از دو پرونده تغییر نمی‌کند.
reliability-leave-copy = کنار گذاشتن رونوشت
reliability-copy-not-settled = اختلاف با یک رونوشت را اینجا نمی‌توان رفع کرد: تصمیم دربارهٔ کدگذاری‌های یک پروژه است
path-copy-title = مقایسه با رونوشت دیگری از پروژه
path-copy-words = پروندهٔ پروژهٔ کدگذاری دیگر، با همین متن‌ها. تنها خوانده می‌شود؛ هیچ‌یک از دو پرونده تغییر نمی‌کند.
path-copy-field = پرونده
path-copy-act = مقایسه
reliability-one-coding = برای مقایسه، کدگذار دوم یا دور دیگری از همان کدگذار لازم است. با آغاز یک دور، چند سند بار دیگر بی دیدن کدگذاری اول کدگذاری می‌شود.
reliability-one-heading = تنها یک دور کدگذاری هست
reliability-blind-heading = یک دور کور در جریان است
reliability-blind-now = آنچه کدگذاری اول می‌گوید تا پایان دور دیده نمی‌شود. سندهای این دور را در صفحهٔ کدگذاری کدگذاری کنید و سپس اینجا دور را پایان دهید.
reliability-waiting-heading = متن‌ها در حال خوانده شدن است
reliability-waiting = مقایسه تا لحظه‌ای دیگر می‌آید.

reliability-rounds = دورها
reliability-rounds-about = دور، یک بار کدگذاری دیگر برای وارسی است. کدگذاری‌های آن مقایسه می‌شود و هرگز به شمار نمی‌آید.
reliability-begin-round = آغاز یک دور…
reliability-end-round = پایان دور
reliability-round-open = در جریان
reliability-round-blind = کور
reliability-round-ended = پایان { $name }
reliability-round-name = دور { $count }

reliability-begin-title = آغاز یک دور کدگذاری
reliability-begin-words = آنچه را بار دیگر کدگذاری می‌شود انتخاب کنید: ده تا بیست درصد داده‌ها، یا سه مصاحبه و بیشتر. هر که کدگذاری خود را تکرار می‌کند، نزدیک به دو هفته صبر کند.
reliability-begin-documents = { $count ->
    [0] سندها
   *[other] { $count } سند
}
reliability-begin-choose = یک نام و دست‌کم یک سند لازم است
reliability-begin = آغاز
reliability-round-name-field = نام
reliability-blind = کور
reliability-blind-words = تا دور در جریان است، کدگذاری‌های دیگر این سندها نشان داده نمی‌شود: نه در متن، نه در شمارها، نه در میان عبارت‌های شبیه.

reliability-how = روش
reliability-unit = واحد داوری
reliability-level = سطح کدها
reliability-level-usual = مانند دور، وگرنه همان که کدگذاری شده
reliability-overlap = هم‌پوشی، درصد
reliability-overlap-wanted = عددی از ۰ تا ۱۰۰ لازم است
reliability-basis = هم‌پوشی سهمی است از
reliability-basis-union = آنچه هر دو با هم می‌پوشانند
reliability-basis-longer = قطعهٔ بلندتر
reliability-basis-shorter = قطعهٔ کوتاه‌تر
reliability-categories = مقوله‌های قابل انتخاب (q)
reliability-categories-about = بی عدد: کدهایی که به کار رفته‌اند.
reliability-categories-wanted = عدد صحیحی از ۱ به بالا لازم است
reliability-categories-few = کدگذارها { $used } کد به کار برده‌اند، پس دست‌کم از { $used } کد برگزیده‌اند؛ { $wanted } گرفته نمی‌شود
reliability-codes = کدها
reliability-codes-about = بی انتخاب: همه. هر کد با کدهای زیر آن گرفته می‌شود. برای انتخاب هر کد تکی نامش را بنویسید.
reliability-codes-filter = کد با نام
reliability-begin-coder = در این دور { $name } کدگذاری می‌کند. اگر دیگری باید کدگذاری کند، نخست نام خود را در تنظیمات انتخاب می‌کند.
reliability-documents = سندها
reliability-draw = به قید قرعه، ٪
reliability-seed = بذر
reliability-draw-about = خالی: همهٔ سندها. قرعه، سهم و بذر آن در پاسخ و در متن مقاله گفته می‌شود.
reliability-draw-wanted = عددی صحیح از ۱ تا ۱۰۰ و عددی صحیح برای بذر لازم است؛ تا آن هنگام همه مقایسه می‌شوند
reliability-documents-about = بی انتخاب: سندهای دور، وگرنه سندهایی که هر دو کدگذاری کرده‌اند.

reliability-table-codes = کدها
reliability-table-coefficients = ضریب‌ها
reliability-table-documents = سندها
reliability-table-disagreements = اختلاف‌ها
reliability-shown = آنچه نشان داده می‌شود
reliability-export = نوشتن جدول‌ها در پرونده…
reliability-copy = رونوشت جمله‌ها برای مقاله
reliability-copied = رونوشت جمله‌های مقاله گرفته شد
reliability-column-code = کد
reliability-column-document = سند
reliability-column-first = اول
reliability-column-second = دوم
reliability-column-agree = توافق
reliability-column-differ = بی‌توافق
reliability-column-agreement = قطعه‌ها
reliability-column-interval = آلفا، ۹۵٪
reliability-on-units = { $unit ->
    [document] کد، روی سندها
    [character] کد، روی نویسه‌ها
   *[paragraph] کد، روی بندها
}
reliability-short-percent = یکسان
reliability-short-cohen = κ
reliability-short-scott = π
reliability-short-brennan-prediger = B & P
reliability-short-gwet = AC1
reliability-short-krippendorff = α
reliability-column-holsti = پایایی
reliability-all-codes = همهٔ کدها
reliability-all-documents = همهٔ سندها
reliability-code-row = { $code }: توافق در { $agreement } از قطعه‌ها، { $number }، { $reading }
reliability-reading-firm = قابل اتکا
reliability-reading-tentative = برای نتیجه‌گیری موقت
reliability-reading-weak = قابل اتکا نیست
reliability-reading-undefined = تعریف‌نشده

reliability-place = { $document }، بند { $paragraph }
reliability-place-of = { $number } از { $all }
reliability-what = { $kind }: { $code }
reliability-what-other-code = { $first } یا { $second }
reliability-no-places = دو کدگذاری در هیچ جا اختلاف ندارند.
reliability-only-open = تنها رفع‌نشده‌ها
reliability-next = اختلاف بعدی
reliability-before = اختلاف پیشین
reliability-open = باز کردن در متن
reliability-not-coded = اینجا چیزی کدگذاری نشده
reliability-reason = دلیل
reliability-reason-hint = چرا چنین است
reliability-settle-about = هر دو کدگذاری همان‌گونه که بود می‌ماند؛ تصمیم و دلیل آن در کنارشان نگه داشته می‌شود.

reliability-this-code = این کد
reliability-of-unitizing = آلفای { "\u2066" }|uα{ "\u2069" } (قطعه‌ها)
reliability-of-holsti = هولستی
reliability-of-kappa = کاپای کوهن
reliability-of-alpha = آلفای کریپندورف
reliability-of-ac1 = ضریب { "\u2066" }AC1{ "\u2069" } گوئت
reliability-of-percent = توافق
reliability-of-holsti-units = هولستی، توافق مثبت
reliability-of-scott = پی اسکات
reliability-of-fleiss = کاپای فلیس، اینجا همان پی اسکات
reliability-of-brennan-prediger = کاپای برنان و پردیگر، { "\u2066" }q = 2{ "\u2069" }
reliability-of-prevalence = شاخص شیوع
reliability-of-bias = شاخص اریبی
reliability-of-kappa-mean = کاپا، میانگین سندها
reliability-of-kappa-weighted = کاپا، وزنی به طول سند
reliability-fourfold = هر دو { $both }، تنها اول { $first }، تنها دوم { $second }، هیچ‌کدام { $neither }
reliability-measures = همه با هم
reliability-interval = فاصلهٔ اطمینان ۹۵٪: از { $low } تا { $high }
reliability-q = شمار کدهای مقایسه ({ "\u2066" }q{ "\u2069" }): { $count }
reliability-benchmarks = کریپندورف ({ "\u2066" }Krippendorff 2019{ "\u2069" }): از ۰٫۸۰۰ به بالا قابل اتکا، از ۰٫۶۶۷ برای نتیجه‌گیری موقت، پایین‌تر از آن کنار گذاشتنی. لندیس و کخ ({ "\u2066" }Landis & Koch 1977{ "\u2069" }) برای کاپا: ۰٫۴۱ تا ۰٫۶۰ متوسط، ۰٫۶۱ تا ۰٫۸۰ قابل توجه، بالاتر از آن کم‌وبیش کامل؛ به گفتهٔ خودشان این مرزها قراردادی است. برای درصد توافق، ۸۰ معمول است؛ مقاله‌های ایرانی ۶۰ را می‌پذیرند.
reliability-for-paper = برای مقاله

reliability-status-documents = { $count } سند مقایسه‌شده
reliability-status-codes = { $count } کد
reliability-status-open = { $open } از { $all } اختلاف رفع‌نشده

blind-banner = دور کور «{ $name }»: تا پایان آن، کدگذاری‌های دیگر { $count ->
    [1] سند این دور
   *[other] { $count } سند این دور
} نشان داده نمی‌شود
blind-end = پایان دور
blind-acts-hidden = تا پایان دور کور «{ $name }» پنهان است: آنچه پیش از آغاز آن انجام شده، و آنچه دیگران از آن پس انجام داده‌اند
blind-hidden = دور کور «{ $name }» در جریان است. این نشان می‌دهد که سندهای دور پیش‌تر چگونه کدگذاری شده‌اند، و از این رو تا پایان دور پنهان است
