# The axial screen, and parts that the screens of model and core category share with it.

axial-quotation-place = { $document }, ¶{ $paragraph }
axial-quotation-mark = , ¶{ $paragraph }
axial-open-quotation = Open in its document
axial-cancel = Cancel
axial-name = Name
axial-level = Level
axial-pick-none = There is none yet
axial-pick-make-category = New category “{ $name }”
axial-pick-new = new
axial-pick-nothing = Nothing is called so
axial-for-against = { $for } / { $against }

## Left: what has no home
axial-open-codes-head = Open codes without a home
axial-concepts-head = Concepts without a category
axial-switch = What the list shows
axial-switch-open-codes = Open codes
axial-switch-concepts = Concepts
axial-filter = Filter this list
axial-filter-clear = Empty the filter
axial-list = Codes without a home
axial-codings = codings
axial-ticked = { $count } chosen
axial-homeless = { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
axial-homeless-of = { $shown } of { $all } codes
axial-homeless-of-concepts = { $shown } of { $all } concepts
axial-filter-none-open = No code without a home reads like “{ $name }”
axial-filter-none-concept = No concept without a category reads like “{ $name }”
axial-tick-first = Tick codes in the list first
axial-new-concept-from = { $count ->
    [0] New concept
   *[other] New concept from { $count }
}
axial-new-category-from = { $count ->
    [0] New category
   *[other] New category from { $count }
}
axial-next = Next
axial-move-into = Move into…
axial-show-code = Show in the coding screen
axial-pick-home = Concept or category
axial-pick-category = Category
axial-all-open-codes-home = Every open code has its home
axial-all-concepts-home = Every concept has its category
axial-dragged = { $count } codes

## Proposals
axial-proposals = Proposals
axial-dismissed = { $count } dismissed
axial-dismissed-hint = Show them again
axial-no-proposals = Nothing stands near this code, reads like its passages or shares a word with its name
axial-no-proposals-yet = Choose a code in the list: what stands near it, reads like it or shares a word with it is proposed here
axial-kin-in = “{ $code }” is there. { $reason }
axial-gather-both = Gather both
axial-proposal = { $code } with { $home }
axial-take = Take
axial-dismiss = Dismiss
axial-evidence = Show the nearest quotation

## Gathering
axial-gather-concept-title = { $count ->
    [one] New concept from { $count } code
   *[other] New concept from { $count } codes
}
axial-gather-category-title = { $count ->
    [one] New category from { $count } code
   *[other] New category from { $count } codes
}
axial-gather-concepts-title = { $count ->
    [one] New category from { $count } concept
   *[other] New category from { $count } concepts
}
axial-gather-do = Gather
axial-gather-out-of = { $count ->
    [one] { $count } of them comes out of { $names }
   *[other] { $count } of them come out of { $names }
}
axial-gather-place = Place in the model “{ $name }”
axial-more-unplaced = +{ $count }
axial-unplaced-name = Without a place: { $count }
axial-no-category = In no category yet
axial-names-and-more = { $names } and { $count } more

## Models
axial-model = Model
axial-no-model = No model yet
axial-first-model = Paradigm model
axial-new-model-ask = New model…
axial-new-model-title = New model
axial-new-model-do = Begin the model
axial-rename-model-title = Rename the model
axial-rename-code-title = Rename the code
axial-rename-concept-title = Rename the concept
axial-rename-category-title = Rename the category
axial-rename-do = Rename
axial-no-model-heading = No model yet
axial-no-model-words = A paradigm model gives categories their places: what leads to the phenomenon, its context, what people do, and what comes of it.
axial-nothing-gathered-heading = Nothing gathered yet
axial-nothing-gathered-words = Tick codes that belong together in the list at the side and gather them, or drag them here: they become a concept.
axial-no-codes-heading = No codes yet
axial-no-codes-words = Concepts and categories are gathered here once passages have been coded.

## Tool bar and board
axial-view = View
axial-places = Places
axial-gathering = Gathering
axial-tree = Tree
axial-lane-heads = Lane heads: categories · codings
axial-notes = { $count ->
    [one] { $count } note on places
   *[other] { $count } notes on places
}
axial-fold-all = Fold all
axial-unfold-all = Unfold all
axial-board = Categories by place
axial-lane-head = { $categories } · { $codings }
axial-lane-label = { $name }, { $categories ->
    [one] { $categories } category
   *[other] { $categories } categories
}, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}
axial-card-meta = { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
} · { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
axial-card-meta-concept = Concept without a category · { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}
axial-card-label = { $name }, { $meta }, { $concepts ->
    [one] { $concepts } concept
   *[other] { $concepts } concepts
}
axial-tree-label = { $name }, { $level }, { $codings } codings
axial-no-place = No place yet
axial-choose-lane = choose a lane
axial-choose-lane-of = Choose a lane for { $count }
axial-take-out = Take out of the model
axial-drop-into = Into { $name }
axial-drop-new-concept = { $count ->
    [one] Drop: new concept from { $count } code
   *[other] Drop: new concept from { $count } codes
}
axial-drop-new-category = { $count ->
    [one] Drop: new category from { $count } code
   *[other] Drop: new category from { $count } codes
}
axial-drop-place = Drop: { $name }
axial-drop-out = Drop: out of the model
axial-drop-apart = Drop: out of { $from }, to { $name }
axial-drop-away = Drop: out of { $name }

## Sheet of a code
axial-nothing-chosen = Nothing chosen
axial-nothing-chosen-words = Choose a category to see what it holds, where it is thin, and what people say of it.
axial-more = More
axial-menu-open = Show in the coding screen
axial-menu-memo = Write a memo
axial-menu-rename = Rename…
axial-place-above = { $place }, with its category
axial-no-place-choose = No place yet
axial-valence = What it does to strategies
axial-valence-none = not said
axial-effect = Effect: { $name }
axial-definition = Definition
axial-use-when = Use when
axial-not-when = Not when
axial-no-definition = Not written yet
axial-edit = Write the definition
axial-edit-done = Done
axial-parts = Concepts and codes
axial-more-parts = { $count } more
axial-menu-remove = Remove…
axial-remove-free = Remove and free what is below
axial-remove-whole = Remove with all below
axial-remove-frees = { $count ->
    [one] { $count } concept or code stands directly below. It can stay, without a home, with all of its codings.
   *[other] { $count } concepts and codes stand directly below. They can stay, without a home, with all of their codings.
}
axial-remove-goes = With all that is below, this goes:
axial-thin = Thin spots
axial-plan-sampling = Add to sampling plan…
axial-rests-on-one-document = { $name } rests on one document
axial-exemplars = Exemplars
axial-exemplars-count = { $shown } of { $all } quotations
axial-relations = Relations
axial-relation-from = { $kind } { $name }
axial-relation-to = { $name } { $kind } it
axial-memos = Memos

## Counts
axial-concepts = { $count ->
    [one] { $count } concept
   *[other] { $count } concepts
}
axial-categories = { $count ->
    [one] { $count } category
   *[other] { $count } categories
}
axial-open-codes = { $count ->
    [one] { $count } open code
   *[other] { $count } open codes
}
axial-n-codings = { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
axial-n-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
axial-status-homeless = { $count ->
    [one] { $count } open code without a home
   *[other] { $count } open codes without a home
}

## Dimensional profile, actor, question
axial-dimensions = Dimensions
axial-dimensions-of = Dimensional profile of “{ $name }”
axial-dimension-point = { $name }, { $position } of 100: { $words }
axial-dimensions-hint = Points are quotations, rings negative cases. For each case choose a place: a square was recorded, a circle is the mean of its quotations.
axial-dimensions-choose = Choose a category to see its properties and where quotations and cases stand on them
axial-dimensions-none = It has no properties yet. A property is a characteristic that varies from incident to incident, between two ends
axial-dimension-place = { $property }, { $name }, { $position } of 100
axial-dimension-recorded = recorded { $count }
axial-dimension-computed = { $count ->
    [one] { $mean }, one quotation
   *[other] mean { $mean }, { $count } quotations
}
axial-properties = Properties and dimensions
axial-n-located-cases = { $count ->
    [0] no case located
    [one] 1 case located
   *[other] { $count } cases located
}
axial-answers = Question about its category that it answers
axial-actor = Who acts
axial-actor-hint = Managers, agents, …

# Places of a model
axial-place-name = Name of the place
axial-place-hint = Only its name changes, not its part in the paradigm. A name of its own in figures of another language: F2 on its heading in the figure
axial-place-rename = Rename…
axial-place-own-name = Take back its own name
axial-place-add = Add a place…
axial-place-before = Before its neighbour
axial-place-beside = Beside its neighbour
axial-place-after = After its neighbour
axial-place-earlier = Earlier among those beside it
axial-place-later = Later among those beside it
axial-place-elsewhere = Next to another place…
axial-place-remove = Remove the place
axial-place-add-title = Add a place
axial-place-add-do = Add
axial-place-move-title = Where the place stands
axial-place-move-do = Put it there
axial-place-remove-title = Remove the place
axial-place-remove-do = Remove
axial-place-remove-words = { $count ->
    [one] A category stands in “{ $name }”. It goes to
   *[other] { $count } categories stand in “{ $name }”. They go to
}
axial-place-into = Where the categories go
axial-place-side = On which side
axial-place-near = Next to
axial-place-before-hint = In figures an arrow leads from it to “{ $name }”
axial-place-beside-hint = In figures the same arrows lead to it and on from it as of “{ $name }”
axial-place-after-hint = In figures an arrow leads from “{ $name }” to it

# Notes of cases on dimensions
axial-location-note = Why it stands there
axial-location-note-of = Note on where “{ $name }” stands
axial-location-note-title = { $name } on “{ $property }”
axial-location-note-keep = Keep
