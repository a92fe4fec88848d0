//! The whole journal with what each act changed, for the audit trail.

use crate::model::RowChange;

use super::journal::{self, Act, Entry};
use super::{Error, Store};

impl Store {
    /// Gives `take` every act of the journal with what it changed, oldest first; reasons that were said afterwards
    /// stand with the acts that they are of.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn each_act(&self, take: &mut dyn FnMut(Entry, &[RowChange])) -> Result<(), Error> {
        let mut entries = self.history(u64::MAX, usize::MAX)?;
        entries.reverse();
        for entry in entries.into_iter().filter(|entry| entry.act != Act::Why) {
            let changes = journal::changes(&self.connection, entry.seq);
            let changes = changes.map_err(|error| self.failed(&error))?;
            take(entry, &changes);
        }
        Ok(())
    }
}
