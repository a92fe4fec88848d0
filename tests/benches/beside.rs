//! Our measures beside the Python packages that the references name, on the same input in one run: both values, both
//! times. u-alpha of five coders over 100,000 characters has no package beside it; its aim is one second.
//!
//! The input is made here with a seed and written into a temporary folder; `packages.py` reads it where `python3` and the
//! packages are there (krippendorff, scikit-learn, statsmodels, scikit-bio). Nothing fails where they are not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};

use groundwork::analysis::reliability::Ratings;
use groundwork::analysis::reliability::alpha;
use groundwork::analysis::reliability::chance;
use groundwork::analysis::reliability::draw::Draw;
use groundwork::analysis::reliability::segments::Segment;
use groundwork::analysis::reliability::unitize::unit_alphas;
use groundwork::analysis::saturation::Abundance;

/// How much is made: units, characters, codes.
struct Size {
    units: usize,
    characters: u32,
    codes: usize,
}

struct Input {
    ratings: Vec<Vec<Option<usize>>>,
    coders: Vec<Vec<(Segment, usize)>>,
    length: u32,
    totals: Vec<u64>,
}

impl Input {
    fn of(size: &Size) -> Self {
        let mut random = Draw::new(41);
        let mut unit = || {
            let meant = random.below(12);
            let mut rating = || match random.below(20) {
                0 => None,
                1..=4 => Some(random.below(12)),
                _ => Some(meant),
            };
            (0..5).map(|_| rating()).collect()
        };
        let ratings = (0..size.units).map(|_| unit()).collect();
        let coders = (0..5).map(|_| coder(size, &mut random)).collect();
        let totals = (0..size.codes)
            .map(|_| 1 + (random.below(40) * random.below(3)) as u64)
            .collect();
        Self {
            ratings,
            coders,
            length: size.characters,
            totals,
        }
    }

    fn json(&self) -> Value {
        let coders: Vec<Value> = self
            .coders
            .iter()
            .map(|marks| {
                let mark = |(one, code): &(Segment, usize)| json!([one.start, one.end, code]);
                marks.iter().map(mark).collect()
            })
            .collect();
        json!({"ratings": self.ratings, "coders": coders, "length": self.length, "totals": self.totals})
    }
}

/// One coder's segments: one after the other with gaps, a code each.
fn coder(size: &Size, random: &mut Draw) -> Vec<(Segment, usize)> {
    let mut marks = Vec::new();
    let mut at = random.below(200) as u32;
    loop {
        let end = at + 40 + random.below(300) as u32;
        if end >= size.characters {
            return marks;
        }
        marks.push((Segment::new(at, end), random.below(30)));
        at = end + random.below(400) as u32;
    }
}

/// Returns what `work` gives and its best time of five in milliseconds.
fn timed<T>(mut work: impl FnMut() -> T) -> (T, f64) {
    let mut best = f64::INFINITY;
    let mut value = None;
    for _ in 0..5 {
        let start = Instant::now();
        value = Some(work());
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    (value.unwrap(), best)
}

/// A measure of ours: its name for the packages, its value, its time.
struct Ours {
    measure: &'static str,
    value: Option<f64>,
    milliseconds: f64,
}

fn ours(input: &Input) -> Vec<Ours> {
    let mut all = Vec::new();
    let mut add = |measure, (value, milliseconds)| {
        all.push(Ours {
            measure,
            value,
            milliseconds,
        });
    };
    let units: Vec<Vec<usize>> = input
        .ratings
        .iter()
        .map(|row| row.iter().flatten().copied().collect())
        .collect();
    add("krippendorff_alpha", timed(|| alpha::nominal(&units)));
    let pairs = input.ratings.iter().map(|row| row.iter().take(2).copied());
    let ratings = Ratings::new(pairs.map(Iterator::collect).collect(), 0);
    add(
        "cohen_kappa",
        timed(|| chance::cohen(&ratings).map(|one| one.value)),
    );
    let full = input.ratings.iter().filter(|row| !row.contains(&None));
    let full = Ratings::new(full.cloned().collect(), 0);
    add(
        "fleiss_kappa",
        timed(|| chance::fleiss(&full).map(|one| one.value)),
    );
    let of_text = timed(|| unit_alphas(&input.coders, input.length).ok());
    let (alphas, milliseconds) = of_text;
    let value = alphas.and_then(|alphas| alphas.unitizing);
    add("u_alpha", (value, milliseconds));
    let of_codes = || Abundance::of(&input.totals);
    let (found, milliseconds) = timed(of_codes);
    let chao1 = found.map(|found| found.chao1_bias_corrected);
    add("chao1", (chao1, milliseconds));
    let coverage = found.map(|found| found.coverage);
    add("good_coverage", (coverage, milliseconds));
    all
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/benches/packages.py")
}

/// Runs the packages on the file; says so where there is no python.
fn packages(file: &Path) -> Vec<Value> {
    let run = Command::new("python3").arg(script()).arg(file).output();
    let output = match run {
        Ok(output) if output.status.success() => output.stdout,
        Ok(output) => {
            println!(
                "python3 failed: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            return Vec::new();
        }
        Err(error) => {
            println!("no python3 here ({error}): our measures stand alone");
            return Vec::new();
        }
    };
    let text = String::from_utf8_lossy(&output).into_owned();
    let lines = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    lines.collect()
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.6}"))
}

fn print(ours: &[Ours], theirs: &[Value]) {
    println!(
        "{:<22} {:>14} {:>12}   {:<14} {:>14} {:>12}",
        "measure", "ours", "ms", "package", "its value", "ms"
    );
    let mut told = Vec::new();
    for own in ours {
        let of_measure = |row: &&Value| row["measure"] == own.measure;
        let other = theirs.iter().find(of_measure);
        told.push(own.measure);
        let package = other.and_then(|row| row["package"].as_str()).unwrap_or("");
        let note = match other {
            Some(row) if row["missing"] == true => " not installed".to_owned(),
            Some(row) => row["error"].as_str().unwrap_or_default().to_owned(),
            None => String::new(),
        };
        println!(
            "{:<22} {:>14} {:>12.3}   {:<14} {:>14} {:>12} {note}",
            own.measure,
            number(own.value),
            own.milliseconds,
            package,
            number(other.and_then(|row| row["value"].as_f64())),
            other
                .and_then(|row| row["ms"].as_f64())
                .map_or_else(String::new, |ms| format!("{ms:.3}")),
        );
    }
    for row in theirs {
        let measure = row["measure"].as_str().unwrap_or_default();
        if !told.contains(&measure) {
            println!("{:<22} only theirs: {row}", measure);
        }
    }
    println!("\nu_alpha: five coders on one line; aim < 1000 ms");
}

fn main() {
    // `cargo test --benches` only asks whether it runs.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let small = std::env::args().any(|argument| argument == "--small");
    let size = match small {
        true => Size {
            units: 200,
            characters: 5_000,
            codes: 60,
        },
        false => Size {
            units: 100_000,
            characters: 100_000,
            codes: 2_000,
        },
    };
    let input = Input::of(&size);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("input.json");
    std::fs::write(&file, input.json().to_string()).unwrap();
    print(&ours(&input), &packages(&file));
}
