"""Measures of Python packages on the input of a file: one JSON line a measure, with its value and its best time.

Called by the benchmark `beside` with the file; a package that is not there says so and the others go on.
"""

import json
import sys
import time


def timed(work, times=5):
    best, value = float("inf"), None
    for _ in range(times):
        start = time.perf_counter()
        value = work()
        best = min(best, time.perf_counter() - start)
    return value, best * 1000.0


def say(measure, package, work):
    try:
        value, milliseconds = timed(work)
        line = {"measure": measure, "package": package, "value": float(value), "ms": milliseconds}
    except ImportError:
        line = {"measure": measure, "package": package, "missing": True}
    except Exception as error:  # A package that fails is told of beside those that do not.
        line = {"measure": measure, "package": package, "error": str(error)}
    print(json.dumps(line), flush=True)


def ratings(rows):
    """Units by raters, missing ratings None."""

    def alpha():
        import krippendorff
        import numpy

        table = numpy.array([[numpy.nan if v is None else v for v in row] for row in rows]).T
        return krippendorff.alpha(reliability_data=table, level_of_measurement="nominal")

    def cohen():
        from sklearn.metrics import cohen_kappa_score

        both = [row for row in rows if row[0] is not None and row[1] is not None]
        return cohen_kappa_score([row[0] for row in both], [row[1] for row in both])

    def fleiss():
        from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

        full = [row for row in rows if None not in row]
        return fleiss_kappa(aggregate_raters(full)[0])

    say("krippendorff_alpha", "krippendorff", alpha)
    say("cohen_kappa", "scikit-learn", cohen)
    say("fleiss_kappa", "statsmodels", fleiss)


def segments(coders, length):
    """Segments of coders on one line, character by character: alpha of those labels is not u-alpha and costs more."""

    def alpha():
        import krippendorff
        import numpy

        table = numpy.full((len(coders), length), -1.0)
        for number, marks in enumerate(coders):
            for first, last, code in marks:
                table[number, first:last] = code
        return krippendorff.alpha(reliability_data=table, level_of_measurement="nominal")

    say("alpha_of_characters", "krippendorff", alpha)


def abundances(totals):
    """Codings of each code."""

    def chao1():
        from skbio.diversity.alpha import chao1

        return chao1(totals, bias_corrected=True)

    def coverage():
        from skbio.diversity.alpha import goods_coverage

        return goods_coverage(totals)

    say("chao1", "scikit-bio", chao1)
    say("good_coverage", "scikit-bio", coverage)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    ratings(data["ratings"])
    segments(data["coders"], data["length"])
    abundances(data["totals"])


main()
