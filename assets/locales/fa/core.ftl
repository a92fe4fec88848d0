# Words used everywhere: kinds, levels, places, acts, refusals, failures.
# Conventions: no full stop after one short sentence. $name and the like are the user's own words.

## What stands between the parts of a list
list-apart = {"؛ "}

## Kinds of document
kind-interview = مصاحبه
kind-focus-group = گروه کانونی
kind-observation = مشاهده
kind-archival-document = سند بایگانی
kind-literature = ادبیات پژوهش
kind-field-note = یادداشت میدانی

## Levels
level-open = کد باز
level-concept = مفهوم
level-category = مقوله

## Places of the paradigm
place-causal-conditions = شرایط علّی
place-phenomenon = پدیدهٔ محوری
place-context = زمینه
place-intervening-conditions = شرایط مداخله‌گر
place-strategies = راهبردها
place-consequences = پیامدها
place-own = جایگاه افزوده
side-before = پیش از آن
side-beside = کنار آن
side-after = پس از آن

## Valence
valence-facilitates = تسهیل می‌کند
valence-constrains = محدود می‌کند
valence-both = تسهیل و محدود می‌کند

## Types and states of relations
relation-causes = سبب می‌شود
relation-is-context-of = زمینهٔ آن است
relation-facilitates = تسهیل می‌کند
relation-constrains = محدود می‌کند
relation-leads-to-strategy = به آن می‌انجامد
relation-results-in = نتیجه می‌دهد
relation-is-part-of = بخشی از آن است
relation-contradicts = با آن در تناقض است
status-hypothesis = فرضیه
status-supported = تأییدشده
status-qualified = مشروط
status-rejected = ردشده
stance-for = موافق
stance-against = مخالف

## How one quotation bears on another, read from the first to the second
link-contradicts = نقض می‌کند
link-explains = توضیح می‌دهد
link-continues = ادامه می‌دهد
link-supports = تأیید می‌کند
link-qualifies = مشروط می‌کند
link-illustrates = نمونه است برای
link-related = ربط دارد به
# The same, read from the second to the first
link-back-contradicts = نقض می‌شود با
link-back-explains = توضیح داده می‌شود با
link-back-continues = ادامه می‌یابد با
link-back-supports = تأیید می‌شود با
link-back-qualifies = مشروط می‌شود با
link-back-illustrates = نمونه دارد در

## How a relation stands in a case
finding-holds = برقرار
finding-reverse = وارونه
finding-absent = بی‌رابطه
finding-no-data = بی‌داده

## Questions that a subcategory answers
answers-nothing = بی پرسش معین
answers-when = چه زمانی
answers-where = کجا
answers-why = چرا
answers-how = چگونه و به دست چه کسی
answers-with-what-result = با چه نتیجه‌ای

## Kinds of memo
memo-code-note = یادداشت کد
memo-theory-note = یادداشت نظری
memo-operational-note = یادداشت عملیاتی
memo-reflexive-note = یادداشت بازاندیشانه
memo-field-note = یادداشت میدانی
memo-story-line = خط داستان

## Things, inside a sentence
thing-project = پروژه
thing-coder = کدگذار
thing-case = مورد
thing-participant = مشارکت‌کننده
thing-document = سند
thing-code = کد
thing-quotation = نقل‌قول
thing-coding = کدگذاری
thing-model = مدل
thing-place = جایگاه
thing-relation = رابطه
thing-path = مسیر
thing-evidence = شاهد
thing-entry = گام
thing-memo = یادداشت
thing-criteria = مجموعهٔ معیارها
thing-link = پیوند
thing-pseudonym = نام مستعار
thing-round = دور
thing-dismissal = شباهت ردشده
thing-comparison = مقایسه
thing-property = ویژگی
thing-query = پرس‌وجوی نگه‌داشته

## Outcomes of comparisons, examples of codes
outcome-same = یکسان
outcome-different-property = متفاوت در یک ویژگی
outcome-new-code = کد دیگر
example-typical = نمونهٔ بارز
example-borderline = نمونهٔ مرزی

## Names of acts, for “Undo …”
act-named = { $name }
act-unknown = گام
act-new-project = ساختن پروژه
act-edit-project = ویرایش پروژه
act-add-coder = افزودن کدگذار
act-add-case = افزودن مورد
act-edit-case = ویرایش مورد
act-delete-case = برداشتن مورد
act-add-participant = افزودن مشارکت‌کننده
act-edit-participant = ویرایش مشارکت‌کننده
act-delete-participant = برداشتن مشارکت‌کننده
act-import-documents = وارد کردن
act-edit-document = ویرایش سند
act-delete-documents = برداشتن سندها
act-set-turns = اصلاح گوینده‌ها
act-edit-text = ویرایش متن
act-add-pseudonym = افزودن نام مستعار
act-edit-pseudonym = ویرایش نام مستعار
act-delete-pseudonyms = برداشتن نام مستعار
act-apply-pseudonyms = گذاشتن نام‌های مستعار
act-share = رونوشت اشتراکی
act-add-code = افزودن کد
act-rename-code = تغییر نام کد
act-edit-code = ویرایش کد
act-move-codes = جابه‌جا کردن کدها
act-gather-codes = گردآوری کدها
act-set-level = تغییر سطح
act-merge-codes = ادغام کدها
act-delete-codes = برداشتن کدها
act-code-passages = کدگذاری عبارت
act-code-passages-many = کدگذاری { $count } عبارت
act-bring-codings = آوردن کدگذاری‌ها
act-bring-history = آوردن تاریخچهٔ کدگذاری
act-code-in-vivo = کدگذاری زنده
act-uncode = برداشتن کدگذاری
act-recode = تعویض کد
act-resize-quotation = تغییر مرز نقل‌قول
act-comment-quotation = نوشتن توضیح نقل‌قول
act-delete-quotations = برداشتن نقل‌قول
act-mark-negative = نشان‌گذاری مورد نقض
act-weigh-codings = وزن دادن به کدگذاری
act-link-quotations = پیوند نقل‌قول‌ها
act-edit-link = ویرایش پیوند
act-delete-links = برداشتن پیوند
act-mark-seen = بی‌کد گذاشتن
act-unmark-seen = از سر گرفتن
act-add-model = افزودن مدل
act-set-model-case = تعیین مورد مدل
act-rename-model = تغییر نام مدل
act-delete-model = برداشتن مدل
act-locate-cases = نشاندن موردها
act-record-finding = ثبت یافته
act-write-path = نوشتن مسیر
act-delete-paths = برداشتن مسیرها
act-set-actor = تعیین کنشگر
act-rename-place = تغییر نام جایگاه
act-add-place = افزودن جایگاه
act-move-place = جابه‌جا کردن جایگاه
act-remove-place = برداشتن جایگاه
act-place-categories = جای دادن مقوله
act-set-valence = تعیین اثر
act-add-relation = افزودن رابطه
act-edit-relation = ویرایش رابطه
act-delete-relations = برداشتن رابطه
act-attach-evidence = افزودن شاهد
act-detach-evidence = جدا کردن شاهد
act-choose-core = انتخاب مقولهٔ هسته
act-write-story-line = نوشتن خط داستان
act-say-why = نوشتن دلیل
act-adjust-figure = جابه‌جا کردن کادرهای شکل
act-lay-out-again = بازچینی
act-label-in-figure = تعیین برچسب در شکل‌ها
act-set-matrix-level = تعیین سطح در ماتریس
act-add-memo = افزودن یادداشت
act-edit-memo = ویرایش یادداشت
act-delete-memos = برداشتن یادداشت
act-fix-criteria = تعیین معیارها
act-withdraw-criteria = پس گرفتن معیارها
act-write-judgement = نوشتن داوری
act-begin-round = آغاز دور
act-end-round = پایان دور
act-settle-disagreement = رفع اختلاف
act-several = چند گام
act-colour-codes = رنگ کردن کدها
act-split-code = تفکیک کد
act-vivo-of-quotations = ساختن کد زنده از { $count } نقل‌قول
act-set-example = انتخاب نمونه
act-dismiss-likeness = رد کردن شباهت
act-restore-likeness = بازگرداندن شباهت
act-record-comparison = ثبت مقایسه
act-edit-comparison = ویرایش مقایسه
act-delete-comparisons = برداشتن مقایسه
act-add-property = افزودن ویژگی
act-edit-property = ویرایش ویژگی
act-delete-properties = برداشتن ویژگی
act-keep-query = نگه داشتن پرس‌وجو
act-edit-query = ویرایش پرس‌وجو
act-delete-queries = حذف پرس‌وجو
act-locate-quotations = نشاندن نقل‌قول

## Sentences of the history
did-new-project = پروژهٔ «{ $name }» آغاز شد
did-edit-project = مشخصات پروژه تغییر کرد
did-add-coder = کدگذار { $name } افزوده شد
did-add-case = مورد «{ $name }» افزوده شد
did-edit-case = مورد «{ $name }» تغییر کرد
did-delete-case = مورد «{ $name }» برداشته شد
did-add-participant = مشارکت‌کننده { $name } افزوده شد
did-edit-participant = مشارکت‌کننده { $name } تغییر کرد
did-delete-participant = مشارکت‌کننده { $name } برداشته شد
did-import-documents = { $count ->
    [1] سند «{ $name }» وارد شد
   *[other] { $count } سند وارد شد، نخستین آن‌ها «{ $name }»
}
did-edit-document = مشخصات «{ $name }» تغییر کرد
did-rename-document = نام سند «{ $name }» به «{ $new }» تغییر کرد
did-delete-documents = { $count ->
    [1] سند «{ $name }» برداشته شد
   *[other] { $count } سند برداشته شد، نخستین آن‌ها «{ $name }»
}
did-set-turns = گوینده‌ها در «{ $name }» اصلاح شد
did-edit-text = { $count ->
    [1] در { $document } «{ $was }» به «{ $words }» اصلاح شد
   *[other] در { $document } { $count } جا اصلاح شد، نخست «{ $was }» به «{ $words }»
}
did-put-in-words = { $count ->
    [1] در { $document } «{ $words }» افزوده شد
   *[other] در { $document } { $count } جا اصلاح شد، نخست افزودن «{ $words }»
}
did-take-out-words = { $count ->
    [1] از { $document } «{ $was }» برداشته شد
   *[other] در { $document } { $count } جا اصلاح شد، نخست برداشتن «{ $was }»
}
did-edit-texts = { $count ->
    [1] در { $document } یک جا اصلاح شد
   *[other] در { $document } { $count } جا اصلاح شد
}
did-add-pseudonym = نام مستعار «{ $name }» افزوده شد
did-edit-pseudonym = نام مستعار «{ $name }» تغییر کرد
did-delete-pseudonyms = { $count ->
    [1] یک نام از فهرست نام‌های مستعار برداشته شد
   *[other] { $count } نام از فهرست نام‌های مستعار برداشته شد
}
did-apply-pseudonyms = { $count ->
    [1] یک نام جای خود را به نام مستعار داد
   *[other] در { $count } جا نام مستعار جای نام را گرفت
}، { $documents ->
    [0] بیرون از متن‌ها
    [1] در یک سند
   *[other] در { $documents } سند
}
did-share = رونوشت اشتراکی گرفته شد، از نسخهٔ { $revision }
did-add-code = { $level ->
    [level-category] مقولهٔ «{ $name }» ساخته شد
    [level-concept] مفهوم «{ $name }» ساخته شد
   *[other] کد باز «{ $name }» ساخته شد
}
did-rename-code = نام «{ $name }» به «{ $new }» تغییر کرد
did-edit-code = مشخصات «{ $name }» تغییر کرد
did-move-codes = { $count ->
    [1] کد «{ $name }» به درون «{ $parent }» رفت
   *[other] { $count } کد به درون «{ $parent }» رفت، نخستین آن‌ها «{ $name }»
}
did-move-codes-to-top = { $count ->
    [1] کد «{ $name }» به بالای درخت رفت
   *[other] { $count } کد به بالای درخت رفت، نخستین آن‌ها «{ $name }»
}
did-delete-codes-freed = { $count ->
    [1] «{ $name }» حذف شد
   *[other] { $count } کد حذف شد، نخستین آن‌ها «{ $name }»
} و { $freed } کد زیر آن آزاد شد
did-gather-codes = { $count ->
    [1] کد «{ $name }» زیر «{ $under }» گرد آمد
   *[other] { $count } { $level ->
        [level-concept] مفهوم
       *[other] کد
    } زیر «{ $under }» گرد آمد، نخستین آن‌ها «{ $name }»
}
did-gather-at = { $count ->
    [1] کد «{ $name }» زیر «{ $under }» گرد آمد
   *[other] { $count } { $level ->
        [level-concept] مفهوم
       *[other] کد
    } زیر «{ $under }» گرد آمد، نخستین آن‌ها «{ $name }»
} و در { $place ->
    [place-causal-conditions] شرایط علّی
    [place-phenomenon] پدیدهٔ محوری
    [place-context] زمینه
    [place-intervening-conditions] شرایط مداخله‌گر
    [place-strategies] راهبردها
    [place-consequences] پیامدها
   *[other] «{ $given }»
} جای گرفت
did-gather-in-new = { $count ->
    [1] کد «{ $name }» زیر «{ $under }» در مقولهٔ تازهٔ «{ $category }» گرد آمد
   *[other] { $count } { $level ->
        [level-concept] مفهوم
       *[other] کد
    } زیر «{ $under }» در مقولهٔ تازهٔ «{ $category }» گرد آمد، نخستین آن‌ها «{ $name }»
}
did-set-level = { $level ->
    [level-category] «{ $name }» مقوله شد
    [level-concept] «{ $name }» مفهوم شد
   *[other] «{ $name }» کد باز شد
}
did-merge-codes = { $count ->
    [1] کد «{ $name }» در «{ $into }» ادغام شد
   *[other] { $count } کد در «{ $into }» ادغام شد، نخستین آن‌ها «{ $name }»
}
did-delete-codes = { $count ->
    [1] کد «{ $name }» برداشته شد
   *[other] { $count } کد برداشته شد، نخستین آن‌ها «{ $name }»
}{ $below ->
    [0] {""}
   *[other] ، با { $below } کد زیر آن
}{ $codings ->
    [0] {""}
   *[other] ، و { $codings } کدگذاری
}
did-bring-history = تاریخچه‌ای از کدگذاری که جای دیگری ساخته شده بود آورده شد: { $count } نشانه، { $codes } کد
did-bring-codings = { $count ->
    [1] یک کدگذاری که جای دیگری انجام شده بود آورده شد
   *[other] { $count } کدگذاری که جای دیگری انجام شده بود آورده شد، با { $codes ->
        [1] یک کد
       *[other] { $codes } کد
    }
}
did-code-passages = { $count ->
    [1] «{ $words }» در { $document } کد گرفت: { $codes }
   *[other] { $count } عبارت کد گرفت: { $codes }؛ نخستین آن‌ها در { $document }
}
did-code-passages-in-new = { $count ->
    [1] «{ $words }» در { $document } کد گرفت: { $codes }، کدی تازه در «{ $place }»
   *[other] { $count } عبارت کد گرفت: { $codes }، کدی تازه در «{ $place }»؛ نخستین آن‌ها در { $document }
}
did-quote-passages = { $count ->
    [1] «{ $words }» در { $document } نشان‌گذاری شد
   *[other] { $count } عبارت نشان‌گذاری شد، نخستین آن‌ها در { $document }
}
did-code-in-vivo = «{ $words }» در { $document } کد زنده گرفت
did-uncode = { $count ->
    [1] کد «{ $name }» از «{ $words }» برداشته شد
   *[other] { $count } کدگذاری برداشته شد، نخستین آن‌ها با کد «{ $name }»
}
did-recode = { $count ->
    [1] بر «{ $words }» کد «{ $new }» جای «{ $name }» را گرفت
   *[other] در { $count } کدگذاری کد «{ $new }» جایگزین شد
}
did-resize-quotation = مرز «{ $words }» در { $document } تغییر کرد
did-comment-quotation = برای «{ $words }» در { $document } توضیح نوشته شد
did-delete-quotations = { $count ->
    [1] نقل‌قول «{ $words }» در { $document } برداشته شد
   *[other] { $count } نقل‌قول برداشته شد، نخستین آن‌ها در { $document }
}
did-mark-negative = { $count ->
    [1] «{ $words }» مورد نقض «{ $name }» شد
   *[other] { $count } کدگذاری مورد نقض شد، نخستین آن‌ها با کد «{ $name }»
}
did-unmark-negative = { $count ->
    [1] «{ $words }» دیگر مورد نقض «{ $name }» نیست
   *[other] { $count } کدگذاری دیگر مورد نقض نیست، نخستین آن‌ها با کد «{ $name }»
}
did-weigh-codings = { $count ->
    [1] کد «{ $name }» بر «{ $words }» وزن { $weight } گرفت
   *[other] { $count } کدگذاری وزن { $weight } گرفت، نخستین آن‌ها با کد «{ $name }»
}
did-unweigh-codings = { $count ->
    [1] وزن کد «{ $name }» بر «{ $words }» برداشته شد
   *[other] وزن { $count } کدگذاری برداشته شد، نخستین آن‌ها با کد «{ $name }»
}
did-link-quotations = دو نقل‌قول پیوند خورد: { $kind ->
    [link-contradicts] «{ $words }» «{ $target }» را نقض می‌کند
    [link-explains] «{ $words }» «{ $target }» را توضیح می‌دهد
    [link-continues] «{ $words }» «{ $target }» را ادامه می‌دهد
    [link-supports] «{ $words }» «{ $target }» را تأیید می‌کند
    [link-qualifies] «{ $words }» «{ $target }» را مشروط می‌کند
    [link-illustrates] «{ $words }» نمونه‌ای است برای «{ $target }»
   *[link-related] «{ $words }» به «{ $target }» ربط دارد
}
did-edit-link = پیوند «{ $words }» با «{ $target }» تغییر کرد
did-delete-links = { $count ->
    [1] پیوند «{ $words }» با «{ $target }» برداشته شد
   *[other] { $count } پیوند برداشته شد، نخستین آن‌ها پیوند «{ $words }» با «{ $target }»
}
did-mark-seen = { $count ->
    [1] «{ $words }» در { $document } به‌عمد بی‌کد گذاشته شد
   *[other] { $count } عبارت به‌عمد بی‌کد گذاشته شد، نخستین آن‌ها در { $document }
}
did-unmark-seen = { $count ->
    [1] آنچه در «{ $words }» بی‌کد مانده بود، در { $document } از سر گرفته شد
   *[other] آنچه در { $count } عبارت بی‌کد مانده بود از سر گرفته شد، نخستین آن‌ها در { $document }
}
did-add-model = مدل «{ $name }» آغاز شد
did-set-model-case = مدل «{ $name }» دربارهٔ مورد «{ $case }» است
did-clear-model-case = مدل «{ $name }» دربارهٔ یک مورد خاص نیست
did-rename-model = نام مدل «{ $name }» به «{ $new }» تغییر کرد
did-delete-model = مدل «{ $name }» برداشته شد
did-rename-place = در «{ $model }» { $place ->
    [place-causal-conditions] شرایط علّی
    [place-phenomenon] پدیدهٔ محوری
    [place-context] زمینه
    [place-intervening-conditions] شرایط مداخله‌گر
    [place-strategies] راهبردها
    [place-consequences] پیامدها
   *[other] «{ $name }»
} «{ $new }» نام گرفت
did-restore-place = جایگاه «{ $name }» در «{ $model }» به نام خود بازگشت
did-label-place = برچسب { $place ->
    [place-causal-conditions] شرایط علّی
    [place-phenomenon] پدیدهٔ محوری
    [place-context] زمینه
    [place-intervening-conditions] شرایط مداخله‌گر
    [place-strategies] راهبردها
    [place-consequences] پیامدها
   *[other] «{ $name }»
} در شکل‌های «{ $model }» تعیین شد: «{ $new }»
did-add-place = جایگاه «{ $name }» به «{ $model }» افزوده شد
did-move-place = جایگاه «{ $name }» در «{ $model }» جابه‌جا شد
did-remove-place = جایگاه «{ $name }» از «{ $model }» برداشته شد
did-place-categories = مقولهٔ «{ $name }» در { $place ->
    [place-causal-conditions] شرایط علّی
    [place-phenomenon] پدیدهٔ محوری
    [place-context] زمینهٔ
    [place-intervening-conditions] شرایط مداخله‌گر
    [place-strategies] راهبردهای
    [place-consequences] پیامدهای
   *[other] «{ $given }» در
} «{ $model }» جای گرفت{ $count ->
    [1] { "" }
   *[other] ، روی هم { $count } مقوله
}
did-unplace-categories = مقولهٔ «{ $name }» از «{ $model }» بیرون رفت
did-set-valence = اثر «{ $name }» بر راهبردها تعیین شد
did-add-relation = میان «{ $name }» و «{ $to }» رابطه‌ای بیان شد
did-edit-relation = رابطهٔ «{ $name }» با «{ $to }» تغییر کرد
did-delete-relations = { $count ->
    [1] رابطهٔ «{ $name }» با «{ $to }» برداشته شد
   *[other] { $count } رابطه برداشته شد، نخستین آن‌ها رابطهٔ «{ $name }» با «{ $to }»
}
did-attach-evidence = { $count ->
    [1] یک نقل‌قول شاهد رابطهٔ «{ $name }» با «{ $to }» شد
   *[other] { $count } نقل‌قول شاهد رابطهٔ «{ $name }» با «{ $to }» شد
}
did-detach-evidence = { $count ->
    [1] یک نقل‌قول از شواهد رابطهٔ «{ $name }» با «{ $to }» جدا شد
   *[other] { $count } نقل‌قول از شواهد رابطهٔ «{ $name }» با «{ $to }» جدا شد
}
did-choose-core = «{ $name }» مقولهٔ هسته شد
did-give-up-core = مقولهٔ هسته کنار گذاشته شد
did-write-story-line = خط داستان «{ $name }» نوشته شد
did-adjust-figure = کادرهای شکل «{ $name }» جابه‌جا شد
did-lay-out-again = شکل «{ $name }» بازچینی شد
did-label-in-figure = برچسب «{ $name }» در شکل‌ها تعیین شد: «{ $new }»
did-set-matrix-level = { $level ->
    [matrix-action] «{ $name }» در سطح کنش جای گرفت
    [matrix-interaction] «{ $name }» در سطح تعامل جای گرفت
    [matrix-group] «{ $name }» در سطح گروه و فرد جای گرفت
    [matrix-sub-organisation] «{ $name }» در سطح زیرسازمان جای گرفت
    [matrix-organisation] «{ $name }» در سطح سازمان جای گرفت
    [matrix-community] «{ $name }» در سطح جامعهٔ محلی جای گرفت
    [matrix-nation] «{ $name }» در سطح ملّی جای گرفت
    [matrix-international] «{ $name }» در سطح بین‌المللی جای گرفت
   *[other] «{ $name }» از ماتریس شرطی بیرون رفت
}
did-fix-criteria = معیارهای اشباع تعیین شد: پایهٔ { $base }، دنبالهٔ { $run }، حداکثر { $percent }٪ تازه؛ نمونهٔ اولیهٔ { $initial }، معیار توقف { $stopping }
did-withdraw-criteria = معیارهای اشباع پس گرفته شد
did-write-judgement = داوری دربارهٔ اشباع: «{ $words }»
did-remove-judgement = یک داوری دربارهٔ اشباع برداشته شد
did-add-memo = یادداشت «{ $name }» نوشته شد
did-edit-memo = یادداشت «{ $name }» تغییر کرد
did-delete-memos = { $count ->
    [1] یادداشت «{ $name }» برداشته شد
   *[other] { $count } یادداشت برداشته شد، نخستین آن‌ها «{ $name }»
}
did-begin-round = دور «{ $name }» روی { $count ->
    [1] یک سند
   *[other] { $count } سند
} آغاز شد
did-begin-round-blind = دور کور «{ $name }» روی { $count ->
    [1] یک سند
   *[other] { $count } سند
} آغاز شد
did-end-round = دور «{ $name }» پایان یافت
did-settle-disagreement = اختلاف بر سر «{ $name }» در «{ $words }» رفع شد: { $decision ->
    [decision-left] کدگذاری اول پابرجاست
    [decision-right] کدگذاری دوم پابرجاست
    [decision-both] هر دو پابرجاست
   *[other] هیچ‌یک پابرجا نیست
}
did-colour-codes = { $count ->
    [1] رنگ «{ $name }» تغییر کرد
   *[other] رنگ { $count } کد تغییر کرد، نخستین آن‌ها «{ $name }»
}
did-split-code = { $count ->
    [1] کد «{ $name }» تفکیک شد: یک نقل‌قول به { $into } رفت
   *[other] کد «{ $name }» تفکیک شد: { $count } نقل‌قول به { $into } رفت
}
did-set-typical = نمونهٔ بارز «{ $name }» انتخاب شد: «{ $words }»
did-set-borderline = نمونهٔ مرزی «{ $name }» انتخاب شد: «{ $words }»
did-clear-example = یک نمونهٔ «{ $name }» پس گرفته شد
did-dismiss-passage = «{ $words }» رد شد: مصداق «{ $codes }» نیست
did-dismiss-unlike = «{ $words }» رد شد: شباهتی ندارد
did-dismiss-codes = { $count ->
    [1] یک شباهت رد شد: { $codes }
   *[other] { $count } شباهت رد شد، نخستین آن‌ها: { $codes }
}
did-restore-likeness = { $count ->
    [1] یک شباهت بازگردانده شد
   *[other] { $count } شباهت بازگردانده شد
}
did-record-comparison = { $outcome ->
    [outcome-different-property] مقایسهٔ «{ $name }» با «{ $other }»: متفاوت در یک ویژگی
    [outcome-new-code] مقایسهٔ «{ $name }» با «{ $other }»: کد دیگر
   *[outcome-same] مقایسهٔ «{ $name }» با «{ $other }»: یکسان
}
did-edit-comparison = مقایسهٔ «{ $name }» با «{ $other }» تغییر کرد
did-delete-comparisons = { $count ->
    [1] مقایسهٔ «{ $name }» با «{ $other }» برداشته شد
   *[other] { $count } مقایسه برداشته شد، نخستین آن‌ها مقایسهٔ «{ $name }» با «{ $other }»
}
did-add-property = ویژگی «{ $name }» برای «{ $code }» تعریف شد
did-edit-property = ویژگی «{ $name }» از «{ $code }» تغییر کرد
did-keep-query = پرس‌وجوی «{ $name }» نگه داشته شد
did-edit-query = پرس‌وجوی نگه‌داشتهٔ «{ $name }» تغییر کرد
did-delete-queries = { $count ->
    [1] پرس‌وجوی نگه‌داشتهٔ «{ $name }» حذف شد
   *[other] { $count } پرس‌وجوی نگه‌داشته حذف شد، نخستین آن‌ها «{ $name }»
}
did-delete-properties = { $count ->
    [1] ویژگی «{ $name }» از «{ $code }» برداشته شد
   *[other] { $count } ویژگی برداشته شد، نخستین آن‌ها «{ $name }» از «{ $code }»
}
did-locate-quotations = { $count ->
    [1] جای یک نقل‌قول روی «{ $name }» از «{ $code }» تعیین شد
   *[other] جای { $count } نقل‌قول روی «{ $name }» از «{ $code }» تعیین شد
}

did-locate-cases = جای { $names } روی «{ $name }» از «{ $code }» تعیین شد: { $position } از ۱۰۰
did-unlocate-cases = جای { $names } روی «{ $name }» از «{ $code }» برداشته شد
did-record-finding = { $finding ->
    [finding-holds] یافته در { $names }: رابطهٔ «{ $name }» با «{ $to }» برقرار است
    [finding-reverse] یافته در { $names }: رابطهٔ «{ $name }» با «{ $to }» وارونه است
    [finding-absent] یافته در { $names }: «{ $name }» با «{ $to }» رابطه‌ای ندارد
    [finding-no-data] یافته در { $names }: دربارهٔ رابطهٔ «{ $name }» با «{ $to }» داده‌ای نیست
   *[other] یافته دربارهٔ «{ $name }» و «{ $to }» در { $names } پس گرفته شد
}
did-write-path = { $count ->
    [1] مسیر «{ $name }» با یک گام نوشته شد
   *[other] مسیر «{ $name }» با { $count } گام نوشته شد
}
did-delete-paths = { $count ->
    [1] مسیر «{ $name }» برداشته شد
   *[other] { $count } مسیر برداشته شد، نخستین آن‌ها «{ $name }»
}
did-set-actor = کنشگر «{ $name }» تعیین شد: { $actor }
did-clear-actor = کنشگر «{ $name }» پس گرفته شد

did-several = در { $count } گام انجام شد: { $name }
did-several-unnamed = { $count } کار در یک گام انجام شد
did-undo = واگرد: { $what }
did-redo = انجام دوباره: { $what }
did-say-why = دلیل نوشته شد: { $what }

## History of one code
code-made = { $level ->
    [level-category] مقوله‌ای ساخته شد
    [level-concept] مفهومی ساخته شد
   *[other] کد بازی ساخته شد
} به نام «{ $name }»
code-made-in = { $level ->
    [level-category] مقوله‌ای ساخته شد
    [level-concept] مفهومی ساخته شد
   *[other] کد بازی ساخته شد
} به نام «{ $name }»، درون «{ $parent }»
code-split-off = از «{ $from }» جدا شد
code-renamed = نام از «{ $from }» به «{ $to }» تغییر کرد
code-moved = به درون «{ $parent }» رفت
code-moved-to-top = به بالای درخت رفت
code-level = { $level ->
    [level-category] مقوله شد
    [level-concept] مفهوم شد
   *[other] کد باز شد
}
code-defined = تعریف تغییر کرد
code-answers = { $answers ->
    [answers-when] پاسخ می‌دهد که چه زمانی رخ می‌دهد
    [answers-where] پاسخ می‌دهد که کجا رخ می‌دهد
    [answers-why] پاسخ می‌دهد که چرا رخ می‌دهد
    [answers-how] پاسخ می‌دهد که چگونه و به دست چه کسی رخ می‌دهد
    [answers-with-what-result] پاسخ می‌دهد که با چه نتیجه‌ای رخ می‌دهد
   *[other] دیگر به پرسشی پاسخ نمی‌دهد
}
code-coloured = رنگ تغییر کرد
code-in-vivo = نامش واژه‌های خود مشارکت‌کننده است
code-not-in-vivo = نامش دیگر واژه‌های خود مشارکت‌کننده نیست
code-example = نمونه‌ها تغییر کرد
code-merged-from = «{ $names }» در آن ادغام شد
code-merged-into = در «{ $into }» ادغام شد
code-removed = برداشته شد
code-trimmed = از نظریه کنار گذاشته شد: { $reason }
code-restored = به نظریه بازگردانده شد
code-split = { $count ->
    [1] تفکیک شد: یک نقل‌قول به { $names } رفت
   *[other] تفکیک شد: { $count } نقل‌قول به { $names } رفت
}
code-received = { $count ->
    [1] یک نقل‌قول از «{ $from }» گرفت
   *[other] { $count } نقل‌قول از «{ $from }» گرفت
}
code-compared = { $outcome ->
    [outcome-different-property] مقایسه شد: متفاوت در یک ویژگی
    [outcome-new-code] مقایسه شد: کد دیگر
   *[outcome-same] مقایسه شد: یکسان
}
code-compared-note = { $outcome ->
    [outcome-different-property] مقایسه شد: متفاوت در یک ویژگی
    [outcome-new-code] مقایسه شد: کد دیگر
   *[outcome-same] مقایسه شد: یکسان
}. { $note }
code-property = ویژگی «{ $name }»
code-property-gone = ویژگی «{ $name }» برداشته شد

## Refusals
refusal-nothing-to-do = هم‌اکنون همین‌گونه است
refusal-stale = پروژه در این میان تغییر کرده است. دوباره نگاه کنید و تکرار کنید
refusal-missing = { $thing ->
    [thing-project] پروژهٔ
    [thing-coder] کدگذار
    [thing-case] مورد
    [thing-participant] مشارکت‌کنندهٔ
    [thing-document] سند
    [thing-code] کد
    [thing-quotation] نقل‌قول
    [thing-coding] کدگذاری
    [thing-model] مدل
    [thing-place] جایگاه
    [thing-relation] رابطهٔ
    [thing-evidence] شاهد
    [thing-criteria] مجموعهٔ معیارهای
    [thing-link] پیوند نقل‌قول‌های
    [thing-pseudonym] نام مستعار
    [thing-entry] گام شمارهٔ
    [thing-round] دور
    [thing-dismissal] شباهت ردشدهٔ
    [thing-comparison] مقایسهٔ
    [thing-property] ویژگی
    [thing-proposition] قضیهٔ
    [thing-sampling] گام نمونه‌گیری
    [thing-member-check] بازبینی مشارکت‌کنندگان
    [thing-debriefing] بازبینی همتا
    [thing-query] پرس‌وجوی نگه‌داشتهٔ
   *[thing-memo] یادداشت
} «{ $name }» وجود ندارد
refusal-ambiguous = چند چیز «{ $name }» نام دارند. نام را با مسیرش بنویسید، مانند «مقوله / مفهوم / کد»، یا شناسهٔ آن را
refusal-empty-name = نام لازم است
refusal-unfit-name = نام نمی‌تواند شکست سطر یا نویسهٔ کنترلی داشته باشد: { $name }
refusal-name-taken = { $thing ->
    [thing-coder] کدگذار دیگری با نام «{ $name }» هست
    [thing-case] موردی با نام «{ $name }» از پیش هست
    [thing-participant] مشارکت‌کننده‌ای با نام «{ $name }» از پیش هست
    [thing-document] سندی با نام «{ $name }» از پیش هست
    [thing-pseudonym] برای «{ $name }» از پیش نام مستعاری هست
    [thing-round] دوری با نام «{ $name }» از پیش هست
    [thing-query] پرس‌وجوی نگه‌داشته‌ای با نام «{ $name }» از پیش هست
    [thing-place] مدل از پیش جایگاهی با نام «{ $name }» دارد
    [thing-property] ویژگی‌ای با نام «{ $name }» از پیش هست
   *[thing-model] مدلی با نام «{ $name }» از پیش هست
}. نام دیگری انتخاب کنید
refusal-code-name-taken = «{ $parent }» از پیش کدی با این نام دارد: «{ $name }». همان را به کار ببرید یا نام دیگری انتخاب کنید
refusal-code-name-taken-top = کدی با این نام از پیش هست: «{ $name }». همان را به کار ببرید یا نام دیگری انتخاب کنید
refusal-inside-itself = «{ $name }» نمی‌تواند درون شاخهٔ خودش برود
refusal-level-too-low = «{ $name }» در سطحی بالاتر از «{ $parent }» است و نمی‌تواند درون آن برود
refusal-merge-into-own-branch = «{ $name }» را نمی‌توان در کدی از شاخهٔ خودش ادغام کرد
refusal-not-a-category = «{ $name }» کد باز است. نخست آن را مفهوم یا مقوله کنید
refusal-not-placed = «{ $name }» هنوز در این مدل جایگاهی ندارد
refusal-place-occupied = { $count ->
    [1] یک مقوله در «{ $name }» است. بگویید به کجا برود، یا نخست آن را بیرون بیاورید
   *[other] { $count } مقوله در «{ $name }» است. بگویید به کجا بروند، یا نخست آن‌ها را بیرون بیاورید
}
refusal-place-of-the-paradigm = { $place ->
    [place-causal-conditions] شرایط علّی
    [place-phenomenon] پدیدهٔ محوری
    [place-context] زمینه
    [place-intervening-conditions] شرایط مداخله‌گر
    [place-strategies] راهبردها
   *[other] پیامدها
} از شش جایگاه پارادایم است که سر جای خود می‌مانند. نام جایگاه را می‌توان تغییر داد، یا آن را خالی گذاشت
refusal-next-to-an-added-place = جایگاه افزوده کنار یکی از شش جایگاه پارادایم می‌ایستد. یکی از این‌ها را انتخاب کنید
refusal-related-to-itself = مقوله نمی‌تواند با خودش رابطه داشته باشد
refusal-compared-with-itself = چیزی را با خودش نمی‌توان مقایسه کرد. چیز دیگری انتخاب کنید
refusal-split-into-itself = نقل‌قول‌هایی که در «{ $name }» می‌مانند نیازی به نام بردن ندارند. برای بقیه کد دیگری انتخاب کنید
refusal-properties-of-open-code = «{ $name }» کد باز است. ویژگی از آنِ مفهوم و مقوله است: نخست آن را درون یکی از آن‌ها بگذارید یا به سطحی بالاتر ببرید
refusal-empty-query = این پرس‌وجو چیزی نمی‌پرسد. نخست بنویسید چه باید یافت شود
refusal-long-query = این پرس‌وجو بلندتر از حد است. آن را به ۱۰٬۰۰۰ بایت کوتاه کنید
refusal-off-the-dimension = جای هر چیز بر یک بُعد عددی است از ۰، سر پایین، تا ۱۰۰، سر بالا؛ بازه با عدد کوچک‌تر آغاز می‌شود
refusal-relation-taken = این رابطه از پیش بیان شده است
refusal-linked-to-itself = نقل‌قول را نمی‌توان به خودش پیوند داد. نقل‌قول دیگری انتخاب کنید
refusal-link-taken = این دو نقل‌قول از پیش همین پیوند را دارند
refusal-weights-off = کدگذاری‌های این پژوهش وزن ندارند. وزن‌ها را در برگهٔ پژوهش روشن کنید؛ در میان فرمان‌ها با جستجوی «وزن» یافت می‌شود
refusal-weight-outside = وزن { $weight } در مقیاس { $least } تا { $most } نیست
refusal-bad-scale = مقیاس { $least } تا { $most } پله‌ای ندارد. پایان آن باید از آغازش بزرگ‌تر باشد
refusal-weights-outside = { $count ->
    [1] وزن یک کدگذاری
   *[other] وزن { $count } کدگذاری
} بیرون از { $least } تا { $most } است. نخست وزن تازه‌ای بدهید، یا مقیاسی انتخاب کنید که آن را در بر بگیرد
refusal-passage-empty = این بازه خالی است. دست‌کم یک نویسه انتخاب کنید
refusal-passage-outside = پایان این بازه از متن بیرون است
refusal-passage-inside-character = این بازه نویسه‌ای را دو نیم می‌کند
refusal-other-document = نقل‌قول در سند دیگری است
refusal-other-words = در این جای «{ $document }» واژه‌های دیگری آمده است
refusal-replacement-outside = پایان یک بازه از متن «{ $document }» بیرون است. چیزی تغییر نکرد
refusal-replacement-inside-character = یک بازه نویسه‌ای از «{ $document }» را دو نیم می‌کند. چیزی تغییر نکرد
refusal-replacement-overlap = دو بازه در «{ $document }» واژهٔ مشترک دارند و روشن نیست آنجا چه باید بیاید. چیزی تغییر نکرد
refusal-replacement-too-long = متن «{ $document }» بیش از اندازه بلند می‌شود. چیزی تغییر نکرد
refusal-words-go = { $count ->
    [1] نقل‌قول «{ $words }» در «{ $document }» همهٔ واژه‌هایش را از دست می‌دهد. چند واژه را نگه دارید، یا در همین گام آن را با کدگذاری‌هایش بردارید
   *[other] { $count } نقل‌قول در «{ $document }» همهٔ واژه‌هایشان را از دست می‌دهند، نخستین آن‌ها «{ $words }». چند واژه را نگه دارید، یا در همین گام آن‌ها را با کدگذاری‌هایشان بردارید
}
refusal-same-words = «{ $name }» نمی‌تواند جای خودش را بگیرد. بنویسید چه به جایش بیاید
refusal-pseudonym-makes-two = با این کار دو چیز «{ $name }» نام می‌گیرند. این جا را کنار بگذارید یا نام مستعار دیگری انتخاب کنید
refusal-pseudonym-is-name = در نام مستعار «{ $within }» نام «{ $name }» از همین فهرست آمده است و دوباره به جای آن نام گرفته و جایگزین می‌شود. نام مستعاری انتخاب کنید که هیچ نامی از فهرست در آن نباشد
refusal-names-stand = { $count ->
    [1] نامی از فهرست نام‌های مستعار هنوز در آنچه به اشتراک گذاشته می‌شود هست: { $place }. نخست نام مستعارش را آنجا بگذارید، یا بگویید که بماند
   *[other] نام‌هایی از فهرست نام‌های مستعار هنوز در { $count } جا از آنچه به اشتراک گذاشته می‌شود هست، نخستین آن‌ها: { $place }. نخست نام مستعارشان را آنجا بگذارید، یا بگویید که بمانند
}
refusal-bad-date = «{ $date }» تاریخ نیست. آن را به صورت سال/ماه/روز بنویسید، مانند { "\u2066" }۱۴۰۴/۰۳/۱۴{ "\u2069" }
refusal-bad-turns = نوبت‌ها روی هم افتاده‌اند، از متن بیرون می‌زنند یا گوینده‌ای را نام می‌برند که نیست
refusal-bad-criteria = معیارها به عددهای درست مصاحبه از ۱ تا ۹۹۹ و سهمی تا ۱۰۰٪ نیاز دارند
refusal-empty-judgement = داوری به متن نیاز دارد
refusal-project-exists = این پرونده از پیش پروژه‌ای در خود دارد
refusal-round-open = دور «{ $name }» در جریان است. پیش از آغاز دور دیگر آن را پایان دهید
refusal-round-ended = دور «{ $name }» پایان یافته است
refusal-same-side = یک کدگذاری در هر دو سو آمده است. اختلاف میان دو کدگذاری است
refusal-nothing-chosen = چیزی انتخاب نشده است
refusal-off-the-page = کادر را بیش از یک متر نمی‌توان جابه‌جا کرد. چیزی تغییر نکرد
refusal-nothing-to-undo = چیزی برای واگرد نیست
refusal-nothing-to-redo = چیزی برای انجام دوباره نیست
refusal-read-only = پروژه فقط برای خواندن باز است. چیزی تغییر نکرد
refusal-unreadable = درخواست فهمیده نشد: { $detail }
refusal-unknown-field = در این درخواست فیلدی به نام «{ $field }» شناخته نیست. «groundwork help json» فیلدهای هر کار را نام می‌برد
refusal-in-step = کاری انجام نشد. بخش { $number }: { $sentence }

## The project file
store-not-found = پرونده‌ای اینجا نیست: { $path }
store-exists = پرونده‌ای از پیش اینجا هست: { $path }. نام دیگری انتخاب کنید
store-foreign-empty = این پرونده پروژهٔ Groundwork نیست. خالی است. چیزی تغییر نکرد: { $path }
store-foreign-archive = این پرونده پروژهٔ Groundwork نیست. آغازش به سند Word یا بایگانی فشردهٔ دیگری می‌ماند؛ برای آوردنش آن را وارد کنید. چیزی تغییر نکرد: { $path }
store-foreign-pdf = این پرونده پروژهٔ Groundwork نیست. PDF است. چیزی تغییر نکرد: { $path }
store-foreign-database = این پرونده پروژهٔ Groundwork نیست. پایگاه دادهٔ برنامهٔ دیگری است. چیزی تغییر نکرد: { $path }
store-foreign-text = این پرونده پروژهٔ Groundwork نیست. آغازش به متن ساده می‌ماند؛ برای آوردنش آن را وارد کنید. چیزی تغییر نکرد: { $path }
store-foreign-unknown = این پرونده پروژهٔ Groundwork نیست. چیزی تغییر نکرد: { $path }
store-newer = ساختهٔ نسخهٔ تازه‌تری از Groundwork است (قالب { $found }؛ این نسخه تا { $known } را می‌خواند). چیزی تغییر نکرد: { $path }
store-damaged = پروندهٔ پروژه آسیب دیده است ({ $detail }). چیزی تغییر نکرد. پشتیبان یا رونوشت دیروز را باز کنید: { $path }
store-disk-full = دیسک پر است. آخرین گام نگه داشته نشد؛ هرچه پیش از آن بود مانده است. جایی باز کنید و آن را تکرار کنید: { $path }
store-not-writable = اینجا نمی‌توان نوشت ({ $detail }). چیزی تغییر نکرد: { $path }
store-busy = برنامهٔ دیگری پروندهٔ پروژه را به کار گرفته است. چیزی تغییر نکرد؛ لحظه‌ای دیگر تکرار کنید: { $path }
store-system = سیستم نتوانست آن را انجام دهد ({ $detail }). چیزی تغییر نکرد: { $path }
read-only-held = کاربر { $user } این پروژه را از { $since } روی { $computer } باز دارد. اینجا فقط برای خواندن باز است
read-only-not-writable = در این پرونده یا پوشه‌اش نمی‌توان نوشت. پروژه فقط برای خواندن باز است
read-only-asked = پروژه فقط برای خواندن باز است

## What a check of the file found
check-pages = صفحه‌هایی از پرونده آسیب دیده است: { $detail }
check-keys = سطرهایی از «{ $table }» سطرهایی را نام می‌برند که نیست
check-content = متن یا اصل «{ $name }» با آنچه نگه داشته شده بود یکی نیست
check-paragraphs = بندهای «{ $name }» با متنش نمی‌خواند
check-quotation = یک نقل‌قول در «{ $name }» با آنچه در متن آمده نمی‌خواند
check-journal = دفتر رویدادها پروژه‌ای جز آنچه در سطرهاست بازمی‌گوید
check-journal-broken = دفتر رویدادها را نمی‌توان از نو پیمود: { $detail }

## Failures
failure-file = { $path }: { $detail }
failure-file-no-folder = پوشه‌ای به این نام نیست
failure-file-none = پرونده‌ای به این نام نیست
failure-file-folder = این یک پوشه است؛ پرونده‌ای در آن را بدهید
failure-file-denied = شما اجازهٔ خواندن یا نوشتن آن را ندارید
failure-nothing-open = پروژه‌ای باز نیست
failure-cancelled = متوقف شد. چیزی تغییر نکرد
failure-bug = این اشتباه ماست: { $detail }. هرچه پیش‌تر نگه داشته شده سالم است
import-file-too-large = پرونده بزرگ‌تر از { $megabytes } مگابایت است. آن را چند پاره کنید، یا به صورت متن ساده ذخیره کنید
import-reader-broke = پرونده خوانده نشد: خواننده بر سر آن از کار افتاد. این اشتباه ماست؛ آن را با قالب docx یا txt ذخیره و همان را وارد کنید
index-missing = نمایهٔ جستجو را نمی‌توان ساخت

## Days
solar-day = { $day } { $month } { $year }
solar-month-1 = فروردین
solar-month-2 = اردیبهشت
solar-month-3 = خرداد
solar-month-4 = تیر
solar-month-5 = مرداد
solar-month-6 = شهریور
solar-month-7 = مهر
solar-month-8 = آبان
solar-month-9 = آذر
solar-month-10 = دی
solar-month-11 = بهمن
solar-month-12 = اسفند

## The language of these files (BCP 47)
language-tag = fa
