# Words of the coding screen: documents and text, code tree, code finder, inspector.

## Colours of codes
colour-0 = Blue
colour-1 = Brick
colour-2 = Sage
colour-3 = Plum
colour-4 = Teal
colour-5 = Brown
colour-6 = Cobalt
colour-7 = Wine
colour-8 = Green
colour-9 = Violet
colour-10 = Steel
colour-11 = Orchid
colour-12 = Denim
colour-13 = Orange
colour-14 = Moss
colour-15 = Purple
colour-16 = Petrol
colour-17 = Rust
colour-18 = Fern
colour-19 = Indigo
colour-20 = Grey
colour-21 = Pink
colour-22 = Mauve
colour-23 = Sand

## Code tree
tree-title = Codes
tree-add = New code
tree-sort = Order and folding
tree-sort-tree = As a tree, by rung and name
tree-sort-count = Most codings first
tree-sort-recent = Last used first
tree-sort-name = By name
tree-fold-all = Fold all
tree-unfold-all = Unfold all
tree-filter = Filter codes
tree-filter-clear = Clear the filter
tree-codings = codings
tree-empty = No codes yet. Select words in the text, type a name and press Enter
tree-nothing-found = No code has these words in its name
tree-row = { $name }, { $level }, { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
tree-row-in = { $name }, { $level }, in { $parent }, { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
tree-tally = { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, { $participants ->
    [one] { $participants } participant
   *[other] { $participants } participants
}{ $below ->
    [0] {""}
   *[other] : { $own } with the code itself, { $below } with codes below it
}
tree-hint-unused = Put on no text yet
tree-hint-trimmed = Trimmed from the theory: { $reason }
tree-row-trimmed = { $row }, trimmed from the theory
tree-hint-thin = Rests on { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
tree-drop-into = Move into “{ $name }”
tree-drop-refused = Cannot go here
tree-cancel = Cancel
tree-reason = Why
tree-reason-hint = For the audit trail, may stay empty

tree-menu = Codes
tree-menu-rename = Rename
tree-menu-define = Definition…
tree-menu-colour = Colour…
tree-menu-memo = Memo on the code
tree-menu-level-up = Level up
tree-menu-level-down = Level down
tree-menu-cut = Cut, to move it
tree-menu-paste = Move what was cut into this code
tree-menu-to-top = Move to the top of the tree
tree-menu-merge = Merge the chosen codes…
tree-menu-add = New code…
tree-menu-remove = { $count ->
    [one] Remove the code
   *[other] Remove { $count } codes
}{ $codings ->
    [0] {""}
    [one] , with { $codings } coding
   *[other] , with { $codings } codings
}
tree-rename-field = Name of the code
tree-level-top = A category is on the highest rung
tree-level-bottom = An open code is on the lowest rung
tree-paste-nothing = Nothing was cut. Cut a code first
tree-merge-choose = No code is chosen. Choose one in the tree, or several with Ctrl; they are merged there

tree-merge-title = { $count ->
   *[other] Merge { $count } codes into “{ $name }”
}
tree-merge-one = Merge “{ $name }” with another code
tree-merge-another = Add a code to merge
tree-merge-pick-first = Pick the code to merge it with
tree-merge-do = Merge
tree-merge-into = What stays
tree-merge-codings = { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
tree-merge-after = “{ $name }” will have { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}.
tree-merge-doubled = { $count ->
    [one] One passage carries
   *[other] { $count } passages carry
} several of these codes and will carry it once.
tree-merge-moved = { $count ->
    [one] One code below moves
   *[other] { $count } codes below move
} into “{ $name }”.
tree-merge-definition = It takes the definition of “{ $name }”, since it has none.
tree-merge-lost = The definition of “{ $name }” ends with it: { $definition }

tree-define-title = “{ $name }”
tree-define-do = Keep
tree-define-note = Ctrl Enter keeps it
tree-definition = Definition
tree-definition-hint = What an incident must show to be an instance of it
tree-use-when = Use when
tree-use-when-hint = When it fits, and an example
tree-not-when = Not when
tree-not-when-hint = What looks like it and is another code

tree-new-title = New code
tree-new-codes = Put it on { $count ->
    [one] the words that are selected
   *[other] the { $count } passages that are selected
}
tree-new-do = Make the code
tree-new-level = Rung
tree-new-path = Place and name
tree-new-path-hint = Category / Concept / code
tree-new-offers = Places, Tab takes the first
tree-new-at-top = It will stand at the top of the tree
tree-new-in = It will stand in { $place }
tree-new-with = It will stand in { $place }. “{ $new }” is made with it
tree-new-there = “{ $name }” stands there already. Use it, or choose another name

tree-remove-title = { $more ->
    [0] Remove “{ $name }”
    [one] Remove “{ $name }” and 1 more code
   *[other] Remove “{ $name }” and { $more } more codes
}
tree-remove-goes = With it goes
tree-remove-undo = The texts stay. Undo brings everything back
tree-remove-keep = Keep
tree-remove-do = Remove
tree-loss-codes = { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
tree-loss-codings = { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
tree-loss-quotations = { $count ->
    [one] { $count } quotation that carries nothing else
   *[other] { $count } quotations that carry nothing else
}
tree-loss-placements = { $count ->
    [one] { $count } place in a model
   *[other] { $count } places in models
}
tree-loss-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
tree-loss-evidence = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
tree-loss-memos = { $count ->
    [one] { $count } memo
   *[other] { $count } memos
}
tree-loss-examples = { $count ->
    [one] { $count } example of a code
   *[other] { $count } examples of codes
}
tree-loss-comparisons = { $count ->
    [one] { $count } comparison
   *[other] { $count } comparisons
}
tree-loss-properties = { $count ->
    [one] { $count } property
   *[other] { $count } properties
}
tree-loss-locations = { $count ->
    [one] { $count } place of a quotation on a dimension
   *[other] { $count } places of quotations on dimensions
}
tree-loss-checks = { $count ->
    [one] { $count } member check
   *[other] { $count } member checks
}
tree-loss-ratings = { $count ->
    [one] { $count } rating in a case
   *[other] { $count } ratings in cases
}

tree-loss-case-locations = { $count ->
    [one] { $count } place of a case on a dimension
   *[other] { $count } places of cases on dimensions
}
tree-loss-findings = { $count ->
    [one] { $count } finding of a relation in a case
   *[other] { $count } findings of relations in cases
}
tree-loss-paths = { $count ->
    [one] { $count } path through the matrix
   *[other] { $count } paths through the matrix
}
tree-loss-propositions = { $count ->
    [one] { $count } proposition
   *[other] { $count } propositions
}
tree-loss-judgements = { $count ->
    [one] { $count } judgement of selective coding
   *[other] { $count } judgements of selective coding
}
tree-loss-links = { $count ->
    [one] { $count } link between quotations
   *[other] { $count } links between quotations
}

## Code finder
finder-title = Code finder
finder-field = Find or create a code
finder-hint = Find or create a code
finder-nothing = No code fits
finder-create = Create open code “{ $name }”
finder-nowhere = without a concept
finder-in = in { $place }
finder-in-new = in { $place }, which is made too
tree-row-unfolded = unfolded, level { $level }
tree-row-folded = folded, level { $level }
tree-row-leaf = level { $level }
finder-row = { $name }, { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
finder-row-in = { $name }, in { $path }, { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
# Behind a code that was used lately: its number key in the text, with Ctrl in the finder.
finder-row-key = key { $number }
# The code is on other words that lie over the passage.
finder-near = already on words here
finder-key-choose = choose
finder-key-apply = apply
finder-key-stay = stay open
finder-key-place = place
finder-key-close = close
finder-key-done = done

## Documents and text
coding-no-documents = No documents yet
coding-documents-fold = Fold the list of documents
coding-documents-unfold = Show the list of documents
coding-documents-height = Height of the list of documents
coding-import = Import documents
coding-share = { $percent } %
coding-document-row = { $name }, { $kind }, { $share } coded
coding-document-turns = { $kind }. { $part } of { $whole } answering turns coded, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}
coding-document-paragraphs = { $kind }. { $part } of { $whole } paragraphs coded, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}
coding-close-tab = Close { $name }
coding-paragraph = ¶{ $number }
coding-zoom = Size of the text
coding-underlines = Underlines instead of tints
coding-all-codes = All codes
coding-only-code = Only “{ $name }”
coding-only-chosen = { $count ->
    [0] Only the chosen codes
   *[other] Only the { $count } chosen codes
}
coding-only-none = Choose codes in the tree first
coding-filter-codes = { $count ->
   *[other] Only { $count } codes
}
coding-filter-clear = Show all codes again
coding-mode = How the text is gone through
coding-reading = Reading
coding-coders = Whose codings are shown
coding-coders-together = Coders together
coding-coders-apart = Each coder apart
coding-coder-only = Only { $name }
coding-codes-filter = Codes shown in the text
coding-reading-text = Reading the text…
coding-select-first = Select words in the text first
coding-overlaps = “{ $name }” was on words here already, and both codings are counted. { $key } lists them
coding-no-recent = No code was used { $number ->
    [one] yet
   *[other] as number { $number } yet
}
coding-only-one = This is the only quotation of the code
coding-all-coded = Every turn of this document carries a code or was left on purpose
coding-last-uncoded = This is the only turn that is not coded yet
coding-no-speaker = Nobody is known to speak here
coding-no-code-here = There is no code here. Put the cursor into a coded passage
coding-no-quotation-here = There is no quotation here. Put the cursor into one
coding-no-more-quotations = There are no more quotations this way
coding-no-more-units = There are no more units this way
coding-last-open-unit = This is the only unit that is still open
coding-all-units-done = Every unit is coded or was left on purpose
coding-nothing-to-leave = There is nothing to leave here
coding-menu = Passage
coding-remove-which = Which code to remove
coding-remove-all = Remove all { $count }
coding-find = Find in this document
coding-find-nothing = Nothing found
coding-find-count = { $number } of { $count }
coding-find-next = Next place
coding-find-previous = Previous place
coding-find-close = Close
coding-empty-heading = Bring the first texts in
coding-empty-words = Interviews, notes and documents are read and coded here: Word, text, PDF, subtitles.
coding-empty-import = Import documents…
coding-empty-example = Look at the example study
coding-closed-heading = No document is open
coding-closed-words = Choose one in the list. It opens where you were reading.
coding-closed-open = Open { $name }
coding-status-place = ¶{ $number } of { $count }
coding-status-codings = { $count ->
    [one] { $count } coding in this document
   *[other] { $count } codings in this document
}
coding-status-turns = { $part } of { $whole } answering turns coded
coding-status-paragraphs = { $part } of { $whole } paragraphs coded
coding-status-left = { $count ->
    [one] { $count } passage left uncoded on purpose
   *[other] { $count } passages left uncoded on purpose
}
coding-status-documents = { $part } of { $whole } documents coded

## Line by line
unit-sentence = Sentence
unit-turn = Turn
coding-units = What is stepped through
coding-units-leave = Leave on purpose
coding-units-next = Next open
coding-units-progress = Unit { $number } of { $count }: { $coded } coded, { $left } left on purpose, { $open } open

## Links, negative cases, weights
coding-links = Links
coding-linking = Linking “{ $words }” ({ $document }, ¶{ $number })
coding-link-how = Press { $key } on the other passage, or here once more for a list; Escape links nothing
coding-link-choose = Choose from a list
coding-link-list = Quotations to link to
coding-link-give-up = Link nothing
coding-link-title = How the first bears on the second
coding-link-do = Link
coding-link-keep = Keep
coding-link-cancel = Cancel
coding-link-note = Note
coding-link-note-hint = What makes it so, may stay empty
coding-link-edit = Change the link to { $place }
coding-link-remove = Remove the link to { $place }
coding-negative = Negative case of { $name }
coding-weight-more = More weight for { $name }
coding-weight-less = Less weight for { $name }

## Inspector
coding-quotation = Quotation
coding-selection = Selected
coding-selection-of = { $count } passages selected
coding-not-coded = Not coded yet. Type the name of a code, or press { $key } for all codes
coding-not-coded-locked = Not coded
coding-not-coded-keys = { $vivo } codes in the words themselves, { $again } repeats the last code, 1 to 9 without Alt put on the codes used last
# A selection that is no quotation, but lies in quotations; their codes follow.
coding-coded-around = Not coded by itself. It lies in what is coded { $count ->
    [one] with this code
   *[other] with these codes
}
# A selection that is no quotation, but has quotations in it.
coding-coded-inside = Not coded as a whole. { $count ->
    [one] One coding lies inside
   *[other] { $count } codings lie inside
}
coding-remove-code = Remove { $name } here
coding-comment = Comment
coding-comment-hint = A remark, kept as you write
coding-memos = Memos
coding-memo-new = New memo
coding-memo-words = Memo on the quotation
coding-memo-hint = What do you think of it?
coding-memo-open = Open in Memos
coding-earlier = Other quotations
coding-earlier-none = This is the first passage of the code
coding-passages = { $count } in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
coding-same = Same
coding-same-there = The passage carries this code already
coding-property = Property
coding-new-code = New code
coding-alike = Reads alike, not coded so
coding-alike-waiting = Looking for passages…
coding-alike-none = Nothing reads like this yet. It gets better with each interview
# All that read alike were gone through; how many were given the code, how many were dismissed.
coding-alike-through = What reads like this is coded so or was dismissed
coding-alike-decided = All gone through: { $coded } coded, { $away } dismissed
coding-alike-code = Code
coding-alike-dismiss = Dismiss
coding-alike-no-code = The passage carries no code yet
coding-alike-more = { $count } more
coding-card-place = { $document }, ¶{ $number }
coding-quotations = Quotations
coding-quotations-all = Show all { $count }
coding-define = Write what it means…
coding-sheet-tally = { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, { $participants ->
    [one] { $participants } participant
   *[other] { $participants } participants
}{ $below ->
    [0] {""}
   *[other] . { $own } with the code itself, { $below } with codes below it
}
coding-inspector-empty = Nothing is selected
coding-inspector-how = Select words in the text and type the name of a code. Choose a code in the tree to see what it means and where it stands.
coding-inspector-how-locked = Select words in the text to see what is coded there. Choose a code in the tree to see what it means and where it stands.

## Editing the text of a turn
correct-title = Text of turn { $number }
correct-speaker = Who speaks
correct-words = Words of the turn
correct-keep = Keep
correct-leave = Leave as it was
correct-divide = divides the turn
correct-gone = all its words go
correct-refuses = A quotation would lose all its words. Keep some of them, or tick that it goes too
correct-remove = { $count ->
    [one] Remove this quotation and its codings too
   *[other] Remove these { $count } quotations and their codings too
}
correct-quotation-kept = Stays: “{ $words }”, { $codes }
correct-quotation-gone = Loses all its words: “{ $words }”, { $codes }

## Two documents side by side
side-border = Border between the two documents
side-close = Close { $name } at the side
coding-tabs = All { $count } open documents
