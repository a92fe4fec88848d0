//! Making a code by hand, with its place: `Category / Concept / code`.

use egui::{Context, Event, Id, Key, Modifiers, Ui};

use crate::locale::{say, words};
use crate::model::{CodeId, CoderId, Level, Message, Project};
use crate::operation::Operation;
use crate::text::{Candidate, Query};
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, ListRow, Mark, Segmented, TextField, check_ui, label_ui,
    line_ui,
};

use super::State;
use super::place::{Place, SEPARATOR, above_words, is_path, making, place_of};
use super::words::level_words;

/// Places that are offered while one types.
const OFFERED: usize = 4;

/// The form while it is open.
pub(super) struct NewForm {
    path: String,
    level: Level,
    is_new: bool,
    /// How many passages are selected, and whether an open code is put on them.
    selected: usize,
    puts_on: bool,
    offers: Option<(String, u64, Vec<Offer>)>,
}

/// A place that is there.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    path: String,
    level: Level,
    colour: usize,
}

impl NewForm {
    /// Returns the form with the place of the current code: in it if it gathers others, else beside it.
    pub fn of(shell: &Shell<'_>, state: &State) -> Self {
        let current = state
            .choice
            .current()
            .and_then(|code| shell.project.codes.get(code));
        let place: Option<CodeId> = current.and_then(|code| match code.level {
            Level::Open => code.parent,
            _ => Some(code.id),
        });
        let path = place.map(|place| shell.project.code_path(place) + SEPARATOR);
        Self {
            path: path.unwrap_or_default(),
            level: Level::Open,
            is_new: true,
            selected: state.selected,
            puts_on: true,
            offers: None,
        }
    }

    /// Whether the code is put on what is selected: only what people said is coded from the text, with open codes.
    fn codes(&self) -> bool {
        self.can_code() && self.puts_on
    }

    fn can_code(&self) -> bool {
        self.selected > 0 && self.level == Level::Open
    }
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    (form, state): (&mut NewForm, &mut State),
    out: &mut Actions,
) -> bool {
    let place = place_of(shell.project, &form.path);
    let reason = reason(shell.project, &place);
    let (cancel, make) = (words("tree-cancel"), words("tree-new-do"));
    let buttons = [
        DialogButton::harmless(&cancel),
        DialogButton {
            reason: reason.as_deref(),
            ..DialogButton::primary(&make)
        },
    ];
    complete(ctx, shell, form);
    let title = words("tree-new-title");
    let dialog = Dialog::new(Id::unique("new code"), &title);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, form, &place));
    match answer {
        None => true,
        Some(DialogAnswer::Button(1)) if form.codes() => {
            state.wanted = Some(place);
            false
        }
        Some(DialogAnswer::Button(1)) => {
            let code = perform(shell.project, &place, form.level, (shell.status.coder, out));
            state.await_code(code);
            false
        }
        Some(_) => false,
    }
}

/// Makes the code and what is above it; returns its identity.
fn perform(
    project: &Project,
    place: &Place,
    level: Level,
    (coder, out): (CoderId, &mut Actions),
) -> CodeId {
    let making = making(project, place, level, coder);
    let code = Operation::AddCode(making.code);
    if making.before.is_empty() {
        out.perform(code);
        return making.id;
    }
    let mut operations = making.before;
    operations.push(code);
    out.perform(Operation::Several {
        operations,
        name: words("act-add-code"),
    });
    making.id
}

fn reason(project: &Project, place: &Place) -> Option<String> {
    if place.name.is_empty() {
        return Some(words("refusal-empty-name"));
    }
    place.existing.map(|code| {
        let name = project.code_name(code);
        say(&Message::new("tree-new-there").with("name", name))
    })
}

/// Tab takes the first place that is offered.
fn complete(ctx: &Context, shell: &Shell<'_>, form: &mut NewForm) {
    if !ctx.input(|input| input.key_pressed(Key::Tab)) {
        return;
    }
    let first = offers(shell, form).first().map(|offer| offer.path.clone());
    if let Some(first) = first {
        ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab));
        form.path = first + SEPARATOR;
    }
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut NewForm, place: &Place) {
    let tokens = theme::tokens(ui);
    let names: Vec<String> = Level::ALL
        .iter()
        .map(|level| level_words(shell.project, *level))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let current = Level::ALL.iter().position(|level| *level == form.level);
    ui.add_space(space::SMALL);
    let rung = words("tree-new-level");
    let choice = Segmented::new(
        Id::unique("new code level"),
        &rung,
        &names,
        current.unwrap_or(0),
    );
    if let Some(level) = choice.show(ui).and_then(|chosen| Level::ALL.get(chosen)) {
        form.level = *level;
    }
    ui.add_space(space::SMALL);
    let (name, hint) = (words("tree-new-path"), words("tree-new-path-hint"));
    if form.is_new && !form.path.is_empty() {
        // A field selects what it holds when it gets the focus; here writing goes on after the place.
        ui.input_mut(|input| input.events.insert(0, end_key()));
    }
    TextField::new(Id::unique("new code path"), &name, &mut form.path)
        .placeholder(&hint)
        .keep_tab()
        .take_focus(std::mem::take(&mut form.is_new))
        .show(ui);
    let taken = offers_ui(ui, shell, form);
    if let Some(path) = taken {
        form.path = path + SEPARATOR;
        form.is_new = true;
    }
    label_ui(
        ui,
        &preview(shell.project, place),
        TextRole::Small,
        tokens.ink2,
    );
    if form.can_code() {
        let words = say(&Message::new("tree-new-codes").with("count", form.selected));
        check_ui(ui, &mut form.puts_on, &words, "");
    }
}

fn end_key() -> Event {
    Event::Key {
        key: Key::End,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

fn offers_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut NewForm) -> Option<String> {
    let tokens = theme::tokens(ui);
    let offers = offers(shell, form);
    if offers.is_empty() {
        return None;
    }
    line_ui(ui, &words("tree-new-offers"), TextRole::Tiny, tokens.ink3);
    let mut taken = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for offer in offers {
        let row = ListRow::new(&offer.path)
            .mark(Mark::code(offer.level, offer.colour, tokens))
            .indent(space::TINY);
        if row.show(ui).clicked() {
            taken = Some(offer.path.clone());
        }
    }
    ui.spacing_mut().item_spacing.y = space::SMALL;
    taken
}

/// Concepts and categories that fit what is typed, while no place is named yet.
fn offers<'a>(shell: &Shell<'_>, form: &'a mut NewForm) -> &'a [Offer] {
    let revision = shell.project.revision();
    let known = form.offers.as_ref();
    if known.is_none_or(|(path, at, _)| *path != form.path || *at != revision) {
        let offers = find_offers(shell.project, &form.path);
        form.offers = Some((form.path.clone(), revision, offers));
    }
    form.offers.as_ref().map_or(&[], |(_, _, offers)| offers)
}

fn find_offers(project: &Project, path: &str) -> Vec<Offer> {
    let typed = path.trim();
    if typed.is_empty() || is_path(project, path) {
        return Vec::new();
    }
    let query = Query::new(typed);
    let mut found: Vec<(i32, Offer)> = Vec::new();
    for code in project.codes.iter().filter(|code| code.level > Level::Open) {
        let path = project.code_path(code.id);
        if let Some(fit) = query.score(&Candidate::new(&path)) {
            let offer = Offer {
                path,
                level: code.level,
                colour: usize::from(code.colour),
            };
            found.push((fit.score, offer));
        }
    }
    found.sort_by(|one, other| {
        other
            .0
            .cmp(&one.0)
            .then_with(|| one.1.path.cmp(&other.1.path))
    });
    found
        .into_iter()
        .take(OFFERED)
        .map(|(_, offer)| offer)
        .collect()
}

fn preview(project: &Project, place: &Place) -> String {
    let above = above_words(project, place);
    let key = match (above.is_empty(), place.above.is_empty()) {
        (true, _) => "tree-new-at-top",
        (false, true) => "tree-new-in",
        (false, false) => "tree-new-with",
    };
    say(&Message::new(key)
        .with("place", above)
        .with("new", place.above.join(SEPARATOR)))
}
