//! The saturation review: what each interview brought that was new, and what rules in the literature say to that.
//!
//! These numbers are about codes, not about theory: the program names the measure, the researcher the judgement. The
//! history is retrospective: today's scheme, first occurrence by the order in which interviews were conducted.
//!
//! ```text
//!  Ground ──► series ──► Incidence ──► Curve ──► rules (guest, …)      per level: LevelReview
//!             interviews  code × interview                             together: Review
//! ```
//!
//! To add a measure: a file here that takes an [`Incidence`] or a [`Curve`], its field in [`LevelReview`], its test
//! against the published vectors. A prospective history would be another way to make the [`Incidence`].

mod curve;
mod guest;
mod incidence;
mod series;

pub use curve::{Curve, Step};
pub use guest::{GuestReview, GuestRule, GuestRun, GuestVerdict};
pub use incidence::Incidence;
pub use series::{CategoryRow, Counted, LevelReview, Review, interviews};
