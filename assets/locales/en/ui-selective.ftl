# The selective screen: core category and story line.

selective-of = { $part } of { $whole }
selective-percent = { $share } %
selective-cases = { $part }/{ $whole }

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
selective-filling-in = Filling in
selective-thin = { $count ->
    [0] nothing thin
    [one] { $count } thin spot
   *[other] { $count } thin spots
}
selective-grounding = Evidence
selective-bare = { $count ->
    [0] for every relation
    [one] { $count } relation without
   *[other] { $count } relations without
}
selective-column-cases = cases
selective-proposition = P{ $number } { $sentence }
selective-no-propositions = A relation with a sentence is a proposition. State relations on the model screen.

## Candidates
selective-candidates = Candidates for the core category
selective-candidates-meta = what can be counted of each candidate
selective-no-candidates = Put categories at their places on the axial screen first.
selective-candidate = Candidate
selective-column-linked = linked categories
selective-column-documents = documents
selective-column-codings = codings
selective-column-share = share
selective-column-decision = decision
selective-is-core = core
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
selective-figures-linked = Linked directly with { $linked } categories
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
