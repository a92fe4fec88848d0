# Reliability: two codings of the same text compared, in the analysis, on the command line and in exports.

analysis-measure-unknown-form = These data have none of the forms that can be measured: ratings, units, documents, coders, or coder1 and coder2
analysis-measure-bad-field = The field “{ $field }” is missing or does not hold what it should
analysis-measure-nothing = There is nothing in “{ $field }”, so that there is nothing to measure
analysis-measure-reversed = The segment { $field } ends before it begins; a segment is [first, last + 1] or [first, last + 1, code]
analysis-measure-beyond-length = The segment { $field } goes on beyond the end of the text, which has { $length } characters; correct the segment or “length”
analysis-measure-bad-threshold = “threshold_percent” is a share above 0 and up to 100
analysis-measure-too-few-categories = “q” is { $q }, but { $used } categories were used; q is the number of categories the coders could choose from
analysis-measure-too-many-agreements = In “{ $document }” there are more agreements than codes of one of the two
analysis-measure-conflict = Coder { $coder } put two codes on the same characters at { $segment }; codes that are compared on one line exclude each other

## What is compared

reliability-pass = { $coder }
reliability-pass-round = { $coder } ({ $round })

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
reliability-answer-no-document = There is nothing to compare: none of these documents is in both codings
reliability-answer-silent = There is nothing to compare yet: { $name } has coded nothing in these documents
reliability-answer-rows = { $left } and { $right } coded { $documents ->
    [one] one document
   *[other] the same { $documents } documents
}. Of { $rows ->
    [one] one coded segment
   *[other] { $rows } coded segments of both
}, { $agree } have the same code at the same place in the other coding: { $percent } %.
reliability-answer-rows-retest = { $left } coded { $documents ->
    [one] one document
   *[other] { $documents } documents
} twice. Of { $rows ->
    [one] one coded segment
   *[other] { $rows } coded segments of both times
}, { $agree } have the same code at the same place in the other coding: { $percent } %.
reliability-answer-codes = Corrected for chance, by { $measure ->
    [reliability-measure-unitizing] Krippendorff’s |uα for segments
    [reliability-measure-kappa] Cohen’s κ on characters
   *[reliability-measure-alpha] Krippendorff’s α
}, agreement lies between { $low } and { $high } for { $codes ->
    [one] the one code
   *[other] the { $codes } codes
}, with { $middle } in the middle. { $below ->
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
   *[other] , { $settled ->
        [0] not settled yet.
       *[other] { $open ->
            [0] all settled.
            [one] one of them not settled yet.
           *[other] { $open } of them not settled yet.
        }
    }
}

## For the paper

reliability-paper-coders = { $left } and { $right } coded { $documents } of { $all } documents ({ $sample } % of the first coder’s codings), comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-coders-blind = { $left } and { $right } coded { $documents } of { $all } documents ({ $sample } % of the first coder’s codings; the first coding was hidden from the second coder while the second was made), comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-retest = One coder coded { $documents } of { $all } documents ({ $sample } % of the codings) twice, at least { $days } days apart, comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-retest-blind = One coder coded { $documents } of { $all } documents ({ $sample } % of the codings) twice, at least { $days } days apart, the first coding hidden while the second was made, comparing { $codes ->
    [one] one code
   *[other] { $codes } codes
}{ $level ->
    [level-open] {" "}on the level of open codes.
    [level-concept] {" "}on the level of concepts.
    [level-category] {" "}on the level of categories.
   *[as-coded] {""}.
}
reliability-paper-segments = Agreement on segments (same code, overlap of at least { $overlap } % { $basis ->
    [longer] of the longer segment
    [shorter] of the shorter segment
   *[union] of what either covers
}) was { $percent } % ({ $agree } of { $rows } coded segments); Brennan and Prediger’s κ (q = { $q }) was { $kappa }.
reliability-paper-holsti = Holsti’s reliability (agreements × 2 ÷ all codes, { $twice } of { $total }) { $same ->
    [yes] is the same.
   *[no] was { $percent } %.
}
reliability-drawn = { $count ->
    [one] This document was
   *[other] These { $count } documents were
} drawn by lot from { $from } ({ $percent } %, seed { $seed }; Fisher & Yates’ shuffle with SplitMix64).
reliability-paper-interval = The 95 % interval of the agreement, from { $resamples } resamples of the paragraphs, is { $low } to { $high } %.
reliability-paper-codes = Per code, { $measure ->
    [reliability-measure-unitizing] Krippendorff’s |uα
    [reliability-measure-kappa] Cohen’s κ on characters (mean of the documents, weighted by their length)
   *[reliability-measure-alpha] Krippendorff’s α
} ranged from { $low } to { $high } (median { $middle }); { $below ->
    [0] no code lies below 0.667
    [one] one of { $codes } codes lies below 0.667
   *[other] { $below } of { $codes } codes lie below 0.667
}{ $without ->
    [0] .
    [one] , and for one it is not defined.
   *[other] , and for { $without } it is not defined.
}
reliability-paper-units = With { $unit ->
    [paragraph] paragraphs
    [document] documents
   *[character] characters
} as units ({ $units }), each with or without { $codes ->
    [one] the one code
   *[other] each of { $codes } codes
}, the two codings treat { $percent } of these decisions alike; where either gave a code, Holsti’s reliability (given by both × 2 ÷ the sum of what each gave) is { $holsti }. Pooled over the codes that are on some of these units and not on all (de Vries et al. 2008), Cohen’s κ is { $cohen }, Scott’s π, which for two codings is Fleiss’ κ, { $scott }, Brennan and Prediger’s κ (q = 2) { $prediger }, Gwet’s AC1 { $gwet } and Krippendorff’s α { $krippendorff }.
reliability-paper-sets = Both codings gave the same codes to { $equal } of the { $unit ->
    [document] documents
   *[paragraph] paragraphs
}; Krippendorff’s α of the sets of codes is { $masi } with the MASI distance and { $jaccard } with the Jaccard distance.
reliability-paper-unit-intervals = The 95 % intervals in parentheses are from { $resamples } resamples of the { $unit ->
    [document] documents
   *[paragraph] paragraphs
}.
reliability-paper-no-interval-characters = No intervals are given, since characters are no independent units.
reliability-paper-no-interval-units = No intervals are given, since there are fewer than ten units.
reliability-paper-settled = { $settled ->
    [0] { $disagreements ->
        [one] The one disagreement is not settled yet.
       *[other] None of the { $disagreements } disagreements is settled yet.
    }
   *[other] { $open ->
        [0] { $disagreements ->
            [one] The one disagreement was
           *[other] All { $disagreements } disagreements were
        }
       *[other] { $settled ->
            [one] One of { $disagreements } disagreements was
           *[other] { $settled } of { $disagreements } disagreements were
        }
    } settled { $by ->
        [coder] by the coder alone
        [one] by one person
       *[several] by { $people } people
    }, { $settled ->
        [one] with a written reason
       *[other] each with a written reason
    }{ $open ->
        [0] .
        [one] ; one is not settled yet.
       *[other] ; { $open } are not settled yet.
    }
}
## What is not defined, or has no interval

reliability-why-no-variation = Not defined: nothing varies, so that agreement cannot be told from chance
reliability-why-overlapping = Not defined: some codes overlap, so that they cannot stand on one line
reliability-why-few-units = No interval: there are fewer than ten units
reliability-why-characters = No interval: characters are no independent units
reliability-why-nobody = Not defined: on no unit
reliability-why-everywhere = Not defined: on every unit in both
reliability-why-only-first = Only in the first coding
reliability-why-only-second = Only in the second coding

## What limits it

reliability-warn-going-on = A round that is compared goes on: the numbers are of what was coded so far
reliability-warn-few-units = Somebody coded in fewer than ten paragraphs: no interval is given
reliability-warn-one-document = Only one document is compared
reliability-warn-small-sample = Only { $percent } % of the first coder’s codings lie in what is compared; ten per cent and more is usual
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
reliability-warn-without-round = { $count ->
    [one] One document is
   *[other] { $count } documents are
} not in a round that is compared and left out: { $names }
reliability-warn-overlapping-codes = Some codes overlap, so that they cannot stand on one line: uα and cuα are not defined

## Measures, their formulas and sources

reliability-m-segments = Segments that agree
reliability-m-segments-formula = rows that agree ÷ all rows; each coded segment of each coding is a row, and agrees when the other has the same code with enough overlap
reliability-m-segments-source = Rädiker & Kuckartz 2019
reliability-m-brennan-prediger = Brennan and Prediger’s κ on segments
reliability-m-brennan-prediger-formula = (P − 1 ÷ q) ÷ (1 − 1 ÷ q), q the codes in the comparison
reliability-m-brennan-prediger-source = Brennan & Prediger 1981
reliability-m-holsti = Holsti’s reliability, pooled
reliability-m-holsti-formula = 2 × agreements ÷ (codes of the first + codes of the second), pairs matched one to one
reliability-m-holsti-source = Holsti 1969; Khastar 2009
reliability-m-mean = Holsti’s reliability, mean of documents
reliability-m-mean-formula = mean of 2 × agreements ÷ (codes of the first + codes of the second) over documents
reliability-m-mean-source = Holsti 1969
reliability-m-miles-huberman = Agreements to all decisions
reliability-m-miles-huberman-formula = agreements ÷ (agreements + disagreements)
reliability-m-miles-huberman-source = Miles & Huberman 1994
reliability-m-coded-alpha = |uα, coded or not
reliability-m-coded-alpha-formula = 1 − (ℓφ. − ℓφφ) ÷ (eφ. − eφφ), whatever the code
reliability-m-coded-alpha-source = Krippendorff 2019, section 12.6
reliability-m-unitizing = uα, all codes on one line
reliability-m-unitizing-formula = 1 − (ℓ.. − Σ ℓcc) ÷ (ℓ.. − Σ ecc), gaps included
reliability-m-unitizing-source = Krippendorff 2019, section 12.6; Krippendorff, Mathet, Bouvry & Widlöcher 2016
reliability-m-coding = cuα, which code where both coded
reliability-m-coding-formula = as uα, on the stretches that both marked
reliability-m-coding-source = Krippendorff 2019, section 12.6
reliability-m-characters = Characters treated alike
reliability-m-characters-formula = (coded by both + coded by neither) ÷ all characters, whatever the code
reliability-m-characters-source = NVivo’s coding comparison
reliability-m-kappa = Cohen’s κ on characters
reliability-m-kappa-formula = (P − Pe) ÷ (1 − Pe), Pe from the margins of each coder; characters are no independent units, so that there is no interval
reliability-m-kappa-source = Cohen 1960
reliability-m-pooled-percent = Decisions alike, pooled over codes
reliability-m-pooled-percent-formula = (given by both + given by neither) ÷ all decisions, each code on each unit being one; that both leave a code out counts
reliability-m-pooled-percent-source = Krippendorff 2019
reliability-m-pooled-holsti = Holsti’s reliability on units, pooled
reliability-m-pooled-holsti-formula = 2 × given by both ÷ (given by the first + given by the second), all codes together
reliability-m-pooled-holsti-source = Holsti 1969
reliability-m-pooled-cohen = Cohen’s κ, pooled over codes
reliability-m-pooled-cohen-formula = Σ (P − Pe) ÷ Σ (1 − Pe) over the codes, Pe of each code from the margins of each coding
reliability-m-pooled-cohen-source = Cohen 1960; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-scott = Scott’s π, pooled over codes
reliability-m-pooled-scott-formula = Σ (P − Pe) ÷ Σ (1 − Pe) over the codes, Pe of each code from the margins of both codings together
reliability-m-pooled-scott-source = Scott 1955; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-fleiss = Fleiss’ κ, pooled over codes
reliability-m-pooled-fleiss-formula = for two codings it is Scott’s π; two codings are compared here
reliability-m-pooled-fleiss-source = Fleiss 1971; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-brennan-prediger = Brennan and Prediger’s κ on units, pooled over codes
reliability-m-pooled-brennan-prediger-formula = Σ (P − ½) ÷ Σ ½ over the codes, q = 2: the code or not
reliability-m-pooled-brennan-prediger-source = Brennan & Prediger 1981; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-gwet = Gwet’s AC1, pooled over codes
reliability-m-pooled-gwet-formula = Σ (P − Pe) ÷ Σ (1 − Pe) over the codes, Pe = 2π(1 − π), π the mean share of units with the code
reliability-m-pooled-gwet-source = Gwet 2008; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-pooled-krippendorff = Krippendorff’s α, pooled over codes
reliability-m-pooled-krippendorff-formula = 1 − Σ Do ÷ Σ De over the codes, nominal, the code or not
reliability-m-pooled-krippendorff-source = Krippendorff 2019; de Vries, Elliott, Kanouse & Teleki 2008
reliability-m-equal-sets = Units with the same codes
reliability-m-equal-sets-formula = units to which both codings gave exactly the same codes ÷ all units; none is a set too
reliability-m-equal-sets-source = Krippendorff 2019
reliability-m-masi = α of the sets of codes, MASI
reliability-m-masi-formula = Krippendorff’s α with distance 1 − Jaccard × m, m = 1 equal, ⅔ one in the other, ⅓ overlapping, 0 apart
reliability-m-masi-source = Passonneau 2006; Artstein & Poesio 2008
reliability-m-jaccard = α of the sets of codes, Jaccard
reliability-m-jaccard-formula = Krippendorff’s α with distance 1 − shared codes ÷ codes of either
reliability-m-jaccard-source = Krippendorff 2019; Artstein & Poesio 2008

## Tables

export-reliability-codes = Reliability per code
export-reliability-coefficients-paragraph = Coefficients per code, on paragraphs
export-reliability-coefficients-character = Coefficients per code, on characters
export-reliability-coefficients-document = Coefficients per code, on documents
export-reliability-coefficients-about = Each unit has the code or has it not: two categories. Two codings are compared, for which Fleiss’ κ is Scott’s π. The row of all codes is pooled: shares of the sums, coefficients from the means of observed and expected agreement over the codes that are on some units and not on all (de Vries, Elliott, Kanouse & Teleki 2008). “From” and “To” are 95 % intervals: κ by Fleiss, Cohen & Everitt 1969; π, Brennan and Prediger’s κ and AC1 by unit linearisation (Gwet 2014); the others, and the pooled ones, from resamples of the units. An interval without width, as with perfect agreement, is not given. A code that only one coding has is alike where both leave it out: κ is 0 then, whatever the percentage.
export-column-coded-by-both = Both
export-column-only-first = Only the first
export-column-only-second = Only the second
export-column-by-neither = Neither
export-column-percent-agreement = Agreement
export-column-holsti-on-units = Holsti
export-column-cohen-kappa = Cohen’s κ
export-column-scott-pi = Scott’s π
export-column-fleiss-kappa = Fleiss’ κ
export-column-brennan-prediger-kappa = Brennan & Prediger’s κ
export-column-gwet-ac1 = Gwet’s AC1
export-column-krippendorff-alpha = Krippendorff’s α
export-column-note-on-code = Note
export-column-note-on-measure = Note
export-column-counted-on = On
export-reliability-documents = Reliability per document
export-reliability-measures = Reliability
export-reliability-confusions = Codes in each other’s place
export-reliability-disagreements = Disagreements
export-reliability-all = All
export-column-first-segments = First coding
export-column-second-segments = Second coding
export-column-agreements = Agreements
export-column-agreeing-rows = Segments that agree
export-column-holsti = Holsti
export-column-u-alpha-binary = |uα
export-column-paragraphs-agreement = Paragraphs that agree
export-column-paragraphs-kappa = κ on paragraphs
export-column-paragraphs-alpha = α on paragraphs
export-column-paragraphs-ac1 = AC1 on paragraphs
export-column-characters-agreement = Characters that agree
export-column-characters-kappa-mean = κ on characters, mean of documents
export-column-characters-kappa-weighted = κ on characters, weighted by length
export-column-positive-agreement = Positive agreement (paragraphs)
export-column-prevalence-index = Prevalence index (paragraphs)
export-column-bias-index = Bias index (paragraphs)
export-column-total-codes = Codes in all
export-column-segments-without-agreement = Segments without agreement
export-column-reliability = Reliability
export-column-existence = Codes present or absent in both
export-column-existence-jaccard = Shared of the codes of either
export-column-frequency = Codes equally often
export-column-coefficient = Measure
export-column-estimate = Value
export-column-interval-from = From
export-column-interval-to = To
export-column-formula = Formula
export-column-source-of-measure = Source
export-column-first-code = First code
export-column-second-code = Second code
export-column-places = Places
export-column-kind-of-disagreement = Difference
export-column-decision = Decision
export-column-settled-because = Reason

## The command line

cli-agreement = Compare two codings: two coders, one coder at two times, or another copy of the project
cli-agreement-first = The first coding: a coder or a round; without it, the coder who coded most
cli-agreement-second = The second coding; without it, the last round, else the next coder
cli-agreement-with = Another copy of the project, with the second coding in it
cli-agreement-document = Only this document; can be given several times
cli-agreement-code = Only this code and what lies below it; can be given several times
cli-agreement-level = Raise codes to this level: open, concept or category
cli-agreement-unit = What codes are judged on and the paper tells of: segment, paragraph, character or document; with segment, coefficients are those on paragraphs
cli-agreement-overlap = From how much overlap two segments are the same, in per cent; 90 without it
cli-agreement-basis = What the overlap is a share of: union, longer or shorter
cli-agreement-categories = How many codes the coders could choose from; without it, the codes in the comparison
cli-agreement-draw = Compare only a part of the documents, in per cent, drawn by lot from where --seed begins
cli-agreement-seed = Where draws and the resampling for intervals begin; the same number gives the same
cli-agreement-paper = For the paper: { $paper }
cli-agreement-one-coding = There is one coding only. A second coder, a round of coding or another copy of the project (--with) is needed to compare
cli-agreement-same = Both sides are the same coding
cli-agreement-not-a-percentage = This is no percentage from 0 to 100
cli-agreement-not-a-basis = An overlap is a share of union, longer or shorter
cli-agreement-level-empty = Nothing is compared at the level { $level }: no code of it stands above what was coded. Without --level the codes are compared as they were put
cli-agreement-few-categories = --categories { $wanted }: the coders used { $used } codes, so that they chose from { $used } at least
cli-agreement-not-a-unit = A unit is segment, paragraph, character or document
cli-agreement-not-a-level = A level is open, concept or category

## Another copy of the project

copy-pass = { $name } in { $file }
copy-is-this = This is the file that is open. Another coder’s copy is needed to compare; rounds within one project are compared without one
copy-without-texts = No text of “{ $name }” is in this project, so that there is nothing to compare: copies are matched by the same text, letter for letter
copy-without-codings = “{ $name }” holds no coding, so that there is nothing to compare
