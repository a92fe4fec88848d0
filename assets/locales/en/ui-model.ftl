# The model screen, and the Persian words of figures.

## Left
model-models = Models
model-more = More
model-rename = Rename…
model-remove = Remove it with { $categories ->
    [one] { $categories } placed category
   *[other] { $categories } placed categories
} and { $relations ->
    [one] { $relations } relation
   *[other] { $relations } relations
}
model-places = Places
model-column-categories = categories
model-relations = Relations
model-column-evidence = for / against
model-acts-on = { $kind } → { $to }
model-from-to-label = { $from } acts on { $to }
model-no-relations = No relation is stated yet. Draw one from category to category.
model-unfinished = Unfinished

## Tool bar and figure
model-tool-choose = Choose
model-tool-move = Move the paper
model-tool-draw = Draw a relation
model-draw-hint = Draw a relation
model-draw-from = Press on the category that acts, drag to the one that it acts on; or click both
model-draw-to = Let go on, or click, the category that { $name } acts on
model-evidence-of-what = Choose a relation, in the list or by its arrow; its evidence is looked for then
model-fit = Whole figure
model-zoom = { $count } %
model-zoom-name = Size of the figure
model-places-filled = { $count ->
    [one] { $count } place
   *[other] { $count } places
}

## Export bar
model-width = Width
model-millimetres = { $count } mm
model-detail = Level of detail
model-detail-categories = Categories
model-detail-counts = Categories, codings
model-detail-components = Numbers only
model-detail-concepts = Concepts
model-detail-concepts-counts = Concepts, counts
model-edges-layout = As the layout
model-edges-strategies = Conditions on strategies
model-edges-phenomenon = Conditions on the phenomenon
model-edges-bands = Band to band
model-edges-chain = One chain
model-edges-stated = Only stated relations
model-deuteranopia = Only shown: deuteranopia
model-protanopia = Only shown: protanopia
model-language = Language
model-language-names = As the names
model-language-english = English
model-language-persian = Persian
model-preview = Colours
model-colour = In colour
model-grey = In grey
model-export = Export…
model-profile = Journal
model-arrows = Arrows
model-layout = Layout
model-more-figures = More figures
model-export-of = { $name }…
model-both-languages = English and Persian…
model-grouped = { $group }: { $name }
model-feedback = Arrow of feedback
model-type-fits = { $points } pt
model-part = Part { $number } of { $count }
model-move-box = Move the box “{ $name }”
model-label-name = Words in the figure
model-label-hint = In figures in { $name }; elsewhere it keeps its name
model-label-do = Label
model-label-rename = Rename everywhere
# The figure and its arrows for screen readers.
model-figure = Figure of the model
model-arrow = { $from } leads to { $to }
model-arrow-said = { $from } leads to { $to }: { $label }
model-figure-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

## Relation
model-relation-title = State a relation
model-relation-do = State it
model-relation-ends = Choose both categories
model-from = What acts
model-to = On what it acts
model-kind = How it acts
model-choose-category = Choose a category
model-sentence = The statement
model-sentence-placeholder = Say it in a sentence
model-place-holds = Categories here
model-place-empty = Nothing has this place yet
model-on-arrow = { $part } of { $whole } on its arrow
model-next-on-arrow = Next relation of this arrow
model-previous-on-arrow = Previous relation of this arrow
model-relation-number = Relation { $count }
model-remove-relation = { $count ->
    [0] Remove it
    [one] Remove it with { $count } piece of evidence
   *[other] Remove it with { $count } pieces of evidence
}
model-status = How far it is verified
model-column-quotations = quotations
model-column-documents = documents
model-column-cases = cases
model-cases-of = { $part } of { $whole }
model-show-evidence = Show evidence…
model-no-evidence = No quotation speaks for it yet
model-detach = Detach
model-does-not-hold = Where it does not hold

## Finder of evidence
model-finder = May be evidence
model-finder-close = Back to the relation
model-finder-attached = Attached already
model-finder-nothing = No quotation here that is not attached already
model-finder-no-words = No quotation here has these words
model-finder-pair = { $name }, taken together
model-finder-filter = Find words in these quotations
model-reach = How far to look
model-reach-overlap = Both on the same words
model-reach-paragraph = In the same paragraph
model-reach-answer = In the same answer
model-reach-document = In the same document
model-reach-of = Any of { $name }
model-reach-with-count = { $name } · { $count }
model-reach-wider = Look farther: { $name }

## Category and model
model-open-category = Open on the axial board
model-hint = Choose a category or an arrow to see what it rests on.
model-core = Core category
model-no-core = None is chosen yet
model-open-selective = Open the candidates

## Status bar
model-status-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}{ $bare ->
    [0] {""}
   *[other] , { $bare } without evidence
}

## Words of figures
figure-over-time = over time
figure-fa-figure-over-time = در گذر زمان
figure-continued = continued
figure-fa-figure-continued = ادامه
figure-fa-place-causal-conditions = شرایط علّی
figure-fa-place-phenomenon = پدیدهٔ محوری
figure-fa-place-context = زمینه
figure-fa-place-intervening-conditions = شرایط مداخله‌گر
figure-fa-place-strategies = راهبردها
figure-fa-place-consequences = پیامدها

## Figure, cases, matrix
model-pane = What is shown of the model
model-pane-figure = Figure
model-pane-matrix = Matrix
model-cases = Cases
model-cases-hint = In which cases does each relation hold? Framed: recorded. Dashed: computed of the evidence attached in that case, to be confirmed or set right.
model-cases-export = Export the relations by case…
model-cases-none = Relations are held against cases. Make cases on the Documents screen and say which document belongs to which
model-cases-sums = { $holds } for, { $against } against, { $open } open
model-case-undecided = mixed
model-case-computed = { $name }?
model-case-finding = What was found in this case
model-case-take-back = Not recorded
model-case-note = Note on this case…
model-case-note-hint = Why it does not hold here, or what else is needed
model-matrix-hint = At which level does each category act? Drag a name to a level, or click it. A path leads from an action through conditions to the outermost level and back, each step with the words that show it.
model-matrix-level = Level of the conditional matrix
matrix-none = At no level yet
model-paths = { $count ->
    [0] Paths
    [one] { $count } path
   *[other] { $count } paths
}
model-paths-none = No path yet. Trace one action outward, step by step, and take the quotations that show each step
model-path-new = New path…
model-path-edit = Change the path “{ $name }”
model-path-remove = Remove the path “{ $name }”
model-path-title = Path through the matrix
model-path-do = Keep the path
model-path-lacks = A path needs a name and at least one step
model-path-name = Name of the path
model-path-name-hint = From … to …
model-path-add = Add a step: choose a category…
model-path-step-up = Move “{ $name }” up
model-path-step-remove = Take “{ $name }” out of the path
model-path-step-note = What happens at this step
model-path-step-quotations = { $count ->
    [0] Choose the quotations that show it…
    [one] { $count } quotation shows it…
   *[other] { $count } quotations show it…
}
model-path-step-no-quotations = This category has no quotations yet
model-step-bare = No quotation shows this step yet
