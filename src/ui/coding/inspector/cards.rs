//! Quotations as cards, one below the other: only those that are seen are laid out.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Pos2, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::model::{DocumentId, Passage, QuotationId, ShownPassage, TextRange};
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Button, Card, ListFocus, Strip};

/// The most lines of words on a card.
const LINES: usize = 5;
/// What stands between the parts of a place.
const BETWEEN: &str = " · ";
/// The most of a line that the words after the place take.
const META: f32 = 0.4;
/// How high a card is thought to be before it is seen.
const GUESS: f32 = 92.0;
/// In how many passes the current card is brought into view: what stands above it may grow by what was done.
const SETTLE: u8 = 3;

/// A passage on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotationCard {
    /// The document.
    pub document: DocumentId,
    /// Where in it.
    pub range: TextRange,
    /// The quotation, where it is one.
    pub quotation: Option<QuotationId>,
    /// The document and the paragraph, in words.
    pub place: String,
    /// Who speaks, or what kind of document it is.
    pub meta: String,
    /// The words.
    pub words: Arc<str>,
}

impl QuotationCard {
    /// Returns the passage that it shows.
    pub fn passage(&self) -> Passage {
        Passage::found(self.document, self.range, &self.words)
    }

    /// Returns the passage as it is shown.
    pub fn shown(&self) -> ShownPassage<'_> {
        ShownPassage {
            document: self.document,
            range: self.range,
            words: &self.words,
        }
    }
}

/// A button on the current card, with its key.
#[derive(Clone, Copy, Debug)]
pub struct CardButton<'a> {
    /// The act.
    pub text: &'a str,
    /// Its key, while the list has the focus.
    pub key: Key,
    /// Why it cannot be done.
    pub reason: Option<&'a str>,
}

/// What was asked of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardAct {
    /// Open its place.
    Open(usize),
    /// Press a button of it.
    Press {
        /// The card.
        card: usize,
        /// The button.
        button: usize,
    },
}

/// Which card is current, and how high each is.
#[derive(Clone, Debug, Default)]
pub struct CardList {
    current: usize,
    heights: Vec<Option<f32>>,
    shown_for: Option<(usize, usize, u32)>,
    /// A key did something with the current card: another one is current as soon as the cards are others.
    acted: bool,
    /// In how many passes more the current card is brought into view.
    settle: u8,
}

/// Where and as what the cards are shown.
#[derive(Clone, Copy, Debug)]
pub struct CardPlace<'a> {
    /// The same for the same list in every pass.
    pub id: Id,
    /// What the list is called.
    pub name: &'a str,
    /// Whether words are in a passage that can be opened.
    pub buttons: &'a [CardButton<'a>],
}

impl CardList {
    fn refresh(&mut self, cards: &Arc<Vec<QuotationCard>>, width: f32) {
        let key = (Arc::as_ptr(cards).addr(), cards.len(), width.to_bits());
        if self.shown_for != Some(key) {
            self.shown_for = Some(key);
            self.heights = vec![None; cards.len()];
            self.current = self.current.min(cards.len().saturating_sub(1));
            if std::mem::take(&mut self.acted) {
                self.settle = SETTLE;
            }
        }
    }

    /// Brings the current card into view where keys made it current.
    fn follow(&mut self, ui: &Ui, rect: Rect) {
        if self.settle > 0 {
            self.settle -= 1;
            ui.scroll_to_rect(rect, None);
            ui.ctx().request_repaint();
        }
    }

    fn go(&mut self, card: usize) {
        for changed in [self.current, card] {
            if let Some(height) = self.heights.get_mut(changed) {
                *height = None;
            }
        }
        self.current = card;
        self.settle = SETTLE;
    }
}

/// Shows the cards over the width there is.
pub fn cards_ui(
    ui: &mut Ui,
    list: &mut CardList,
    cards: &Arc<Vec<QuotationCard>>,
    place: &CardPlace<'_>,
) -> Option<CardAct> {
    let width = ui.available_width();
    list.refresh(cards, width);
    let heights: Vec<f32> = list
        .heights
        .iter()
        .map(|height| height.unwrap_or(GUESS))
        .collect();
    let total = heights.iter().sum::<f32>() + space::SMALL * cards.len().saturating_sub(1) as f32;
    let start = ui.cursor().min;
    let whole = Rect::from_min_size(start, Vec2::new(width, total));
    let (mut act, ring) = keys(ui, list, (cards.len(), whole), place);
    let clip = ui.clip_rect();
    let mut top = start.y;
    for (index, (card, guess)) in cards.iter().zip(&heights).enumerate() {
        let rect = Rect::from_min_size(Pos2::new(start.x, top), Vec2::new(width, *guess));
        top = rect.bottom() + space::SMALL;
        if index == list.current {
            list.follow(ui, rect);
        }
        if !clip.intersects(rect) {
            continue;
        }
        let current = index == list.current;
        let (height, asked) = card_ui(ui, rect, (card, current, ring && current), place);
        // One that was only guessed never lies over the next.
        top = rect.top() + height + space::SMALL;
        if list.heights.get(index).copied().flatten() != Some(height) {
            if let Some(known) = list.heights.get_mut(index) {
                *known = Some(height);
            }
            ui.ctx().request_repaint();
        }
        act = act.or(asked.map(|button| match button {
            Some(button) => CardAct::Press {
                card: index,
                button,
            },
            None => CardAct::Open(index),
        }));
    }
    // What follows stands below what was shown, also where a card was only guessed.
    let end = (top - space::SMALL).max(start.y);
    ui.allocate_rect(whole.with_max_y(end), Sense::hover());
    act
}

fn keys(
    ui: &Ui,
    list: &mut CardList,
    (count, whole): (usize, Rect),
    place: &CardPlace<'_>,
) -> (Option<CardAct>, bool) {
    let focus = ListFocus {
        id: place.id,
        name: place.name,
        role: Role::List,
    };
    let keys = focus.keys_ui(ui, whole, Some(list.current), count);
    if let Some(moved) = keys.moved.filter(|moved| *moved != list.current) {
        list.go(moved);
    }
    if !keys.focused || count == 0 {
        return (None, false);
    }
    let card = list.current;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut act = keys.opened.then_some(CardAct::Open(card));
    for (button, shown) in place.buttons.iter().enumerate() {
        if shown.reason.is_none() && pressed(shown.key) {
            act = Some(CardAct::Press { card, button });
            list.acted = true;
        }
    }
    (act, keys.ring)
}

/// Shows one card; returns its height, and what was clicked: a button by its number, or the card itself.
fn card_ui(
    ui: &mut Ui,
    rect: Rect,
    (card, current, ring): (&QuotationCard, bool, bool),
    place: &CardPlace<'_>,
) -> (f32, Option<Option<usize>>) {
    let salt = (
        card.document,
        card.range.start,
        card.range.end,
        card.quotation,
    );
    let id = place.id.with(salt);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        let label = format!("{}, {}", card.place, card.words);
        WidgetInfo::selected(Role::ListItem, true, current, label)
    });
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
    child.spacing_mut().item_spacing = Vec2::new(space::SMALL, 0.0);
    let mut pressed = None;
    let framed = Card::new().chosen(ring).show(&mut child, |ui| {
        place_ui(ui, card);
        ui.add_space(space::HAIR);
        words_ui(ui, &card.words);
        if current && !place.buttons.is_empty() {
            ui.add_space(space::SMALL);
            pressed = buttons_ui(ui, place);
        }
    });
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let asked = match pressed {
        Some(button) => Some(Some(button)),
        None => response.clicked().then_some(None),
    };
    (framed.response.rect.height(), asked)
}

/// Where the passage stands and who speaks: a long name of a document gives way, the paragraph never.
fn place_ui(ui: &mut Ui, card: &QuotationCard) {
    let tokens = theme::tokens(ui);
    let height = TextRole::MetaName.style().line_height;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let (name, number) = card
        .place
        .rsplit_once(BETWEEN)
        .map_or((card.place.as_str(), String::new()), |(name, number)| {
            (name, format!("{BETWEEN}{number}"))
        });
    let mut strip = Strip::new(ui, rect);
    let width = |words: &str, role| strip.measure(words, role).ceil();
    let number_width = width(&number, TextRole::MetaName);
    let free = rect.width() - number_width;
    let meta = width(&card.meta, TextRole::Meta).min(free * META);
    let gap = if card.meta.is_empty() {
        0.0
    } else {
        space::MEDIUM
    };
    let name_width = width(name, TextRole::MetaName).min(free - meta - gap);
    for (words, width) in [(name, name_width), (number.as_str(), number_width)] {
        let place = strip.take(width.max(0.0));
        Strip::new(ui, place).text(words, TextRole::MetaName, tokens.ink2);
    }
    strip.skip(gap);
    strip.text(&card.meta, TextRole::Meta, tokens.ink3);
}

/// The buttons of the current card with their keys, which act once the list has the focus.
fn buttons_ui(ui: &mut Ui, place: &CardPlace<'_>) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
        ui.set_min_height(size::BUTTON_SMALL);
        for (number, button) in place.buttons.iter().enumerate() {
            let shown = Button::new(button.text)
                .small()
                .key(button.key.name())
                .disabled(button.reason);
            if shown.show(ui).clicked() {
                pressed = Some(number);
            }
        }
    });
    pressed
}

/// Shows people’s words in the type of quotations, a few lines of them.
pub fn words_ui(ui: &mut Ui, words: &str) {
    let engine = user_text(ui.ctx());
    let style = style_for(TextRole::Quotation, words).ellipsis(LINES);
    let width = ui.available_width();
    let one_line = words.replace('\n', " ");
    let layout = engine.layout(&one_line, &style, Some(width));
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(width, layout.size().height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    engine.paint(ui.painter(), rect.min, &layout, theme::tokens(ui).ink);
}
