# Words used everywhere: kinds, levels, places, acts, refusals, failures.
# Conventions: sentence case, no full stop after one short sentence. $name and the like are the user's own words.

## What stands between the parts of a list
list-apart = {"; "}

## Kinds of document
kind-interview = Interview
kind-focus-group = Focus group
kind-observation = Observation
kind-archival-document = Archival document
kind-literature = Literature
kind-field-note = Field note

## Levels
level-open = Open code
level-concept = Concept
level-category = Category

## Places of the paradigm
place-causal-conditions = Causal conditions
place-phenomenon = Phenomenon
place-context = Context
place-intervening-conditions = Intervening conditions
place-strategies = Strategies
place-consequences = Consequences
place-own = Added place
side-before = Before
side-beside = Beside
side-after = After

## Valence
valence-facilitates = facilitates
valence-constrains = constrains
valence-both = facilitates and constrains

## Types and states of relations
relation-causes = causes
relation-is-context-of = is context of
relation-facilitates = facilitates
relation-constrains = constrains
relation-leads-to-strategy = leads to
relation-results-in = results in
relation-is-part-of = is part of
relation-contradicts = contradicts
status-hypothesis = hypothesis
status-supported = supported
status-qualified = qualified
status-rejected = rejected
stance-for = For
stance-against = Against

## How one quotation bears on another, read from the first to the second
link-contradicts = contradicts
link-explains = explains
link-continues = continues
link-supports = supports
link-qualifies = qualifies
link-illustrates = illustrates
link-related = has to do with
# The same, read from the second to the first
link-back-contradicts = is contradicted by
link-back-explains = is explained by
link-back-continues = is continued by
link-back-supports = is supported by
link-back-qualifies = is qualified by
link-back-illustrates = is illustrated by

## How a relation stands in a case
finding-holds = holds
finding-reverse = reverse
finding-absent = absent
finding-no-data = no data

## Questions that a subcategory answers
answers-nothing = no question named
answers-when = when
answers-where = where
answers-why = why
answers-how = how, by whom
answers-with-what-result = with what result

## Kinds of memo
memo-code-note = Code note
memo-theory-note = Theory note
memo-operational-note = Operational note
memo-reflexive-note = Reflexive note
memo-field-note = Field note
memo-story-line = Story line

## Things, inside a sentence
thing-project = project
thing-coder = coder
thing-case = case
thing-participant = participant
thing-document = document
thing-code = code
thing-quotation = quotation
thing-coding = coding
thing-model = model
thing-place = place
thing-relation = relation
thing-path = path
thing-evidence = piece of evidence
thing-entry = act
thing-memo = memo
thing-criteria = set of criteria
thing-link = link
thing-pseudonym = pseudonym
thing-round = round
thing-dismissal = likeness that was put away
thing-comparison = comparison
thing-property = property
thing-query = kept query

## Outcomes of comparisons, examples of codes
outcome-same = the same
outcome-different-property = differs in a property
outcome-new-code = another code
example-typical = Typical example
example-borderline = Borderline example

## Names of acts, for “Undo …”
act-named = { $name }
act-unknown = act
act-new-project = new project
act-edit-project = edit project
act-add-coder = add coder
act-add-case = add case
act-edit-case = edit case
act-delete-case = remove case
act-add-participant = add participant
act-edit-participant = edit participant
act-delete-participant = remove participant
act-import-documents = import
act-edit-document = edit document
act-delete-documents = remove documents
act-set-turns = correct speakers
act-edit-text = edit text
act-add-pseudonym = enter pseudonym
act-edit-pseudonym = edit pseudonym
act-delete-pseudonyms = remove pseudonym
act-apply-pseudonyms = apply pseudonyms
act-share = share
act-add-code = add code
act-rename-code = rename code
act-edit-code = edit code
act-move-codes = move codes
act-gather-codes = gather codes
act-set-level = change level
act-merge-codes = merge codes
act-delete-codes = remove codes
act-code-passages = code passage
act-code-passages-many = code { $count } passages
act-bring-codings = bring codings in
act-bring-history = bring a history of coding in
act-code-in-vivo = code in vivo
act-uncode = remove coding
act-recode = exchange code
act-resize-quotation = resize quotation
act-comment-quotation = comment on quotation
act-delete-quotations = remove quotation
act-mark-negative = mark negative case
act-weigh-codings = weigh coding
act-link-quotations = link quotations
act-edit-link = edit link
act-delete-links = remove link
act-mark-seen = leave uncoded
act-unmark-seen = take up again
act-add-model = add model
act-set-model-case = set the case of a model
act-rename-model = rename model
act-delete-model = remove model
act-locate-cases = locate cases
act-record-finding = record a finding
act-write-path = write a path
act-delete-paths = remove paths
act-set-actor = say who acts
act-rename-place = rename place
act-add-place = add place
act-move-place = move place
act-remove-place = remove place
act-place-categories = place category
act-set-valence = set influence
act-add-relation = add relation
act-edit-relation = edit relation
act-delete-relations = remove relation
act-attach-evidence = attach evidence
act-detach-evidence = detach evidence
act-choose-core = choose core category
act-write-story-line = write story line
act-say-why = say why
act-adjust-figure = move boxes of a figure
act-lay-out-again = lay out again
act-label-in-figure = label in figures
act-set-matrix-level = set matrix level
act-add-memo = add memo
act-edit-memo = edit memo
act-delete-memos = remove memo
act-fix-criteria = fix criteria
act-withdraw-criteria = take criteria back
act-write-judgement = write judgement
act-begin-round = begin round
act-end-round = end round
act-settle-disagreement = settle disagreement
act-several = several acts
act-colour-codes = colour codes
act-split-code = split code
act-vivo-of-quotations = { $count ->
    [one] make an in-vivo code of 1 quotation
   *[other] make in-vivo codes of { $count } quotations
}
act-set-example = choose example
act-dismiss-likeness = dismiss likeness
act-restore-likeness = bring likeness back
act-record-comparison = record comparison
act-edit-comparison = edit comparison
act-delete-comparisons = remove comparison
act-add-property = add property
act-edit-property = edit property
act-delete-properties = remove property
act-keep-query = keep query
act-edit-query = edit kept query
act-delete-queries = forget query
act-locate-quotations = locate quotation

## Sentences of the history
did-new-project = Began the project “{ $name }”
did-edit-project = Changed what is said of the project
did-add-coder = Entered the coder { $name }
did-add-case = Entered the case “{ $name }”
did-edit-case = Changed the case “{ $name }”
did-delete-case = Removed the case “{ $name }”
did-add-participant = Entered the participant { $name }
did-edit-participant = Changed the participant { $name }
did-delete-participant = Removed the participant { $name }
did-import-documents = { $count ->
    [one] Imported “{ $name }”
   *[other] Imported { $count } documents, the first “{ $name }”
}
did-edit-document = Changed what is known of “{ $name }”
did-rename-document = Renamed the document “{ $name }” to “{ $new }”
did-delete-documents = { $count ->
    [one] Removed the document “{ $name }”
   *[other] Removed { $count } documents, the first “{ $name }”
}
did-set-turns = Corrected who speaks in “{ $name }”
did-edit-text = { $count ->
    [one] Corrected “{ $was }” to “{ $words }” in { $document }
   *[other] Corrected { $count } places in { $document }, the first “{ $was }” to “{ $words }”
}
did-put-in-words = { $count ->
    [one] Put “{ $words }” into { $document }
   *[other] Corrected { $count } places in { $document }, first put in “{ $words }”
}
did-take-out-words = { $count ->
    [one] Took “{ $was }” out of { $document }
   *[other] Corrected { $count } places in { $document }, first took out “{ $was }”
}
did-edit-texts = { $count ->
    [one] Corrected a place in { $document }
   *[other] Corrected { $count } places in { $document }
}
did-add-pseudonym = Entered the pseudonym “{ $name }”
did-edit-pseudonym = Changed the pseudonym “{ $name }”
did-delete-pseudonyms = { $count ->
    [one] Took a name off the list of pseudonyms
   *[other] Took { $count } names off the list of pseudonyms
}
did-apply-pseudonyms = { $count ->
    [one] Put a pseudonym in the place of a name
   *[other] Put pseudonyms in the place of names { $count } times
} { $documents ->
    [0] outside the texts
    [one] in 1 document
   *[other] in { $documents } documents
}
did-share = Made a copy to be shared, of revision { $revision }
did-add-code = { $level ->
    [level-category] Made the category “{ $name }”
    [level-concept] Made the concept “{ $name }”
   *[other] Made the open code “{ $name }”
}
did-rename-code = Renamed “{ $name }” to “{ $new }”
did-edit-code = Changed what is said of “{ $name }”
did-move-codes = { $count ->
    [one] Moved “{ $name }” into “{ $parent }”
   *[other] Moved { $count } codes into “{ $parent }”, the first “{ $name }”
}
did-move-codes-to-top = { $count ->
    [one] Moved “{ $name }” to the top of the tree
   *[other] Moved { $count } codes to the top of the tree, the first “{ $name }”
}
did-delete-codes-freed = { $count ->
    [one] Removed “{ $name }”
   *[other] Removed { $count } codes, the first “{ $name }”
}; freed { $freed } below
did-gather-codes = { $count ->
    [one] Gathered “{ $name }” under “{ $under }”
   *[other] Gathered { $count } { $level ->
        [level-concept] concepts
       *[other] codes
    } under “{ $under }”, the first “{ $name }”
}
did-gather-at = { $count ->
    [one] Gathered “{ $name }” under “{ $under }”
   *[other] Gathered { $count } { $level ->
        [level-concept] concepts
       *[other] codes
    } under “{ $under }”, the first “{ $name }”
}, { $place ->
    [place-causal-conditions] among the causal conditions
    [place-phenomenon] as the phenomenon
    [place-context] in the context
    [place-intervening-conditions] among the intervening conditions
    [place-strategies] among the strategies
    [place-consequences] among the consequences
   *[other] in “{ $given }”
}
did-gather-in-new = { $count ->
    [one] Gathered “{ $name }” under “{ $under }” in the new category “{ $category }”
   *[other] Gathered { $count } { $level ->
        [level-concept] concepts
       *[other] codes
    } under “{ $under }” in the new category “{ $category }”, the first “{ $name }”
}
did-set-level = { $level ->
    [level-category] Made “{ $name }” a category
    [level-concept] Made “{ $name }” a concept
   *[other] Made “{ $name }” an open code
}
did-merge-codes = { $count ->
    [one] Merged “{ $name }” into “{ $into }”
   *[other] Merged { $count } codes into “{ $into }”, the first “{ $name }”
}
did-delete-codes = { $count ->
    [one] Removed the code “{ $name }”
   *[other] Removed { $count } codes, the first “{ $name }”
}{ $below ->
    [0] {""}
    [one] , with one code below it
   *[other] , with { $below } codes below
}{ $codings ->
    [0] {""}
    [one] , and one coding
   *[other] , and { $codings } codings
}
did-bring-history = { $count ->
    [one] Brought in a history of coding that was made elsewhere: one mark
   *[other] Brought in a history of coding that was made elsewhere: { $count } marks
}, { $codes ->
    [one] one code
   *[other] { $codes } codes
}
did-bring-codings = { $count ->
    [one] Brought in one coding that was made elsewhere
   *[other] Brought in { $count } codings that were made elsewhere, with { $codes ->
        [one] one code
       *[other] { $codes } codes
    }
}
did-code-passages = { $count ->
    [one] Coded “{ $words }” as { $codes }, in { $document }
   *[other] Coded { $count } passages as { $codes }, the first in { $document }
}
did-code-passages-in-new = { $count ->
    [one] Coded “{ $words }” as { $codes }, a new code in “{ $place }”, in { $document }
   *[other] Coded { $count } passages as { $codes }, a new code in “{ $place }”, the first in { $document }
}
did-quote-passages = { $count ->
    [one] Marked “{ $words }” in { $document }
   *[other] Marked { $count } passages, the first in { $document }
}
did-code-in-vivo = Coded “{ $words }” in vivo, in { $document }
did-uncode = { $count ->
    [one] Took “{ $name }” off “{ $words }”
   *[other] Took codes off { $count } times, the first “{ $name }”
}
did-recode = { $count ->
    [one] Exchanged “{ $name }” for “{ $new }” on “{ $words }”
   *[other] Exchanged { $count } codings for “{ $new }”
}
did-resize-quotation = Moved the ends of “{ $words }” in { $document }
did-comment-quotation = Commented on “{ $words }” in { $document }
did-delete-quotations = { $count ->
    [one] Removed the quotation “{ $words }” in { $document }
   *[other] Removed { $count } quotations, the first in { $document }
}
did-mark-negative = { $count ->
    [one] Marked “{ $words }” as a negative case of “{ $name }”
   *[other] Marked { $count } codings as negative cases, the first “{ $name }”
}
did-unmark-negative = { $count ->
    [one] “{ $words }” is no negative case of “{ $name }” any more
   *[other] { $count } codings are no negative cases any more, the first “{ $name }”
}
did-weigh-codings = { $count ->
    [one] Gave “{ $name }” on “{ $words }” the weight { $weight }
   *[other] Gave { $count } codings the weight { $weight }, the first “{ $name }”
}
did-unweigh-codings = { $count ->
    [one] Took the weight off “{ $name }” on “{ $words }”
   *[other] Took the weight off { $count } codings, the first “{ $name }”
}
did-link-quotations = Linked two quotations: “{ $words }” { $kind ->
    [link-contradicts] contradicts
    [link-explains] explains
    [link-continues] continues
    [link-supports] supports
    [link-qualifies] qualifies
    [link-illustrates] illustrates
   *[link-related] has to do with
} “{ $target }”
did-edit-link = Changed the link of “{ $words }” to “{ $target }”
did-delete-links = { $count ->
    [one] Removed the link of “{ $words }” to “{ $target }”
   *[other] Removed { $count } links, the first of “{ $words }” to “{ $target }”
}
did-mark-seen = { $count ->
    [one] Left “{ $words }” uncoded on purpose, in { $document }
   *[other] Left { $count } passages uncoded on purpose, the first in { $document }
}
did-unmark-seen = { $count ->
    [one] Took up again what was left uncoded in “{ $words }”, in { $document }
   *[other] Took up again what was left uncoded in { $count } passages, the first in { $document }
}
did-add-model = Began the model “{ $name }”
did-set-model-case = The model “{ $name }” is about the case “{ $case }”
did-clear-model-case = The model “{ $name }” is about no single case
did-rename-model = Renamed the model “{ $name }” to “{ $new }”
did-delete-model = Removed the model “{ $name }”
did-rename-place = Called { $place ->
    [place-causal-conditions] the causal conditions
    [place-phenomenon] the phenomenon
    [place-context] the context
    [place-intervening-conditions] the intervening conditions
    [place-strategies] the strategies
    [place-consequences] the consequences
   *[other] “{ $name }”
} “{ $new }” in “{ $model }”
did-restore-place = “{ $name }” in “{ $model }” goes by its own name again
did-label-place = Set the label of { $place ->
    [place-causal-conditions] the causal conditions
    [place-phenomenon] the phenomenon
    [place-context] the context
    [place-intervening-conditions] the intervening conditions
    [place-strategies] the strategies
    [place-consequences] the consequences
   *[other] “{ $name }”
} in figures of “{ $model }”: “{ $new }”
did-add-place = Added the place “{ $name }” to “{ $model }”
did-move-place = Put the place “{ $name }” of “{ $model }” elsewhere
did-remove-place = Removed the place “{ $name }” from “{ $model }”
did-place-categories = { $place ->
    [place-causal-conditions] Put “{ $name }” among the causal conditions
    [place-phenomenon] Put “{ $name }” as the phenomenon
    [place-context] Put “{ $name }” in the context
    [place-intervening-conditions] Put “{ $name }” among the intervening conditions
    [place-strategies] Put “{ $name }” among the strategies
    [place-consequences] Put “{ $name }” among the consequences
   *[other] Put “{ $name }” into “{ $given }”
} { $count ->
    [one] of “{ $model }”
   *[other] of “{ $model }”, { $count } categories in all
}
did-unplace-categories = Took “{ $name }” out of “{ $model }”
did-set-valence = Set how “{ $name }” acts on strategies
did-add-relation = Related “{ $name }” to “{ $to }”
did-edit-relation = Changed the relation of “{ $name }” to “{ $to }”
did-delete-relations = { $count ->
    [one] Removed the relation of “{ $name }” to “{ $to }”
   *[other] Removed { $count } relations, the first of “{ $name }” to “{ $to }”
}
did-attach-evidence = { $count ->
    [one] Attached a quotation to the relation of “{ $name }” to “{ $to }”
   *[other] Attached { $count } quotations to the relation of “{ $name }” to “{ $to }”
}
did-detach-evidence = { $count ->
    [one] Detached a quotation from the relation of “{ $name }” to “{ $to }”
   *[other] Detached { $count } quotations from the relation of “{ $name }” to “{ $to }”
}
did-choose-core = Chose “{ $name }” as the core category
did-give-up-core = Gave the core category up
did-write-story-line = Wrote the story line of “{ $name }”
did-adjust-figure = Moved boxes in the figure of “{ $name }”
did-lay-out-again = Laid the figure of “{ $name }” out again
did-label-in-figure = Set the label of “{ $name }” in figures: “{ $new }”
did-set-matrix-level = { $level ->
    [matrix-action] Put “{ $name }” at the level of action
    [matrix-interaction] Put “{ $name }” at the level of interaction
    [matrix-group] Put “{ $name }” at the level of groups and individuals
    [matrix-sub-organisation] Put “{ $name }” at the level of sub-organisations
    [matrix-organisation] Put “{ $name }” at the level of organisations
    [matrix-community] Put “{ $name }” at the level of the community
    [matrix-nation] Put “{ $name }” at the level of the nation
    [matrix-international] Put “{ $name }” at the international level
   *[other] Took “{ $name }” out of the conditional matrix
}
did-fix-criteria = Fixed the criteria of saturation: base { $base }, run { $run }, at most { $percent } % new; initial sample { $initial }, stopping criterion { $stopping }
did-withdraw-criteria = Took criteria of saturation back
did-write-judgement = Judged of saturation: “{ $words }”
did-remove-judgement = Removed a judgement on saturation
did-add-memo = Wrote the memo “{ $name }”
did-edit-memo = Changed the memo “{ $name }”
did-delete-memos = { $count ->
    [one] Removed the memo “{ $name }”
   *[other] Removed { $count } memos, the first “{ $name }”
}
did-begin-round = Began the round “{ $name }” on { $count ->
    [one] one document
   *[other] { $count } documents
}
did-begin-round-blind = Began the blind round “{ $name }” on { $count ->
    [one] one document
   *[other] { $count } documents
}
did-end-round = Ended the round “{ $name }”
did-settle-disagreement = Settled a disagreement on “{ $name }” at “{ $words }”: { $decision ->
    [decision-left] the first coding holds
    [decision-right] the second coding holds
    [decision-both] both hold
   *[other] neither holds
}
did-colour-codes = { $count ->
    [one] Coloured “{ $name }”
   *[other] Coloured { $count } codes, the first “{ $name }”
}
did-split-code = { $count ->
    [one] Split “{ $name }”: one quotation went to { $into }
   *[other] Split “{ $name }”: { $count } quotations went to { $into }
}
did-set-typical = Chose the typical example of “{ $name }”: “{ $words }”
did-set-borderline = Chose the borderline example of “{ $name }”: “{ $words }”
did-clear-example = Took back an example of “{ $name }”
did-dismiss-passage = Put “{ $words }” away: it is not “{ $codes }”
did-dismiss-unlike = Put “{ $words }” away: it is not alike
did-dismiss-codes = { $count ->
    [one] Put a likeness away: { $codes }
   *[other] Put { $count } likenesses away, the first: { $codes }
}
did-restore-likeness = { $count ->
    [one] Brought a likeness back
   *[other] Brought { $count } likenesses back
}
did-record-comparison = { $outcome ->
    [outcome-different-property] Compared “{ $name }” with “{ $other }”: they differ in a property
    [outcome-new-code] Compared “{ $name }” with “{ $other }”: another code
   *[outcome-same] Compared “{ $name }” with “{ $other }”: the same
}
did-edit-comparison = Changed the comparison of “{ $name }” with “{ $other }”
did-delete-comparisons = { $count ->
    [one] Removed the comparison of “{ $name }” with “{ $other }”
   *[other] Removed { $count } comparisons, the first of “{ $name }” with “{ $other }”
}
did-add-property = Named the property “{ $name }” of “{ $code }”
did-edit-property = Changed the property “{ $name }” of “{ $code }”
did-keep-query = Kept the query “{ $name }”
did-edit-query = Changed the kept query “{ $name }”
did-delete-queries = { $count ->
    [one] Forgot the kept query “{ $name }”
   *[other] Forgot { $count } kept queries, the first “{ $name }”
}
did-delete-properties = { $count ->
    [one] Removed the property “{ $name }” of “{ $code }”
   *[other] Removed { $count } properties, the first “{ $name }” of “{ $code }”
}
did-locate-quotations = { $count ->
    [one] Located a quotation on “{ $name }” of “{ $code }”
   *[other] Located { $count } quotations on “{ $name }” of “{ $code }”
}

did-locate-cases = Located { $names } at { $position } of 100 on “{ $name }” of “{ $code }”
did-unlocate-cases = Took { $names } off “{ $name }” of “{ $code }”
did-record-finding = { $finding ->
    [finding-holds] Found that the relation of “{ $name }” to “{ $to }” holds in { $names }
    [finding-reverse] Found the reverse of the relation of “{ $name }” to “{ $to }” in { $names }
    [finding-absent] Found no relation of “{ $name }” to “{ $to }” in { $names }
    [finding-no-data] Found no data on the relation of “{ $name }” to “{ $to }” in { $names }
   *[other] Took back what was found of “{ $name }” and “{ $to }” in { $names }
}
did-write-path = { $count ->
    [one] Wrote the path “{ $name }” of one step
   *[other] Wrote the path “{ $name }” of { $count } steps
}
did-delete-paths = { $count ->
    [one] Removed the path “{ $name }”
   *[other] Removed { $count } paths, the first “{ $name }”
}
did-set-actor = Said who acts in “{ $name }”: { $actor }
did-clear-actor = Took back who acts in “{ $name }”

did-several = Done in { $count ->
    [one] one step
   *[other] { $count } steps
}: { $name }
did-several-unnamed = Did { $count } things as one act
did-undo = Took back: { $what }
did-redo = Did again: { $what }
did-say-why = Said why: { $what }

## History of one code
code-made = { $level ->
    [level-category] Made as a category
    [level-concept] Made as a concept
   *[other] Made as an open code
}, called “{ $name }”
code-made-in = { $level ->
    [level-category] Made as a category
    [level-concept] Made as a concept
   *[other] Made as an open code
}, called “{ $name }”, in “{ $parent }”
code-split-off = Split off from “{ $from }”
code-renamed = Renamed from “{ $from }” to “{ $to }”
code-moved = Moved into “{ $parent }”
code-moved-to-top = Moved to the top of the tree
code-level = { $level ->
    [level-category] Became a category
    [level-concept] Became a concept
   *[other] Became an open code
}
code-defined = Definition changed
code-answers = { $answers ->
    [answers-when] Answers when it happens
    [answers-where] Answers where it happens
    [answers-why] Answers why it happens
    [answers-how] Answers how it happens, by whom
    [answers-with-what-result] Answers with what result it happens
   *[other] Answers no question any more
}
code-coloured = Colour changed
code-in-vivo = Its name is the participant’s own words
code-not-in-vivo = Its name is not the participant’s own words any more
code-example = Examples changed
code-merged-from = Took in “{ $names }”
code-merged-into = Merged into “{ $into }”
code-removed = Removed
code-trimmed = Dropped from the theory: { $reason }
code-restored = Taken back into the theory
code-split = { $count ->
    [one] Split: one quotation went to { $names }
   *[other] Split: { $count } quotations went to { $names }
}
code-received = { $count ->
    [one] Received one quotation of “{ $from }”
   *[other] Received { $count } quotations of “{ $from }”
}
code-compared = { $outcome ->
    [outcome-different-property] Compared: they differ in a property
    [outcome-new-code] Compared: another code
   *[outcome-same] Compared: the same
}
code-compared-note = { $outcome ->
    [outcome-different-property] Compared: they differ in a property
    [outcome-new-code] Compared: another code
   *[outcome-same] Compared: the same
}. { $note }
code-property = Property “{ $name }”
code-property-gone = Property “{ $name }” removed

## Refusals
refusal-nothing-to-do = This is so already
refusal-stale = The project changed meanwhile. Look again and repeat it
refusal-missing = There is no { $thing ->
    [thing-project] project
    [thing-coder] coder
    [thing-case] case
    [thing-participant] participant
    [thing-document] document
    [thing-code] code
    [thing-quotation] quotation
    [thing-coding] coding
    [thing-model] model
    [thing-place] place
    [thing-relation] relation
    [thing-evidence] piece of evidence
    [thing-criteria] set of criteria
    [thing-link] link between quotations
    [thing-pseudonym] pseudonym
    [thing-entry] act with the number
    [thing-round] round
    [thing-dismissal] likeness that was put away
    [thing-comparison] comparison
    [thing-property] property
    [thing-proposition] proposition
    [thing-sampling] step of sampling
    [thing-member-check] member check
    [thing-debriefing] debriefing
    [thing-query] kept query
   *[thing-memo] memo
} “{ $name }”
refusal-ambiguous = Several things are called “{ $name }”. Name it with its path, for example “Category / Concept / code”, or by its id
refusal-empty-name = A name is needed
refusal-unfit-name = A name cannot hold line breaks or control characters: { $name }
refusal-name-taken = { $thing ->
    [thing-coder] There is a coder called “{ $name }” already
    [thing-case] There is a case called “{ $name }” already
    [thing-participant] There is a participant called “{ $name }” already
    [thing-document] There is a document called “{ $name }” already
    [thing-pseudonym] There is a pseudonym for “{ $name }” already
    [thing-round] There is a round called “{ $name }” already
    [thing-query] There is a kept query called “{ $name }” already
    [thing-place] The model has a place called “{ $name }” already
    [thing-property] There is a property called “{ $name }” already
   *[thing-model] There is a model called “{ $name }” already
}. Choose another name
refusal-code-name-taken = “{ $parent }” has a code named so already: “{ $name }”. Use it, or choose another name
refusal-code-name-taken-top = There is a code named so already: “{ $name }”. Use it, or choose another name
refusal-inside-itself = “{ $name }” cannot go inside its own branch
refusal-level-too-low = “{ $name }” stands on a higher rung than “{ $parent }” and cannot go inside it
refusal-merge-into-own-branch = “{ $name }” cannot be merged into a code of its own branch
refusal-not-a-category = “{ $name }” is an open code. Make it a concept or a category first
refusal-not-placed = “{ $name }” has no place in this model yet
refusal-place-occupied = { $count ->
    [one] A category stands in “{ $name }”. Say where it goes, or take it out first
   *[other] { $count } categories stand in “{ $name }”. Say where they go, or take them out first
}
refusal-place-of-the-paradigm = { $place ->
    [place-causal-conditions] The causal conditions are
    [place-phenomenon] The phenomenon is
    [place-context] The context is
    [place-intervening-conditions] The intervening conditions are
    [place-strategies] The strategies are
   *[other] The consequences are
} of the six places of the paradigm, which stay where they are. A place can be renamed, or left empty
refusal-next-to-an-added-place = An added place stands next to one of the six places of the paradigm. Choose one of these
refusal-related-to-itself = A category cannot be related to itself
refusal-compared-with-itself = Nothing can be compared with itself. Choose another
refusal-split-into-itself = The quotations of “{ $name }” that stay need not be named. Choose another code for the others
refusal-properties-of-open-code = “{ $name }” is an open code. Properties belong to concepts and categories: put it into one, or on a higher rung, first
refusal-empty-query = This query asks for nothing. Type what it is to find first
refusal-long-query = This query is longer than what can be asked. Shorten it to 10,000 bytes
refusal-off-the-dimension = A place on a dimension is a number from 0, the low end, to 100, the high end; a range begins with the lower one
refusal-relation-taken = This relation is stated already
refusal-linked-to-itself = A quotation cannot be linked to itself. Choose another one
refusal-link-taken = These quotations are linked so already
refusal-weights-off = This study does not weigh its codings. Switch weights on in the sheet of the study; the command palette finds it by “weights”
refusal-weight-outside = The weight { $weight } is not on the scale from { $least } to { $most }
refusal-bad-scale = A scale from { $least } to { $most } has no steps. Its end must be greater than its start
refusal-weights-outside = { $count ->
    [one] One coding has
   *[other] { $count } codings have
} a weight outside { $least } to { $most }. Weigh them anew first, or choose a scale that holds them
refusal-passage-empty = This range is empty. Select at least one character
refusal-passage-outside = This range ends behind the text
refusal-passage-inside-character = This range cuts a character in two
refusal-other-document = The quotation stands in another document
refusal-other-words = Other words stand at this place of “{ $document }”
refusal-replacement-outside = A range ends behind the text of “{ $document }”. Nothing was changed
refusal-replacement-inside-character = A range cuts a character of “{ $document }” in two. Nothing was changed
refusal-replacement-overlap = Two ranges in “{ $document }” share words, so that it is not clear what is to stand there. Nothing was changed
refusal-replacement-too-long = The text of “{ $document }” would become too long. Nothing was changed
refusal-words-go = { $count ->
    [one] The quotation “{ $words }” in “{ $document }” would lose all its words. Keep some of them, or remove it with its codings in the same act
   *[other] { $count } quotations in “{ $document }” would lose all their words, the first “{ $words }”. Keep some of them, or remove them with their codings in the same act
}
refusal-same-words = “{ $name }” cannot stand for itself. Write what is to stand for it
refusal-pseudonym-makes-two = Two things would be called “{ $name }” then. Leave this place out, or choose another pseudonym
refusal-pseudonym-is-name = In the pseudonym “{ $within }” stands “{ $name }”, a name of the list: it would be taken for that name and replaced again. Choose a pseudonym in which no name of the list stands
refusal-names-stand = { $count ->
    [one] A name of the list of pseudonyms still stands in what is to be shared: { $place }. Put its pseudonym there first, or say that it may stay
   *[other] Names of the list of pseudonyms still stand at { $count } places in what is to be shared, the first: { $place }. Put pseudonyms there first, or say that they may stay
}
refusal-bad-date = “{ $date }” is not a date. Write it as year-month-day, for example 2025-03-14
refusal-bad-turns = The turns overlap, end behind the text or name a speaker that is not there
refusal-bad-criteria = Criteria need whole numbers of interviews from 1 to 999 and a share of at most 100 %
refusal-empty-judgement = A judgement needs words
refusal-project-exists = The file holds a project already
refusal-round-open = The round “{ $name }” goes on. End it before another begins
refusal-round-ended = The round “{ $name }” has ended already
refusal-same-side = A coding stands on both sides. A disagreement is between two codings
refusal-nothing-chosen = Nothing is chosen
refusal-off-the-page = A box cannot be moved by more than a metre. Nothing was changed
refusal-nothing-to-undo = There is nothing to undo
refusal-nothing-to-redo = There is nothing to redo
refusal-read-only = The project is open to read only. Nothing was changed
refusal-unreadable = The request cannot be understood: { $detail }
refusal-unknown-field = There is no field “{ $field }” in what is asked for. “groundwork help json” names those of each act
refusal-in-step = Nothing was done. In part { $number }: { $sentence }

## The project file
store-not-found = There is no file here: { $path }
store-exists = There is a file here already: { $path }. Choose another name
store-foreign-empty = This file is not a Groundwork project. It is empty. Nothing was changed: { $path }
store-foreign-archive = This file is not a Groundwork project. It begins like a Word document or another archive; to bring it in, import it. Nothing was changed: { $path }
store-foreign-pdf = This file is not a Groundwork project. It is a PDF. Nothing was changed: { $path }
store-foreign-database = This file is not a Groundwork project. It is a database of another program. Nothing was changed: { $path }
store-foreign-text = This file is not a Groundwork project. It begins like plain text; to bring it in, import it. Nothing was changed: { $path }
store-foreign-unknown = This file is not a Groundwork project. Nothing was changed: { $path }
store-newer = Made by a newer Groundwork (format { $found }; this one reads up to { $known }). Nothing was changed: { $path }
store-damaged = The project file is damaged ({ $detail }). Nothing was changed. Open a backup, or a copy of yesterday: { $path }
store-disk-full = The disk is full. The last act was not kept; everything before it is. Free some space and repeat it: { $path }
store-not-writable = This place cannot be written ({ $detail }). Nothing was changed: { $path }
store-busy = Another program is using the project file. Nothing was changed; repeat it in a moment: { $path }
store-system = The system could not do it ({ $detail }). Nothing was changed: { $path }
read-only-held = { $user } has had this project open on { $computer } since { $since }. It is open here to read only
read-only-not-writable = The file or its folder cannot be written. The project is open to read only
read-only-asked = The project is open to read only

## What a check of the file found
check-pages = Pages of the file are damaged: { $detail }
check-keys = Rows of “{ $table }” name rows that are not there
check-content = The text or the original of “{ $name }” is not as it was kept
check-paragraphs = The paragraphs of “{ $name }” do not fit its text
check-quotation = A quotation in “{ $name }” does not say what stands in the text
check-journal = The journal tells another project than the rows
check-journal-broken = The journal cannot be replayed: { $detail }

## Failures
failure-file = { $path }: { $detail }
failure-file-no-folder = the folder does not exist
failure-file-none = there is no such file
failure-file-folder = this is a folder; give a file in it
failure-file-denied = this may not be read or written by you
failure-nothing-open = No project is open
failure-cancelled = Stopped. Nothing was changed
failure-bug = This is our mistake: { $detail }. Everything that was kept before is safe
import-file-too-large = The file is larger than { $megabytes } MB. Divide it, or save it as plain text
import-reader-broke = The file cannot be read: the reader broke on it. This is our mistake; save it as .docx or .txt and import that
index-missing = The search index cannot be made

## Days
solar-day = { $day } { $month } { $year }
solar-month-1 = Farvardin
solar-month-2 = Ordibehesht
solar-month-3 = Khordad
solar-month-4 = Tir
solar-month-5 = Mordad
solar-month-6 = Shahrivar
solar-month-7 = Mehr
solar-month-8 = Aban
solar-month-9 = Azar
solar-month-10 = Dey
solar-month-11 = Bahman
solar-month-12 = Esfand

## The language of these files (BCP 47)
language-tag = en
