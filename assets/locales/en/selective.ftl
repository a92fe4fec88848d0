# Selective coding: names, acts, sentences of the history, refusals, what is counted, the command line, exports.

## Names
phase-purposive = purposive
phase-short-purposive = purposive
phase-short-open = open
phase-short-relational-variational = relational
phase-short-discriminate = discriminate
phase-open = open
phase-relational-variational = relational and variational
phase-discriminate = discriminate
sampling-planned = planned
sampling-done = done
sampling-given-up = given up
gap-few-quotations = few quotations
gap-few-documents = few documents
gap-few-cases = few cases
gap-no-dimension = no dimension
gap-nothing-located = nothing on the dimension
gap-no-relation = no relation
gap-not-seen-lately = not seen lately
filling-to-field = go back to the field
filling-reread = read again
filling-leave = leave it
fit-fits = fits
fit-fits-with-variation = fits with variation
fit-does-not-fit = does not fit
bearing-supports = supports
bearing-qualifies = qualifies
bearing-contradicts = contradicts
bearing-silent = silent
criterion-unforced = Do the relations follow from the data, or are they forced?
criterion-abstract = Is its name abstract enough to be used in other fields?
criterion-depth = Does the theory gain depth as it is refined?
criterion-variation = Does it explain variation, and the contrary cases too?
thing-sampling = step of sampling
thing-proposition = proposition

## Names of acts
act-plan-sampling = plan sampling
act-edit-sampling = change a step of sampling
act-delete-samplings = remove steps of sampling
act-decide-gap = decide about a thin place
act-set-thin-limits = set where thin begins
act-add-proposition = state a proposition
act-edit-proposition = change a proposition
act-delete-propositions = remove propositions
act-judge-proposition = judge a proposition on a case
act-judge-case = judge a case
act-assess-candidate = assess a candidate
act-trim-codes = trim the theory
act-restore-codes = take back into the theory
act-fill-from-field = plan sampling for a thin place

## The history
did-plan-sampling = Planned to sample: { $words }
did-edit-sampling = Changed the step of sampling “{ $words }”
did-say-what-sampling-brought = Said what “{ $words }” brought: { $brought }
did-delete-samplings = { $count ->
    [one] Removed the step of sampling “{ $words }”
   *[other] Removed { $count } steps of sampling, the first “{ $words }”
}
did-plan-for-gap = Planned to sample for “{ $name }” ({ $gap ->
    [gap-few-quotations] few quotations
    [gap-few-documents] few documents
    [gap-few-cases] few cases
    [gap-no-dimension] no dimension
    [gap-nothing-located] nothing on its dimension
    [gap-no-relation] no relation
   *[gap-not-seen-lately] not seen lately
}): { $words }
did-decide-gap = “{ $name }” has { $gap ->
    [gap-few-quotations] few quotations
    [gap-few-documents] few documents
    [gap-few-cases] few cases
    [gap-no-dimension] no dimension
    [gap-nothing-located] nothing on its dimension
    [gap-no-relation] no relation
   *[gap-not-seen-lately] not been seen lately
}: decided to { $decision ->
    [filling-to-field] go back to the field
    [filling-reread] read again
   *[filling-leave] leave it so
}
did-withdraw-gap-decision = Took back what was decided about “{ $name }”: { $gap ->
    [gap-few-quotations] few quotations
    [gap-few-documents] few documents
    [gap-few-cases] few cases
    [gap-no-dimension] no dimension
    [gap-nothing-located] nothing on the dimension
    [gap-no-relation] no relation
   *[gap-not-seen-lately] not seen lately
}
did-set-thin-limits = Thin is now fewer than { $quotations } quotations, { $documents } documents or { $cases } cases, or not coded in the last { $lately } interviews
did-add-proposition = Stated the proposition “{ $words }”
did-edit-proposition = Changed proposition P{ $number }, “{ $words }”
did-delete-propositions = { $count ->
    [one] Removed the proposition “{ $words }”
   *[other] Removed { $count } propositions, the first “{ $words }”
}
did-judge-proposition = “{ $name }” { $bearing ->
    [bearing-supports] supports
    [bearing-qualifies] qualifies
    [bearing-contradicts] contradicts
   *[bearing-silent] is silent on
} P{ $number }, “{ $words }”
did-withdraw-bearing = Took back what was judged of “{ $name }” and P{ $number }, “{ $words }”
did-judge-case = Judged that the model { $fit ->
    [fit-fits] fits
    [fit-fits-with-variation] fits, with variation,
   *[fit-does-not-fit] does not fit
} “{ $name }”
did-withdraw-verdict = Took back the verdict on “{ $name }”
did-assess-candidate = Wrote of “{ $name }” as a candidate for the core category
did-reject-candidate = Rejected “{ $name }” as the core category
did-take-candidate-back = Took “{ $name }” back among the candidates for the core category
did-trim-codes = { $count ->
    [one] Trimmed “{ $name }” from the theory
   *[other] Trimmed { $count } codes from the theory, the first “{ $name }”
}
did-restore-codes = { $count ->
    [one] Took “{ $name }” back into the theory
   *[other] Took { $count } codes back into the theory, the first “{ $name }”
}

## Refusals
refusal-property-elsewhere = The property “{ $name }” does not belong to “{ $category }”. Choose one of its own
refusal-empty-statement = A proposition needs words: under which conditions, then what
refusal-other-model = This relation belongs to another model. A proposition rests on relations of its own model
refusal-other-case = A quotation stands outside “{ $name }”. Choose quotations of that case
refusal-document-of-case = “{ $name }” belongs to a case. Judge the case
refusal-empty-sampling = A step of sampling needs to say whom or what, or why
refusal-no-reason = A reason is needed: it stands in the history and in the appendix
refusal-bad-limits = A limit is a number from 0, never thin, to 9,999
refusal-core-stands = “{ $name }” is the core category. Choose another core first
refusal-trimmed = “{ $name }” was trimmed from the theory. Take it back first
refusal-trimmed-already = “{ $name }” was trimmed already
refusal-not-trimmed = “{ $name }” was not trimmed

## Words that a proposition could begin with
propose-causes = Where there is { $from }, { $to } comes about.
propose-is-context-of = Under { $from }, { $to } takes another form than elsewhere.
propose-facilitates = The more there is of { $from }, the easier { $to } becomes.
propose-constrains = The more there is of { $from }, the harder { $to } becomes.
propose-leads-to-strategy = Where there is { $from }, it is answered by { $to }.
propose-results-in = Where { $from } is taken, { $to } follow.
propose-is-part-of = Where there is { $to }, { $from } is a part of it.
propose-contradicts = Where there is { $from }, { $to } does not hold.

## Thin places, as they are counted
thin-few-quotations = { $count ->
    [0] no quotation
    [one] { $count } quotation, fewer than { $least }
   *[other] { $count } quotations, fewer than { $least }
}
thin-few-documents = { $count ->
    [one] in { $count } document, fewer than { $least }
   *[other] in { $count } documents, fewer than { $least }
}
thin-few-cases = { $count ->
    [0] in no case
    [one] in { $count } case, fewer than { $least }
   *[other] in { $count } cases, fewer than { $least }
}
thin-no-dimension = no property with a dimension
thin-nothing-located = nothing stands on { $names }
thin-no-relation = no relation touches it
thin-not-seen-lately = last in interview { $last }, { $count } interviews ago
thin-limits = Thin: fewer than { $quotations } quotations, { $documents } documents or { $cases } cases, or not coded in the last { $lately } interviews

## The plan of sampling
thin-still-growing = { $count ->
    [one] { $count } new concept in the last { $lately } interviews
   *[other] { $count } new concepts in the last { $lately } interviews
}
sampling-unplanned = { $count ->
    [one] { $count } document came of no step: { $names }
   *[other] { $count } documents came of no step: { $names }
}

## Cases under a model, for the paper
units-cases = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
units-documents = { $documents ->
    [one] { $documents } document, no cases
   *[other] { $documents } documents, no cases
}
units-cases-and-one = { $cases ->
    [one] { $cases } case and { $name }
   *[other] { $cases } cases and { $name }
}
units-cases-and-documents = { $cases ->
    [one] { $cases } case and { $documents } documents without one
   *[other] { $cases } cases and { $documents } documents without one
}
units-caseless = { $others ->
    [0] { $name } belongs to no case and is counted in none.
    [one] { $name } and 1 more document belong to no case and are counted in none.
   *[other] { $name } and { $others } more documents belong to no case and are counted in none.
}
fit-paragraph-judged = { $alone ->
    [0] { $count ->
        [one] The model was held against { $judged } of { $count } case.
       *[other] The model was held against { $judged } of { $count } cases.
    }
   *[other] { $cases ->
        [0] The model was held against { $judged } of { $count } documents.
       *[other] The model was held against { $judged } of { $count }: { $cases ->
            [one] { $cases } case
           *[other] { $cases } cases
        } and { $alone ->
            [one] { $alone } document
           *[other] { $alone } documents
        } without one.
    }
}
fit-paragraph-fits = { $count ->
    [one] It fits { $count } ({ $names }).
   *[other] It fits { $count } ({ $names }).
}
fit-paragraph-varies = { $count ->
    [one] It fits { $count } with variation ({ $names }).
   *[other] It fits { $count } with variation ({ $names }).
}
fit-paragraph-not = { $count ->
    [one] It does not fit { $count } ({ $names }).
   *[other] It does not fit { $count } ({ $names }).
}
fit-paragraph-explained = { $name }: { $words }
fit-paragraph-older = { $count ->
    [one] The verdict on { $count } ({ $names }) was given before the model changed on { $day } and is to be given again.
   *[other] The verdicts on { $count } ({ $names }) were given before the model changed on { $day } and are to be given again.
}
propositions-older = { $count ->
    [one] { $count } proposition was judged before the model changed on { $day }: judge again.
   *[other] { $count } propositions were judged before the model changed on { $day }: judge again.
}
report-judged-before = { $status }, judged before the model changed on { $day }

## The command line
cli-core = Show the candidates for the core category of a model: what can be counted, what was written, the decision
cli-propositions = Show the propositions of a model and how each case bears on them
cli-thin = List the thin places of a model with what was decided about them
cli-sampling = Show the plan of sampling and what each step added
cli-fit = Show whether a model fits each case, and what it does not account for
cli-argument-quotations = Fewest quotations of what is not thin
cli-argument-documents = Fewest documents
cli-argument-cases = Fewest cases
cli-argument-lately = In how many of the last interviews it should have been coded

## Exports
export-sampling = Sampling
export-thin = Thin places
export-propositions = Propositions
export-proposition-cases = Propositions by case
export-cases = The model and its cases
export-candidates = Candidates for the core category
export-core-chosen = chosen
export-core-rejected = rejected
export-column-decided-on = Decided on
export-column-phase = Phase
export-column-whom = Whom or what
export-column-aims = For which concepts
export-column-ask = What to ask
export-column-step-state = State
export-column-documents-of-step = Became
export-column-brought = What it brought
export-column-aims-served = Gaps served
export-column-gap = Thin place
export-column-sampling = Sampling for it
export-column-statement = Proposition
export-column-terms = Categories and ranges
export-column-relations-of-proposition = Relations
export-column-cases-support = Cases that support
export-column-cases-qualify = Cases that qualify
export-column-cases-contradict = Cases that contradict
export-column-cases-silent = Cases that are silent
export-column-cases-not-judged = Cases not judged
export-column-judged-before = Judged before the model changed
export-column-cases-judged-before = Cases judged before the model changed
export-column-bearing = Bearing
export-column-quotations-shown = Quotations
export-column-categories-coded = Categories coded (counted)
export-column-within-range = Quotations in range (counted)
export-column-outside-range = Quotations outside the range (counted)
export-column-evidence-for = Evidence for (counted)
export-column-evidence-against = Evidence against (counted)
export-column-fit = Fit
export-column-explanation = Explanation
export-column-categories-absent = Categories without codings (counted)
export-column-relations-bare = Relations without evidence (counted)
export-column-relations-contrary = Relations with counter-evidence (counted)
export-column-propositions-contradicted = Propositions contradicted
export-column-linked = Linked categories
export-column-linkable = Other categories
export-column-centrality = Centrality (closeness)
export-column-unforced = Relations not forced
export-column-abstract = Name abstract enough
export-column-depth = Gains depth
export-column-variation = Explains variation
