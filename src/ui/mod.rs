//! The workbench window: paints and sends.
//!
//! A screen is a folder with three pieces per view: `State` (selection, filter, scroll, draft), `Data` (what is shown,
//! plain, sorted, complete; made once a revision) and paint functions that end in `_ui`. Screens see a
//! [`shell::Shell`], push [`shell::Action`]s, and run the [`command::Command`]s of their scopes; the workbench does
//! the rest after painting. No screen touches a file, SQL, a lock or a channel.

pub mod axial;
mod burst;
pub mod cases;
pub mod code_tree;
pub mod coding;
pub mod command;
pub mod compare;
pub mod counting;
pub mod documents;
pub mod finder;
pub mod fonts;
pub mod glyphs;
pub mod history;
pub mod icon;
pub mod keymap;
pub mod keys;
pub mod memos;
pub mod mirror;
pub mod model;
pub mod popup;
pub mod reliability;
pub mod saturation;
pub mod search;
pub mod selective;
pub mod shell;
pub mod theme;
pub mod tokens;
pub mod trace;
pub mod transcript;
pub mod trust;
pub mod widget;
pub mod window;
pub mod workbench;

pub use window::open_window;
pub use workbench::Workbench;
