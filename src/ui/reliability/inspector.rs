//! The inspector of the reliability screen: numbers of the chosen code, then every measure with formula and source.

use egui::{Id, Sense, Ui, Vec2};

use crate::analysis::reliability::coefficients::Statistic;
use crate::analysis::reliability::comparison::{CodeRow, Unit};
use crate::analysis::reliability::fourfold::Fourfold;
use crate::analysis::reliability::measures::{ends, shown};
use crate::analysis::reliability::review::{Review, decimal};
use crate::locale;
use crate::ui::axial::phrase;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Section, Strip, label_ui, scroll_area};

use super::State;
use super::data::ReliabilityData;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, _: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let Some(data) = state.shown(shell).cloned() else {
        return;
    };
    scroll_area("reliability inspector").show(ui, |ui| {
        let code = state
            .code
            .and_then(|code| data.review.comparison.codes.get(code));
        if let Some(row) = code {
            code_ui(ui, row, &data.review);
        }
        measures_ui(ui, &data, code.is_none());
        paper_ui(ui, &data);
        ui.add_space(space::LARGE);
    });
}

fn code_ui(ui: &mut Ui, row: &CodeRow, review: &Review) {
    let title = locale::words("reliability-this-code");
    let section = Section::new(Id::unique("reliability code"), &title).first();
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            label_ui(ui, &row.path, TextRole::Name, tokens.ink);
            number_ui(ui, "reliability-of-unitizing", decimal(row.unitizing));
            let holsti = shown(row.decisions.share(), true);
            number_ui(ui, "reliability-of-holsti", holsti);
            let unit = review.setting.unit.counted_on();
            let counts = row.counts(unit);
            let name = locale::words(unit.key());
            label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
            fourfold_ui(ui, counts);
            for (estimate, statistic) in row.estimates.iter().zip(Statistic::ALL) {
                let is_share = statistic.is_share();
                number_ui(ui, statistic.key(), shown(estimate.value, is_share));
                interval_ui(ui, ends(estimate.interval, is_share));
            }
            let prevalence = counts.prevalence_index();
            number_ui(ui, "reliability-of-prevalence", decimal(prevalence));
            number_ui(ui, "reliability-of-bias", decimal(counts.bias_index()));
            let codes = &review.comparison.codes;
            let at = codes.iter().position(|other| other.code == row.code);
            let notes = [
                at.and_then(|at| review.note_of(at)),
                review.why_no_interval(unit),
            ];
            for note in notes.into_iter().flatten() {
                label_ui(ui, &locale::words(note), TextRole::Small, tokens.ink2);
            }
            if unit != Unit::Character {
                let name = locale::words("reliability-unit-character");
                label_ui(ui, &name, TextRole::SmallStrong, tokens.ink);
                fourfold_ui(ui, row.characters);
            }
            number_ui(ui, "reliability-of-kappa-mean", decimal(row.kappa_mean));
            number_ui(
                ui,
                "reliability-of-kappa-weighted",
                decimal(row.kappa_weighted),
            );
        },
    );
}

fn interval_ui(ui: &mut Ui, ends: Option<(String, String)>) {
    let Some((low, high)) = ends else {
        return;
    };
    let ink = theme::tokens(ui).ink2;
    let words = phrase::with(
        "reliability-interval",
        [("low", low.into()), ("high", high.into())],
    );
    label_ui(ui, &words, TextRole::Tiny, ink);
}

fn fourfold_ui(ui: &mut Ui, counts: Fourfold) {
    let words = phrase::with(
        "reliability-fourfold",
        [
            ("both", counts.both.into()),
            ("first", counts.only_first.into()),
            ("second", counts.only_second.into()),
            ("neither", counts.neither.into()),
        ],
    );
    let ink = theme::tokens(ui).ink2;
    label_ui(ui, &words, TextRole::Small, ink);
}

fn number_ui(ui: &mut Ui, key: &str, number: String) {
    let tokens = theme::tokens(ui);
    let name = locale::words(key);
    let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    let (rect, response) = ui.allocate_exact_size(row, Sense::hover());
    let label = format!("{name}, {number}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
    let mut strip = Strip::new(ui, rect);
    strip.number_end(&number, TextRole::Field, tokens.ink);
    strip.skip_end(space::MEDIUM);
    strip.text(&name, TextRole::Small, tokens.ink2);
}

fn measures_ui(ui: &mut Ui, data: &ReliabilityData, is_first: bool) {
    let title = locale::words("reliability-measures");
    let mut section = Section::new(Id::unique("reliability measures"), &title);
    if is_first {
        section = section.first();
    }
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            for measure in data.review.measures() {
                number_ui(ui, measure.key, measure.shown());
                interval_ui(ui, measure.ends());
                if let Some(why) = measure.why {
                    label_ui(ui, &locale::words(why), TextRole::Tiny, tokens.ink2);
                }
                let unit = locale::words(measure.unit.key());
                label_ui(ui, &unit, TextRole::Tiny, tokens.ink2);
                let formula = locale::words(&measure.formula_key());
                label_ui(ui, &formula, TextRole::Tiny, tokens.ink2);
                let source = locale::words(&measure.source_key());
                label_ui(ui, &source, TextRole::Tiny, tokens.ink3);
                ui.add_space(space::TINY);
            }
            let q = data.review.comparison.overall.categories;
            let words = phrase::counted("reliability-q", q);
            label_ui(ui, &words, TextRole::Small, tokens.ink2);
            let reading = locale::words("reliability-benchmarks");
            label_ui(ui, &reading, TextRole::Tiny, tokens.ink3);
        },
    );
}

fn paper_ui(ui: &mut Ui, data: &ReliabilityData) {
    let title = locale::words("reliability-for-paper");
    Section::new(Id::unique("reliability paper"), &title).show(
        ui,
        |_| {},
        |ui| {
            let ink = theme::tokens(ui).ink;
            label_ui(ui, &data.paper, TextRole::Small, ink);
        },
    );
}
