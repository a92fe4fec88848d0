//! The left panel of the saturation screen: what is counted, and the rule that was fixed in advance.

use egui::{Id, Ui, Vec2};

use crate::analysis::saturation::GuestRule;
use crate::locale;
use crate::model::fold::fold;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    ListRow, Section, TextField, label_ui, line_ui, panel_head_ui, scroll_area,
};

use super::{SaturationData, State};

/// Width of the field of a number.
const FIELD: f32 = 64.0;
/// Keys of the parameters with the least and the most that each can be.
const PARAMETERS: [(&str, usize, usize); 3] = [
    ("saturation-base", 1, 99),
    ("saturation-run", 1, 20),
    ("saturation-threshold", 0, 100),
];

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let data = state.data(shell);
    panel_head_ui(ui, &locale::words("saturation-series"), "", |_| {});
    scroll_area("saturation left").show(ui, |ui| {
        counted_ui(ui, &data);
        rule_ui(ui, state);
        series_ui(ui, &data, out);
        ui.add_space(space::PANEL);
    });
}

fn counted_ui(ui: &mut Ui, data: &SaturationData) {
    let interviews = locale::words("saturation-interviews-name");
    let count = data.interviews.len().to_string();
    let label = phrase::counted("saturation-interviews", data.interviews.len());
    ListRow::new(&interviews)
        .icon(icon::CHECK)
        .trailing(&count)
        .label(&label)
        .show(ui);
    for (kind, count) in &data.left_out {
        let name = locale::words(kind.key());
        let not = locale::words("saturation-not-counted");
        let count = count.to_string();
        ListRow::new(&name)
            .icon(icon::CLOSE)
            .meta(&not)
            .trailing(&count)
            .faint(true)
            .show(ui);
    }
    let tokens = theme::tokens(ui);
    let margin = egui::Margin {
        left: space::PANEL as i8,
        right: space::PANEL as i8,
        top: space::TINY as i8,
        bottom: space::PANEL as i8,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        label_ui(
            ui,
            &locale::words("saturation-order"),
            TextRole::Small,
            tokens.ink2,
        );
    });
}

fn rule_ui(ui: &mut Ui, state: &mut State) {
    let title = locale::words("saturation-rule");
    Section::new(Id::unique("saturation rule"), &title)
        .fixed()
        .show(
            ui,
            |_| {},
            |ui| {
                let tokens = theme::tokens(ui);
                label_ui(
                    ui,
                    &locale::words("saturation-rule-words"),
                    TextRole::Small,
                    tokens.ink2,
                );
                let mut problem = None;
                for index in 0..PARAMETERS.len() {
                    if let Some(words) = parameter_ui(ui, state, index) {
                        problem = Some(words);
                    }
                }
                if let Some(words) = problem {
                    label_ui(ui, &words, TextRole::Small, tokens.danger);
                }
            },
        );
}

/// Shows one parameter; returns what is wrong with it.
fn parameter_ui(ui: &mut Ui, state: &mut State, index: usize) -> Option<String> {
    let (key, least, most) = PARAMETERS.get(index).copied()?;
    let name = locale::words(key);
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::FIELD);
    let changed = ui
        .allocate_ui_with_layout(size, theme::from_end(ui), |ui| {
            let field = state.fields.get_mut(index)?;
            let shown = TextField::new(Id::unique(("saturation rule", index)), &name, field)
                .width(FIELD)
                .show(ui);
            ui.with_layout(theme::from_start(ui), |ui| {
                line_ui(ui, &name, TextRole::Body, tokens.ink);
            });
            Some(shown.response.changed())
        })
        .inner?;
    let typed = state
        .fields
        .get(index)
        .map(|text| fold(text.trim()))
        .unwrap_or_default();
    let number = typed
        .parse::<usize>()
        .ok()
        .filter(|number| (least..=most).contains(number));
    match number {
        Some(number) if changed => set(&mut state.rule, index, number),
        Some(_) => {}
        None => {
            let bounds = [
                ("name", name.into()),
                ("least", least.into()),
                ("most", most.into()),
            ];
            return Some(phrase::with("saturation-number-wanted", bounds));
        }
    }
    None
}

fn set(rule: &mut GuestRule, parameter: usize, number: usize) {
    match parameter {
        0 => rule.base = number,
        1 => rule.run = number,
        _ => rule.most_new_percent = number,
    }
}

fn series_ui(ui: &mut Ui, data: &SaturationData, out: &mut Actions) {
    let title = locale::words("saturation-interviews-name");
    let count = data.interviews.len().to_string();
    let section = Section::new(Id::unique("saturation series"), &title).count(&count);
    let shown = section.show(ui, |_| {}, |_| {});
    if shown.is_none() {
        return;
    }
    for interview in &data.interviews {
        let codings = phrase::counted("saturation-codings", interview.codings);
        let row = ListRow::new(&interview.name)
            .second_line(&codings)
            .trailing(&interview.number);
        let response = row.show(ui);
        if response.clicked() {
            out.push(Action::Open(Spot::Document(interview.document)));
        }
    }
}
