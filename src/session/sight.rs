//! What a blind round keeps out of sight: everything that tells how its documents were coded before it began.
//!
//! The image, the index, the journal and what is written out are each seen through here while the round goes on; the
//! file keeps all of it. Acts are shown that the coder did since the round began: those cannot tell anything new.

use std::sync::Arc;

use crate::model::{CoderId, Message, Project, Round, Time};
use crate::store::Entry;

use super::take_out::Output;
use super::{Desk, Failure};

/// Which acts of the journal a coder in a blind round may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    coder: CoderId,
    since: Time,
}

impl Sight {
    /// Returns what `coder` may see; `None` where nothing is hidden.
    pub fn of(project: &Project, coder: CoderId) -> Option<Self> {
        let round = project.blind_round(coder)?;
        Some(Self {
            coder,
            since: round.begun,
        })
    }

    /// Returns whether an act may be seen.
    pub fn shows(self, entry: &Entry) -> bool {
        entry.coder == self.coder && entry.at >= self.since
    }
}

impl Desk {
    /// Returns the blind round of who codes here, while it goes on.
    pub fn blind_round(&self) -> Option<&Arc<Round>> {
        self.project().blind_round(self.coder())
    }

    /// Returns which acts may be seen; `None` where all may.
    pub fn sight(&self) -> Option<Sight> {
        Sight::of(self.project(), self.coder())
    }

    /// Refuses what cannot be told without the first coding, while a blind round goes on.
    ///
    /// # Errors
    ///
    /// [`Failure::Declined`] while a blind round goes on.
    pub fn refuse_while_blind(&self) -> Result<(), Failure> {
        match self.blind_round() {
            Some(round) => Err(Failure::Declined(
                Message::new("blind-hidden").with("name", round.name.as_str()),
            )),
            None => Ok(()),
        }
    }

    /// Refuses an output that cannot be made without the first coding, while a blind round goes on.
    ///
    /// # Errors
    ///
    /// As [`Desk::refuse_while_blind`].
    pub fn may_take_out(&self, output: &Output) -> Result<(), Failure> {
        match output {
            Output::Reliability(..)
            | Output::Audit
            | Output::Report
            | Output::Saturation(_)
            | Output::Form(_)
            | Output::Matrix(_)
            | Output::Together(_)
            | Output::TogetherNetwork(_)
            | Output::CrossCase(_)
            | Output::Properties(_)
            | Output::RelationsByCase(_) => self.refuse_while_blind(),
            _ => Ok(()),
        }
    }
}
