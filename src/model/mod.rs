//! The vocabulary of a study and its rules: rows, changes, the project image.
//!
//! It does no I/O and knows no clock; everything else is built of these words.

mod attribute;
pub mod calendar;
mod candidacy;
mod change;
mod claims;
mod code;
mod comparison;
mod correction;
mod direction;
mod document;
mod figure;
mod finding;
pub mod fold;
mod gap;
mod id;
mod incident;
mod lookup;
mod matrix_path;
mod memo;
mod message;
mod paradigm;
mod passage;
mod people;
mod place;
mod project;
mod property;
mod proposition;
mod pseudonym;
mod rating;
pub mod replacement;
mod round;
mod rows;
mod sampling;
mod saturation;
mod saved_query;
mod series;
mod traced;
mod tree;
mod trust;
mod unit;

pub use attribute::{Attribute, AttributeOwner, AttributeType, compare_values};
pub use candidacy::{Candidacy, Criterion, Trimming};
pub use change::{Change, Row, RowChange, inverse};
pub use claims::Outdated;
pub use code::{Answers, Code, Coding, Example, Level, Quotation};
pub use comparison::{Compared, Comparison, Dismissal, Likeness, Outcome, ShownPassage};
pub use correction::{Correction, Corrections, corrected};
pub use direction::{has_rtl, isolated, without_isolates};
pub use document::{
    Attributes, ContentHash, Document, DocumentKind, Origin, Paragraph, Paragraphs, Speaker,
    SpeakerRole, turns_in, words_in,
};
pub use figure::{
    BoxShift, CategoryLevel, FigureLabel, FigureLayout, FigureNotes, MatrixLevel, MovedBoxes,
};
pub use finding::{CaseFinding, Holding};
pub use gap::{Filling, GapDecision, GapKind, ThinLimits};
pub use id::{
    AttributeId, CandidacyId, CaseId, CaseLocationId, CaseRatingId, CodeId, CoderId, CodingId,
    ComparisonId, ConvergenceId, CriteriaId, DebriefingId, DismissalId, DocumentId, EvidenceId,
    FindingId, FormAnswerId, GapId, JudgementId, LinkId, LocationId, MemberCheckId, MemoId,
    ModelId, NegativeDecisionId, OwnPlaceId, ParticipantId, PathId, PlacementId, PropertyId,
    PropositionId, PseudonymId, QuotationId, RelationId, RoundId, SamplingId, SavedQueryId, SeenId,
    SettlementId, Stamp, SupportId, Time, VerdictId,
};
pub use incident::{LinkKind, QuotationLink, Seen, WeightScale};
pub use matrix_path::{MatrixPath, PathStep};
pub use memo::{Memo, MemoKind, MemoTarget};
pub use message::{Argument, Message};
pub use paradigm::{
    Evidence, ParadigmModel, Placement, Relation, RelationKind, RelationStatus, Stance, Valence,
};
pub use passage::{Passage, PassageError, TextRange, byte_of_character, character_of_byte};
pub use people::{Case, Coder, Participant, Settings};
pub use place::{ModelPlaces, NoSuchPlace, OwnPlace, Place, PlaceLabel, PlaceName, PlaceSide};
pub use project::{Mismatch, Project, Table};
pub use property::{CaseLocation, Location, Property, Whom};
pub use proposition::{Bearing, Proposition, Support, Term};
pub use pseudonym::{Doubt, FieldPlace, Mention, Pseudonym, WordsPlace};
pub use rating::{CaseRating, Rating, RatingScale};
pub use replacement::{Moved, Piece, Replaced, Replacement, ReplacementError};
pub use round::{Decision, Pass, Round, Settlement};
pub use sampling::{Aim, Sampling, SamplingPhase, SamplingState};
pub use saturation::{Counted, Criteria, CriteriaNumbers, Judgement, Taken, framed};
pub use saved_query::SavedQuery;
pub use series::{Series, SeriesOrder};
pub use traced::Traced;
pub use trust::{
    CheckResponse, CheckStanding, CheckSubject, Concurrence, Convergence, Debriefing, Finding,
    Form, FormAnswer, MemberCheck, NegativeCase, NegativeChoice, NegativeDecision,
};
pub use unit::{Fit, Unit, Verdict};
