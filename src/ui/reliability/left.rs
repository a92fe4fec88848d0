//! The left panel of the reliability screen: the pair, the rounds, what is compared and how.

use egui::{Id, Ui, Vec2};

use crate::analysis::reliability::comparison::Unit;
use crate::analysis::reliability::material::passes;
use crate::analysis::reliability::review::pass_message;
use crate::analysis::reliability::segments::Basis;
use crate::locale::{self, say};
use crate::model::{Code, CodeId, Level, Pass, Project, Round};
use crate::operation::Operation;
use crate::session::day_words;
use crate::ui::axial::phrase;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, DropDown, ListRow, MenuItem, Section, TextField, check_ui, label_ui, line_ui,
    panel_head_ui, scroll_area,
};

use super::round_dialog::RoundDraft;
use super::{State, blind_round};

/// Width of the field of a number.
const FIELD: f32 = 64.0;
/// Deeper codes stand no further in.
const DEEPEST: usize = 4;
/// What overlap can be a share of, with its words.
const BASES: [(Basis, &str); 3] = [
    (Basis::Union, "reliability-basis-union"),
    (Basis::Longer, "reliability-basis-longer"),
    (Basis::Shorter, "reliability-basis-shorter"),
];

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let project = &shell.status.whole;
    panel_head_ui(ui, &locale::words("screen-reliability"), "", |_| {});
    scroll_area("reliability left").show(ui, |ui| {
        let is_blind = blind_round(shell).is_some();
        if !is_blind {
            pair_ui(ui, project, state, out);
        }
        rounds_ui(ui, shell, state, out);
        if !is_blind && state.pair(project).is_some() {
            how_ui(ui, state);
            documents_ui(ui, project, state);
            codes_ui(ui, project, state);
        }
        ui.add_space(space::PANEL);
    });
}

fn pair_ui(ui: &mut Ui, project: &Project, state: &mut State, out: &mut Actions) {
    let title = locale::words("reliability-pair");
    let section = Section::new(Id::unique("reliability pair"), &title);
    section.fixed().first().show(
        ui,
        |_| {},
        |ui| {
            let copy = state.copy.clone();
            let Some((mut left, mut right)) = state.pair(project) else {
                let tokens = theme::tokens(ui);
                let words = locale::words("reliability-one-coding");
                label_ui(ui, &words, TextRole::Small, tokens.ink2);
                copy_ui(ui, state, out);
                return;
            };
            let other = copy.as_ref().map_or(project, |copy| &*copy.project);
            let before = (left, right);
            side_ui(ui, "reliability-first", project, &mut left);
            side_ui(ui, "reliability-second", other, &mut right);
            copy_ui(ui, state, out);
            if copy.is_none() && left == right {
                // Choosing the other side's coding turns the pair round.
                (left, right) = (before.1, before.0);
            }
            if (left, right) != before {
                state.pair = Some((left, right));
                state.documents.clear();
                state.place = 0;
                state.code = None;
            }
        },
    );
}

/// The copy that is compared with, or the way to one.
fn copy_ui(ui: &mut Ui, state: &mut State, out: &mut Actions) {
    ui.add_space(space::SMALL);
    let Some(copy) = &state.copy else {
        let words = locale::words("command-compare-copy");
        if Button::new(&words).small().show(ui).clicked() {
            out.push(Action::Run(Command::CompareCopy));
        }
        return;
    };
    let tokens = theme::tokens(ui);
    let said = phrase::with("reliability-with-copy", [("file", copy.name().into())]);
    label_ui(ui, &said, TextRole::Small, tokens.ink2);
    let words = locale::words("reliability-leave-copy");
    if Button::quiet(&words).small().show(ui).clicked() {
        state.turn_to(None);
    }
}

fn side_ui(ui: &mut Ui, key: &str, project: &Project, chosen: &mut Pass) {
    let tokens = theme::tokens(ui);
    let all = passes(project);
    let names: Vec<String> = all
        .iter()
        .map(|pass| say(&pass_message(project, *pass)))
        .collect();
    let name = locale::words(key);
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = all.iter().position(|pass| pass == chosen);
    let width = ui.available_width();
    let list = DropDown::new(
        Id::unique(("reliability side", key)),
        &name,
        &items,
        current,
    );
    if let Some(pass) = list.width(width).show(ui).and_then(|index| all.get(index)) {
        *chosen = *pass;
    }
}

fn rounds_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let project = &shell.status.whole;
    let title = locale::words("reliability-rounds");
    let count = project.rounds.len().to_string();
    let section = Section::new(Id::unique("reliability rounds"), &title).count(&count);
    let own = project.open_round(shell.status.coder).cloned();
    let shown = section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            let about = locale::words("reliability-rounds-about");
            label_ui(ui, &about, TextRole::Small, tokens.ink2);
            let locked = shell.locked().map(locale::words);
            let width = ui.available_width();
            let key = match own {
                Some(_) => "reliability-end-round",
                None => "reliability-begin-round",
            };
            let words = locale::words(key);
            let button = Button::new(&words).small().width(width);
            if button.disabled(locked.as_deref()).show(ui).clicked() && locked.is_none() {
                match &own {
                    Some(round) => {
                        out.perform_and_say(Operation::EndRound { round: round.id });
                    }
                    None => state.round = Some(RoundDraft::new(project)),
                }
            }
        },
    );
    if shown.is_none() {
        return;
    }
    for round in project.rounds.iter() {
        let meta = round_words(project, round);
        ListRow::new(&round.name)
            .second_line(&meta)
            .icon(icon::COMPARE_ARROWS)
            .show(ui);
    }
}

fn round_words(project: &Project, round: &Round) -> String {
    let state = match round.ended {
        Some(ended) => phrase::named("reliability-round-ended", &day_words(ended)),
        None => locale::words("reliability-round-open"),
    };
    let blind = if round.blind {
        "reliability-round-blind"
    } else {
        ""
    };
    let blind = if blind.is_empty() {
        String::new()
    } else {
        locale::words(blind)
    };
    phrase::line(&[project.coder_name(round.coder).to_owned(), blind, state])
}

fn how_ui(ui: &mut Ui, state: &mut State) {
    let title = locale::words("reliability-how");
    Section::new(Id::unique("reliability how"), &title).show(
        ui,
        |_| {},
        |ui| {
            let units = Unit::ALL.map(|unit| locale::words(unit.key()));
            let current = Unit::ALL.iter().position(|unit| *unit == state.unit);
            if let Some(index) = choice_ui(ui, "reliability-unit", &units, current)
                && let Some(unit) = Unit::ALL.get(index)
            {
                state.unit = *unit;
            }
            let mut levels = vec![locale::words("reliability-level-usual")];
            levels.extend(Level::ALL.map(|level| locale::words(level.key())));
            let current = state.level.and_then(|level| {
                let index = Level::ALL.iter().position(|known| *known == level);
                index.map(|index| index + 1)
            });
            if let Some(index) = choice_ui(ui, "reliability-level", &levels, current.or(Some(0))) {
                let level = index.checked_sub(1);
                state.level = level.and_then(|index| Level::ALL.get(index).copied());
                state.code = None;
            }
            overlap_ui(ui, state);
            let bases = BASES.map(|(_, key)| locale::words(key));
            let current = BASES.iter().position(|(basis, _)| *basis == state.basis);
            if let Some(index) = choice_ui(ui, "reliability-basis", &bases, current)
                && let Some((basis, _)) = BASES.get(index)
            {
                state.basis = *basis;
            }
            categories_ui(ui, state);
        },
    );
}

fn choice_ui(ui: &mut Ui, key: &str, names: &[String], current: Option<usize>) -> Option<usize> {
    let tokens = theme::tokens(ui);
    let name = locale::words(key);
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let width = ui.available_width();
    let list = DropDown::new(Id::unique(("reliability how", key)), &name, &items, current);
    list.width(width).show(ui)
}

fn overlap_ui(ui: &mut Ui, state: &mut State) {
    number_ui(ui, "reliability-overlap", &mut state.overlap);
    if state.percent().is_none() {
        let problem = locale::words("reliability-overlap-wanted");
        label_ui(ui, &problem, TextRole::Small, theme::tokens(ui).danger);
    }
}

fn categories_ui(ui: &mut Ui, state: &mut State) {
    let tokens = theme::tokens(ui);
    number_ui(ui, "reliability-categories", &mut state.categories);
    let about = locale::words("reliability-categories-about");
    match state.categories_problem() {
        Some(problem) => label_ui(ui, &problem, TextRole::Small, tokens.danger),
        None => label_ui(ui, &about, TextRole::Small, tokens.ink2),
    };
}

/// A field for a number, with its name before it.
fn number_ui(ui: &mut Ui, key: &str, written: &mut String) {
    let tokens = theme::tokens(ui);
    let name = locale::words(key);
    let row = Vec2::new(ui.available_width(), size::FIELD);
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        TextField::new(Id::unique(("reliability number", key)), &name, written)
            .width(FIELD)
            .show(ui);
        ui.with_layout(theme::from_start(), |ui| {
            line_ui(ui, &name, TextRole::Body, tokens.ink);
        });
    });
}

/// The codes to choose from, each with its branch: those at the top and those that have codes below them, or those that a
/// name is written for; chosen ones always.
fn codes_ui(ui: &mut Ui, project: &Project, state: &mut State) {
    let title = locale::words("reliability-codes");
    let count = match state.codes.len() {
        0 => String::new(),
        chosen => chosen.to_string(),
    };
    let section = Section::new(Id::unique("reliability codes"), &title).count(&count);
    let shown = section.show(
        ui,
        |_| {},
        |ui| {
            let about = locale::words("reliability-codes-about");
            label_ui(ui, &about, TextRole::Small, theme::tokens(ui).ink2);
            let name = locale::words("reliability-codes-filter");
            let id = Id::unique("reliability codes filter");
            TextField::new(id, &name, &mut state.codes_filter)
                .placeholder(&name)
                .show(ui);
        },
    );
    if shown.is_none() {
        return;
    }
    let wanted = state.codes_filter.trim().to_lowercase();
    let mut open: Vec<(CodeId, usize)> = project.children(None).rev().map(|id| (id, 0)).collect();
    while let Some((id, depth)) = open.pop() {
        let below = project.children(Some(id)).rev();
        open.extend(below.map(|id| (id, depth + 1)));
        let Some(code) = project.codes.get(id) else {
            continue;
        };
        let mut on = state.codes.contains(&id);
        if !on && !is_offered(project, code, (depth, &wanted)) {
            continue;
        }
        let before = space::PANEL + space::PANEL * depth.min(DEEPEST) as f32;
        let mut margin = egui::Margin::symmetric(space::PANEL as i8, 0);
        margin.left = before as i8;
        let row = egui::Frame::NONE.inner_margin(margin);
        let shown = row.show(ui, |ui| check_ui(ui, &mut on, &code.name, ""));
        if shown.inner.clicked() {
            if on {
                state.codes.insert(id);
            } else {
                state.codes.remove(&id);
            }
            state.place = 0;
            state.code = None;
        }
    }
}

/// A part of the documents drawn by lot: how large, and where the draw begins.
fn draw_ui(ui: &mut Ui, state: &mut State) {
    let tokens = theme::tokens(ui);
    let before = (state.draw.clone(), state.seed.clone());
    number_ui(ui, "reliability-draw", &mut state.draw);
    number_ui(ui, "reliability-seed", &mut state.seed);
    let (key, ink) = match state.misses_draw() {
        true => ("reliability-draw-wanted", tokens.danger),
        false => ("reliability-draw-about", tokens.ink2),
    };
    label_ui(ui, &locale::words(key), TextRole::Small, ink);
    if before != (state.draw.clone(), state.seed.clone()) {
        state.place = 0;
        state.code = None;
    }
}

/// Whether a code is offered: where nothing is written, those at the top and those with codes below them; else those whose
/// name has what is written.
fn is_offered(project: &Project, code: &Code, (depth, wanted): (usize, &str)) -> bool {
    match wanted {
        "" => depth == 0 || project.children(Some(code.id)).next().is_some(),
        wanted => code.name.to_lowercase().contains(wanted),
    }
}

fn documents_ui(ui: &mut Ui, project: &Project, state: &mut State) {
    let title = locale::words("reliability-documents");
    let count = match state.documents.len() {
        0 => String::new(),
        chosen => chosen.to_string(),
    };
    let section = Section::new(Id::unique("reliability documents"), &title).count(&count);
    let shown = section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            let about = locale::words("reliability-documents-about");
            label_ui(ui, &about, TextRole::Small, tokens.ink2);
            draw_ui(ui, state);
        },
    );
    if shown.is_none() {
        return;
    }
    for document in project.documents_in_order() {
        let mut on = state.documents.contains(&document.id);
        let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
        let row = egui::Frame::NONE.inner_margin(margin);
        let shown = row.show(ui, |ui| check_ui(ui, &mut on, &document.name, ""));
        if shown.inner.clicked() {
            if on {
                state.documents.insert(document.id);
            } else {
                state.documents.remove(&document.id);
            }
            state.place = 0;
        }
    }
}
