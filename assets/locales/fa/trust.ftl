# Trustworthiness: what is said of member checks, forms, convergence, negative cases and the audit trail.

thing-member-check = بازبینی مشارکت‌کننده
thing-debriefing = بازبینی همتا

# What a participant is given, and how they answer.

check-subject-transcript = متن مصاحبه
check-subject-findings = یافته‌ها
check-confirms = تأیید
check-corrects = تصحیح
check-adds = تکمیل
check-disagrees = مخالفت
check-no-answer = بی‌پاسخ
check-not-sent = فرستاده نشده
check-sent = در انتظار پاسخ
check-answered = پاسخ داده
check-silent = پاسخی نیامد

verdict-agrees = همسو
verdict-adds = افزاینده
verdict-silent = ساکت
verdict-contradicts = ناسازگار

negative-revise = بازنگری یافته
negative-limit-scope = محدود کردن دامنهٔ یافته
negative-explain = تبیین مورد
negative-kind-coding = کدگذاری با نشان مورد نقض
negative-kind-evidence = شاهد مخالف یک رابطه
negative-kind-check = مشارکت‌کنندهٔ مخالف
negative-kind-finding = موردی که رابطه در آن برقرار نیست
negative-found = { $case }: { $finding ->
    [finding-reverse] وارونهٔ آن برقرار است
   *[other] با آنکه هر دو سوی رابطه هست، خود رابطه نیست
}
negative-findings = یافته‌هایی که بازگردانده شد
negative-about = مورد نقض کدگذاری‌ای است که چنین نشان خورده، نقل‌قولی است که مخالف رابطه‌ای گذاشته شده، مشارکت‌کننده‌ای است که با یافته‌ها مخالف است، یا موردی است که رابطه‌ای در آن وارونه یا غایب بوده است.

# Acts and the history.

act-record-member-check = ثبت بازبینی مشارکت‌کننده
act-delete-member-checks = حذف بازبینی مشارکت‌کننده
act-record-debriefing = ثبت بازبینی همتا
act-delete-debriefings = حذف بازبینی همتا
act-answer-item = پاسخ به گویه
act-judge-convergence = داوری همسویی منابع
act-decide-negative-case = تصمیم دربارهٔ مورد نقض

did-send-member-check = ثبت شد که از «{ $name }» بازبینی خواسته شده است
did-edit-member-check = بازبینی «{ $name }» ویرایش شد
did-record-answer = پاسخ «{ $name }» ثبت شد: { $response ->
    [check-confirms] تأیید
    [check-corrects] تصحیح
    [check-adds] تکمیل
    [check-disagrees] مخالفت
   *[other] بی‌پاسخ
}
did-delete-member-checks = { $count ->
    [1] یک بازبینی «{ $name }» حذف شد
   *[other] { $count } بازبینی مشارکت‌کنندگان حذف شد، از جمله یکی از «{ $name }»
}
did-record-debriefing = بازبینی همتا با «{ $name }» ثبت شد
did-delete-debriefings = { $count ->
    [1] یک بازبینی همتا با «{ $name }» حذف شد
   *[other] { $count } بازبینی همتا حذف شد، از جمله یکی با «{ $name }»
}
did-answer-item = کنار گویهٔ { $item } از { $form ->
    [form-coreq] COREQ
    [form-srqr] SRQR
    [form-criteria] معیارهای لینکلن و گوبا
    [form-power] توان اطلاعاتی
   *[other] پرسش‌های ارزیابی
} نوشته شد: «{ $words }»
did-clear-item = نوشتهٔ کنار گویهٔ { $item } از { $form ->
    [form-coreq] COREQ
    [form-srqr] SRQR
    [form-criteria] معیارهای لینکلن و گوبا
    [form-power] توان اطلاعاتی
   *[other] پرسش‌های ارزیابی
} برداشته شد
did-judge-convergence = { $kind ->
    [kind-interview] مصاحبه‌ها
    [kind-focus-group] گروه‌های کانونی
    [kind-observation] مشاهده‌ها
    [kind-archival-document] سندهای بایگانی
    [kind-literature] ادبیات پژوهش
   *[other] یادداشت‌های میدانی
} دربارهٔ «{ $name }»: { $verdict ->
    [verdict-agrees] همسو دانسته شد
    [verdict-adds] افزاینده دانسته شد
    [verdict-silent] ساکت دانسته شد
    [verdict-contradicts] ناسازگار دانسته شد
   *[other] داوری پس گرفته شد
}
did-decide-negative-case = مورد نقض «{ $name }»: { $choice ->
    [negative-revise] یافته بازنگری شد
    [negative-limit-scope] دامنهٔ یافته محدود شد
    [negative-explain] مورد تبیین شد
   *[other] تصمیم پس گرفته شد
}

refusal-answered-before-sent = تاریخ پاسخ ({ $answered }) پیش از تاریخ فرستادن ({ $sent }) است. یکی از دو تاریخ را تصحیح کنید
refusal-empty-debriefing = بازبینی همتا نام همتا و آنچه را گفته است می‌خواهد
refusal-no-such-item = { $thing ->
    [form-coreq] گویه‌های COREQ از ۱ تا { $items } است
    [form-srqr] گویه‌های SRQR از ۱ تا { $items } است
    [form-criteria] گویه‌های معیارهای لینکلن و گوبا از ۱ تا { $items } است
    [form-power] گویه‌های توان اطلاعاتی از ۱ تا { $items } است
   *[other] پرسش‌های ارزیابی از ۱ تا { $items } است
}؛ شمارهٔ { $item } در آن نیست
refusal-not-a-finding = «{ $name }» کد باز است. منابع در مفهوم‌ها، مقوله‌ها و رابطه‌ها مقایسه می‌شوند
refusal-not-negative = در اینجا چیزی خلاف یک یافته نشان نخورده است. کدگذاری را مورد نقض نشان‌گذاری کنید، نقل‌قول را مخالف رابطه‌ای بگذارید، مخالفت مشارکت‌کننده را ثبت کنید، یا ثبت کنید که رابطه‌ای در موردی وارونه یا غایب است

# Member checking in sentences.

trust-checks-none = هنوز از هیچ مشارکت‌کننده‌ای بازبینی خواسته نشده است.
trust-checks-findings = به { $sent } مشارکت‌کننده از { $participants } نفر، نقل‌قول‌های خودشان و یافته‌ها داده شد؛ { $answered } نفر پاسخ دادند ({ $confirms } تأیید، { $corrects } تصحیح، { $adds } تکمیل، { $disagrees } مخالفت) و { $changes ->
    [0] در پی آن چیزی تغییر نکرد.
   *[other] { $changes } بازبینی به تغییر انجامید.
}
trust-checks-transcript = به { $sent } مشارکت‌کننده از { $participants } نفر، متن مصاحبهٔ خودشان داده شد؛ { $answered } نفر پاسخ دادند ({ $confirms } تأیید، { $corrects } تصحیح، { $adds } تکمیل، { $disagrees } مخالفت) و { $changes ->
    [0] در پی آن چیزی تغییر نکرد.
   *[other] { $changes } بازبینی به تغییر انجامید.
}
trust-checks-all = از { $sent } مشارکت‌کننده از { $participants } نفر بازبینی خواسته شد؛ { $answered } نفر پاسخ دادند.

# Facts that the project knows for forms.

fact-interviewer = مصاحبه‌گر { $name }: { $count } مصاحبه
fact-participants = { $count } مشارکت‌کننده
fact-interviews = { $count } مصاحبه و گروه کانونی
fact-documents-of-kind = { $kind ->
    [kind-interview] { $count } مصاحبه
    [kind-focus-group] { $count } گروه کانونی
    [kind-observation] { $count } گزارش مشاهده
    [kind-archival-document] { $count } سند بایگانی
    [kind-literature] { $count } اثر پژوهشی
   *[other] { $count } یادداشت میدانی
}
fact-dates = انجام یا نوشته‌شده از { $first } تا { $last }
fact-places = مکان‌ها: { $names }
fact-cases = { $count } مورد: { $names }
fact-variables = دانسته‌ها دربارهٔ مشارکت‌کنندگان (چند نفر از همه): { $names }
fact-repeats = با { $count } نفر از { $all } مشارکت‌کننده بیش از یک بار مصاحبه شده است
fact-lengths = زمان‌های درج‌شده در { $count } متن مصاحبه از { $all }، از { $least } تا { $most } دقیقه و به‌طور میانگین { $mean } دقیقه است
fact-times = زمان ضبط در { $count } متن مصاحبه از { $all } آمده است
fact-several-speakers = در { $count } مصاحبه بیش از یک مشارکت‌کننده سخن می‌گوید
fact-criteria = معیارهای اشباع، تعیین‌شده در { $day } { analysis-criteria-when }، { analysis-criteria-frame }: { analysis-criteria-given }
fact-judgement = داوری پژوهشگر: { $words }
fact-coders = { $count } کدگذار: { $names }
fact-rounds = { $count } دور کدگذاری دوباره، مقایسه‌شده با کدگذاری اول
fact-settled = { $count } اختلاف کدگذاری با ذکر دلیل حل شده است
fact-tree = { $codes } کد باز در { $concepts } مفهوم و { $categories } مقوله، با { $codings } کدگذاری در { $documents } سند
fact-codes-before = { $count } کد از { $all } پیش از آغاز کدگذاری ساخته شده است؛ بقیه در جریان تحلیل
fact-in-vivo = { $count } کد به زبان خود مشارکت‌کنندگان نام گرفته است
fact-debriefings = { $count } بازبینی همتا: { $names }
fact-debriefings-count = { $count } بازبینی همتا ثبت شده است.
fact-quotations = { $count } نقل‌قول از { $documents } سند با { $participants } مشارکت‌کننده، هر یک با سند و جای آن
fact-relations = { $count } رابطه با { $for } نقل‌قول موافق و { $against } نقل‌قول مخالف
fact-negative = { $count ->
    [0] هیچ مورد نقضی نشان نخورده است
   *[other] { $count } مورد نقض نشان خورده و دربارهٔ { $decided } تصمیم گرفته شده است
}
fact-memos = { $kind ->
    [memo-code-note] { $count } یادداشت کد
    [memo-theory-note] { $count } یادداشت نظری
    [memo-operational-note] { $count } یادداشت عملیاتی: نمونه‌گیری از چه کسی، چه پرسشی، چه تصمیمی
    [memo-reflexive-note] { $count } یادداشت بازاندیشانه
    [memo-field-note] { $count } یادداشت میدانی
   *[other] { $count } پیش‌نویس خط داستان
}
fact-approach = نظریهٔ داده‌بنیاد با مدل پارادایمی استراوس و کوربین؛ { $count } مدل
fact-pseudonyms = نام مستعار به جای { $count } نام نشسته است
fact-convergence = { $count } داوری دربارهٔ آنچه یک نوع منبع از یک یافته می‌گوید
fact-originals = اصل { $count } سند، بی‌کم‌وکاست، در پروژه نگه داشته شده است
fact-uncoded = { $count } سند هنوز هیچ کدگذاری ندارد
fact-grounded = { $count } رابطه از { $all } دست‌کم بر یک نقل‌قول استوار است
fact-journal = دفتر رویدادها با { $count } گام: چه کسی، چه زمانی، چه و چرا
fact-software = نرم‌افزار Groundwork { $version }
fact-title = «{ $name }»
fact-note = { $words }
form-more-facts = و { $count } مورد دیگر
packet-other-language = بستهٔ { $name } به فارسی است، ولی { $count } نوشتهٔ شما در آن (تعریف‌ها، خط داستان) به زبان دیگری است و همان‌گونه که نوشته شده می‌آید. نام‌ها، هر جا مدل داده باشد، برچسب فارسی دارند؛ بقیه را پیش از سپردن بسته به فارسی بگویید
fact-corrected = متن { $count } سند تصحیح شده و واژه‌های پیشین نگه داشته شده است
fact-comparisons = { $count } مقایسهٔ رویدادها ثبت شده است
fact-core = مقولهٔ هسته در مدل «{ $title }»: { $name }
fact-categories = { $count } مقوله، { $defined } با تعریف
fact-one-document = مقوله‌هایی که تنها در یک سند آمده‌اند: { $names }
fact-first-documents = نخستین منابع: { $names }
fact-category = { $name }: { $codings } کدگذاری، { $documents } سند، { $participants } مشارکت‌کننده
fact-events = { $name }، که بیش از همه این‌ها به آن اشاره دارند: { $names }
fact-sampling = { $phase ->
    [phase-purposive] نمونه‌گیری هدفمند
    [phase-open] نمونه‌گیری باز
    [phase-relational-variational] نمونه‌گیری رابطه‌ای و تنوعی
   *[other] نمونه‌گیری افتراقی
}: { $count } گام، { $done } انجام‌شده
fact-sampling-aims = نمونه‌گیری در پی { $count } مفهوم و مقوله بوده است: { $names }
fact-propositions = { $count } قضیه بیان شده است
fact-sampled-for = یادداشت‌های عملیاتی به { $count } کد پیوند دارند: { $names }
fact-reach = { $name } در { $documents } سند از { $all } سند کدگذاری‌شده و در { $cases } مورد از { $all_cases } آمده است
fact-hypothesis = { $sentence } ({ $status ->
    [status-supported] تأییدشده
    [status-qualified] مشروط
    [status-rejected] ردشده
   *[other] فرضیه
}؛ { $for } نقل‌قول موافق، { $against } مخالف)
fact-discrepancy = { $status ->
    [status-rejected] ردشده
   *[other] مشروط
}: { $sentence } ({ $for } نقل‌قول موافق، { $against } مخالف)
fact-core-numbers = از { $others } مقولهٔ دیگر مدل با { $linked } مقوله رابطهٔ مستقیم دارد و با { $codings } کدگذاری در { $documents } سند آمده است
fact-core-reason = دلیل پژوهشگر: { $words }
fact-unrelated = مقوله‌های بی‌رابطه: { $names }
fact-density = { $name }: { $concepts } مفهوم، { $relations } رابطه، { $properties } ویژگی
fact-properties = { $count } ویژگی؛ { $located } ویژگی نقل‌قول‌هایی دارد که بر بُعد آن جای گرفته‌اند ({ $quotations } نقل‌قول)
fact-placed = { $place ->
    [place-context] زمینه
    [place-intervening-conditions] شرایط مداخله‌گر
    [place-strategies] راهبردها
    [place-consequences] پیامدها
   *[other] { $place }
} ({ $count }): { $names }
fact-levels = { $count } مقوله سطحی در ماتریس شرطی دارد
fact-feedback = پیامدهایی که بازمی‌گردند و اثر می‌گذارند: { $sentence } ({ $for } نقل‌قول موافق، { $against } مخالف)
fact-story-line = خط داستان «{ $title }» { $words } واژه دارد و از { $all } مقولهٔ مدل { $named } مقوله را نام می‌برد

# Forms.

form-coreq = COREQ
form-srqr = SRQR
form-evaluation = پرسش‌های ارزیابی
form-criteria = معیارهای لینکلن و گوبا
form-power = توان اطلاعاتی
form-coreq-cite = معیارهای تلفیقی گزارش پژوهش کیفی (COREQ)، ۳۲ گویه: { "\u2066" }Tong, A., Sainsbury, P. & Craig, J. (2007), International Journal for Quality in Health Care 19(6), 349–357{ "\u2069" }. پرسش‌ها اینجا به بیانی دیگر آمده است؛ ملاک، عبارت خود نویسندگان است.
form-srqr-cite = استانداردهای گزارش پژوهش کیفی (SRQR)، ۲۱ گویه: { "\u2066" }O’Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A. & Cook, D. A. (2014), Academic Medicine 89(9), 1245–1251{ "\u2069" }. پرسش‌ها اینجا به بیانی دیگر آمده است؛ ملاک، عبارت خود نویسندگان است.
form-evaluation-cite = معیارهای ارزیابی پژوهش داده‌بنیاد: { "\u2066" }Corbin, J. & Strauss, A. (1990), Qualitative Sociology 13(1), 3–21{ "\u2069" }. پرسش‌ها اینجا به بیانی دیگر آمده است؛ ملاک، عبارت خود نویسندگان است.
form-criteria-cite = اعتبارپذیری، انتقال‌پذیری، اطمینان‌پذیری و تأییدپذیری، با فنون هر یک: { "\u2066" }Lincoln, Y. S. & Guba, E. G. (1985), Naturalistic inquiry, ch. 11. Sage{ "\u2069" }. فنون اینجا به بیانی دیگر آمده است؛ ملاک، عبارت خود نویسندگان است.
form-power-cite = پنج گویه که میزان گویایی نمونه‌ای از مصاحبه‌ها به آن‌ها بستگی دارد، به جای اشباع: { "\u2066" }Malterud, K., Siersma, V. D. & Guassora, A. D. (2016), Qualitative Health Research 26(13), 1753–1760{ "\u2069" }. پرسش‌ها اینجا به بیانی دیگر آمده است؛ ملاک، عبارت خود نویسندگان است.
form-standing = { $items } گویه: پروژه دربارهٔ { $known } گویه چیزی می‌داند، پژوهشگر به { $answered } گویه پاسخ داده و { $open } گویه بی‌پاسخ است. آنچه پروژه می‌داند هر بار از نو شمرده می‌شود و به‌خودی‌خود پاسخ نیست.
form-answered = پاسخ‌گرفته
form-from-project = از پروژه
form-open = بی‌پاسخ
form-answer = پاسخ پژوهشگر
form-nothing-known = پروژه این را نمی‌داند. گفتنش با پژوهشگر است.
form-page = در مقاله: { $page }

form-coreq-part-1 = حیطهٔ ۱: گروه پژوهش و بازاندیشی
form-coreq-part-2 = حیطهٔ ۲: طرح پژوهش
form-coreq-part-3 = حیطهٔ ۳: تحلیل و یافته‌ها
form-coreq-1 = مصاحبه‌گر یا تسهیلگر
form-coreq-1-question = مصاحبه‌ها یا گروه‌های کانونی را چه کسی انجام داد؟
form-coreq-2 = مدارک تحصیلی
form-coreq-2-question = پژوهشگران چه مدارک دانشگاهی دارند؟
form-coreq-3 = شغل
form-coreq-3-question = شغل پژوهشگران در زمان پژوهش چه بود؟
form-coreq-4 = جنسیت
form-coreq-4-question = مصاحبه‌گر زن بود، مرد، یا هیچ‌یک؟
form-coreq-5 = تجربه و آموزش
form-coreq-5-question = پژوهشگران چه تجربه یا آموزشی برای چنین پژوهشی داشتند؟
form-coreq-6 = برقراری رابطه
form-coreq-6-question = آیا مصاحبه‌گر و مشارکت‌کنندگان از پیش یکدیگر را می‌شناختند؟
form-coreq-7 = شناخت مشارکت‌کنندگان از مصاحبه‌گر
form-coreq-7-question = مشارکت‌کنندگان از پژوهشگر و دلایل پژوهش چه می‌دانستند؟
form-coreq-8 = ویژگی‌های مصاحبه‌گر
form-coreq-8-question = مصاحبه‌گر با چه پیش‌فرض‌ها، علاقه‌ها و سوگیری‌هایی آمد؟
form-coreq-9 = جهت‌گیری روش‌شناختی و نظریه
form-coreq-9-question = پژوهش بر کدام روش‌شناسی استوار است؟
form-coreq-10 = نمونه‌گیری
form-coreq-10-question = مشارکت‌کنندگان چگونه انتخاب شدند؟
form-coreq-11 = شیوهٔ دعوت
form-coreq-11-question = با مشارکت‌کنندگان چگونه تماس گرفته شد؟
form-coreq-12 = حجم نمونه
form-coreq-12-question = چند نفر شرکت کردند؟
form-coreq-13 = عدم مشارکت
form-coreq-13-question = چند نفر نپذیرفتند یا کناره گرفتند، و چرا؟
form-coreq-14 = محیط گردآوری داده‌ها
form-coreq-14-question = داده‌ها کجا گردآوری شد؟
form-coreq-15 = حضور افراد دیگر
form-coreq-15-question = آیا کس دیگری هم حضور داشت؟
form-coreq-16 = توصیف نمونه
form-coreq-16-question = ویژگی‌های مهم مشارکت‌کنندگان و زمان گردآوری داده‌ها چیست؟
form-coreq-17 = راهنمای مصاحبه
form-coreq-17-question = آیا راهنمای مصاحبه آورده شده و آزمایش شده است؟
form-coreq-18 = مصاحبه‌های تکراری
form-coreq-18-question = آیا با کسی دوباره مصاحبه شد، و با چند نفر؟
form-coreq-19 = ضبط صوتی یا تصویری
form-coreq-19-question = آیا مصاحبه‌ها ضبط شد؟
form-coreq-20 = یادداشت‌های میدانی
form-coreq-20-question = آیا در حین مصاحبه یا پس از آن یادداشت برداشته شد؟
form-coreq-21 = مدت مصاحبه
form-coreq-21-question = مصاحبه‌ها چه مدت طول کشید؟
form-coreq-22 = اشباع داده‌ها
form-coreq-22-question = آیا از اشباع سخن رفته است، و چگونه؟
form-coreq-23 = بازگرداندن متن مصاحبه‌ها
form-coreq-23-question = آیا متن مصاحبه‌ها برای اظهار نظر به مشارکت‌کنندگان داده شد؟
form-coreq-24 = تعداد کدگذاران
form-coreq-24-question = چند نفر داده‌ها را کدگذاری کردند؟
form-coreq-25 = توصیف درخت کدها
form-coreq-25-question = آیا درخت کدها نشان داده شده است؟
form-coreq-26 = استخراج مضامین
form-coreq-26-question = کدها از پیش تعیین شده بودند یا از داده‌ها برآمدند؟
form-coreq-27 = نرم‌افزار
form-coreq-27-question = برای مدیریت داده‌ها چه نرم‌افزاری به کار رفت؟
form-coreq-28 = بازبینی مشارکت‌کنندگان
form-coreq-28-question = آیا مشارکت‌کنندگان دربارهٔ یافته‌ها نظر دادند؟
form-coreq-29 = ارائهٔ نقل‌قول‌ها
form-coreq-29-question = آیا یافته‌ها با نقل‌قول نشان داده شده و گویندهٔ هر نقل‌قول معلوم است؟
form-coreq-30 = همخوانی داده‌ها و یافته‌ها
form-coreq-30-question = آیا داده‌ها پشتوانهٔ یافته‌ها هستند؟
form-coreq-31 = وضوح مضامین اصلی
form-coreq-31-question = آیا مقوله‌های اصلی به‌روشنی آمده‌اند؟
form-coreq-32 = وضوح مضامین فرعی
form-coreq-32-question = آیا موردهای متفاوت و مقوله‌های فرعی وصف شده‌اند؟

form-srqr-part-1 = عنوان و چکیده
form-srqr-part-2 = مقدمه
form-srqr-part-3 = روش‌ها
form-srqr-part-4 = یافته‌ها
form-srqr-part-5 = بحث
form-srqr-part-6 = سایر
form-srqr-1 = عنوان
form-srqr-1-question = آیا موضوع، رویکرد کیفی یا شیوهٔ گردآوری داده‌ها را می‌رساند؟
form-srqr-2 = چکیده
form-srqr-2-question = آیا زمینه، هدف، روش‌ها، یافته‌ها و نتیجه‌گیری را خلاصه می‌کند؟
form-srqr-3 = بیان مسئله
form-srqr-3-question = کدام پدیده بررسی می‌شود، چرا، و از آن چه می‌دانیم؟
form-srqr-4 = هدف یا پرسش پژوهش
form-srqr-4-question = پژوهش در پی یافتن چیست؟
form-srqr-5 = رویکرد کیفی و پارادایم پژوهش
form-srqr-5-question = کدام رویکرد، نظریه و پارادایم، و چرا؟
form-srqr-6 = ویژگی‌های پژوهشگر و بازاندیشی
form-srqr-6-question = پژوهشگران با چه پیشینه‌ای آمدند و چه اثری بر پژوهش گذاشت؟
form-srqr-7 = بستر پژوهش
form-srqr-7-question = محیط و میدان پژوهش چه ویژگی‌هایی دارد؟
form-srqr-8 = راهبرد نمونه‌گیری
form-srqr-8-question = منابع چگونه و چرا انتخاب شدند و نمونه‌گیری با چه معیاری پایان یافت؟
form-srqr-9 = ملاحظات اخلاقی
form-srqr-9-question = تأیید کمیتهٔ اخلاق از کجاست، رضایت چگونه گرفته شد و داده‌ها چگونه محرمانه می‌ماند؟
form-srqr-10 = روش‌های گردآوری داده‌ها
form-srqr-10-question = کدام داده‌ها، چگونه و چه زمانی گردآوری شد و گردآوری چگونه در پی تحلیل رفت؟
form-srqr-11 = ابزارها و فناوری‌های گردآوری داده‌ها
form-srqr-11-question = کدام راهنماها و دستگاه‌ها به کار رفت و چگونه تغییر کرد؟
form-srqr-12 = واحدهای مطالعه
form-srqr-12-question = چند مشارکت‌کننده، سند یا رخداد، و با چه ویژگی‌هایی؟
form-srqr-13 = پردازش داده‌ها
form-srqr-13-question = داده‌ها چگونه پیاده، وارسی، کدگذاری و بی‌نام شد؟
form-srqr-14 = تحلیل داده‌ها
form-srqr-14-question = استنباط‌ها و مضامین چگونه و به دست چه کسی به دست آمد؟
form-srqr-15 = فنون ارتقای اعتمادپذیری
form-srqr-15-question = برای باورپذیر شدن تحلیل چه شد، و چرا؟
form-srqr-16 = ترکیب و تفسیر
form-srqr-16-question = یافته‌های اصلی چیست و آیا به نظریه یا مدلی می‌رسد؟
form-srqr-17 = پیوند با داده‌های تجربی
form-srqr-17-question = کدام نقل‌قول‌ها و یادداشت‌ها پشتوانهٔ یافته‌هاست؟
form-srqr-18 = پیوند با پژوهش‌های پیشین، دلالت‌ها، انتقال‌پذیری و سهم پژوهش
form-srqr-18-question = یافته‌ها چه می‌افزاید، کجا صادق است و چه نتیجه‌ای دارد؟
form-srqr-19 = محدودیت‌ها
form-srqr-19-question = چه چیزی یافته‌ها را محدود می‌کند؟
form-srqr-20 = تعارض منافع
form-srqr-20-question = چه چیزی می‌توانست بر پژوهش اثر بگذارد و با آن چه شد؟
form-srqr-21 = منابع مالی
form-srqr-21-question = هزینه را چه کسی پرداخت و چه نقشی در کار داشت؟

form-criteria-part-1 = اعتبارپذیری
form-criteria-part-2 = انتقال‌پذیری
form-criteria-part-3 = اطمینان‌پذیری
form-criteria-part-4 = تأییدپذیری
form-criteria-part-5 = هر چهار معیار
form-criteria-1 = درگیری طولانی‌مدت
form-criteria-1-question = آیا زمان کافی در میدان گذشت تا محیط شناخته، تحریف‌ها آزموده و اعتماد جلب شود؟
form-criteria-2 = مشاهدهٔ مستمر
form-criteria-2-question = آیا آنچه مهم‌تر از همه است تا فهم ژرف آن پی گرفته شد؟
form-criteria-3 = مثلث‌سازی
form-criteria-3-question = آیا چند منبع، روش یا پژوهشگر برای همان یافته‌ها به کار آمد؟
form-criteria-4 = بازبینی همتایان
form-criteria-4-question = آیا کسی که در پژوهش سهمی ندارد فرضیه‌های کاری و برداشت آن از داده‌ها را به پرسش گرفت؟
form-criteria-5 = تحلیل موردهای نقض
form-criteria-5-question = آیا یافته‌ها تا آنجا بازنگری شد که موردهای خلاف را هم دربر گیرد؟
form-criteria-6 = کفایت ارجاعی
form-criteria-6-question = آیا داده‌های خامی نگه داشته شده، بخشی از آن تحلیل‌نشده، که بتوان بعدها یافته‌ها را با آن سنجید؟
form-criteria-7 = بازبینی مشارکت‌کنندگان
form-criteria-7-question = آیا یافته‌ها و برداشت‌ها به کسانی که داده‌ها از آنان است بازگردانده شد؟
form-criteria-8 = توصیف غنی
form-criteria-8-question = آیا از محیط، آدم‌ها و رخدادها آن‌قدر گفته شده که خواننده بتواند داوری کند یافته‌ها در جای دیگر هم صادق است؟
form-criteria-9 = ممیزی فرایند
form-criteria-9-question = آیا ممیز می‌تواند شیوهٔ انجام پژوهش را پی بگیرد و آن را بپذیرد؟ آیا کدگذاری دوباره به همان می‌رسد؟
form-criteria-10 = ممیزی محصول
form-criteria-10-question = آیا ممیز می‌تواند رد یافته‌ها را تا داده‌ها بگیرد و ببیند که داده‌ها پشتوانهٔ آن‌هاست؟
form-criteria-11 = دفتر بازاندیشی
form-criteria-11-question = آیا از خود، تصمیم‌ها و دلایل در طول پژوهش دفتری نگه داشته شده است؟
form-power-part-1 = چه پرسیده می‌شود، از چه کسانی، با کدام نظریه
form-power-part-2 = چگونه گفته و خوانده می‌شود
form-power-1 = هدف
form-power-1-question = هدف محدود است یا گسترده؟ هدف گسترده مشارکت‌کنندگان بیشتری می‌خواهد.
form-power-2 = خاص بودن نمونه
form-power-2-question = تجربه‌ها، دانش و ویژگی‌های کسانی که با آن‌ها گفتگو شد تا چه اندازه خاص هدف پژوهش است و چه‌قدر تنوع دارد؟ نمونهٔ پراکنده مشارکت‌کنندگان بیشتری می‌خواهد.
form-power-3 = نظریهٔ موجود
form-power-3-question = طرح و تحلیل بر کدام نظریه استوار بود؟ پژوهش بی‌نظریه مشارکت‌کنندگان بیشتری می‌خواهد.
form-power-4 = کیفیت گفتگو
form-power-4-question = آیا گفتگو روشن و پرمایه بود و مصاحبه‌گر و مشارکت‌کننده به هم اعتماد داشتند؟ گفتگوی ضعیف مشارکت‌کنندگان بیشتری می‌خواهد.
form-power-5 = راهبرد تحلیل
form-power-5-question = چند مورد ژرف‌کاوی می‌شود یا موردهای بسیار با هم مقایسه می‌شوند؟ مقایسهٔ میان‌موردی مشارکت‌کنندگان بیشتری می‌خواهد.
form-evaluation-part-1 = فرایند پژوهش
form-evaluation-part-2 = ریشه داشتن در داده‌ها
form-evaluation-1 = نمونهٔ نخستین
form-evaluation-1-question = نمونهٔ نخستین چگونه و بر چه مبنایی انتخاب شد؟
form-evaluation-2 = مقوله‌های اصلی
form-evaluation-2-question = کدام مقوله‌های اصلی پدیدار شد؟
form-evaluation-3 = رخدادهای گویای مقوله‌ها
form-evaluation-3-question = کدام رخدادها، رویدادها یا کنش‌ها به این مقوله‌ها اشاره داشت؟
form-evaluation-4 = نمونه‌گیری نظری
form-evaluation-4-question = نمونه‌گیری بر پایهٔ کدام مقوله‌ها پیش رفت و این مقوله‌ها چه اندازه فراگیر از کار درآمد؟
form-evaluation-5 = فرضیه‌ها
form-evaluation-5-question = کدام فرضیه‌ها دربارهٔ رابطه‌ها ساخته و آزموده شد، و بر چه مبنایی؟
form-evaluation-6 = ناهمخوانی‌ها
form-evaluation-6-question = فرضیه‌ها کجا برقرار نبود و با آن چه شد؟
form-evaluation-7 = مقولهٔ هسته
form-evaluation-7-question = مقولهٔ هسته چگونه، چرا و بر چه مبنایی انتخاب شد؟
form-evaluation-8 = مفهوم‌ها
form-evaluation-8-question = آیا مفهوم‌هایی ساخته شد، و از دل داده‌ها؟
form-evaluation-9 = رابطه‌های نظام‌مند
form-evaluation-9-question = آیا مفهوم‌ها به‌گونه‌ای نظام‌مند به هم مرتبط‌اند؟
form-evaluation-10 = پیوندها و تراکم
form-evaluation-10-question = آیا پیوندها فراوان و مقوله‌ها پرتراکم‌اند؟
form-evaluation-11 = گوناگونی
form-evaluation-11-question = آیا گوناگونی در نظریه جای گرفته است؟
form-evaluation-12 = شرایط کلان‌تر
form-evaluation-12-question = آیا شرایط کلان‌تری که بر پدیده اثر دارد در نظریه جای گرفته است؟
form-evaluation-13 = فرایند
form-evaluation-13-question = آیا تغییر در گذر زمان یا حرکت به حساب آمده است؟
form-evaluation-14 = اهمیت
form-evaluation-14-question = آیا یافته‌ها مهم می‌نماید، و تا چه اندازه؟

# Exports.

export-member-checks = بازبینی مشارکت‌کنندگان
export-member-checks-each = یکایک بازبینی‌ها
export-member-check-sums = بازبینی مشارکت‌کنندگان به عدد
export-member-check-sums-note = ستون‌های پرسیده و پاسخ‌داده مشارکت‌کنندگان را می‌شمارند؛ ستون‌های دیگر بازبینی‌ها را. شاید از یک مشارکت‌کننده بیش از یک بار پرسیده شده باشد.
export-debriefings = بازبینی همتایان
export-convergence = مثلث‌سازی به تفکیک نوع منبع
export-negative-cases = موردهای نقض
export-audit = مسیر ممیزی
export-all = همه
export-no-journal = مسیر ممیزی در پروندهٔ پروژه است؛ از رونوشت درون حافظه نمی‌توان آن را نوشت.
export-no-table = این برای خواندن بر کاغذ است و جدول ندارد. با قالب { "\u2066" }.docx{ "\u2069" } یا { "\u2066" }.html{ "\u2069" } خروجی بگیرید.
export-no-participants = پژوهش مشارکت‌کننده‌ای ندارد، پس بستهٔ بازبینی‌ای نیست که نوشته شود. مشارکت‌کنندگان را در صفحهٔ اسناد وارد کنید.
export-column-subject = چه داده شد
export-column-sent = فرستاده
export-column-way = چگونه
export-column-response = واکنش
export-column-answered = پاسخ
export-column-acts-of-journal = گام‌های دفتر رویدادها
export-column-changed-because = آنچه در پی آن تغییر کرد
export-column-participants-asked = مشارکت‌کنندگان پرسیده
export-column-participants-answered = مشارکت‌کنندگان پاسخ‌داده
export-column-confirms = تأیید
export-column-corrects = تصحیح
export-column-adds = تکمیل
export-column-disagrees = مخالفت
export-column-no-answer = بی‌پاسخ
export-column-checks-with-change = بازبینی‌های منجر به تغییر
export-column-peer = همتا
export-column-role = نقش
export-column-answer = پاسخ پژوهشگر
export-column-item = ردیف
export-column-item-name = گویه
export-column-question = پرسش
export-column-from-the-project = از پروژه
export-column-page = صفحه
export-column-finding = یافته
export-column-kind-of-finding = نوع
export-column-decision-note = آنچه بازنگری، محدود یا تبیین شد
export-column-class = دسته
export-column-act = چگونه
export-column-acts = گام‌ها
export-column-acts-with-reason = گام‌های دارای دلیل
export-column-first-day = نخستین
export-column-last-day = آخرین

convergence-counted = شمرده
convergence-judged = داوری
convergence-about = برای هر یافته: آنچه منابع هر نوع از آن دارند، چنان‌که شمرده شده، و زیر آن، با حروف پررنگ، داوری پژوهشگر: همسو هستند، می‌افزایند، ساکت‌اند یا ناسازگارند.
convergence-categories = مقوله‌ها
convergence-relations = رابطه‌ها
convergence-note = برای مقوله شمرده می‌شود: کدگذاری‌های شاخهٔ آن و موردهای نقض در میان آن‌ها، و سندهایی که در آن‌ها آمده‌اند. برای رابطه شمرده می‌شود: نقل‌قول‌های موافق و مخالف آن. عدد داوری نمی‌کند.
convergence-nothing = هیچ
convergence-codings = { $against ->
    [0] { $for } کدگذاری، { $documents } سند
   *[other] { $for } کدگذاری و { $against } مورد نقض، { $documents } سند
}
convergence-evidence = { $for } موافق، { $against } مخالف، { $documents } سند

audit-raw-data = داده‌های خام
audit-raw-data-note = متن‌ها، تصحیح‌ها، نام‌های مستعار، افراد و موردها، یادداشت‌های میدانی.
audit-reduction = تقلیل داده‌ها و محصولات تحلیل
audit-reduction-note = نقل‌قول‌ها، کدهای باز، کدگذاری‌ها، پیوندها، مقایسه‌ها؛ یادداشت‌های کد و یادداشت‌های نظری.
audit-reconstruction = بازسازی و ترکیب داده‌ها
audit-reconstruction-note = مفهوم‌ها، مقوله‌ها، ویژگی‌ها و ابعاد، رابطه‌ها و شواهد آن‌ها، مدل‌ها، مقولهٔ هسته، خط‌های داستان.
audit-process = یادداشت‌های فرایند
audit-process-note = یادداشت‌های عملیاتی؛ معیارها و داوری‌های اشباع؛ دورهای کدگذاری دوباره؛ بازبینی مشارکت‌کنندگان و همتایان، فرم‌ها، تصمیم‌ها دربارهٔ موردهای نقض.
audit-intentions = نیت‌ها و گرایش‌ها
audit-intentions-note = عنوان و شرح پژوهش؛ یادداشت‌های بازاندیشانه.
audit-instruments = ساخت ابزار
audit-instruments-note = یادداشت‌هایی که عنوانشان از راهنما، فرم یا برنامهٔ مصاحبه نام می‌برد.
audit-instrument-words = راهنمای مصاحبه, راهنما, پرسشنامه, پرسش‌نامه, برنامهٔ مصاحبه, پروتکل, interview guide, guide, questionnaire, schedule, protocol
audit-did = انجام شد
audit-undid = واگرد شد
audit-redid = دوباره انجام شد
audit-about = دفتر رویدادهای پژوهش، مرتب‌شده در شش دسته مدرک مسیر ممیزی (هالپرن، در { "\u2066" }Lincoln & Guba 1985{ "\u2069" }). هر گام در دستهٔ چیزی است که تغییر داده؛ اگر چیزهایی از چند دسته را تغییر داده باشد، در دسته‌ای که از همه مهم‌تر است.
audit-sum = { $count } گام، { $reasons } گام با دلیل. زمان‌ها به UTC است.
audit-classes = دسته‌ها به عدد
audit-classes-note = آنچه شمرده می‌شود گام است: یک گام شاید چیزهای بسیاری را تغییر داده باشد.
audit-days = کدها در گذر زمان
audit-none = تاکنون چیزی در این دسته نیست.

# The report of the whole study.

export-report = گزارش کل پژوهش
report-method = روش
report-participants = مشارکت‌کنندگان
export-column-variables = دانسته‌ها دربارهٔ آنان
report-findings = یافته‌ها: { $title }
report-places-note = در سطر آخر، مقوله‌ها، مفهوم‌ها، کدهای باز و کدگذاری‌ها جمع سطرهای بالاست؛ نقل‌قول‌ها و سندها بی‌تکرار شمرده شده‌اند.
report-concepts = { $count } مفهوم: { $names }.
report-tally = { $codings } کدگذاری در { $documents } سند، از { $participants } مشارکت‌کننده
report-relations = رابطه‌ها
report-relation = ({ $status ->
    [status-supported] تأییدشده
    [status-qualified] مشروط
    [status-rejected] ردشده
   *[other] فرضیه
}؛ { $for } نقل‌قول موافق در { $documents } سند، { $against } مخالف)
report-against = خلاف آن:
report-core = مقولهٔ هسته: { $name }
report-story = خط داستان
report-trust = اعتمادپذیری
report-saturation = اشباع
report-reliability = پایایی
report-limits = محدودیت‌ها
report-limits-open = هنوز کنار گویهٔ S19 از SRQR چیزی نوشته نشده است.
report-codebook-note = کدگذاری‌ها و سندهای هر مفهوم یا مقوله همهٔ زیرشاخه‌های آن را هم می‌شمارند.

# A packet for a participant, in English and in Persian.

packet-title = What you said, and what we made of it
packet-about = This is for { $name }, who took part in the study “{ $title }”.
packet-ask = On the first pages are your own words as they were written down, each in a frame with what we called it. After them stands what the study found. At the end there is room for your answer: what is right, what is wrong, what is missing.
packet-private = Only your own words stand here. Nobody else’s words are shown to you, and yours are shown to nobody else with your name.
packet-own = Your words
packet-own-none = No words of yours are quoted in the study so far.
packet-shared = Passages in which others speak too are left out here: { $count }.
packet-called = What we called this passage:
packet-place = Paragraph { $number }
packet-findings = What the study found
packet-core = What it is mainly about
packet-story = The story
packet-heard = What you spoke to
packet-count = passages of yours: { $count }
packet-questions = Your answer
packet-questions-about = Tick what fits, and write as much or as little as you like.
packet-box-1 = It is as I said and meant it
packet-box-2 = Something is to be put right
packet-box-3 = Something is to be added
packet-box-4 = I see it otherwise
packet-question-1 = Is what we called your words what you meant? Which ones not?
packet-question-2 = Is anything wrong that should be put right?
packet-question-3 = What is missing that you would have said today?
packet-question-4 = Do you find yourself in what the study found? Where not?
packet-question-5 = Is there anything here that should not be printed?
packet-name-and-day = Name or sign, and the day

fa-packet-title = آنچه شما گفتید و آنچه ما از آن دریافتیم
fa-packet-about = این برگه‌ها برای { $name } است که در پژوهش «{ $title }» شرکت کرده است.
fa-packet-ask = در صفحه‌های نخست گفته‌های خود شما، همان‌گونه که نوشته شده، آمده است و در همان کادر، زیر هر کدام، نامی که ما بر آن گذاشته‌ایم. پس از آن یافته‌های پژوهش می‌آید. در پایان جایی برای پاسخ شما هست: چه درست است، چه نادرست، و چه چیزی کم است.
fa-packet-private = در این برگه‌ها تنها گفته‌های خود شما آمده است. گفته‌های هیچ‌کس دیگر به شما نشان داده نمی‌شود و گفته‌های شما نیز با نامتان به کسی نشان داده نمی‌شود.
fa-packet-own = گفته‌های شما
fa-packet-own-none = تاکنون گفته‌ای از شما در پژوهش نقل نشده است.
fa-packet-shared = بخش‌هایی که دیگران هم در آن سخن گفته‌اند این‌جا نیامده است: { $count }.
fa-packet-called = نامی که ما بر این گفته گذاشته‌ایم:
fa-packet-place = بند { $number }
fa-packet-findings = یافته‌های پژوهش
fa-packet-core = موضوع اصلی
fa-packet-story = روایت
fa-packet-heard = آنچه شما دربارهٔ آن سخن گفتید
fa-packet-count = گفته‌های شما: { $count }
fa-packet-questions = پاسخ شما
fa-packet-questions-about = آنچه را که درست می‌دانید نشان بزنید و هر اندازه که می‌خواهید بنویسید.
fa-packet-box-1 = همان است که گفتم و منظورم بود
fa-packet-box-2 = چیزی باید درست شود
fa-packet-box-3 = چیزی باید افزوده شود
fa-packet-box-4 = من به گونهٔ دیگری می‌بینم
fa-packet-question-1 = آیا آنچه زیر گفته‌های شما نوشته شده همان منظور شماست؟ کدام‌ها نیست؟
fa-packet-question-2 = آیا چیزی نادرست است که باید درست شود؟
fa-packet-question-3 = چه چیزی کم است که اگر امروز بود می‌گفتید؟
fa-packet-question-4 = آیا خود را در یافته‌های پژوهش می‌یابید؟ در کجا نه؟
fa-packet-question-5 = آیا چیزی در این برگه‌ها هست که نباید چاپ شود؟
fa-packet-name-and-day = نام یا امضا، و تاریخ
