//! Identities: one newtype per kind of row, each a UUID version 7, and the stamp that new ones come from.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )*};
}

ids! {
    /// Identifies a coder.
    CoderId,
    /// Identifies a document.
    DocumentId,
    /// Identifies a participant.
    ParticipantId,
    /// Identifies a case.
    CaseId,
    /// Identifies a code of any level.
    CodeId,
    /// Identifies a quotation.
    QuotationId,
    /// Identifies a coding.
    CodingId,
    /// Identifies a paradigm model.
    ModelId,
    /// Identifies a place that a model added to the six of the paradigm.
    OwnPlaceId,
    /// Identifies the placement of one category in one model.
    PlacementId,
    /// Identifies a relation.
    RelationId,
    /// Identifies a piece of evidence.
    EvidenceId,
    /// Identifies a memo.
    MemoId,
    /// Identifies criteria of saturation.
    CriteriaId,
    /// Identifies a judgement on saturation.
    JudgementId,
    /// Identifies a link between two quotations.
    LinkId,
    /// Identifies words that were left uncoded on purpose.
    SeenId,
    /// Identifies a pseudonym.
    PseudonymId,
    /// Identifies a proposition.
    PropositionId,
    /// Identifies how a case bears on a proposition.
    SupportId,
    /// Identifies a verdict on a case.
    VerdictId,
    /// Identifies a step of sampling.
    SamplingId,
    /// Identifies what was decided about a gap.
    GapId,
    /// Identifies what was written of a candidate for the core category.
    CandidacyId,
    /// Identifies a round of coding.
    RoundId,
    /// Identifies a disagreement that was settled.
    SettlementId,
    /// Identifies a likeness that was put away.
    DismissalId,
    /// Identifies a comparison.
    ComparisonId,
    /// Identifies a property.
    PropertyId,
    /// Identifies the place of a quotation on a dimension.
    LocationId,
    /// Identifies a member check.
    MemberCheckId,
    /// Identifies a debriefing.
    DebriefingId,
    /// Identifies an answer to an item of a form.
    FormAnswerId,
    /// Identifies what was judged of sources of one kind.
    ConvergenceId,
    /// Identifies what was decided about a negative case.
    NegativeDecisionId,
    /// Identifies the rating of a category in a case.
    CaseRatingId,
    /// Identifies the definition of an attribute.
    AttributeId,
    /// Identifies a query that was kept.
    SavedQueryId,
    /// Identifies the place of a case or participant on a dimension.
    CaseLocationId,
    /// Identifies what was found of a relation in a case.
    FindingId,
    /// Identifies a path through the conditional matrix.
    PathId,
}

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Time(pub i64);

/// When and by whom an operation is done, and the source of the ids that planning hands out.
///
/// Planning the same operation on the same project with an equal stamp gives the same changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When the operation is done.
    pub at: Time,
    /// Who does it.
    pub coder: CoderId,
    seed: u128,
    made: u64,
}

impl Stamp {
    /// Returns a stamp; `seed` is random in the program and fixed in tests.
    pub fn new(at: Time, coder: CoderId, seed: u128) -> Self {
        Self {
            at,
            coder,
            seed,
            made: 0,
        }
    }

    /// Returns the next id: UUID version 7 (RFC 9562, section 5.7), in rising order within one stamp.
    pub fn id<T: From<Uuid>>(&mut self) -> T {
        let millis = u64::try_from(self.at.0).unwrap_or(0);
        let counter = self.made;
        self.made += 1;
        // rand_a (12 bits) and the head of rand_b carry the counter, so that ids sort as they were made.
        let random = (u128::from(counter) << 50) | (self.seed & ((1 << 50) - 1));
        let mut bytes = [0_u8; 10];
        bytes.copy_from_slice(random.to_be_bytes().get(6..).unwrap_or(&[0; 10]));
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &spread(bytes)).into_uuid())
    }
}

/// Shifts the 74 meaningful bits around the places where a UUID keeps its version and variant.
fn spread(bytes: [u8; 10]) -> [u8; 10] {
    let value = bytes
        .iter()
        .fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
    let low = value & ((1 << 62) - 1);
    let high = (value >> 62) & 0xfff;
    let placed = (high << 64) | low;
    let mut out = [0_u8; 10];
    for (index, byte) in out.iter_mut().enumerate() {
        *byte = u8::try_from((placed >> (8 * (9 - index))) & 0xff).unwrap_or(0);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_stamp_differ_and_rise() {
        let mut stamp = Stamp::new(Time(1_700_000_000_000), CoderId(Uuid::nil()), u128::MAX);
        let ids: Vec<Uuid> = (0..70_000).map(|_| stamp.id::<CodeId>().0).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }
}
