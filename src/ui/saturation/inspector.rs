//! The inspector of the saturation screen: the rule step by step, when the last new code came, what is thin.

use egui::{Id, Ui, Vec2};

use crate::analysis::saturation::{Counted, GuestVerdict};
use crate::locale::{self, say};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{ListRow, Section, Strip, label_ui, scroll_area};

use super::{LEAST_INTERVIEWS, SaturationData, State};

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.data(shell);
    if data.interviews.len() < LEAST_INTERVIEWS {
        return;
    }
    scroll_area("saturation inspector").show(ui, |ui| {
        rule_ui(ui, &data, state.counted);
        last_ui(ui, &data, state.counted);
        thin_ui(ui, &data, out);
        ui.add_space(space::LARGE);
    });
}

fn rule_ui(ui: &mut Ui, data: &SaturationData, counted: Counted) {
    let tokens = theme::tokens(ui);
    let Some(level) = data.review.level(counted) else {
        return;
    };
    let title = locale::words("saturation-guest");
    let section = Section::new(Id::unique("saturation guest"), &title).first();
    section.show(
        ui,
        |_| {},
        |ui| {
            let met = matches!(level.guest.verdict, GuestVerdict::MetAt(_));
            let ink = if met { tokens.ok } else { tokens.warn };
            let about = phrase::with(
                "saturation-guest-about",
                [
                    ("what", locale::words(counted.key()).into()),
                    ("verdict", say(&level.guest.message()).into()),
                ],
            );
            label_ui(ui, &about, TextRole::Name, ink);
            label_ui(
                ui,
                &say(&level.guest.rule_message()),
                TextRole::Small,
                tokens.ink2,
            );
            ui.add_space(space::TINY);
            label_ui(ui, &data.base_words(counted), TextRole::Small, tokens.ink);
            for step in data.steps(counted) {
                label_ui(ui, &step.words, TextRole::Small, tokens.ink);
                let (key, ink) = if step.is_within {
                    ("saturation-guest-within", tokens.ok)
                } else {
                    ("saturation-guest-above", tokens.warn)
                };
                if !step.ratio.is_empty() {
                    let words = phrase::with(
                        key,
                        [
                            ("ratio", step.ratio.into()),
                            ("percent", level.guest.rule.most_new_percent.into()),
                        ],
                    );
                    label_ui(ui, &words, TextRole::SmallName, ink);
                }
            }
            ui.add_space(space::TINY);
            label_ui(
                ui,
                &locale::words("saturation-guest-source"),
                TextRole::Tiny,
                tokens.ink3,
            );
        },
    );
}

fn last_ui(ui: &mut Ui, data: &SaturationData, current: Counted) {
    let tokens = theme::tokens(ui);
    let title = locale::words("saturation-last-new");
    Section::new(Id::unique("saturation last"), &title).show(
        ui,
        |_| {},
        |ui| {
            for level in &data.review.levels {
                let name = locale::words(level.counted.key());
                let last = match level.curve.last_new() {
                    Some(last) => phrase::with("saturation-last-in", [("interview", last.into())]),
                    None => locale::words("saturation-last-none"),
                };
                let row = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
                let (rect, response) = ui.allocate_exact_size(row, egui::Sense::hover());
                let label = format!("{name}, {last}");
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label)
                });
                let mut strip = Strip::new(ui, rect);
                strip.text_end(&last, TextRole::Small, tokens.ink2);
                strip.skip_end(space::MEDIUM);
                let role = if level.counted == current {
                    TextRole::SmallName
                } else {
                    TextRole::Small
                };
                strip.text(&name, role, tokens.ink);
            }
            let once = data
                .review
                .level(current)
                .map_or(0, |level| level.only_once.len());
            let what = locale::words(current.key());
            let words = phrase::with(
                "saturation-only-once",
                [("count", once.into()), ("what", what.into())],
            );
            label_ui(ui, &words, TextRole::Small, tokens.ink2);
        },
    );
}

fn thin_ui(ui: &mut Ui, data: &SaturationData, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let title = locale::words("saturation-thin");
    let count = data.thin.len().to_string();
    let section = Section::new(Id::unique("saturation thin"), &title).count(&count);
    let shown = section.show(
        ui,
        |_| {},
        |ui| {
            if data.thin.is_empty() {
                label_ui(
                    ui,
                    &locale::words("saturation-thin-nothing"),
                    TextRole::Small,
                    tokens.ink2,
                );
            }
        },
    );
    if shown.is_none() {
        return;
    }
    for thin in &data.thin {
        let row = ListRow::new(&thin.name)
            .second_line(&thin.words)
            .icon_in(icon::RADIO_BUTTON_UNCHECKED, tokens.warn);
        if row.show(ui).clicked() {
            out.push(Action::Open(Spot::Category(thin.category)));
        }
    }
}
