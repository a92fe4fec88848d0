//! Figures of speed and memory at thesis size, beside the limits that we set ourselves and what peers need.
//!
//! `cargo bench` prints them; nothing fails when a figure is missed. The text is made here, with a seed. Peers were
//! measured on a machine of the same kind with 2,000 codes and 9,990 codings (one selection coded: AQDA 11 ms,
//! Taguette 50 ms, QualCoder 199 ms; a transcript of 300,000 characters with 2,000 codings opened: QualCoder 8.9 s).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod codes;
mod corpus;
mod matrices;
mod measure;
mod window;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use groundwork::analysis::saturation::{Counted, Incidence, Orders, Review, Terms, sd_over_orders};
use groundwork::analysis::{Counts, Ground, document_counts};
use groundwork::import::{self, Options};
use groundwork::index::{Index, Query, Seed};
use groundwork::model::Time;
use groundwork::operation::Operation;
use groundwork::session::{Desk, Places, Sheet};
use groundwork::store::Store;
use groundwork::ui::saturation::saturation_data;

use corpus::{Random, WORDS, interview, passage, project, sheet};
use measure::{holder, measure, memory_of_another, tell_memory};

fn open_large(folder: &Path) -> PathBuf {
    let path = folder.join("large.gwk");
    project(&path, 1000, 10_000, 2000, 100_000);
    let mut kept = None;
    measure(
        "open a project: 1,000 documents, 100,000 codings",
        5,
        "",
        || {
            kept = Some(Store::open(&path, &holder(), true).unwrap());
        },
    );
    println!(
        "{:<62} {:>16} MB   aim < 300",
        "memory of a process that has only opened it",
        memory_of_another(&path)
    );
    let (_, project) = kept.unwrap();
    matrices::matrices(&project);
    measure("  code counts of the whole tree", 20, "", || {
        drop(Counts::of(&project))
    });
    measure("  counts of every document", 20, "", || {
        drop(document_counts(&Ground::of(&project)))
    });
    measure("  saturation review", 20, "aim < 200", || {
        drop(Review::of(&Ground::of(&project), Terms::default()));
    });
    let terms = Terms {
        counted: Counted::OpenCodes,
        ..Terms::default()
    };
    let ground = Ground::of(&project);
    let review = Review::of(&ground, terms.clone());
    if let Some(level) = review.shown() {
        measure(
            "  band over 1,000 drawn orders of all interviews",
            10,
            "aim < 1000",
            || drop(level.orders()),
        );
    }
    let counts = Counts::of(&project);
    measure("  the whole saturation screen", 10, "aim < 200", || {
        drop(saturation_data(&project, &counts, terms.clone()));
    });
    path
}

/// Bands of twenty interviews are reckoned from all orders; two thousand codes occur in them here and there.
fn orders() {
    let mut random = corpus::Random(23);
    let mut row = || (0..20).map(|_| u32::from(random.below(7) == 0)).collect();
    let rows: Vec<Vec<u32>> = (0..2000).map(|_| row()).collect();
    let table = Incidence::of_rows(&rows, 20);
    measure(
        "exact bands: 20 interviews, 2,000 codes, all orders",
        10,
        "aim < 1000",
        || drop(Orders::of(&table)),
    );
    measure("  their spread by the pair sum", 10, "", || {
        drop(sd_over_orders(&table));
    });
}

fn code_one(path: &Path) {
    let mut desk = Desk::open(path, false, Places::default()).unwrap();
    let document = desk.project().documents.iter().next().unwrap().id;
    let code = desk.project().codes.iter().next().unwrap().id;
    let text = desk.text(document).unwrap();
    let mut random = Random(3);
    measure(
        "one coding through the door, synced, in that project",
        200,
        "aim < 10 (AQDA 11, QualCoder 199)",
        || {
            let passages = vec![passage(document, &text, &mut random)];
            let operation = Operation::CodePassages {
                passages,
                codes: vec![code],
                create: vec![],
            };
            // The same passage twice is refused; that is as fast.
            desk.perform(operation, "").ok();
        },
    );
}

fn open_transcript(folder: &Path) {
    let path = folder.join("long.gwk");
    project(&path, 1, 300_000, 200, 2_000);
    measure(
        "open a transcript: 300,000 characters, 2,000 codings",
        10,
        "aim < 100 (QualCoder 8,900)",
        || {
            let desk = Desk::open(&path, true, Places::default()).unwrap();
            let document = desk.project().documents.iter().next().unwrap().id;
            let text = desk.text(document).unwrap();
            let quotations = desk.project().quotations_of(document).count();
            assert!(quotations > 1000 && text.len() > 300_000);
        },
    );
}

fn import_speed() {
    let text = interview(2_000_000, &mut Random(5));
    let megabytes = text.len() as f64 / 1e6;
    measure(
        &format!("read {megabytes:.1} MB of transcript (.txt)"),
        5,
        "",
        || {
            import::read("x.txt", text.as_bytes(), &Options::default()).unwrap();
        },
    );
}

/// 100 MB where there is time for it; 20 MB show the shape.
fn megabytes() -> u32 {
    match std::env::var_os("GROUNDWORK_BENCH_LONG") {
        Some(_) => 100,
        None => 20,
    }
}

/// A turn of words as seldom as in a language: the rank of one goes by Zipf's law.
fn turn(random: &mut Random) -> String {
    let word = |random: &mut Random| {
        let chance = random.below(1_000_000) as f64 / 1e6;
        let mut rank = 30_000_f64.powf(chance) as usize;
        let mut word = String::new();
        while rank > 0 || word.len() < 2 {
            word.push(char::from(b'a' + (rank % 26) as u8));
            rank /= 26;
        }
        word
    };
    let words: Vec<String> = (0..80).map(|_| word(random)).collect();
    words.join(" ")
}

fn alike() {
    let mut random = Random(13);
    let mut desk = Desk::fixed("Alike", Time(1_700_000_000_000), "bench").unwrap();
    let megabytes = megabytes();
    for number in 0..megabytes * 10 {
        let turns = (0..360).map(|at| format!("P{}: {}.\n", at % 2 + 1, turn(&mut random)));
        let text: String = turns.collect();
        desk.import(&[sheet(&format!("Document {number}"), &text)], "")
            .unwrap();
    }
    let project = Arc::clone(desk.project());
    let folder = tempfile::tempdir().unwrap();
    let id = project.settings().unwrap().id;
    let (mut index, _) = Index::open(Some(folder.path()), id, project.revision()).unwrap();
    let text = |document| desk.text(document).ok();
    index.rebuild(&project, &text, &mut |_, _| true).unwrap();
    index.commit(project.revision()).unwrap();
    let searcher = index.searcher();
    let mut found = 0;
    measure(
        &format!("passages that read like one, in {megabytes} MB"),
        60,
        "aim < 50",
        || {
            let seed = Seed::Text(turn(&mut random));
            found += searcher.similar(&seed, 20).unwrap().items.len();
        },
    );
    assert!(found > 0, "nothing reads alike");
}

fn search() {
    let mut random = Random(11);
    let mut desk = Desk::fixed("Search", Time(1_700_000_000_000), "bench").unwrap();
    let megabytes = megabytes();
    for number in 0..megabytes {
        let sheets: Vec<Sheet> = (0..10)
            .map(|part| {
                sheet(
                    &format!("Document {number}-{part}"),
                    &interview(95_000, &mut random),
                )
            })
            .collect();
        desk.import(&sheets, "").unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let project = Arc::clone(desk.project());
    let id = project.settings().unwrap().id;
    let start = Instant::now();
    let (mut index, _) = Index::open(Some(folder.path()), id, project.revision()).unwrap();
    let text = |document| desk.text(document).ok();
    index.rebuild(&project, &text, &mut |_, _| true).unwrap();
    index.commit(project.revision()).unwrap();
    println!(
        "{:<62} {:>9.1} MB/s",
        format!("make the index of {megabytes} MB"),
        f64::from(megabytes) / start.elapsed().as_secs_f64()
    );
    let searcher = index.searcher();
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    measure(
        &format!("search two words in {megabytes} MB, 50 hits"),
        400,
        "aim p99 < 20",
        || {
            let query = format!(
                "{} {}",
                words[random.below(words.len())],
                words[random.below(words.len())]
            );
            let query = Query::parse(&query, &project).unwrap_or_else(|_| Query::plain(&query));
            searcher.search(&query, 50).unwrap();
        },
    );
    for (name, aim, form) in [
        ("the beginning of a word", "aim p99 < 20", "{a}*"),
        ("a wildcard inside a word", "aim p99 < 50", "{a?}"),
        ("a wildcard at its start", "bounded", "*{b}"),
        ("words with room", "aim p99 < 50", "\"{a} {b}\"~5"),
        ("words near each other", "aim p99 < 50", "near:5({a}, {b})"),
        (
            "within the same paragraph",
            "bounded",
            "{a} within:paragraph {b}",
        ),
        ("within two paragraphs", "bounded", "{a} within:2 {b}"),
    ] {
        measure(&format!("search {name}, 50 hits"), 60, aim, || {
            let [a, b] = [0; 2].map(|_| words[random.below(words.len())]);
            let first: String = a.chars().take(1).collect();
            let rest: String = a.chars().skip(2).collect();
            let query = form
                .replace("{a?}", &format!("{first}*{rest}"))
                .replace("{a}", a)
                .replace("{b}", b);
            let query = Query::parse(&query, &project).unwrap_or_else(|_| Query::plain(&query));
            searcher.search(&query, 50).unwrap();
        });
    }
}

fn main() {
    // `cargo test --benches` only asks whether it runs.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    if tell_memory() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    println!("release figures of this machine; other work on it makes them larger\n");
    import_speed();
    codes::five_thousand(folder.path());
    orders();
    let large = open_large(folder.path());
    code_one(&large);
    open_transcript(folder.path());
    search();
    alike();
}
