//! The note of where a case stands on a dimension: why it was put there.

use egui::{Context, Id};

use crate::locale;
use crate::model::{PropertyId, Whom};
use crate::operation::{NewCaseLocation, Operation};
use crate::ui::shell::Actions;
use crate::ui::tokens::space;
use crate::ui::widget::{Dialog, DialogAnswer, DialogButton, TextField};

use super::dimensions::{DimensionData, WhomData};
use super::phrase;

/// A note that is being written.
#[derive(Clone, Debug)]
pub(super) struct NoteDraft {
    property: PropertyId,
    whom: Whom,
    position: u8,
    title: String,
    text: String,
    fresh: bool,
}

impl NoteDraft {
    /// Returns the dialog of the note on a case that stands on a dimension; nothing where it was not put there.
    pub fn of(data: &DimensionData, whom: &WhomData) -> Option<Self> {
        let names = [
            ("name", whom.name.as_str().into()),
            ("property", data.name.as_str().into()),
        ];
        Some(Self {
            property: data.property,
            whom: whom.whom,
            position: whom.recorded?,
            title: phrase::with("axial-location-note-title", names),
            text: whom.note.clone(),
            fresh: true,
        })
    }
}

/// Returns the operation that puts a case at a place of a dimension with a note, or takes it off.
pub fn located(
    property: PropertyId,
    whom: Whom,
    (position, note): (Option<u8>, &str),
) -> Operation {
    let (cases, participants) = match whom {
        Whom::Case(case) => (vec![case], Vec::new()),
        Whom::Participant(person) => (Vec::new(), vec![person]),
    };
    Operation::LocateCases(NewCaseLocation {
        property,
        cases,
        participants,
        position,
        note: note.to_owned(),
    })
}

/// Shows the dialog while it is open.
pub(super) fn note_dialog_ui(ctx: &Context, open: &mut Option<NoteDraft>, out: &mut Actions) {
    let Some(draft) = open.as_mut() else {
        return;
    };
    let id = Id::unique("axial location note");
    let (cancel, keep) = (
        locale::words("axial-cancel"),
        locale::words("axial-location-note-keep"),
    );
    let buttons = [
        DialogButton::harmless(&cancel),
        DialogButton::primary(&keep),
    ];
    let answer = Dialog::new(id, &draft.title).show(ctx, &buttons, |ui| {
        ui.add_space(space::SMALL);
        let name = locale::words("axial-location-note");
        TextField::new(id.with("field"), &name, &mut draft.text)
            .placeholder(&name)
            .take_focus(std::mem::take(&mut draft.fresh))
            .show(ui);
    });
    match answer {
        None => {}
        Some(DialogAnswer::Button(1)) => {
            let said = (Some(draft.position), draft.text.trim());
            out.perform_and_say(located(draft.property, draft.whom, said));
            *open = None;
        }
        Some(_) => *open = None,
    }
}
