//! Search over a project: derived from it, disposable.
//!
//! One entry per paragraph, quotation, memo and code, in tantivy, with everything that they can be asked for. The index
//! follows the changes of the project; it is never asked whether something exists, and losing it loses nothing.
//!
//! ```text
//!  Project ──► gather ──► entries ──► schema ──► tantivy ◄── lower ◄── parse ◄── query
//!     ▲                      ▲                       │
//!  RowChange ──► touch ──► keys                      └──► hits with the places of the words found
//! ```

mod complete;
mod concordance;
mod conditions;
mod entry;
mod error;
mod folder;
mod form;
mod gather;
mod glob;
mod highlight;
mod language;
mod lower;
mod names;
mod nearness;
mod parse;
mod query;
mod schema;
mod search;
mod similar;
mod spoken;
mod syntax;
mod together;
mod token;
mod touch;
mod variable;
mod within;
mod words;
mod writing;

pub use complete::{Completion, completions};
pub use concordance::{ContextLine, ContextOrder, concordance};
pub use conditions::{alone_message, conditions};
pub use entry::{EntryKey, EntryKind};
pub use error::{Error, QueryError};
pub use folder::Head;
pub use nearness::REACHES;
pub use query::{Filter, Order, Query};
pub use search::{Hit, Hits, Searcher};
pub use similar::Seed;
pub use words::{WordCount, WordList};
pub use writing::{Index, Opened, Progress, Texts};
