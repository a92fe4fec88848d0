# The paradigm model as a figure: what its reader should know, and what stands for it where it cannot be seen.

# On the dashed arrow from the consequences back to the causal conditions.

diagram-no-phenomenon = The model has no phenomenon yet. Its box is drawn with a dash; place the category that the others answer to in it.
diagram-cut = { $count ->
    [one] One name of “{ $place }” does not fit and is shown as “… +1”. Widen the figure, allow more height, or show fewer details.
   *[other] { $count } names of “{ $place }” do not fit and are shown as “… +{ $count }”. Widen the figure, allow more height, or show fewer details.
}
diagram-word-broken = The box “{ $place }” is too narrow for its longest word, which is broken at a line’s end. Widen the figure.
diagram-label-cut = The words on the arrow from “{ $from }” to “{ $to }” find no room and are not drawn: “{ $label }”. Two or three words fit best.
diagram-labels-differ = The { $count } relations from “{ $from }” to “{ $to }” say different things, so their arrow has no words.
diagram-laid-in-bands = { $layout ->
    [figure-layout-radial] The words do not fit the radial layout at this width and type size, so the figure is laid out in bands. Widen it, allow more height, or show fewer details.
   *[other] The words do not fit the classic layout at this width and type size, so the figure is laid out in bands. Widen it, allow more height, or show fewer details.
}
diagram-in-parts = The figure is higher than it may be and is drawn in { $count } parts, each with the headings of others that it is tied to.
diagram-arrow-without-way = The arrow from “{ $from }” to “{ $to }” finds no way between the boxes and is not drawn. Move a box, or lay the figure out again.
diagram-without-label = { $count ->
    [one] One name has no label in the language of this figure and stands as it is.
   *[other] { $count } names have no label in the language of this figure and stand as they are.
}
diagram-relation-inside = { $count ->
    [one] One relation inside “{ $place }” is not drawn: an arrow leads from one box to another.
   *[other] { $count } relations inside “{ $place }” are not drawn: an arrow leads from one box to another.
}

# Alternative text, sentence by sentence.
diagram-alt-intro = Flow diagram of a paradigm model with six boxes.
diagram-alt-intro-boxes = Flow diagram of a paradigm model with { $count } boxes.
diagram-alt-place = { $place }: { $names }.
diagram-alt-empty = { $place }: nothing yet.
diagram-alt-arrows = Arrows: { $arrows }.
diagram-alt-arrows-own = Arrows of the paradigm itself, no relation is stated for them: { $arrows }.
diagram-alt-feedback = A dashed arrow leads from the consequences back to the causal conditions.

# What stands below a figure.
diagram-caption-number = Figure { $number }.
diagram-caption-core = Paradigm model of { $name }.
diagram-caption = Paradigm model.
diagram-caption-boxes = Boxes list categories (bold) and their concepts.
diagram-caption-counts = Numbers: codings.
diagram-caption-both-counts = Numbers: codings; documents.
diagram-caption-signs = + facilitates, − constrains, ± both.
diagram-caption-own-arrows = Grey arrows: of the paradigm itself, no relation is stated for them.
diagram-caption-rejected-one = One rejected relation is not drawn.
diagram-caption-rejected = { $count } rejected relations are not drawn.
diagram-caption-feedback = Dashed: feedback over time.
diagram-caption-dashed = Dashed: not borne out everywhere.
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
figure-category = category
figure-categories = categories
figure-concept = concept
figure-concepts = concepts
figure-coding = coding
figure-codings = codings
figure-fa-figure-category = مقوله
figure-fa-figure-categories = مقوله
figure-fa-figure-concept = مفهوم
figure-fa-figure-concepts = مفهوم
figure-fa-figure-coding = کدگذاری
figure-fa-figure-codings = کدگذاری

# Layouts, journals, levels of the conditional matrix.
figure-layout-classic = Classic
figure-layout-radial = Radial
figure-layout-layered = In bands
profile-free = Free
profile-elsevier = Elsevier
profile-plos = PLOS
profile-springer = Springer
profile-wiley = Wiley
profile-nature = Nature
profile-ieee = IEEE
profile-sage = SAGE, Emerald
profile-mdpi = MDPI, Frontiers
profile-iran = Iranian journal
profile-thesis = Thesis
profile-apa = APA style
matrix-action = Action
matrix-interaction = Interaction
matrix-group = Group, individual, collective
matrix-sub-organisation = Sub-organisation
matrix-organisation = Organisation, institution
matrix-community = Community
matrix-nation = Nation
matrix-international = International
figure-fa-matrix-action = کنش
figure-fa-matrix-interaction = تعامل
figure-fa-matrix-group = گروه، فرد، جمع
figure-fa-matrix-sub-organisation = زیرسازمان
figure-fa-matrix-organisation = سازمان، نهاد
figure-fa-matrix-community = جامعهٔ محلی
figure-fa-matrix-nation = ملّی
figure-fa-matrix-international = بین‌المللی

# Companion figures.
companion-hierarchy = Category hierarchy
companion-data-structure = Data structure
companion-conditional-matrix = Conditional matrix
companion-network = Co-occurrence network
companion-co-occurrence = Co-occurrence matrix
companion-code-by-case = Categories by case
companion-process = Process by case
figure-fa-companion-hierarchy = سلسله‌مراتب مقوله‌ها
figure-fa-companion-data-structure = ساختار داده‌ها
figure-fa-companion-conditional-matrix = ماتریس شرطی
figure-fa-companion-network = شبکهٔ هم‌رخدادی
figure-fa-companion-co-occurrence = ماتریس هم‌رخدادی
figure-fa-companion-code-by-case = مقوله‌ها به تفکیک مورد
figure-fa-companion-process = فرایند در هر مورد
companion-hierarchy-about = Places, the categories that stand at them, and the concepts of each category.
companion-data-structure-about = Open codes, the concepts they were gathered into, and the categories above these.
companion-conditional-matrix-about = Rings go from action and interaction in the middle to ever wider conditions. A category stands on its level; arrows are the paths that were written.
companion-network-about = A node is larger where it has more codings. A line joins two that occur in the same paragraphs, thicker the more often. Which nodes stand near each other means nothing.
companion-co-occurrence-own = The last column (codings, or Σ) counts the codings of each code; it is not the sum of the row.
companion-co-occurrence-about = A cell counts the paragraphs in which both occur.
companion-code-by-case-about = A cell counts the codings in the documents of the case.
companion-process-about = For each case, what was coded most in each phase, with the number of codings.
companion-shows = In it stand:
companion-step = { $from } → { $to } ({ $for } for, { $against } against)
companion-path-step = { $title }: { $from } → { $to } ({ $count })
figure-fa-companion-hierarchy-about = جایگاه‌ها، مقوله‌های هر جایگاه و مفهوم‌های هر مقوله.
figure-fa-companion-data-structure-about = کدهای باز، مفهوم‌هایی که در آن‌ها گرد آمده‌اند و مقوله‌های بالای این‌ها.
figure-fa-companion-conditional-matrix-about = حلقه‌ها از کنش و تعامل در میانه به شرایط هرچه گسترده‌تر می‌رسند. هر مقوله در تراز خود ایستاده است و پیکان‌ها مسیرهای نوشته‌شده‌اند.
figure-fa-companion-network-about = گرهی که کدگذاری بیشتری دارد بزرگ‌تر است. خط دو گره را به هم می‌پیوندد که در پاراگراف‌های یکسان آمده‌اند؛ هرچه بیشتر، ضخیم‌تر. نزدیکی گره‌ها به هم معنایی ندارد.
figure-fa-companion-co-occurrence-own = ستون آخر (کدگذاری یا Σ) کدگذاری‌های هر کد را می‌شمارد؛ جمع سطر نیست.
figure-fa-companion-co-occurrence-about = هر خانه پاراگراف‌هایی را می‌شمارد که هر دو در آن‌ها آمده‌اند.
figure-fa-companion-code-by-case-about = هر خانه کدگذاری‌ها را در سندهای آن مورد می‌شمارد.
figure-fa-companion-process-about = برای هر مورد، آنچه در هر مرحله بیش از همه کدگذاری شده است، با شمار کدگذاری‌ها.
figure-fa-companion-shows = در آن آمده است:
figure-fa-companion-step = { $from } ← { $to } ({ $for } موافق، { $against } مخالف)
figure-fa-companion-path-step = { $title }: { $from } ← { $to } ({ $count })
companion-threshold = { $count ->
    [one] A line joins what occurs together in at least 1 paragraph.
   *[other] A line joins what occurs together in at least { $count } paragraphs.
}
companion-left-out = { $count ->
    [one] One of the least used is left out, so that the rest can be read.
   *[other] { $count } of the least used are left out, so that the rest can be read.
}
companion-word-broken = { $count ->
    [one] The column of “{ $name }” is too narrow for its longest word, which is broken at a line’s end. Widen the figure.
   *[other] { $count } names, such as “{ $name }”, have a word that is longer than its column is wide and is broken at a line’s end. Widen the figure.
}
companion-no-levels = No category stands at a level of the conditional matrix yet, so there is nothing to draw. Nothing was written. Choose a level for the categories of the model first.
companion-no-cases = The project has no cases, so there is nothing to compare. Nothing was written. Enter cases and say which documents belong to them first.
companion-nothing-together = No two categories or concepts of the model occur in one paragraph, so there is nothing to draw. Nothing was written.
figure-column-place = Place
figure-column-category = Category
figure-column-concept = Concept (codes; codings)
figure-column-dimensions = Aggregate dimensions
figure-column-themes = Second-order themes
figure-column-codes = First-order codes
figure-fa-figure-column-place = جایگاه
figure-fa-figure-column-category = مقوله
figure-fa-figure-column-concept = مفهوم (کدها؛ کدگذاری‌ها)
figure-fa-figure-column-dimensions = ابعاد کلان
figure-fa-figure-column-themes = مضمون‌های مرتبهٔ دوم
figure-fa-figure-column-codes = کدهای مرتبهٔ اول
figure-phase-conditions = Conditions
figure-phase-phenomenon = Phenomenon
figure-phase-strategies = Strategies
figure-phase-consequences = Consequences
figure-fa-figure-phase-conditions = شرایط
figure-fa-figure-phase-phenomenon = پدیده
figure-fa-figure-phase-strategies = راهبردها
figure-fa-figure-phase-consequences = پیامدها
export-docx-failed = The Word document cannot be written: { $detail }. Nothing was written.

# The saturation chart.
diagram-chart-band = 95 % of orders
diagram-chart-interviews = { $series ->
    [participants] participants
    [cases] cases
    [archival] archival documents
   *[interviews] interviews
} { saturation-order-taken }
diagram-chart-mean = mean of the orders
diagram-chart-ahead = expected of further ones
diagram-chart-estimate = Chao2 and its 95 % interval
diagram-chart-met = rule { $base } + { $run } met at interview { $interview }
diagram-chart-new = new codes
diagram-chart-total = codes so far

# Errors of writing.
diagram-error-too-large = The picture would be { $width } by { $height } pixels, which is more than can be written. Nothing was written. Choose a lower resolution or a smaller width.
diagram-error-font = A font that this figure needs cannot be embedded in a PDF. Nothing was written. SVG and PNG work with it.
diagram-error-pdf = The PDF could not be written: { $reason }. Nothing was written.
diagram-error-png = The PNG could not be written. Nothing was written.
