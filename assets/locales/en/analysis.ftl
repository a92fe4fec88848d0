# What the analysis of a project says: saturation, candidates, what is unfinished.

## Saturation

analysis-counted-open-codes = Open codes
analysis-counted-concepts-and-open-codes = Concepts and open codes
analysis-counted-concepts = Concepts
analysis-counted-categories = Categories

analysis-guest-rule = base { $base }, run { $run }, at most { $percent } % new
analysis-guest-met = met at interview { $interview }, confirmed by the { $run ->
    [one] interview
   *[other] { $run } interviews
} after it
analysis-guest-not-met = not met
analysis-guest-too-few = cannot be asked yet: it needs { $needed ->
    [one] { $needed } interview
   *[other] { $needed } interviews
}
analysis-guest-empty-base = cannot be asked: the first { $base ->
    [one] interview has
   *[other] { $base } interviews have
} no codes to compare with

## Candidates

analysis-closeness-same-quotation = same quotation
analysis-closeness-overlapping = overlapping
analysis-closeness-same-paragraph = same paragraph
analysis-closeness-same-answer = same answer

analysis-near-overlapping = Shares text with { $shared } of { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
}, in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
analysis-near-same-paragraph = In the same paragraph with { $shared } of { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
}, in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
analysis-near-same-answer = In the same answer with { $shared } of { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
}, in { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}

## Unfinished: one item, and how many there are

unfinished-open-code-without-concept = { $name } has no concept
unfinished-open-code-without-concept-count = { $count ->
    [one] { $count } open code without a concept
   *[other] { $count } open codes without a concept
}
unfinished-concept-without-category = { $name } has no category
unfinished-concept-without-category-count = { $count ->
    [one] { $count } concept without a category
   *[other] { $count } concepts without a category
}
unfinished-category-without-place = { $name } has no place in a model
unfinished-category-without-place-count = { $count ->
    [one] { $count } category without a place
   *[other] { $count } categories without a place
}
unfinished-code-without-coding = { $name } is on no text
unfinished-code-without-coding-count = { $count ->
    [one] { $count } code without a coding
   *[other] { $count } codes without a coding
}
unfinished-names-alike = These names look alike: { $names }
unfinished-names-alike-count = { $count ->
    [one] { $count } group of names that look alike
   *[other] { $count } groups of names that look alike
}
unfinished-category-without-definition = { $name } has no definition
unfinished-category-without-definition-count = { $count ->
    [one] { $count } category without a definition
   *[other] { $count } categories without a definition
}
unfinished-few-quotations = { $name } has { $count ->
    [one] { $count } quotation
   *[other] { $count } quotations
}
unfinished-few-quotations-count = { $count ->
    [one] { $count } category with few quotations
   *[other] { $count } categories with few quotations
}
unfinished-few-documents = { $name } rests on { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
unfinished-few-documents-count = { $count ->
    [one] { $count } category that rests on few documents
   *[other] { $count } categories that rest on few documents
}
unfinished-placed-twice = { $name } stands twice in { $model }
unfinished-placed-twice-count = { $count ->
    [one] { $count } category placed twice
   *[other] { $count } categories placed twice
}
unfinished-no-phenomenon = { $model } has no phenomenon
unfinished-no-phenomenon-count = { $count ->
    [one] { $count } model without a phenomenon
   *[other] { $count } models without a phenomenon
}
unfinished-several-phenomena = { $model } has several phenomena: { $name }
unfinished-several-phenomena-count = { $count ->
    [one] { $count } model with several phenomena
   *[other] { $count } models with several phenomena
}
unfinished-phenomenon-without-relation = { $name } is the phenomenon of { $model } and no relation touches it
unfinished-phenomenon-without-relation-count = { $count ->
    [one] { $count } phenomenon without a relation
   *[other] { $count } phenomena without a relation
}
unfinished-strategy-without-consequence = { $name } is related to no consequence
unfinished-strategy-without-consequence-count = { $count ->
    [one] { $count } strategy without a consequence
   *[other] { $count } strategies without a consequence
}
unfinished-consequence-without-strategy = { $name } is related to no strategy
unfinished-consequence-without-strategy-count = { $count ->
    [one] { $count } consequence without a strategy
   *[other] { $count } consequences without a strategy
}
unfinished-condition-without-valence = It is not said whether { $name } facilitates or constrains
unfinished-condition-without-valence-count = { $count ->
    [one] { $count } intervening condition without a direction
   *[other] { $count } intervening conditions without a direction
}
unfinished-relation-without-evidence = { $from } → { $to } has no quotation for or against it
unfinished-relation-without-evidence-count = { $count ->
    [one] { $count } relation without evidence
   *[other] { $count } relations without evidence
}
unfinished-relation-outside-model = { $from } → { $to } has an end that is not in { $model }
unfinished-relation-outside-model-count = { $count ->
    [one] { $count } relation with an end outside its model
   *[other] { $count } relations with an end outside their model
}
unfinished-no-core-category = { $model } has no core category
unfinished-no-core-category-count = { $count ->
    [one] { $count } model without a core category
   *[other] { $count } models without a core category
}
unfinished-no-story-line = { $model } has no story line
unfinished-no-story-line-count = { $count ->
    [one] { $count } model without a story line
   *[other] { $count } models without a story line
}
unfinished-not-in-story-line = The story line does not name { $name }
unfinished-not-in-story-line-count = { $count ->
    [one] { $count } category not named in the story line
   *[other] { $count } categories not named in the story line
}
