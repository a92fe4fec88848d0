//! The audit trail in the middle: Halpern's classes in numbers, the acts of one or all; codes over time in the inspector.

use egui::{Id, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use crate::analysis::trust::{Act, AuditClass, Day, Trail};
use crate::locale::{self, say};
use crate::model::{Level, Message, Time};
use crate::session::{day_words, minute_words};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::mirror;
use crate::ui::reliability::hidden_acts_ui;
use crate::ui::shell::{Action, Actions, Screen, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{
    Button, Cell, Column, Section as Part, label_ui, scroll_area, table_head_ui, table_row_ui,
    tool_bar_ui,
};

use super::{Section, State, empty_ui, export_ui};

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;
/// Height of the chart of codes over time.
const CHART: f32 = 160.0;

/// Shows the pane.
pub(super) fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(trail) = state.trail(shell, out) else {
        empty_ui(ui, icon::HISTORY, "trust-reading-journal");
        return;
    };
    bar_ui(ui, (state, &trail), out);
    hidden_acts_ui(ui, shell);
    classes_ui(ui, state, &trail);
    acts_ui(ui, (state, &trail), out);
}

fn bar_ui(ui: &mut Ui, (state, trail): (&mut State, &Trail), out: &mut Actions) {
    tool_bar_ui(ui, |ui| {
        let ink = theme::tokens(ui).ink2;
        let reasons = trail
            .acts
            .iter()
            .filter(|(_, act)| !act.why.is_empty())
            .count();
        let message = Message::new("trust-audit-sum").with("count", trail.acts.len());
        label_ui(
            ui,
            &say(&message.with("reasons", reasons)),
            TextRole::Small,
            ink,
        );
        ui.with_layout(theme::from_end(), |ui| {
            export_ui(ui, Section::Audit, out);
            if state.class.is_some() {
                let words = locale::words("trust-all-classes");
                if Button::quiet(&words).small().show(ui).clicked() {
                    state.class = None;
                }
            }
        });
    });
}

fn classes_ui(ui: &mut Ui, state: &mut State, trail: &Trail) {
    let keys = [
        "export-column-class",
        "export-column-acts",
        "export-column-acts-with-reason",
        "export-column-first-day",
        "export-column-last-day",
    ];
    let widths = [None, Some(72.0), Some(128.0), Some(140.0), Some(140.0)];
    let titles = keys.map(locale::words);
    let columns: Vec<Column<'_>> = titles
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(index, (title, width))| Column {
            width,
            numeric: (1..=2).contains(&index),
            sortable: false,
            ..Column::new(title)
        })
        .collect();
    table_head_ui(ui, &columns);
    for (class, sum) in trail.sums() {
        let name = locale::words(class.key());
        let (first, last) = sum.between.map_or_else(Default::default, |(first, last)| {
            (day_words(first), day_words(last))
        });
        let (acts, reasons) = (sum.acts.to_string(), sum.reasons.to_string());
        let cells = [&name, &acts, &reasons, &first, &last].map(|text| Cell::new(text));
        let label = phrase::with(
            "trust-class-row",
            [("name", name.as_str().into()), ("count", sum.acts.into())],
        );
        let chosen = state.class == Some(class);
        if table_row_ui(ui, &columns, &cells, chosen, &label).clicked() {
            state.class = if chosen { None } else { Some(class) };
        }
    }
    ui.add_space(space::MEDIUM);
}

fn acts_ui(ui: &mut Ui, (state, trail): (&mut State, &Trail), out: &mut Actions) {
    let only = state.class;
    let shown = |(class, _): &&(AuditClass, Act)| only.is_none_or(|only| only == *class);
    let acts: Vec<&(AuditClass, Act)> = trail.acts.iter().rev().filter(shown).collect();
    let keys = [
        "trust-column-time",
        "export-column-what",
        "export-column-reason",
    ];
    let widths = [Some(140.0), None, Some(260.0)];
    let titles = keys.map(locale::words);
    let columns: Vec<Column<'_>> = titles
        .iter()
        .zip(widths)
        .map(|(title, width)| Column {
            width,
            sortable: false,
            ..Column::new(title)
        })
        .collect();
    table_head_ui(ui, &columns);
    if acts.is_empty() {
        empty_ui(ui, icon::HISTORY, "trust-class-empty");
        return;
    }
    scroll_area("trust acts").show_rows(ui, size::TABLE_ROW, acts.len(), |ui, rows| {
        for (_, act) in acts.get(rows).unwrap_or_default() {
            let (time, what) = (minute_words(act.at), say(&act.what));
            let cells = [&time, &what, &act.why].map(|text| Cell::new(text));
            if table_row_ui(ui, &columns, &cells, false, &what).clicked() {
                out.push(Action::Go(Screen::History));
            }
        }
    });
}

/// Shows the inspector: what the class holds, and codes over time.
pub(super) fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    let Some((_, trail)) = &state.trail else {
        return;
    };
    let tokens = theme::tokens(ui);
    if let Some(class) = state.class {
        let title = locale::words(class.key());
        let section = Part::new(Id::unique("trust class"), &title).fixed().first();
        section.show(
            ui,
            |_| {},
            |ui| {
                let about = locale::words(class.note_key());
                label_ui(ui, &about, TextRole::Small, tokens.ink2);
            },
        );
    }
    let title = locale::words("audit-days");
    let section = Part::new(Id::unique("trust codes over time"), &title).fixed();
    let section = if state.class.is_none() {
        section.first()
    } else {
        section
    };
    section.show(ui, |_| {}, |ui| chart_ui(ui, shell, &trail.days));
}

fn chart_ui(ui: &mut Ui, shell: &Shell<'_>, days: &[Day]) {
    let tokens = theme::tokens(ui);
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        label_ui(
            ui,
            &locale::words("trust-no-codes"),
            TextRole::Small,
            tokens.ink3,
        );
        return;
    };
    let size = Vec2::new(ui.available_width(), CHART);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken = say(&Message::new("trust-codes-at-end")
        .with("codes", last.codes[0])
        .with("concepts", last.codes[1])
        .with("categories", last.codes[2]));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, &spoken));
    let most = days
        .iter()
        .flat_map(|day| day.codes)
        .max()
        .unwrap_or(1)
        .max(1);
    let axis = Stroke::new(1.0, tokens.line2);
    // Time runs from left to right, whichever way the window does.
    mirror::island(ui.painter(), rect, || {
        ui.painter().hline(rect.x_range(), rect.bottom(), axis);
        for level in Level::ALL {
            let points = points(rect, days, (level, most));
            let pen = Stroke::new(1.5, level_ink(level, tokens));
            ui.painter().add(Shape::line(points, pen));
        }
    });
    let from = day_words(Time(first.day * DAY_MS));
    let to = day_words(Time(last.day * DAY_MS));
    label_ui(ui, &phrase::line(&[from, to]), TextRole::Small, tokens.ink3);
    for (level, count) in Level::ALL.into_iter().zip(last.codes) {
        let own = shell
            .project
            .settings()
            .and_then(|settings| settings.level_name(level));
        let name = own.map_or_else(|| locale::words(level.key()), str::to_owned);
        label_ui(
            ui,
            &format!("{}  {name}", locale::digits(&count.to_string())),
            TextRole::SmallName,
            level_ink(level, tokens),
        );
    }
}

/// The steps of a level over the days, in the frame of the chart.
fn points(rect: Rect, days: &[Day], (level, most): (Level, usize)) -> Vec<Pos2> {
    let rung = Level::ALL.iter().position(|one| *one == level).unwrap_or(0);
    let first = days.first().map_or(0, |day| day.day);
    let span = days.last().map_or(1, |day| day.day - first).max(1) as f32;
    let mut points = Vec::with_capacity(2 * days.len());
    let mut before = rect.bottom();
    for day in days {
        let x = rect.left() + (day.day - first) as f32 / span * rect.width();
        let count = day.codes.get(rung).copied().unwrap_or(0) as f32;
        let y = rect.bottom() - count / most as f32 * (rect.height() - 2.0);
        points.push(Pos2::new(x, before));
        points.push(Pos2::new(x, y));
        before = y;
    }
    points
}

fn level_ink(level: Level, tokens: &Tokens) -> egui::Color32 {
    match level {
        Level::Open => tokens.accent,
        Level::Concept => tokens.warn,
        Level::Category => tokens.ok,
    }
}
