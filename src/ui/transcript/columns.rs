//! How the pane is divided: number, text, brackets, names; mirrored for a document that runs from right to left.

use egui::{Rangef, Rect};

use crate::session::USUAL_LINE;
use crate::ui::shell::Room;
use crate::ui::tokens::space;

use super::lanes::{LANES, MOST};

/// Width of the column of numbers.
const NUMBER: f32 = 26.0;
/// From the numbers to the text.
const GAP: f32 = 12.0;
/// Width of one lane.
pub const LANE: f32 = 8.0;
/// Mean width of a character at the usual size.
const CHARACTER: f32 = 7.76;
/// The least and the most characters in a line.
const LEAST: f32 = 46.0;
/// Names narrower than this are not shown.
const LEAST_NAME: f32 = 64.0;
/// Names give room to more lanes down to this width.
const KEPT_NAME: f32 = 108.0;

/// The columns of the transcript in its pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// The pane.
    pub rect: Rect,
    /// Whether the document runs from right to left.
    pub rtl: bool,
    /// Zoom of the text.
    pub zoom: f32,
    start: f32,
    text: f32,
    lanes: f32,
    names: f32,
    /// Room behind the usual lanes where no names are shown.
    spare: f32,
    /// How many lanes are shown.
    shown: u16,
}

impl Columns {
    /// Returns the columns of `rect`, by the table of the design system, section 3.
    ///
    /// `line` is the chosen length of a line in characters; nothing: as long as there is room.
    pub fn new(rect: Rect, room: Room, (zoom, line): (f32, Option<u16>), rtl: bool) -> Self {
        let (margin, text, gap, lanes): (f32, f32, f32, f32) = match room {
            Room::Wide => (112.0, 568.0, space::CONTENT, 340.0),
            Room::Regular => (space::MEDIUM, 528.0, space::MEDIUM, 204.0),
            Room::Compact => (space::TINY, 492.0, space::SMALL, 168.0),
            Room::Narrow | Room::Tiny => (space::TINY, 528.0, space::SMALL, 0.0),
        };
        let brackets = f32::from(LANES) * LANE + LANE;
        let around = NUMBER + GAP + gap;
        // Over the whole pane the text keeps off the edges of the window.
        let margin = if line.is_none() { space::HUGE } else { margin };
        let text = match line {
            Some(USUAL_LINE) => text,
            Some(characters) => f32::from(characters) * CHARACTER,
            None => (rect.width() - 2.0 * margin - around - lanes) / zoom,
        };
        let least = LEAST * CHARACTER * zoom;
        let margin = margin
            .min((rect.width() - around - text * zoom - lanes) / 2.0)
            .max(space::TINY);
        let room = (rect.width() - margin - around).max(0.0);
        // The names give way first, then the text down to its least, then everything.
        let wide = (text * zoom).min((room - lanes).max(least));
        let text = wide.min(room - brackets).max(80.0).floor();
        let rest = room - text;
        let names = rest.min(lanes) - brackets;
        Self {
            rect,
            rtl,
            zoom,
            start: margin,
            text,
            lanes: margin + NUMBER + GAP + text + gap,
            names: if names < LEAST_NAME { 0.0 } else { names },
            spare: (rest - brackets).max(0.0),
            shown: LANES,
        }
    }

    /// Shows as many lanes as `count` wants and there is room for, and the names behind them; in steps of four, so that
    /// the names keep their place while one lane comes or goes.
    pub fn show_lanes(&mut self, count: u16) {
        let room = if self.names > 0.0 {
            self.names - KEPT_NAME
        } else {
            self.spare
        };
        let more = (room / LANE).clamp(0.0, f32::from(MOST - LANES)) as u16;
        let wanted = count.div_ceil(LANES).max(1) * LANES;
        self.shown = if count <= LANES {
            count
        } else {
            wanted.min(LANES + more)
        };
    }

    /// Returns how many lanes are shown; brackets in further ones are folded.
    pub fn lanes(&self) -> u16 {
        self.shown.max(LANES)
    }

    /// Returns the width of the text.
    pub fn text_width(&self) -> f32 {
        self.text
    }

    /// Returns how many characters stand on a line, more or less.
    pub fn characters(&self) -> f32 {
        (self.text / (CHARACTER * self.zoom)).max(1.0)
    }

    /// Returns where the text stands.
    pub fn text(&self) -> Rangef {
        let start = self.start + NUMBER + GAP;
        self.along(start, start + self.text)
    }

    /// Returns where the numbers stand.
    pub fn number(&self) -> Rangef {
        self.along(self.start, self.start + NUMBER)
    }

    /// Returns where the bar of the current turn stands.
    pub fn bar(&self) -> Rangef {
        let start = self.start + NUMBER + space::TINY;
        self.along(start, start + space::HAIR)
    }

    /// Returns where a lane stands; the first is the one nearest to the text.
    pub fn lane(&self, lane: u16) -> Rangef {
        let start = self.lanes + f32::from(lane) * LANE;
        self.along(start, start + LANE)
    }

    /// Returns a part of a lane, in pixels from the edge that is nearer to the text.
    pub fn in_lane(&self, lane: u16, part: Rangef) -> Rangef {
        let start = self.lanes + f32::from(lane) * LANE;
        self.along(start + part.min, start + part.max)
    }

    /// Returns where names stand beside the lanes that are shown; nothing where there is no room for names.
    pub fn names(&self) -> Option<Rangef> {
        let taken = f32::from(self.shown) * LANE + LANE;
        let whole = self.names + f32::from(LANES) * LANE + LANE;
        let start = self.lanes + taken;
        (self.names > 0.0).then(|| self.along(start, start + whole - taken))
    }

    /// Returns the part of the pane between two distances from the edge where reading starts.
    fn along(&self, from: f32, to: f32) -> Rangef {
        if self.rtl {
            Rangef::new(self.rect.right() - to, self.rect.right() - from)
        } else {
            Rangef::new(self.rect.left() + from, self.rect.left() + to)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, Vec2};

    fn pane(width: f32) -> Rect {
        Rect::from_min_size(Pos2::new(328.0, 116.0), Vec2::new(width, 700.0))
    }

    #[test]
    fn the_text_is_as_wide_as_the_room_says() {
        let wide = Columns::new(pane(1184.0), Room::Wide, (1.0, Some(USUAL_LINE)), false);
        assert_eq!(wide.text_width(), 568.0);
        assert!(
            wide.text().min > 328.0 + 100.0,
            "the block is offset from the start"
        );
        let regular = Columns::new(pane(796.0), Room::Regular, (1.0, Some(USUAL_LINE)), false);
        assert_eq!(regular.text_width(), 528.0);
        assert_eq!(regular.lane(0).min, 328.0 + 582.0);
        let compact = Columns::new(pane(712.0), Room::Compact, (1.0, Some(USUAL_LINE)), false);
        assert_eq!(compact.text_width(), 492.0);
        assert!(compact.names().is_some());
        let narrow = Columns::new(pane(700.0), Room::Narrow, (1.0, Some(USUAL_LINE)), false);
        assert_eq!(narrow.names(), None);
    }

    #[test]
    fn a_line_is_as_long_as_was_chosen_and_the_whole_pane_where_that_was() {
        let of = |line| Columns::new(pane(1100.0), Room::Regular, (1.0, line), false);
        assert!(of(Some(46)).text_width() < of(Some(60)).text_width());
        assert!(of(Some(60)).text_width() < of(Some(75)).text_width());
        assert!((of(Some(60)).characters() - 60.0).abs() < 1.0);
        assert!(of(None).text_width() > of(Some(75)).text_width());
        assert!(of(None).lane(LANES - 1).max <= 328.0 + 1100.0);
    }

    #[test]
    fn a_document_from_right_to_left_is_mirrored() {
        let mut columns = Columns::new(pane(796.0), Room::Regular, (1.0, Some(USUAL_LINE)), true);
        columns.show_lanes(2);
        let mirrored = Columns::new(pane(796.0), Room::Regular, (1.0, Some(USUAL_LINE)), false);
        let sum = 2.0 * 328.0 + 796.0;
        assert_eq!(columns.text().min, sum - mirrored.text().max);
        assert!(columns.lane(1).max <= columns.lane(0).min);
        assert!(columns.names().unwrap().max <= columns.lane(1).min);
    }

    #[test]
    fn there_are_as_many_lanes_as_are_wanted_and_have_room() {
        let lanes = |width, room, count| {
            let line = (1.0, Some(USUAL_LINE));
            let mut columns = Columns::new(pane(width), room, line, false);
            columns.show_lanes(count);
            (columns.lanes(), columns.names().map(|names| names.span()))
        };
        assert_eq!(lanes(796.0, Room::Regular, 3).0, 4);
        assert_eq!(lanes(796.0, Room::Regular, 5).0, 8);
        let (most, names) = lanes(796.0, Room::Regular, 40);
        assert!(
            (8..=MOST).contains(&most) && names.unwrap() >= 108.0,
            "{most}"
        );
        assert_eq!(lanes(1184.0, Room::Wide, 40).0, MOST);
    }

    #[test]
    fn nothing_leaves_the_pane_at_any_zoom() {
        for room in [
            Room::Tiny,
            Room::Narrow,
            Room::Compact,
            Room::Regular,
            Room::Wide,
        ] {
            for width in [420.0, 560.0, 712.0, 796.0, 1184.0] {
                for zoom in [0.75, 1.0, 1.5, 2.0] {
                    let line = Some(USUAL_LINE);
                    let mut columns = Columns::new(pane(width), room, (zoom, line), false);
                    for count in [1, 4, 5, 40] {
                        columns.show_lanes(count);
                        assert!(
                            columns.lane(columns.lanes() - 1).max <= columns.rect.right() + 0.5,
                            "{width} {zoom} {room:?} {count}"
                        );
                        if let Some(names) = columns.names() {
                            assert!(names.max <= columns.rect.right() + 0.5);
                            assert!(names.min >= columns.lane(columns.lanes() - 1).max - 32.0);
                            assert!(names.span() >= 64.0);
                        }
                    }
                }
            }
        }
    }
}
