//! Groundwork: a desktop workbench for grounded theory.
//!
//! Interview transcripts go in, a paradigm model and the evidence for it come out.
//!
//! # The one idea
//!
//! Every change to a project is an [`operation::Operation`] through one door. A pure function plans it into row
//! differences; the same differences are what SQLite stores, what the journal keeps, what undo swaps, what the
//! in-memory image folds in and what the search index follows. Everything else is a view.
//!
//! ```text
//!  Operation ──► plan(&Project, op) ──► Vec<RowChange> ──► commit ──┬─► rows
//!                   │                                               ├─► journal: audit trail, undo, redo
//!                   └─► Refusal                                     ├─► Arc<Project>: what the screen paints
//!                                                                   └─► search index: derived, disposable
//! ```
//!
//! # Layers
//!
//! ```text
//! model ◄─ operation ◄─ store ◄──────────┐
//!   ▲ ◄─── analysis ◄───────────┐        │
//!   ▲ ◄─── text ◄── diagram ◄───┤        ├── session ◄── ui ◄── main
//!   ▲ ◄─── import, export ──────┤────────┤           ◄── cli ◄── main
//!   ▲ ◄─── index ───────────────┘────────┘
//!   ▲ ◄─── locale ◄──────────────────────────── ui, cli
//! ```
//!
//! An arrow points at what is imported. `model`, `operation`, `analysis`, `text` and `diagram` do no I/O and know no
//! clock. SQL only in `store`, tantivy only in `index`, egui only in `ui`, threads only in `session`. `ui` and `cli`
//! are two faces of the same `session`. The test `tests/it/tidy.rs` holds these rules.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::string_slice
    )
)]

pub mod analysis;
pub mod cli;
pub mod diagram;
pub mod export;
pub mod import;
pub mod index;
pub mod locale;
pub mod model;
pub mod operation;
pub mod session;
pub mod store;
pub mod text;
pub mod ui;
