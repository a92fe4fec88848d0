# The selective screen: core category and story line.

selective-of = { $part } of { $whole }
selective-percent = { $share } %

## Left
selective-integration = Integration
selective-no-model = No model yet
selective-no-model-words = The core category and the story line belong to a paradigm model. Begin one, and give categories their places.
selective-core = Core category
selective-core-chosen = chosen
selective-core-not-chosen = not yet chosen
selective-story-line = Story line
selective-named = { $part } of { $whole } named
selective-propositions = Propositions
selective-to-judge = { $count } to judge
selective-filling-in = Filling in
selective-thin = { $count ->
    [0] nothing thin
    [one] { $count } thin spot
   *[other] { $count } thin spots
}
selective-grounding = Evidence
selective-no-relations = no relation yet
selective-bare = { $count ->
    [0] for every relation
    [one] { $count } relation without
   *[other] { $count } relations without
}
selective-column-cases = supported in
selective-proposition = P{ $number } { $sentence }
selective-no-propositions = What the theory says under which conditions: state it under Propositions.

## Candidates
selective-candidates = Candidates for the core category
selective-candidates-meta = what can be counted of each candidate
selective-no-candidates = Put categories at their places on the axial screen first.
selective-candidate = Candidate
selective-column-linked = linked with
selective-column-documents = documents
selective-column-codings = codings
selective-column-decision = decision
selective-is-core = core
selective-is-rejected = rejected
selective-column-centrality = centrality
selective-column-argued = argued
selective-choose-core = Choose the core category…
selective-change-decision = Change the decision…
selective-choose-core-title = Core category
selective-choose = Choose
selective-choose-first = Choose a category
selective-give-up = Give the core category up
selective-reason = Why this one, and why not its rivals
selective-reason-placeholder = The reason stands in the history and in the report
selective-criteria = Criteria
selective-criterion = { $number } · { $question }
selective-criterion-related = Can all other main categories be related to it?
selective-criterion-frequent = Does it appear often, in nearly all cases?
selective-criterion-unforced = Do the relations follow from the data, or are they forced?
selective-criterion-abstract = Is its name abstract enough to be used in other fields?
selective-criterion-depth = Does the theory gain depth as it is refined?
selective-criterion-variation = Does it explain variation, and the contrary cases too?
selective-figures-linked = Linked directly with { $linked } categories, closeness { $centrality }
selective-figures-frequent = { $documents } documents, { $codings } codings, { $share } of the model’s codings

## Story line
selective-story-view = Story line
selective-write = Write
selective-read = Read
selective-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
selective-categories-named = { $part } of { $whole } categories named
selective-insert-category = Insert category
selective-insert = Insert
selective-insert-live = insert the name, live
selective-not-yet-named = not yet named
selective-story-placeholder = What is this study about? Tell it in a page, and name every category once with @
selective-story-empty = Nothing is written yet.

## Versions of the story line
selective-versions = Versions
selective-versions-title = Versions of the story line
selective-versions-note = Underlined is what the version before did not have
selective-version = Version { $number }
selective-version-short = version { $number }
selective-version-stands = This is the story line as it stands.
selective-version-removed = { $count ->
    [one] Taken out since the version before
   *[other] Taken out since the version before, { $count } passages
}
selective-bring-back = Bring this version back

## Inspector
selective-unnamed = Not yet named in the story line
selective-all-named = Every category is named in the story line
selective-nothing-placed = The model holds no category yet
selective-decision = Decision
selective-not-decided = No category is the core of this model yet
selective-no-reason = No reason is written yet

## Status bar
selective-status-core = Core category chosen { $day }
selective-status-no-core = No core category yet
selective-candidate-counts = { $codings } codings · documents: { $documents }

## Sections
selective-core-and-story = Core category and story line
selective-sampling = Sampling
selective-trimming = Trimming
selective-fit = Fit per case
selective-rivals = Rejected
selective-thin-open = { $count ->
    [0] nothing open
    [one] { $count } place undecided
   *[other] { $count } places undecided
}
selective-planned = { $count ->
    [0] nothing planned
   *[other] { $count } planned
}
selective-trimmed = { $count } dropped
selective-plain-names = { $count ->
    [one] { $count } name of a category stands here as plain words.
   *[other] { $count } names of categories stand here as plain words.
}
selective-make-live = { $count ->
    [one] Make it live
   *[other] Make them live
}
selective-judged = { $part } of { $whole } judged

## Propositions
theory-proposition = Proposition
theory-status = Status
theory-n-propositions = { $count ->
    [0] none yet
    [one] { $count } proposition
   *[other] { $count } propositions
}
theory-n-not-judged = { $count ->
    [0] judged on every case
    [one] { $count } judgement to make
   *[other] { $count } judgements to make
}
theory-no-propositions = A proposition says under which conditions what follows. State one, or begin with the words of a relation.
theory-new-proposition = State a proposition…
theory-from-relation = From a relation…
theory-new-proposition-title = State a proposition
theory-edit-proposition-title = Change the proposition
theory-statement = What it says
theory-statement-hint = Under …, then …
theory-terms = Categories and ranges
theory-relations = Relations
theory-rests-on = Relations that it rests on
theory-add-term = Add a category
theory-term-category = Category
theory-term-property = Property
theory-term-from = From
theory-term-to = To
theory-term-remove = Remove the category
theory-term-whole = the whole category
theory-speaks-of-trimmed = It speaks of “{ $name }”, which was trimmed from the theory
theory-range = { $name }: { $from } to { $to }, where 0 is { $low } and 100 is { $high }
theory-cases = Cases
theory-counted-beside = judged, and counted
theory-counted = Counted: { $categories } of { $of } categories coded · in range { $within }, outside { $outside } · evidence { $for } for, { $against } against
theory-not-judged = not judged
theory-older = { $name } (older)
theory-older-sign = { $name } *
theory-older-foot = * { $name }
theory-judged-before = Judged on { $judged }, before the model changed on { $changed }: judge again
theory-status-before = The status was set before the model changed on { $day }: judge its cases again
theory-judge-title = How the case bears on it
theory-bearing = Bearing
theory-note = Note
theory-note-hint = What in the case shows it, and where it differs
theory-shown-by = Quotations that show it
theory-earlier = Earlier
theory-later = Later

## Filling in
theory-code = Concept or category
theory-gap = Counted
theory-decision = Decision
theory-steps = steps
theory-n-open = { $count ->
    [0] all decided
   *[other] { $count } undecided
}
theory-nothing-thin = Nothing is thin by these limits
theory-limits = Limits…
theory-limits-title = Where thin begins
theory-limits-about = What is below a limit is listed. 0 asks for nothing in that way
theory-limit-quotations = Fewest quotations
theory-limit-documents = Fewest documents
theory-limit-cases = Fewest cases
theory-limit-lately = Coded at least once in the last so many interviews
theory-decide = Decide…
theory-decide-title = What is done about it
theory-decision-reason = Reason
theory-decision-reason-hint = Needed where it is left so
theory-undecided = Nothing is decided yet
theory-take-decision-back = Take the decision back
theory-plan-for = Plan sampling for it…

## Sampling
theory-order = no.
theory-whom = Whom or what
theory-whom-hint = A person, a place, a document, by what matters
theory-phase = Phase
theory-state = State
theory-new-codes = new codes
theory-new-concepts = new concepts
theory-step = Step { $count }
theory-asks-thin = Thin places without a step
theory-asks-growing = Still gaining concepts
theory-added-counted = { $codings } codings · { $codes } new codes · { $concepts } new concepts
theory-counted-there = Counted: { $name }
theory-n-steps = { $count ->
    [0] none yet
    [one] { $count } step
   *[other] { $count } steps
}
theory-n-planned = { $count ->
    [0] nothing planned
   *[other] { $count } planned
}
theory-no-sampling = Say whom or what you will sample next, why, and what to ask; after the interview, what it brought.
theory-plan = Plan sampling…
theory-plan-title = Whom or what next
theory-edit-sampling-title = Change the step
theory-reason = Reason
theory-ask = What to ask
theory-aims = For which concepts
theory-decided = Day of the decision
theory-decided-hint = YYYY-MM-DD, empty: today
theory-say-brought = Say what it brought…
theory-brought-title = What it brought
theory-brought = What it brought
theory-became = It became
theory-which-served = Which of these it served
theory-served = served
theory-not-served = not served
theory-served-open = still open

## Trimming
theory-n-trimmed = { $count ->
    [0] nothing dropped
   *[other] { $count } dropped
}
theory-nothing-trimmed = Concepts that do not fit or do not grow can be dropped from the theory. They stay in the codebook.
theory-trim = Trim…
theory-trim-title = Drop from the theory
theory-trim-about = It stays in the codebook, marked; models, figures, the story line and their counts pass it over. It can be taken back.
theory-trim-act = Drop
theory-trim-reason = Why
theory-trimmed-on = dropped
theory-trimmed-by = { $who }, { $day }
theory-restore = Take back
theory-open = Open

## Fit per case
theory-case = Case
theory-fit = Verdict
theory-absent = not coded
theory-contrary = contrary
theory-judged = { $part } of { $whole } judged
theory-no-cases = The study has no documents yet
theory-copy-paragraph = Copy for the paper
theory-judge = Judge…
theory-fit-title = Does the model fit the case?
theory-explanation = Explanation
theory-explanation-hint = What varies, or what the model cannot say
theory-not-explained = Not explained yet
theory-absent-categories = Categories without codings
theory-contrary-relations = Relations with counter-evidence
theory-contradicted = Propositions contradicted
theory-bare-relations = Relations without evidence

## Candidates
theory-write-criteria = Write on the criteria…
theory-criteria-title = What the criteria say of it
theory-reject-ask = Reject…
theory-reject-title = Reject the candidate
theory-reject = Reject
theory-reject-reason = Why it is not the core
theory-take-back = Take back as a candidate

## All sections
theory-edit = Edit…
theory-remove = Remove
theory-keep = Keep
theory-export = Export…
theory-export-codebook = Codebook with appendix…
theory-choose = Choose
theory-choose-row = Choose a row to see what is known of it
theory-none = none
theory-nothing-written = Nothing is written yet
theory-nothing-to-tick = There is nothing to choose from
theory-lacks-statement = Say what it says
theory-lacks-term = Choose the category that was added, or take it out with ×
theory-lacks-choice = Choose one
theory-lacks-reason = Say why
theory-lacks-number = A limit is a whole number from 0 to 9,999
theory-lacks-whom = Say whom or what, or why
theory-lacks-code = Choose what is dropped
