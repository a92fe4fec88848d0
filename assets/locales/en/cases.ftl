# Cases and comparison: matrices, rated cells, co-occurrence, attributes, what holds in how many cases.

## What stands in rows and columns
matrix-rows-open-codes = Open codes
matrix-rows-concepts = Concepts
matrix-rows-categories = Categories
matrix-rows-codes = All codes
matrix-rows-relations = Relations
matrix-rows-propositions = Propositions
matrix-columns-documents = Documents
matrix-columns-participants = Participants
matrix-columns-cases = Cases
matrix-columns-roles = Roles of informants
matrix-columns-kinds = Kinds of source
matrix-columns-speakers = Speakers
matrix-columns-months = Months of the documents
matrix-columns-coded = When codes were put
matrix-columns-parts = Parts of the length
matrix-columns-attribute-document = { $name } (of documents)
matrix-columns-attribute-participant = { $name } (of participants)
matrix-columns-attribute-case = { $name } (of cases)
matrix-unknown = Not recorded
matrix-total = Total
matrix-title = { $rows } × { $columns }
matrix-title-together = { $rows } that occur together, by { $within ->
    [overlap] overlap in the text
    [quotation] quotation
    [document] document
   *[paragraph] paragraph
}
matrix-of-cases = Of { $count } cases

## What cells tell
matrix-cells-codings = Codings
matrix-cells-quotations = Quotations
matrix-cells-codes = Distinct codes
matrix-cells-documents = Documents
matrix-cells-share-of-row = Share of the row
matrix-cells-share-of-column = Share of the column
matrix-cells-share-of-text = Share of the words
matrix-cells-presence = Presence
matrix-cells-rating = Rating
matrix-within-overlap = Overlap in the text
matrix-within-quotation = Same quotation
matrix-within-paragraph = Same paragraph
matrix-within-document = Same document
matrix-sort-natural = As in the project
matrix-sort-name = By name
matrix-sort-count = By codings
matrix-sort-clustered = Clustered

## Sentences below a matrix
matrix-note-cells = { $cells ->
    [evidence] Cells count pieces of evidence, for and against together.
    [quotations] Cells count distinct quotations.
    [codes] Cells count distinct codes.
    [documents] Cells count distinct documents.
    [share-of-row] Cells tell which part of the codings of the row they hold.
    [share-of-column] Cells tell which part of the codings of the column they hold.
    [share-of-text] Cells tell which part of the words of the column their quotations cover, each stretch of text once.
    [presence] Cells tell whether there is any coding.
    [rating] Cells hold ratings of categories in cases.
   *[codings] Cells count codings: a quotation with two of the codes counts twice.
}
matrix-note-propositions = A quotation counts for a proposition, or against it, as the judgement of a case that names it says; cases that are silent count nothing.
matrix-note-branch = Each row counts what lies below it.
matrix-note-trimmed = What was dropped from the theory is counted here still.
matrix-note-rows = Rows stand { $order ->
    [name] by name
    [count] by codings, most first
   *[clustered] clustered: average linkage (UPGMA) on the Jaccard distance of the columns in which they are present, in every join the part with more codings on average first
}.
matrix-note-columns = Columns stand { $order ->
    [name] by name
    [count] by codings, most first
   *[clustered] clustered: average linkage (UPGMA) on the Jaccard distance of the rows in which they are present, in every join the part with more codings on average first
}.
matrix-note-parts = A coding that reaches into two parts is counted in both, so that the parts together can hold more than all codings.
matrix-note-together = { $within ->
    [overlap] Cells count pairs of codings whose quotations share text.
    [quotation] Cells count quotations that carry both.
    [document] Cells count documents in which both occur.
   *[paragraph] Cells count paragraphs or turns in which both occur.
}
matrix-note-coefficient = { $within ->
    [overlap] Cells hold Jaccard’s coefficient of the text: what both cover by what either covers, 0 to 1.
    [quotation] Cells hold Jaccard’s coefficient (c-index): quotations with both by quotations with either, 0 to 1.
    [document] Cells hold Jaccard’s coefficient (c-index): documents with both by documents with either, 0 to 1.
   *[paragraph] Cells hold Jaccard’s coefficient (c-index): paragraphs with both by paragraphs with either, 0 to 1.
}
matrix-note-pairs-clustered = Codes stand clustered: average linkage (UPGMA) on one minus the coefficient.
matrix-note-percent = Numbers are per cent.
matrix-note-hundredths = Numbers are hundredths.
matrix-note-cross = ● or a tint: it holds in the case. –: it does not. The number is of a category’s codings, of a relation’s quotations that speak for it; after the minus of those against it. A category holds in a case by the rating that was decided (strong, moderate and weak hold; absent and contrary do not), else where it is coded and not only with negative cases. A relation holds in a case where you recorded so, else where more quotations speak for it than against it. What was dropped from the theory is not counted.
matrix-network-threshold = A line joins what occurs together { $within ->
    [overlap] in at least { $count ->
        [one] one pair of codings that share text
       *[other] { $count } pairs of codings that share text
    }
    [quotation] in at least { $count ->
        [one] one quotation
       *[other] { $count } quotations
    }
    [document] in at least { $count ->
        [one] one document
       *[other] { $count } documents
    }
   *[paragraph] in at least { $count ->
        [one] one paragraph
       *[other] { $count } paragraphs
    }
}.
matrix-nothing-together = No two of these codes occur together, so there is no network to draw. Choose other codes, or a wider nearness
matrix-empty = The matrix has no rows or no columns. Choose others, or take the filter off
matrix-left-out = { $count ->
    [one] One row or column has no room in the picture and was left out. The table holds all
   *[other] { $count } rows or columns have no room in the picture and were left out. The table holds all
}

## Ratings
rating-strong = strong
rating-moderate = moderate
rating-weak = weak
rating-absent = absent
rating-contrary = contrary
rating-signs = Signs: ● { $strong ->
    [rating-strong] strong
   *[other] { $strong }
}, ◐ { $moderate ->
    [rating-moderate] moderate
   *[other] { $moderate }
}, ○ { $weak ->
    [rating-weak] weak
   *[other] { $weak }
}, – { $absent ->
    [rating-absent] absent
   *[other] { $absent }
}, ✕ { $contrary ->
    [rating-contrary] contrary
   *[other] { $contrary }
}.
rating-rule = The first that fits. – Not coded in the case, nor any code below it. ✕ { $negative } % or more of its codings there are marked as negative cases. ● Coded in { $kinds } or more kinds of source (interviews, observations, archival documents …), and said by { $percent } % or more of the informants of the case. ○ Coded once. ◐ Coded twice or more, but in fewer kinds of source than { $kinds } or said by less than { $percent } % of the informants.
rating-own-rule = { $rule }
rating-decided-note = Ratings in parentheses are computed by this rule; the others were decided by the researcher.

## Attributes
attribute-owner-document = documents
attribute-owner-participant = participants
attribute-owner-case = cases
attribute-type-text = Text
attribute-type-number = Number
attribute-type-date = Date
attribute-type-yes-no = Yes or no
attribute-type-one-of = One of a list

## What leaves the program
export-matrix-ratings = Ratings
export-matrix-quotations = Quotations of the cells
export-matrix-notes = Notes
export-matrix-pairs = Pairs
export-matrix-codings = codings
export-matrix-informants = informants
export-matrix-relation = Relation
export-within-case = Models of single cases beside it
export-column-model = Model
export-column-also-across = Also in the cross-case model
export-cross-case = Cross-case model
export-column-column = Column
export-column-holds = Holds in
export-column-informants = Informants
export-column-informants-of-case = Informants of the case
export-column-kinds = Kinds of source
export-column-negative = Negative cases
export-column-of-code = Of the code
export-column-of-other-code = Of the other
export-column-rating = Rating
export-column-row = Row
export-column-jaccard = Jaccard
export-column-together = Together

## Acts and refusals
act-rate-case = rate in case
act-define-attribute = type of attribute
act-set-attributes = set attributes
did-rate-case = Rated “{ $name }” in “{ $case }”: { $rating ->
    [rating-strong] strong
    [rating-moderate] moderate
    [rating-weak] weak
    [rating-contrary] contrary
   *[rating-absent] absent
}
did-unrate-case = Took the rating of “{ $name }” in “{ $case }” back
did-define-attribute = { $kind ->
    [none] The attribute “{ $name }” takes any words again
    [attribute-type-number] The attribute “{ $name }” takes numbers
    [attribute-type-date] The attribute “{ $name }” takes dates
    [attribute-type-yes-no] The attribute “{ $name }” takes yes or no
    [attribute-type-one-of] The attribute “{ $name }” takes one of a list
   *[attribute-type-text] The attribute “{ $name }” takes words
}
did-set-attributes = Set attributes of { $count } { $owner ->
    [attribute-owner-document] { $count ->
        [one] document
       *[other] documents
    }
    [attribute-owner-case] { $count ->
        [one] case
       *[other] cases
    }
   *[attribute-owner-participant] { $count ->
        [one] participant
       *[other] participants
    }
}
refusal-unfit-value = “{ $value }” does not fit the attribute “{ $name }”, which takes { $kind ->
    [attribute-type-number] numbers
    [attribute-type-date] dates such as 2025-03-31, 2025-03 or 2025
    [attribute-type-yes-no] yes or no
    [attribute-type-one-of] one of: { $list }
   *[attribute-type-text] words
}. Change the value, or the type of the attribute
refusal-rating-of-open-code = “{ $name }” is an open code. Ratings belong to concepts and categories
refusal-quotation-of-other-case = The quotation does not belong to the case “{ $name }”. Choose one of its documents or participants
refusal-bad-rating-scale = The rule needs 1 to 20 kinds of source, 1 to 100 per cent of the informants and 1 to 100 per cent of negative cases

## Command line
cli-matrix = Count codes, relations or propositions by documents, participants, cases, attributes, roles, kinds or speakers
cli-matrix-rows = open-codes, concepts, categories (usual), codes (the whole tree), relations or propositions (of a model)
cli-matrix-columns = cases (usual), documents, participants, roles, kinds, speakers, months (of the documents), coded (when codes were put), parts (of the length), or the name of an attribute
cli-matrix-of = Whose attribute: participants, cases or documents; may be left out where one only has it
cli-matrix-cells = codings (usual), quotations, codes, documents, share-of-row, share-of-column, share-of-text, presence or rating
cli-matrix-order = Order of the rows: natural (usual), name, count or clustered
cli-matrix-column-order = Order of the columns: natural (usual), name, count or clustered
cli-matrix-document = Only this document; can be given several times
cli-argument-branch = Only codes of this branch
cli-argument-network = Write it as a network: lines between codes that occur together; needs no model
cli-argument-filled = Leave out what is empty
cli-co-occurrence = Count which codes occur together
cli-co-occurrence-rows = open-codes, concepts, categories (usual) or codes (the whole tree)
cli-co-occurrence-within = overlap, quotation, paragraph (usual) or document
cli-co-occurrence-order = Order of rows and columns: natural (usual), name, count or clustered
cli-co-occurrence-coefficient = Write the coefficient in the place of the count
cli-co-occurrence-limit = How many pairs are shown; 50 without it
cli-cross-case = Tell in how many cases each category and relation of a model holds
cli-attributes = Set attributes of participants, cases or documents from a table
cli-attributes-file = A table (.csv, .tsv, .xlsx): attributes in the first row, a column of names
cli-attributes-of = participants (usual), cases or documents
cli-attributes-create = Enter participants or cases that are not there
cli-attributes-untyped = Give new attributes no type
cli-attributes-preview = Tell what would change, and change nothing
matrix-no-ratings = Ratings belong to concepts or categories in cases. Choose these rows, and cases as columns
attributes-no-table = The table needs a row of heads, a column of names and at least one attribute beside it
attributes-title = Values
attributes-new = new
attributes-changed = changed
attributes-preview = { $matched ->
    [one] One of the names is
   *[other] { $matched } of the names are
} known, { $unmatched ->
    [one] one is
   *[other] { $unmatched } are
} not. { $new ->
    [one] One value is new
   *[other] { $new } values are new
}, { $changed ->
    [one] one changes
   *[other] { $changed } change
}, { $same ->
    [one] one stays
   *[other] { $same } stay
}
attributes-unmatched = Not known: { $names }
attributes-column-twice = “{ $first }” and “{ $second }” would be one attribute: they differ only by capital letters or blanks. Give one of the columns a name of its own or take it out
attributes-taken = “{ $head }” is taken as the attribute “{ $name }”, which is there already
attributes-repeated = More than once in the table, the last counts: { $names }
export-column-attribute = Attribute
export-column-change = Change
export-cross-case-matrix = Cross-case matrix with ratings
