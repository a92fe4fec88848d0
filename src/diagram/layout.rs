//! From figure to scene: the layout that was asked for, the layered one where words do not fit, and what gave way.

use super::classic;
use super::edges::{Edge, edges};
use super::figure::Figure;
use super::follow::followed;
use super::grown;
use super::layered;
use super::parts;
use super::radial;
use super::route::{index, routes, way};
use super::scene::Scene;
use super::setting::Setting;
use super::sheet::{Body, Seat, Sheet, Way};
use crate::model::{FigureLayout, Message, Place};
use crate::text::{Rect, TextEngine};

/// A scene and what its reader should know about it.
#[derive(Clone, Debug)]
pub struct Laid {
    /// The drawing.
    pub scene: Scene,
    /// The further parts of a figure that is too high for one.
    pub further: Vec<Scene>,
    /// The layout that was used: the one that was asked for, or the layered one where that does not fit.
    pub layout: FigureLayout,
    /// What was cut, broken or left out, and what is missing.
    pub warnings: Vec<Message>,
}

/// Lays `figure` out in reading direction (causes, phenomenon, strategies, results).
///
/// Text wraps and boxes grow; above the greatest height boxes widen; then the bands of the layered layout are taken,
/// then as many parts as hold all names. Only a name that is higher than a part is left out, with “… +n” and a warning. An empty component keeps its box with a
/// dash. A missing phenomenon is a warning, not an error. Type is never smaller than the least that was asked for.
pub fn layout(figure: &Figure, engine: &mut TextEngine) -> Laid {
    let figure = Figure {
        options: figure.options.checked(),
        ..figure.clone()
    };
    let mut setting = Setting::new(engine, &figure);
    let mut warnings = Vec::new();
    let phenomenon = figure.place(Place::Phenomenon);
    if phenomenon.is_none_or(|found| found.entries.is_empty()) {
        warnings.push(Message::new("diagram-no-phenomenon"));
    }
    let (sheets, layout) = sheets(&mut setting, &mut warnings);
    let parts = sheets.len();
    let mut scenes = sheets
        .into_iter()
        .map(|sheet| sheet.draw(&mut setting, &mut warnings))
        .collect::<Vec<_>>()
        .into_iter();
    if parts > 1 {
        warnings.push(Message::new("diagram-in-parts").with("count", parts));
    }
    Laid {
        scene: scenes.next().unwrap_or_else(|| Scene::empty(&figure.title)),
        further: scenes.collect(),
        layout,
        warnings,
    }
}

fn sheets(setting: &mut Setting<'_>, warnings: &mut Vec<Message>) -> (Vec<Sheet>, FigureLayout) {
    let wanted = setting.figure.options.layout;
    let (arrows, more) = edges(setting.figure, wanted);
    let mut asked = asked(setting, &arrows);
    // Higher lines only where there are higher letters, before another layout is taken.
    if asked.is_none() && setting.lower_lines() {
        asked = self::asked(setting, &arrows);
    }
    if let Some(mut sheet) = asked {
        shift(setting, &mut sheet, &arrows);
        warnings.extend(more);
        return (vec![sheet], wanted);
    }
    let (arrows, more) = edges(setting.figure, FigureLayout::Layered);
    let mut sheets = parts::sheets(setting, &arrows);
    warnings.extend(more);
    if wanted != FigureLayout::Layered {
        warnings.push(Message::new("diagram-laid-in-bands").with("layout", wanted.key()));
    } else if let [sheet] = sheets.as_mut_slice() {
        shift(setting, sheet, &arrows);
    }
    (sheets, FigureLayout::Layered)
}

/// The layout that was asked for, where it holds all words.
fn asked(setting: &mut Setting<'_>, arrows: &[Edge]) -> Option<Sheet> {
    let sheet = match setting.figure.options.layout {
        FigureLayout::Classic if setting.figure.has_added_places() => grown::sheet(setting, arrows),
        FigureLayout::Classic => classic(setting, arrows),
        FigureLayout::Radial => radial::sheet(setting, arrows),
        FigureLayout::Layered => return None,
    };
    suits(setting, &sheet).then_some(sheet)
}

/// Moves boxes as the researcher moved them; arrows keep their ways as far as they can.
fn shift(setting: &Setting<'_>, sheet: &mut Sheet, edges: &[Edge]) {
    let figure = setting.figure;
    if figure.shifts.is_empty() {
        return;
    }
    let width = figure.options.width_mm;
    let before: Vec<Rect> = sheet.seats.iter().map(|seat| seat.rect).collect();
    sheet.shift(&figure.shifts, width);
    let ways = std::mem::take(&mut sheet.ways);
    let kept = followed(ways, &sheet.seats, &before);
    let seats = std::mem::take(&mut sheet.seats);
    *sheet = layered::woven_around(seats, (edges, kept), width);
}

/// Whether a layout holds all words: it is not too high, and breaks no word that bands would keep whole.
fn suits(setting: &mut Setting<'_>, sheet: &Sheet) -> bool {
    let most = setting.figure.options.max_height_mm;
    if sheet.height() + 2.0 * classic::MARGIN > most + 0.01 {
        return false;
    }
    if !sheet.seats.iter().any(|seat| seat.body.breaks_words()) {
        return true;
    }
    let (arrows, _) = edges(setting.figure, FigureLayout::Layered);
    let bands = parts::sheets(setting, &arrows);
    let seats = bands.iter().flat_map(|sheet| &sheet.seats);
    seats.into_iter().any(|seat| seat.body.breaks_words())
}

/// The classic layout with its own ways.
fn classic(setting: &mut Setting<'_>, edges: &[Edge]) -> Sheet {
    let draft = classic::draft(setting, edges);
    let frame = draft.frame();
    let lines = routes(edges, &frame);
    let ways = edges.iter().zip(lines).map(|(edge, points)| Way {
        label: classic::label_width(way(edge, frame.full), &draft.grid),
        edge: edge.clone(),
        points: Some(points),
    });
    let ways = ways.collect();
    let seats = draft.boxes.into_iter().zip(classic::PLACES);
    let seats = seats.map(|(filled, place)| Seat {
        place,
        body: Body::List(filled),
        rect: frame.boxes.get(index(place)).copied().unwrap_or_default(),
    });
    Sheet {
        seats: seats.collect(),
        ways,
    }
}
