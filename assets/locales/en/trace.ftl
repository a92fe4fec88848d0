# The audit: what something rests on, where it ended, and each step that was made.

trace-relation = { $from } { $kind } { $to }
trace-relation-of = Relation of “{ $name }”
trace-quotation-of = Quotation in { $name }
trace-place-of = Place of “{ $name }”
trace-proposition-of = Proposition P{ $number } of “{ $name }”

## Where something ended
trace-coded = Coded “{ $name }”
trace-coded-negative = Negative case of “{ $name }”
trace-within = { $kind } “{ $name }”
trace-placed = { $place } in “{ $model }”
trace-figure = In the figure of “{ $name }”
trace-core = Core category of “{ $name }”
trace-story-line = Named in the story line of “{ $name }”
trace-evidence-for = Evidence for: { $name }
trace-evidence-against = Evidence against: { $name }
trace-memo = { $kind } “{ $title }”
trace-example = { $example } of “{ $name }”
trace-located = At { $position } of 100 on “{ $name }” of “{ $code }”
trace-linked = Linked: { $kind } “{ $words }”
trace-path = On the path “{ $name }” through the matrix of “{ $model }”
trace-proposition = Proposition P{ $number }: { $words }
trace-support = Shows that { $case } { $bearing ->
    [bearing-supports] supports
    [bearing-qualifies] qualifies
    [bearing-contradicts] contradicts
   *[other] is silent on
} P{ $number }
trace-rated = Key quotation of “{ $name }” in { $case }: { $rating }
trace-compared = Compared: { $outcome }
trace-compared-as = Compared as “{ $name }”: { $outcome }

## What the program calls the steps
step-placed = { $place ->
    [place-causal-conditions] Put among the causal conditions
    [place-phenomenon] Put as the phenomenon
    [place-context] Put in the context
    [place-intervening-conditions] Put among the intervening conditions
    [place-strategies] Put among the strategies
    [place-consequences] Put among the consequences
   *[other] Put into “{ $given }”
} of “{ $model }”
step-unplaced = Taken out of “{ $model }”
step-valence = Said how it acts on strategies
step-place-in = “{ $name }” came in
step-place-out = “{ $name }” went out
step-related = Related: “{ $from }” to “{ $to }”
step-unrelated = No longer related: “{ $from }” to “{ $to }”
step-relation-kind = “{ $from }” and “{ $to }”: { $kind ->
    [relation-causes] the first causes the second
    [relation-is-context-of] the first is context of the second
    [relation-facilitates] the first facilitates the second
    [relation-constrains] the first constrains the second
    [relation-leads-to-strategy] the first leads to the second
    [relation-results-in] the first results in the second
    [relation-is-part-of] the first is part of the second
   *[other] the first contradicts the second
}
step-relation-status = “{ $from }” and “{ $to }”: { $status ->
    [status-supported] supported
    [status-qualified] qualified
    [status-rejected] rejected
   *[other] a hypothesis
}
step-relation-sentence = “{ $from }” and “{ $to }”, stated: { $sentence }
step-relation-ends = Now between “{ $from }” and “{ $to }”
step-attached = { $stance ->
    [stance-against] { $count ->
        [one] One quotation attached against it
       *[other] { $count } quotations attached against it
    }
   *[other] { $count ->
        [one] One quotation attached for it
       *[other] { $count } quotations attached for it
    }
}
step-detached = { $count ->
    [one] One quotation detached
   *[other] { $count } quotations detached
}
step-attached-quotation = { $stance ->
    [stance-against] Attached against “{ $from }” acting on “{ $to }”
   *[other] Attached for “{ $from }” acting on “{ $to }”
}
step-turned = { $stance ->
    [stance-against] { $count ->
        [one] One quotation turned against it
       *[other] { $count } quotations turned against it
    }
   *[other] { $count ->
        [one] One quotation turned for it
       *[other] { $count } quotations turned for it
    }
}
step-turned-quotation = { $stance ->
    [stance-against] Turned against “{ $from }” acting on “{ $to }”
   *[other] Turned for “{ $from }” acting on “{ $to }”
}
step-detached-quotation = Detached from “{ $from }” acting on “{ $to }”
step-core = Chosen as the core category of “{ $model }”
step-core-given-up = No longer the core category of “{ $model }”
step-story-line = Named in the story line of “{ $model }”
step-story-line-gone = No longer named in the story line of “{ $model }”
step-quotation = Marked
step-quotation-gone = Removed
step-quotation-resized = Its ends or its words changed
step-commented = Comment written
step-coded = Coded “{ $name }”
step-uncoded = No longer coded “{ $name }”
step-recoded = Coded “{ $name }” in place of “{ $was }”
step-negative = Negative case of “{ $name }”
step-not-negative = No longer a negative case of “{ $name }”
step-located = Located at { $position } of 100 on “{ $name }”
step-not-located = Taken off “{ $name }”
step-actor = Who acts: { $name }
step-no-actor = Nobody is named any more who acts
step-case-located = “{ $case }” put at { $position } of 100 on “{ $name }”
step-case-not-located = “{ $case }” taken off “{ $name }”
step-found = { $finding ->
    [finding-holds] Found to hold in “{ $case }”
    [finding-reverse] Found reversed in “{ $case }”
    [finding-absent] Found absent in “{ $case }”
    [finding-no-data] Found without data in “{ $case }”
   *[other] What was found in “{ $case }” taken back
}
step-bearing = Named as showing that a case { $bearing ->
    [bearing-supports] supports
    [bearing-qualifies] qualifies
    [bearing-contradicts] contradicts
   *[other] is silent on
} “{ $words }”
step-bearing-gone = No longer named for “{ $words }”
step-stated = Stated: { $words }
step-unstated = Removed
step-reworded = Worded anew: { $words }
step-status = Status: { $status ->
    [status-supported] supported
    [status-qualified] qualified
    [status-rejected] rejected
   *[other] a hypothesis
}
step-speaks-of = The categories that it speaks of, or their ranges, changed
step-rests-on = The relations that it rests on changed
step-judged = { $bearing ->
    [bearing-supports] “{ $case }” found to support it
    [bearing-qualifies] “{ $case }” found to qualify it
    [bearing-contradicts] “{ $case }” found to contradict it
    [bearing-silent] “{ $case }” found to be silent on it
   *[other] What “{ $case }” says of it taken back
}
step-judged-document = { $bearing ->
    [bearing-supports] A document without a case found to support it
    [bearing-qualifies] A document without a case found to qualify it
    [bearing-contradicts] A document without a case found to contradict it
    [bearing-silent] A document without a case found to be silent on it
   *[other] What a document without a case says of it taken back
}
step-path = Put on the path “{ $name }”
step-path-gone = Taken off the path “{ $name }”
step-linked = Linked to another quotation
step-unlinked = A link to another quotation removed

## On the command line
cli-trace = Trace a result down to its words and up to the theory: category, concept, code, relation, proposition, quotation, place
cli-trace-what = Id, name or path of a code; place (context); relation (A -> B, or R3, the third of its model); proposition (P3); quotation (DOCUMENT 120..164)
cli-trace-model = Title of the model, where there are several and a place or relation is traced
cli-trace-counts = { $concepts ->
    [one] { $concepts } concept
   *[other] { $concepts } concepts
}, { $open_codes ->
    [one] { $open_codes } open code
   *[other] { $open_codes } open codes
}, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}, { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
}, { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, { $participants ->
    [one] { $participants } participant
   *[other] { $participants } participants
}, { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
cli-title-trace-chain = Codes
cli-title-trace-quotations = Quotations
cli-title-trace-documents = Documents
cli-title-trace-steps = Steps
cli-title-trace-endings = Where it ended
export-column-step = Step
export-column-stance = For or against
export-column-ended = Where

## In the window
trace-title = Where it comes from
trace-from = { $name }: where it comes from
trace-close = Close
trace-back = Back to what was traced before
trace-gone = This is no longer in the project. Undo brings it back
trace-open-code = Open the code
trace-open-relation = Open the relation
trace-open-proposition = Open the proposition
trace-speaks-of = What it speaks of
trace-open-quotation = Open the quotation in its document
trace-codes = Codes in it
trace-unfold = Show the codes in “{ $name }”
trace-fold = Hide the codes in “{ $name }”
trace-ends = Its two ends
trace-quotations = Quotations
trace-documents = Documents
trace-ended = Where it ended up
trace-ended-nowhere = Nowhere yet: no code, relation, story line or memo uses it
trace-steps = Steps
trace-more = { $count ->
    [one] Show one more
   *[other] Show more of the other { $count }
}
trace-for = for
trace-against = against
trace-n-quotations = { $count ->
    [one] 1 quotation
   *[other] { $count } quotations
}
trace-n-participants = { $count ->
    [one] 1 participant
   *[other] { $count } participants
}
trace-n-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
trace-nothing-chosen = Nothing is chosen here that could be traced: choose a category, a relation or a quotation first
