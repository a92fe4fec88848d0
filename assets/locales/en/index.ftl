# What the search says: the index, and queries that cannot be read.

## The index

index-busy = Another window or program uses the search index of this project. The project is not affected; close the other one, or search there. ({ $path })
index-folder = The folder of the search index cannot be used: { $detail }. The project is not affected; check the rights of the folder and the space on the disk. ({ $path })
index-engine = The search index failed: { $detail }. The project is not affected; the index is made anew when the project is opened again.
index-cancelled = The search index was not made anew

## Queries

query-too-long = The query has too many words
query-too-deep = The query has too many parentheses inside each other
query-missing-word = A word is missing here
query-nothing-before-or = A word is missing before “or”
query-not-closed = This parenthesis is not closed
query-not-opened = This parenthesis was never opened
query-quote-not-closed = This quotation mark is not closed
query-no-value = A name is missing after “{ $value }:”
query-unknown-field = “{ $value }:” cannot be asked for, and no variable is called so; there are code:, category:, concept:, document:, participant:, case:, place:, kind:, memo:, speaker:, coder:, date:, attribute:, near: and within:. Put the words in quotation marks to search for them as they are.
query-only-wildcards = “{ $value }” stands for any word; write letters beside it
query-no-distance = “{ $value }” is no number of words from 0 to 1000
query-near-open = Words in parentheses are missing after near, as in near:5(trust, firm)
query-near-words = Only words, phrases and wildcards can stand inside near:( ); to bring other conditions together, use within:
query-near-two = near:( ) needs two words or phrases
query-nothing-before-within = A condition is missing before “within”
query-unknown-reach = “{ $value }” is no reach; write within:paragraph, within:2 for at most two paragraphs away, or within:document
query-unknown-category = There is no category “{ $value }”
query-unknown-concept = There is no concept “{ $value }”
query-unknown-value = Nothing has the value “{ $value }” here; numbers can be asked for as >5, <=5 and 5..9
query-unknown-code = There is no code “{ $value }”
query-unknown-document = There is no document “{ $value }”
query-unknown-participant = There is no participant “{ $value }”
query-unknown-case = There is no case “{ $value }”
query-unknown-place = There is no place “{ $value }”; there are causal conditions, phenomenon, context, intervening conditions, strategies and consequences
query-unknown-kind = There is no kind “{ $value }”; there are paragraph, quotation, memo and code, and the kinds of documents and memos
query-unknown-speaker = No speaker is called “{ $value }”
query-unknown-coder = There is no coder “{ $value }”
query-unknown-date = “{ $value }” is no date; write it as 2024, 2024-05 or 2024-05-31
query-unknown-attribute = No document, participant or case has “{ $value }”; write it as name=value
