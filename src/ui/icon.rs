//! The icons: characters of the shipped cut of Material Symbols Rounded, one constant each.
//!
//! They follow `assets/fonts/icons.tsv`; a test holds the two together. An icon alone always needs a name beside it.

use egui::{Color32, FontFamily, FontId, Painter, Pos2, Rect};

use crate::ui::theme;

/// The name under which egui knows the icon font.
pub const FAMILY: &str = "icons";

/// One icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Icon(pub char);

impl Icon {
    /// Paints the icon `size` logical pixels large around `centre`.
    pub fn paint(self, painter: &Painter, centre: Pos2, size: f32, color: Color32) {
        let icon = if theme::is_mirrored(painter.ctx()) {
            self.mirrored()
        } else {
            self
        };
        let scale = painter.pixels_per_point();
        let font = FontId::new(size, FontFamily::Name(FAMILY.into()));
        let galley = painter.layout_no_wrap(icon.0.to_string(), font, color);
        // The drawing fills the em square, which stands on the baseline: it begins on a whole pixel, so that its
        // level and upright lines are sharp.
        let left = ((centre.x - size / 2.0) * scale).round() / scale;
        let bottom = ((centre.y + size / 2.0) * scale).round() / scale;
        let baseline = galley
            .rows
            .first()
            .and_then(|row| row.glyphs.first())
            .map_or(size, |glyph| glyph.pos.y);
        painter.galley(Pos2::new(left, bottom - baseline), galley, color);
    }

    /// Paints the icon in the middle of `rect`.
    pub fn paint_in(self, painter: &Painter, rect: Rect, size: f32, color: Color32) {
        self.paint(painter, rect.center(), size, color);
    }

    /// Returns the icon for a window that runs from right to left.
    ///
    /// Arrows along the line swap with their partner; search, check and history stay.
    fn mirrored(self) -> Self {
        match self {
            CHEVRON_LEFT => CHEVRON_RIGHT,
            CHEVRON_RIGHT => CHEVRON_LEFT,
            ARROW_BACK => ARROW_FORWARD,
            ARROW_FORWARD => ARROW_BACK,
            UNDO => REDO,
            REDO => UNDO,
            SKIP_NEXT => SKIP_PREVIOUS,
            SKIP_PREVIOUS => SKIP_NEXT,
            other => other,
        }
    }
}

/// `account_tree`
pub const ACCOUNT_TREE: Icon = Icon('\u{e97a}');
/// `add`
pub const ADD: Icon = Icon('\u{e145}');
/// `add_circle`
pub const ADD_CIRCLE: Icon = Icon('\u{e147}');
/// `arrow_back`
pub const ARROW_BACK: Icon = Icon('\u{e5c4}');
/// `arrow_downward`
pub const ARROW_DOWNWARD: Icon = Icon('\u{e5db}');
/// `arrow_forward`
pub const ARROW_FORWARD: Icon = Icon('\u{e5c8}');
/// `arrow_selector_tool`
pub const ARROW_SELECTOR_TOOL: Icon = Icon('\u{f82f}');
/// `arrow_upward`
pub const ARROW_UPWARD: Icon = Icon('\u{e5d8}');
/// `auto_fix_high`
pub const AUTO_FIX_HIGH: Icon = Icon('\u{e662}');
/// `auto_stories`
pub const AUTO_STORIES: Icon = Icon('\u{e666}');
/// `block`
pub const BLOCK: Icon = Icon('\u{e033}');
/// `bookmark`
pub const BOOKMARK: Icon = Icon('\u{e866}');
/// `bookmark_add`
pub const BOOKMARK_ADD: Icon = Icon('\u{e598}');
/// `call_split`
pub const CALL_SPLIT: Icon = Icon('\u{e0b6}');
/// `check`
pub const CHECK: Icon = Icon('\u{e5ca}');
/// `check_circle`
pub const CHECK_CIRCLE: Icon = Icon('\u{e86c}');
/// `checklist`
pub const CHECKLIST: Icon = Icon('\u{e6b1}');
/// `chevron_left`
pub const CHEVRON_LEFT: Icon = Icon('\u{e408}');
/// `chevron_right`
pub const CHEVRON_RIGHT: Icon = Icon('\u{e409}');
/// `close`
pub const CLOSE: Icon = Icon('\u{e14c}');
/// `compare_arrows`
pub const COMPARE_ARROWS: Icon = Icon('\u{e915}');
/// `content_paste`
pub const CONTENT_PASTE: Icon = Icon('\u{e14f}');
/// `contrast`
pub const CONTRAST: Icon = Icon('\u{eb37}');
/// `conversion_path`
pub const CONVERSION_PATH: Icon = Icon('\u{f0c1}');
/// `dark_mode`
pub const DARK_MODE: Icon = Icon('\u{e51c}');
/// `delete`
pub const DELETE: Icon = Icon('\u{e872}');
/// `description`
pub const DESCRIPTION: Icon = Icon('\u{e873}');
/// `download`
pub const DOWNLOAD: Icon = Icon('\u{e171}');
/// `drive_file_move`
pub const DRIVE_FILE_MOVE: Icon = Icon('\u{e675}');
/// `drive_folder_upload`
pub const DRIVE_FOLDER_UPLOAD: Icon = Icon('\u{e9a3}');
/// `edit`
pub const EDIT: Icon = Icon('\u{e150}');
/// `edit_note`
pub const EDIT_NOTE: Icon = Icon('\u{e745}');
/// `event_upcoming`
pub const EVENT_UPCOMING: Icon = Icon('\u{f238}');
/// `expand_more`
pub const EXPAND_MORE: Icon = Icon('\u{e5cf}');
/// `filter_alt`
pub const FILTER_ALT: Icon = Icon('\u{ef4f}');
/// `filter_list`
pub const FILTER_LIST: Icon = Icon('\u{e152}');
/// `flag`
pub const FLAG: Icon = Icon('\u{e153}');
/// `folder_off`
pub const FOLDER_OFF: Icon = Icon('\u{eb83}');
/// `folder_open`
pub const FOLDER_OPEN: Icon = Icon('\u{e2c8}');
/// `format_bold`
pub const FORMAT_BOLD: Icon = Icon('\u{e238}');
/// `format_ink_highlighter`
pub const FORMAT_INK_HIGHLIGHTER: Icon = Icon('\u{f82b}');
/// `format_italic`
pub const FORMAT_ITALIC: Icon = Icon('\u{e23f}');
/// `format_list_bulleted`
pub const FORMAT_LIST_BULLETED: Icon = Icon('\u{e241}');
/// `format_quote`
pub const FORMAT_QUOTE: Icon = Icon('\u{e244}');
/// `functions`
pub const FUNCTIONS: Icon = Icon('\u{e24a}');
/// `history`
pub const HISTORY: Icon = Icon('\u{e28e}');
/// `info`
pub const INFO: Icon = Icon('\u{e88e}');
/// `inventory_2`
pub const INVENTORY_2: Icon = Icon('\u{e1a1}');
/// `keyboard`
pub const KEYBOARD: Icon = Icon('\u{e312}');
/// `keyboard_return`
pub const KEYBOARD_RETURN: Icon = Icon('\u{e31b}');
/// `landscape`
pub const LANDSCAPE: Icon = Icon('\u{e3f7}');
/// `library_books`
pub const LIBRARY_BOOKS: Icon = Icon('\u{e02f}');
/// `lightbulb`
pub const LIGHTBULB: Icon = Icon('\u{e0f0}');
/// `link`
pub const LINK: Icon = Icon('\u{e157}');
/// `lock`
pub const LOCK: Icon = Icon('\u{e88d}');
/// `mark_email_read`
pub const MARK_EMAIL_READ: Icon = Icon('\u{e9fd}');
/// `menu_book`
pub const MENU_BOOK: Icon = Icon('\u{ea19}');
/// `merge`
pub const MERGE: Icon = Icon('\u{eb98}');
/// `merge_type`
pub const MERGE_TYPE: Icon = Icon('\u{e252}');
/// `more_horiz`
pub const MORE_HORIZ: Icon = Icon('\u{e5d3}');
/// `new_label`
pub const NEW_LABEL: Icon = Icon('\u{e609}');
/// `open_in_new`
pub const OPEN_IN_NEW: Icon = Icon('\u{e895}');
/// `pan_tool`
pub const PAN_TOOL: Icon = Icon('\u{e925}');
/// `person_search`
pub const PERSON_SEARCH: Icon = Icon('\u{f106}');
/// `radio_button_unchecked`
pub const RADIO_BUTTON_UNCHECKED: Icon = Icon('\u{e836}');
/// `redo`
pub const REDO: Icon = Icon('\u{e15a}');
/// `schema`
pub const SCHEMA: Icon = Icon('\u{e4fd}');
/// `school`
pub const SCHOOL: Icon = Icon('\u{e80c}');
/// `search`
pub const SEARCH: Icon = Icon('\u{e8b6}');
/// `self_improvement`
pub const SELF_IMPROVEMENT: Icon = Icon('\u{ea78}');
/// `sell`
pub const SELL: Icon = Icon('\u{e54e}');
/// `settings`
pub const SETTINGS: Icon = Icon('\u{e8b8}');
/// `show_chart`
pub const SHOW_CHART: Icon = Icon('\u{e6e1}');
/// `shuffle`
pub const SHUFFLE: Icon = Icon('\u{e043}');
/// `skip_next`
pub const SKIP_NEXT: Icon = Icon('\u{e044}');
/// `skip_previous`
pub const SKIP_PREVIOUS: Icon = Icon('\u{e045}');
/// `sort`
pub const SORT: Icon = Icon('\u{e164}');
/// `stacks`
pub const STACKS: Icon = Icon('\u{f500}');
/// `sticky_note_2`
pub const STICKY_NOTE_2: Icon = Icon('\u{f1fc}');
/// `summarize`
pub const SUMMARIZE: Icon = Icon('\u{f071}');
/// `swap_horiz`
pub const SWAP_HORIZ: Icon = Icon('\u{e8d4}');
/// `table`
pub const TABLE: Icon = Icon('\u{f191}');
/// `target`
pub const TARGET: Icon = Icon('\u{e719}');
/// `translate`
pub const TRANSLATE: Icon = Icon('\u{e8e2}');
/// `undo`
pub const UNDO: Icon = Icon('\u{e166}');
/// `unfold_less`
pub const UNFOLD_LESS: Icon = Icon('\u{e5d6}');
/// `unfold_more`
pub const UNFOLD_MORE: Icon = Icon('\u{e5d7}');
/// `upload_file`
pub const UPLOAD_FILE: Icon = Icon('\u{e9fc}');
/// `vertical_split`
pub const VERTICAL_SPLIT: Icon = Icon('\u{e949}');
/// `warning`
pub const WARNING: Icon = Icon('\u{e002}');

#[cfg(test)]
mod tests {
    #[test]
    fn every_icon_of_the_font_has_a_constant() {
        let source = include_str!("icon.rs");
        for line in include_str!("../../assets/fonts/icons.tsv").lines() {
            let (name, code) = line.split_once('\t').unwrap();
            let constant = format!(
                "pub const {}: Icon = Icon('\\u{{{code}}}');",
                name.to_uppercase()
            );
            assert!(source.contains(&constant), "{name}");
        }
    }
}
