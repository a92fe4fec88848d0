//! The left panel of the selective screen: the steps of integration, and the propositions.

use egui::accesskit::Role;
use egui::{Id, Rect, Ui, Vec2};

use crate::locale;
use crate::ui::axial::phrase;
use crate::ui::glyphs::user_text;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Screen, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    ListFocus, ListRow, Strip, hairline_h, label_ui, panel_head_ui, scroll_area,
};

use super::data::{Proposition, SelectiveData};
use super::section::Subject;
use super::state::State;

/// Shows the panel.
pub fn left_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    panel_head_ui(ui, &locale::words("selective-integration"), "", |_| {});
    let Some((_, data)) = state.data(shell) else {
        let words = locale::words("selective-no-model");
        let ink = theme::tokens(ui).ink2;
        padded(ui, |ui| label_ui(ui, &words, TextRole::Small, ink));
        return;
    };
    steps_ui(ui, &data, state, out);
    ui.add_space(space::MEDIUM);
    propositions_ui(ui, &data, state);
}

fn steps_ui(ui: &mut Ui, data: &SelectiveData, state: &mut State, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let name = locale::words("selective-integration");
    let focus = ListFocus {
        id: Id::unique("selective steps"),
        name: &name,
        role: Role::List,
    };
    let height = data.steps.len() as f32 * size::LIST_ROW;
    let rect = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), height));
    let current = data
        .steps
        .iter()
        .position(|step| step.section == Some(state.section));
    let keys = focus.keys_ui(ui, rect, current, data.steps.len());
    // Core category and story line are one section: from the first of them the keys go behind both.
    let moved = keys.moved.map(|at| match (current, at) {
        (Some(0), 1) => 2,
        _ => at,
    });
    let mut taken = moved.and_then(|at| data.steps.get(at)?.section);
    for step in &data.steps {
        let (icon, color) = if step.is_done {
            (icon::CHECK_CIRCLE, tokens.accent)
        } else {
            (icon::RADIO_BUTTON_UNCHECKED, tokens.ink3)
        };
        let row = ListRow::new(&step.name)
            .icon_in(icon, color)
            .chosen(step.section == Some(state.section))
            .trailing(&step.state);
        if row.show(ui).clicked() {
            match step.section {
                Some(section) => taken = Some(section),
                None => out.push(Action::Go(Screen::Model)),
            }
        }
    }
    if let Some(section) = taken {
        state.go(section);
    }
}

fn propositions_ui(ui: &mut Ui, data: &SelectiveData, state: &mut State) {
    let tokens = theme::tokens(ui);
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        tokens.line,
    );
    let title = locale::words("selective-propositions");
    let count = data.propositions.len().to_string();
    panel_head_ui(ui, &title, &count, |ui| {
        let words = locale::words("selective-column-cases");
        ui.add_space(space::SMALL);
        crate::ui::widget::line_ui(ui, &words, TextRole::Tiny, tokens.ink3);
    });
    if data.propositions.is_empty() {
        let words = locale::words("selective-no-propositions");
        padded(ui, |ui| label_ui(ui, &words, TextRole::Small, tokens.ink2));
        return;
    }
    padded(ui, |ui| {
        label_ui(ui, &data.units, TextRole::Small, tokens.ink2)
    });
    scroll_area("selective propositions").show(ui, |ui| {
        for proposition in &data.propositions {
            if proposition_ui(ui, proposition) {
                state.show(Subject::Proposition(proposition.proposition));
            }
        }
        ui.add_space(space::PANEL);
    });
}

/// Shows a proposition over as many lines as it needs; returns whether it was clicked.
fn proposition_ui(ui: &mut Ui, proposition: &Proposition) -> bool {
    let tokens = theme::tokens(ui);
    let engine = user_text(ui.ctx());
    let width = ui.available_width();
    let room = width - 2.0 * space::PANEL - 36.0;
    let layout = engine.wrapped(&proposition.words, TextRole::Small, room);
    let height = (layout.size().height + space::MEDIUM).max(size::LIST_ROW);
    let size = Vec2::new(width, height);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let label = format!("{}, {}", proposition.words, proposition.cases);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Link, true, &label));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover);
    }
    crate::ui::widget::ring_inside(ui, rect, &response);
    let mut strip = Strip::new(ui, rect.shrink2(Vec2::new(space::PANEL, space::TINY)));
    let mut first = strip.take_end(36.0);
    first.max.y = first.min.y + 18.0;
    Strip::new(ui, first).number_end(&proposition.cases, TextRole::Small, tokens.ink3);
    engine.paint(ui.painter(), strip.rest().min, &layout, tokens.ink2);
    response.clicked()
}

fn padded<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = egui::Margin::symmetric(space::PANEL as i8, 0);
    egui::Frame::NONE
        .inner_margin(margin)
        .show(ui, content)
        .inner
}

/// Returns the words of the status bar.
pub fn status_data(shell: &Shell<'_>, state: &State) -> Vec<String> {
    let project = shell.project;
    let Some(model) = state
        .model_shown(project)
        .and_then(|model| project.models.get(model))
    else {
        return vec![locale::words("selective-no-model")];
    };
    let coverage = crate::analysis::story_line::coverage(project, model.id);
    let named = coverage.named.len();
    let placed = named + coverage.unnamed.len();
    let core = match model.core_chosen.filter(|_| model.core.is_some()) {
        Some(day) => phrase::with(
            "selective-status-core",
            [("day", crate::session::day_words(day).into())],
        ),
        None => locale::words("selective-status-no-core"),
    };
    let numbers = [("part", named.into()), ("whole", placed.into())];
    vec![
        model.title.clone(),
        core,
        phrase::with("selective-categories-named", numbers),
    ]
}
