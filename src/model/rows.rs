//! Every row of a project, whatever its kind: for what has to walk over all of them.

use super::{Change, Project, Row, RowChange, Table};

/// Makes changes of all rows of these tables. The project is taken apart in full: a new table cannot be forgotten.
macro_rules! rows_of {
    ($project:ident: $($table:ident),* $(,)?) => {{
        let Project { $($table,)* lookup: _, claims: _, revision: _ } = $project;
        let mut rows = Vec::new();
        $(add(&mut rows, $table);)*
        rows
    }};
}

impl Project {
    /// Returns the changes that make this project of an empty one.
    pub fn rows(&self) -> Vec<RowChange> {
        rows_of!(self:
            settings,
            coders,
            cases,
            participants,
            documents,
            paragraphs,
            codes,
            quotations,
            codings,
            models,
            placements,
            relations,
            evidence,
            memos,
            propositions,
            supports,
            verdicts,
            samplings,
            gap_decisions,
            candidacies,
            trimmings,
            links,
            seen,
            corrections,
            pseudonyms,
            rounds,
            settlements,
            criteria,
            judgements,
            dismissals,
            comparisons,
            properties,
            locations,
            member_checks,
            debriefings,
            form_answers,
            convergences,
            negative_decisions,
            case_ratings,
            attributes,
            queries,
            case_locations,
            findings,
            paths,
        )
    }
}

fn add<R: Row>(rows: &mut Vec<RowChange>, table: &Table<R>)
where
    RowChange: From<Change<R>>,
{
    let added = table.iter().map(|row| Change {
        before: None,
        after: Some(std::sync::Arc::clone(row)),
    });
    rows.extend(added.map(RowChange::from));
}
