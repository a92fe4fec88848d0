# Selective coding: names, acts, sentences of the history, refusals, what is counted, the command line, exports.

## Names
phase-purposive = purposive
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
did-reject-candidate = Turned “{ $name }” down as the core category
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
