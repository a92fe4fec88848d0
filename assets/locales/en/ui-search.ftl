# Search.

search-field = Search everything
search-hint = Words, or code:, document:, place: and the like
search-clear = Empty the field
search-add = Add
search-forms = What can be asked
search-forms-button = All forms…
search-forms-note = A click puts the example into the box
search-error = { $what }, at character { $place }
search-waiting = Searching
search-alone-nothing = { $count ->
    [one] This condition finds nothing even by itself: { $parts }
   *[other] These conditions find nothing even by themselves: { $parts }
}
search-alone-each = Each condition finds something by itself, but no place fulfils all of them
search-nothing = Nothing was found. Other forms of a word are found by themselves; coop* finds all words that begin so, and fewer filters find more
search-indexing = The index is being made
search-indexing-long = The index is being made; what is found shows as soon as it is ready
search-keys = Arrow keys move, Space ticks, Enter opens, letters go into the field
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
search-code-all = { $count ->
    [0] Code all…
    [one] Code the passage…
   *[other] Code all { $count }…
}
search-code-all-none = No passages were found
search-code-all-mended = The query is not whole yet. Enter says what is missing
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

## Ways to look

search-view = Show
search-view-passages = Passages
search-view-context = In context
search-view-words = Word list
search-order = Order of the lines
search-order-place = As they stand
search-order-before = By the word before
search-order-found = By what was found
search-order-after = By the word after
search-lines = Words in context
search-lines-none = The query asks for no words, so that none can stand in their context
search-export = Export…
search-words-counted = { $distinct ->
    [one] { $distinct } word
   *[other] { $distinct } words
} in { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} of { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
search-words-filter = Filter words
search-words-waiting = Counting the words
search-words-none = No word fits
search-words-word = Word
search-words-occurrences = occurrences
search-words-passages = passages
search-words-documents = documents
search-words-all = Show common words too, such as “and”
search-words-all-of = Show common words too (lists for { $name })
search-words-row = { $word }, { $occurrences ->
    [one] { $occurrences } occurrence
   *[other] { $occurrences } occurrences
} in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}

## Queries that are kept

search-kept = Kept queries
search-kept-none = A query that is asked often can be kept here with its filters
search-kept-row = { $name }: { $query }
search-kept-edit = Change or forget this query
search-kept-title = Kept query
search-kept-forget = Forget it
search-kept-taken = There is a kept query called “{ $name }” already
search-keep = Keep this query…
search-keep-nothing = Ask for something first
search-keep-title = Keep this query
search-keep-name = Name
search-keep-words = Query
search-keep-do = Keep
search-keep-cancel = Cancel

## What can be asked, each with an example

search-form-a-code = Trust
search-form-a-document = Interview 01
search-form-a-variable = role
search-form-a-value = manager
search-form-words = trust supplier
search-form-words-words = both words, in any order and in any inflection
search-form-phrase = "supply chain"
search-form-phrase-words = these words next to each other; * alone stands for any one word
search-form-beginning = coop*
search-form-beginning-words = words that begin so
search-form-pattern = clust*r or wom?n
search-form-pattern-words = * stands for any letters or none, ? inside a word for exactly one
search-form-near-spelling = thier~
search-form-near-spelling-words = words that are spelled nearly so; ~1 and ~2 say with how many slips
search-form-apart = "trust person"~5
search-form-apart-words = in this order, with at most five other words between them
search-form-near = near:5(trust, cluster, "the agent")
search-form-near-words = in any order and inflection, with at most five other words among them
search-form-or = (trust or faith) contract
search-form-or-words = one of the two, together with the third
search-form-not = trust not price
search-form-not-words = without it; -price says the same
search-form-code = code:"{ $code }"
search-form-code-words = carries the code or one below it
search-form-category = category:"{ $category }"
search-form-category-words = carries the category or something in it
search-form-uncoded = not code:* kind:paragraph
search-form-uncoded-words = carries no code at all
search-form-place = place:causal
search-form-place-words = carries a category with this place in a model
search-form-speaker = trust speaker:interviewer
search-form-speaker-words = said by this speaker, by label or part
search-form-document = trust document:"{ $document }"
search-form-document-words = in this document; case: and participant: likewise
search-form-variable = "{ $variable }":"{ $value }"
search-form-variable-words = a variable of document, participant or case by its own name; numbers also as >5, <=5 and 5..9
search-form-kind = trust kind:interview
search-form-kind-words = paragraph, quotation, memo, code, or a kind of document or memo
search-form-memo = memo:trust
search-form-memo-words = stands in a memo
search-form-within-paragraph = trust within:paragraph code:"{ $code }"
search-form-within-paragraph-words = the first where the second is in the same paragraph
search-form-within-some = (kind:quotation code:"{ $code }") within:2 category:"{ $category }"
search-form-within-some-words = the first where the second is at most two paragraphs away; not within:2 where it is not
search-form-within-document = trust within:document code:"{ $code }"
search-form-within-document-words = the first where the second is in the same document
