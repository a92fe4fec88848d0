//! Questions over a project: counts, saturation, what is unfinished, the table of a model, candidates.
//!
//! Pure functions of the project image. [`Ground`] lays the image out once as numbered lists; every question is then
//! asked of it and costs about one pass over the codings. It never changes anything and says nothing in any language:
//! what people read are `Message` values whose words stand in `assets/locales/en/analysis.ftl`.
//!
//! ```text
//!  &Project ──► Ground ──┬─► Counts, DocumentCounts          how often, in how many
//!              (Scheme)  ├─► Review                          saturation
//!                        ├─► Matrix, CoOccurrence            what is coded where, by whom, together
//!                        ├─► unfinished                      what is left to do
//!                        ├─► ModelTable, core_hints          a paradigm model in numbers
//!                        ├─► proposition_rows, case_rows     a theory against its cases
//!                        ├─► thin_places, sampling_plan      where it is thin, whom to ask next
//!                        ├─► Neighbourhood, evidence         what may belong together
//!                        ├─► trace                           the audit, down and up
//!                        └─► code_pairs                      codes that may be one
//!                        ├─► trust                           what readers ask before they believe
//!  ratings, segments, sets ──► reliability                    two codings of the same text
//! ```

mod accounting;
mod candidates;
mod co_occurrence;
mod core;
mod counts;
mod document_counts;
mod ground;
mod kin;
pub mod matrix;
mod mentions;
mod model_table;
mod names;
mod nearness;
mod pairs;
mod plain_names;
mod property_grid;
mod propositions;
mod recount;
pub mod reliability;
mod sampling;
pub mod saturation;
mod scheme;
mod slips;
mod standing;
pub mod story_line;
mod thin;
mod together;
pub mod trace;
pub mod trust;
mod turns;
mod unfinished;
mod variation;

pub use accounting::{CaseRow, case_rows, caseless_message, fit_paragraph, units_message};
pub use candidates::{Near, Neighbourhood};
pub use co_occurrence::{CoOccurrence, together_in};
pub use core::{CoreHint, core_hints};
pub use counts::{Counts, Tally};
pub use document_counts::{DocumentCounts, document_counts};
pub use ground::{Ground, Incident};
pub use kin::{Kin, kin, read_alike};
pub use mentions::{Found, Names, mentions};
pub use model_table::{
    CategoryRow, ConceptRow, ModelTable, PlaceRow, RelationRow, Side, Sum, relation_row,
};
pub use nearness::{Closeness, EvidenceCandidate, branch_quotations, evidence_candidates};
pub use pairs::{CodePair, PairReason, code_pairs};
pub use plain_names::{MadeLive, made_live};
pub use property_grid::{PropertyCell, PropertyGrid, PropertyQuestion, PropertyRow};
pub use propositions::{CaseCell, Figures, PropositionRow, proposed_statement, proposition_rows};
pub use recount::Recoded;
pub use sampling::{Added, SamplingPlan, SamplingRow, sampling_plan};
pub use scheme::Scheme;
pub use standing::{Standing, UnitProgress, standings};
pub use thin::{ThinPlace, still_growing, thin_places};
pub use together::{Within, by_case, together};
pub use turns::{answers, is_answering, overlapped};
pub use unfinished::{Limits, Unfinished, UnfinishedKind, summary, unfinished};
pub use variation::{
    DimensionProfile, Mark, Point, RelationCases, RelationCell, dimension_profiles, proposal,
    relation_cases,
};
