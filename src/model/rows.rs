//! Every row of a project, whatever its kind: for what has to walk over all of them.

use super::{Change, Project, Row, RowChange, Table};

impl Project {
    /// Returns the changes that make this project of an empty one.
    pub fn rows(&self) -> Vec<RowChange> {
        // Taken apart in full: a new table cannot be forgotten here.
        let Self {
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
            case_locations,
            findings,
            paths,
            lookup: _,
            revision: _,
        } = self;
        let mut rows = Vec::new();
        add(&mut rows, settings);
        add(&mut rows, coders);
        add(&mut rows, cases);
        add(&mut rows, participants);
        add(&mut rows, documents);
        add(&mut rows, paragraphs);
        add(&mut rows, codes);
        add(&mut rows, quotations);
        add(&mut rows, codings);
        add(&mut rows, models);
        add(&mut rows, placements);
        add(&mut rows, relations);
        add(&mut rows, evidence);
        add(&mut rows, memos);
        add(&mut rows, links);
        add(&mut rows, seen);
        add(&mut rows, corrections);
        add(&mut rows, pseudonyms);
        add(&mut rows, rounds);
        add(&mut rows, settlements);
        add(&mut rows, criteria);
        add(&mut rows, judgements);
        add(&mut rows, dismissals);
        add(&mut rows, comparisons);
        add(&mut rows, properties);
        add(&mut rows, locations);
        add(&mut rows, case_locations);
        add(&mut rows, findings);
        add(&mut rows, paths);
        rows
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
