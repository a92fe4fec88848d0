//! Why the project or the method says no: one sentence each, nothing changed.

use crate::model::{AttributeType, Message, PassageError, ReplacementError, WeightScale};

/// The project or the method says no.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.message())]
pub enum Refusal {
    /// A value is not of the type of its attribute.
    UnfitValue {
        /// The attribute.
        name: String,
        /// The value.
        value: String,
        /// The type.
        kind: AttributeType,
    },
    /// An open code has, or would have, ratings.
    RatingOfOpenCode {
        /// Its name.
        name: String,
    },
    /// The key quotation of a rating belongs to another case.
    QuotationOfOtherCase {
        /// The case that is rated.
        name: String,
    },
    /// A scale of ratings has numbers that cannot be.
    BadRatingScale,
    /// Everything is so already.
    NothingToDo,
    /// The project changed since the request was made.
    Stale,
    /// What is asked for is not in the project.
    Missing {
        /// The message key of its kind, for example `thing-code`.
        thing: &'static str,
        /// Its name or id, as given.
        name: String,
    },
    /// Several things have this name.
    Ambiguous {
        /// The message key of the kind.
        thing: &'static str,
        /// The name.
        name: String,
    },
    /// A name is needed.
    EmptyName,
    /// A name holds a line break or a control character.
    UnfitName {
        /// The name.
        name: String,
    },
    /// The name is taken.
    NameTaken {
        /// The message key of the kind.
        thing: &'static str,
        /// The name.
        name: String,
    },
    /// A code with that name stands there already.
    CodeNameTaken {
        /// The name.
        name: String,
        /// What stands above both; empty at the top.
        parent: String,
    },
    /// A code would lie inside itself.
    InsideItself {
        /// The code.
        name: String,
    },
    /// A code would lie below one of a lower rung.
    LevelTooLow {
        /// The code.
        name: String,
        /// The one above it.
        parent: String,
    },
    /// A code cannot be merged into what lies below it.
    MergeIntoOwnBranch {
        /// The code.
        name: String,
    },
    /// Only categories have places, relations and cores.
    NotACategory {
        /// The code.
        name: String,
    },
    /// The category is not in this model.
    NotPlaced {
        /// The category.
        name: String,
    },
    /// Categories stand in a place that is to go.
    PlaceOccupied {
        /// Its name.
        name: String,
        /// How many categories.
        count: usize,
    },
    /// The six places of the paradigm neither move nor go.
    PlaceOfTheParadigm {
        /// The message key of the place.
        place: &'static str,
    },
    /// An added place would stand next to another added one.
    NextToAnAddedPlace,
    /// A category would be related to itself.
    RelatedToItself,
    /// Something would be compared with itself.
    ComparedWithItself,
    /// A code would be split into itself.
    SplitIntoItself {
        /// The code.
        name: String,
    },
    /// Properties belong to concepts and categories.
    PropertiesOfOpenCode {
        /// The open code.
        name: String,
    },
    /// A property belongs to another category.
    PropertyElsewhere {
        /// The property.
        name: String,
        /// The category.
        category: String,
    },
    /// A proposition without words.
    EmptyStatement,
    /// A relation belongs to another model.
    OtherModel,
    /// A quotation stands in another case.
    OtherCase {
        /// The case that was meant.
        name: String,
    },
    /// A document belongs to a case, which is judged in its place.
    DocumentOfCase {
        /// The document.
        name: String,
    },
    /// A step of sampling without whom and why.
    EmptySampling,
    /// Something needs a reason.
    NoReason,
    /// Limits of what is thin with numbers that cannot be.
    BadLimits,
    /// The core category stands in the way.
    CoreStands {
        /// The core category.
        name: String,
    },
    /// The code was trimmed from the theory.
    Trimmed {
        /// The code, or the one above it.
        name: String,
    },
    /// The code was trimmed already.
    TrimmedAlready {
        /// The code.
        name: String,
    },
    /// The code was not trimmed.
    NotTrimmed {
        /// The code.
        name: String,
    },
    /// A query to keep asks for nothing.
    EmptyQuery,
    /// A query to keep is longer than what can be asked.
    LongQuery,
    /// A place on a dimension is from 0 to 100.
    OffTheDimension,
    /// This relation is stated already.
    RelationTaken,
    /// A quotation would be linked to itself.
    LinkedToItself,
    /// This link is there already.
    LinkTaken,
    /// The study does not weigh its codings.
    WeightsOff,
    /// A weight lies outside the scale.
    WeightOutside {
        /// As given.
        weight: u16,
        /// The scale of the study.
        scale: WeightScale,
    },
    /// A scale of weights ends where it begins, or before.
    BadScale {
        /// As given.
        scale: WeightScale,
    },
    /// Codings have weights that a new scale does not hold.
    WeightsOutside {
        /// How many.
        count: usize,
        /// The scale as given.
        scale: WeightScale,
    },
    /// This is no passage of the document.
    BadPassage(PassageError),
    /// The passage belongs to another document.
    OtherDocument,
    /// The text is not as the request says.
    OtherWords {
        /// The document.
        document: String,
    },
    /// A replacement cannot be made in the text.
    BadReplacement {
        /// The document.
        document: String,
        /// Why.
        error: ReplacementError,
    },
    /// Quotations would lose all their words.
    WordsGo {
        /// The words of the first.
        words: String,
        /// The document.
        document: String,
        /// How many quotations.
        count: usize,
    },
    /// A name and what is to stand for it are the same.
    SameWords {
        /// The name.
        name: String,
    },
    /// Two things would have the same name once a pseudonym stands in it.
    PseudonymMakesTwo {
        /// The name.
        name: String,
    },
    /// A name of the list stands in a pseudonym, so that this would be replaced again.
    PseudonymIsName {
        /// The name.
        name: String,
        /// The pseudonym.
        within: String,
    },
    /// Names of the list of pseudonyms still stand in what is to be shared.
    NamesStand {
        /// At how many places.
        count: usize,
        /// Where the first of them stands.
        place: String,
    },
    /// A date is not of the form `YYYY-MM-DD`.
    BadDate {
        /// As given.
        date: String,
    },
    /// A paragraph names a speaker that is not there, or paragraphs overlap.
    BadTurns,
    /// Criteria of saturation with numbers that cannot be.
    BadCriteria,
    /// A judgement without words.
    EmptyJudgement,
    /// Two projects in one file.
    ProjectExists,
    /// A round of the coder goes on already.
    RoundOpen {
        /// Which.
        name: String,
    },
    /// The round has ended.
    RoundEnded {
        /// Which.
        name: String,
    },
    /// A coding cannot disagree with itself.
    SameSide,
    /// An answer that came before it was asked for.
    AnsweredBeforeSent {
        /// The day of sending.
        sent: String,
        /// The day of the answer.
        answered: String,
    },
    /// A debriefing without a name or without words.
    EmptyDebriefing,
    /// A form has no item of this number.
    NoSuchItem {
        /// The message key of the form.
        form: &'static str,
        /// The number.
        item: u8,
        /// How many there are.
        items: u8,
    },
    /// An open code is no finding.
    NotAFinding {
        /// The code.
        name: String,
    },
    /// Nothing speaks against a finding there.
    NotNegative,
    /// Nothing was chosen.
    NothingChosen,
    /// A box of a figure would be moved off every page.
    OffThePage,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// The project is open to read only.
    ReadOnly,
    /// A request cannot be understood.
    Unreadable {
        /// What the reader says.
        detail: String,
    },
    /// A field that no act has: it would be passed over, and something else done than was meant.
    UnknownField {
        /// Its name.
        field: String,
    },
    /// One of several operations was refused; none was done.
    InStep {
        /// Which, from 1.
        number: usize,
        /// Why.
        refusal: Box<Refusal>,
    },
}

impl Refusal {
    /// Returns the refusal of a thing that is not there.
    pub fn missing(thing: &'static str, name: impl ToString) -> Self {
        Self::Missing {
            thing,
            name: name.to_string(),
        }
    }

    /// Returns the refusal of the part with this number, from 0, of several.
    pub fn in_step(index: usize, refusal: Self) -> Self {
        Self::InStep {
            number: index + 1,
            refusal: Box::new(refusal),
        }
    }

    /// Returns this refusal as that of the part with this number, from 0.
    #[must_use]
    pub fn of_step(self, index: usize) -> Self {
        match self {
            Self::InStep { refusal, .. } => Self::in_step(index, *refusal),
            other => Self::in_step(index, other),
        }
    }

    /// Returns whether nothing is wrong but that everything is so already.
    pub fn is_so_already(&self) -> bool {
        match self {
            Self::InStep { refusal, .. } => refusal.is_so_already(),
            other => *other == Self::NothingToDo,
        }
    }

    /// Returns the sentence to say.
    pub fn message(&self) -> Message {
        match self {
            Self::NothingToDo => Message::new("refusal-nothing-to-do"),
            Self::UnfitValue { name, value, kind } => unfit(name, value, kind),
            Self::RatingOfOpenCode { name } => {
                Message::new("refusal-rating-of-open-code").with("name", name.as_str())
            }
            Self::QuotationOfOtherCase { name } => {
                Message::new("refusal-quotation-of-other-case").with("name", name.as_str())
            }
            Self::BadRatingScale => Message::new("refusal-bad-rating-scale"),
            Self::Stale => Message::new("refusal-stale"),
            Self::Missing { thing, name } => about("refusal-missing", thing, name),
            Self::Ambiguous { thing, name } => about("refusal-ambiguous", thing, name),
            Self::EmptyName => Message::new("refusal-empty-name"),
            Self::UnfitName { name } => {
                Message::new("refusal-unfit-name").with("name", name.as_str())
            }
            Self::NameTaken { thing, name } => about("refusal-name-taken", thing, name),
            Self::CodeNameTaken { name, parent } if parent.is_empty() => {
                Message::new("refusal-code-name-taken-top").with("name", name.as_str())
            }
            Self::CodeNameTaken { name, parent } => named("refusal-code-name-taken", name, parent),
            Self::InsideItself { name } => {
                Message::new("refusal-inside-itself").with("name", name.as_str())
            }
            Self::LevelTooLow { name, parent } => named("refusal-level-too-low", name, parent),
            Self::MergeIntoOwnBranch { name } => {
                Message::new("refusal-merge-into-own-branch").with("name", name.as_str())
            }
            Self::NotACategory { name } => {
                Message::new("refusal-not-a-category").with("name", name.as_str())
            }
            Self::NotPlaced { name } => {
                Message::new("refusal-not-placed").with("name", name.as_str())
            }
            Self::PlaceOccupied { name, count } => Message::new("refusal-place-occupied")
                .with("name", name.as_str())
                .with("count", *count),
            Self::PlaceOfTheParadigm { place } => {
                Message::new("refusal-place-of-the-paradigm").with("place", *place)
            }
            Self::NextToAnAddedPlace => Message::new("refusal-next-to-an-added-place"),
            Self::RelatedToItself => Message::new("refusal-related-to-itself"),
            Self::ComparedWithItself => Message::new("refusal-compared-with-itself"),
            Self::SplitIntoItself { name } => {
                Message::new("refusal-split-into-itself").with("name", name.as_str())
            }
            Self::PropertiesOfOpenCode { name } => {
                Message::new("refusal-properties-of-open-code").with("name", name.as_str())
            }
            Self::PropertyElsewhere { name, category } => {
                Message::new("refusal-property-elsewhere")
                    .with("name", name.as_str())
                    .with("category", category.as_str())
            }
            Self::EmptyStatement => Message::new("refusal-empty-statement"),
            Self::OtherModel => Message::new("refusal-other-model"),
            Self::OtherCase { name } => {
                Message::new("refusal-other-case").with("name", name.as_str())
            }
            Self::DocumentOfCase { name } => {
                Message::new("refusal-document-of-case").with("name", name.as_str())
            }
            Self::EmptySampling => Message::new("refusal-empty-sampling"),
            Self::NoReason => Message::new("refusal-no-reason"),
            Self::BadLimits => Message::new("refusal-bad-limits"),
            Self::CoreStands { name } => {
                Message::new("refusal-core-stands").with("name", name.as_str())
            }
            Self::Trimmed { name } => Message::new("refusal-trimmed").with("name", name.as_str()),
            Self::TrimmedAlready { name } => {
                Message::new("refusal-trimmed-already").with("name", name.as_str())
            }
            Self::NotTrimmed { name } => {
                Message::new("refusal-not-trimmed").with("name", name.as_str())
            }
            Self::EmptyQuery => Message::new("refusal-empty-query"),
            Self::LongQuery => Message::new("refusal-long-query"),
            Self::OffTheDimension => Message::new("refusal-off-the-dimension"),
            Self::RelationTaken => Message::new("refusal-relation-taken"),
            Self::LinkedToItself => Message::new("refusal-linked-to-itself"),
            Self::LinkTaken => Message::new("refusal-link-taken"),
            Self::WeightsOff => Message::new("refusal-weights-off"),
            Self::WeightOutside { weight, scale } => {
                scaled("refusal-weight-outside", *scale).with("weight", u64::from(*weight))
            }
            Self::BadScale { scale } => scaled("refusal-bad-scale", *scale),
            Self::WeightsOutside { count, scale } => {
                scaled("refusal-weights-outside", *scale).with("count", *count)
            }
            Self::BadPassage(error) => Message::new(passage_key(*error)),
            Self::OtherDocument => Message::new("refusal-other-document"),
            Self::OtherWords { document } => {
                Message::new("refusal-other-words").with("document", document.as_str())
            }
            Self::BadReplacement { document, error } => {
                Message::new(replacement_key(*error)).with("document", document.as_str())
            }
            Self::WordsGo {
                words,
                document,
                count,
            } => Message::new("refusal-words-go")
                .with("words", words.as_str())
                .with("document", document.as_str())
                .with("count", *count),
            Self::SameWords { name } => {
                Message::new("refusal-same-words").with("name", name.as_str())
            }
            Self::PseudonymMakesTwo { name } => {
                Message::new("refusal-pseudonym-makes-two").with("name", name.as_str())
            }
            Self::PseudonymIsName { name, within } => Message::new("refusal-pseudonym-is-name")
                .with("name", name.as_str())
                .with("within", within.as_str()),
            Self::NamesStand { count, place } => Message::new("refusal-names-stand")
                .with("count", *count)
                .with("place", place.as_str()),
            Self::BadDate { date } => Message::new("refusal-bad-date").with("date", date.as_str()),
            Self::BadTurns => Message::new("refusal-bad-turns"),
            Self::BadCriteria => Message::new("refusal-bad-criteria"),
            Self::EmptyJudgement => Message::new("refusal-empty-judgement"),
            Self::ProjectExists => Message::new("refusal-project-exists"),
            Self::RoundOpen { name } => {
                Message::new("refusal-round-open").with("name", name.as_str())
            }
            Self::RoundEnded { name } => {
                Message::new("refusal-round-ended").with("name", name.as_str())
            }
            Self::SameSide => Message::new("refusal-same-side"),
            Self::AnsweredBeforeSent { sent, answered } => {
                Message::new("refusal-answered-before-sent")
                    .with("sent", sent.as_str())
                    .with("answered", answered.as_str())
            }
            Self::EmptyDebriefing => Message::new("refusal-empty-debriefing"),
            Self::NoSuchItem { form, item, items } => about("refusal-no-such-item", form, "")
                .with("item", usize::from(*item))
                .with("items", usize::from(*items)),
            Self::NotAFinding { name } => {
                Message::new("refusal-not-a-finding").with("name", name.as_str())
            }
            Self::NotNegative => Message::new("refusal-not-negative"),
            Self::NothingChosen => Message::new("refusal-nothing-chosen"),
            Self::OffThePage => Message::new("refusal-off-the-page"),
            Self::NothingToUndo => Message::new("refusal-nothing-to-undo"),
            Self::NothingToRedo => Message::new("refusal-nothing-to-redo"),
            Self::ReadOnly => Message::new("refusal-read-only"),
            Self::Unreadable { detail } => {
                Message::new("refusal-unreadable").with("detail", detail.as_str())
            }
            Self::UnknownField { field } => {
                Message::new("refusal-unknown-field").with("field", field.as_str())
            }
            // The step's own sentence; the face adds the number where a list was given.
            Self::InStep { refusal, .. } => refusal.message(),
        }
    }

    /// Returns the number of the operation that was refused, from 1, where several were asked for.
    pub fn step(&self) -> Option<usize> {
        match self {
            Self::InStep { number, .. } => Some(*number),
            _ => None,
        }
    }
}

fn unfit(name: &str, value: &str, kind: &AttributeType) -> Message {
    let list = match kind {
        AttributeType::OneOf(list) => list.join(", "),
        _ => String::new(),
    };
    Message::new("refusal-unfit-value")
        .with("name", name)
        .with("value", value)
        .with("kind", kind.key())
        .with("list", list)
}

fn about(key: &str, thing: &str, name: &str) -> Message {
    Message::new(key).with("thing", thing).with("name", name)
}

fn named(key: &str, name: &str, parent: &str) -> Message {
    Message::new(key).with("name", name).with("parent", parent)
}

fn scaled(key: &str, scale: WeightScale) -> Message {
    Message::new(key)
        .with("least", u64::from(scale.least))
        .with("most", u64::from(scale.most))
}

fn passage_key(error: PassageError) -> &'static str {
    match error {
        PassageError::Empty => "refusal-passage-empty",
        PassageError::Outside => "refusal-passage-outside",
        PassageError::InsideCharacter => "refusal-passage-inside-character",
    }
}

fn replacement_key(error: ReplacementError) -> &'static str {
    match error {
        ReplacementError::Outside => "refusal-replacement-outside",
        ReplacementError::InsideCharacter => "refusal-replacement-inside-character",
        ReplacementError::Overlap => "refusal-replacement-overlap",
        ReplacementError::OtherWords => "refusal-other-words",
        ReplacementError::TooLong => "refusal-replacement-too-long",
    }
}
