//! What stands below a matrix: what its cells count, in which order it stands, by which rule cells are rated.

use crate::model::{Message, Project, Rating};

use super::question::{Cells, Columns, PairQuestion, Question, Rows, Sort};
use super::rated::scale;

/// Returns the sentences below a matrix.
pub fn notes(project: &Project, question: &Question, cells: Cells) -> Vec<Message> {
    let evidence = question.rows.are_evidence();
    let mut notes = vec![Message::new("matrix-note-cells").with(
        "cells",
        match cells {
            Cells::Codings if evidence => "evidence",
            _ => cells.name(),
        },
    )];
    if question.columns == Columns::Parts {
        notes.push(Message::new("matrix-note-parts"));
    }
    if matches!(question.rows, Rows::Propositions(_)) {
        notes.push(Message::new("matrix-note-propositions"));
    }
    if !evidence && question.rows != Rows::OpenCodes {
        notes.push(Message::new("matrix-note-branch"));
    }
    if !evidence && !project.trimmings.is_empty() && !question.in_theory {
        notes.push(Message::new("matrix-note-trimmed"));
    }
    notes.extend(order_note("matrix-note-rows", question.row_order));
    notes.extend(order_note("matrix-note-columns", question.column_order));
    if cells == Cells::Rating {
        notes.extend(rule(project));
    }
    notes
}

/// Returns the sentences below a matrix of codes by codes.
pub fn pair_notes(question: &PairQuestion) -> Vec<Message> {
    let key = if question.coefficient {
        "matrix-note-coefficient"
    } else {
        "matrix-note-together"
    };
    let mut notes = vec![Message::new(key).with("within", question.within.name())];
    notes.extend(match question.order {
        Sort::Clustered => Some(Message::new("matrix-note-pairs-clustered")),
        order => order_note("matrix-note-rows", order),
    });
    notes
}

/// Returns the rule by which cells are rated: the study's own words, else the numbers; then what the signs stand for, and
/// how decided and computed ratings are told apart.
pub fn rule(project: &Project) -> Vec<Message> {
    let scale = scale(project);
    let name = |rating: Rating| scale.name(rating).unwrap_or(rating.key()).to_owned();
    let own = scale.rule.trim();
    let rule = if own.is_empty() {
        Message::new("rating-rule")
            .with("kinds", usize::from(scale.kinds))
            .with("percent", usize::from(scale.informants_percent))
            .with("negative", usize::from(scale.negative_percent))
    } else {
        Message::new("rating-own-rule").with("rule", own)
    };
    let signs = Message::new("rating-signs")
        .with("strong", name(Rating::Strong))
        .with("moderate", name(Rating::Moderate))
        .with("weak", name(Rating::Weak))
        .with("absent", name(Rating::Absent))
        .with("contrary", name(Rating::Contrary));
    vec![rule, signs, Message::new("rating-decided-note")]
}

fn order_note(key: &str, order: Sort) -> Option<Message> {
    (order != Sort::Natural).then(|| Message::new(key).with("order", order.name()))
}
