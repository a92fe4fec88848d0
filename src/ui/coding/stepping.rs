//! Line by line: the text is stepped through unit by unit, with what is coded, left on purpose and still open.
//!
//! Units and how they stand are made once a revision. Where each document was left is remembered, also when the program
//! is closed.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui};

use crate::analysis::standings;
use crate::locale::{say, words};
use crate::model::{Document, DocumentId, Message, Paragraphs, TextRange};
use crate::session::{UnitKind, UnitPlace, units_of};
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Preference, Room, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::transcript::{Units, Whose};
use crate::ui::widget::{Button, Segmented, Strip, line_ui, progress_ui, tool_bar_ui};

use super::{State, wishes};

/// The place is remembered at most once in so many seconds.
const REMEMBER: f64 = 2.0;
/// How long the bar of progress is.
const BAR: f32 = 72.0;

/// What is stepped through.
#[derive(Default)]
pub(super) struct Stepping {
    on: bool,
    /// Where each document was left.
    places: HashMap<DocumentId, UnitPlace>,
    /// The document in which stepping was taken up last.
    begun: Option<DocumentId>,
    cut: Option<Cut>,
    units: Option<(Made, Arc<Units>)>,
    kept_at: f64,
    kept: Option<(DocumentId, UnitPlace)>,
}

/// The units of a document, and what they were cut from.
struct Cut {
    kind: UnitKind,
    text: Arc<str>,
    document: Arc<Document>,
    paragraphs: Arc<Paragraphs>,
    list: Vec<TextRange>,
}

/// What units were made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Made {
    document: DocumentId,
    kind: UnitKind,
    revision: u64,
    whose: Whose,
    text: usize,
}

impl Stepping {
    /// Returns whether the text is stepped through.
    pub fn is_on(&self) -> bool {
        self.on
    }

    /// Returns the units that were made last, while the text is stepped through.
    pub fn units(&self) -> Option<Arc<Units>> {
        let (_, units) = self.units.as_ref()?;
        self.on.then(|| Arc::clone(units))
    }

    fn place(&self, shell: &Shell<'_>, document: DocumentId) -> Option<UnitPlace> {
        let here = self.places.get(&document);
        here.or_else(|| shell.preferences.units.get(&document))
            .copied()
    }

    /// Makes the units anew where text, kind, project or coders are others.
    fn refresh(
        &mut self,
        shell: &Shell<'_>,
        (document, text): (DocumentId, &Arc<str>),
        (kind, whose): (UnitKind, Whose),
    ) -> Option<Arc<Units>> {
        let made = Made {
            document,
            kind,
            revision: shell.project.revision(),
            whose,
            text: Arc::as_ptr(text).addr(),
        };
        if let Some((known, units)) = &self.units
            && *known == made
        {
            return Some(Arc::clone(units));
        }
        let list = self.cut(shell, (document, text), kind)?.to_vec();
        let coder = match whose {
            Whose::Only(coder) => Some(coder),
            Whose::Together | Whose::Apart => None,
        };
        let standings = standings(shell.project, document, &list, coder);
        let units = Arc::new(Units::new(list, standings));
        self.units = Some((made, Arc::clone(&units)));
        Some(units)
    }

    /// Cuts the text into units, once for a text and its turns.
    fn cut(
        &mut self,
        shell: &Shell<'_>,
        (document, text): (DocumentId, &Arc<str>),
        kind: UnitKind,
    ) -> Option<&[TextRange]> {
        let row = shell.project.documents.get(document)?;
        let paragraphs = shell.project.paragraphs.get(document)?;
        let same = |cut: &Cut| {
            cut.kind == kind
                && Arc::ptr_eq(&cut.text, text)
                && Arc::ptr_eq(&cut.document, row)
                && Arc::ptr_eq(&cut.paragraphs, paragraphs)
        };
        if !self.cut.as_ref().is_some_and(same) {
            self.cut = Some(Cut {
                kind,
                text: Arc::clone(text),
                document: Arc::clone(row),
                paragraphs: Arc::clone(paragraphs),
                list: units_of(shell.project, document, text, kind),
            });
        }
        self.cut.as_ref().map(|cut| cut.list.as_slice())
    }
}

/// Begins to step through the text at the reading cursor, where the document was left, or reads on.
pub(super) fn turn(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    state.stepping.on = !state.stepping.on;
    state.stepping.begun = None;
    if !state.stepping.on {
        keep(&mut state.stepping, out);
    } else if let Some(document) = state.tabs.current()
        && let Some(text) = shell.texts.get(shell.project, document, out)
    {
        begin_here(shell, state, (document, &text));
    }
    wishes::back_to_text(state);
}

/// Begins at the unit that the reading cursor is in, else at the next one below, else at the last; where nothing was read
/// yet, as at any document that comes.
fn begin_here(shell: &Shell<'_>, state: &mut State, at: (DocumentId, &Arc<str>)) {
    let page = state.pages.entry(at.0).or_default();
    let (offset, is_at_top) = (page.place(), page.is_at_top());
    let kind = kind(shell, state, at.0);
    let units = state.stepping.refresh(shell, at, (kind, state.whose));
    let unit = units.and_then(|units| units.list.get(units.at(offset)).copied());
    if unit.is_none_or(|unit| is_at_top && !unit.contains(offset)) {
        begin(shell, state, at);
        return;
    }
    let place = UnitPlace { kind, offset };
    state.stepping.places.insert(at.0, place);
    state.stepping.begun = Some(at.0);
    take_up(shell, state, at);
}

/// Makes the units of the document that is read ready, and shows the bar, while the text is stepped through.
pub(super) fn stepping_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    (at, out): ((DocumentId, &Arc<str>), &mut Actions),
) {
    if !state.stepping.on {
        return;
    }
    if state.stepping.begun != Some(at.0) {
        begin(shell, state, at);
    }
    let kind = kind(shell, state, at.0);
    let Some(units) = state.stepping.refresh(shell, at, (kind, state.whose)) else {
        return;
    };
    let index = note_place(state, at.0, (kind, &units));
    let mut chosen = None;
    tool_bar_ui(ui, |ui| {
        chosen = bar_ui(ui, shell, state, ((&units, index, kind), &mut *out));
    });
    if let Some(kind) = chosen {
        let place = state.stepping.places.entry(at.0).or_default();
        place.kind = kind;
        take_up(shell, state, at);
        wishes::back_to_text(state);
    }
    let now = ui.input(|input| input.time);
    if now - state.stepping.kept_at >= REMEMBER {
        state.stepping.kept_at = now;
        keep(&mut state.stepping, out);
    }
}

/// Takes stepping up in a document, unless a place in it was opened to be looked at.
fn begin(shell: &Shell<'_>, state: &mut State, at: (DocumentId, &Arc<str>)) {
    let page = state.pages.entry(at.0).or_default();
    let was_opened = state.stepping.begun.is_some()
        && (page.place() > 0 || page.quotation().is_some() || page.selection().is_some());
    state.stepping.begun = Some(at.0);
    if !was_opened {
        take_up(shell, state, at);
    }
}

/// Selects the unit at the place where the document was left; the first open one where it was not begun.
fn take_up(shell: &Shell<'_>, state: &mut State, at: (DocumentId, &Arc<str>)) {
    let kind = kind(shell, state, at.0);
    let Some(units) = state.stepping.refresh(shell, at, (kind, state.whose)) else {
        return;
    };
    let place = state.stepping.place(shell, at.0);
    let index = match place {
        Some(place) => units.at(place.offset),
        None => first_open(&units),
    };
    if let Some(unit) = units.list.get(index) {
        let page = state.pages.entry(at.0).or_default();
        page.reveal(*unit);
        page.select(*unit);
    }
}

fn first_open(units: &Units) -> usize {
    match units.standing(0) {
        crate::analysis::Standing::Open => 0,
        _ => units.open_beside(0, false).unwrap_or(0),
    }
}

fn kind(shell: &Shell<'_>, state: &State, document: DocumentId) -> UnitKind {
    let place = state.stepping.place(shell, document);
    place.map(|place| place.kind).unwrap_or_default()
}

/// Notes which unit is current; returns its number.
fn note_place(
    state: &mut State,
    document: DocumentId,
    (kind, units): (UnitKind, &Arc<Units>),
) -> usize {
    let page = state.pages.entry(document).or_default();
    let index = units.at(page.place());
    let offset = units.list.get(index).map_or(0, |unit| unit.start);
    let place = UnitPlace { kind, offset };
    state.stepping.places.insert(document, place);
    index
}

/// Has the place remembered, where it is another than before.
fn keep(stepping: &mut Stepping, out: &mut Actions) {
    let Some((made, _)) = &stepping.units else {
        return;
    };
    let place = stepping.places.get(&made.document).copied();
    let now = place.map(|place| (made.document, place));
    if let Some((document, place)) = now.filter(|_| stepping.kept != now) {
        stepping.kept = now;
        out.push(Action::Prefer(Preference::Unit(document, place)));
    }
}

/// The kind of units, how far they have been gone through, and what to do with the current one.
fn bar_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    state: &mut State,
    ((units, index, kind), out): ((&Units, usize, UnitKind), &mut Actions),
) -> Option<UnitKind> {
    ui.spacing_mut().item_spacing.x = space::SMALL;
    let names = UnitKind::ALL.map(|kind| words(kind.key()));
    let choices = names.each_ref().map(String::as_str);
    let current = UnitKind::ALL.iter().position(|one| *one == kind);
    let name = words("coding-units");
    let switch = Segmented::new(
        Id::unique("kind of units"),
        &name,
        &choices,
        current.unwrap_or(0),
    );
    let chosen = switch.show(ui);
    ui.with_layout(theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        for (command, icon, changes) in [
            (Command::NextUncoded, icon::SKIP_NEXT, false),
            (Command::LeaveUncoded, icon::CHECK, true),
        ] {
            if button_ui(ui, shell, (command, icon, changes)) {
                wishes::run_in_transcript(command, shell, state, out);
            }
        }
        ui.with_layout(theme::from_start(), |ui| {
            progress_words_ui(ui, units, index)
        });
    });
    chosen.and_then(|chosen| UnitKind::ALL.get(chosen).copied())
}

fn button_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (command, icon, changes): (Command, icon::Icon, bool),
) -> bool {
    let name = match command {
        Command::LeaveUncoded => words("coding-units-leave"),
        _ => words("coding-units-next"),
    };
    let key = command.keys();
    let locked = shell.locked().map(words);
    let button = Button::quiet(&name)
        .small()
        .icon(icon)
        .key(if shell.room >= Room::Regular {
            &key
        } else {
            ""
        })
        .disabled(locked.as_deref().filter(|_| changes));
    button.show(ui).clicked()
}

/// “Unit 142 of 310: 96 coded, 20 left on purpose, 194 open”, with a bar.
fn progress_words_ui(ui: &mut Ui, units: &Units, index: usize) {
    let progress = units.progress;
    let all = progress.all();
    let said = say(&Message::new("coding-units-progress")
        .with("number", (index + 1).min(all))
        .with("count", all)
        .with("coded", progress.coded)
        .with("left", progress.left)
        .with("open", progress.open));
    let done = (progress.coded + progress.left) as f32 / all.max(1) as f32;
    let width = Strip::new(ui, egui::Rect::ZERO).measure(&said, TextRole::Small);
    if ui.available_width() > width + BAR + 2.0 * space::SMALL {
        progress_ui(ui, &said, Some(done), BAR);
    }
    line_ui(ui, &said, TextRole::Small, theme::tokens(ui).ink2);
}
