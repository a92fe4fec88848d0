//! Reading the whole image of a project from its rows.

use std::sync::Arc;

use rusqlite::Connection;

use crate::model::{Change, Project, RowChange};

use super::rows::Stored;

/// Reads all rows into an image at `revision`.
pub(super) fn load(connection: &Connection, revision: u64) -> rusqlite::Result<Project> {
    let mut project = Project::default();
    read::<crate::model::Settings>(connection, &mut project)?;
    read::<crate::model::Coder>(connection, &mut project)?;
    read::<crate::model::Case>(connection, &mut project)?;
    read::<crate::model::Participant>(connection, &mut project)?;
    read::<crate::model::Document>(connection, &mut project)?;
    read::<crate::model::Paragraphs>(connection, &mut project)?;
    read::<crate::model::Code>(connection, &mut project)?;
    read::<crate::model::Quotation>(connection, &mut project)?;
    read::<crate::model::Coding>(connection, &mut project)?;
    read::<crate::model::ParadigmModel>(connection, &mut project)?;
    read::<crate::model::Placement>(connection, &mut project)?;
    read::<crate::model::Relation>(connection, &mut project)?;
    read::<crate::model::Evidence>(connection, &mut project)?;
    read::<crate::model::Memo>(connection, &mut project)?;
    read::<crate::model::Proposition>(connection, &mut project)?;
    read::<crate::model::Support>(connection, &mut project)?;
    read::<crate::model::Verdict>(connection, &mut project)?;
    read::<crate::model::Sampling>(connection, &mut project)?;
    read::<crate::model::GapDecision>(connection, &mut project)?;
    read::<crate::model::Candidacy>(connection, &mut project)?;
    read::<crate::model::Trimming>(connection, &mut project)?;
    read::<crate::model::Criteria>(connection, &mut project)?;
    read::<crate::model::Judgement>(connection, &mut project)?;
    read::<crate::model::QuotationLink>(connection, &mut project)?;
    read::<crate::model::Seen>(connection, &mut project)?;
    read::<crate::model::Corrections>(connection, &mut project)?;
    read::<crate::model::Pseudonym>(connection, &mut project)?;
    read::<crate::model::Round>(connection, &mut project)?;
    read::<crate::model::Settlement>(connection, &mut project)?;
    read::<crate::model::Dismissal>(connection, &mut project)?;
    read::<crate::model::Comparison>(connection, &mut project)?;
    read::<crate::model::Property>(connection, &mut project)?;
    read::<crate::model::Location>(connection, &mut project)?;
    read::<crate::model::MemberCheck>(connection, &mut project)?;
    read::<crate::model::Debriefing>(connection, &mut project)?;
    read::<crate::model::FormAnswer>(connection, &mut project)?;
    read::<crate::model::Convergence>(connection, &mut project)?;
    read::<crate::model::NegativeDecision>(connection, &mut project)?;
    read::<crate::model::CaseRating>(connection, &mut project)?;
    read::<crate::model::Attribute>(connection, &mut project)?;
    read::<crate::model::SavedQuery>(connection, &mut project)?;
    read::<crate::model::CaseLocation>(connection, &mut project)?;
    read::<crate::model::CaseFinding>(connection, &mut project)?;
    read::<crate::model::MatrixPath>(connection, &mut project)?;
    project.set_revision(revision);
    Ok(project)
}

fn read<R: Stored>(connection: &Connection, project: &mut Project) -> rusqlite::Result<()>
where
    RowChange: From<Change<R>>,
{
    let sql = format!("SELECT {} FROM {}", R::COLUMNS.join(", "), R::TABLE);
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let change = Change {
            before: None,
            after: Some(Arc::new(R::read(row)?)),
        };
        // The primary key makes every row new to an image that began empty.
        project.fold(&RowChange::from(change)).ok();
    }
    Ok(())
}
