//! The audit of a result: down to the words that something rests on, up to every place where it ended.
//!
//! ```text
//!  place ─► category ─► concepts ─► codes ─► quotations ─► documents      Below
//!  quotation ─► code ─► concept ─► category ─► place, relations, story line, memos      Ending
//! ```

mod above;
mod below;

pub use above::{Ending, Use, endings};
pub use below::{Below, Part, Quoted, below};
