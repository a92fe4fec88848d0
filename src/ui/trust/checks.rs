//! Member checking in the middle: the sentence for the paper, then every participant with how far it is.

use egui::{Margin, Ui, Vec2};

use crate::locale;
use crate::model::{CheckStanding, Message};
use crate::session::Output;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{
    Button, Cell, Column, hairline_h, label_ui, scroll_area, table_head_ui, table_row_ui,
};

use super::{PersonLine, Section, State, TrustData, empty_ui, export_ui};

/// Shows the pane.
pub(super) fn main_ui(
    ui: &mut Ui,
    _shell: &Shell<'_>,
    (state, data): (&mut State, &TrustData),
    out: &mut Actions,
) {
    if data.people.is_empty() {
        empty_ui(ui, icon::MARK_EMAIL_READ, "trust-no-participants");
        return;
    }
    sentence_ui(ui, &data.sentence, out);
    bar_ui(ui, out);
    let keys = [
        "export-column-participant",
        "trust-column-quotations",
        "export-column-state",
        "export-column-sent",
        "export-column-response",
        "export-column-changed-because",
    ];
    let widths = [
        Some(110.0),
        Some(84.0),
        Some(150.0),
        Some(96.0),
        Some(104.0),
        None,
    ];
    let titles = keys.map(locale::words);
    let columns: Vec<Column<'_>> = titles
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(index, (title, width))| Column {
            width,
            numeric: index == 1,
            sortable: false,
            ..Column::new(title)
        })
        .collect();
    table_head_ui(ui, &columns);
    let rows = data.people.len();
    scroll_area("trust people").show_rows(ui, size::TABLE_ROW, rows, |ui, shown| {
        for line in data.people.get(shown).unwrap_or_default() {
            let chosen = state.person == Some(line.id);
            if person_ui(ui, &columns, line, chosen) {
                state.person = Some(line.id);
                state.check = None;
            }
        }
    });
}

/// The sentence for the paper, with a way to copy it.
fn sentence_ui(ui: &mut Ui, sentence: &str, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let margin = Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        label_ui(ui, sentence, TextRole::Summary, tokens.ink);
        ui.add_space(space::SMALL);
        let words = locale::words("trust-copy-sentence");
        if Button::quiet(&words)
            .small()
            .icon(icon::CONTENT_PASTE)
            .show(ui)
            .clicked()
        {
            out.push(Action::Copy(sentence.to_owned()));
            out.push(Action::Say(Message::new("trust-copied")));
        }
    });
    let line = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        line,
    );
}

fn bar_ui(ui: &mut Ui, out: &mut Actions) {
    let margin = Margin::symmetric(space::CONTENT as i8, space::TINY as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
            let words = locale::words("trust-packets");
            let hint = locale::words("trust-packets-hint");
            let button = Button::new(&words).small().icon(icon::DOWNLOAD).hint(&hint);
            if button.show(ui).clicked() {
                out.push(Action::Export(Output::Packets(Vec::new())));
            }
            ui.with_layout(theme::from_end(), |ui| {
                export_ui(ui, Section::MemberChecks, out);
            });
        });
    });
}

fn person_ui(ui: &mut Ui, columns: &[Column<'_>], line: &PersonLine, chosen: bool) -> bool {
    let tokens = theme::tokens(ui);
    let quotations = line.quotations.to_string();
    let standing = locale::words(line.standing.key());
    let cells = [
        Cell {
            role: TextRole::FieldStrong,
            ..Cell::new(&line.name)
        },
        Cell::new(&quotations),
        Cell {
            color: Some(ink(line.standing, tokens)),
            ..Cell::new(&standing)
        },
        Cell::new(&line.sent),
        Cell::new(&line.response),
        Cell::new(&line.changed),
    ];
    let parts = [&line.name, &standing, &line.response, &line.changed];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    table_row_ui(ui, columns, &cells, chosen, &parts.join(", ")).clicked()
}

/// The colour of a standing; the word says it too.
pub(super) fn ink(standing: CheckStanding, tokens: &Tokens) -> egui::Color32 {
    match standing {
        CheckStanding::Answered => tokens.ok,
        CheckStanding::Sent => tokens.warn,
        CheckStanding::Silent => tokens.ink2,
        CheckStanding::NotSent => tokens.ink3,
    }
}
