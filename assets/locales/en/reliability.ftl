# Reliability: two codings of the same text compared, in the analysis, on the command line and in exports.

analysis-measure-unknown-form = These data have none of the forms that can be measured: ratings, units, documents, coders, or coder1 and coder2
analysis-measure-bad-field = The field “{ $field }” is missing or does not hold what it should
analysis-measure-too-many-agreements = In “{ $document }” there are more agreements than codes of one of the two
analysis-measure-conflict = Coder { $coder } put two codes on the same characters at { $segment }; codes that are compared on one line exclude each other

## What is compared

reliability-pass = { $coder }
reliability-pass-round = { $coder }, { $round }

reliability-unit-segment = Segments
reliability-unit-paragraph = Paragraphs
reliability-unit-character = Characters
reliability-unit-document = Documents

reliability-measure-unitizing = |uα
reliability-measure-alpha = α
reliability-measure-kappa = κ

reliability-kind-only-left = Only the first
reliability-kind-only-right = Only the second
reliability-kind-other-code = Another code
reliability-kind-ends = Other ends

decision-left = The first holds
decision-right = The second holds
decision-both = Both hold
decision-neither = Neither holds

## The answer

reliability-answer-nothing = There is nothing to compare: neither coding has a coded segment in these documents
reliability-answer-rows = { $left } and { $right } coded { $documents ->
    [one] one document
   *[other] the same { $documents } documents
}. Of { $rows ->
    [one] one coded segment
   *[other] { $rows } coded segments of both
}, { $agree } have the same code at the same place in the other coding: { $percent } %.
reliability-answer-codes = { $measure ->
    [reliability-measure-unitizing] |uα, which takes chance into account,
    [reliability-measure-kappa] κ on characters, which takes chance into account,
   *[reliability-measure-alpha] Krippendorff’s α, which takes chance into account,
} lies between { $low } and { $high } for { $codes ->
    [one] the one code
   *[other] the { $codes } codes
}, { $middle } in the middle. { $below ->
    [0] No code is
    [one] One code is
   *[other] { $below } codes are
} below 0.667{ $without ->
    [0] .
    [one] ; for one it is not defined.
   *[other] ; for { $without } it is not defined.
}
reliability-answer-open = { $disagreements ->
    [0] There is no disagreement.
    [one] There is one disagreement
   *[other] There are { $disagreements } disagreements
}{ $disagreements ->
    [0] {""}
   *[other] , { $open ->
        [0] all settled.
        [one] one of them not settled yet.
       *[other] { $open } of them not settled yet.
    }
}

## For the paper

reliability-paper-coders = { $left } and { $right } coded { $documents } of { $all } documents ({ $sample } % of the first coder’s codings), comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-coders-blind = { $left } and { $right } independently coded { $documents } of { $all } documents ({ $sample } % of the first coder’s codings; the second coder saw nothing of the first coding), comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-retest = One coder coded { $documents } of { $all } documents ({ $sample } % of the codings) twice, { $days } days apart, comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-retest-blind = One coder coded { $documents } of { $all } documents ({ $sample } % of the codings) twice, { $days } days apart, the second time without sight of the first coding, comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-segments = Agreement on segments (same code, overlap of at least { $overlap } % { $basis ->
    [longer] of the longer segment
    [shorter] of the shorter segment
   *[union] of what either covers
}) was { $percent } % ({ $agree } of { $rows } coded segments); Brennan and Prediger’s κ (q = { $q }) was { $kappa }.
reliability-paper-holsti = Holsti’s reliability (agreements × 2 ÷ all codes) was { $percent } % ({ $twice } of { $total }), { $share }.
reliability-paper-interval = The 95 % interval of the agreement, from { $resamples } resamples of the paragraphs, is { $low } to { $high } %.
reliability-paper-codes = Per code, Krippendorff’s |uα ranged from { $low } to { $high } (median { $middle }).
reliability-paper-settled = { $settled } of { $disagreements } disagreements were discussed and settled.

## What limits it

reliability-warn-going-on = A round that is compared goes on: the numbers are of what was coded so far
reliability-warn-few-units = Somebody coded in fewer than ten paragraphs: no interval is given
reliability-warn-one-document = Only one document is compared
reliability-warn-small-sample = Only { $percent } % of the first coder’s codings lie in what is compared; ten per cent and more is usual
reliability-warn-short-interval = { $days ->
    [one] One day lies
   *[other] { $days } days lie
} between the two codings: the first may be remembered; two weeks are usual
reliability-warn-not-blind = The second coding was not made in a blind round: it may have followed the first
reliability-warn-new-codes = { $count ->
    [one] One code was made
   *[other] { $count } codes were made
} during the second coding and cannot agree with anything
reliability-warn-without-level = { $count ->
    [one] One coding has
   *[other] { $count } codings have
} nothing above on the level that is compared and stand outside
reliability-warn-without-partner = { $count ->
    [one] One document
   *[other] { $count } documents
} of these texts the other side does not have: { $names }
reliability-warn-overlapping-codes = Some codes overlap, so that they cannot stand on one line: uα and cuα are not defined
