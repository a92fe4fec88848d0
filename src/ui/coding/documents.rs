//! The list of documents: what kind each is, how much of it is coded, which one is read.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Context, Id, Rect, Ui, Vec2};

use crate::analysis::{DocumentCounts, Ground, document_counts};
use crate::locale::{say, words};
use crate::model::{DocumentId, DocumentKind, Message, Project};
use crate::ui::command::Command;
use crate::ui::counting::Numbers;
use crate::ui::icon::{self, Icon};
use crate::ui::shell::{Action, Actions, Preference, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    IconButton, ListFocus, ListRow, Split, hairline_h, label_ui, panel_head_ui, scroll_area,
    splitter_ui,
};

/// The name under which the height of the list is remembered.
const HEIGHT: &str = "coding-documents";
/// Rows that are seen where nobody chose a height.
const ROWS: usize = 5;
/// The least height of the list, and what it leaves to the codes.
const LEAST: f32 = 2.0 * size::LIST_ROW;
const LEFT_FREE: f32 = 220.0;

/// A document in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRow {
    /// Which.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: DocumentKind,
    /// What is coded of it.
    pub counts: DocumentCounts,
}

/// What the list keeps.
#[derive(Default)]
pub struct Documents {
    numbers: Numbers<(), (), Vec<DocumentRow>>,
    /// The rows that were shown last.
    rows: Option<Arc<Vec<DocumentRow>>>,
    current: Option<DocumentId>,
    folded: bool,
    height: Option<f32>,
}

impl Documents {
    /// Returns the rows of the project as it stands; of a large one as it stood, while they are counted beside the window.
    pub fn rows(&mut self, ctx: &Context, project: &Arc<Project>) -> Arc<Vec<DocumentRow>> {
        let counted = Arc::clone(project);
        let make = move || documents_data(&counted);
        let rows = self.numbers.of(ctx, project, ((), ()), make);
        let rows = rows.unwrap_or_else(|| match &self.rows {
            Some(rows) => Arc::clone(rows),
            None => Arc::new(documents_data(project)),
        });
        self.rows = Some(Arc::clone(&rows));
        rows
    }

    /// Returns what is coded of a document, as far as it was counted.
    pub fn counts(&self, document: DocumentId) -> Option<DocumentCounts> {
        let row = self
            .rows
            .as_ref()?
            .iter()
            .find(|row| row.document == document)?;
        Some(row.counts)
    }

    /// Returns how many documents have a coding, of how many, as far as it was counted.
    pub fn coded(&self) -> Option<(usize, usize)> {
        let rows = self.rows.as_ref()?;
        let coded = rows.iter().filter(|row| row.counts.codings > 0).count();
        Some((coded, rows.len()))
    }
}

/// Returns the documents in the order in which they were conducted, with what is coded of each.
pub fn documents_data(project: &Project) -> Vec<DocumentRow> {
    let counts = document_counts(&Ground::of(project));
    let row = |counts: DocumentCounts| {
        let document = project.documents.get(counts.document)?;
        Some(DocumentRow {
            document: document.id,
            name: document.name.clone(),
            kind: document.kind,
            counts,
        })
    };
    counts.into_iter().filter_map(row).collect()
}

/// Returns the icon of a kind of document.
pub fn kind_icon(kind: DocumentKind) -> Icon {
    match kind {
        DocumentKind::Interview => icon::DESCRIPTION,
        DocumentKind::FocusGroup => icon::STACKS,
        DocumentKind::Observation => icon::LANDSCAPE,
        DocumentKind::ArchivalDocument => icon::INVENTORY_2,
        DocumentKind::Literature => icon::MENU_BOOK,
        DocumentKind::FieldNote => icon::EDIT_NOTE,
    }
}

/// Shows the list over the height that it was given; returns the document to open.
pub fn documents_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, read): (&mut Documents, Option<DocumentId>),
    out: &mut Actions,
) -> Option<DocumentId> {
    let rows = state.rows(ui.ctx(), shell.project);
    head_ui(ui, shell, state, (rows.len(), out));
    let mut asked = None;
    if rows.is_empty() {
        let margin = egui::Margin::symmetric(space::PANEL as i8, space::MEDIUM as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            label_ui(
                ui,
                &words("coding-no-documents"),
                TextRole::Small,
                theme::tokens(ui).ink2,
            );
        });
    } else if !state.folded {
        let height = height(ui, shell, state, rows.len());
        asked = list_ui(ui, state, (&rows, read), height);
        ui.add_space(space::SMALL);
        border_ui(ui, state, rows.len(), (height, out));
    }
    let line = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top() - 1.0,
        line,
    );
    asked
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut Documents,
    (count, out): (usize, &mut Actions),
) {
    let locked = shell.locked().map(words);
    panel_head_ui(ui, &words("screen-documents"), &count.to_string(), |ui| {
        let (name, glyph) = if state.folded {
            (words("coding-documents-unfold"), icon::UNFOLD_MORE)
        } else {
            (words("coding-documents-fold"), icon::UNFOLD_LESS)
        };
        if IconButton::new(glyph, &name).small().show(ui).clicked() {
            state.folded = !state.folded;
        }
        let import = words("coding-import");
        let key = Command::Import.keys();
        let button = IconButton::new(icon::ADD, &import).small().key(&key);
        if button.disabled(locked.as_deref()).show(ui).clicked() {
            out.push(Action::Run(Command::Import));
        }
    });
}

fn height(ui: &Ui, shell: &Shell<'_>, state: &Documents, count: usize) -> f32 {
    let wished = state
        .height
        .or_else(|| shell.preferences.widths.get(HEIGHT).copied())
        .unwrap_or(ROWS as f32 * size::LIST_ROW);
    let whole = count as f32 * size::LIST_ROW;
    let most = (ui.available_height() - LEFT_FREE).max(LEAST);
    wished.min(whole).min(most).max(LEAST.min(whole))
}

fn list_ui(
    ui: &mut Ui,
    state: &mut Documents,
    (rows, read): (&[DocumentRow], Option<DocumentId>),
    height: f32,
) -> Option<DocumentId> {
    let top = ui.cursor().min;
    let rect = Rect::from_min_size(top, Vec2::new(ui.available_width(), height));
    let name = words("screen-documents");
    let focus = ListFocus {
        id: Id::unique("document list"),
        name: &name,
        role: Role::List,
    };
    let current = state.current.or(read);
    let place = current.and_then(|current| rows.iter().position(|row| row.document == current));
    let keys = focus.keys_ui(ui, rect, place, rows.len());
    let mut asked = None;
    if let Some(row) = keys.moved.and_then(|moved| rows.get(moved)) {
        state.current = Some(row.document);
    }
    if keys.opened {
        asked = current;
    }
    let area = scroll_area("document list").max_height(height);
    area.show_rows(ui, size::LIST_ROW, rows.len(), |ui, range| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for row in rows.get(range).unwrap_or_default() {
            let ring = keys.ring && current == Some(row.document);
            if row_ui(ui, row, (read == Some(row.document), ring)) {
                state.current = Some(row.document);
                asked = Some(row.document);
                focus.take_focus(ui);
            }
        }
    });
    asked
}

fn row_ui(ui: &mut Ui, row: &DocumentRow, (read, ring): (bool, bool)) -> bool {
    let share = row.counts.share().map(share_words).unwrap_or_default();
    let label = say(&Message::new("coding-document-row")
        .with("name", row.name.as_str())
        .with("kind", words(row.kind.key()))
        .with("share", share.as_str()));
    let shown = ListRow::new(&row.name)
        .icon(kind_icon(row.kind))
        .trailing(&share)
        .label(&label)
        .chosen(read)
        .current(ring)
        .show(ui);
    let clicked = shown.clicked();
    if shown.hovered() {
        let counts = &row.counts;
        let (part, whole, key) = if counts.turns > 0 {
            (counts.coded_turns, counts.turns, "coding-document-turns")
        } else {
            (
                counts.coded_paragraphs,
                counts.paragraphs,
                "coding-document-paragraphs",
            )
        };
        let sentence = say(&Message::new(key)
            .with("kind", words(row.kind.key()))
            .with("part", part)
            .with("whole", whole)
            .with("codings", counts.codings));
        crate::ui::widget::tooltip(shown, &row.name, "", &sentence);
    }
    clicked
}

/// Returns a share from 0 to 1 in per cent: never 100 before all is coded, never 0 once something is.
pub fn share_words(share: f64) -> String {
    let percent = share * 100.0;
    let rounded = match percent {
        percent if percent > 0.0 && percent < 1.0 => 1,
        percent if percent > 99.0 && percent < 100.0 => 99,
        percent => percent.round() as i64,
    };
    say(&Message::new("coding-share").with("percent", rounded))
}

/// The border below the list, which can be dragged.
fn border_ui(ui: &Ui, state: &mut Documents, count: usize, (height, out): (f32, &mut Actions)) {
    let y = ui.cursor().top() - 1.0;
    let name = words("coding-documents-height");
    let most = (count as f32 * size::LIST_ROW).max(LEAST);
    let split = Split {
        id: Id::unique("documents and codes"),
        name: &name,
        line: Rect::from_x_y_ranges(ui.max_rect().x_range(), y..=y + 1.0),
        range: (LEAST, most),
        default: (ROWS as f32 * size::LIST_ROW).min(most),
        grows_forward: true,
    };
    let mut wished = height;
    let response = splitter_ui(ui, &split, &mut wished);
    if (wished - height).abs() > 0.1 {
        state.height = Some(wished);
    }
    if response.drag_stopped() || response.double_clicked() {
        out.push(Action::Prefer(Preference::Width(HEIGHT.to_owned(), wished)));
    }
}
