//! The parts that every screen is built from. They take plain data and words, know neither project nor language, and
//! say what happened.
//!
//! Functions that show something end in `_ui`; parts with many choices are small builders that end in `show`. Rows are
//! painted with a [`Strip`], which also turns them round in a window that runs from right to left.

mod banner;
mod button;
mod card;
mod check;
mod chip;
mod dialog;
mod drop_down;
mod empty_state;
mod field_keys;
pub mod focus;
mod frame;
mod icon_button;
mod key_cap;
mod list_keys;
mod list_row;
mod mark;
mod menu;
mod progress;
mod rail;
pub mod reader;
mod section;
mod segmented;
mod splitter;
pub mod spoken;
mod strip;
mod table;
mod tabs;
mod text;
mod text_field;
mod toast;
mod tooltip;
mod tree_row;

pub use banner::{Banner, Tone};
pub use button::{Button, ButtonLook, link_ui};
pub use card::Card;
pub use check::{Check, check_ui, paint_check};
pub use chip::{Chip, ChipLook};
pub use dialog::{Dialog, DialogAnswer, DialogButton, DialogWidth};
pub use drop_down::DropDown;
pub use empty_state::{EmptyAction, EmptyState};
pub use focus::{came_by_key, install, ring, ring_inside};
pub use frame::{dashed_rect, hairline_h, hairline_v, panel_head_ui, scroll_area, tool_bar_ui};
pub use icon_button::IconButton;
pub use key_cap::{key_cap_ui, key_hint_ui, key_hint_width, key_name};
pub use list_keys::{ListFocus, ListKeys};
pub use list_row::ListRow;
pub use mark::{Mark, MarkShape};
pub use menu::{MenuItem, MenuState, menu_ui};
pub use progress::{progress_ui, share_ui};
pub use rail::{RailButton, rail_separator_ui};
pub use section::Section;
pub use segmented::Segmented;
pub use splitter::{Split, splitter_ui};
pub use strip::Strip;
pub use table::{Cell, Column, Sorting, table_head_ui, table_row_ui};
pub use tabs::{Tab, TabAction, TabFit, Tabs, fit_tabs, tabs_ui};
pub use text::{label_ui, line_ui, number_ui};
pub use text_field::{FieldResponse, TextField, is_field, is_writing, passes_undo};
pub use toast::{Toast, ToastState};
pub use tooltip::tooltip;
pub use tree_row::{Drop, TreeRow, TreeRowResponse};
