# The cases screen.

screen-cases = Cases
command-go-cases = Go to Cases
command-attribute-table = Set attributes from a table…
cases-view-matrix = Matrix
cases-view-together = Codes that occur together
cases-view-across = Model across cases
cases-view-properties = Properties by case
cases-view-profile = Along a document
cases-view-time = Over time
cases-asked = What is shown
cases-rows = Rows
cases-columns = Columns
cases-cells = Cells
cases-within = Together in
cases-row-order = Order of the rows
cases-column-order = Order of the columns
cases-branch = Only below
cases-branch-all = All
cases-filled = Leave out what is empty
cases-coefficient = Show Jaccard’s coefficient
cases-model = Model
cases-document = Document
cases-documents = Documents
cases-documents-all = all
cases-time = Time
cases-time-documents = Of documents
cases-time-journal = Of coding
cases-more = More
cases-scale = The rule of ratings…
cases-network = The network of codes…
cases-network-about = The network of codes that occur together is written as a figure, of the codes and the nearness chosen under { cases-view-together }; it needs no model. The figure of a model has one in the colours of its places.
cases-attributes = Attributes from a table…
cases-across-title = { $name } across cases
cases-across-corner = Categories and relations
cases-properties-of = Properties of
cases-properties-all = All concepts and categories
cases-properties-cases = Cases
cases-properties-people = Participants
cases-properties-corner = Properties
cases-property-ends = 0: { $low } · 100: { $high }
cases-property-computed = { $count ->
    [one] { $count } quotation was located here, at { $mean }
   *[other] { $count } quotations were located here, from { $least } to { $greatest }, mean { $mean }
}
cases-property-stands = Where it stands as a whole
cases-property-not-recorded = Not recorded
cases-property-at = Recorded at { $count }
cases-across-about = In how many cases each category and relation of the model holds. Within-case models are models of their own: choose one to hold it beside the cases.
cases-empty = Nothing to compare
cases-empty-codings = Nothing is coded yet. A matrix counts codings
cases-empty-words = There is nothing in these rows or columns. Choose others on the left
cases-empty-model = There is no model yet. Begin one on the Axial screen
cases-empty-properties = No category has a property yet. Give it properties with the ends of their dimensions on the Axial screen, and locate quotations on them
cases-empty-columns = The study has no cases to stand in the columns. Make cases on the Documents screen, or ask by participant on the left
cases-empty-time = No document has a date. Enter dates on the Documents screen, or choose the time of coding
cases-export = Export what is shown…
cases-nothing = nothing
cases-cell = Chosen cell
cases-tally = { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}, { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
}, { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
cases-tally-case = { $kinds ->
    [one] { $kinds } kind of source
   *[other] { $kinds } kinds of source
}, { $informants } of { $all ->
    [one] { $all } informant
   *[other] { $all } informants
}{ $negative ->
    [0] {""}
    [one] , one negative case
   *[other] , { $negative } negative cases
}
cases-tally-negative = { $count ->
    [one] One speaks against it
   *[other] { $count } speak against it
}
cases-tally-together = Together { $count }, Jaccard { $coefficient }. By itself the first { $one }, the second { $other }
cases-tally-own = { $within ->
    [overlap] { $count ->
        [one] Has one coding
       *[other] Has { $count } codings
    }
    [quotation] { $count ->
        [one] On one quotation
       *[other] On { $count } quotations
    }
    [document] { $count ->
        [one] Occurs in one document
       *[other] Occurs in { $count } documents
    }
   *[paragraph] { $count ->
        [one] Occurs in one paragraph or turn
       *[other] Occurs in { $count } paragraphs or turns
    }
}
cases-holds = Holds in { $count } of { $all } cases
cases-quotations = Quotations
cases-no-quotations = No quotation stands behind this cell.
cases-more-quotations = { $count ->
    [one] One more
   *[other] { $count } more
}
cases-rating = Rating
cases-rating-computed = The rule proposes: { $name }. Nobody has decided yet.
cases-rating-decided = Decided. The rule proposes: { $name }.
cases-rating-proposed = proposed
cases-rating-why = Why, in a sentence
cases-rating-back = Take the rating back
cases-key = Key quotation
cases-make-key = Make it the key quotation
cases-scale-title = The rule of ratings
cases-scale-keep = Keep
cases-scale-about = The rule proposes a rating for every category in every case until somebody decides. It is printed below each matrix.
cases-scale-kinds = kinds of source at least, for strong
cases-scale-informants = per cent of the informants of the case at least, for strong
cases-scale-negative = per cent of its codings at least marked as negative cases, for contrary
cases-scale-rule = The rule in words of your own; empty prints the numbers
cases-scale-names = Names of the ratings
cases-table-title = Attributes from a table
cases-table-keep = Set attributes
cases-table-of = Whose attributes
cases-table-create = Enter those that are not known
cases-table-types = Give new attributes these types
cases-table-new-attributes = New attributes: { $name }
cases-table-change = { $name } · { $attribute }: { $before } → { $after }
cases-table-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
cases-status-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
cases-status-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
cases-status-filled = { $count ->
    [one] { $count } cell filled
   *[other] { $count } cells filled
}
path-attributes-title = Set attributes from a table
path-attributes-words = A .csv, .tsv or .xlsx file: attributes in the first row, a column of names. You see what it would change first.
path-attributes-field = File
path-attributes-act = Read
cases-types = Types of attributes
cases-types-about = Values that do not fit a type are refused. A list holds the values that there are.
cases-type-none = Any words
cases-within-model = In “{ $name }”: { $place }
cases-decided-note = Grey signs are computed by this rule; signs on a tint were decided by the researcher.
cases-parts-note = Columns are twenty equal parts of the length; the head says where each begins, in per cent.

## Within-case models

cases-own-model = Within-case model
cases-own-model-choose = The model of this case
cases-own-model-no-model = No model of its own
cases-own-model-none = There is one model only. A second one, of this case alone, is made on the axial screen.
cases-own-model-sum = { $shared } of its { $rows } categories and relations are in the cross-case model too; of the { $holding } of that model that hold in this case it has { $held }
cases-own-model-shared = also in the cross-case model
cases-own-model-alone = in this case alone
