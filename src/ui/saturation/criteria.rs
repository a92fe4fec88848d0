//! The criteria: the parameters of the rules, fixing them with their date, and those that were fixed before.

use egui::{Id, Ui, Vec2};

use crate::analysis::saturation::Terms;
use crate::locale;
use crate::model::fold::number_of;
use crate::model::{Criteria, Project};
use crate::operation::{NewCriteria, Operation};
use crate::session::day_words;
use crate::ui::axial::phrase;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size};
use crate::ui::widget::{Button, Section, TextField, label_ui, line_ui};

use super::State;

/// Width of the field of a number.
const FIELD: f32 = 64.0;
/// Keys of the parameters with the least and the most that each can be.
const PARAMETERS: [(&str, usize, usize); 6] = [
    ("saturation-base", 1, 99),
    ("saturation-run", 1, 20),
    ("saturation-threshold", 0, 100),
    ("saturation-initial", 1, 99),
    ("saturation-stopping", 1, 20),
    ("saturation-round", 1, 99),
];
/// How many of the parameters are criteria; the others are no rule.
const CRITERIA: usize = 5;

/// Returns what stands in the fields for these terms.
pub(super) fn fields(terms: &Terms) -> [String; 6] {
    let (guest, francis) = (terms.guest, terms.francis);
    [
        guest.base,
        guest.run,
        guest.most_new_percent,
        francis.initial,
        francis.stopping,
        terms.round,
    ]
    .map(|number| locale::digits(&number.to_string()))
}

/// Shows the section.
pub(super) fn criteria_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let title = locale::words("saturation-rule");
    let section = Section::new(Id::unique("saturation rule"), &title).fixed();
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            let words = locale::words("saturation-rule-words");
            label_ui(ui, &words, TextRole::Small, tokens.ink2);
            let mut problem = None;
            for index in 0..CRITERIA {
                if let Some(words) = parameter_ui(ui, state, index) {
                    problem = Some(words);
                }
            }
            if let Some(words) = &problem {
                label_ui(ui, words, TextRole::Small, tokens.danger);
            }
            fix_ui(ui, shell, (state, problem.is_none()), out);
            fixed_ui(ui, shell.project);
            for index in CRITERIA..PARAMETERS.len() {
                if let Some(words) = parameter_ui(ui, state, index) {
                    label_ui(ui, &words, TextRole::Small, tokens.danger);
                }
            }
        },
    );
}

fn fix_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, is_right): (&mut State, bool),
    out: &mut Actions,
) {
    let newest = shell.project.criteria.iter().next_back();
    let numbers = state.terms.numbers();
    let taken = state.terms.taken();
    let is_fixed =
        |newest: &Criteria| newest.numbers == numbers && newest.taken.as_ref() == Some(&taken);
    if newest.is_some_and(|newest| is_fixed(newest)) {
        return;
    }
    let name = locale::words("saturation-note");
    let hint = locale::words("saturation-note-hint");
    let id = Id::unique("saturation criteria note");
    TextField::new(id, &name, &mut state.note)
        .placeholder(&hint)
        .show(ui);
    let words = locale::words("saturation-fix");
    let locked = shell.locked().map(locale::words);
    let wrong = locale::words("saturation-fix-wrong");
    let reason = locked.as_deref().or((!is_right).then_some(wrong.as_str()));
    if Button::new(&words)
        .small()
        .disabled(reason)
        .show(ui)
        .clicked()
    {
        out.perform_and_say(Operation::FixCriteria(NewCriteria {
            criteria: None,
            numbers,
            taken,
            note: state.note.trim().to_owned(),
        }));
    }
}

/// What was fixed, the last first.
fn fixed_ui(ui: &mut Ui, project: &Project) {
    let tokens = theme::tokens(ui);
    if project.criteria.is_empty() {
        let words = locale::words("saturation-fixed-none");
        label_ui(ui, &words, TextRole::Small, tokens.ink3);
    }
    for criteria in project.criteria.iter().rev() {
        let ink = if criteria.interviews_coded == 0 {
            tokens.ink2
        } else {
            tokens.warn
        };
        label_ui(ui, &fixed_words(criteria), TextRole::Small, ink);
        if !criteria.note.is_empty() {
            label_ui(ui, &criteria.note, TextRole::Quotation, tokens.ink2);
        }
    }
}

/// Returns when criteria were fixed, which, and whether that was in advance.
pub(super) fn fixed_words(criteria: &Criteria) -> String {
    locale::say(&criteria.message(&day_words(criteria.made)))
}

/// Shows one parameter; returns what is wrong with it.
fn parameter_ui(ui: &mut Ui, state: &mut State, index: usize) -> Option<String> {
    let (key, least, most) = PARAMETERS.get(index).copied()?;
    let name = locale::words(key);
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::FIELD);
    let changed = ui
        .allocate_ui_with_layout(size, theme::from_end(), |ui| {
            let field = state.fields.get_mut(index)?;
            let shown = TextField::new(Id::unique(("saturation rule", index)), &name, field)
                .width(FIELD)
                .show(ui);
            ui.with_layout(theme::from_start(), |ui| {
                line_ui(ui, &name, TextRole::Body, tokens.ink);
            });
            Some(shown.response.changed())
        })
        .inner?;
    let typed = state.fields.get(index).map(String::as_str);
    let number = typed
        .and_then(number_of)
        .filter(|number| (least..=most).contains(number));
    match number {
        Some(number) if changed => set(&mut state.terms, index, number),
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

fn set(terms: &mut Terms, parameter: usize, number: usize) {
    match parameter {
        0 => terms.guest.base = number,
        1 => terms.guest.run = number,
        2 => terms.guest.most_new_percent = number,
        3 => terms.francis.initial = number,
        4 => terms.francis.stopping = number,
        _ => terms.round = number,
    }
}
