//! Every measure that given data allow, from JSON to JSON: what `groundwork measure` and its window say of numbers that
//! come from elsewhere.
//!
//! The data are codes × interviews (`counts`), frequencies (`T`, `incidence_frequency_counts`), `new_per_interview`,
//! `cumulative`, `aspects_by_interview`, `segments_per_code`, or a plan (`prevalence`, `R`). A measure that is not
//! defined is `null`, never 0.

use serde_json::{Map, Value, json};

use super::meaning::CONFIRMING;
use super::rounds::ROUND;
use super::{
    Abundance, Curve, Estimate, Extrapolation, FrancisRule, Frequencies, GuestRule, Incidence,
    LEAST_TO_ESTIMATE, Meaning, Orders, Rarefaction, Shape, consistency, coverage, extrapolation,
    fugard_potts, galvin, position, richness, rounds,
};

/// The bases, runs and thresholds (in per cent) that Guest, Namey & Chen report.
const GUEST: [(usize, usize, usize); 12] = [
    (4, 2, 5),
    (4, 2, 0),
    (4, 3, 5),
    (4, 3, 0),
    (5, 2, 5),
    (5, 2, 0),
    (5, 3, 5),
    (5, 3, 0),
    (6, 2, 5),
    (6, 2, 0),
    (6, 3, 5),
    (6, 3, 0),
];
/// The most interviews that a table or a list may have.
const MOST_UNITS: usize = 100_000;

type Object = Map<String, Value>;

/// Returns every measure of saturation that `input` allows; `None` when it holds no such data or they cannot be read.
pub fn measure(input: &Value) -> Option<Object> {
    let input = input.as_object()?;
    let forms: [fn(&Object) -> Option<Object>; 9] = [
        of_counts,
        of_frequencies,
        of_new,
        of_cumulative,
        of_aspects,
        of_segments,
        of_prevalence,
        of_share,
        of_plans,
    ];
    let mut all = Object::new();
    for form in forms {
        all.extend(form(input).unwrap_or_default());
    }
    (!all.is_empty()).then_some(all)
}

/// Returns the table under `counts`; `None` when a cell is no number or below 0.
pub fn counts(input: &Object) -> Option<Incidence> {
    let rows = input.get("counts")?.as_array()?;
    let rows: Option<Vec<Vec<u32>>> = rows.iter().map(|row| numbers(row, cell)).collect();
    let rows = rows?;
    let units = rows.iter().map(Vec::len).max().unwrap_or_default();
    Some(Incidence::of_rows(&rows, units))
}

fn of_counts(input: &Object) -> Option<Object> {
    let incidence = counts(input)?;
    let mut all = measures_of(&incidence);
    if let Some(domains) = input.get("row_domain").and_then(Value::as_array) {
        all.insert("per_domain".to_owned(), per_domain(&incidence, domains));
    }
    if let Some(orders) = input.get("orders").and_then(Value::as_array) {
        let orders: Option<Vec<Vec<usize>>> =
            orders.iter().map(|order| numbers(order, whole)).collect();
        let positions: Vec<Option<usize>> = orders?
            .iter()
            .map(|order| position(&incidence, order))
            .collect();
        all.insert("position_per_order".to_owned(), json!(positions));
    }
    Some(all)
}

/// Returns every measure of a table.
pub fn measures_of(incidence: &Incidence) -> Object {
    let frequencies = Frequencies::of(incidence);
    let curve = incidence.curve();
    let codings: Vec<u64> = incidence.rows().map(sum).collect();
    let mut all = object(json!({
        "T": incidence.units(),
        "total_segments": codings.iter().sum::<u64>(),
        "abundance": abundance(&codings),
        "guest2020": GUEST.map(|rule| guest(rule, &curve)),
        "francis_10_3": FrancisRule::default().review(&curve).met_at(),
        "guest2006": guest_2006(incidence, &curve),
        "lowe2018": lowe(&cumulative(&curve)),
        "jackknife1_se": richness::jackknife1_se(incidence),
    }));
    all.extend(of_curve(&curve));
    all.extend(estimates(&frequencies));
    all.extend(over_orders(incidence));
    all
}

/// What estimates of how many codes there are, and how sure they are: nothing to lean on with few units.
const ESTIMATES: [&str; 14] = [
    "coverage_turing",
    "coverage_chao_jost",
    "chao2",
    "chao2_bias_corrected",
    "ichao2",
    "ice_k10",
    "jackknife1",
    "jackknife1_se",
    "jackknife2",
    "bootstrap",
    "rarefaction_sd_unconditional_chao2",
    "coverage_by_t",
    "extrapolation",
    "more_interviews_needed",
];

/// Returns every measure of the table of a project: with fewer than [`LEAST_TO_ESTIMATE`] units nothing is estimated, as
/// on the screen, and `too_few` says so.
pub fn measures_of_review(incidence: &Incidence) -> Object {
    let mut all = measures_of(incidence);
    let too_few = incidence.units() < LEAST_TO_ESTIMATE;
    if too_few {
        for name in ESTIMATES {
            all.insert(name.to_owned(), Value::Null);
        }
    }
    all.insert("too_few".to_owned(), json!(too_few));
    all
}

fn of_frequencies(input: &Object) -> Option<Object> {
    let units = whole(input.get("T")?).filter(|units| *units <= MOST_UNITS)?;
    let counts = input.get("incidence_frequency_counts")?.as_object()?;
    let counts: Option<Vec<(usize, usize)>> = counts
        .iter()
        .map(|(k, codes)| Some((k.parse().ok()?, whole(codes)?)))
        .collect();
    let frequencies = Frequencies::new(units, counts?);
    let mut all = estimates(&frequencies);
    all.insert("T".to_owned(), json!(units));
    all.extend(at_sizes(input, &frequencies));
    Some(all)
}

/// Expected codes and coverage at a quarter, a half, all but one, all, one more, half more and twice the interviews, or
/// at the sizes under `t`.
fn at_sizes(input: &Object, frequencies: &Frequencies) -> Object {
    let units = frequencies.units();
    let share = |share: f64| (units as f64 * share).round_ties_even() as usize;
    let usual = vec![
        share(0.25),
        share(0.5),
        units.saturating_sub(1),
        units,
        units + 1,
        share(1.5),
        2 * units,
    ];
    let sizes = input.get("t").and_then(|sizes| numbers(sizes, whole));
    let sizes = sizes.unwrap_or(usual);
    let rarefied = Rarefaction::of(frequencies);
    let at = |list: &[f64], size: usize| size.checked_sub(1).and_then(|t| list.get(t).copied());
    let codes: Vec<Option<f64>> = sizes
        .iter()
        .map(|size| match size.checked_sub(units) {
            Some(more) if more > 0 => super::codes_after(frequencies, more),
            _ => at(&rarefied.mean, *size),
        })
        .collect();
    let covered: Vec<Option<f64>> = sizes
        .iter()
        .map(|size| match size.checked_sub(units) {
            Some(more) if more > 0 => coverage::after(frequencies, more),
            _ => at(&rarefied.coverage, *size),
        })
        .collect();
    object(json!({ "t": sizes, "S_t": codes, "coverage_t": covered }))
}

fn of_new(input: &Object) -> Option<Object> {
    let new = numbers(input.get("new_per_interview")?, whole)?;
    let curve = Curve::of_new(&new);
    let mut all = of_curve(&curve);
    let usual = FrancisRule::default();
    let or = |name: &str, usual| input.get(name).map_or(Some(usual), whole);
    let rule = FrancisRule {
        initial: or("initial_sample", usual.initial)?,
        stopping: or("stopping", usual.stopping)?,
    };
    let key: Vec<Value> = [(4, 2, 5), (4, 2, 0)]
        .map(|rule| key_result(rule, &curve))
        .into();
    all.extend(object(json!({
        "all": GUEST.map(|rule| guest(rule, &curve)),
        "key_result": key,
        "reached_at": rule.review(&curve).met_at(),
        "lowe2018": lowe(&cumulative(&curve)),
    })));
    Some(all)
}

fn of_cumulative(input: &Object) -> Option<Object> {
    let cumulative = numbers(input.get("cumulative")?, whole)?;
    Some(object(lowe(&cumulative)))
}

fn of_segments(input: &Object) -> Option<Object> {
    let codings = numbers(input.get("segments_per_code")?, Value::as_u64)?;
    Some(object(abundance(&codings)))
}

fn of_aspects(input: &Object) -> Option<Object> {
    let table = input.get("aspects_by_interview")?.as_array()?;
    let none = Vec::new();
    let codes = input
        .get("codes")
        .and_then(Value::as_array)
        .unwrap_or(&none);
    let confirming = input
        .get("confirming")
        .and_then(whole)
        .unwrap_or(CONFIRMING);
    let meanings: Vec<Meaning> = table.iter().map(meaning).collect();
    let per_code = meanings.iter().enumerate().map(|(index, meaning)| {
        json!({
            "code": codes.get(index),
            "identified_at": meaning.identified_at,
            "new_aspects": meaning.new_aspects,
            "last_new_aspect_at": meaning.last_new_at,
            "interviews_after_last": meaning.last_new_at.map(|_| meaning.after_last),
            "meaning_saturated": meaning.is_quiet(confirming),
        })
    });
    let quiet = meanings
        .iter()
        .filter(|meaning| meaning.is_quiet(confirming));
    Some(object(json!({
        "per_code": per_code.collect::<Vec<_>>(),
        "code_saturation_at": meanings.iter().filter_map(|meaning| meaning.identified_at).max(),
        "meaning_saturated_codes": quiet.count(),
    })))
}

fn meaning(interviews: &Value) -> Meaning {
    let interviews = interviews.as_array().map(Vec::as_slice).unwrap_or_default();
    Meaning::of(interviews.iter().map(|aspects| {
        let aspects = aspects.as_array().map(Vec::as_slice).unwrap_or_default();
        aspects.iter().map(Value::to_string)
    }))
}

fn of_prevalence(input: &Object) -> Option<Object> {
    let prevalence = input.get("prevalence")?.as_f64()?;
    let instances = input.get("instances").map_or(Some(1), whole)?;
    let power = input.get("power").map_or(Some(0.8), Value::as_f64)?;
    let plan = fugard_potts(prevalence, instances, power);
    Some(object(json!({
        "prevalence": prevalence, "instances": instances, "power": power,
        "n": plan.map(|plan| plan.interviews), "achieved_power": plan.map(|plan| plan.power),
    })))
}

fn of_share(input: &Object) -> Option<Object> {
    let share = input.get("R")?.as_f64()?;
    let probability = input.get("P").map_or(Some(0.95), Value::as_f64)?;
    let plan = galvin(share, probability);
    Some(object(json!({
        "R": share, "P": probability,
        "n_exact": plan.map(|plan| plan.exact), "n": plan.map(|plan| plan.interviews),
    })))
}

/// Lists of plans, as tables of them are printed.
fn of_plans(input: &Object) -> Option<Object> {
    let list = |name: &str, form: fn(&Object) -> Option<Object>| {
        let plans = input.get(name)?.as_array()?;
        let plans = plans.iter().map(|plan| plan.as_object().and_then(form));
        Some((name.to_owned(), json!(plans.collect::<Vec<_>>())))
    };
    let lists = [
        list("fugard_potts", of_prevalence),
        list("galvin", of_share),
    ];
    let all: Object = lists.into_iter().flatten().collect();
    (!all.is_empty()).then_some(all)
}

fn of_curve(curve: &Curve) -> Object {
    let steps = &curve.steps;
    let final_shares: Vec<Option<f64>> = (1..=steps.len())
        .map(|number| curve.share_of_final(number))
        .collect();
    object(json!({
        "new_per_interview": steps.iter().map(|step| step.new).collect::<Vec<_>>(),
        "cumulative": cumulative(curve),
        "share_of_final": final_shares,
        "new_share_of_cumulative": steps.iter().map(|step| step.share_new()).collect::<Vec<_>>(),
        "last_interview_with_new_code": curve.last_new(),
    }))
}

fn estimates(frequencies: &Frequencies) -> Object {
    let q: Object = frequencies
        .iter()
        .map(|(k, codes)| (k.to_string(), json!(codes)))
        .collect();
    let rarefied = Rarefaction::of(frequencies);
    let or_null = |list: Vec<f64>| {
        if list.is_empty() {
            Value::Null
        } else {
            json!(list)
        }
    };
    object(json!({
        "S_obs": frequencies.observed(),
        "U": frequencies.incidences(),
        "Q": q,
        "coverage_turing": coverage::turing(frequencies),
        "coverage_chao_jost": coverage::chao_jost(frequencies),
        "chao2": richness::chao2(frequencies).map(estimate),
        "chao2_bias_corrected": richness::chao2_bias_corrected(frequencies).map(estimate),
        "ichao2": richness::ichao2(frequencies),
        "ice_k10": richness::ice(frequencies),
        "jackknife1": richness::jackknife1(frequencies),
        "jackknife2": richness::jackknife2(frequencies),
        "bootstrap": richness::bootstrap(frequencies),
        "rarefaction_mean": rarefied.mean,
        "rarefaction_sd_unconditional_chao2": or_null(rarefied.sd_unconditional),
        "coverage_by_t": or_null(rarefied.coverage),
        "extrapolation": extrapolation(frequencies).map(further),
        "more_interviews_needed": more_interviews(frequencies),
    }))
}

fn estimate(estimate: Estimate) -> Value {
    json!({
        "estimate": estimate.estimate, "se": estimate.se, "ci95": estimate.ci95, "unseen": estimate.unseen,
        "completeness": estimate.completeness,
    })
}

fn further(extrapolation: Extrapolation) -> Value {
    json!({ "t": extrapolation.units, "S": extrapolation.codes, "coverage": extrapolation.coverage })
}

fn more_interviews(frequencies: &Frequencies) -> Value {
    let mut needed = Object::new();
    for percent in [90, 95, 99] {
        let target = f64::from(percent) / 100.0;
        let coverage = coverage::interviews_to_coverage(frequencies, target);
        let share = coverage::interviews_to_share(frequencies, target);
        needed.insert(format!("coverage_{percent}"), json!(coverage));
        needed.insert(format!("share_of_chao2_{percent}"), json!(share));
    }
    Value::Object(needed)
}

fn over_orders(incidence: &Incidence) -> Object {
    let orders = Orders::of(incidence);
    let band = |of: fn(&super::Band) -> usize| orders.band.iter().map(of).collect::<Vec<_>>();
    let mut all = object(json!({
        "permutation_band95": {
            "lo": band(|band| band.low), "median": band(|band| band.median), "hi": band(|band| band.high),
        },
        "orders_drawn": orders.sampled,
        "p_next_interview_adds_new": orders.next_adds,
        "p_complete_by_t": orders.complete_by,
        "mean_saturation_position": orders.mean_position,
        "mean": orders.mean_position,
        "best": orders.positions.keys().next(),
        "worst": orders.positions.keys().next_back(),
    }));
    let spread = match orders.sampled {
        None => Some(orders.sd),
        Some(_) => super::sd_over_orders(incidence),
    };
    all.insert("rarefaction_sd_conditional".to_owned(), json!(spread));
    if orders.sampled.is_none() {
        let sum: u64 = orders.positions.values().sum();
        let histogram: Object = orders
            .positions
            .iter()
            .map(|(position, orders)| (position.to_string(), json!(orders)))
            .collect();
        all.insert(format!("histogram_all_{sum}"), Value::Object(histogram));
    }
    all
}

fn guest((base, run, percent): (usize, usize, usize), curve: &Curve) -> Value {
    let rule = GuestRule {
        base,
        run,
        most_new_percent: percent,
    };
    let review = rule.review(curve);
    let runs = review.runs.iter().map(|run| {
        json!({
            "from": run.first, "to": run.last, "new": run.new, "ratio": review.ratio(*run), "ok": run.is_within,
        })
    });
    let at = review.met_at();
    json!({
        "base": base, "run": run, "threshold": percent as f64 / 100.0, "base_codes": review.base_codes,
        "saturated_at": at, "notation": at.map(|at| format!("{at}+{run}")), "runs": runs.collect::<Vec<_>>(),
    })
}

/// One rule with its ratios in whole per cents, up to the run that decides.
fn key_result((base, run, percent): (usize, usize, usize), curve: &Curve) -> Value {
    let mut result = guest((base, run, percent), curve);
    let rule = GuestRule {
        base,
        run,
        most_new_percent: percent,
    };
    let review = rule.review(curve);
    let last = review.deciding_run().map_or(0, |run| run.first);
    let ratios = review.runs.iter().take_while(|run| run.first <= last);
    let ratios: Vec<Option<i64>> = ratios
        .map(|run| {
            review
                .ratio(*run)
                .map(|ratio| (ratio * 100.0).round() as i64)
        })
        .collect();
    if let Some(result) = result.as_object_mut() {
        result.remove("runs");
        result.insert("run_ratios_percent_rounded".to_owned(), json!(ratios));
    }
    result
}

fn guest_2006(incidence: &Incidence, curve: &Curve) -> Value {
    let rounds = rounds(curve, ROUND).into_iter().map(|round| {
        json!({ "from": round.first, "to": round.last, "new": round.new, "cumulative": round.cumulative })
    });
    json!({
        "round": ROUND, "rounds": rounds.collect::<Vec<_>>(),
        "cronbach_alpha": consistency(incidence, ROUND),
    })
}

fn lowe(cumulative: &[usize]) -> Value {
    let fit = |shape: Shape| {
        shape.fit(cumulative).map(|fit| {
            json!({
                "A": fit.end, "b": fit.b, "rmse": fit.rmse, "index_percent": fit.index_percent,
                "interviews_for_95": fit.interviews_for_95,
            })
        })
    };
    json!({ "IS": fit(Shape::Is), "IW": fit(Shape::Iw), "SW": fit(Shape::Sw) })
}

fn abundance(codings: &[u64]) -> Value {
    let found = Abundance::of(codings);
    let number = |of: fn(&Abundance) -> f64| found.as_ref().map(of);
    json!({
        "S_obs": found.map_or(0, |found| found.observed),
        "n": found.map_or(0, |found| found.codings),
        "F1": found.map_or(0, |found| found.once),
        "F2": found.map_or(0, |found| found.twice),
        "chao1": number(|found| found.chao1),
        "chao1_bias_corrected": number(|found| found.chao1_bias_corrected),
        "good_turing_coverage": number(|found| found.coverage),
        "p_next_segment_new_code": number(|found| 1.0 - found.coverage),
    })
}

fn per_domain(incidence: &Incidence, domains: &[Value]) -> Value {
    let mut rows: std::collections::BTreeMap<&str, Vec<Vec<u32>>> = Default::default();
    for (row, domain) in incidence.rows().zip(domains) {
        let domain = domain.as_str().unwrap_or_default();
        rows.entry(domain).or_default().push(row.to_vec());
    }
    let all = rows.into_iter().map(|(domain, rows)| {
        let incidence = Incidence::of_rows(&rows, incidence.units());
        let (frequencies, curve) = (Frequencies::of(&incidence), incidence.curve());
        let mut domain_all = of_curve(&curve);
        domain_all.extend(object(json!({
            "concepts": frequencies.observed(),
            "segments": incidence.rows().map(sum).sum::<u64>(),
            "chao2": richness::chao2(&frequencies).map(|chao2| chao2.estimate),
            "coverage_chao_jost": coverage::chao_jost(&frequencies),
        })));
        (domain.to_owned(), Value::Object(domain_all))
    });
    Value::Object(all.collect())
}

fn cumulative(curve: &Curve) -> Vec<usize> {
    curve.steps.iter().map(|step| step.cumulative).collect()
}

fn sum(row: &[u32]) -> u64 {
    row.iter().map(|codings| u64::from(*codings)).sum()
}

/// Reads a list of numbers; nothing is read as 0.
fn numbers<N>(list: &Value, read: fn(&Value) -> Option<N>) -> Option<Vec<N>> {
    let list = list.as_array().filter(|list| list.len() <= MOST_UNITS)?;
    list.iter().map(read).collect()
}

/// A whole number from 0, also where it is written `3.0`; a gap is 0.
fn whole(value: &Value) -> Option<usize> {
    match value {
        Value::Null => Some(0),
        _ => value
            .as_f64()
            .filter(|number| *number >= 0.0 && *number < 1e12 && number.fract() == 0.0)
            .map(|number| number as usize),
    }
}

fn cell(value: &Value) -> Option<u32> {
    match value {
        Value::Bool(is_there) => Some(u32::from(*is_there)),
        _ => whole(value).and_then(|number| u32::try_from(number).ok()),
    }
}

fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}
