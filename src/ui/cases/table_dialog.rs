//! The dialog with a table of attributes: what it would change, before it is done as one act.

use egui::{Context, Id, Ui};

use crate::locale::words;
use crate::model::{AttributeOwner, Project};
use crate::session::{AttributePreview, AttributeTable, Event, ValueChange};
use crate::ui::axial::phrase;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, Segmented, check_ui, label_ui, scroll_area,
};

use super::State;

/// Height of the body.
const BODY: f32 = 470.0;
/// How many changes are listed.
const LISTED: usize = 300;

/// A table that was read, with what is wished of it.
#[derive(Clone, Debug)]
pub(super) struct TableDraft {
    table: AttributeTable,
    owner: AttributeOwner,
    create: bool,
    types: bool,
    preview: AttributePreview,
}

/// Hears that a table was read, and opens the dialog on it.
pub(super) fn answer(event: &Event, shell: &Shell<'_>, state: &mut State) {
    if let Event::AttributesRead { table } = event {
        state.open_table(shell.project, table);
    }
}

impl State {
    /// Opens the dialog on a table of attributes; whose they are is told by the names.
    pub fn open_table(&mut self, project: &Project, table: &AttributeTable) {
        let best = AttributeOwner::ALL.into_iter().max_by_key(|owner| {
            let matched = table.preview(project, *owner).matched.len();
            (matched, *owner == AttributeOwner::Participant)
        });
        let owner = best.unwrap_or_default();
        self.table = Some(TableDraft {
            preview: table.preview(project, owner),
            table: table.clone(),
            owner,
            create: false,
            types: true,
        });
    }
}

/// Shows the dialog while it is open.
pub(super) fn table_ui(ctx: &Context, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(mut draft) = state.table.take() else {
        return;
    };
    let [title, cancel, keep] =
        ["cases-table-title", "dialog-cancel", "cases-table-keep"].map(words);
    let nothing = words("refusal-nothing-to-do");
    let creates = draft.create && !draft.preview.unmatched.is_empty();
    let (changed, new) = draft.preview.coming(creates);
    let changes = changed.len() + new.len();
    let is_known = !draft.preview.matched.is_empty() || creates;
    let locked = shell.locked().map(words);
    let mut primary = DialogButton::primary(&keep);
    primary.reason = match &locked {
        Some(reason) => Some(reason.as_str()),
        None => (changes == 0 || !is_known).then_some(nothing.as_str()),
    };
    let buttons = [DialogButton::harmless(&cancel), primary];
    let dialog = Dialog::new(Id::unique("cases table"), &title)
        .width(DialogWidth::Medium)
        .height(BODY);
    match dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, &mut draft)) {
        None => state.table = Some(draft),
        Some(DialogAnswer::Button(1)) => {
            let wishes = (draft.create, draft.types);
            out.perform_and_say(draft.table.operation(shell.project, draft.owner, wishes));
        }
        Some(_) => {}
    }
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, draft: &mut TableDraft) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let names = AttributeOwner::ALL.map(|owner| words(owner.key()));
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let current = AttributeOwner::ALL
        .iter()
        .position(|owner| *owner == draft.owner);
    let name = words("cases-table-of");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let id = Id::unique("cases table of");
    let chosen = Segmented::new(id, &name, &choices, current.unwrap_or(0)).show(ui);
    if let Some(owner) = chosen.and_then(|chosen| AttributeOwner::ALL.get(chosen)) {
        draft.owner = *owner;
        draft.preview = draft.table.preview(shell.project, *owner);
    }
    let create = draft.create && draft.owner != AttributeOwner::Document;
    let preview = &draft.preview;
    let (changed, new) = preview.coming(create);
    let counts = phrase::with(
        "attributes-preview",
        [
            ("matched", preview.matched.len().into()),
            ("unmatched", preview.unmatched.len().into()),
            ("new", new.len().into()),
            ("changed", changed.len().into()),
            ("same", preview.same.into()),
        ],
    );
    label_ui(ui, &counts, TextRole::Body, tokens.ink);
    if !preview.unmatched.is_empty() {
        let names = preview.unmatched.clone();
        let said = phrase::with("attributes-unmatched", [("names", names.into())]);
        label_ui(ui, &said, TextRole::Small, tokens.warn);
        if draft.owner != AttributeOwner::Document {
            check_ui(ui, &mut draft.create, &words("cases-table-create"), "");
        }
    }
    let preview = &draft.preview;
    if !preview.repeated.is_empty() {
        let names = preview.repeated.clone();
        let said = phrase::with("attributes-repeated", [("names", names.into())]);
        label_ui(ui, &said, TextRole::Small, tokens.warn);
    }
    for (head, name) in &preview.taken {
        let said = phrase::with(
            "attributes-taken",
            [("head", head.clone().into()), ("name", name.clone().into())],
        );
        label_ui(ui, &said, TextRole::Small, tokens.warn);
    }
    if !preview.new_attributes.is_empty() {
        let typed = preview.new_attributes.iter();
        let typed: Vec<String> = typed
            .map(|(name, kind)| format!("{name} ({})", words(kind.key())))
            .collect();
        let said = phrase::named("cases-table-new-attributes", &typed.join(", "));
        label_ui(ui, &said, TextRole::Small, tokens.ink2);
        check_ui(ui, &mut draft.types, &words("cases-table-types"), "");
    }
    let (changed, new) = draft.preview.coming(create);
    let all: Vec<&ValueChange> = changed.into_iter().chain(new).collect();
    changes_ui(ui, &all);
}

fn changes_ui(ui: &mut Ui, all: &[&ValueChange]) {
    let tokens = theme::tokens(ui);
    scroll_area("cases table changes").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        for change in all.iter().take(LISTED) {
            let before = if change.before.is_empty() {
                "–"
            } else {
                change.before.as_str()
            };
            let line = phrase::with(
                "cases-table-change",
                [
                    ("name", change.name.clone().into()),
                    ("attribute", change.attribute.clone().into()),
                    ("before", before.into()),
                    ("after", change.after.clone().into()),
                ],
            );
            label_ui(ui, &line, TextRole::Small, tokens.ink2);
        }
        let rest = all.len().saturating_sub(LISTED);
        if rest > 0 {
            label_ui(
                ui,
                &phrase::counted("cases-table-more", rest),
                TextRole::Small,
                tokens.ink3,
            );
        }
    });
}
