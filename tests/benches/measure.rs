//! Measuring: how long something takes, how much memory the process holds.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use groundwork::model::Time;
use groundwork::store::{Holder, Store};

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Runs `work` `times` times and prints median, 99th part and worst, beside the limit.
pub fn measure(what: &str, times: usize, limit: &str, mut work: impl FnMut()) {
    let mut taken: Vec<f64> = (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            milliseconds(start.elapsed())
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    let at = |share: f64| taken[((taken.len() - 1) as f64 * share).round() as usize];
    println!(
        "{what:<62} median {:>9.2} ms   p99 {:>9.2} ms   worst {:>9.2} ms   {limit}",
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

/// Resident memory of this process in megabytes, where the system tells.
pub fn memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"))?;
    line.split_whitespace()
        .nth(1)?
        .parse::<f64>()
        .ok()
        .map(|kilobytes| kilobytes / 1024.0)
}

/// Opens the project in a process of its own and returns what that takes, in megabytes.
pub fn memory_of_another(path: &Path) -> String {
    let bench = std::env::current_exe().unwrap();
    let output = Command::new(bench)
        .arg("--memory-of")
        .arg(path)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// What the process does that [`memory_of_another`] starts; returns whether this is it.
pub fn tell_memory() -> bool {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--memory-of");
    let Some(path) = arguments.nth(1) else {
        return false;
    };
    let kept = Store::open(Path::new(&path), &holder(), true).unwrap();
    print!("{:.0}", memory().unwrap_or(f64::NAN));
    drop(kept);
    true
}

/// Returns who opens projects here.
pub fn holder() -> Holder {
    Holder {
        user: "bench".into(),
        computer: "here".into(),
        process: 1,
        since: Time(0),
    }
}
