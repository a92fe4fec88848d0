//! The bar below the figure: width, level of detail, language, colours, and the button that writes it out.

use egui::{Id, Ui, UiBuilder, Vec2};

use crate::diagram::{Detail, FigureLanguage, Laid};
use crate::locale;
use crate::model::ModelId;
use crate::session::Output;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, DropDown, MenuItem, MenuState, Segmented, hairline_h, line_ui, menu_ui,
};

use super::state::State;

/// Height of the bar.
pub(super) const HEIGHT: f32 = 60.0;
/// Widths that journals ask for, in millimetres.
const WIDTHS: [f32; 6] = [84.0, 90.0, 120.0, 140.0, 174.0, 190.0];

const DETAILS: [(Detail, &str); 3] = [
    (Detail::Categories, "model-detail-categories"),
    (Detail::CategoriesWithCounts, "model-detail-counts"),
    (Detail::CategoriesAndConcepts, "model-detail-concepts"),
];

const LANGUAGES: [(FigureLanguage, &str); 3] = [
    (FigureLanguage::OfTheNames, "model-language-names"),
    (FigureLanguage::English, "model-language-english"),
    (FigureLanguage::Persian, "model-language-persian"),
];

/// Shows the bar over the whole width.
pub(super) fn export_bar_ui(
    ui: &mut Ui,
    model: ModelId,
    laid: Option<&Laid>,
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), HEIGHT);
    let (_, rect) = ui.allocate_space(size);
    ui.painter().rect_filled(rect, 0.0, tokens.paper);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    let inside = rect.shrink2(Vec2::new(14.0, space::SMALL));
    let mut end = ui.new_child(
        UiBuilder::new()
            .max_rect(inside)
            .layout(theme::from_end(ui)),
    );
    end.spacing_mut().item_spacing.x = space::MEDIUM;
    let words = locale::words("model-export");
    if Button::primary(&words)
        .icon(icon::DOWNLOAD)
        .show(&mut end)
        .clicked()
    {
        out.push(Action::Export(Output::Diagram(model, state.drawing)));
    }
    warnings_ui(&mut end, laid, state);
    end.with_layout(theme::from_start(ui), |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        width_ui(ui, state);
        detail_ui(ui, state);
        language_ui(ui, state);
        colours_ui(ui, state);
    });
}

/// A control with its name above.
fn labelled<R>(ui: &mut Ui, key: &str, control: impl FnOnce(&mut Ui, &str) -> R) -> R {
    let name = locale::words(key);
    let ink = theme::tokens(ui).ink2;
    let layout = theme::column(ui);
    let shown = ui.scope_builder(UiBuilder::new().layout(layout), |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 2.0);
        line_ui(ui, &name, TextRole::Tiny, ink);
        control(ui, &name)
    });
    shown.inner
}

fn drop_down_ui(ui: &mut Ui, key: &str, words: &[String], current: Option<usize>) -> Option<usize> {
    let items: Vec<MenuItem<'_>> = words
        .iter()
        .enumerate()
        .map(|(index, words)| MenuItem {
            ticked: Some(index) == current,
            ..MenuItem::new(words)
        })
        .collect();
    labelled(ui, key, |ui, name| {
        DropDown::new(Id::unique(key), name, &items, current).show(ui)
    })
}

fn width_ui(ui: &mut Ui, state: &mut State) {
    let words = WIDTHS.map(|width| phrase::counted("model-millimetres", width as usize));
    let width = state.drawing.options.width_mm;
    let current = WIDTHS.iter().position(|choice| *choice == width);
    let taken = drop_down_ui(ui, "model-width", &words, current);
    if let Some(width) = taken.and_then(|index| WIDTHS.get(index)) {
        state.drawing.options.width_mm = *width;
    }
}

fn detail_ui(ui: &mut Ui, state: &mut State) {
    let words = DETAILS.map(|(_, key)| locale::words(key));
    let detail = state.drawing.options.detail;
    let current = DETAILS.iter().position(|(choice, _)| *choice == detail);
    let taken = drop_down_ui(ui, "model-detail", &words, current);
    if let Some((detail, _)) = taken.and_then(|index| DETAILS.get(index)) {
        state.drawing.options.detail = *detail;
    }
}

fn language_ui(ui: &mut Ui, state: &mut State) {
    let words = LANGUAGES.map(|(_, key)| locale::words(key));
    let language = state.drawing.language;
    let current = LANGUAGES.iter().position(|(choice, _)| *choice == language);
    let taken = drop_down_ui(ui, "model-language", &words, current);
    if let Some((language, _)) = taken.and_then(|index| LANGUAGES.get(index)) {
        state.drawing.language = *language;
    }
}

fn colours_ui(ui: &mut Ui, state: &mut State) {
    let words = ["model-colour", "model-grey"].map(locale::words);
    let choices = [words[0].as_str(), words[1].as_str()];
    let current = usize::from(state.drawing.options.grey);
    labelled(ui, "model-preview", |ui, name| {
        let id = Id::unique("model colours");
        if let Some(chosen) = Segmented::new(id, name, &choices, current).show(ui) {
            state.drawing.options.grey = chosen == 1;
        }
    });
}

/// What had to give way, or that nothing had to.
fn warnings_ui(ui: &mut Ui, laid: Option<&Laid>, state: &mut State) {
    let Some(laid) = laid.filter(|laid| !laid.warnings.is_empty()) else {
        return;
    };
    let words = phrase::counted("model-figure-notes", laid.warnings.len());
    let button = Button::quiet(&words).icon(icon::WARNING).small();
    let response = button.show(ui);
    if response.clicked() {
        state.menus.warnings = Some(MenuState::new(response.rect));
    }
    let sentences: Vec<String> = laid.warnings.iter().map(locale::say).collect();
    let items: Vec<MenuItem<'_>> = sentences.iter().map(|words| MenuItem::new(words)).collect();
    let id = Id::unique("model warnings");
    menu_ui(ui, id, &words, &items, &mut state.menus.warnings);
}
