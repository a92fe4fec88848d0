//! Where the quotation that is read ended up: codes, concepts, categories, places, relations, story line, memos.

use egui::{Id, Ui};

use crate::locale::words;
use crate::model::QuotationId;
use crate::ui::axial::Kept;
use crate::ui::command::Command;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::trace::{EndingLine, ending_lines, endings_ui};
use crate::ui::widget::{IconButton, Section};

/// The lines of the quotation that was read last.
pub(super) type Endings = Kept<QuotationId, Vec<EndingLine>>;

/// Shows every place of the result where the quotation ended; the audit shows the steps that led there.
pub(super) fn ended_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (kept, quotation): (&mut Endings, QuotationId),
    out: &mut Actions,
) {
    let lines = kept.get(shell.project, quotation, |quotation| {
        ending_lines(shell.project, (*quotation).into())
    });
    let title = words("trace-ended");
    let count = lines.len().to_string();
    let section = Section::new(Id::unique("inspector ended"), &title).count(&count);
    let mut trace = false;
    section.show(
        ui,
        |ui| {
            let name = words(Command::Trace.key());
            let key = Command::Trace.keys();
            let button = IconButton::new(icon::HISTORY, &name).small().key(&key);
            trace = button.show(ui).clicked();
        },
        |ui| endings_ui(ui, &lines, out),
    );
    if trace {
        out.push(Action::Trace(quotation.into()));
    }
}
