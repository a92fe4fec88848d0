//! Constant comparison as data: comparisons with their outcome, and likenesses that were looked at and put away.

use serde::{Deserialize, Serialize};

use super::{CodeId, CoderId, ComparisonId, DismissalId, Passage, Project, QuotationId, Time};

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compared {
    /// An incident.
    Quotation(QuotationId),
    /// A code of any level.
    Code(CodeId),
}

/// What a comparison showed (Glaser & Strauss 1967, ch. 5).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Both are instances of the same.
    #[default]
    Same,
    /// The same, but they differ in a property.
    DifferentProperty,
    /// One of them is something else.
    NewCode,
}

impl Outcome {
    /// All outcomes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Same, Self::DifferentProperty, Self::NewCode];

    /// Returns the message key of the outcome's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "outcome-same",
            Self::DifferentProperty => "outcome-different-property",
            Self::NewCode => "outcome-new-code",
        }
    }
}

/// A comparison that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Identity.
    pub id: ComparisonId,
    /// What was compared.
    pub left: Compared,
    /// With what.
    pub right: Compared,
    /// The code as an instance of which incidents were compared.
    pub code: Option<CodeId>,
    /// What it showed.
    pub outcome: Outcome,
    /// The researcher's note.
    pub note: String,
    /// When it was made.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Comparison {
    /// Returns the codes that it is about, each once: those compared, and the one that incidents were compared as.
    pub fn codes(&self) -> Vec<CodeId> {
        let sides = [self.left, self.right].into_iter();
        let mut codes: Vec<CodeId> = sides.filter_map(Compared::code).chain(self.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Returns the incidents that it is about, each once.
    pub fn quotations(&self) -> Vec<QuotationId> {
        let sides = [self.left, self.right].into_iter();
        let mut quotations: Vec<QuotationId> = sides.filter_map(Compared::quotation).collect();
        quotations.sort_unstable();
        quotations.dedup();
        quotations
    }
}

impl Compared {
    /// Returns the code, where it is one.
    pub fn code(self) -> Option<CodeId> {
        match self {
            Self::Code(code) => Some(code),
            Self::Quotation(_) => None,
        }
    }

    /// Returns the quotation, where it is one.
    pub fn quotation(self) -> Option<QuotationId> {
        match self {
            Self::Quotation(quotation) => Some(quotation),
            Self::Code(_) => None,
        }
    }
}

/// A likeness that the program may propose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// A passage reads like those of a code and is not coded so.
    ReadsAlike {
        /// The code.
        code: CodeId,
        /// The passage. Only its document and its words count: a corrected text may move it.
        passage: Passage,
    },
    /// A passage reads like a quotation.
    LikeQuotation {
        /// The quotation.
        quotation: QuotationId,
        /// The passage, as above.
        passage: Passage,
    },
    /// A concept or category may be the home of a code.
    Home {
        /// The code.
        code: CodeId,
        /// The home.
        home: CodeId,
    },
    /// Two codes may be one, in any order.
    Pair {
        /// The one.
        one: CodeId,
        /// The other.
        other: CodeId,
    },
}

impl Likeness {
    /// Returns the codes that it is about.
    pub fn codes(&self) -> Vec<CodeId> {
        match self {
            Self::ReadsAlike { code, .. } => vec![*code],
            Self::LikeQuotation { .. } => Vec::new(),
            Self::Home { code, home } => vec![*code, *home],
            Self::Pair { one, other } => vec![*one, *other],
        }
    }

    /// Returns the passage that it is about.
    pub fn passage(&self) -> Option<&Passage> {
        match self {
            Self::ReadsAlike { passage, .. } | Self::LikeQuotation { passage, .. } => Some(passage),
            Self::Home { .. } | Self::Pair { .. } => None,
        }
    }

    /// Puts another passage in the place of the one that it is about.
    pub fn set_passage(&mut self, to: Passage) {
        match self {
            Self::ReadsAlike { passage, .. } | Self::LikeQuotation { passage, .. } => *passage = to,
            Self::Home { .. } | Self::Pair { .. } => {}
        }
    }

    /// Returns the quotation that it is about.
    pub fn quotation(&self) -> Option<QuotationId> {
        match self {
            Self::LikeQuotation { quotation, .. } => Some(*quotation),
            _ => None,
        }
    }

    /// Returns whether both say the same: passages by document and words, pairs in any order.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::ReadsAlike { code, passage },
                Self::ReadsAlike {
                    code: of,
                    passage: there,
                },
            ) => code == of && same_words(passage, there),
            (
                Self::LikeQuotation { quotation, passage },
                Self::LikeQuotation {
                    quotation: of,
                    passage: there,
                },
            ) => quotation == of && same_words(passage, there),
            (
                Self::Pair { one, other },
                Self::Pair {
                    one: first,
                    other: second,
                },
            ) => (one, other) == (first, second) || (one, other) == (second, first),
            _ => self == other,
        }
    }
}

fn same_words(one: &Passage, other: &Passage) -> bool {
    one.document() == other.document() && one.words() == other.words()
}

/// A likeness that was looked at and put away: it is not proposed again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// Identity.
    pub id: DismissalId,
    /// What was put away.
    pub likeness: Likeness,
    /// When.
    pub made: Time,
    /// By whom.
    pub coder: CoderId,
}

impl Project {
    /// Returns the dismissal that says the same as `likeness`.
    pub fn dismissal_of(&self, likeness: &Likeness) -> Option<DismissalId> {
        let is_it = |id: &DismissalId| {
            let row = self.dismissals.get(*id);
            row.is_some_and(|row| row.likeness.is_same(likeness))
        };
        match (likeness.codes().first(), likeness.quotation()) {
            (Some(code), _) => self.dismissals_of(*code).find(is_it),
            (None, Some(quotation)) => self.dismissals_with(quotation).find(is_it),
            (None, None) => None,
        }
    }

    /// Returns whether a passage was put away as not belonging to `code`: the same words of the document, or its place.
    pub fn is_put_away(&self, code: CodeId, passage: &ShownPassage<'_>) -> bool {
        self.dismissals_of(code)
            .filter_map(|id| self.dismissals.get(id))
            .any(|row| match &row.likeness {
                Likeness::ReadsAlike {
                    code: of,
                    passage: known,
                } => *of == code && passage.is(known),
                _ => false,
            })
    }

    /// Returns whether a passage was put away as not being like `quotation`.
    pub fn is_unlike(&self, quotation: QuotationId, passage: &ShownPassage<'_>) -> bool {
        self.dismissals_with(quotation)
            .filter_map(|id| self.dismissals.get(id))
            .filter_map(|row| row.likeness.passage())
            .any(|known| passage.is(known))
    }
}

/// A passage as it is shown: not held against the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPassage<'a> {
    /// The document.
    pub document: super::DocumentId,
    /// Where in it.
    pub range: super::TextRange,
    /// The words.
    pub words: &'a str,
}

impl ShownPassage<'_> {
    fn is(&self, known: &Passage) -> bool {
        let place = known.range() == self.range || &**known.words() == self.words;
        known.document() == self.document && place
    }
}
