//! The dialog that shows every measure that data from elsewhere allow.

use std::path::Path;

use egui::{Id, Ui, Vec2};

use crate::locale::{say, words};
use crate::session::{MeasureLine, Measured};

use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Cell, Column, Dialog, DialogAnswer, DialogButton, DialogWidth, label_ui, scroll_area,
    table_head_ui, table_row_ui,
};

use super::dialogs::DialogState;

/// Height of the list.
const HEIGHT: f32 = 420.0;

/// What the dialog shows.
pub(super) struct MeasuredSheet {
    file: String,
    /// How a table was read and what to beware of; empty for JSON of which nothing is to be said.
    reading: String,
    lines: Vec<MeasureLine>,
}

impl MeasuredSheet {
    pub(super) fn new(path: &Path, measured: &Measured) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str());
        Self {
            file: name.to_string_lossy().into_owned(),
            reading: measured
                .notes()
                .iter()
                .map(say)
                .collect::<Vec<_>>()
                .join("\n"),
            lines: measured.lines(),
        }
    }

    /// One measure a line, as a spreadsheet takes it.
    fn copied(&self) -> String {
        let lines = self.lines.iter();
        let lines = lines.map(|line| [&*line.family, &*line.name, &*line.value].join("\t"));
        let lines: Vec<String> = lines.collect();
        lines.join("\n")
    }
}

/// Shows the dialog; returns it while it stays open.
pub(super) fn measured_ui(
    ui: &mut Ui,
    sheet: MeasuredSheet,
    out: &mut Actions,
) -> Option<DialogState> {
    let (copy, close) = (words("measured-copy"), words("dialog-close"));
    let buttons = [DialogButton::quiet(&copy), DialogButton::primary(&close)];
    let answer = Dialog::new(Id::unique("measured dialog"), &sheet.file)
        .width(DialogWidth::Medium)
        .show(ui.ctx(), &buttons, |ui| sheet_ui(ui, &sheet));
    match answer {
        None => Some(DialogState::Measured(sheet)),
        Some(DialogAnswer::Button(0)) => {
            out.push(Action::Copy(sheet.copied()));
            Some(DialogState::Measured(sheet))
        }
        Some(_) => None,
    }
}

fn sheet_ui(ui: &mut Ui, sheet: &MeasuredSheet) {
    let tokens = theme::tokens(ui);
    if !sheet.reading.is_empty() {
        label_ui(ui, &sheet.reading, TextRole::Small, tokens.ink2);
    }
    let heads = ["export-column-measure", "export-column-value"].map(words);
    let columns = heads.each_ref().map(|head| Column {
        sortable: false,
        ..Column::new(head)
    });
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    table_head_ui(ui, &columns);
    scroll_area("measured").max_height(HEIGHT).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut last = "";
        for line in &sheet.lines {
            if line.family != last {
                ui.add_space(space::MEDIUM);
                label_ui(ui, &line.family, TextRole::SmallStrong, tokens.ink);
                last = &line.family;
            }
            let cells = [&line.name, &line.value].map(|text| Cell::new(text));
            let whole = [&*line.name, &*line.value].join(", ");
            table_row_ui(ui, &columns, &cells, false, &whole);
        }
    });
}
