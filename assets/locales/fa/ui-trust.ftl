# The trustworthiness screen.

screen-trust = کیفیت
command-go-trust = رفتن به کیفیت

trust-heading = کیفیت پژوهش
trust-convergence = مثلث‌سازی
trust-export = خروجی گرفتن…
trust-show = نمایش
trust-show-passage = نمایش در متن
trust-keep = نگه داشتن
trust-leave = رها کردن
trust-take-back = پس گرفتن
trust-previous = گویهٔ پیشین
trust-next = گویهٔ بعدی
trust-next-open = گویهٔ بی‌پاسخ بعدی
trust-item-of = گویهٔ { $item } از { $count }
trust-copied = رونوشت جمله گرفته شد
trust-copy-sentence = رونوشت جمله

trust-standing-checks = { $done } نفر از { $all } مشارکت‌کننده پاسخ داده‌اند
trust-standing-debriefings = { $done ->
    [1] یک بازبینی همتا
   *[other] { $done } بازبینی همتا
}
trust-standing-convergence = از { $all } یافته به تفکیک نوع منبع، { $done } داوری شده است
trust-standing-negative = دربارهٔ { $done } مورد نقض از { $all } تصمیم گرفته شده است
trust-standing-form = به { $done } گویه از { $all } پاسخ داده شده است
trust-status-open = { $count ->
    [0] گویهٔ بی‌پاسخی نیست
   *[other] { $count } گویهٔ بی‌پاسخ
}

trust-about-checks = مشارکت‌کنندگان گفته‌های خود و برداشت پژوهش از آن‌ها را می‌بینند. به هر یک بستهٔ بازبینی بدهید، پاسخش را ثبت کنید و بنویسید که در پی آن چه تغییر کرد. عددهای کنار نام: مشارکت‌کنندگانی که پاسخ داده‌اند، از همه.
trust-about-debriefings = کسی که در پژوهش سهمی ندارد به شیوهٔ کار و به یافته‌ها نگاه می‌کند. آنچه گفته و پاسخی که گرفته است جزو سابقهٔ پژوهش است.
trust-about-convergence = آنچه مصاحبه‌ها دربارهٔ یک یافته می‌گویند در کنار آنچه سندها، مشاهده‌ها یا ادبیات پژوهش دربارهٔ همان یافته می‌گویند. برنامه می‌شمارد؛ اینکه منابع همسو هستند، می‌افزایند، ساکت‌اند یا ناسازگارند داوری پژوهشگر است. عددهای کنار نام: خانه‌های داوری‌شده، از همه.
trust-about-negative = هر کدگذاری که مورد نقض نشان خورده، هر نقل‌قول مخالف یک رابطه، هر مشارکت‌کننده‌ای که مخالف است و هر موردی که در آن رابطه‌ای وارونه یا غایب بوده، همراه با آنچه دربارهٔ آن می‌شود. عددهای کنار نام: موردهایی که درباره‌شان تصمیم گرفته شده، از همه.
trust-about-form = آنچه پروژه می‌داند زیر هر گویه آمده و هر بار از نو شمرده می‌شود. پاسخ با پژوهشگر است. عددهای کنار نام: گویه‌های پاسخ‌گرفته، از همه.
trust-about-evaluation = پرسش‌هایی که به گفتهٔ کوربین و استراوس باید نظریهٔ داده‌بنیاد را با آن‌ها سنجید، هر صفحه یکی. آنچه پروژه می‌داند زیر هر پرسش آمده است؛ پاسخ با پژوهشگر است.
trust-about-power = به جای اشباع، یا در کنار آن: نمونه برای هدف این پژوهش تا چه اندازه گویاست. آنچه پروژه می‌داند زیر هر گویه آمده است؛ استدلال دربارهٔ بسنده بودن نمونه با پژوهشگر است، در آغاز و بار دیگر با آمدن مصاحبه‌ها. عددهای کنار نام: گویه‌های پاسخ‌گرفته، از همه.
trust-about-criteria = فنونی که لینکلن و گوبا برای هر یک از چهار معیار خود نام برده‌اند و اینکه این پژوهش کجا آن‌ها را به کار گرفته است. آنچه پروژه می‌داند زیر هر فن آمده است؛ پاسخ با پژوهشگر است. عددهای کنار نام: فنون پاسخ‌گرفته، از همه.
trust-about-audit = دفتر رویدادها، مرتب‌شده در شش دسته مدرکی که ممیز در پی آن است. خودبه‌خود نوشته می‌شود؛ دلیل هر گام هنگام انجام آن یا بعدها در تاریخچه گفته می‌شود.

# Member checking.

trust-no-participants = هنوز مشارکت‌کننده‌ای نیست
trust-no-participants-words = مشارکت‌کنندگان را در صفحهٔ اسناد وارد کنید؛ آنگاه می‌توان به هر یک بسته‌ای با گفته‌های خودش و یافته‌ها داد.
trust-column-quotations = نقل‌قول‌ها
trust-packets = بستهٔ بازبینی برای همه…
trust-packets-hint = برای هر مشارکت‌کننده یک پروندهٔ { "\u2066" }Word{ "\u2069" } یا { "\u2066" }HTML{ "\u2069" }، همه کنار هم
trust-choose-person = یک مشارکت‌کننده انتخاب کنید
trust-choose-person-words = بستهٔ بازبینی او، آنچه از او پرسیده شده و آنچه پاسخ داده اینجا می‌آید.
trust-packet = بستهٔ بازبینی
trust-packet-quotations = { $count } نقل‌قول
trust-packet-about = نقل‌قول‌های خود او با نامی که گرفته‌اند، مقولهٔ هسته، خط داستان و جایی برای پاسخ، به انگلیسی. گفته‌ای از دیگران در آن نیست.
trust-packet-persian = نقل‌قول‌های خود او با نامی که گرفته‌اند، مقولهٔ هسته، خط داستان و جایی برای پاسخ، به فارسی و از راست به چپ. گفته‌ای از دیگران در آن نیست.
trust-packet-shared = { $count } نقل‌قول کنار گذاشته شده است، چون دیگران هم در آن سخن گفته‌اند.
trust-packet-write = نوشتن بسته…
trust-spoke-to = آنچه درباره‌اش سخن گفته، به نقل‌قول
trust-heard = { $name }، { $count } نقل‌قول
trust-checks = پرسش و پاسخ
trust-record-sent = ثبت فرستادن…
trust-record-answer = ثبت پاسخ…
trust-edit-check = تغییر…
trust-delete-check = حذف این بازبینی
trust-changed = تغییر: { $name }
trust-field-sent = تاریخ فرستادن (سال/ماه/روز)
trust-field-way = چگونه
trust-field-way-hint = با پست، با خواندن برای او، …
trust-field-answered = تاریخ پاسخ (سال/ماه/روز)
trust-field-words = به زبان خود او
trust-field-changed = آنچه در پی آن تغییر کرد
trust-field-links = یافته‌ها و نقل‌قول‌هایی که دربارهٔ آن‌هاست
trust-add-link = افزودن یافته یا نقل‌قول…
trust-field-acts = گام‌های دفتر رویدادها که از آن برآمد
trust-add-act = افزودن گامی از دفتر رویدادها…
trust-act = { $number }، { $day }: { $what }
trust-act-number = گام { $number } دفتر رویدادها

# Debriefing.

trust-no-debriefings = هنوز بازبینی همتایی نیست
trust-no-debriefings-words = آنچه استاد راهنما، روش‌شناس یا همکاری از پژوهشی دیگر دربارهٔ فرایند و یافته‌ها گفته و پاسخ خود را ثبت کنید.
trust-new-debriefing = بازبینی همتای تازه…
trust-edit-debriefing = بازبینی همتا
trust-delete-debriefing = حذف این بازبینی همتا
trust-answered = پاسخ: { $name }
trust-field-peer = با چه کسی
trust-field-role = در چه نقشی
trust-field-role-hint = استاد راهنما، روش‌شناس، …
trust-field-held = تاریخ (سال/ماه/روز)
trust-field-comment = چه گفته شد
trust-field-reply = پاسخ یا کاری که انجام شد

# Convergence.

trust-no-findings = هنوز چیزی برای مقایسه نیست
trust-no-findings-words = منابع در مقوله‌ها و رابطه‌ها با هم مقایسه می‌شوند. نخست سندها را وارد کنید و کدها را در مقوله‌ها گرد آورید.
trust-choose-finding = یک یافته انتخاب کنید
trust-choose-finding-words = آنچه هر نوع منبع از آن دارد و داوری شما اینجا می‌آید.
trust-convergence-key = کدگذاری‌های مقوله یا نقل‌قول‌های موافق رابطه؛ پس از منها، آنچه خلاف آن است. سپس داوری شما.
trust-field-reason = چرا

# Negative cases.

trust-no-negative = هیچ مورد نقضی نشان نخورده است
trust-no-negative-words = در صفحهٔ کدگذاری یک کدگذاری را مورد نقض نشان‌گذاری کنید یا در صفحهٔ مدل نقل‌قولی را مخالف رابطه‌ای بگذارید. نظریه‌ای که هیچ‌چیز خلاف آن نیست به‌اندازه آزموده نشده است.
trust-choose-negative = یک مورد نقض انتخاب کنید
trust-choose-negative-words = عبارت آن، آنچه با آن نمی‌خواند و آنچه دربارهٔ آن می‌شود اینجا می‌آید.
trust-against = خلاف این یافته است
trust-decide-first = نخست انتخاب کنید که با آن چه می‌شود
trust-negative-revise = بازنگری
trust-negative-limit-scope = محدود کردن دامنه
trust-negative-explain = تبیین

# Forms.

trust-answer-hint = آنچه در مقاله می‌نویسید
trust-field-page = صفحه یا بخش
trust-kept = نگه داشته شد
trust-column-time = زمان
trust-not-kept = با ترک کادر نگه داشته می‌شود

# Audit trail.

trust-reading-journal = در حال خواندن دفتر رویدادها
trust-reading-journal-words = تا لحظه‌ای دیگر اینجا می‌آید.
trust-audit-sum = { $count } گام، { $reasons } با دلیل
trust-all-classes = همهٔ دسته‌ها
trust-class-row = { $name }، { $count } گام
trust-class-empty = تاکنون چیزی در این دسته نیست
trust-class-empty-words = دستهٔ هالپرن در فهرست می‌ماند تا خواننده بداند که به آن هم نگاه شده است.
trust-no-codes = هنوز کدی نیست.
trust-codes-at-end = شمار کدها در گذر زمان، در پایان { $codes } کد باز، { $concepts } مفهوم، { $categories } مقوله

export-packets = بسته‌های بازبینی مشارکت‌کنندگان
