# Words of the codebook and of constant comparison: filters of the tree, splitting, codes that may be one, the comparer,
# properties, examples, the history of one code.

## Tree
tree-only = Show only some codes
tree-only-unused = Unused
tree-only-thin = Thin: a category on few quotations, a code on one
tree-only-in-vivo = In vivo
tree-only-all = All codes
tree-nothing-so = No code is so. Choose the words above the tree to take the filter off
tree-colour-branch = With everything below, in neighbouring colours (B)
tree-menu-trim = Drop from the theory…
tree-menu-restore = Take back into the theory
tree-trim-title = { $count ->
    [one] Drop “{ $name }” from the theory
   *[other] Drop “{ $name }” and others, { $count } in all, from the theory
}
tree-trim-open-codes = Only concepts and categories that belong to the theory can be dropped from it
tree-menu-split = Split, quotation by quotation…
tree-menu-vivo = Make in-vivo codes of its quotations
tree-vivo-nothing = No quotation here lacks an in-vivo code
tree-menu-compare = Compare the two chosen codes…
tree-name = Name
command-split-code = Split the code, quotation by quotation
command-vivo-of-quotations = Make in-vivo codes of the quotations of the code
command-compare-codes = Compare the two chosen codes
command-code-candidates = Codes that may be one

## Merging
tree-merge-comparisons = { $count ->
    [one] One comparison of these codes with each other ends.
   *[other] { $count } comparisons of these codes with each other end.
}
tree-merge-taken-use-when = It takes “use when” of “{ $name }”: { $words }
tree-merge-taken-not-when = It takes “not when” of “{ $name }”: { $words }
tree-merge-taken-typical = It takes the typical example of “{ $name }”: { $words }
tree-merge-taken-borderline = It takes the borderline example of “{ $name }”: { $words }
tree-merge-lost-use-when = “Use when” of “{ $name }” ends with it: { $words }
tree-merge-lost-not-when = “Not when” of “{ $name }” ends with it: { $words }
tree-merge-lost-typical = “{ $name }” is no more, and with it that this was its typical example: { $words }
tree-merge-lost-borderline = “{ $name }” is no more, and with it that this was its borderline example: { $words }

## Splitting
split-title = Split “{ $name }”
split-do = Split
split-keys = K keep · 1–9 send · N new · E existing · ← back · Ctrl Enter split
split-too-few = A code is split by its quotations. This one has not two of its own
split-nothing = All quotations stay. Send at least one to another code
split-place = { $number } of { $count } · { $stay } kept · { $go } sent
split-keep = Keep in “{ $name }”
split-to = “{ $name }” { $count }
split-new = New code…
split-existing = Existing code…
split-back = Back
split-new-field = Name of the new code
split-new-hint = A name, or Category / Concept / code. Enter sends the quotation there
split-existing-field = Existing code
split-existing-hint = Type to find a code. Enter sends the quotation there
split-stays = { $count ->
    [one] One quotation stays in “{ $name }”
   *[other] { $count } quotations stay in “{ $name }”
}
split-goes = { $count ->
    [one] One goes to “{ $name }”
   *[other] { $count } go to “{ $name }”
}
split-goes-new = { $count ->
    [one] One goes to the new code “{ $name }”
   *[other] { $count } go to the new code “{ $name }”
}

## Codes that may be one
pairs-title = { $count ->
    [0] Codes that may be one
    [one] One pair of codes may be one
   *[other] { $count } pairs of codes may be one
}
pairs-none = No two codes have nearly the same name or nearly the same quotations, and no code with three quotations or more always occurs together with another. Pairs that you put away are not shown.
pairs-more = { $count ->
    [one] One more pair follows when these are settled
   *[other] { $count } more pairs follow when these are settled
}
pairs-keys = ↑ ↓ choose · M merge · G gather · D dismiss · O open
pairs-close = Close
pairs-merge = Merge…
pairs-gather = Gather under a concept…
pairs-dismiss = Dismiss
pairs-gather-name = Name of the concept

## Comparer
compare-choose-two = Choose two codes first
compare-codes = Compare “{ $left }” with “{ $right }”
compare-incidents = Compare two incidents
compare-incidents-of = Compare incidents of “{ $name }”
compare-this = This incident
compare-other = { $count ->
    [one] Another incident
   *[other] Another incident, { $number } of { $count }
}
compare-previous = The one before
compare-next = The next one
compare-tally = { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
compare-outcome = What the comparison shows
compare-same = The same
compare-property = A different property
compare-other-code = Another code
compare-known = Compared before by { $coder }: { $outcome }.
compare-note = Note
compare-note-hint = In what they are alike, in what they differ
compare-memo = Write a memo of it, linked to both
compare-left = Left
compare-right = Right
compare-which = Which side is another code
compare-code-name = Name of the other code
compare-then-split = When this is recorded, the quotations of the left code are gone through one by one.
compare-property-of = Property of “{ $name }”
compare-property-new = A new property
compare-no-home = The code stands in no concept or category, which a property belongs to. Write in the note in what they differ.
compare-name-property = Name the property in which they differ, or choose one
compare-name-code = Name the other code
compare-record = Record
compare-record-next = Record and go on
compare-record-merge = Record and merge…
compare-record-split = Record and split…
compare-close = Close
compare-keys = 1 2 3 what it shows · ← → another incident · Ctrl Enter record
compare-memo-title = Compared: { $left } and { $right }
compare-open = Compare
coding-compare-first = Code the passage first; then it can be compared

## Properties
property-title = Property of “{ $name }”
property-do = Keep
property-name = Property
property-name-hint = For example strength
property-low = Low end
property-low-hint = For example weak
property-high = High end
property-high-hint = For example strong
property-definition = What it means
property-definition-hint = What is looked at to tell where an incident stands
property-low-end = low
property-high-end = high
property-place = Place on the dimension

## The sheet of a code
sheet-examples = Examples
sheet-example-clear = No longer the example
sheet-typical = Typical
sheet-borderline = Borderline
sheet-properties = Properties
sheet-property-add = New property
sheet-property-edit = Change the property
sheet-property-remove = Remove the property
sheet-property-none = A property is a characteristic that varies from incident to incident, between two ends.
sheet-property-line = { $low } ↔ { $high }, { $count ->
    [0] no quotation located
    [one] { $count } quotation located
   *[other] { $count } quotations located
}
sheet-dimensions = Dimensions
sheet-comparisons = Comparisons
sheet-comparison-none = Nothing was compared yet
sheet-comparison-with = with { $other }
sheet-comparison-remove = Remove the comparison
sheet-history = History of the code
sheet-history-waiting = Reading the journal…
sheet-history-line = { $when } · { $who }
sheet-put-away = { $count ->
    [one] One passage was put away
   *[other] { $count } passages were put away
}
sheet-put-away-back = Offer them again
