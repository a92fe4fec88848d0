//! The audit trail sorted by Halpern's six classes of records (in Lincoln & Guba 1985, p. 319), and codes over time.
//!
//! An act belongs to the class of what it changed; where it changed several things, to that of the one that weighs
//! most: texts before structure, structure before memos and checks, those before codings.

use std::collections::BTreeMap;

use crate::analysis::saturation::EachDay;
use crate::model::{Change, Code, CoderId, Level, Memo, MemoKind, Message, RowChange, Time, fold};

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// Halpern's classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuditClass {
    /// Texts, people, field notes.
    RawData,
    /// Quotations, open codes, codings, code and theory notes.
    Reduction,
    /// Concepts, categories, properties, relations, models, story lines.
    Reconstruction,
    /// Decisions, procedures and checks.
    Process,
    /// What the researcher intended, expected and felt.
    Intentions,
    /// Guides, forms and schedules, as they developed.
    Instruments,
}

impl AuditClass {
    /// All of them, in Halpern's order.
    pub const ALL: [Self; 6] = [
        Self::RawData,
        Self::Reduction,
        Self::Reconstruction,
        Self::Process,
        Self::Intentions,
        Self::Instruments,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::RawData => "audit-raw-data",
            Self::Reduction => "audit-reduction",
            Self::Reconstruction => "audit-reconstruction",
            Self::Process => "audit-process",
            Self::Intentions => "audit-intentions",
            Self::Instruments => "audit-instruments",
        }
    }
}

impl AuditClass {
    /// Returns the message key of what belongs to it.
    pub fn note_key(self) -> &'static str {
        match self {
            Self::RawData => "audit-raw-data-note",
            Self::Reduction => "audit-reduction-note",
            Self::Reconstruction => "audit-reconstruction-note",
            Self::Process => "audit-process-note",
            Self::Intentions => "audit-intentions-note",
            Self::Instruments => "audit-instruments-note",
        }
    }
}

/// How an act came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActKind {
    /// It was done.
    Do,
    /// It took another one back.
    Undo,
    /// It did one again that was taken back.
    Redo,
}

impl ActKind {
    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Do => "audit-did",
            Self::Undo => "audit-undid",
            Self::Redo => "audit-redid",
        }
    }
}

/// One act.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// Its number in the journal.
    pub number: u64,
    /// When.
    pub at: Time,
    /// Who.
    pub coder: CoderId,
    /// How it came about.
    pub kind: ActKind,
    /// What was done, in names of that time.
    pub what: Message,
    /// Why; empty where nobody said.
    pub why: String,
}

/// One class in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassSum {
    /// Acts.
    pub acts: usize,
    /// Acts with a reason.
    pub reasons: usize,
    /// The first and the last.
    pub between: Option<(Time, Time)>,
}

/// The codes at the end of a day on which their number changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// The day, in days since 1970-01-01 (UTC).
    pub day: i64,
    /// Codes of each level, lowest first.
    pub codes: [usize; 3],
}

/// The whole trail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    instruments: Vec<String>,
    /// The acts with their classes, oldest first.
    pub acts: Vec<(AuditClass, Act)>,
    /// Codes over time.
    pub days: Vec<Day>,
    /// Where and when codes were put on text.
    pub puts: EachDay,
}

impl Trail {
    /// Returns an empty trail; memos whose title holds one of `instruments` belong to the development of instruments.
    pub fn new(instruments: &[String]) -> Self {
        let words = instruments.iter().map(|word| fold::fold(word.trim()));
        Self {
            instruments: words.filter(|word| !word.is_empty()).collect(),
            ..Self::default()
        }
    }

    /// Takes in the next act with what it changed.
    pub fn enter(&mut self, act: Act, changes: &[RowChange]) {
        let class = changes
            .iter()
            .map(|change| self.class_of(change))
            .max_by_key(weight);
        self.follow_codes(act.at, changes);
        self.puts.enter(changes, act.kind == ActKind::Undo);
        self.acts.push((class.unwrap_or(AuditClass::Process), act));
    }

    /// Returns the numbers of a class.
    pub fn sum(&self, class: AuditClass) -> ClassSum {
        let mut sum = ClassSum::default();
        for (_, act) in self.acts.iter().filter(|(of, _)| *of == class) {
            sum.acts += 1;
            sum.reasons += usize::from(!act.why.is_empty());
            let first = sum.between.map_or(act.at, |(first, _)| first);
            sum.between = Some((first, act.at));
        }
        sum
    }

    /// Returns the numbers of all classes, in Halpern's order.
    pub fn sums(&self) -> BTreeMap<AuditClass, ClassSum> {
        AuditClass::ALL
            .into_iter()
            .map(|class| (class, self.sum(class)))
            .collect()
    }

    fn follow_codes(&mut self, at: Time, changes: &[RowChange]) {
        let last = self.days.last().copied().unwrap_or_default();
        let mut codes = last.codes;
        for change in changes {
            let RowChange::Code(change) = change else {
                continue;
            };
            if let Some(row) = &change.before {
                let count = &mut codes[rung(row.level)];
                *count = count.saturating_sub(1);
            }
            if let Some(row) = &change.after {
                codes[rung(row.level)] += 1;
            }
        }
        if codes == last.codes {
            return;
        }
        let day = at.0.div_euclid(DAY_MS);
        match self.days.last_mut() {
            Some(last) if last.day == day => last.codes = codes,
            _ => self.days.push(Day { day, codes }),
        }
    }

    fn class_of(&self, change: &RowChange) -> AuditClass {
        match change {
            RowChange::Document(_)
            | RowChange::Paragraphs(_)
            | RowChange::Participant(_)
            | RowChange::Case(_)
            | RowChange::Corrections(_)
            | RowChange::Pseudonym(_)
            | RowChange::Attribute(_) => AuditClass::RawData,
            RowChange::Code(change) => class_of_code(change),
            RowChange::Quotation(change) => {
                let row = change.after.as_ref().or(change.before.as_ref());
                match row.is_some_and(|row| row.round.is_some()) {
                    true => AuditClass::Process,
                    false => AuditClass::Reduction,
                }
            }
            RowChange::Coding(_)
            | RowChange::Seen(_)
            | RowChange::QuotationLink(_)
            | RowChange::Comparison(_) => AuditClass::Reduction,
            RowChange::ParadigmModel(_)
            | RowChange::Placement(_)
            | RowChange::Relation(_)
            | RowChange::Evidence(_)
            | RowChange::Property(_)
            | RowChange::Location(_)
            | RowChange::Convergence(_)
            | RowChange::Proposition(_)
            | RowChange::Support(_)
            | RowChange::Verdict(_)
            | RowChange::Candidacy(_)
            | RowChange::Trimming(_)
            | RowChange::CaseLocation(_)
            | RowChange::CaseFinding(_)
            | RowChange::MatrixPath(_)
            | RowChange::CaseRating(_) => AuditClass::Reconstruction,
            RowChange::Settings(_) => AuditClass::Intentions,
            RowChange::Memo(change) => self.class_of_memo(change),
            _ => AuditClass::Process,
        }
    }

    fn class_of_memo(&self, change: &Change<Memo>) -> AuditClass {
        let Some(memo) = change.after.as_ref().or(change.before.as_ref()) else {
            return AuditClass::Process;
        };
        let title = fold::fold(&memo.title);
        if self.instruments.iter().any(|word| title.contains(word)) {
            return AuditClass::Instruments;
        }
        match memo.kind {
            MemoKind::CodeNote | MemoKind::TheoryNote => AuditClass::Reduction,
            MemoKind::OperationalNote => AuditClass::Process,
            MemoKind::ReflexiveNote => AuditClass::Intentions,
            MemoKind::FieldNote => AuditClass::RawData,
            MemoKind::StoryLine => AuditClass::Reconstruction,
        }
    }
}

/// Concepts and categories are structure, and so is putting an open code below one.
fn class_of_code(change: &Change<Code>) -> AuditClass {
    let rows = [change.before.as_ref(), change.after.as_ref()];
    let is_high = rows.iter().flatten().any(|row| row.level != Level::Open);
    let moved = match rows {
        [Some(before), Some(after)] => before.parent != after.parent,
        _ => false,
    };
    if is_high || moved {
        AuditClass::Reconstruction
    } else {
        AuditClass::Reduction
    }
}

/// Which class an act belongs to when it changed things of several.
fn weight(class: &AuditClass) -> u8 {
    match class {
        AuditClass::Reduction => 0,
        AuditClass::Process => 1,
        AuditClass::Intentions => 2,
        AuditClass::Instruments => 3,
        AuditClass::Reconstruction => 4,
        AuditClass::RawData => 5,
    }
}

fn rung(level: Level) -> usize {
    match level {
        Level::Open => 0,
        Level::Concept => 1,
        Level::Category => 2,
    }
}
