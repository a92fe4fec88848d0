//! What the history shows: the entries that are known, as sentences, and the lines of the list. No egui here.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::{say, words};
use crate::model::{Message, Project};
use crate::session::{Act, Entry, day_words, minute_words};

/// One entry as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its number in the journal.
    pub seq: u64,
    /// The day, as a heading.
    pub day: String,
    /// The time of that day.
    pub time: String,
    /// Who, in full.
    pub who: String,
    /// The initials of who.
    pub initials: String,
    /// How it came about.
    pub act: Act,
    /// Which entry it takes back or does again.
    pub target: Option<u64>,
    /// The key of the act’s name, which also chooses its icon.
    pub label: String,
    /// What was done.
    pub what: String,
    /// Why; may be empty.
    pub why: String,
    /// Whether it was taken back later.
    pub undone: bool,
    folded: String,
}

impl Line {
    /// Returns whether it is an act with a reason; an entry that says the reason of another is none.
    pub fn has_reason(&self) -> bool {
        self.act != Act::Why && !self.why.is_empty()
    }

    fn set_why(&mut self, why: &str) {
        self.why = why.to_owned();
        self.folded = folded(&self.what, why, (&self.who, &self.day));
    }
}

/// Returns what a filter looks in.
fn folded(what: &str, why: &str, (who, day): (&str, &str)) -> String {
    format!("{what} {why} {who} {day}").to_lowercase()
}

/// The acts that are taken back, as far as the journal is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undone(BTreeSet<u64>);

/// The newest entries of the journal, without a gap.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    /// Newest first.
    lines: Vec<Line>,
    whole: bool,
    version: u64,
}

impl Trail {
    /// Takes up to `limit` entries before `before`, newest first; they go below those known, or over them.
    pub fn take(&mut self, project: &Project, (before, limit): (u64, usize), entries: Vec<Entry>) {
        let full = entries.len() >= limit;
        let lines: Vec<Line> = entries.iter().map(|entry| line(project, entry)).collect();
        if before == u64::MAX {
            let last = lines.last().map_or(0, |line| line.seq);
            let gap = self.newest().is_none_or(|newest| newest + 1 < last);
            let known = if gap {
                Vec::new()
            } else {
                std::mem::take(&mut self.lines)
            };
            self.whole = if gap { !full } else { self.whole || !full };
            self.lines = lines;
            self.lines
                .extend(known.into_iter().filter(|line| line.seq < last));
        } else if self.lines.last().is_some_and(|line| line.seq == before) {
            self.lines.extend(lines);
            self.whole = !full;
        }
        self.version += 1;
        self.take_reasons();
        let Undone(undone) = undone(&self.lines);
        for line in &mut self.lines {
            line.undone = undone.contains(&line.seq);
        }
    }

    /// Gives acts that were read before the reasons that were said since.
    fn take_reasons(&mut self) {
        let said: BTreeMap<u64, String> = self
            .lines
            .iter()
            .rev()
            .filter(|line| line.act == Act::Why)
            .filter_map(|line| Some((line.target?, line.why.clone())))
            .collect();
        for line in &mut self.lines {
            if let Some(why) = said.get(&line.seq) {
                line.set_why(why);
            }
        }
    }

    /// Returns the entries, newest first.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Returns an entry by its number.
    pub fn line(&self, seq: u64) -> Option<&Line> {
        let place = self.lines.partition_point(|line| line.seq > seq);
        self.lines.get(place).filter(|line| line.seq == seq)
    }

    /// Returns whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Returns whether the first entry of the journal is known, and so all of them.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Returns the number of the newest entry.
    pub fn newest(&self) -> Option<u64> {
        self.lines.first().map(|line| line.seq)
    }

    /// Returns the number of the oldest entry that is known, `u64::MAX` where none is.
    pub fn oldest(&self) -> u64 {
        self.lines.last().map_or(u64::MAX, |line| line.seq)
    }

    /// Returns the day of the first entry, once it is known.
    pub fn first_day(&self) -> Option<&str> {
        self.lines
            .last()
            .filter(|_| self.whole)
            .map(|line| line.day.as_str())
    }

    /// Returns how many of the known entries have a reason.
    pub fn reasons(&self) -> usize {
        self.lines.iter().filter(|line| line.has_reason()).count()
    }

    /// Returns a number that is another whenever the entries are others.
    pub fn version(&self) -> u64 {
        self.version
    }
}

/// Returns the acts after entry `seq` that undoing to it would take back, newest first.
///
/// All entries after it must be known; they are whenever it was read from the list.
pub fn acts_after(trail: &Trail, seq: u64) -> Vec<&Line> {
    let after = trail.lines.iter().take_while(|line| line.seq > seq);
    after
        .filter(|line| line.act == Act::Do && !line.undone)
        .collect()
}

/// Returns the entries in which every word of `filter` occurs, those with a reason only where asked.
pub fn lines_data(trail: &Trail, filter: &str, with_reason: bool) -> Vec<Line> {
    let filter = filter.to_lowercase();
    let wanted: Vec<&str> = filter.split_whitespace().collect();
    let lines = trail
        .lines
        .iter()
        .filter(|line| !with_reason || line.has_reason());
    lines
        .filter(|line| wanted.iter().all(|word| line.folded.contains(word)))
        .cloned()
        .collect()
}

/// Returns an entry as text for the clipboard.
pub fn text_of(line: &Line) -> String {
    let head = Message::new("history-copied")
        .with("number", line.seq)
        .with("day", line.day.as_str())
        .with("time", line.time.as_str())
        .with("who", line.who.as_str());
    let mut text = format!("{}\n{}", say(&head), line.what);
    if !line.why.is_empty() {
        let why = Message::new("history-copied-why").with("why", line.why.as_str());
        text.push('\n');
        text.push_str(&say(&why));
    }
    text
}

fn line(project: &Project, entry: &Entry) -> Line {
    let minute = minute_words(entry.at);
    let time = minute
        .split_once(' ')
        .map_or(minute.as_str(), |(_, time)| time)
        .to_owned();
    let who = project.coder_name(entry.coder).to_owned();
    let what = say(&entry.what);
    let what = match entry.act {
        Act::Undo => say(&Message::new("did-undo").with("what", what)),
        Act::Redo => say(&Message::new("did-redo").with("what", what)),
        Act::Why => say(&Message::new("did-say-why").with("what", what)),
        Act::Do | Act::Begin => what,
    };
    let day = day_words(entry.at);
    let folded = folded(&what, &entry.why, (&who, &day));
    Line {
        seq: entry.seq,
        initials: initials(&who),
        act: entry.act,
        target: entry.target,
        label: entry.label.key.clone(),
        why: entry.why.clone(),
        undone: false,
        day,
        time,
        who,
        what,
        folded,
    }
}

/// Returns the first letters of the first two words of a name.
fn initials(name: &str) -> String {
    let letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(2);
    letters.flat_map(char::to_uppercase).collect()
}

/// Follows undo and redo through the entries from the oldest to the newest.
fn undone(lines: &[Line]) -> Undone {
    let mut undone = BTreeSet::new();
    for line in lines.iter().rev() {
        match (line.act, line.target) {
            (Act::Undo, Some(target)) => drop(undone.insert(target)),
            (Act::Redo, Some(target)) => drop(undone.remove(&target)),
            _ => {}
        }
    }
    Undone(undone)
}

/// Returns the name of how an entry came about, as it stands at the head of the inspector.
pub(super) fn act_words(line: &Line) -> String {
    match line.act {
        Act::Undo => words("history-act-undo"),
        Act::Redo => words("history-act-redo"),
        Act::Begin => words("history-act-begin"),
        Act::Why => words("history-act-why"),
        Act::Do => words("history-act-do"),
    }
}
