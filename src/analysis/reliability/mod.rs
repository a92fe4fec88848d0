//! Reliability of coding: do two codings of the same text agree, and by more than chance?
//!
//! Pure arithmetic on units, segments and sets of codes, each with its source; what is not defined is `None`, never 0,
//! 1 or not-a-number. A coefficient says nothing without its name, its unit and the number of categories, so results
//! carry them.
//!
//! ```text
//!  Ratings (units × raters) ──► chance: Cohen, Scott, Fleiss, Brennan & Prediger, Gwet     alpha: Krippendorff
//!  sets of codes per unit ────► sets: α with Jaccard, MASI, …
//!  segments of two coders ────► segments: overlap, rows, matching ──► holsti       fourfold: κ on characters and paragraphs
//!  segments of all coders ────► unitize: uα, |uα, cuα, (k)uα
//!  counts per document ───────► documents: existence, frequency
//!  data in JSON ──────────────► measure: all that such data allow
//!
//!  units with and without a code ► coefficients ──► incidence: per code and pooled, with intervals
//!
//!  Project(s) ──► material ──► comparison: per code, per document, overall ──► disagreement: the walk
//!                                └─► review: in words, with what limits it
//! ```

pub mod alpha;
pub mod chance;
pub mod coefficients;
pub mod comparison;
pub mod disagreement;
pub mod documents;
pub mod draw;
pub mod fourfold;
pub mod holsti;
pub mod incidence;
pub mod interval;
pub mod material;
mod measure;
pub mod measures;
mod paper;
mod ratings;
pub mod review;
pub mod sample;
pub mod segments;
pub mod sets;
mod setting;
pub mod unitize;

pub use measure::{MeasureError, is_known_form, measure};
pub use ratings::{Ratings, UnitCount};
