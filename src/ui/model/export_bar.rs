//! The bar below the figure: journal, width, layout, level of detail, language, preview, and what is written out.

use egui::{Id, Ui, UiBuilder, Vec2};

use crate::diagram::companion::Companion;
use crate::diagram::{Detail, Drawing, EdgeSet, FigureLanguage, PROFILES, Profile, Sight};
use crate::locale;
use crate::model::{FigureLayout, ModelId};
use crate::session::Output;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::popup::Popup;
use crate::ui::shell::{Action, Actions};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, DropDown, IconButton, MenuItem, MenuState, hairline_h, label_ui, line_ui, menu_ui,
};

use super::shown::Shown;
use super::state::State;

/// Height of the bar.
pub(super) const HEIGHT: f32 = 60.0;
/// Widths where no journal says others, in millimetres.
const WIDTHS: [f32; 6] = [84.0, 90.0, 120.0, 140.0, 174.0, 190.0];
/// The bar from which the layout stands in it, and not in the menu; from which the language does.
const WIDE: f32 = 740.0;
const WIDEST: f32 = 920.0;
/// Width of the notes on the figure.
const NOTES: f32 = 360.0;

const LANGUAGES: [(FigureLanguage, &str); 3] = [
    (FigureLanguage::OfTheNames, "model-language-names"),
    (FigureLanguage::English, "model-language-english"),
    (FigureLanguage::Persian, "model-language-persian"),
];

/// Shows the bar over the whole width.
pub(super) fn export_bar_ui(
    ui: &mut Ui,
    model: ModelId,
    shown: Option<&Shown>,
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), HEIGHT);
    let (_, rect) = ui.allocate_space(size);
    ui.painter().rect_filled(rect, 0.0, tokens.paper);
    hairline_h(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    let inside = rect.shrink2(Vec2::new(14.0, space::SMALL));
    let (wide, widest) = (rect.width() >= WIDE, rect.width() >= WIDEST);
    let mut end = ui.new_child(UiBuilder::new().max_rect(inside).layout(theme::from_end()));
    end.spacing_mut().item_spacing.x = space::SMALL;
    more_ui(&mut end, model, (wide, widest), state, out);
    let words = locale::words("model-export");
    let button = Button::primary(&words).icon(icon::DOWNLOAD);
    if button.show(&mut end).clicked() {
        out.push(Action::Export(Output::Diagram(model, state.drawing)));
    }
    warnings_ui(&mut end, shown, state);
    end.with_layout(theme::from_start(), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        profile_ui(ui, state);
        width_ui(ui, state);
        if wide {
            layout_ui(ui, state);
        }
        detail_ui(ui, state);
        if widest {
            language_ui(ui, state);
        }
        sight_ui(ui, state);
    });
}

/// A control with its name above.
fn labelled<R>(ui: &mut Ui, key: &str, control: impl FnOnce(&mut Ui, &str) -> R) -> R {
    let name = locale::words(key);
    let ink = theme::tokens(ui).ink2;
    let layout = theme::column();
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

fn profile_ui(ui: &mut Ui, state: &mut State) {
    let mut words = vec![locale::words("profile-free")];
    words.extend(PROFILES.iter().map(|profile| locale::words(&profile.key())));
    let chosen = state.drawing.profile;
    let current = PROFILES.iter().position(|profile| chosen == Some(profile));
    let current = current.map_or(0, |index| index + 1);
    let taken = drop_down_ui(ui, "model-profile", &words, Some(current));
    if let Some(taken) = taken {
        let profile = taken.checked_sub(1).and_then(|index| PROFILES.get(index));
        choose_profile(&mut state.drawing, profile);
    }
}

/// Draws the figure as a journal asks for it: at its full width, or as before where there is none.
fn choose_profile(drawing: &mut Drawing, profile: Option<&'static Profile>) {
    let options = drawing.options;
    drawing.profile = profile;
    drawing.options = match profile {
        Some(profile) => profile.apply(options, profile.full_width_mm()),
        None => crate::diagram::FigureOptions {
            layout: options.layout,
            detail: options.detail,
            edges: options.edges,
            feedback: options.feedback,
            ..crate::diagram::FigureOptions::default()
        },
    };
}

fn width_ui(ui: &mut Ui, state: &mut State) {
    let widths = state
        .drawing
        .profile
        .map_or(&WIDTHS[..], |profile| profile.widths_mm);
    let words: Vec<String> = widths
        .iter()
        .map(|width| phrase::counted("model-millimetres", width.round() as usize))
        .collect();
    let width = state.drawing.options.width_mm;
    let current = widths.iter().position(|choice| *choice == width);
    let taken = drop_down_ui(ui, "model-width", &words, current);
    if let Some(width) = taken.and_then(|index| widths.get(index)) {
        state.drawing.options.width_mm = *width;
    }
}

fn layout_ui(ui: &mut Ui, state: &mut State) {
    let words = FigureLayout::ALL.map(|layout| locale::words(layout.key()));
    let layout = state.drawing.options.layout;
    let current = FigureLayout::ALL
        .iter()
        .position(|choice| *choice == layout);
    let taken = drop_down_ui(ui, "model-layout", &words, current);
    if let Some(layout) = taken.and_then(|index| FigureLayout::ALL.get(index)) {
        state.drawing.options.layout = *layout;
    }
}

fn detail_ui(ui: &mut Ui, state: &mut State) {
    let words = Detail::ALL.map(|detail| locale::words(detail.key()));
    let detail = state.drawing.options.detail;
    let current = Detail::ALL.iter().position(|choice| *choice == detail);
    let taken = drop_down_ui(ui, "model-detail", &words, current);
    if let Some(detail) = taken.and_then(|index| Detail::ALL.get(index)) {
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

/// How the figure is seen: grey is also how it is written out, the others are for looking only.
fn sight_ui(ui: &mut Ui, state: &mut State) {
    let words = Sight::ALL.map(|sight| locale::words(sight.key()));
    let sight = if state.drawing.options.grey {
        Sight::Grey
    } else {
        state.sight
    };
    let current = Sight::ALL.iter().position(|choice| *choice == sight);
    let taken = drop_down_ui(ui, "model-preview", &words, current);
    if let Some(sight) = taken.and_then(|index| Sight::ALL.get(index)) {
        state.drawing.options.grey = *sight == Sight::Grey;
        state.sight = *sight;
    }
}

/// Companions, both languages at once, and what the bar is too narrow for.
fn more_ui(
    ui: &mut Ui,
    model: ModelId,
    (wide, widest): (bool, bool),
    state: &mut State,
    out: &mut Actions,
) {
    let name = locale::words("model-more-figures");
    let response = IconButton::new(icon::MORE_HORIZ, &name).show(ui);
    if response.clicked() {
        state.menus.more = Some(MenuState::new(response.rect));
    }
    let groups = groups((wide, widest), state);
    let choices: Vec<&(String, bool, Choice)> = groups.iter().flatten().collect();
    let items: Vec<MenuItem<'_>> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, choices)| {
            let rows = choices.iter().enumerate();
            rows.map(move |(row, (words, ticked, _))| MenuItem {
                ticked: *ticked,
                separated: group > 0 && row == 0,
                ..MenuItem::new(words)
            })
        })
        .collect();
    let id = Id::unique("model more figures");
    let taken = menu_ui(ui, id, &name, &items, &mut state.menus.more);
    if let Some((_, _, choice)) = taken.and_then(|index| choices.get(index)) {
        choice.take(model, state, out);
    }
}

/// What the menu offers, what belongs together in one group: layouts, languages, arrows, the arrow of feedback,
/// other figures.
fn groups((wide, widest): (bool, bool), state: &State) -> Vec<Vec<(String, bool, Choice)>> {
    let named = |group: &str, words: String| {
        let names = [
            ("group", locale::words(group).into()),
            ("name", words.into()),
        ];
        phrase::with("model-grouped", names)
    };
    let mut groups = Vec::new();
    if !wide {
        let layouts = FigureLayout::ALL.into_iter().map(|layout| {
            let on = state.drawing.options.layout == layout;
            let words = named("model-layout", locale::words(layout.key()));
            (words, on, Choice::Layout(layout))
        });
        groups.push(layouts.collect());
    }
    if !widest {
        let languages = LANGUAGES.into_iter().map(|(language, key)| {
            let on = state.drawing.language == language;
            let words = named("model-language", locale::words(key));
            (words, on, Choice::Language(language))
        });
        groups.push(languages.collect());
    }
    let arrows = EdgeSet::ALL.into_iter().map(|edges| {
        let on = state.drawing.options.edges == edges;
        let words = named("model-arrows", locale::words(edges.key()));
        (words, on, Choice::Arrows(edges))
    });
    groups.push(arrows.collect());
    let feedback = state.drawing.options.feedback;
    groups.push(vec![
        (locale::words("model-feedback"), feedback, Choice::Feedback),
        (
            locale::words("model-both-languages"),
            false,
            Choice::BothLanguages,
        ),
    ]);
    let titled = |kind: Companion| phrase::named("model-export-of", &locale::words(kind.key()));
    let companions = Companion::ALL.into_iter();
    let companions = companions.map(|kind| (titled(kind), false, Choice::Companion(kind)));
    groups.push(companions.collect());
    groups
}

/// What the menu of the bar offers.
enum Choice {
    Companion(Companion),
    BothLanguages,
    Feedback,
    Layout(FigureLayout),
    Language(FigureLanguage),
    Arrows(EdgeSet),
}

impl Choice {
    fn take(&self, model: ModelId, state: &mut State, out: &mut Actions) {
        match self {
            Self::Companion(kind) => {
                let output = Output::Companion(model, *kind, state.drawing);
                out.push(Action::Export(output));
            }
            Self::BothLanguages => {
                let drawing = Drawing {
                    both_languages: true,
                    ..state.drawing
                };
                out.push(Action::Export(Output::Diagram(model, drawing)));
            }
            Self::Feedback => state.drawing.options.feedback ^= true,
            Self::Layout(layout) => state.drawing.options.layout = *layout,
            Self::Language(language) => state.drawing.language = *language,
            Self::Arrows(edges) => state.drawing.options.edges = *edges,
        }
    }
}

/// What had to give way, or at which size everything fits.
fn warnings_ui(ui: &mut Ui, shown: Option<&Shown>, state: &mut State) {
    let Some(shown) = shown else {
        return;
    };
    if shown.laid.warnings.is_empty() {
        let points = phrase::with(
            "model-type-fits",
            [("points", shown.points.as_str().into())],
        );
        let ink = theme::tokens(ui).ok;
        line_ui(ui, &points, TextRole::Tiny, ink);
        return;
    }
    let words = phrase::counted("model-figure-notes", shown.laid.warnings.len());
    let button = Button::quiet(&words).icon(icon::WARNING).small();
    let response = button.show(ui);
    if response.clicked() {
        state.menus.warnings = Some(response.rect);
    }
    if let Some(anchor) = state.menus.warnings {
        let popup = Popup::new(Id::unique("model warnings"), anchor, NOTES);
        let closed = popup.show(ui, |ui| {
            egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                let ink = theme::tokens(ui).ink;
                for warning in &shown.laid.warnings {
                    label_ui(ui, &locale::say(warning), TextRole::Small, ink);
                }
            });
        });
        state.menus.warnings = Some(anchor).filter(|_| !closed.should_close);
    }
}
