# The saturation screen.

saturation-review = Review
saturation-view-chart = New and cumulative
saturation-view-categories = Per category
saturation-view-tables = Tables
saturation-view-formulas = Formulas and sources
saturation-view-orders = Other orders
saturation-view-left-out = One interview left out
saturation-view-further = What one more would bring
saturation-series = Counted
saturation-series-label = { $name }: { $count }
saturation-seen-from = Seen from
saturation-seen-today = The codes of today
saturation-seen-put = Today’s codes, by when put
saturation-seen-each-day = The codes of each day
saturation-seen-put-hint = Prospective: each code as it is now, in the interview where it was put on text first, by when that was done
saturation-seen-each-day-hint = Prospective, from the journal: each code as it was called then, in the interview where it was put on text first; codes that were merged or removed since count too, whatever their level
saturation-order = In the order
saturation-order-hint = The chart, the rules and the tables follow this order and number the interviews in it
saturation-order-name = { $order ->
    [reversed] Last of the list first
    [date] By date
    [coded] As their coding began
    [attribute] By { $name } { $owner ->
        [participants] of participants
        [cases] of cases
       *[documents] of documents
    }
   *[conducted] As listed
}
saturation-order-taken = { $order ->
    [reversed] in reverse order, the last of the list first
    [date] in the order of their dates
    [coded] in the order in which their coding began
    [attribute] by { $name } { $owner ->
        [participants] of participants
        [cases] of cases
       *[documents] of documents
    }, then as in the list
    [list] in the order of the list
    [other-days] in the order of the list, which is not that of their days
   *[conducted] in the order conducted
}
saturation-interviews = { $series ->
    [participants] { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
    [cases] { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }
    [archival] { $count ->
        [one] { $count } archival document
       *[other] { $count } archival documents
    }
   *[interviews] { $count ->
        [one] { $count } interview
       *[other] { $count } interviews
    }
}
saturation-codings = { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
saturation-not-counted = not counted
saturation-seen-today-hint = Retrospective: the codes as they are now, each in the first interview where it occurs
saturation-rule = Fixed in advance
saturation-rule-words = Fix these before the interviews are analysed
saturation-initial = Initial sample
saturation-answer-put = Prospectively, by when codes were put on text, the last new one came with number { $number } of { $units }. The retrospective curve, of the codes as they are now, each where it occurs first:
saturation-answer-each-day = Prospectively, as the journal tells it, the last new code was put on text with number { $number } of { $units }. The retrospective curve, of the codes as they are now, each where it occurs first:
saturation-stopping = Stopping criterion
saturation-round = Interviews of a round
saturation-note = Why these criteria
saturation-note-hint = Why these
saturation-fix = Fix these criteria
saturation-fix-wrong = One of the numbers is not a number that it can be
saturation-fixed-none = No criteria are fixed yet
saturation-fixed = { $day }: base { $base }, run { $run }, at most { $percent } % new; then { $initial } + { $stopping }; { analysis-criteria-frame }. { $coded ->
    [0] Fixed before any interview was coded.
    [one] Fixed after 1 interview was coded.
   *[other] Fixed after { $coded } interviews were coded.
}
saturation-base = Base, interviews
saturation-run = Run, interviews
saturation-threshold = At most new, %
saturation-number-wanted = { $name }: a whole number from { $least } to { $most } is needed; the one before still counts

saturation-empty-heading = What each interview brought that was new
saturation-empty-words = { $count ->
    [0] Bring in interviews and code them; from the second one on, this page shows how many new codes each brought
    [one] One interview is here; from the second one on, this page shows how many new codes each brought
   *[other] From the second interview on, this page shows how many new codes each brought
}
saturation-empty-act = Go to the documents

## Summary

saturation-counted-line = Counted: distinct codes that stand on text, in { $interviews ->
    [one] { $series ->
        [archival] one archival document
        [participants] one participant
        [cases] one case
       *[interviews] one interview
    }
   *[other] { $series ->
        [archival] { $interviews } archival documents
        [participants] { $interviews } participants
        [cases] { $interviews } cases
       *[interviews] { $interviews } interviews
    }
} { saturation-order-taken }. The curve is retrospective: each code as it is now, in the first of them where it occurs.{ $others ->
    [0] { "" }
    [one] { " " }One other document is no part of this series.
   *[other] { " " }{ $others } other documents are no part of this series.
}

saturation-by-date = See it in the order of their days

## Chart

saturation-chart-name = New and cumulative, { $what }, one after the other, { saturation-order-taken }
saturation-level = What is counted
saturation-new = new
saturation-cumulative = cumulative
saturation-band = 95 % of orders with their mean
saturation-ahead = dashed: expected of further ones
saturation-bar-ahead = +{ $more }: { $codes } to be expected, by extrapolation (Chao et al. 2014)
saturation-chao2-line = Chao2: { $estimate } at least
saturation-export = Write the review into a file…
saturation-bar = { $number }, { $name }: { $new } new, { $cumulative } so far
saturation-bar-names = { $bar }: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
saturation-seen = { $what ->
    [each-day] { $count ->
        [one] { $count } code put on text
       *[other] { $count } codes put on text
    }
    [open] { $count ->
        [one] { $count } open code
       *[other] { $count } open codes
    }
    [both] { $count ->
        [one] { $count } concept or open code
       *[other] { $count } concepts and open codes
    }
    [category] { $count ->
        [one] { $count } category
       *[other] { $count } categories
    }
   *[concept] { $count ->
        [one] { $count } concept
       *[other] { $count } concepts
    }
}{ $what ->
    [each-day] , as they were then
   *[other] { " " }seen
}
saturation-met = { $base } + { $run } met at { $interview }
saturation-status-seen = { $what }: { $count } distinct
saturation-status-scheme = Retrospective: codes as they are now
saturation-status-each-day = Prospective: codes as they were each day
saturation-status-put = Prospective: codes by when they were put on text

## Categories per interview

saturation-heat = Category × { $series ->
    [participants] participant
    [cases] case
    [archival] archival document
   *[interviews] interview
}
saturation-heat-codes = Code × { $series ->
    [participants] participant
    [cases] case
    [archival] archival document
   *[interviews] interview
}
saturation-heat-hint = codings in each; blank means none
saturation-all = all
saturation-cell = { $category }, { $interview }: { $count ->
    [0] no coding
    [one] { $count } coding
   *[other] { $count } codings
}

## Inspector

saturation-guest = Guest, Namey and Chen
saturation-guest-about = { $what }: { $verdict }
saturation-guest-base = Base: { $what } in the first { saturation-interviews }: { $codes }
saturation-guest-run = { $length ->
    [one] Interview { $first } brought { $new } new
    [2] Interviews { $first } and { $last } brought { $new } new
   *[other] Interviews { $first } to { $last } brought { $new } new
}
saturation-guest-ratio = { $new } ÷ { $codes } = { $percent } %
saturation-guest-within = { $ratio }, within { $percent } %
saturation-guest-above = { $ratio }, more than { $percent } %
saturation-guest-source = Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076
saturation-last-new = Last one with something new
saturation-last-in = number { $interview }
saturation-last-none = none yet
saturation-only-once = { $what } that occur in one interview only: { $count }
saturation-thin = What is thin
saturation-sampling-plan = Plan sampling
saturation-thin-few = in { $seen } of { saturation-interviews }; { $codes } { $codes ->
    [one] code
   *[other] codes
} of it
saturation-thin-nothing = Every category rests on two documents or more and on a quarter of what is counted
saturation-thin-no-category = No category is made yet
saturation-thin-none = on no text yet
saturation-thin-one = rests on one document, { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}

## Rules and judgement

saturation-rules = Rules
saturation-rule-guest = Guest, Namey & Chen 2020
saturation-rule-francis = Francis et al. 2010
saturation-rule-code = Codes, Hennink et al. 2017
saturation-rule-meaning = Meaning, Hennink et al. 2017
saturation-head-rule = Rule
saturation-head-parameters = Parameters
saturation-head-verdict = What it says
saturation-formulas = Formulas
saturation-francis = Francis et al.
saturation-code = Codes, Hennink et al.
saturation-code-below = the last one that brought a new code
saturation-meaning = Meaning, Hennink et al.
saturation-meaning-below = categories; none new in the last two
saturation-meaning-of = { $count } of { $all }
saturation-coverage = Coverage
saturation-coverage-below = Chao and Jost 2012
saturation-chao2 = Chao2
saturation-chao2-below = { $count } seen; 95 % interval
saturation-at = at { $interview }
saturation-met-at = met at { $interview }
saturation-not-met = not met
saturation-too-early = too few yet
saturation-guest-steps = Guest, Namey and Chen, step by step
saturation-judgement = Judgement
saturation-judgement-by = written by you
saturation-judgement-none = Nothing is judged yet. The measures do not decide; write what you conclude, for whom, and what stays open.
saturation-judgement-new = Write a new judgement…
saturation-judgement-edit = Change this judgement
saturation-judgement-hint = What you conclude, for whom, and what stays open
saturation-judgement-keep = Keep it
saturation-judgement-leave = Leave it
saturation-judgement-made = { $coder }, { $day }, { $what }, on { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}

## Tables

saturation-undefined = not defined
saturation-sheet-empty = None
saturation-per-category = Per category
saturation-per-category-hint = In how many interviews each was seen and in which first; the codes below it; the last interview that added an aspect and how many came since (Hennink et al. 2017; aspects are the codes below a category and the thirds of its dimensions on which quotations stand); the last interview in which a property, a place on a dimension or a relation was new
saturation-per-interview = One after the other
saturation-per-interview-hint = The share of new codes among those found so far; by time: new ones by when codes were put on text; each day: codes of any level that were put on text first in it, as they were called then, merged and removed ones too; redefined: definitions that were changed while this was the last interview begun, as the journal tells
saturation-estimates = Estimates
saturation-estimates-hint = How many there are to find, if interviews were exchangeable draws from one population. No interval stands where nothing is estimated to be unseen and the formula for that case gives one that the estimate lies outside of
saturation-below-seen = below what was seen: no estimate
saturation-no-interval = no interval
saturation-estimates-too-few = With fewer than { $count } interviews nothing is estimated
saturation-rounds = Rounds of interviews
saturation-rounds-hint = Guest, Bunce & Johnson 2006; redefined: definitions changed in the round. Cronbach’s alpha needs two whole rounds
saturation-rounds-alpha = Guest, Bunce & Johnson 2006. Cronbach’s alpha of codings in whole rounds: { $alpha }
saturation-once = What rests on one interview
saturation-once-hint = The first candidates for theoretical sampling
saturation-stopping-of-each = Stopping criterion per category
saturation-stopping-of-each-hint = { $level ->
    [categories] All codes
   *[other] { $what }
} below each category, after Francis et al. 2010: an initial sample of { $initial }, then the first { $stopping } in a row that add nothing. It may be met in one category and not in another; here it is in { $met } of { $all }. Coverage after Chao & Jost 2012
saturation-stopping-nothing = none of these occurs below it
saturation-left-out = What remains when one interview is left out
saturation-left-out-hint = Interviews keep their numbers. Only there: codes that no other interview has
saturation-left-out-range = Whichever is left out, { $remain ->
    [all] all { $codes } remain
   *[some] { $least } to { $most } of { $codes } remain
} and the last new one appears in interview { $moves ->
    [no] { $last }
   *[yes] { $first } to { $last }
}{ $estimated ->
    [yes] ; coverage is estimated at { $low } to { $high }
   *[no] { "" }
}.
saturation-left-out-nothing = nothing
saturation-left-out-once = codes of one interview only
saturation-in-orders = The same interviews in other orders
saturation-in-orders-hint = Constantinou et al. 2017: what the sequence decides. Interviews are numbered in each order anew.
saturation-in-orders-latest = Over all orders the last new one comes at { $count } at the latest.
saturation-rules-drawn = The rules over drawn orders
saturation-rules-drawn-hint = { $count } orders are drawn, always the same ones; an order in which a rule is not met counts as later than all others
saturation-orders = Codes after so many interviews, over all orders
saturation-orders-hint = All orders are reckoned. A curve below the band early means that the first interviews brought unusually little; above it late, that the order flatters
saturation-orders-drawn = { $count } orders are drawn, always the same ones. A curve below the band early means that the first interviews brought unusually little; above it late, that the order flatters
saturation-further = What further interviews would be expected to bring
saturation-further-hint = Colwell et al. 2012, Chao et al. 2014. Reliable up to about as many interviews as there are
saturation-further-nothing = Chao2 estimates that nothing is unseen, so that there is nothing to extrapolate
saturation-needed = More interviews needed
saturation-needed-hint = To reach a coverage, and a share of the Chao2 estimate
saturation-needed-beyond = more than there are
saturation-planning = What so many interviews are likely to meet
saturation-planning-hint = Galvin 2015: views held by at least this share of the population appear with a probability of 95 %
saturation-head-codes = Codes
saturation-head-last-new = Last new
saturation-head-met-at = Met at
saturation-head-later = New after
saturation-head-chao2 = Chao2
saturation-head-left-out = Left out
saturation-head-remain = Remain
saturation-head-lost = Only there
saturation-head-met-guest = Guest et al.
saturation-head-met-francis = Francis et al.
saturation-head-order = Order
saturation-head-met-in = Met in
saturation-head-early = 5 %
saturation-head-median = Median
saturation-head-late = 95 %
saturation-head-conducted-as = In the list
saturation-head-category = Category
saturation-head-in = In
saturation-head-first = First
saturation-head-below = Codes
saturation-head-last = Last new
saturation-head-since = Since
saturation-head-property = Property
saturation-head-location = Location
saturation-head-relation = Relation
saturation-head-number = Number
saturation-head-participants = Participants
saturation-head-document = Document
saturation-head-date = Date
saturation-head-codings = Codings
saturation-head-new = New
saturation-head-cumulative = So far
saturation-head-share = Share
saturation-head-put = By time
saturation-head-each-day = Each day
saturation-head-redefined = Redefined
saturation-head-measure = Measure
saturation-head-source = Source
saturation-head-value = Value
saturation-head-interval = 95 % interval
saturation-head-round = Interviews
saturation-head-of-final = Of all
saturation-head-code = Code
saturation-head-after = Interviews
saturation-head-conducted = In this order
saturation-head-mean = Mean
saturation-head-low = 2.5 %
saturation-head-high = 97.5 %
saturation-head-next = Next adds
saturation-head-complete = Complete
saturation-head-expected = Expected
saturation-head-brings = Brings
saturation-head-coverage = Coverage
saturation-head-target = Target
saturation-head-for-coverage = Coverage
saturation-head-for-share = Of Chao2
saturation-head-interviews = Interviews
saturation-head-share-seen = Least share
saturation-estimate-coverage = Coverage
saturation-estimate-coverage-source = Chao & Jost 2012, Ecology 93: 2533
saturation-estimate-turing = Coverage, Turing
saturation-estimate-turing-source = Good 1953, Biometrika 40: 237
saturation-estimate-chao2 = Chao2
saturation-estimate-chao2-source = Chao 1987, Biometrics 43: 783
saturation-estimate-chao2-corrected = Chao2, bias-corrected
saturation-estimate-chao2-corrected-source = Chao 1987; preferred when at most one code occurs in two interviews
saturation-estimate-ichao2 = iChao2
saturation-estimate-ichao2-source = Chiu et al. 2014, Biometrics 70: 671
saturation-estimate-ice = ICE, cut at 10
saturation-estimate-ice-source = Lee & Chao 1994, Biometrics 50: 88, as in SpadeR
saturation-estimate-jackknife1 = Jackknife, first order
saturation-estimate-jackknife1-source = Heltshe & Forrester 1983, Biometrics 39: 1
saturation-standard-error = standard error { $se }
saturation-estimate-jackknife2 = Jackknife, second order
saturation-estimate-jackknife2-source = Burnham & Overton 1979; may fall below what was seen
saturation-estimate-next = Codes that the next one is expected to bring
saturation-estimate-next-source = Chao et al. 2014, Ecological Monographs 84: 45
saturation-estimate-adds = Chance that the last one, whichever it is, adds something
saturation-estimate-adds-source = Tran et al. 2016, Journal of Clinical Epidemiology 80: 88
saturation-estimate-bootstrap = Bootstrap
saturation-estimate-bootstrap-source = Smith & van Belle 1984, Biometrics 40: 119

## Formulas

saturation-paragraph = A paragraph for the paper
saturation-paragraph-copy = Copy the paragraph
saturation-formula-new = New and cumulative codes
saturation-formula-new-is = new(t) = codes whose first interview is t; cum(t) = new(1) + … + new(t); share new = new(t) ÷ cum(t)
saturation-formula-new-source = The share of the final number reaches 100 % by construction. Retrospective: today’s codes, first occurrence in the order that the page names. Prospective: the interview in which a code was put on text first, by when that was done.
saturation-formula-guest2006 = Rounds
saturation-formula-guest2006-is = α = k ÷ (k − 1) · (1 − Σ Var(round) ÷ Var(sum of rounds)), over the codings of each code in k whole rounds; six interviews a round there
saturation-formula-guest2006-source = Guest, Bunce & Johnson 2006, Field Methods 18: 59. About 70 % of themes in six and 92 % in twelve of sixty interviews: what they found, not a rule.
saturation-formula-francis = Initial sample and stopping criterion
saturation-formula-francis-is = The first interview t after the initial sample such that it and those before it, as many as the stopping criterion says and all after the initial sample, add nothing
saturation-formula-francis-source = Francis et al. 2010, Psychology & Health 25: 1229; ten and three there. Once met the decision stands; later codes are told as such.
saturation-formula-guest2020 = Base, run, threshold
saturation-formula-guest2020-is = new codes of a run of r interviews ÷ codes of the first b interviews ≤ τ; met at the interview before the first such run
saturation-formula-guest2020-source = Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076. In the authors’ resampling the 5 % criterion still left 18 to 38 % of eventual themes unseen, the 0 % criterion 11 to 31 %.
saturation-formula-hennink = Code and meaning
saturation-formula-hennink-is = identified at = first interview with the code; meaning at = last interview that adds an aspect, with at least two later ones that add none
saturation-formula-hennink-source = Hennink, Kaiser & Marconi 2017, Qualitative Health Research 27: 591. Aspects here: the codes below a category, and the thirds of its dimensions on which quotations stand.
saturation-formula-comets = Re-ordering
saturation-formula-comets-is = P(complete by t) = choices of t interviews that hold every code ÷ C(T, t)
saturation-formula-comets-source = Constantinou, Georgiou & Perdikogianni 2017, Qualitative Research 17: 571. Exact up to 20 interviews, else 1000 drawn orders.
saturation-formula-tran = The next interview adds something
saturation-formula-tran-is = p(t) = mean over choices of t interviews and one further interview of [it has a code that none of them has]
saturation-formula-tran-source = Tran et al. 2016, Journal of Clinical Epidemiology 80: 88; 2017, 82: 71
saturation-formula-coverage = Coverage
saturation-formula-coverage-is = C = 1 − (Q₁ ÷ U) · (T − 1)Q₁ ÷ ((T − 1)Q₁ + 2Q₂); with Q₂ = 0: C = 1 − (Q₁ ÷ U) · (T − 1)(Q₁ − 1) ÷ ((T − 1)(Q₁ − 1) + 2). Q₁, Q₂: codes in exactly one and two of T interviews; U: incidences. Turing: C = 1 − Q₁ ÷ U
saturation-formula-coverage-source = Chao & Jost 2012, Ecology 93: 2533; Good 1953, Biometrika 40: 237
saturation-formula-chao2 = Chao2
saturation-formula-chao2-is = S + ((T − 1) ÷ T) · Q₁² ÷ (2Q₂); with Q₂ = 0: S + ((T − 1) ÷ T) · Q₁(Q₁ − 1) ÷ 2. The interval is log-normal above S
saturation-formula-chao2-source = Chao 1987, Biometrics 43: 783. A lower bound.
saturation-formula-others = More estimators
saturation-formula-others-is = Jackknife: S + Q₁(T − 1) ÷ T; S + Q₁(2T − 3) ÷ T − Q₂(T − 2)² ÷ (T(T − 1)). Bootstrap: S + Σ(1 − Y ÷ T)^T. iChao2 and ICE as in the program SpadeR
saturation-formula-others-source = Heltshe & Forrester 1983; Smith & van Belle 1984; Chiu et al. 2014; Lee & Chao 1994
saturation-formula-rarefaction = Mean over orders
saturation-formula-rarefaction-is = S(t) = Σ [1 − C(T − Y, t) ÷ C(T, t)]; the band holds 95 % of the orders, in whole codes
saturation-formula-rarefaction-source = Colwell et al. 2012, Journal of Plant Ecology 5: 3
saturation-formula-extrapolation = Further interviews
saturation-formula-extrapolation-is = S(T + m) = S + Q₀[1 − (1 − Q₁ ÷ (T Q₀ + Q₁))^m] with Q₀ = Chao2 − S
saturation-formula-extrapolation-source = Chao et al. 2014, Ecological Monographs 84: 45. Reliable to about m = T.
saturation-formula-lowe = Models of the curve
saturation-formula-lowe-is = A(1 − (1 − b)^n) and A·b·n ÷ (1 + b(n − 1)), by least squares; told by “groundwork measure” and “groundwork saturation --json”
saturation-formula-lowe-source = Lowe et al. 2018, Field Methods 30: 191. The end is not identifiable where the curve does not bend.
saturation-formula-power = Information power
saturation-formula-power-is = no number: aim, specificity, theory, dialogue and strategy, as a form under Quality
saturation-formula-power-source = Malterud, Siersma & Guassora 2016, Qualitative Health Research 26: 1753
saturation-formula-planning = Planning
saturation-formula-planning-is = P = 1 − (1 − R)^n; the smallest n with Σ C(n, i) pⁱ(1 − p)ⁿ⁻ⁱ over i < k at most β
saturation-formula-planning-source = Galvin 2015, Journal of Building Engineering 1: 2; Fugard & Potts 2015, International Journal of Social Research Methodology 18: 669
