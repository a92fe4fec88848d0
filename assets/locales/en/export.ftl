# Titles and column heads of tables that leave the program. Heads say what a number counts.

export-yes = yes
export-no = no
export-total = All places

## Titles

export-codebook = Codebook
export-codings = Codings
export-memos = Memo book
export-memo-untitled = Without a title
export-paradigm-places = Places
export-paradigm-concepts = Categories and concepts
export-paradigm-relations = Relations
export-saturation-series = New and cumulative codes
export-saturation-results = Saturation
export-saturation-rule = Runs of interviews
export-saturation-categories = Codings per interview

export-rule-met = met
export-rule-not-met = not met
export-rule-too-few = too few interviews
export-rule-empty-base = no codes in the base

## Column heads

export-column-about = About
export-column-against-cases = Cases against
export-column-against-documents = Documents against
export-column-against-quotations = Quotations against
export-column-all = All
export-column-base = Interviews in the base
export-column-base-codes = Codes of the base
export-column-begun = Begun
export-column-categories = Categories
export-column-category = Category
export-column-changed = Changed
export-column-code = Code
export-column-coder = Coder
export-column-codes = Distinct codes
export-column-codings = Codings
export-column-comment = Comment
export-column-concept = Concept
export-column-concepts = Concepts
export-column-counted = Counted
export-column-cumulative-categories = Cumulative categories
export-column-cumulative-concepts = Cumulative concepts
export-column-cumulative-concepts-and-open-codes = Cumulative concepts and open codes
export-column-cumulative-open-codes = Cumulative open codes
export-column-date = Date
export-column-definition = Definition
export-column-document = Document
export-column-documents = Documents
export-column-example = Example
export-column-example-document = Document of the example
export-column-first-character = First character
export-column-first-interview = From interview
export-column-for-cases = Cases for
export-column-for-documents = Documents for
export-column-for-quotations = Quotations for
export-column-from = From
export-column-in-vivo = In vivo
export-column-kind = Kind
export-column-last-character = Last character + 1
export-column-last-interview = To interview
export-column-last-new = Last interview with a new code
export-column-level = Level
export-column-met-at = Met at interview
export-column-most-new = At most new
export-column-new = New codes
export-column-new-categories = New categories
export-column-new-concepts = New concepts
export-column-new-concepts-and-open-codes = New concepts and open codes
export-column-new-open-codes = New open codes
export-column-not-when = Not when
export-column-number = Interview
export-column-only-once = Codes in one interview only
export-column-open-codes = Open codes
export-column-paragraph = Paragraph
export-column-path = Path
export-column-place = Place
export-column-quotation = Quotation
export-column-quotations = Quotations
export-column-relation = Relation
export-column-result = Result
export-column-run = Interviews in a run
export-column-sentence = Statement
export-column-share-new = Share new
export-column-speaker = Speaker
export-column-status = Status
export-column-text = Text
export-column-time = Time (UTC)
export-column-title = Title
export-column-to = To
export-column-use-when = Use when
export-column-within = Within
