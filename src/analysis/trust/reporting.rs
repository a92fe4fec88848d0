//! What the project knows for the items of COREQ and SRQR.

use crate::model::{CheckSubject, Level, MemoKind, Message, Project};

use super::facts::{Fact, Facts, Known, Place};

/// Returns what is known for an item of COREQ (Tong, Sainsbury & Craig 2007), by its number.
pub(super) fn coreq(known: &Known<'_>, item: u8) -> Vec<Fact> {
    let mut facts = Facts::default();
    let out = &mut facts;
    match item {
        1 => known.interviewers(out),
        8 => known.notes(out, MemoKind::ReflexiveNote),
        9 => known.approach(out),
        10 => {
            known.sampling(out);
            known.notes(out, MemoKind::OperationalNote);
        }
        12 => known.sample(out),
        14 => known.places(out),
        15 => known.others_present(out),
        16 => {
            known.variables(out);
            known.cases(out);
            known.dates(out);
        }
        18 => known.repeats(out),
        19 => known.recordings(out, false),
        20 => known.notes(out, MemoKind::FieldNote),
        21 => known.recordings(out, true),
        22 => known.saturation(out),
        23 => known.checks(out, CheckSubject::Transcript),
        24 => {
            known.coders(out);
            known.rounds(out);
        }
        25 => known.tree(out),
        26 => known.derivation(out),
        27 => software(out),
        28 => known.checks(out, CheckSubject::Findings),
        29 => known.quotations(out),
        30 => known.relations(out),
        31 => categories(known, out),
        32 => {
            known.negative(out);
            narrow(known, out);
        }
        _ => {}
    }
    facts.into_list()
}

/// Returns what is known for an item of SRQR (O'Brien, Harris, Beckman, Reed & Cook 2014), by its number.
pub(super) fn srqr(known: &Known<'_>, item: u8) -> Vec<Fact> {
    let mut facts = Facts::default();
    let out = &mut facts;
    match item {
        1 => title(known.project(), out),
        3 => problem(known.project(), out),
        4 => purpose(known.project(), out),
        5 => known.approach(out),
        6 => {
            known.interviewers(out);
            known.notes(out, MemoKind::ReflexiveNote);
        }
        7 => {
            known.cases(out);
            known.places(out);
        }
        8 => {
            known.sampling(out);
            known.notes(out, MemoKind::OperationalNote);
            known.saturation(out);
        }
        9 => known.pseudonyms(out),
        10 => {
            known.sources(out);
            known.dates(out);
            known.notes(out, MemoKind::FieldNote);
        }
        11 => known.recordings(out, true),
        12 => {
            known.sample(out);
            known.variables(out);
        }
        13 => {
            known.pseudonyms(out);
            corrections(known.project(), out);
            software(out);
        }
        14 => {
            known.coders(out);
            known.tree(out);
            known.derivation(out);
            comparisons(known.project(), out);
        }
        15 => trustworthiness(known, out),
        16 => {
            known.relations(out);
            known.propositions(out);
            core(known.project(), out);
        }
        17 => known.quotations(out),
        19 => known.negative(out),
        _ => {}
    }
    facts.into_list()
}

fn trustworthiness(known: &Known<'_>, out: &mut Facts) {
    known.rounds(out);
    known.checks(out, CheckSubject::Findings);
    known.checks(out, CheckSubject::Transcript);
    known.debriefings(out);
    known.negative(out);
    let judged = known.project().convergences.len();
    out.count("fact-convergence", judged, Place::Nowhere);
    journal(known.project(), out);
}

pub(super) fn journal(project: &Project, out: &mut Facts) {
    let entries = project.revision();
    if entries > 0 {
        out.say(
            Message::new("fact-journal").with("count", entries),
            Place::History,
        );
    }
}

fn software(out: &mut Facts) {
    let version = env!("CARGO_PKG_VERSION");
    out.say(
        Message::new("fact-software").with("version", version),
        Place::Nowhere,
    );
}

fn title(project: &Project, out: &mut Facts) {
    if !project.title().is_empty() {
        out.say(
            Message::new("fact-title").with("name", project.title()),
            Place::Study,
        );
    }
}

/// What the note of the project says but for its questions: the problem as it was put.
fn problem(project: &Project, out: &mut Facts) {
    let (other, _) = without_questions(project);
    say_note(&other, out);
}

/// The questions of the note: what the study is to find out.
fn purpose(project: &Project, out: &mut Facts) {
    let (_, questions) = without_questions(project);
    say_note(&questions, out);
}

fn say_note(words: &str, out: &mut Facts) {
    if !words.is_empty() {
        out.say(Message::new("fact-note").with("words", words), Place::Study);
    }
}

/// Words by which a sentence says what a study is to find out.
const ASKING: [&str; 7] = [
    "question", "purpose", "aim of", "aims to", "پرسش", "سؤال", "هدف",
];

/// The sentences of the note that ask nothing, and those that ask.
fn without_questions(project: &Project) -> (String, String) {
    let settings = project.settings();
    let note = settings.map_or("", |settings| settings.note.trim());
    let (mut other, mut questions) = (String::new(), String::new());
    for sentence in note.split_inclusive(['.', '?', '!', '؟', '\n']) {
        let words = sentence.to_lowercase();
        let asks = sentence.ends_with(['?', '؟']) || ASKING.iter().any(|word| words.contains(word));
        if asks { &mut questions } else { &mut other }.push_str(sentence);
    }
    (other.trim().to_owned(), questions.trim().to_owned())
}

fn corrections(project: &Project, out: &mut Facts) {
    out.count(
        "fact-corrected",
        project.corrections.len(),
        Place::Documents,
    );
}

fn comparisons(project: &Project, out: &mut Facts) {
    out.count("fact-comparisons", project.comparisons.len(), Place::Codes);
}

fn core(project: &Project, out: &mut Facts) {
    for model in project.models.iter() {
        if let Some(core) = model.core {
            let message = Message::new("fact-core")
                .with("name", project.code_name(core))
                .with("title", model.title.as_str());
            out.say(message, Place::StoryLine);
        }
    }
}

/// Categories and how many of them say what they mean.
fn categories(known: &Known<'_>, out: &mut Facts) {
    let rows = known.ground.scheme().codes().iter();
    let defined = rows
        .filter(|row| row.level == Level::Category && !row.definition.trim().is_empty())
        .count();
    let all = known.codes(Level::Category);
    if all > 0 {
        let message = Message::new("fact-categories").with("count", all);
        out.say(message.with("defined", defined), Place::Codes);
    }
}

/// Categories that rest on one document.
fn narrow(known: &Known<'_>, out: &mut Facts) {
    let rows = known.ground.scheme().codes().iter();
    let names: Vec<String> = rows
        .filter(|row| row.level == Level::Category)
        .filter(|row| known.counts.branch(row.id).documents == 1)
        .map(|row| row.name.clone())
        .collect();
    out.names("fact-one-document", &names, Place::Codes);
}
