//! Worked values from outside the repository.

use super::*;

fn vectors(name: &str) -> Option<Vec<Value>> {
    let shared = std::env::var_os("GROUNDWORK_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = shared.join("reference/vectors/saturation").join(name);
    let source = std::fs::read_to_string(path).ok()?;
    let file: Value = serde_json::from_str(&source).unwrap();
    Some(file["cases"].as_array().unwrap().clone())
}

fn numbers(value: &Value) -> Vec<usize> {
    serde_json::from_value(value.clone()).unwrap()
}

fn is_near(found: Option<f64>, wanted: &Value) -> bool {
    match (found, wanted.as_f64()) {
        (Some(found), Some(wanted)) => (found - wanted).abs() <= 1e-6 * wanted.abs().max(1.0),
        (None, None) => true,
        _ => false,
    }
}

fn check_guest(new: &[usize], expected: &Value, id: &str) {
    let curve = groundwork::analysis::saturation::Curve::of_new(new);
    for wanted in expected.as_array().unwrap() {
        let rule = GuestRule {
            base: wanted["base"].as_u64().unwrap() as usize,
            run: wanted["run"].as_u64().unwrap() as usize,
            most_new_percent: (wanted["threshold"].as_f64().unwrap() * 100.0).round() as usize,
        };
        let review = rule.review(&curve);
        let met = match review.verdict {
            GuestVerdict::MetAt(interview) => Some(interview as u64),
            _ => None,
        };
        assert_eq!(met, wanted["saturated_at"].as_u64(), "{id} {rule:?}");
        assert_eq!(
            review.base_codes as u64,
            wanted["base_codes"].as_u64().unwrap()
        );
        let runs = wanted["runs"].as_array().unwrap();
        assert_eq!(review.runs.len(), runs.len(), "{id} {rule:?}");
        let too_few = matches!(review.verdict, GuestVerdict::TooFewInterviews(_));
        assert_eq!(too_few, runs.is_empty());
        for (run, wanted) in review.runs.iter().zip(runs) {
            let found = (
                run.first as u64,
                run.last as u64,
                run.new as u64,
                run.is_within,
            );
            let expected = (
                wanted["from"].as_u64().unwrap(),
                wanted["to"].as_u64().unwrap(),
                wanted["new"].as_u64().unwrap(),
                wanted["ok"].as_bool().unwrap(),
            );
            assert_eq!(found, expected, "{id} {rule:?}");
            assert!(
                is_near(review.ratio(*run), &wanted["ratio"]),
                "{id} {rule:?}"
            );
        }
    }
}

#[test]
fn shared_the_rule_of_guest_agrees_with_the_vectors() {
    for case in vectors("guest2020_worked.json").unwrap_or_default() {
        let new = numbers(&case["input"]["new_per_interview"]);
        check_guest(&new, &case["expected"]["all"], case["id"].as_str().unwrap());
    }
}

#[test]
fn shared_curves_agree_with_the_vectors() {
    let files = [
        "incidence_small.json",
        "incidence_study.json",
        "incidence_unsaturated.json",
        "edge_cases.json",
    ];
    for case in files.iter().filter_map(|name| vectors(name)).flatten() {
        let id = case["id"].as_str().unwrap();
        let rows: Vec<Vec<u32>> = serde_json::from_value(case["input"]["counts"].clone()).unwrap();
        let units = rows.first().map_or(0, Vec::len);
        let curve = Incidence::of_rows(&rows, units).curve();
        let expected = &case["expected"];
        let new: Vec<usize> = curve.steps.iter().map(|step| step.new).collect();
        let cumulative: Vec<usize> = curve.steps.iter().map(|step| step.cumulative).collect();
        assert_eq!(new, numbers(&expected["new_per_interview"]), "{id}");
        assert_eq!(cumulative, numbers(&expected["cumulative"]), "{id}");
        assert_eq!(
            curve.total() as u64,
            expected["S_obs"].as_u64().unwrap(),
            "{id}"
        );
        if let Some(last) = expected["last_interview_with_new_code"].as_u64() {
            assert_eq!(curve.last_new(), Some(last as usize), "{id}");
        }
        for (index, wanted) in expected["share_of_final"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            assert!(is_near(curve.share_of_final(index + 1), wanted), "{id}");
        }
        let shares = expected["new_share_of_cumulative"].as_array();
        for (step, wanted) in curve.steps.iter().zip(shares.into_iter().flatten()) {
            assert!(is_near(step.share_new(), wanted), "{id}");
        }
        if !expected["guest2020"].is_null() {
            check_guest(&new, &expected["guest2020"], id);
        }
    }
}
