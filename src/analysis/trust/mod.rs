//! Trustworthiness: what the project itself can say when readers ask why they should believe it.
//!
//! Pure functions of the project: what each participant said ([`voice`]), how member checking went ([`check_sums`]), what
//! is known for each item of a form ([`form_rows`]), what sources of each kind say of a finding ([`convergence`]), what
//! speaks against ([`negative_cases`]), and to which of Halpern's classes an act of the journal belongs ([`AuditClass`]).
//! Nothing here judges: it counts, and says where what is counted can be seen.

mod audit;
mod checks;
mod convergence;
mod criteria;
mod evaluation;
mod facts;
mod form;
mod negative;
mod power;
mod reporting;
mod voice;

pub use audit::{Act, ActKind, AuditClass, ClassSum, Day, Trail};
pub use checks::{CheckSums, check_sentence, check_sentences, check_sums};
pub use convergence::{ConvergenceRow, ConvergenceTable, Seen, convergence, finding_name};
pub use facts::{Fact, Known, Place};
pub use form::{FormRow, form_rows, item_key};
pub use negative::{NegativeRow, negative_cases};
pub use voice::{Heard, Own, Voice, voice};
