# What the analysis of a project says: saturation, candidates, what is unfinished.

## Saturation

analysis-counted-open-codes = Open codes
analysis-counted-concepts-and-open-codes = Concepts and open codes
analysis-counted-all-below = All codes below
analysis-counted-concepts = Concepts
analysis-counted-categories = Categories

analysis-guest-rule = base { $base }, run { $run }, at most { $percent } % new
analysis-guest-met = met at { $series ->
    [participants] participant
    [cases] case
    [archival] document
   *[interviews] interview
} { $interview }, confirmed by the { $count ->
    [one] one
   *[other] { saturation-interviews }
} after it
analysis-guest-not-met = not met
analysis-guest-too-few = cannot be asked yet: it needs { saturation-interviews }
analysis-guest-empty-base = cannot be asked: there are no codes in the first { saturation-interviews } to compare with

analysis-francis-rule = initial sample { $initial }, stopping criterion { $stopping }
analysis-francis-met = met at { $series ->
    [participants] participant
    [cases] case
    [archival] document
   *[interviews] interview
} { $interview }{ $later ->
    [0] { "" }
   *[other] ; later ones brought { $later } new all the same
}
analysis-francis-not-met = not met
analysis-francis-too-few = cannot be asked yet: it needs { saturation-interviews }

analysis-series-interviews = Interviews
analysis-series-participants = Participants
analysis-series-cases = Cases
analysis-series-archival = Archival documents

analysis-saturation-other-level = No { $asked ->
    [open] open code
    [both] concept or open code
    [category] category
   *[concept] concept
} stands on text in this series; what follows counts { $about ->
    [open] open codes
    [both] concepts and open codes
    [category] categories
   *[concept] concepts
}.
analysis-saturation-nothing = Nothing of this level has been coded in { $series ->
    [archival] these archival documents
    [participants] the words of these participants
    [cases] these cases
   *[interviews] these interviews
} yet.
analysis-saturation-last = Retrospectively, with the { $series ->
    [archival] documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
} { saturation-order-taken }, the last new { $about ->
    [open] open code
    [both] concept or open code
    [category] category
   *[concept] concept
} appeared in { $series ->
    [archival] document
    [participants] the words of participant
    [cases] case
   *[interviews] interview
} { $interview }; { $after ->
    [one] { $series ->
        [archival] document { $units } added none
        [participants] participant { $units } added none
        [cases] case { $units } added none
       *[interviews] interview { $units } added none
    }
    [2] { $series ->
        [archival] documents { $first } and { $units } added none
        [participants] participants { $first } and { $units } added none
        [cases] cases { $first } and { $units } added none
       *[interviews] interviews { $first } and { $units } added none
    }
   *[other] { $series ->
        [archival] documents { $first } to { $units } added none
        [participants] participants { $first } to { $units } added none
        [cases] cases { $first } to { $units } added none
       *[interviews] interviews { $first } to { $units } added none
    }
}.
analysis-saturation-last-is-last = Retrospectively, with the { $series ->
    [archival] documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
} { saturation-order-taken }, the last new { $about ->
    [open] open code
    [both] concept or open code
    [category] category
   *[concept] concept
} appeared in { $series ->
    [archival] document
    [participants] the words of participant
    [cases] case
   *[interviews] interview
} { $interview }, the last one; it brought { $new }.
analysis-saturation-too-few = With fewer than { $least } { $series ->
    [archival] documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
} nothing is estimated.
analysis-saturation-coverage = { $percent ->
    [100] By the estimate next to nothing that such { $series ->
        [archival] documents
        [participants] participants
        [cases] cases
       *[interviews] interviews
    } bring is unseen.
   *[other] The estimate is that { $percent } % of what such { $series ->
        [archival] documents
        [participants] participants
        [cases] cases
       *[interviews] interviews
    } can bring has been seen, what occurs often counting for more.
}
analysis-saturation-chao2 = At least { $estimate } { $about ->
    [open] open codes
    [both] concepts and open codes
    [category] categories
   *[concept] concepts
} are estimated to be there to find { $interval ->
    [no] (without an interval: nothing is estimated to be unseen, and the formula for that case gives one that the estimate lies outside of)
   *[yes] (95 % interval { $low } to { $high })
}; { $codes } have been seen.
analysis-saturation-chao2-wide = At least { $least } { $about ->
    [open] open codes
    [both] concepts and open codes
    [category] categories
   *[concept] concepts
} are estimated to be there to find; it cannot be estimated more precisely. { $codes } have been seen.
analysis-saturation-orders = Over all orders of the same { $series ->
    [archival] documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
}, everything was there by number { $interview } in { $percent } % of them, and the last new one came at { $mean } on average.
analysis-saturation-orders-drawn = Over { $drawn } drawn orders of the same { $series ->
    [archival] documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
}, everything was there by number { $interview } in { $percent } % of them, and the last new one came at { $mean } on average.
analysis-saturation-above = { $count ->
    [one] At number { $first } the curve lies
   *[other] At { $count } places from number { $first } to number { $last } the curve lies
} above the 95 % band over all orders: the order taken flatters, in most others fewer would have been found by then.
analysis-saturation-below = { $count ->
    [one] At number { $first } the curve lies
   *[other] At { $count } places from number { $first } to number { $last } the curve lies
} below the 95 % band over all orders: in most others more would have been found by then.
analysis-saturation-next = The next one would be expected to bring { $brings } new; { $once ->
    [0] nothing rests on one { $series ->
        [archival] document
        [participants] participant
        [cases] case
       *[interviews] interview
    } alone
    [one] one of these rests on one { $series ->
        [archival] document
        [participants] participant
        [cases] case
       *[interviews] interview
    } alone
   *[other] { $once } of these rest on one { $series ->
        [archival] document
        [participants] participant
        [cases] case
       *[interviews] interview
    } each
}.
analysis-saturation-prospective = { $same ->
    [undated] When codes were put on text is not known, since all codings bear one time; so there is no prospective curve.
   *[other] Prospectively, by when the same { $about ->
        [open] open codes
        [both] concepts and open codes
        [category] categories
       *[concept] concepts
    } were first put on text, the last new one came with { $series ->
        [archival] document
        [participants] participant
        [cases] case
       *[interviews] interview
    } { $interview }{ $same ->
        [yes] { " " }as well
       *[no] { "" }
    }.
}
analysis-saturation-caution = Counted are codes, not theory. The estimates assume that each one is an exchangeable draw from one population, which theoretical sampling breaks on purpose; the share of the final number reaches 100 % by construction.

analysis-paper-reviewed = { $about ->
    [open] Saturation of open codes
    [both] Saturation of concepts and open codes
    [category] Saturation of categories
   *[concept] Concept-level code saturation
} was reviewed on { $units } { $series ->
    [archival] archival documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
}. The curve that the rules below read is retrospective: the { $about ->
    [open] open codes
    [both] concepts and open codes
    [category] categories
   *[concept] concepts
} of the final scheme, each counted in the first { $series ->
    [archival] document
    [participants] participant
    [cases] case
   *[interviews] interview
} where it occurs.
analysis-paper-guest = With a base of { $base } and runs of { $run }, new information { $met ->
    [yes] fell to at most { $percent } % at { $notation }
    [early] could not be asked after yet: { $units } are too few
   *[no] stayed above { $percent } %
} (Guest et al. 2020).
analysis-paper-francis = With an initial sample of { $initial } and a stopping criterion of { $stopping }, the rule of Francis et al. (2010) { $francis ->
    [yes] was met at { $interview }
    [early] could not be asked yet: it needs { $needed }
   *[no] was not met
}.
analysis-criteria-when = { $coded ->
    [0] before any interview was coded
    [one] after one interview was coded
   *[other] after { $coded } interviews were coded
}
# What criteria were fixed for, as far as that was kept.
analysis-criteria-frame = for { $about ->
    [open] open codes
    [both] concepts and open codes
    [category] categories
   *[concept] concepts
}{ $taken ->
    [yes] { " " }in { $series ->
        [archival] archival documents
        [participants] participants
        [cases] cases
       *[interviews] interviews
    }, taken { $order ->
        [reversed] from the last of the list to the first
        [date] in the order of their dates
        [coded] in the order in which their coding began
        [attribute] by { $name } { $owner ->
            [participants] of participants
            [cases] of cases
           *[documents] of documents
        }
       *[conducted] in the order of the list
    }
   *[no] { "" }
}
analysis-paper-criteria = { $when ->
    [unknown] These numbers were fixed on { $day }, { analysis-criteria-when }, { analysis-criteria-frame }; for which series and in which order was not kept then.
    [before] These criteria were fixed on { $day }, before any interview was coded.
    [after] These criteria were fixed on { $day }, after { $coded ->
        [one] one interview was coded.
       *[other] { $coded } interviews were coded.
    }
    [never] These criteria were not fixed in advance.
    [elsewhere] These criteria were not fixed for what is shown here; their numbers were for something else.
   *[others] These criteria were not fixed; others were.
}
analysis-paper-criteria-elsewhere = On { $day }, { analysis-criteria-when }, { $numbers ->
    [same] the same numbers were fixed { analysis-criteria-frame }
   *[other] other criteria were fixed { analysis-criteria-frame }: base { $base }, runs of { $run }, at most { $percent } %; initial sample { $initial }, stopping criterion { $stopping }
}. { $differs ->
    [level] The level is another one here.
    [series] The series is another one here.
    [order] The order is another one here.
    [level-series] The level and the series are others here.
    [level-order] The level and the order are others here.
    [series-order] The series and the order are others here.
   *[all] The level, the series and the order are others here.
}
analysis-paper-criteria-other = On { $day }, { analysis-criteria-when }, other criteria were fixed: { analysis-criteria-given }.
# What a curve gives by criteria: the end of a sentence.
analysis-criteria-given = base { $base }, runs of { $run }, at most { $percent } %; initial sample { $initial }, stopping criterion { $stopping }. By them new information { $met ->
    [yes] fell to at most { $percent } % at { $notation }
    [early] cannot be asked after yet
   *[no] stayed above { $percent } %
}, and the rule of Francis et al. { $francis ->
    [yes] was met at { $interview }
    [early] cannot be asked yet: it needs { $needed }
   *[no] was not met
}
analysis-paper-estimates = Estimated sample coverage was { $coverage } % (Chao & Jost 2012); Chao2 estimated { $estimate } { $about ->
    [open] open codes
    [both] concepts and open codes
    [category] categories
   *[concept] concepts
} ({ $interval ->
    [no] without an interval, since that of the formula for no unseen codes does not contain it
   *[yes] 95 % CI { $low }–{ $high }
}), { $wide ->
    [yes] which says no more than that at least { $least } are to be expected, where { $codes } were found.
   *[no] so the { $codes } found are about { $completeness } % of the lower-bound estimate.
}
analysis-paper-limits = These figures assume exchangeable { $series ->
    [archival] documents
    [participants] participants
    [cases] cases
   *[interviews] interviews
}, which theoretical sampling does not give; they are read beside judgement.

## Candidates

analysis-closeness-same-quotation = same quotation
analysis-closeness-overlapping = overlapping
analysis-closeness-same-paragraph = same paragraph
analysis-closeness-same-answer = same answer
analysis-closeness-same-document = same document

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

analysis-pair-same-name = The names are the same but for letters that look alike: { $one } and { $other ->
    [one] { $other } quotation
   *[other] { $other } quotations
}
analysis-pair-nearly-same-name = The names are nearly the same: { $one } and { $other ->
    [one] { $other } quotation
   *[other] { $other } quotations
}
analysis-pair-same-quotations = On nearly the same quotations: { $shared } of { $one } and { $other }
analysis-pair-same-passage = On nearly the same passage, but that is little to go by: { $one } and { $other ->
    [one] { $other } quotation
   *[other] { $other } quotations
} in all
analysis-pair-always-together = The first never occurs without the other: each of its { $one } quotations shares text with one of the other’s { $other }

## Kin of a code: what it may be gathered with
analysis-kin-word = The names share “{ $word }”
analysis-kin-reads-alike = On { $count ->
    [one] one passage that reads
   *[other] { $count } passages that read
} like its own

## Unfinished: one item, and how many there are

unfinished-open-code-without-concept = { $name } has no concept
unfinished-open-code-without-concept-count = { $count ->
    [one] { $count } open code without concept or category
   *[other] { $count } open codes without concept or category
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
unfinished-phenomenon-without-quotation = { $name } is the phenomenon of { $model } and no quotation shows it
unfinished-phenomenon-without-quotation-count = { $count ->
    [one] { $count } phenomenon without a quotation
   *[other] { $count } phenomena without a quotation
}
unfinished-cause-apart = { $name } is said to cause the phenomenon of { $model }, and occurs in no document where that occurs. It occurs in { $seen }
unfinished-cause-apart-count = { $count ->
    [one] { $count } cause apart from the phenomenon
   *[other] { $count } causes apart from the phenomenon
}
unfinished-context-and-intervening = { $name } and { $seen } are one, and stand in the context and among the intervening conditions of { $model } at once
unfinished-context-and-intervening-count = { $count ->
    [one] { $count } category both context and intervening condition
   *[other] { $count } categories both context and intervening condition
}
unfinished-strategy-without-actor = { $name } says nowhere who acts
unfinished-strategy-without-actor-count = { $count ->
    [one] { $count } strategy without an actor
   *[other] { $count } strategies without an actor
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
