//! The quotations that a link can end at, in a list that is narrowed by typing.

use egui::Rect;

use crate::model::{MemoTarget, Passage, Project};
use crate::operation::first_words;
use crate::ui::icon;
use crate::ui::memos::{LinkChoice, LinkPick, LinkRow};

use super::inspector::card_of;

/// Width of the list.
const WIDTH: f32 = 560.0;
/// Of a quotation so many characters stand in its row.
const WORDS: usize = 120;

/// Opens the list of all quotations but the one at `from` below `anchor`: those of its document first.
pub(super) fn link_list(project: &Project, from: &Passage, anchor: Rect) -> LinkPick {
    let mut documents = project.documents_in_order();
    documents.sort_by_key(|document| document.id != from.document());
    let own = project.quotation_at(from.document(), from.range());
    let quotations = documents
        .iter()
        .flat_map(|document| project.quotations_of(document.id));
    let rows = quotations
        .filter(|quotation| Some(*quotation) != own)
        .filter_map(|quotation| {
            let card = card_of(project, quotation)?;
            Some(LinkRow {
                target: MemoTarget::Quotation(quotation),
                name: first_words(&card.words, WORDS),
                sort: card.place,
                code: None,
                icon: icon::FORMAT_QUOTE,
                spot: None,
            })
        });
    let choices = rows.map(LinkChoice::found_by_place).collect();
    LinkPick::new(anchor, choices).named("coding-link-list", WIDTH)
}
