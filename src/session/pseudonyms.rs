//! Where names stand, and copies of a project that can be given away.

use std::path::Path;

use crate::analysis::mentions;
use crate::model::{Doubt, Mention, Project};
use crate::operation::Refusal;
use crate::store::Told;

use super::clock::{holder, now};
use super::{Desk, Failure};

impl Desk {
    /// Returns where the names of the list of pseudonyms stand, out of sight too.
    pub fn mentions(&self) -> Vec<Mention> {
        self.mentions_in(self.project())
    }

    /// Returns where they stand as far as who codes here may see it.
    pub fn seen_mentions(&self) -> Vec<Mention> {
        self.mentions_in(self.seen())
    }

    fn mentions_in(&self, project: &Project) -> Vec<Mention> {
        let text = |document| self.text(document).ok();
        mentions(project, &text)
    }

    /// Writes a copy of the project that can be given away: without the list of pseudonyms, the original files, former
    /// words of texts and the history.
    ///
    /// # Errors
    ///
    /// [`Refusal::NamesStand`] where names of the list stand in what is to be shared, unless `with_names`; otherwise when
    /// there is something of that name, or it cannot be written.
    pub fn share(&self, target: &Path, with_names: bool) -> Result<(), Failure> {
        let standing = if with_names {
            Vec::new()
        } else {
            self.mentions()
        };
        let mut standing = standing
            .iter()
            .filter(|mention| mention.doubt != Some(Doubt::Small));
        if let Some(first) = standing.next() {
            return Err(Refusal::NamesStand {
                count: standing.count() + 1,
                place: format!("{}{}{}", first.before, first.found, first.after),
            }
            .into());
        }
        let told = Told {
            at: now(),
            coder: self.status().coder,
            holder: holder(),
        };
        Ok(self.store().share(self.project(), target, &told)?)
    }
}
