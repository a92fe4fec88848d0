//! The sheet of a document in the inspector: what is known of it, and of those who speak in it.

use egui::{Id, Rect, Ui, UiBuilder};

use crate::locale::{self, say, words};
use crate::model::{Document, DocumentKind, Message};
use crate::operation::{DocumentEdit, Operation};
use crate::session::{date_words, minute_words};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    DropDown, IconButton, MenuItem, Section, Strip, label_ui, panel_head_ui, scroll_area,
};

use super::State;
use super::draft::{Field, FieldLook, Owner, field_ui};
use super::rows::TableData;
use super::{people, speakers, variables};

pub(super) fn sheet_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TableData),
    out: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let chosen = state
        .current
        .and_then(|document| shell.project.documents.get(document))
        .cloned();
    let Some(document) = chosen else {
        nothing_ui(ui, data);
        return;
    };
    panel_head_ui(ui, &words("docs-sheet"), &several(state), |ui| {
        let open = words("docs-open");
        if IconButton::new(icon::OPEN_IN_NEW, &open)
            .small()
            .show(ui)
            .clicked()
        {
            out.push(Action::Open(Spot::Document(document.id)));
        }
    });
    scroll_area(("document sheet", document.id)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if shell.locked().is_some() {
            ui.disable();
        }
        about_ui(ui, shell, (state, &document), out);
        people::case_ui(ui, shell, (state, &document), out);
        people::participants_ui(ui, shell, (state, &document), out);
        let title = words("docs-variables");
        let count = count_words(document.attributes.len());
        let section = Section::new(Id::unique("document variables"), &title).count(&count);
        section.show(
            ui,
            |_| {},
            |ui| {
                variables::variables_ui(ui, shell, (state, &document, Owner::Document), out);
            },
        );
        speakers::speakers_ui(ui, shell, (state, &document), out);
        file_ui(ui, shell, &document);
    });
}

/// Returns a count for the head of a section; nothing says nothing.
pub(super) fn count_words(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        count.to_string()
    }
}

/// Shows the small name above a field, which says it to a screen reader itself.
pub(super) fn caption_ui(ui: &mut Ui, text: &str) {
    let spacing = ui.spacing().item_spacing.y;
    ui.spacing_mut().item_spacing.y = space::HAIR;
    let size = egui::Vec2::new(ui.available_width(), space::WIDE);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    Strip::new(ui, rect).text(text, TextRole::Tiny, theme::tokens(ui).ink2);
    ui.spacing_mut().item_spacing.y = spacing;
}

/// Shows two things beside each other, each in half of the width.
pub(super) fn pair_ui(ui: &mut Ui, mut part: impl FnMut(&mut Ui, bool)) {
    let whole = ui.available_rect_before_wrap();
    let half = (whole.width() - space::MEDIUM) / 2.0;
    let left = Rect::from_min_max(whole.min, egui::pos2(whole.left() + half, whole.bottom()));
    let right = Rect::from_min_max(egui::pos2(whole.right() - half, whole.top()), whole.max);
    let mut bottom = whole.top();
    for (rect, is_first) in [(left, true), (right, false)] {
        let layout = theme::column();
        let mut child = ui.new_child(
            UiBuilder::new()
                .id_salt(is_first)
                .max_rect(rect)
                .layout(layout),
        );
        child.spacing_mut().item_spacing = ui.spacing().item_spacing;
        part(&mut child, is_first);
        bottom = bottom.max(child.min_rect().bottom());
    }
    let used = Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom));
    ui.advance_cursor_after_rect(used);
}

/// Shows the kinds of documents; returns the one just chosen.
pub(super) fn kind_ui(ui: &mut Ui, id: Id, current: DocumentKind) -> Option<DocumentKind> {
    let names: Vec<String> = DocumentKind::ALL
        .iter()
        .map(|kind| words(kind.key()))
        .collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let position = DocumentKind::ALL.iter().position(|kind| *kind == current);
    let name = words("docs-column-kind");
    let list = DropDown::new(id, &name, &items, position).width(ui.available_width());
    list.show(ui)
        .and_then(|index| DocumentKind::ALL.get(index))
        .copied()
}

fn several(state: &State) -> String {
    match state.chosen.len() {
        0 | 1 => String::new(),
        count => say(&Message::new("docs-one-of-chosen").with("count", count)),
    }
}

fn nothing_ui(ui: &mut Ui, data: &TableData) {
    let tokens = theme::tokens(ui);
    let key = if data.rows.is_empty() {
        "docs-sheet-later"
    } else {
        "docs-sheet-none"
    };
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        label_ui(ui, &words("docs-sheet"), TextRole::SmallStrong, tokens.ink);
        ui.add_space(space::TINY);
        label_ui(ui, &words(key), TextRole::Small, tokens.ink2);
    });
}

fn about_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document): (&mut State, &Document),
    out: &mut Actions,
) {
    let title = words("docs-about");
    let section = Section::new(Id::unique("document about"), &title)
        .fixed()
        .first();
    section.show(
        ui,
        |_| {},
        |ui| {
            text_ui(ui, shell, (state, document, Field::Name), out);
            pair_ui(ui, |ui, first| {
                if first {
                    caption_ui(ui, &words("docs-column-kind"));
                    let id = Id::unique(("document kind", document.id));
                    if let Some(kind) =
                        kind_ui(ui, id, document.kind).filter(|kind| *kind != document.kind)
                    {
                        let edit = DocumentEdit {
                            kind: Some(kind),
                            ..DocumentEdit::default()
                        };
                        out.perform(Operation::EditDocument {
                            document: document.id,
                            edit,
                        });
                    }
                } else {
                    text_ui(ui, shell, (state, document, Field::Order), out);
                }
            });
            pair_ui(ui, |ui, first| {
                let field = if first { Field::Date } else { Field::Place };
                text_ui(ui, shell, (state, document, field), out);
            });
            text_ui(ui, shell, (state, document, Field::Interviewer), out);
        },
    );
}

fn text_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, field): (&mut State, &Document, Field),
    out: &mut Actions,
) {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let (key, value) = match field {
        Field::Name => ("docs-column-name", document.name.clone()),
        Field::Order => (
            "docs-column-order",
            locale::digits(&document.order.to_string()),
        ),
        Field::Date => ("docs-column-date", date_words(&text(&document.date))),
        Field::Place => ("docs-place", text(&document.place)),
        _ => ("docs-interviewer", text(&document.interviewer)),
    };
    let name = words(key);
    caption_ui(ui, &name);
    let placeholder = match field {
        Field::Date => words("docs-date-hint"),
        Field::Place => words("docs-place-hint"),
        Field::Interviewer => words("docs-interviewer-hint"),
        _ => String::new(),
    };
    let look = FieldLook {
        name: &name,
        placeholder: &placeholder,
        width: None,
    };
    let key = (document.id, field);
    let operation = field_ui(ui, shell.project, &mut state.drafts, (key, &value), look);
    operation
        .into_iter()
        .for_each(|operation| out.perform(operation));
}

fn file_ui(ui: &mut Ui, shell: &Shell<'_>, document: &Document) {
    let tokens = theme::tokens(ui);
    let title = words("docs-file");
    let coder = shell.project.coder_name(document.coder);
    let imported = Message::new("docs-imported-by").with("when", minute_words(document.imported));
    let size = Message::new("docs-file-size")
        .with("words", u64::from(document.words))
        .with("characters", u64::from(document.characters));
    let origin = &document.origin;
    let language = document.language.clone().unwrap_or_default();
    let rows = [
        ("docs-file-name", origin.file_name.clone()),
        ("docs-file-format", format!(".{}", origin.format)),
        ("docs-encoding", origin.encoding.clone().unwrap_or_default()),
        ("docs-language", language),
        ("docs-file-text", say(&size)),
        ("docs-file-imported", say(&imported.with("coder", coder))),
    ];
    Section::new(Id::unique("document file"), &title).show(
        ui,
        |_| {},
        |ui| {
            for (key, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
                label_ui(ui, &words(key), TextRole::Tiny, tokens.ink2);
                label_ui(ui, value, TextRole::Small, tokens.ink);
            }
        },
    );
}
