//! The saturation review: what each interview brought that was new, and what measures in the literature say to that.
//!
//! These numbers are about codes, not about theory: the program names the measure, the researcher the judgement. They
//! assume that interviews are exchangeable draws from one population, which theoretical sampling breaks on purpose, so
//! they are read beside judgement and never say that anything was reached.
//!
//! ```text
//!  Ground ──► series ──► Incidence ─┬─► Curve ──► rules (guest, francis, rounds)       per level: LevelReview
//!             interviews  code ×    ├─► Frequencies ──► coverage, richness, rarefaction    together: Review
//!                         interview └─► Orders
//! ```
//!
//! The history is retrospective (today's scheme, first occurrence by the order in which interviews were conducted) or
//! prospective (by when codings were made: a code is new in the interview in which it was first put on text). That of
//! [`EachDay`] is made of the journal and has the codes that were merged or removed since, too.
//!
//! To add a measure: a file here that takes an [`Incidence`], [`Frequencies`] or a [`Curve`], its field in
//! [`LevelReview`], its key in [`measure()`], its test against the published vectors.

mod abundance;
mod accumulation;
mod beyond;
mod category;
pub mod coverage;
mod curve;
mod each_day;
mod fixed;
mod francis;
mod frequencies;
mod guest;
mod incidence;
mod meaning;
mod measure;
mod order;
mod orders;
mod planning;
mod rarefaction;
mod review;
pub mod richness;
mod rounds;
mod sensitivity;
mod series;
mod sightings;
mod summary;
mod unit;

pub use abundance::Abundance;
pub use accumulation::{Fit, Shape};
pub use beyond::Beyond;
pub use category::{CategoryFound, CategoryRow};
pub use curve::{Curve, Step};
pub use each_day::EachDay;
pub use fixed::{DayWords, Fixed, fixed_sentences};
pub use francis::{FrancisRule, FrancisVerdict};
pub use frequencies::Frequencies;
pub use guest::{GuestReview, GuestRule, GuestRun, GuestVerdict};
pub use incidence::Incidence;
pub use meaning::{CONFIRMING, Meaning};
pub use measure::{measure, measures_of, measures_of_review};
pub use order::Days;
pub use orders::{Band, MOST_EXACT, Orders, SAMPLED_ORDERS, SEED, position};
pub use planning::{FugardPotts, Galvin, fugard_potts, galvin, share_seen};
pub use rarefaction::{Extrapolation, Rarefaction, codes_after, extrapolation, sd_over_orders};
pub use review::{Estimates, LEAST_TO_ESTIMATE, LevelReview, Review, Terms};
pub use richness::Estimate;
pub use rounds::{ROUND, Round, consistency, rounds};
pub use sensitivity::{InOrder, LeftOut, Met, Sensitivity, rules_over_orders};
pub use series::units_in;
pub use sightings::{Sighting, Sightings};
pub use summary::{PLAIN_ANSWER, counted_message, paragraph, percent, summary};
pub use unit::{Unit, UnitOf};

pub use crate::model::{Counted, Series, SeriesOrder};
