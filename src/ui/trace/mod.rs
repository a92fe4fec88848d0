//! The audit in the window: the chain below something of the result, where it ended, and each step that was made.
//!
//! One part serves all screens. A panel of its own stands in the place of the inspector and follows from one thing to
//! the next; inspectors show parts of it in themselves.

mod data;
mod lines;
mod panel;
mod steps;

pub use data::{
    ChainLine, DocumentLine, EndingLine, Lead, QuotedCard, TraceData, ending_lines, quoted_cards,
    trace_data,
};
pub use lines::{chain_ui, counts_ui, endings_ui, number_ui};
pub use panel::{Panel, panel_ui};
pub use steps::{StepLine, Steps, step_lines, steps_ui};

/// First number of the audit’s tickets.
pub const TICKETS: u64 = 20_000_000;
