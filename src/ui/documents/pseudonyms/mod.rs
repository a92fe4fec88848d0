//! The dialog of pseudonyms: the list of names, every place where they stand, and putting pseudonyms there in one act.

mod data;
mod list;
mod places;

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

use crate::locale::{say, words};
use crate::model::{Message, PseudonymId};
use crate::operation::{Refusal, applying};
use crate::session::{Event, Output, Request, Ticket};
use crate::ui::command::Command;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::size;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, DialogWidth, hairline_v};

pub use data::{PlaceRow, PlacesData};

use super::State;

/// Height of title and buttons.
const BAR: f32 = 56.0;
/// Share of the list of names in the width.
const LIST: f32 = 0.36;

/// What the dialog holds while it is open.
#[derive(Default)]
pub struct Pseudonyms {
    name: String,
    replacement: String,
    /// The name of the list that is being changed.
    editing: Option<PseudonymId>,
    places: PlacesData,
    /// The state of the project for which places were asked, and the ticket.
    asked: Option<(u64, Ticket)>,
    /// Putting pseudonyms in place is under way.
    applying: Option<Ticket>,
    problem: Option<String>,
    current: usize,
    begun: bool,
    height: f32,
}

impl Pseudonyms {
    /// Returns the places that were found.
    pub fn places(&self) -> &PlacesData {
        &self.places
    }

    /// Asks for the places where they are not those of the project as it stands.
    fn ask(&mut self, shell: &Shell<'_>, ticket: Ticket, out: &mut Actions) -> bool {
        let revision = shell.project.revision();
        let known = self.begun && self.places.revision == revision;
        if known || self.asked.is_some_and(|(asked, _)| asked == revision) {
            return false;
        }
        self.asked = Some((revision, ticket));
        out.push(Action::Ask(Request::Mentions { ticket }));
        true
    }

    fn note(&self, shell: &Shell<'_>) -> String {
        if let Some(problem) = &self.problem {
            return problem.clone();
        }
        if shell.project.pseudonyms.is_empty() {
            return words("pseudonyms-note-apart");
        }
        let message = Message::new("pseudonyms-note").with("count", self.places.count());
        say(&message.with("total", self.places.rows().len()))
    }

    fn reason(&self, shell: &Shell<'_>) -> Option<String> {
        if let Some(key) = shell.locked() {
            return Some(words(key));
        }
        if self.applying.is_some() || self.places.revision != shell.project.revision() {
            return Some(words("pseudonyms-looking"));
        }
        (self.places.count() == 0).then(|| words("pseudonyms-none-ticked"))
    }
}

/// Opens the dialog.
pub(super) fn open(state: &mut State) {
    state.pseudonyms.get_or_insert_with(Pseudonyms::default);
}

/// Hears of places that were found, and of the act.
pub(super) fn answer(event: &Event, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(pseudonyms) = &mut state.pseudonyms else {
        return;
    };
    match event {
        Event::Mentions {
            ticket,
            revision,
            mentions,
        } if pseudonyms.asked.is_some_and(|(_, asked)| asked == *ticket) => {
            pseudonyms.asked = None;
            pseudonyms.begun = true;
            pseudonyms
                .places
                .take(shell.project, *revision, mentions.clone());
        }
        Event::Changed {
            ticket: Some(ticket),
            entry,
            ..
        } if pseudonyms.applying == Some(*ticket) => {
            pseudonyms.applying = None;
            out.push(Action::Say(entry.what.clone()));
        }
        Event::Failed {
            ticket: Some(ticket),
            message,
            ..
        } if pseudonyms.applying == Some(*ticket) => {
            pseudonyms.applying = None;
            pseudonyms.problem = Some(say(message));
        }
        _ => {}
    }
}

/// Shows the dialog while it is open.
pub(super) fn dialog_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut pseudonyms) = state.pseudonyms.take() else {
        return;
    };
    let ticket = state.ticket();
    pseudonyms.ask(shell, ticket, out);
    let title = words("pseudonyms-title");
    let subtitle = words("pseudonyms-subtitle");
    let (close, done) = (words("dialog-close"), words("pseudonyms-close"));
    let (export, share) = (words("pseudonyms-export"), words("pseudonyms-share"));
    let act = say(&Message::new("pseudonyms-act").with("count", pseudonyms.places.count()));
    let note = pseudonyms.note(shell);
    let reason = pseudonyms.reason(shell);
    let mut primary = DialogButton::primary(&act);
    primary.reason = reason.as_deref();
    let buttons = [
        DialogButton::quiet(&export),
        DialogButton::quiet(&share),
        DialogButton::harmless(&done),
        primary,
    ];
    let height = ui.ctx().content_rect().height() - size::DIALOG_MARGIN - 2.0 * BAR;
    pseudonyms.height = height.clamp(240.0, 640.0);
    let dialog = Dialog::new(Id::unique("pseudonyms dialog"), &title)
        .width(DialogWidth::Large)
        .subtitle(&subtitle)
        .close(&close)
        .note(&note)
        .height(pseudonyms.height);
    let answer = dialog.show(ui.ctx(), &buttons, |ui| {
        body_ui(ui, shell, &mut pseudonyms, out);
    });
    match answer {
        Some(DialogAnswer::Button(0)) => out.push(Action::Export(Output::Pseudonyms)),
        Some(DialogAnswer::Button(1)) => out.push(Action::Run(Command::Share)),
        Some(DialogAnswer::Button(3)) => apply(shell, (&mut pseudonyms, ticket), out),
        Some(_) => {
            state.wants_focus = true;
            return;
        }
        None => {}
    }
    state.pseudonyms = Some(pseudonyms);
}

/// The two panes: names at the start, places beside them.
fn body_ui(ui: &mut Ui, shell: &Shell<'_>, pseudonyms: &mut Pseudonyms, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let corner = ui.max_rect().min;
    let whole = Rect::from_min_size(corner, Vec2::new(ui.available_width(), pseudonyms.height));
    let width = (LIST * whole.width()).round();
    let x = whole.left() + width;
    let (list, rest) = (whole.with_max_x(x), whole.with_min_x(x + 1.0));
    ui.painter().rect_filled(list, 0.0, tokens.bg);
    hairline_v(ui.painter(), list.right(), whole.y_range(), tokens.line);
    let pane = |ui: &mut Ui, name: &str, rect: Rect| {
        let layout = theme::column();
        let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
        child.set_clip_rect(rect.intersect(ui.clip_rect()));
        child
    };
    let mut names = pane(ui, "pseudonyms list", list);
    list::list_ui(&mut names, shell, pseudonyms, out);
    let mut found = pane(ui, "pseudonyms places", rest);
    places::places_ui(&mut found, shell, pseudonyms);
    ui.advance_cursor_after_rect(whole);
}

fn apply(shell: &Shell<'_>, (pseudonyms, ticket): (&mut Pseudonyms, Ticket), out: &mut Actions) {
    pseudonyms.problem = None;
    let said = |refusal: Refusal| say(&refusal.message());
    match applying(shell.project, &pseudonyms.places.ticked()) {
        Ok(operation) => {
            // The ticket of this pass may have been used to ask for places; the act has one of its own.
            let ticket = ticket + APPLYING;
            pseudonyms.applying = Some(ticket);
            out.push(Action::DoWith(Box::new(operation), ticket));
        }
        Err(refusal) => pseudonyms.problem = Some(said(refusal)),
    }
}

/// Tickets of acts stand apart from those of questions.
const APPLYING: Ticket = 500_000;
