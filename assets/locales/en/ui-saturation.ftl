# The saturation screen.

saturation-series = Counted
saturation-interviews-name = Interviews
saturation-interviews = { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
saturation-codings = { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
saturation-not-counted = not counted
saturation-order = In the order as conducted; seen from the codes as they are now
saturation-rule = Rule
saturation-rule-words = Fix these before the interviews are analysed
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

saturation-summary-nothing = Nothing has been coded in these interviews yet.
saturation-summary-last = The last new { $about ->
    [open] open code
    [category] category
   *[concept] concept
} appeared in interview { $interview }{ $is-last ->
    [yes] , the last one.
   *[no] .
}
saturation-summary-after = { $kind ->
    [last] It brought { $codes ->
        [one] { $codes } new open code.
       *[other] { $codes } new open codes.
    }
   *[after] { $interviews ->
        [one] Interview { $last }
        [2] Interviews { $first } and { $last }
       *[other] Interviews { $first } to { $last }
    } brought { $codes ->
        [0] no new open code.
        [one] { $codes } new open code.
       *[other] { $codes } new open codes.
    }
}
saturation-summary-also = It brought { $new } new { $about ->
    [category] { $new ->
        [one] category
       *[other] categories
    }
   *[concept] { $new ->
        [one] concept
       *[other] concepts
    }
} and { $codes ->
    [0] no new open code.
    [one] { $codes } new open code.
   *[other] { $codes } new open codes.
}
saturation-counted-line = Counted: distinct codes that stand on text, in { $interviews ->
    [one] { $interviews } interview
   *[other] { $interviews } interviews
} in the order conducted.{ $others ->
    [0] { "" }
    [one] { " " }{ $others } document that is no interview is left out.
   *[other] { " " }{ $others } documents that are no interviews are left out.
}

## Chart

saturation-chart = New and cumulative
saturation-chart-name = New and cumulative, { $what }, per interview
saturation-level = What is counted
saturation-new = new
saturation-cumulative = cumulative
saturation-export = Write the review into a file…
saturation-bar = Interview { $number }, { $name }: { $new } new, { $cumulative } so far
saturation-seen = { $what ->
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
} seen
saturation-met = { $base } + { $run } met at { $interview }
saturation-status-seen = { $what }: { $count } distinct
saturation-status-scheme = Codes as they are now

## Categories per interview

saturation-heat = Category × interview
saturation-heat-hint = codings per interview; blank means none
saturation-all = all
saturation-cell = { $category }, { $interview }: { $count ->
    [0] no coding
    [one] { $count } coding
   *[other] { $count } codings
}

## Inspector

saturation-guest = Guest, Namey and Chen
saturation-guest-about = { $what }: { $verdict }
saturation-guest-base = Base: { $what } in the first { $base ->
    [one] interview
   *[other] { $base } interviews
}: { $codes }
saturation-guest-run = { $length ->
    [one] Interview { $first } brought { $new } new
    [2] Interviews { $first } and { $last } brought { $new } new
   *[other] Interviews { $first } to { $last } brought { $new } new
}
saturation-guest-ratio = { $new } ÷ { $codes } = { $percent } %
saturation-guest-within = { $ratio }, within { $percent } %
saturation-guest-above = { $ratio }, more than { $percent } %
saturation-guest-source = Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076
saturation-last-new = Last interview with something new
saturation-last-in = interview { $interview }
saturation-last-none = none yet
saturation-only-once = { $what } that occur in one interview only: { $count }
saturation-thin = What is thin
saturation-thin-nothing = Every category rests on two documents or more
saturation-thin-none = on no text yet
saturation-thin-one = rests on one document, { $count ->
    [one] { $count } coding
   *[other] { $count } codings
}
