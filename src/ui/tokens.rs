//! The design system as constants: colours, code colours, distances, radii, heights and type styles.
//!
//! No other file names a colour or a size. Colours come in a light and a dark set, [`Tokens`]; which one holds is asked
//! with `theme::tokens`.

use egui::Color32;

use crate::text::{Face, TextStyle, Weight};

/// The colours of one theme. Contrasts are computed in the design system; the lowest for text is 4.5 to 1.
#[derive(Debug)]
pub struct Tokens {
    /// Whether this is a dark set.
    pub dark: bool,
    /// Reading surface, main pane.
    pub paper: Color32,
    /// Panels and bars.
    pub bg: Color32,
    /// Rail, canvas around the figure.
    pub rail: Color32,
    /// Card, field, popup, dialog.
    pub raised: Color32,
    /// Row under the pointer.
    pub hover: Color32,
    /// Hairlines between regions.
    pub line: Color32,
    /// Edge of buttons and of fields with text in them; fill of what is pressed.
    pub line2: Color32,
    /// Edge that alone shows a control: tick box, empty field.
    pub control: Color32,
    /// Text.
    pub ink: Color32,
    /// Interviewer’s turns, secondary text.
    pub ink2: Color32,
    /// Times, counts, hints; never on `asoft`.
    pub ink3: Color32,
    /// Focus, links, primary, current.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub onacc: Color32,
    /// Chosen row, current tab, live chips.
    pub asoft: Color32,
    /// Text selection.
    pub sel: Color32,
    /// Search hit.
    pub mark: Color32,
    /// What is lost, evidence against.
    pub danger: Color32,
    /// Surface under `danger`.
    pub dsoft: Color32,
    /// Thin, unfinished, look at this.
    pub warn: Color32,
    /// Surface under `warn`.
    pub wsoft: Color32,
    /// Met, evidence for.
    pub ok: Color32,
    /// What lies over everything behind a dialog.
    pub scrim: Color32,
    /// The shadow of popups, dialogs, toasts and dragged cards.
    pub shadow: Color32,
}

/// The light set.
pub static LIGHT: Tokens = Tokens {
    dark: false,
    paper: rgb(0xFEFDFB),
    bg: rgb(0xF6F5F1),
    rail: rgb(0xEEECE6),
    raised: rgb(0xFFFFFF),
    hover: rgb(0xEAE7E0),
    line: rgb(0xE3E0D8),
    line2: rgb(0xD0CCC2),
    control: rgb(0x8E897F),
    ink: rgb(0x1F1E1B),
    ink2: rgb(0x57544D),
    ink3: rgb(0x6C6860),
    accent: rgb(0x0F6B74),
    accent_hover: rgb(0x0C5A62),
    onacc: rgb(0xFFFFFF),
    asoft: rgb(0xDCEDEC),
    sel: rgb(0xBBDFDE),
    mark: rgb(0xFFE9A8),
    danger: rgb(0xA5321D),
    dsoft: rgb(0xFBE9E4),
    warn: rgb(0x805200),
    wsoft: rgb(0xFAF0DC),
    ok: rgb(0x2B6A3A),
    scrim: Color32::from_rgba_premultiplied(13, 12, 11, 82),
    shadow: Color32::from_rgba_premultiplied(4, 4, 4, 36),
};

/// The dark set.
pub static DARK: Tokens = Tokens {
    dark: true,
    paper: rgb(0x1A1917),
    bg: rgb(0x201F1D),
    rail: rgb(0x191816),
    raised: rgb(0x2A2926),
    hover: rgb(0x2D2B28),
    line: rgb(0x35332F),
    line2: rgb(0x484540),
    control: rgb(0x837E75),
    ink: rgb(0xE9E6E0),
    ink2: rgb(0xB7B2A8),
    ink3: rgb(0x9A948A),
    accent: rgb(0x74C5C9),
    accent_hover: rgb(0x8BD3D6),
    onacc: rgb(0x0B2325),
    asoft: rgb(0x1B3B3D),
    sel: rgb(0x22545A),
    mark: rgb(0x5A4A17),
    danger: rgb(0xF0907C),
    dsoft: rgb(0x3B231D),
    warn: rgb(0xE2B25C),
    wsoft: rgb(0x37301F),
    ok: rgb(0x86C795),
    scrim: Color32::from_rgba_premultiplied(0, 0, 0, 128),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 115),
};

/// The light set with stronger lines and texts, for those who ask for high contrast.
pub static LIGHT_CONTRAST: Tokens = Tokens {
    line: LIGHT.control,
    line2: LIGHT.control,
    ink2: LIGHT.ink,
    ink3: LIGHT.ink,
    ..LIGHT
};

/// The dark set with stronger lines and texts, for those who ask for high contrast.
pub static DARK_CONTRAST: Tokens = Tokens {
    line: DARK.control,
    line2: DARK.control,
    ink2: DARK.ink,
    ink3: DARK.ink,
    ..DARK
};

/// One of the colours that codes are given, for both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeColour {
    light: (Color32, Color32),
    dark: (Color32, Color32),
}

impl CodeColour {
    const fn new(stroke: u32, tint: u32, dark_stroke: u32, dark_tint: u32) -> Self {
        Self {
            light: (rgb(stroke), rgb(tint)),
            dark: (rgb(dark_stroke), rgb(dark_tint)),
        }
    }

    /// Returns the colour of marks, brackets and underlines: at least 3.1 to 1 on `paper`.
    pub fn stroke(self, tokens: &Tokens) -> Color32 {
        if tokens.dark {
            self.dark.0
        } else {
            self.light.0
        }
    }

    /// Returns the colour behind text: `ink` on it has at least 8.5 to 1.
    pub fn tint(self, tokens: &Tokens) -> Color32 {
        if tokens.dark {
            self.dark.1
        } else {
            self.light.1
        }
    }
}

/// The code colours in the order in which they are given out.
///
/// The order keeps the first 8, 12 and 16 as far apart as can be, also under colour-blind sight.
#[rustfmt::skip]
pub static CODE_COLOURS: [CodeColour; 24] = [
    CodeColour::new(0x4373C3, 0xDEEAFE, 0x67B0FA, 0x1D3854), // Blue
    CodeColour::new(0xBC2C05, 0xFFE2DB, 0xC46B38, 0x4F2D19), // Brick
    CodeColour::new(0x749770, 0xDDF0DA, 0xC7EE8D, 0x35431F), // Sage
    CodeColour::new(0x57255F, 0xF1D7F5, 0x9876AE, 0x3F2F49), // Plum
    CodeColour::new(0x247960, 0xCEF4E5, 0x55C48D, 0x16402B), // Teal
    CodeColour::new(0x612C05, 0xFADAC8, 0xE29948, 0x4C3011), // Brown
    CodeColour::new(0x183EB0, 0xD4E2FE, 0xC7CDFF, 0x393B53), // Cobalt
    CodeColour::new(0x7D2E41, 0xFDD6DB, 0xFBBFC4, 0x513437), // Wine
    CodeColour::new(0x3B9F1E, 0xD9F2D4, 0x649374, 0x253D2D), // Green
    CodeColour::new(0x867DFE, 0xE6E7FE, 0x718EE2, 0x2A3556), // Violet
    CodeColour::new(0x8790B7, 0xE4E8FE, 0x9E9AB9, 0x363446), // Steel
    CodeColour::new(0xBA4C8D, 0xFEE0EF, 0xE3A8D4, 0x4E3347), // Orchid
    CodeColour::new(0x3D5084, 0xD5E1FE, 0x9FBEF8, 0x2F3D57), // Denim
    CodeColour::new(0xF2672C, 0xFEE3D9, 0xFE987C, 0x583126), // Orange
    CodeColour::new(0x4B691B, 0xD8E8C6, 0xCAD18D, 0x3D4020), // Moss
    CodeColour::new(0x670080, 0xEFD8F7, 0xC396DD, 0x412D4C), // Purple
    CodeColour::new(0x05585E, 0xC7E9EC, 0x60FAED, 0x064743), // Petrol
    CodeColour::new(0x7C350B, 0xFED8C7, 0xD18439, 0x4D2F13), // Rust
    CodeColour::new(0x54895B, 0xD7F2D9, 0xCCE9B9, 0x35422B), // Fern
    CodeColour::new(0x4751CA, 0xE3E9FE, 0x767CD3, 0x303355), // Indigo
    CodeColour::new(0x898582, 0xEEE8E2, 0xA29E96, 0x3B362D), // Grey
    CodeColour::new(0xEB5EA0, 0xFEE0EB, 0xFBA0AF, 0x573037), // Pink
    CodeColour::new(0x9A47A2, 0xFADFFC, 0xB082A0, 0x452E3E), // Mauve
    CodeColour::new(0xA7904E, 0xF4E9C9, 0xE9BE57, 0x4B3B13), // Sand
];

/// Returns code colour `number`, from 0; numbers beyond the last begin again.
pub fn code_colour(number: usize) -> CodeColour {
    CODE_COLOURS
        .get(number % CODE_COLOURS.len())
        .copied()
        .unwrap_or(CODE_COLOURS[0])
}

/// Fill and heading colour of the places of a paradigm model, by Paul Tol’s pale and dark schemes; same in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceColour {
    /// Behind the heading.
    pub fill: Color32,
    /// Border and heading.
    pub heading: Color32,
}

impl PlaceColour {
    const fn new(fill: u32, heading: u32) -> Self {
        Self {
            fill: rgb(fill),
            heading: rgb(heading),
        }
    }
}

/// The colours of causal conditions.
pub const PLACE_CAUSAL: PlaceColour = PlaceColour::new(0xBBCCEE, 0x222255);
/// The colours of the phenomenon.
pub const PLACE_PHENOMENON: PlaceColour = PlaceColour::new(0xFFCCCC, 0x663333);
/// The colours of the context.
pub const PLACE_CONTEXT: PlaceColour = PlaceColour::new(0xCCDDAA, 0x225522);
/// The colours of intervening conditions.
pub const PLACE_INTERVENING: PlaceColour = PlaceColour::new(0xEEEEBB, 0x666633);
/// The colours of strategies.
pub const PLACE_STRATEGIES: PlaceColour = PlaceColour::new(0xCCEEFF, 0x225555);
/// The colours of consequences.
pub const PLACE_CONSEQUENCES: PlaceColour = PlaceColour::new(0xDDDDDD, 0x555555);

/// How many steps the heat strip has.
pub const HEAT_STEPS: usize = 5;
/// Its steps from little to much, each with the ink of its number; nothing at all is left unfilled.
const HEAT: [(Color32, Color32); HEAT_STEPS] = [
    (rgb(0xE4F0F0), LIGHT_INK),
    (rgb(0xC2DEDF), LIGHT_INK),
    (rgb(0x8FC0C4), LIGHT_INK),
    (rgb(0x4E979D), LIGHT_INK),
    (rgb(0x1B7079), rgb(0xFFFFFF)),
];
/// The same in the dark: much is light there.
const HEAT_DARK: [(Color32, Color32); HEAT_STEPS] = [
    (rgb(0x1F3436), rgb(0xECEAE5)),
    (rgb(0x234B4F), rgb(0xECEAE5)),
    (rgb(0x2B686E), rgb(0xFFFFFF)),
    (rgb(0x5FA5AB), LIGHT_INK),
    (rgb(0xA9D3D6), LIGHT_INK),
];

impl Tokens {
    /// Returns the fill of a step of the heat strip, from 0, and the ink on it.
    pub fn heat(&self, step: usize) -> (Color32, Color32) {
        let steps = if self.dark { HEAT_DARK } else { HEAT };
        steps[step.min(HEAT_STEPS - 1)]
    }
}

/// Bars of a chart.
pub const CHART_BAR: Color32 = rgb(0x9CC3C6);
/// How much of the accent a chart’s band has, of 255.
pub const CHART_BAND_ALPHA: u8 = 31;
/// How much of the ink is seen in the interval of an estimate.
pub const CHART_INTERVAL_ALPHA: u8 = 10;
/// The paper of a figure: a print, also in dark.
pub const FIGURE_PAPER: Color32 = rgb(0xFFFFFF);
/// Text and lines on the paper of a figure.
pub const FIGURE_INK: Color32 = LIGHT_INK;

const LIGHT_INK: Color32 = rgb(0x1F1E1B);

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// Distances in logical pixels; there are no others.
pub mod space {
    /// 2
    pub const HAIR: f32 = 2.0;
    /// 4
    pub const TINY: f32 = 4.0;
    /// 6: between cards, between icon and words.
    pub const SMALL: f32 = 6.0;
    /// 8: between controls.
    pub const MEDIUM: f32 = 8.0;
    /// 12: padding of panels.
    pub const PANEL: f32 = 12.0;
    /// 16
    pub const WIDE: f32 = 16.0;
    /// 20: padding of content.
    pub const CONTENT: f32 = 20.0;
    /// 28
    pub const LARGE: f32 = 28.0;
    /// 44
    pub const HUGE: f32 = 44.0;
    /// Above and below within a section.
    pub const SECTION: f32 = 10.0;
    /// One level of a tree.
    pub const INDENT: f32 = 14.0;
}

/// Radii of corners in logical pixels.
pub mod radius {
    /// Highlight of a passage.
    pub const HIGHLIGHT: u8 = 2;
    /// Key cap, tick box.
    pub const KEY: u8 = 4;
    /// Button and field.
    pub const BUTTON: u8 = 6;
    /// Card and popup.
    pub const CARD: u8 = 8;
    /// Lane.
    pub const LANE: u8 = 10;
    /// Dialog.
    pub const DIALOG: u8 = 12;
}

/// Heights of rows and controls, widths of regions, in logical pixels.
pub mod size {
    /// Top bar.
    pub const TOP_BAR: f32 = 44.0;
    /// Status bar.
    pub const STATUS_BAR: f32 = 26.0;
    /// Rail with labels.
    pub const RAIL: f32 = 64.0;
    /// Rail without labels.
    pub const RAIL_NARROW: f32 = 44.0;
    /// Tab bar.
    pub const TAB: f32 = 36.0;
    /// A tab at most.
    pub const TAB_WIDTH: f32 = 250.0;
    /// Head of a panel.
    pub const PANEL_HEAD: f32 = 36.0;
    /// Tool bar.
    pub const TOOL_BAR: f32 = 36.0;
    /// Row of a tree.
    pub const TREE_ROW: f32 = 26.0;
    /// Row of a list.
    pub const LIST_ROW: f32 = 28.0;
    /// Row of a list with two lines.
    pub const LIST_ROW_TWO: f32 = 44.0;
    /// Row of a table.
    pub const TABLE_ROW: f32 = 30.0;
    /// Head of a table.
    pub const TABLE_HEAD: f32 = 28.0;
    /// The head of a table with a title on two lines.
    pub const TABLE_HEAD_TWO: f32 = 42.0;
    /// Head of a lane.
    pub const LANE_HEAD: f32 = 30.0;
    /// Button.
    pub const BUTTON: f32 = 28.0;
    /// Small button.
    pub const BUTTON_SMALL: f32 = 24.0;
    /// Text field.
    pub const FIELD: f32 = 28.0;
    /// Text field of the code finder.
    pub const FIELD_FINDER: f32 = 32.0;
    /// Text field of search and palette.
    pub const FIELD_SEARCH: f32 = 40.0;
    /// Segmented switch.
    pub const SEGMENTED: f32 = 26.0;
    /// The height of a switch with words on two lines.
    pub const SEGMENTED_TWO: f32 = 42.0;
    /// Chip.
    pub const CHIP: f32 = 22.0;
    /// Key cap.
    pub const KEY_CAP: f32 = 18.0;
    /// Tick box.
    pub const CHECK: f32 = 15.0;
    /// Icon in a chip.
    pub const ICON_CHIP: f32 = 14.0;
    /// Icon in a row.
    pub const ICON_ROW: f32 = 16.0;
    /// Icon in a button.
    pub const ICON: f32 = 18.0;
    /// Icon in the rail.
    pub const ICON_RAIL: f32 = 20.0;
    /// Icon of an empty state.
    pub const ICON_EMPTY: f32 = 40.0;
    /// Thickness of a focus ring, and its gap.
    pub const RING: f32 = 2.0;
    /// Where a border can be dragged.
    pub const SPLITTER: f32 = 6.0;
    /// Bar of progress.
    pub const PROGRESS: f32 = 4.0;
    /// Tooltip at most.
    pub const TOOLTIP: f32 = 320.0;
    /// Code finder.
    pub const FINDER: f32 = 452.0;
    /// Dialog that asks one thing.
    pub const DIALOG_SMALL: f32 = 440.0;
    /// Dialog with details.
    pub const DIALOG_MEDIUM: f32 = 580.0;
    /// Dialog with panes.
    pub const DIALOG_LARGE: f32 = 1160.0;
    /// What a dialog leaves of the window.
    pub const DIALOG_MARGIN: f32 = 96.0;
    /// Dash and gap of dashed borders.
    pub const DASH: (f32, f32) = (4.0, 3.0);
}

/// How long things last, in seconds.
pub mod time {
    /// A toast.
    pub const TOAST: f64 = 6.0;
    /// Before a tooltip.
    pub const TOOLTIP: f32 = 0.5;
    /// Folding, the longest movement but one.
    pub const FOLD: f32 = 0.08;
}

/// What a text is for; gives its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextRole {
    /// Transcript.
    Reading,
    /// Memo, story line.
    Memo,
    /// Quotation in the inspector and on cards, reasons in the history.
    Quotation,
    /// First sentence of Saturation.
    Summary,
    /// Memo title, empty state.
    PageHeading,
    /// The program’s name on the start screen.
    StartHeading,
    /// Dialog title, category name.
    Heading,
    /// The default.
    Body,
    /// A name among body text.
    Name,
    /// A category among body text.
    BodyStrong,
    /// Meta data, tool bar.
    Small,
    /// A link or current choice among small text.
    SmallName,
    /// Panel head.
    SmallStrong,
    /// Counts, times; never a sentence that must be read.
    Tiny,
    /// Label in the rail.
    Rail,
    /// Text field, open code in a tree.
    Field,
    /// Button, concept in a tree.
    Button,
    /// Category in a tree.
    FieldStrong,
    /// Count at the end of a row, status bar, path.
    Meta,
    /// Column head, name beside a bracket.
    MetaName,
    /// Speaker.
    MetaStrong,
    /// Key cap.
    Key,
    /// Field of finder, search and palette, and the rows of the palette.
    Finder,
    /// Name in the palette and on the start screen.
    FinderName,
}

impl TextRole {
    /// Returns the style for text in Latin and most other scripts.
    pub fn style(self) -> TextStyle {
        use Face::{Interface, Reading};
        use Weight::{Medium, Regular, SemiBold};
        let (face, size, line, weight) = match self {
            Self::Reading => (Reading, 16.0, 27.0, Regular),
            Self::Memo => (Reading, 17.0, 29.0, Regular),
            Self::Quotation => (Reading, 13.5, 20.0, Regular),
            Self::Summary => (Reading, 18.0, 28.0, Regular),
            Self::PageHeading => (Reading, 26.0, 34.0, Regular),
            Self::StartHeading => (Reading, 34.0, 44.0, Regular),
            Self::Heading => (Interface, 15.0, 22.0, SemiBold),
            Self::Body => (Interface, 13.0, 20.0, Regular),
            Self::Name => (Interface, 13.0, 20.0, Medium),
            Self::BodyStrong => (Interface, 13.0, 20.0, SemiBold),
            Self::Small => (Interface, 12.0, 18.0, Regular),
            Self::SmallName => (Interface, 12.0, 18.0, Medium),
            Self::SmallStrong => (Interface, 12.0, 18.0, SemiBold),
            Self::Tiny => (Interface, 11.0, 16.0, Regular),
            Self::Rail => (Interface, 10.5, 12.0, Medium),
            Self::Field => (Interface, 12.5, 20.0, Regular),
            Self::Button => (Interface, 12.5, 20.0, Medium),
            Self::FieldStrong => (Interface, 12.5, 20.0, SemiBold),
            Self::Meta => (Interface, 11.5, 16.0, Regular),
            Self::MetaName => (Interface, 11.5, 16.0, Medium),
            Self::MetaStrong => (Interface, 11.5, 18.0, SemiBold),
            Self::Key => (Interface, 11.0, 16.0, Medium),
            Self::Finder => (Interface, 14.0, 20.0, Regular),
            Self::FinderName => (Interface, 14.0, 20.0, Medium),
        };
        TextStyle::new(face, size, line).weight(weight)
    }

    /// Returns the style for a text that is mostly Arabic script: half a pixel larger, lines further apart.
    pub fn style_rtl(self) -> TextStyle {
        let mut style = self.style();
        (style.size, style.line_height) = match self {
            Self::Reading => (16.5, 31.0),
            Self::Quotation => (13.0, 23.0),
            _ => (style.size + 0.5, (style.line_height * 1.15).round()),
        };
        style
    }
}
