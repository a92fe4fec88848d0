//! What belongs to a code beside its texts: examples, properties with their dimensions, comparisons, passages that were
//! put away.

use egui::{Id, Sense, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::{
    CodeId, Compared, Comparison, ComparisonId, DismissalId, Example, Likeness, Location, Message,
    Project, PropertyId, QuotationId,
};
use crate::operation::{Operation, SetExample};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{IconButton, Section, label_ui, line_ui, link_ui};

use super::Asked;
use super::cards::words_ui;
use super::data::card_of;

/// How many comparisons are shown.
const COMPARISONS: usize = 12;

/// What belongs to a code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordData {
    /// The examples that were chosen.
    pub examples: Vec<(Example, QuotationId)>,
    /// The properties.
    pub properties: Vec<PropertyLine>,
    /// The comparisons, newest first.
    pub comparisons: Vec<ComparisonLine>,
    /// The passages that were put away as not being instances of it.
    pub put_away: Vec<DismissalId>,
    /// Whether it is a concept or category, which can have properties.
    pub can_vary: bool,
}

/// A property with what stands on its dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyLine {
    /// Which.
    pub property: PropertyId,
    /// Its name.
    pub name: String,
    /// The ends of its dimension.
    pub ends: [String; 2],
    /// Where quotations stand on it, from 0 to 100.
    pub places: Vec<u8>,
}

/// A comparison in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonLine {
    /// Which.
    pub comparison: ComparisonId,
    /// What it showed.
    pub outcome: String,
    /// What was compared.
    pub sides: [Compared; 2],
    /// What stands on the other side, in words.
    pub other: String,
    /// The note.
    pub note: String,
}

/// Returns what belongs to a code; nothing where there is no such code.
pub fn record_data(project: &Project, code: CodeId) -> Option<RecordData> {
    let row = project.codes.get(code)?;
    let example = |example: Example| Some((example, row.example(example)?));
    let put_away = project.dismissals_of(code).filter(|id| {
        let row = project.dismissals.get(*id);
        row.is_some_and(|row| matches!(row.likeness, Likeness::ReadsAlike { .. }))
    });
    Some(RecordData {
        examples: Example::ALL.into_iter().filter_map(example).collect(),
        properties: property_lines(project, code),
        comparisons: project
            .comparisons_of(code)
            .rev()
            .filter_map(|comparison| project.comparisons.get(comparison))
            .map(|row| comparison_line(project, code, row))
            .collect(),
        put_away: put_away.collect(),
        can_vary: row.level > crate::model::Level::Open,
    })
}

fn property_lines(project: &Project, code: CodeId) -> Vec<PropertyLine> {
    let rows = project
        .properties_of(code)
        .filter_map(|property| project.properties.get(property));
    let line = |row: &std::sync::Arc<crate::model::Property>| PropertyLine {
        property: row.id,
        name: row.name.clone(),
        ends: [
            end(&row.low, "property-low-end"),
            end(&row.high, "property-high-end"),
        ],
        places: project
            .locations_on(row.id)
            .filter_map(|location| project.locations.get(location))
            .map(|location| location.position)
            .collect(),
    };
    rows.map(line).collect()
}

fn end(text: &str, usual: &str) -> String {
    if text.is_empty() {
        words(usual)
    } else {
        text.to_owned()
    }
}

fn comparison_line(project: &Project, code: CodeId, row: &Comparison) -> ComparisonLine {
    let side = |side: Compared| match side {
        Compared::Code(code) => project.code_name(code).to_owned(),
        Compared::Quotation(quotation) => card_of(project, quotation)
            .map(|card| card.place)
            .unwrap_or_default(),
    };
    let other = match (row.left, row.right) {
        (Compared::Code(left), right) if left == code => side(right),
        (left, Compared::Code(right)) if right == code => side(left),
        (left, right) => format!("{} ↔ {}", side(left), side(right)),
    };
    ComparisonLine {
        comparison: row.id,
        outcome: words(row.outcome.key()),
        sides: [row.left, row.right],
        other,
        note: row.note.clone(),
    }
}

/// Shows the examples that were chosen; a click opens one in its document.
pub(super) fn examples_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, code): (&RecordData, CodeId),
    out: &mut Actions,
) {
    if data.examples.is_empty() {
        return;
    }
    let locked = shell.locked().map(words);
    let title = words("sheet-examples");
    let section = Section::new(Id::unique("inspector examples"), &title);
    section.show(
        ui,
        |_| {},
        |ui| {
            for (example, quotation) in &data.examples {
                let Some(card) = card_of(shell.project, *quotation) else {
                    continue;
                };
                head_ui(ui, &words(example.key()), |ui| {
                    let name = words("sheet-example-clear");
                    let button = IconButton::new(icon::CLOSE, &name).small();
                    if button.disabled(locked.as_deref()).show(ui).clicked() {
                        out.perform(Operation::SetExample(SetExample {
                            code,
                            example: *example,
                            quotation: None,
                        }));
                    }
                });
                words_ui(ui, &card.words);
                if link_ui(ui, &card.place).clicked() {
                    out.push(Action::Open(Spot::Quotation(*quotation)));
                }
            }
        },
    );
}

/// Shows the properties of a concept or category, each with its dimension.
pub(super) fn properties_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, code): (&RecordData, CodeId),
    out: &mut Actions,
) -> Option<Asked> {
    if !data.can_vary {
        return None;
    }
    let tokens = theme::tokens(ui);
    let locked = shell.locked().map(words);
    let title = words("sheet-properties");
    let count = data.properties.len().to_string();
    let (mut adds, mut asked) = (false, None);
    let section = Section::new(Id::unique("inspector properties"), &title).count(&count);
    section.show(
        ui,
        |ui| {
            let name = words("sheet-property-add");
            let button = IconButton::new(icon::ADD, &name).small();
            adds = button.disabled(locked.as_deref()).show(ui).clicked();
        },
        |ui| {
            if data.properties.is_empty() {
                let how = words("sheet-property-none");
                label_ui(ui, &how, TextRole::Small, tokens.ink3);
            }
            for line in &data.properties {
                property_ui(ui, (line, code, locked.as_deref()), (&mut asked, out));
            }
        },
    );
    asked.or(adds.then_some(Asked::Property(code, None)))
}

fn padded(ui: &mut Ui, body: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin {
        left: space::PANEL as i8,
        right: space::PANEL as i8,
        top: 0,
        bottom: space::SECTION as i8,
    };
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        body(ui);
    });
}

fn property_ui(
    ui: &mut Ui,
    (line, code, locked): (&PropertyLine, CodeId, Option<&str>),
    (asked, out): (&mut Option<Asked>, &mut Actions),
) {
    head_ui(ui, &line.name, |ui| {
        let remove = words("sheet-property-remove");
        let button = IconButton::new(icon::DELETE, &remove).small();
        if button.disabled(locked).show(ui).clicked() {
            out.perform_and_say(Operation::DeleteProperties {
                properties: vec![line.property],
            });
        }
        let edit = words("sheet-property-edit");
        let button = IconButton::new(icon::EDIT, &edit).small();
        if button.disabled(locked).show(ui).clicked() {
            *asked = Some(Asked::Property(code, Some(line.property)));
        }
    });
    dimension_ui(ui, line);
}

/// The dimension as a line with a dot for each quotation, its ends named below.
fn dimension_ui(ui: &mut Ui, line: &PropertyLine) {
    let tokens = theme::tokens(ui);
    let [low, high] = &line.ends;
    let said = Message::new("sheet-property-line")
        .with("low", low.as_str())
        .with("high", high.as_str())
        .with("count", line.places.len());
    let said = say(&said);
    let height = size::ICON_ROW;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &said));
    let inside = rect.shrink2(Vec2::new(space::SMALL, 0.0));
    let y = inside.center().y;
    let stroke = egui::Stroke::new(1.0, tokens.line2);
    ui.painter().hline(inside.x_range(), y, stroke);
    for place in &line.places {
        let share = f32::from(*place) / f32::from(Location::HIGHEST);
        let x = inside.left() + inside.width() * share;
        let dot = egui::pos2(x, y);
        ui.painter().circle_filled(dot, 3.5, tokens.accent);
        let edge = egui::Stroke::new(1.0, tokens.bg);
        ui.painter().circle_stroke(dot, 3.5, edge);
    }
    label_ui(ui, &said, TextRole::Meta, tokens.ink3);
}

/// Shows what was compared.
pub(super) fn comparisons_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, code): (&RecordData, CodeId),
    out: &mut Actions,
) -> Option<Asked> {
    if data.comparisons.is_empty() {
        return None;
    }
    let tokens = theme::tokens(ui);
    let locked = shell.locked().map(words);
    let title = words("sheet-comparisons");
    let count = data.comparisons.len().to_string();
    let mut asked = None;
    let section = Section::new(Id::unique("inspector comparisons"), &title)
        .icon(icon::COMPARE_ARROWS)
        .count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            for line in data.comparisons.iter().take(COMPARISONS) {
                head_ui(ui, &line.outcome, |ui| {
                    let remove = words("sheet-comparison-remove");
                    let button = IconButton::new(icon::CLOSE, &remove).small();
                    if button.disabled(locked.as_deref()).show(ui).clicked() {
                        out.perform_and_say(Operation::DeleteComparisons {
                            comparisons: vec![line.comparison],
                        });
                    }
                });
                if link_ui(ui, &line.other).clicked() {
                    let [left, right] = line.sides;
                    asked = Some(Asked::CompareAgain(left, right, code));
                }
                if !line.note.is_empty() {
                    label_ui(ui, &line.note, TextRole::Small, tokens.ink2);
                }
            }
        },
    );
    asked
}

/// Says how many passages were put away, and offers them again.
pub(super) fn put_away_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    put_away: &[DismissalId],
    out: &mut Actions,
) {
    if put_away.is_empty() {
        return;
    }
    let ink = theme::tokens(ui).ink3;
    padded(ui, |ui| {
        let said = Message::new("sheet-put-away").with("count", put_away.len());
        label_ui(ui, &say(&said), TextRole::Small, ink);
        let back = words("sheet-put-away-back");
        if shell.locked().is_none() && link_ui(ui, &back).clicked() {
            out.perform_and_say(Operation::RestoreLikeness {
                dismissals: put_away.to_vec(),
            });
        }
    });
}

/// A title at the start of a line, and buttons at its end.
fn head_ui(ui: &mut Ui, title: &str, buttons: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let ink = theme::tokens(ui).ink2;
    ui.allocate_ui_with_layout(
        Vec2::new(width, size::BUTTON_SMALL),
        theme::from_end(),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::HAIR;
            buttons(ui);
            ui.with_layout(theme::from_start(), |ui| {
                line_ui(ui, title, TextRole::SmallName, ink);
            });
        },
    );
}
