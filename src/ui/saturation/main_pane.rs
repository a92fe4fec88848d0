//! The main pane of the saturation screen: the summary, then what the chosen view shows.

use std::sync::Arc;

use egui::{Id, Margin, Ui, Vec2};

use crate::analysis::saturation::{Counted, SeriesOrder};
use crate::locale;
use crate::session::Output;
use crate::ui::counting::{counting_ui, first_counting_ui};
use crate::ui::icon;
use crate::ui::reliability::blind_round;
use crate::ui::shell::{Action, Actions, Room, Screen, Shell};
use crate::ui::theme;
use crate::ui::tokens::{CHART_BAND_ALPHA, CHART_BAR, TextRole, size, space};
use crate::ui::widget::{
    Button, IconButton, Segmented, Strip, hairline_h, label_ui, line_ui, scroll_area,
};

use super::chart::chart_ui;
use super::heat::heat_ui;
use super::sheets_ui::{formulas_ui, sheets_ui};
use super::{LEAST_INTERVIEWS, SaturationData, Seen, State, View, blind_ui, too_few_ui};

/// Shows the pane.
pub fn main_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    if let Some(round) = blind_round(shell) {
        return blind_ui(ui, &round);
    }
    let Some(data) = state.data(ui.ctx(), shell) else {
        return first_counting_ui(ui);
    };
    if data.interviews.len() < LEAST_INTERVIEWS {
        if too_few_ui(ui, data.interviews.len()) {
            out.push(Action::Go(Screen::Documents));
        }
        return;
    }
    scroll_area("saturation main").show(ui, |ui| {
        let other = state.other_answer(shell, &data, out);
        summary_ui(ui, &data, other.as_deref());
        by_date_ui(ui, &data, state);
        rule_off(ui);
        head_ui(ui, shell, (&data, state), out);
        match state.view {
            View::Chart => chart_view_ui(ui, shell, (&data, state), out),
            View::Formulas => formulas_ui(ui, &data.paragraph, out),
            _ => sheets_ui(ui, &state.sheets(shell, &data, out), out),
        }
        ui.add_space(space::LARGE);
    });
}

/// The chart, and the codings of every category.
fn chart_view_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, state): (&Arc<SaturationData>, &mut State),
    out: &mut Actions,
) {
    inset(ui, |ui| {
        let Some(bars) = state.bars(shell, data, out) else {
            return counting_ui(ui, true);
        };
        chart_ui(ui, data, (state.seen, &bars));
        legend_ui(ui, state.seen == Seen::Today);
    });
    ui.add_space(space::MEDIUM);
    rule_off(ui);
    heat_head_ui(ui, data);
    heat_ui(ui, shell, (data, &mut state.cell), out);
}

/// The answer in plain words; `other` is what another history than today’s says, first.
fn summary_ui(ui: &mut Ui, data: &SaturationData, other: Option<&str>) {
    let tokens = theme::tokens(ui);
    let margin = Margin::symmetric(space::CONTENT as i8, space::WIDE as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if let Some(other) = other {
            label_ui(ui, other, TextRole::Summary, tokens.ink);
            ui.add_space(space::SMALL);
        }
        let role = match other {
            Some(_) => TextRole::Body,
            None => TextRole::Summary,
        };
        label_ui(ui, &data.summary, role, tokens.ink);
        ui.add_space(space::SMALL);
        if !data.more.is_empty() {
            label_ui(ui, &data.more, TextRole::Body, tokens.ink);
            ui.add_space(space::SMALL);
        }
        label_ui(ui, &data.counted, TextRole::Small, tokens.ink3);
        let caution = locale::words("analysis-saturation-caution");
        label_ui(ui, &caution, TextRole::Small, tokens.ink3);
    });
}

/// Where the list is not in the order of the days beside it, the way to the order of the days.
fn by_date_ui(ui: &mut Ui, data: &SaturationData, state: &mut State) {
    if !data.review.is_against_days() {
        return;
    }
    inset(ui, |ui| {
        let words = locale::words("saturation-by-date");
        if Button::new(&words).small().show(ui).clicked() {
            state.terms.order = SeriesOrder::Dated;
        }
        ui.add_space(space::MEDIUM);
    });
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, state): (&SaturationData, &mut State),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    inset(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            line_ui(
                ui,
                &locale::words(state.view.key()),
                TextRole::FieldStrong,
                tokens.ink,
            );
            let names = Counted::ALL.map(|counted| locale::words(counted.key()));
            let choices: Vec<&str> = names.iter().map(String::as_str).collect();
            let current = Counted::ALL
                .iter()
                .position(|counted| *counted == data.counted());
            let name = locale::words("saturation-level");
            let id = Id::unique("saturation level");
            let chosen = Segmented::new(id, &name, &choices, current.unwrap_or(0)).show(ui);
            if let Some(counted) = chosen.and_then(|chosen| Counted::ALL.get(chosen)) {
                state.terms.counted = *counted;
            }
            ui.with_layout(theme::from_end(), |ui| {
                ui.spacing_mut().item_spacing.x = space::MEDIUM;
                export_ui(ui, shell, state, out);
                counting_ui(ui, state.numbers.is_counting());
            });
        });
    });
}

fn export_ui(ui: &mut Ui, shell: &Shell<'_>, state: &State, out: &mut Actions) {
    let words = locale::words("saturation-export");
    let asked = if shell.room >= Room::Wide {
        Button::new(&words)
            .icon(icon::DOWNLOAD)
            .small()
            .show(ui)
            .clicked()
    } else {
        IconButton::new(icon::DOWNLOAD, &words)
            .small()
            .show(ui)
            .clicked()
    };
    if asked {
        out.push(Action::Export(Output::Saturation(state.terms.clone())));
    }
}

/// The legend, where there is room for it.
fn legend_ui(ui: &mut Ui, has_band: bool) {
    let tokens = theme::tokens(ui);
    let (new, all) = (
        locale::words("saturation-new"),
        locale::words("saturation-cumulative"),
    );
    let orders = locale::words("saturation-band");
    let strip = Strip::new(ui, egui::Rect::ZERO);
    let mut needed =
        strip.measure(&new, TextRole::Small) + strip.measure(&all, TextRole::Small) + 52.0;
    if has_band {
        needed += strip.measure(&orders, TextRole::Small) + 30.0;
    }
    if ui.available_width() < needed {
        return;
    }
    let (rect, _) =
        ui.allocate_exact_size(Vec2::new(needed, size::SEGMENTED), egui::Sense::hover());
    let mut strip = Strip::new(ui, rect);
    let swatch = strip.take(10.0);
    ui.painter().rect_filled(
        egui::Rect::from_center_size(swatch.center(), Vec2::splat(10.0)),
        1.0,
        CHART_BAR,
    );
    strip.skip(space::SMALL);
    strip.text(&new, TextRole::Small, tokens.ink2);
    strip.skip(space::PANEL);
    let line = strip.take(14.0);
    let line = egui::Rect::from_center_size(line.center(), Vec2::new(14.0, 2.0));
    ui.painter().rect_filled(line, 1.0, tokens.accent);
    strip.skip(space::SMALL);
    strip.text(&all, TextRole::Small, tokens.ink2);
    if has_band {
        strip.skip(space::PANEL);
        let swatch = strip.take(10.0);
        ui.painter().rect_filled(
            egui::Rect::from_center_size(swatch.center(), Vec2::splat(10.0)),
            1.0,
            tokens.accent.gamma_multiply_u8(CHART_BAND_ALPHA),
        );
        strip.skip(space::SMALL);
        strip.text(&orders, TextRole::Small, tokens.ink2);
    }
}

fn heat_head_ui(ui: &mut Ui, data: &SaturationData) {
    let tokens = theme::tokens(ui);
    inset(ui, |ui| {
        let row = Vec2::new(ui.available_width(), size::PANEL_HEAD);
        ui.allocate_ui_with_layout(row, theme::from_start(), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            line_ui(ui, &data.heat_title(), TextRole::FieldStrong, tokens.ink);
            line_ui(
                ui,
                &locale::words("saturation-heat-hint"),
                TextRole::Small,
                tokens.ink3,
            );
        });
    });
}

fn rule_off(ui: &mut Ui) {
    let color = theme::tokens(ui).line;
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        color,
    );
    ui.add_space(space::TINY);
}

pub(super) fn inset<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(space::CONTENT as i8, 0);
    let shown = egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    });
    shown.inner
}
