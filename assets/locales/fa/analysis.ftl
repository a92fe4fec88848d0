# What the analysis of a project says: saturation, candidates, what is unfinished.

## Saturation

analysis-counted-open-codes = کدهای باز
analysis-counted-concepts-and-open-codes = مفهوم‌ها و کدهای باز
analysis-counted-all-below = همهٔ کدهای زیر آن
analysis-counted-concepts = مفهوم‌ها
analysis-counted-categories = مقوله‌ها

analysis-guest-rule = پایه { $base }، دنباله { $run }، حداکثر { $percent }٪ تازه
analysis-guest-met = برآورده در { $series ->
    [participants] مشارکت‌کنندهٔ
    [cases] مورد
    [archival] سند
   *[interviews] مصاحبهٔ
} { $interview }، با تأیید { $count ->
    [1] یکی
   *[other] { saturation-interviews }
} پس از آن
analysis-guest-not-met = برآورده نشد
analysis-guest-too-few = هنوز نمی‌توان پرسید: به { saturation-interviews } نیاز دارد
analysis-guest-empty-base = نمی‌توان پرسید: در نخستین { saturation-interviews } کدی برای مقایسه نیست

analysis-francis-rule = نمونهٔ اولیه { $initial }، معیار توقف { $stopping }
analysis-francis-met = برآورده در { $series ->
    [participants] مشارکت‌کنندهٔ
    [cases] مورد
    [archival] سند
   *[interviews] مصاحبهٔ
} { $interview }{ $later ->
    [0] { "" }
   *[other] ؛ با این حال بعدی‌ها { $later } تازه آوردند
}
analysis-francis-not-met = برآورده نشد
analysis-francis-too-few = هنوز نمی‌توان پرسید: به { saturation-interviews } نیاز دارد

analysis-series-interviews = مصاحبه‌ها
analysis-series-participants = مشارکت‌کنندگان
analysis-series-cases = موردها
analysis-series-archival = سندهای بایگانی
analysis-saturation-other-level = هیچ { $asked ->
    [open] کد بازی
    [both] مفهوم یا کد بازی
    [category] مقوله‌ای
   *[concept] مفهومی
} بر متن این مجموعه ننشسته است؛ آنچه در پی می‌آید { $about ->
    [open] کدهای باز
    [both] مفهوم‌ها و کدهای باز
    [category] مقوله‌ها
   *[concept] مفهوم‌ها
} را می‌شمارد.
analysis-saturation-nothing = در این { $series ->
    [archival] سندهای بایگانی
    [participants] سخنان مشارکت‌کنندگان
    [cases] موردها
   *[interviews] مصاحبه‌ها
} هنوز چیزی در این سطح کدگذاری نشده است.
analysis-saturation-last = گذشته‌نگر، با { $series ->
    [archival] سندها
    [participants] مشارکت‌کنندگان
    [cases] موردها
   *[interviews] مصاحبه‌ها
} { saturation-order-taken }: آخرین { $about ->
    [open] کد باز
    [both] مفهوم یا کد باز
    [category] مقولهٔ
   *[concept] مفهوم
} تازه در { $series ->
    [archival] سند
    [participants] سخنان مشارکت‌کنندهٔ
    [cases] مورد
   *[interviews] مصاحبهٔ
} { $interview } پدیدار شد؛ { $after ->
    [1] { $series ->
        [archival] سند { $units } چیزی نیفزود
        [participants] مشارکت‌کنندهٔ { $units } چیزی نیفزود
        [cases] مورد { $units } چیزی نیفزود
       *[interviews] مصاحبهٔ { $units } چیزی نیفزود
    }
    [2] { $series ->
        [archival] سندهای { $first } و { $units } چیزی نیفزودند
        [participants] مشارکت‌کنندگان { $first } و { $units } چیزی نیفزودند
        [cases] موردهای { $first } و { $units } چیزی نیفزودند
       *[interviews] مصاحبه‌های { $first } و { $units } چیزی نیفزودند
    }
   *[other] { $series ->
        [archival] سندهای { $first } تا { $units } چیزی نیفزودند
        [participants] مشارکت‌کنندگان { $first } تا { $units } چیزی نیفزودند
        [cases] موردهای { $first } تا { $units } چیزی نیفزودند
       *[interviews] مصاحبه‌های { $first } تا { $units } چیزی نیفزودند
    }
}.
analysis-saturation-last-is-last = گذشته‌نگر، با { $series ->
    [archival] سندها
    [participants] مشارکت‌کنندگان
    [cases] موردها
   *[interviews] مصاحبه‌ها
} { saturation-order-taken }: آخرین { $about ->
    [open] کد باز
    [both] مفهوم یا کد باز
    [category] مقولهٔ
   *[concept] مفهوم
} تازه در { $series ->
    [archival] سند
    [participants] سخنان مشارکت‌کنندهٔ
    [cases] مورد
   *[interviews] مصاحبهٔ
} { $interview }، یعنی آخرین آن‌ها، پدیدار شد که { $new } تازه آورد.
analysis-saturation-too-few = با کمتر از { $least } { $series ->
    [archival] سند
    [participants] مشارکت‌کننده
    [cases] مورد
   *[interviews] مصاحبه
} چیزی برآورد نمی‌شود.
analysis-saturation-coverage = { $percent ->
    [100] طبق برآورد، از آنچه چنین { $series ->
        [archival] سندهایی
        [participants] مشارکت‌کنندگانی
        [cases] موردهایی
       *[interviews] مصاحبه‌هایی
    } می‌آورند تقریباً چیزی نادیده نمانده است.
   *[other] برآورد این است که { $percent }٪ از آنچه چنین { $series ->
        [archival] سندهایی
        [participants] مشارکت‌کنندگانی
        [cases] موردهایی
       *[interviews] مصاحبه‌هایی
    } می‌توانند بیاورند دیده شده است؛ آنچه بیشتر رخ می‌دهد سهم بیشتری دارد.
}
analysis-saturation-chao2 = برآورد این است که دست‌کم { $estimate } { $about ->
    [open] کد باز
    [both] مفهوم و کد باز
    [category] مقوله
   *[concept] مفهوم
} برای یافتن هست { $interval ->
    [no] (بدون فاصله: هیچ کدی نادیده برآورد نمی‌شود و فرمول این حالت فاصله‌ای می‌دهد که برآورد بیرون آن است)
   *[yes] (فاصلهٔ ۹۵٪ از { $low } تا { $high })
}؛ { $codes } دیده شده است.
analysis-saturation-chao2-wide = دست‌کم { $least } { $about ->
    [open] کد باز
    [both] مفهوم و کد باز
    [category] مقوله
   *[concept] مفهوم
} طبق برآورد برای یافتن هست و برآورد دقیق‌تر ممکن نیست؛ { $codes } دیده شده است.
analysis-saturation-orders = در میان همهٔ ترتیب‌های همین { $series ->
    [archival] سندها
    [participants] مشارکت‌کنندگان
    [cases] موردها
   *[interviews] مصاحبه‌ها
}، در { $percent }٪ آن‌ها همه‌چیز تا شمارهٔ { $interview } پیدا شده بود و آخرین کد تازه به‌طور میانگین در شمارهٔ { $mean } آمد.
analysis-saturation-orders-drawn = در میان { $drawn } ترتیب تصادفی همین { $series ->
    [archival] سندها
    [participants] مشارکت‌کنندگان
    [cases] موردها
   *[interviews] مصاحبه‌ها
}، در { $percent }٪ آن‌ها همه‌چیز تا شمارهٔ { $interview } پیدا شده بود و آخرین کد تازه به‌طور میانگین در شمارهٔ { $mean } آمد.
analysis-saturation-above = { $count ->
    [1] در شمارهٔ { $first } منحنی
   *[other] در { $count } جا از شمارهٔ { $first } تا شمارهٔ { $last } منحنی
} بالای نوار ۹۵٪ همهٔ ترتیب‌هاست: این ترتیب نتیجه را بهتر نشان می‌دهد، در بیشتر ترتیب‌های دیگر تا آنجا کمتر پیدا می‌شد.
analysis-saturation-below = { $count ->
    [1] در شمارهٔ { $first } منحنی
   *[other] در { $count } جا از شمارهٔ { $first } تا شمارهٔ { $last } منحنی
} پایین نوار ۹۵٪ همهٔ ترتیب‌هاست: در بیشتر ترتیب‌های دیگر تا آنجا بیشتر پیدا می‌شد.
analysis-saturation-next = انتظار می‌رود { $series ->
    [archival] سند
    [participants] مشارکت‌کنندهٔ
    [cases] مورد
   *[interviews] مصاحبهٔ
} بعدی { $brings } تازه بیاورد؛ { $once ->
    [0] هیچ‌کدام تنها بر یک { $series ->
        [archival] سند
        [participants] مشارکت‌کننده
        [cases] مورد
       *[interviews] مصاحبه
    } استوار نیست
    [1] یکی از کدها تنها بر یک { $series ->
        [archival] سند
        [participants] مشارکت‌کننده
        [cases] مورد
       *[interviews] مصاحبه
    } استوار است
   *[other] { $once } کد هر کدام تنها بر یک { $series ->
        [archival] سند
        [participants] مشارکت‌کننده
        [cases] مورد
       *[interviews] مصاحبه
    } استوارند
}.
analysis-saturation-prospective = { $same ->
    [undated] زمان گذاشتن کدها بر متن معلوم نیست، چون همهٔ کدگذاری‌ها یک زمان دارند؛ از این رو منحنی آینده‌نگری در کار نیست.
   *[other] آینده‌نگر، به ترتیب زمانی که همین { $about ->
        [open] کدهای باز
        [both] مفهوم‌ها و کدهای باز
        [category] مقوله‌ها
       *[concept] مفهوم‌ها
    } نخستین بار بر متن گذاشته شدند: آخرین مورد تازه { $same ->
        [yes] نیز{ " " }
       *[no] { "" }
    }با { $series ->
        [archival] سند
        [participants] مشارکت‌کنندهٔ
        [cases] مورد
       *[interviews] مصاحبهٔ
    } { $interview } آمد.
}
analysis-saturation-caution = آنچه شمرده می‌شود کد است، نه نظریه. برآوردها فرض می‌کنند که هر یک برداشتی تبادل‌پذیر از یک جامعه است، و نمونه‌گیری نظری این فرض را به‌عمد می‌شکند؛ سهم از شمار نهایی بنا به ساخت به ۱۰۰٪ می‌رسد.

analysis-paper-reviewed = { $about ->
    [open] اشباع کدهای باز
    [both] اشباع مفهوم‌ها و کدهای باز
    [category] اشباع مقوله‌ها
   *[concept] اشباع کد در سطح مفهوم
} در { $units } { $series ->
    [archival] سند بایگانی
    [participants] مشارکت‌کننده
    [cases] مورد
   *[interviews] مصاحبه
} بررسی شد. منحنی‌ای که قاعده‌های زیر می‌خوانند گذشته‌نگر است: { $about ->
    [open] کدهای بازِ
    [both] مفهوم‌ها و کدهای بازِ
    [category] مقوله‌های
   *[concept] مفهوم‌های
} طرح نهایی، هر یک در نخستین { $series ->
    [archival] سندی
    [participants] مشارکت‌کننده‌ای
    [cases] موردی
   *[interviews] مصاحبه‌ای
} که در آن آمده است.
analysis-paper-guest = با پایهٔ { $base } و دنباله‌های { $run } تایی، اطلاعات تازه { $met ->
    [yes] در { $notation } به حداکثر { $percent }٪ رسید
    [early] هنوز پرسیدنی نبود: { $units } کم است
   *[no] همچنان بیش از { $percent }٪ ماند
} ({ "\u2066" }Guest et al. 2020{ "\u2069" }).
analysis-paper-francis = با نمونهٔ اولیهٔ { $initial } و معیار توقف { $stopping }، قاعدهٔ { "\u2066" }Francis et al. (2010){ "\u2069" } { $francis ->
    [yes] در { $interview } برآورده شد
    [early] هنوز پرسیدنی نبود: به { $needed } نیاز دارد
   *[no] برآورده نشد
}.
analysis-criteria-when = { $coded ->
    [0] پیش از کدگذاری هر مصاحبه‌ای
   *[other] پس از کدگذاری { $coded } مصاحبه
}
# What criteria were fixed for, as far as that was kept.
analysis-criteria-frame = برای { $about ->
    [open] کدهای باز
    [both] مفهوم‌ها و کدهای باز
    [category] مقوله‌ها
   *[concept] مفهوم‌ها
}{ $taken ->
    [yes] { " " }در { $series ->
        [archival] سندهای بایگانی
        [participants] سخنان مشارکت‌کنندگان
        [cases] موردها
       *[interviews] مصاحبه‌ها
    } { $order ->
        [reversed] از آخر فهرست به اول
        [date] به ترتیب تاریخ
        [coded] به ترتیب آغاز کدگذاری
        [attribute] بر پایهٔ «{ $name }» ({ $owner ->
            [participants] مشارکت‌کنندگان
            [cases] موردها
           *[documents] سندها
        })
       *[conducted] به ترتیب فهرست
    }
   *[no] { "" }
}
analysis-paper-criteria = { $when ->
    [unknown] این عددها در { $day }، { analysis-criteria-when }، { analysis-criteria-frame } تعیین شدند؛ این‌که برای کدام مجموعه و به کدام ترتیب، آن زمان ثبت نشده است.
    [before] این معیارها در { $day }، پیش از کدگذاری هر مصاحبه‌ای، تعیین شدند.
    [after] این معیارها در { $day }، پس از کدگذاری { $coded } مصاحبه، تعیین شدند.
    [never] این معیارها از پیش تعیین نشدند.
    [elsewhere] این معیارها برای آنچه اینجا نشان داده می‌شود تعیین نشده بودند؛ عددهای آن‌ها برای چیز دیگری بود.
   *[others] این معیارها تعیین نشده بودند؛ معیارهای دیگری تعیین شده بود.
}
analysis-paper-criteria-elsewhere = در { $day }، { analysis-criteria-when }، { $numbers ->
    [same] همین عددها { analysis-criteria-frame } تعیین شد
   *[other] معیارهای دیگری { analysis-criteria-frame } تعیین شد: پایهٔ { $base }، دنباله‌های { $run } تایی، حداکثر { $percent }٪؛ نمونهٔ اولیهٔ { $initial }، معیار توقف { $stopping }
}. { $differs ->
    [level] سطح در اینجا چیز دیگری است.
    [series] مجموعه در اینجا چیز دیگری است.
    [order] ترتیب در اینجا چیز دیگری است.
    [level-series] سطح و مجموعه در اینجا چیز دیگری است.
    [level-order] سطح و ترتیب در اینجا چیز دیگری است.
    [series-order] مجموعه و ترتیب در اینجا چیز دیگری است.
   *[all] سطح، مجموعه و ترتیب در اینجا چیز دیگری است.
}
analysis-paper-criteria-other = در { $day }، { analysis-criteria-when }، معیارهای دیگری تعیین شده بود: { analysis-criteria-given }.
# What a curve gives by criteria: the end of a sentence.
analysis-criteria-given = پایهٔ { $base }، دنباله‌های { $run } تایی، حداکثر { $percent }٪؛ نمونهٔ اولیهٔ { $initial }، معیار توقف { $stopping }. بر پایهٔ آن‌ها اطلاعات تازه { $met ->
    [yes] در { $notation } به حداکثر { $percent }٪ رسید
    [early] هنوز پرسیدنی نیست
   *[no] همچنان بیش از { $percent }٪ ماند
} و قاعدهٔ { "\u2066" }Francis et al.{ "\u2069" } { $francis ->
    [yes] در { $interview } برآورده شد
    [early] هنوز پرسیدنی نیست: به { $needed } نیاز دارد
   *[no] برآورده نشد
}
analysis-paper-estimates = پوشش نمونه { $coverage }٪ برآورد شد ({ "\u2066" }Chao & Jost 2012{ "\u2069" })؛ برآوردگر Chao2 شمار { $estimate } { $about ->
    [open] کد باز
    [both] مفهوم و کد باز
    [category] مقوله
   *[concept] مفهوم
} به دست داد ({ $interval ->
    [no] بدون فاصلهٔ اطمینان، چون فاصلهٔ فرمولِ حالتِ بی‌نادیده آن را در بر ندارد
   *[yes] فاصلهٔ اطمینان ۹۵٪ از { $low } تا { $high }
})؛ { $wide ->
    [yes] این تنها می‌گوید که دست‌کم { $least } انتظار می‌رود و { $codes } یافته شده است.
   *[no] پس شمار یافته‌شده، { $codes }، حدود { $completeness }٪ برآورد کران پایین است.
}
analysis-paper-limits = این ارقام فرض می‌کنند که { $series ->
    [archival] سندها
    [participants] مشارکت‌کنندگان
    [cases] موردها
   *[interviews] مصاحبه‌ها
} تبادل‌پذیرند، و نمونه‌گیری نظری چنین نمونه‌ای به دست نمی‌دهد؛ از این رو در کنار داوری خوانده می‌شوند.

## Candidates

analysis-closeness-same-quotation = همان نقل‌قول
analysis-closeness-overlapping = هم‌پوشان
analysis-closeness-same-paragraph = همان بند
analysis-closeness-same-answer = همان پاسخ
analysis-closeness-same-document = همان سند

analysis-near-overlapping = با { $shared } نقل‌قول از { $quotations } نقل‌قول متن مشترک دارد، در { $documents } سند
analysis-near-same-paragraph = با { $shared } نقل‌قول از { $quotations } نقل‌قول در یک بند است، در { $documents } سند
analysis-near-same-answer = با { $shared } نقل‌قول از { $quotations } نقل‌قول در یک پاسخ است، در { $documents } سند

analysis-pair-same-name = نام‌ها یکی است، جز در حروف شبیه به هم: { $one } و { $other } نقل‌قول
analysis-pair-nearly-same-name = نام‌ها کمابیش یکی است: { $one } و { $other } نقل‌قول
analysis-pair-same-quotations = تقریباً بر همان نقل‌قول‌هایند: { $shared } مشترک میان { $one } و { $other }
analysis-pair-same-passage = تقریباً بر همان عبارت‌اند، اما شاهد اندک است: روی هم { $one } و { $other } نقل‌قول
analysis-pair-always-together = اولی هرگز بی دیگری نمی‌آید: هر یک از { $one } نقل‌قول آن با یکی از { $other } نقل‌قول دیگری متن مشترک دارد

## Kin of a code: what it may be gathered with
analysis-kin-word = نام‌ها در «{ $word }» مشترک‌اند
analysis-kin-reads-alike = بر { $count } عبارت که مانند عبارت خود آن است

## Unfinished: one item, and how many there are

unfinished-open-code-without-concept = { $name } مفهومی ندارد
unfinished-open-code-without-concept-count = { $count } کد باز بدون مفهوم یا مقوله
unfinished-concept-without-category = { $name } مقوله‌ای ندارد
unfinished-concept-without-category-count = { $count } مفهوم بدون مقوله
unfinished-category-without-place = { $name } در هیچ مدلی جایگاه ندارد
unfinished-category-without-place-count = { $count } مقولهٔ بدون جایگاه
unfinished-code-without-coding = { $name } بر هیچ متنی نیست
unfinished-code-without-coding-count = { $count } کد بدون کدگذاری
unfinished-names-alike = این نام‌ها به هم می‌مانند: { $names }
unfinished-names-alike-count = { $count } گروه از نام‌های همانند
unfinished-category-without-definition = { $name } تعریف ندارد
unfinished-category-without-definition-count = { $count } مقولهٔ بدون تعریف
unfinished-few-quotations = { $name } { $count ->
    [0] هیچ نقل‌قولی ندارد
   *[other] تنها { $count } نقل‌قول دارد
}
unfinished-few-quotations-count = { $count } مقوله با نقل‌قول اندک
unfinished-few-documents = { $name } { $count ->
    [0] بر هیچ سندی استوار نیست
   *[other] تنها بر { $count } سند استوار است
}
unfinished-few-documents-count = { $count } مقولهٔ استوار بر سندهای اندک
unfinished-placed-twice = { $name } در { $model } دو بار آمده است
unfinished-placed-twice-count = { $count } مقوله در دو جایگاه
unfinished-no-phenomenon = { $model } پدیدهٔ محوری ندارد
unfinished-no-phenomenon-count = { $count } مدل بدون پدیدهٔ محوری
unfinished-several-phenomena = { $model } چند پدیدهٔ محوری دارد: { $name }
unfinished-several-phenomena-count = { $count } مدل با چند پدیدهٔ محوری
unfinished-phenomenon-without-quotation = { $name } پدیدهٔ محوری { $model } است و هیچ نقل‌قولی آن را نشان نمی‌دهد
unfinished-phenomenon-without-quotation-count = { $count } پدیدهٔ محوری بدون نقل‌قول
unfinished-cause-apart = { $name } علت پدیدهٔ محوری { $model } خوانده شده است، اما در هیچ سندی که آن پدیده در آن آمده نیست. جای آن: { $seen }
unfinished-cause-apart-count = { $count } علت جدا از پدیدهٔ محوری
unfinished-context-and-intervening = { $name } و { $seen } یکی هستند، و هم در زمینه و هم در شرایط مداخله‌گر { $model } آمده‌اند
unfinished-context-and-intervening-count = { $count } مقوله هم زمینه و هم شرط مداخله‌گر
unfinished-strategy-without-actor = { $name } هیچ‌جا نمی‌گوید چه کسی عمل می‌کند
unfinished-strategy-without-actor-count = { $count } راهبرد بدون کنشگر
unfinished-phenomenon-without-relation = { $name } پدیدهٔ محوری { $model } است و هیچ رابطه‌ای به آن نمی‌رسد
unfinished-phenomenon-without-relation-count = { $count } پدیدهٔ محوری بدون رابطه
unfinished-strategy-without-consequence = { $name } با هیچ پیامدی رابطه ندارد
unfinished-strategy-without-consequence-count = { $count } راهبرد بدون پیامد
unfinished-consequence-without-strategy = { $name } با هیچ راهبردی رابطه ندارد
unfinished-consequence-without-strategy-count = { $count } پیامد بدون راهبرد
unfinished-condition-without-valence = گفته نشده است که { $name } تسهیل می‌کند یا محدود می‌کند
unfinished-condition-without-valence-count = { $count } شرط مداخله‌گر بدون جهت
unfinished-relation-without-evidence = رابطه از { $from } به { $to } نقل‌قول موافق یا مخالفی ندارد
unfinished-relation-without-evidence-count = { $count } رابطهٔ بدون شاهد
unfinished-relation-outside-model = رابطه از { $from } به { $to } سری دارد که در { $model } نیست
unfinished-relation-outside-model-count = { $count } رابطه با سری بیرون از مدل
unfinished-no-core-category = { $model } مقولهٔ هسته ندارد
unfinished-no-core-category-count = { $count } مدل بدون مقولهٔ هسته
unfinished-no-story-line = { $model } خط داستان ندارد
unfinished-no-story-line-count = { $count } مدل بدون خط داستان
unfinished-not-in-story-line = خط داستان نامی از { $name } نمی‌برد
unfinished-not-in-story-line-count = { $count } مقوله که در خط داستان نامی از آن نیست
