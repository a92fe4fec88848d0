//! What the saturation review keeps: criteria that were fixed in advance, and what the researcher judges.
//!
//! Measures are counted anew each time and stored nowhere.

use serde::{Deserialize, Serialize};

use super::{CoderId, CriteriaId, JudgementId, Level, Message, Series, SeriesOrder, Time};

/// What is counted as a code. A code occurs in an interview when it or a code below it is put on text there.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Open codes. Labels are unlimited, so these never saturate.
    OpenCodes,
    /// Concepts and open codes together.
    ConceptsAndOpenCodes,
    /// Concepts.
    #[default]
    Concepts,
    /// Categories.
    Categories,
}

impl Counted {
    /// All of them, lowest first.
    pub const ALL: [Self; 4] = [
        Self::OpenCodes,
        Self::ConceptsAndOpenCodes,
        Self::Concepts,
        Self::Categories,
    ];

    /// Returns the message key of the name.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenCodes => "analysis-counted-open-codes",
            Self::ConceptsAndOpenCodes => "analysis-counted-concepts-and-open-codes",
            Self::Concepts => "analysis-counted-concepts",
            Self::Categories => "analysis-counted-categories",
        }
    }

    /// Returns the word by which messages know what is counted.
    pub fn word(self) -> &'static str {
        match self {
            Self::OpenCodes => "open",
            Self::ConceptsAndOpenCodes => "both",
            Self::Concepts => "concept",
            Self::Categories => "category",
        }
    }

    /// Returns whether codes of `level` are counted.
    pub fn holds(self, level: Level) -> bool {
        match self {
            Self::OpenCodes => level == Level::Open,
            Self::ConceptsAndOpenCodes => level != Level::Category,
            Self::Concepts => level == Level::Concept,
            Self::Categories => level == Level::Category,
        }
    }
}

/// The numbers that criteria of saturation have. Guest, Namey & Chen 2020 and Francis et al. 2010 say what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriteriaNumbers {
    /// What is counted.
    #[serde(default)]
    pub counted: Counted,
    /// Interviews of the base (Guest).
    #[serde(default = "four")]
    pub base: u16,
    /// Interviews of a run (Guest).
    #[serde(default = "two")]
    pub run: u16,
    /// The most that a run may bring, in per cent of the codes of the base (Guest).
    #[serde(default = "five")]
    pub most_new_percent: u16,
    /// Interviews that are analysed before anything is asked (Francis).
    #[serde(default = "ten")]
    pub initial: u16,
    /// Interviews in a row that bring nothing new (Francis).
    #[serde(default = "three")]
    pub stopping: u16,
}

fn two() -> u16 {
    2
}

fn three() -> u16 {
    3
}

fn four() -> u16 {
    4
}

fn five() -> u16 {
    5
}

fn ten() -> u16 {
    10
}

impl Default for CriteriaNumbers {
    fn default() -> Self {
        Self {
            counted: Counted::default(),
            base: four(),
            run: two(),
            most_new_percent: five(),
            initial: ten(),
            stopping: three(),
        }
    }
}

/// What criteria are to be asked of: a rule of one series in one order says nothing of another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// The series.
    #[serde(default)]
    pub series: Series,
    /// The order in which it is taken.
    #[serde(default)]
    pub order: SeriesOrder,
}

/// Criteria that were fixed at one time. Later ones do not change earlier ones; the last ones hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criteria {
    /// Identity.
    pub id: CriteriaId,
    /// The numbers.
    pub numbers: CriteriaNumbers,
    /// The series and the order that they were fixed for; nothing where that was not kept yet.
    #[serde(default)]
    pub taken: Option<Taken>,
    /// How many interviews had codings when they were fixed: 0 is in advance.
    pub interviews_coded: u32,
    /// Why these.
    pub note: String,
    /// When they were fixed.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Criteria {
    /// Returns what was fixed in words, and whether that was in advance; `day` is when.
    pub fn message(&self, day: &str) -> Message {
        let numbers = self.numbers;
        framed(
            Message::new("saturation-fixed"),
            (numbers.counted, self.taken.as_ref()),
        )
        .with("base", usize::from(numbers.base))
        .with("run", usize::from(numbers.run))
        .with("percent", usize::from(numbers.most_new_percent))
        .with("initial", usize::from(numbers.initial))
        .with("stopping", usize::from(numbers.stopping))
        .with("day", day)
        .with("coded", i64::from(self.interviews_coded))
    }
}

/// Returns a message that knows what criteria were fixed for: the level, and the series and the order where they were
/// kept.
pub fn framed(message: Message, (counted, taken): (Counted, Option<&Taken>)) -> Message {
    let mut message = message.with("about", counted.word());
    let known = taken.cloned().unwrap_or_default();
    message.arguments.extend(known.order.message("").arguments);
    message
        .with("series", known.series.word())
        .with("taken", if taken.is_some() { "yes" } else { "no" })
}

/// What the researcher judges beside the measures. Its earlier wordings stand in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// Identity.
    pub id: JudgementId,
    /// The level that it is about.
    pub counted: Counted,
    /// The words.
    pub text: String,
    /// How many interviews there were when it was written last.
    pub interviews: u32,
    /// When it was written first.
    pub made: Time,
    /// When it was written last.
    pub changed: Time,
    /// By whom it was written first.
    pub coder: CoderId,
}
