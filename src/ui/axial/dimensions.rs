//! The dimensional profile of a category: its properties with the scale of each, incidents and cases on it, and the
//! table of cases and properties.

use egui::accesskit::Role;
use egui::{
    CursorIcon, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use crate::analysis::{DimensionProfile, Ground, Mark as CaseMark, dimension_profiles};
use crate::locale;
use crate::model::{CodeId, Level, PropertyId, QuotationId, Whom};
use crate::ui::code_tree::PropertyForm;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, IconButton, Strip, hairline_h, label_ui, line_ui, ring_inside, scroll_area, tooltip,
};

use super::location_note::{NoteDraft, located, note_dialog_ui};
use super::phrase;
use super::state::State;

/// The places that are offered for a case.
const PLACES: [u8; 5] = [0, 25, 50, 75, 100];
/// Radius of a point.
const POINT: f32 = 4.0;
/// Width of the names.
const NAMES: f32 = 200.0;
/// Height of a case.
const ROW: f32 = 26.0;
/// Height of a scale.
const SCALE: f32 = 34.0;

/// A quotation on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointData {
    /// Which.
    pub quotation: QuotationId,
    /// From 0 to 100.
    pub position: u8,
    /// Whether it is a negative case.
    pub negative: bool,
    /// Its words.
    pub words: String,
}

/// A case or participant on a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct WhomData {
    /// Who.
    pub whom: Whom,
    /// By name.
    pub name: String,
    /// Where it was recorded.
    pub recorded: Option<u8>,
    /// Why it was put there.
    pub note: String,
    /// Where its quotations stand on the mean.
    pub mean: Option<f64>,
    /// Recorded and computed place, in words.
    pub words: String,
}

/// A property with its scale.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionData {
    /// Which.
    pub property: PropertyId,
    /// Its name, after that of a concept below the category.
    pub name: String,
    /// The low end.
    pub low: String,
    /// The high end.
    pub high: String,
    /// Incidents.
    pub points: Vec<PointData>,
    /// Cases; where the study has none, participants that were located.
    pub whom: Vec<WhomData>,
}

/// Returns the dimensional profile of a category.
pub fn dimension_data(ground: &Ground, category: CodeId) -> Vec<DimensionData> {
    let profiles = dimension_profiles(ground, category);
    profiles
        .iter()
        .filter_map(|profile| dimension(ground, category, profile))
        .collect()
}

fn dimension(
    ground: &Ground,
    category: CodeId,
    profile: &DimensionProfile,
) -> Option<DimensionData> {
    let project = ground.project();
    let row = project.properties.get(profile.property)?;
    let end = |text: &str, usual: &str| {
        if text.trim().is_empty() {
            locale::words(usual)
        } else {
            text.to_owned()
        }
    };
    let name = if profile.code == category {
        row.name.clone()
    } else {
        format!("{} · {}", project.code_name(profile.code), row.name)
    };
    let points = profile.points.iter().filter_map(|point| {
        let row = project.quotations.get(point.quotation)?;
        Some(PointData {
            quotation: point.quotation,
            position: point.position,
            negative: point.negative,
            words: row.words.to_string(),
        })
    });
    let spoke = |mark: &&CaseMark| mark.recorded.is_some() || mark.quotations > 0;
    let people = profile.participants.iter().filter(spoke);
    let marks = profile.cases.iter().chain(people);
    Some(DimensionData {
        property: profile.property,
        name,
        low: end(&row.low, "property-low-end"),
        high: end(&row.high, "property-high-end"),
        points: points.collect(),
        whom: marks.map(|mark| whom(ground, mark)).collect(),
    })
}

fn whom(ground: &Ground, mark: &CaseMark) -> WhomData {
    let project = ground.project();
    let recorded = mark.recorded.map(|(_, position)| position);
    let note = mark
        .recorded
        .and_then(|(location, _)| project.case_locations.get(location));
    let computed = mark.mean.map(|mean| {
        phrase::with(
            "axial-dimension-computed",
            [
                ("mean", format!("{mean:.0}").into()),
                ("count", mark.quotations.into()),
            ],
        )
    });
    let said =
        recorded.map(|position| phrase::counted("axial-dimension-recorded", usize::from(position)));
    WhomData {
        whom: mark.whom,
        name: project.whom_name(mark.whom).to_owned(),
        recorded,
        note: note.map_or_else(String::new, |row| row.note.clone()),
        mean: mark.mean,
        words: phrase::line(&[said.unwrap_or_default(), computed.unwrap_or_default()]),
    }
}

/// Shows the profile of the chosen category.
pub(super) fn dimensions_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let margin = egui::Margin::same(space::CONTENT as i8);
    let Some(category) = state.chosen else {
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let words = locale::words("axial-dimensions-choose");
            label_ui(ui, &words, TextRole::Body, tokens.ink2);
        });
        return;
    };
    let data = state.dimensions_shown(shell, category);
    scroll_area(("axial dimensions", category)).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(0.0, space::TINY);
            let name = shell.project.code_name(category);
            let title = phrase::named("axial-dimensions-of", name);
            line_ui(ui, &title, TextRole::Heading, tokens.ink);
            let hint = locale::words("axial-dimensions-hint");
            label_ui(ui, &hint, TextRole::Small, tokens.ink2);
            if data.is_empty() {
                ui.add_space(space::MEDIUM);
                let none = locale::words("axial-dimensions-none");
                label_ui(ui, &none, TextRole::Body, tokens.ink2);
            }
            let is_open = shell
                .project
                .codes
                .get(category)
                .is_none_or(|row| row.level == Level::Open);
            if !is_open {
                add_ui(ui, shell, (category, state));
            }
            for dimension in data.iter() {
                dimension_ui(ui, shell, dimension, (&mut state.note, out));
            }
        });
    });
    note_dialog_ui(ui.ctx(), &mut state.note, out);
}

/// The button that asks for another property.
fn add_ui(ui: &mut Ui, shell: &Shell<'_>, (category, state): (CodeId, &mut State)) {
    ui.add_space(space::SMALL);
    let locked = shell.locked().map(locale::words);
    let words = format!("{}…", locale::words("sheet-property-add"));
    let button = Button::new(&words).icon(icon::ADD).small();
    if button.disabled(locked.as_deref()).show(ui).clicked() {
        state.property = PropertyForm::of(shell.project, category, None);
    }
}

/// Shows one property: its scale with the incidents, then each case with its own place.
fn dimension_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &DimensionData,
    (note, out): (&mut Option<NoteDraft>, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    ui.add_space(space::LARGE);
    let top = ui.cursor().top();
    hairline_h(ui.painter(), ui.max_rect().x_range(), top, tokens.line);
    ui.add_space(space::SMALL);
    let count = phrase::counted("trace-n-quotations", data.points.len());
    line_ui(ui, &data.name, TextRole::Name, tokens.ink);
    line_ui(ui, &count, TextRole::Meta, tokens.ink3);
    scale_ui(ui, data, out);
    for whom in &data.whom {
        whom_ui(ui, shell, (data, whom), (note, out));
    }
}

/// Where the line of a scale runs within a row.
fn track(rect: Rect) -> (f32, f32) {
    (rect.left() + NAMES + 12.0, rect.right() - 160.0)
}

fn at(track: (f32, f32), position: f64) -> f32 {
    track.0 + (track.1 - track.0) * (position as f32 / 100.0)
}

/// The scale with the incidents as points, those at the same place above each other; its ends are named below.
fn scale_ui(ui: &mut Ui, data: &DimensionData, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), SCALE + 18.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let track = track(rect);
    let y = rect.top() + SCALE - 6.0;
    let line = Stroke::new(2.0, tokens.line2);
    ui.painter().hline(track.0..=track.1, y, line);
    let mut stacked = (u8::MAX, 0);
    for point in &data.points {
        stacked = if stacked.0 == point.position {
            (point.position, stacked.1 + 1)
        } else {
            (point.position, 0)
        };
        let lift = (stacked.1 as f32 * (2.0 * POINT + 1.0)).min(SCALE - 14.0);
        let centre = Pos2::new(at(track, f64::from(point.position)), y - lift);
        point_ui(ui, (data, point), centre, out);
    }
    let below = Rect::from_min_max(
        Pos2::new(track.0, y + 6.0),
        Pos2::new(track.1, rect.bottom() + 2.0),
    );
    let mut strip = Strip::new(ui, below);
    strip.text_end(&data.high, TextRole::Meta, tokens.ink2);
    strip.text(&data.low, TextRole::Meta, tokens.ink2);
}

fn point_ui(ui: &Ui, (data, point): (&DimensionData, &PointData), centre: Pos2, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    let area = Rect::from_center_size(centre, Vec2::splat(2.0 * POINT + 2.0));
    let id = Id::unique(("dimension point", data.property, point.quotation));
    let response = ui.interact(area, id, Sense::click());
    let label = phrase::with(
        "axial-dimension-point",
        [
            ("name", data.name.as_str().into()),
            ("position", usize::from(point.position).into()),
            ("words", point.words.as_str().into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
    let color = if point.negative {
        tokens.danger
    } else {
        tokens.accent
    };
    if point.negative {
        let stroke = Stroke::new(2.0, color);
        ui.painter().circle_stroke(centre, POINT - 1.0, stroke);
    } else {
        ui.painter().circle_filled(centre, POINT, color);
    }
    ring_inside(ui, area, &response);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if tooltip(response, "", "", &point.words).clicked() {
        out.push(Action::Open(Spot::Quotation(point.quotation)));
    }
}

/// A case: five places to put it on, a square where it was recorded, a ring where its quotations stand on the mean.
fn whom_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, whom): (&DimensionData, &WhomData),
    (note, out): (&mut Option<NoteDraft>, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let track = track(rect);
    let mut name = rect;
    name.set_right(rect.left() + NAMES);
    Strip::new(ui, name).text(&whom.name, TextRole::Field, tokens.ink);
    let mut words = rect;
    words.set_left(track.1 + space::PANEL);
    if whom.recorded.is_some() && shell.locked().is_none() {
        words.set_right(words.right() - ROW);
        let corner = Pos2::new(words.right(), rect.top());
        let button = Rect::from_min_size(corner, Vec2::splat(ROW));
        let mut child = ui.new_child(UiBuilder::new().max_rect(button));
        let name = phrase::named("axial-location-note-of", &whom.name);
        let icon = IconButton::new(icon::STICKY_NOTE_2, &name).small();
        if icon.show(&mut child).clicked() {
            *note = NoteDraft::of(data, whom);
        }
    }
    let said = phrase::line(&[whom.note.clone(), whom.words.clone()]);
    Strip::new(ui, words).text(&said, TextRole::Meta, tokens.ink3);
    let y = rect.center().y;
    let line = Stroke::new(1.0, tokens.line);
    ui.painter().hline(track.0..=track.1, y, line);
    for place in PLACES {
        place_ui(
            ui,
            shell,
            (data, whom, place),
            Pos2::new(at(track, f64::from(place)), y),
            out,
        );
    }
    if let Some(mean) = whom.mean {
        let centre = Pos2::new(at(track, mean), y);
        let stroke = Stroke::new(1.5, tokens.ink2);
        ui.painter().circle_stroke(centre, POINT + 1.0, stroke);
    }
    if let Some(recorded) = whom.recorded {
        let centre = Pos2::new(at(track, f64::from(recorded)), y);
        let mark = Rect::from_center_size(centre, Vec2::splat(10.0));
        ui.painter().rect_filled(mark, 2.0, tokens.accent);
    }
}

/// A place that a case can be put at; chosen again it is taken back.
fn place_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    (data, whom, place): (&DimensionData, &WhomData, u8),
    centre: Pos2,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let area = Rect::from_center_size(centre, Vec2::splat(ROW - 2.0));
    let id = Id::unique(("dimension place", data.property, whom.whom, place));
    let response = ui.interact(area, id, Sense::click());
    let label = phrase::with(
        "axial-dimension-place",
        [
            ("property", data.name.as_str().into()),
            ("name", whom.name.as_str().into()),
            ("position", usize::from(place).into()),
        ],
    );
    let chosen = whom.recorded == Some(place);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &label));
    let mark = Rect::from_center_size(centre, Vec2::splat(8.0));
    let edge = if response.hovered() {
        tokens.accent
    } else {
        tokens.control
    };
    ui.painter().rect(
        mark,
        2.0,
        tokens.paper,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    ring_inside(ui, area, &response);
    if response.clicked() && shell.locked().is_none() {
        let said = ((!chosen).then_some(place), whom.note.as_str());
        out.perform(located(data.property, whom.whom, said));
    }
}
