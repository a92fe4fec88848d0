//! Checking a project file from end to end: pages, keys, hashes, quotations, and the journal against the rows.

use crate::model::{ContentHash, Message, Paragraphs, Project, Quotation};

use super::{Error, Store, content, journal, load};

/// What was looked at and what was found wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Entries of the journal that were replayed.
    pub entries: u64,
    /// Documents whose text and original were read again.
    pub documents: usize,
    /// Quotations that were compared with the text.
    pub quotations: usize,
    /// What is wrong; nothing: all is well.
    pub problems: Vec<Message>,
}

impl Store {
    /// Checks the whole file and says what is wrong. It changes nothing.
    ///
    /// # Errors
    ///
    /// When the file cannot be read at all.
    pub fn check(&self) -> Result<Report, Error> {
        let mut report = Report::default();
        self.check_pages(&mut report)?;
        let project =
            load::load(&self.connection, self.head()).map_err(|error| self.failed(&error))?;
        self.check_texts(&project, &mut report)?;
        self.check_journal(&project, &mut report)?;
        Ok(report)
    }

    fn check_pages(&self, report: &mut Report) -> Result<(), Error> {
        let failed = |error: rusqlite::Error| self.failed(&error);
        let mut statement = self
            .connection
            .prepare("PRAGMA integrity_check")
            .map_err(failed)?;
        let rows = statement
            .query_map([], |row| row.get::<_, String>(0))
            .map_err(failed)?;
        for line in rows {
            let line = line.map_err(failed)?;
            if line != "ok" {
                report
                    .problems
                    .push(Message::new("check-pages").with("detail", line));
            }
        }
        let mut statement = self
            .connection
            .prepare("PRAGMA foreign_key_check")
            .map_err(failed)?;
        let rows = statement
            .query_map([], |row| row.get::<_, String>(0))
            .map_err(failed)?;
        for table in rows {
            let table = table.map_err(failed)?;
            report
                .problems
                .push(Message::new("check-keys").with("table", table));
        }
        Ok(())
    }

    fn check_texts(&self, project: &Project, report: &mut Report) -> Result<(), Error> {
        for document in project.documents.iter() {
            report.documents += 1;
            for hash in [&document.text, &document.origin.content] {
                let bytes =
                    content::get(&self.connection, hash).map_err(|error| self.failed(&error))?;
                if bytes.is_none_or(|bytes| ContentHash::of(&bytes) != *hash) {
                    report
                        .problems
                        .push(Message::new("check-content").with("name", document.name.as_str()));
                }
            }
            let text = self.text(project, document.id)?.unwrap_or_default();
            let paragraphs = project.paragraphs.get(document.id);
            let fits = |paragraphs: &Paragraphs| {
                paragraphs
                    .list
                    .iter()
                    .all(|paragraph| paragraph.range().cut(&text).is_some())
            };
            if !paragraphs.is_some_and(|paragraphs| fits(paragraphs)) {
                report
                    .problems
                    .push(Message::new("check-paragraphs").with("name", document.name.as_str()));
            }
            for quotation in project.quotations_of(document.id) {
                report.quotations += 1;
                let right = |row: &Quotation| row.range.cut(&text) == Some(&*row.words);
                if !project
                    .quotations
                    .get(quotation)
                    .is_some_and(|row| right(row))
                {
                    report
                        .problems
                        .push(Message::new("check-quotation").with("name", document.name.as_str()));
                }
            }
        }
        Ok(())
    }

    fn check_journal(&self, project: &Project, report: &mut Report) -> Result<(), Error> {
        match self.replayed() {
            Ok(replayed) => {
                report.entries = self.head();
                if replayed != *project {
                    report.problems.push(Message::new("check-journal"));
                }
            }
            Err(error) => {
                report
                    .problems
                    .push(Message::new("check-journal-broken").with("detail", error.to_string()));
            }
        }
        Ok(())
    }

    /// Returns the project as the journal tells it from its first entry.
    ///
    /// # Errors
    ///
    /// When an entry cannot be read, or does not fit what came before.
    pub fn replayed(&self) -> Result<Project, Error> {
        let mut project = Project::default();
        for seq in 1..=self.head() {
            let changes =
                journal::changes(&self.connection, seq).map_err(|error| self.failed(&error))?;
            for change in &changes {
                project.fold(change).map_err(|error| Error::Damaged {
                    path: self.path.clone(),
                    detail: format!("{seq}: {error}"),
                })?;
            }
        }
        project.set_revision(self.head());
        Ok(project)
    }
}
