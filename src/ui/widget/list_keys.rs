//! Keys of lists and trees: one tab stop for the whole list, arrows inside.

use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Sense, Ui, WidgetInfo};

use crate::ui::theme;
use crate::ui::widget::focus;
use crate::ui::widget::reader::{self, ToldList};

/// Rows that Page up and Page down go, where the list does not say.
const PAGE: usize = 10;

/// The focus of a list. Call [`Self::keys_ui`] before the rows, so that they lie above it.
#[derive(Clone, Copy, Debug)]
pub struct ListFocus<'a> {
    /// The same for the same list in every pass.
    pub id: Id,
    /// What the list is called.
    pub name: &'a str,
    /// `Role::List`, `Role::Tree`, `Role::Grid`.
    pub role: Role,
}

/// What the keys asked of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListKeys {
    /// The list has focus.
    pub focused: bool,
    /// The list has focus and got it by key: show the ring on the current row.
    pub ring: bool,
    /// The row that is to be current now.
    pub moved: Option<usize>,
    /// Enter.
    pub opened: bool,
    /// Space.
    pub ticked: bool,
    /// The arrow towards the inside of the structure.
    pub unfolded: bool,
    /// The arrow towards the outside.
    pub folded: bool,
}

impl ListFocus<'_> {
    /// Takes the keys of a list of `count` rows that lies in `rect`, when it has focus. Alt, Ctrl and Shift stay free.
    pub fn keys_ui(&self, ui: &Ui, rect: Rect, current: Option<usize>, count: usize) -> ListKeys {
        let response = ui.interact(rect, self.id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(self.role, ui.is_enabled(), self.name));
        let told = ToldList {
            list: self.id,
            current,
            count,
        };
        reader::note_list(ui.ctx(), told);
        if !response.has_focus() {
            return ListKeys::default();
        }
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: false,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let mut keys = ListKeys {
            focused: true,
            ring: focus::came_by_key(ui, &response),
            ..ListKeys::default()
        };
        let pressed = |key| ui.input_mut(|input| consume_plain(input, key));
        keys.moved = moved(&pressed, current, count);
        if keys.moved.is_some() {
            focus::used_by_key(ui.ctx(), self.id);
            keys.ring = true;
        }
        keys.opened = pressed(Key::Enter);
        keys.ticked = pressed(Key::Space);
        let (left, right) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
        let mirrored = theme::is_mirrored(ui.ctx());
        (keys.folded, keys.unfolded) = if mirrored {
            (right, left)
        } else {
            (left, right)
        };
        keys
    }

    /// Gives the list focus, as a click into a row does.
    pub fn take_focus(&self, ui: &Ui) {
        ui.memory_mut(|memory| memory.request_focus(self.id));
        // Whether a click or a key did it is known now; in the next pass the click is over.
        focus::has_key_focus(ui, self.id, true);
    }
}

fn moved(pressed: &impl Fn(Key) -> bool, current: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let from = |step: isize| match current {
        Some(current) => current.saturating_add_signed(step).min(last),
        None if step < 0 => last,
        None => 0,
    };
    let page = PAGE as isize;
    let target = [
        (Key::ArrowDown, from(1)),
        (Key::ArrowUp, from(-1)),
        (Key::PageDown, from(page)),
        (Key::PageUp, from(-page)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let mut moved = None;
    for (key, target) in target {
        if pressed(key) {
            moved = Some(target);
        }
    }
    moved
}

/// Takes a key that is pressed alone; `consume_key` would also take it with Shift or Alt held.
pub(super) fn consume_plain(input: &mut egui::InputState, key: Key) -> bool {
    let count = input.events.len();
    input.events.retain(|event| {
        !matches!(event, egui::Event::Key { key: pressed_key, pressed: true, modifiers, .. }
            if *pressed_key == key && *modifiers == Modifiers::NONE)
    });
    input.events.len() < count
}
