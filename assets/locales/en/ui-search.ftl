# Search.

search-field = Search everything
search-hint = Words, or code:, document:, place: and the like
search-clear = Empty the field
search-syntax = trust supplier: both words, in any form · "supply chain": next to each other · coop*: begins so · thier~: spelled nearly so · or, not, ( ) · code: document: participant: case: place: kind: speaker:
search-error = { $what }, at character { $place }
search-waiting = Searching
search-nothing = Nothing was found. Other forms of a word are found by themselves; coop* finds all words that begin so, and fewer filters find more
search-indexing = The index is being made
search-indexing-long = The index is being made; what is found shows as soon as it is ready
search-keys = Arrow keys move, Space ticks, Enter opens
search-results = What was found
search-status = { $count ->
    [one] { $count } place
   *[other] { $count } places
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}

## Results

search-found = { $count ->
    [one] { $count } place found
   *[other] { $count } places found
}
search-found-first = { $count } places found; the first { $first } are shown
search-ticked = { $ticked } of { $count } ticked
search-tick = Tick this passage
search-tick-all = Tick all passages
search-code = { $count ->
    [0] Code the ticked…
    [one] Code the { $count } ticked…
   *[other] Code the { $count } ticked…
}
search-code-none = Tick passages first, with Space
search-memos = Memos
search-codes = Codes
search-count-passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
search-count-memos = { $count ->
    [one] { $count } memo
   *[other] { $count } memos
}
search-count-codes = { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
search-kind-quotation = Quotation
search-more-codes = { $count ->
    [one] and { $count } more code
   *[other] and { $count } more codes
}

## Empty

search-empty-heading = Find any word, passage, memo or code
search-empty-words = Ask for words, for codes, for who speaks, or for all of them together. Passages that are found can be ticked and coded in one act.
search-example-words = trust* or contract*
search-example-kinds = kind:memo

## Filters

search-narrow = Narrow down
search-filter-clear = Show all
search-chosen = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
search-kinds = Kinds
search-kinds-paragraph = Paragraphs
search-kinds-quotation = Quotations
search-kinds-memo = Memos
search-kinds-code = Codes
search-documents = Documents
search-participants = Participants
search-cases = Cases
search-places = Places of the model
search-code-add = Add a code
search-code-any = With any code, or none

## Inspector

search-one-paragraph = Paragraph
search-one-quotation = Quotation
search-one-memo = Memo
search-one-code = Code
search-open = Open
search-code-this = Code…
search-codes-here = Already coded here
search-codes-none = Not coded yet
