//! Matrices of a thesis: 1,000 documents, 2,000 codes, 100,000 codings.

use groundwork::analysis::matrix::{
    Cells, Columns, Matrix, PairMatrix, PairQuestion, Question, Rated, Rows, Sort,
};
use groundwork::analysis::{CoOccurrence, Ground, Within};
use groundwork::model::Project;

use super::measure::{measure, memory};

/// Measures what each kind of matrix costs on `project`, and the pairs of all its codes.
pub fn matrices(project: &Project) {
    let mut ground = Ground::of(project);
    measure("the ground of matrices", 10, "", || {
        ground = Ground::of(project)
    });
    for (what, columns, order) in [
        ("  codes by documents", Columns::Documents, Sort::Natural),
        (
            "  codes by documents, most first",
            Columns::Documents,
            Sort::Count,
        ),
        (
            "  codes by documents, clustered both ways",
            Columns::Documents,
            Sort::Clustered,
        ),
        ("  codes by speakers", Columns::Speakers, Sort::Natural),
        ("  codes by kinds of source", Columns::Kinds, Sort::Natural),
        (
            "  codes by parts of the length",
            Columns::Parts,
            Sort::Natural,
        ),
        ("  codes by day of coding", Columns::Coded, Sort::Natural),
        ("  codes by cases", Columns::Cases, Sort::Natural),
    ] {
        let question = Question {
            rows: Rows::Tree,
            columns,
            row_order: order,
            column_order: order,
            ..Question::default()
        };
        measure(what, 10, "aim < 200", || {
            let matrix = Matrix::of(&ground, question.clone());
            std::hint::black_box(matrix.greatest(Cells::ShareOfColumn));
            drop(Rated::of(&ground, &matrix));
        });
    }
    let codes: Vec<_> = ground.scheme().codes().iter().map(|code| code.id).collect();
    for within in Within::ALL {
        measure(
            &format!("  {} codes together, by {}", codes.len(), within.name()),
            5,
            "aim < 500",
            || drop(CoOccurrence::of(&ground, &codes, within)),
        );
    }
    let question = PairQuestion {
        rows: Rows::Tree,
        order: Sort::Clustered,
        ..PairQuestion::default()
    };
    measure("  codes together, clustered", 3, "", || {
        drop(PairMatrix::of(&ground, question));
    });
    if let Some(memory) = memory() {
        println!(
            "{:<62} {memory:>16.0} MB   aim < 300",
            "memory with all of it"
        );
    }
}
