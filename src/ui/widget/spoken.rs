//! Text for assistive programs: runs of words whose letters they can count, and places in them.

use egui::accesskit::{self, Action, ActionData, Role, TextDirection, TextPosition, TextSelection};
use egui::{Id, Rect, Sense, Ui, UiBuilder};
use unicode_segmentation::UnicodeSegmentation as _;

/// Words on the screen, as an assistive program reads them: in reading order, whatever the order on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Spoken<'a> {
    /// The node for the words.
    pub run: Id,
    /// Where they stand.
    pub rect: Rect,
    /// The words.
    pub words: &'a str,
    /// Whether they run from right to left.
    pub is_rtl: bool,
}

impl Spoken<'_> {
    /// Tells the words as a part of `parent`.
    pub fn tell(&self, ui: &mut Ui, parent: Id) {
        let inner = UiBuilder::new()
            .max_rect(self.rect)
            .accessibility_parent(parent);
        let inner = ui.new_child(inner.id_salt(self.run));
        inner.interact(self.rect, self.run, Sense::hover());
        let lengths = self.words.graphemes(true);
        let lengths: Vec<u8> = lengths
            .map(|grapheme| u8::try_from(grapheme.len()).unwrap_or(u8::MAX))
            .collect();
        let direction = if self.is_rtl {
            TextDirection::RightToLeft
        } else {
            TextDirection::LeftToRight
        };
        ui.ctx().accesskit_node_builder(self.run, |node| {
            node.set_role(Role::TextRun);
            node.set_text_direction(direction);
            node.set_value(self.words);
            if lengths.len() <= usize::from(u8::MAX) {
                node.set_word_starts(word_starts(self.words));
            }
            node.set_character_lengths(lengths);
            node.set_bounds(bounds(self.rect));
        });
    }

    /// Returns the place before the byte at `offset` of the words.
    pub fn position(&self, offset: usize) -> TextPosition {
        let ahead = self.words.get(..offset).unwrap_or(self.words);
        TextPosition {
            node: self.run.accesskit_id(),
            character_index: ahead.graphemes(true).count(),
        }
    }

    /// Returns the byte of the words at a place; nothing where the place is in other words.
    pub fn offset(&self, position: TextPosition) -> Option<usize> {
        let is_here = position.node == self.run.accesskit_id();
        let before = self.words.graphemes(true).take(position.character_index);
        is_here.then(|| before.map(str::len).sum())
    }
}

/// The numbers of the graphemes that begin words.
fn word_starts(words: &str) -> Vec<u8> {
    let mut number: usize = 0;
    let mut starts = Vec::new();
    for word in words.split_word_bounds() {
        if word.chars().any(char::is_alphanumeric) {
            starts.extend(u8::try_from(number));
        }
        number += word.graphemes(true).count();
    }
    starts
}

/// Returns what an assistive program asked to be selected in the node.
pub fn asked_selection(ui: &Ui, node: Id) -> Option<TextSelection> {
    ui.input(|input| {
        let requests = input.accesskit_action_requests(node, Action::SetTextSelection);
        let selections = requests.filter_map(|request| match &request.data {
            Some(ActionData::SetTextSelection(selection)) => Some(*selection),
            _ => None,
        });
        selections.last()
    })
}

/// Returns a place on the screen as it is told.
pub fn bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: f64::from(rect.left()),
        y0: f64::from(rect.top()),
        x1: f64::from(rect.right()),
        y1: f64::from(rect.bottom()),
    }
}
