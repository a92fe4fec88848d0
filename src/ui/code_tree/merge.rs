//! Merging codes into the one chosen last: what becomes of their codings and definitions, and why it is done.

use egui::{Context, Id, Ui};

use crate::analysis::Counts;
use crate::locale::{say, words};
use crate::model::{Code, CodeId, CoderId, Example, Level, Message, Project};
use crate::operation::Operation;
use crate::session::Request;
use crate::ui::axial::{PickField, PickItem, PickState, pick_items};
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Dialog, DialogAnswer, DialogButton, DialogWidth, DropDown, Mark, MenuItem, TextField, label_ui,
    line_ui,
};

use super::TICKETS;
use super::acts::outlook;
use super::data::shown_name;

/// The ticket of a merge with a reason.
pub(super) const TICKET: u64 = TICKETS + 1;

/// What a merge would do.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeData {
    /// What ends: mark, name, codings of its own.
    pub from: Vec<MergeLine>,
    /// What stays, with its codings now.
    pub into: MergeLine,
    /// Codings of what stays, afterwards.
    pub after: usize,
    /// Passages that carry several of the codes, so that one coding goes.
    pub doubled: usize,
    /// Codes that move below what stays.
    pub moved: usize,
    /// The code whose definition is taken over, where what stays has none.
    pub definition_of: Option<String>,
    /// Definitions that end: name and words.
    pub lost: Vec<(String, String)>,
    /// What else is taken over where what stays has none, and what else ends: the key of the sentence, name and words.
    pub others: Vec<(&'static str, String, String)>,
    /// Comparisons that end, since both sides become one.
    pub comparisons: usize,
    /// Why it is refused.
    pub refusal: Option<Message>,
}

/// One code of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeLine {
    /// Which.
    pub code: CodeId,
    /// Its name as shown.
    pub name: String,
    /// Its rung.
    pub level: Level,
    /// Its colour.
    pub colour: usize,
    /// Its own codings.
    pub codings: usize,
}

/// The form while it is open.
pub(super) struct MergeForm {
    codes: Vec<CodeId>,
    into: CodeId,
    reason: String,
    shown: Option<(CodeId, u64, MergeData)>,
    /// The list to pick one more from, and what it holds at a revision.
    picking: Option<PickState>,
    others: Option<(u64, Vec<PickItem>)>,
    focus: Wanted,
    done: bool,
}

/// What is to have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// What has it.
    Nothing,
    /// The choice of one more code, for so many passes: a layer is laid out in one and seen in the next.
    Another(u8),
    /// The reason: a code was chosen, and Enter there merges.
    Reason,
}

impl MergeForm {
    /// Returns the form for `codes`, of which the last one stays; nothing where there is none.
    pub fn of(shell: &Shell<'_>, codes: &[CodeId]) -> Option<Self> {
        let lives = |code: &CodeId| shell.project.codes.contains(*code);
        let codes: Vec<CodeId> = codes.iter().copied().filter(lives).collect();
        let into = *codes.last()?;
        let focus = match codes.len() {
            1 => Wanted::Another(2),
            _ => Wanted::Nothing,
        };
        Some(Self {
            focus,
            codes,
            into,
            reason: String::new(),
            shown: None,
            picking: None,
            others: None,
            done: false,
        })
    }

    /// Returns the code that stays, once the merging was asked for.
    pub fn done(&self) -> Option<CodeId> {
        self.done.then_some(self.into)
    }

    /// Takes one more code in; the first that is picked is what stays.
    fn add(&mut self, code: CodeId) {
        if self.codes.len() == 1 {
            self.into = code;
        }
        self.codes.push(code);
        self.shown = None;
        self.others = None;
        self.focus = Wanted::Reason;
    }
}

/// Returns what merging `codes` into `into`, one of them, would do.
pub fn merge_data(
    project: &Project,
    counts: &Counts,
    (codes, into): (&[CodeId], CodeId),
    coder: CoderId,
) -> Option<MergeData> {
    let from: Vec<CodeId> = codes.iter().copied().filter(|code| *code != into).collect();
    let lines: Vec<MergeLine> = from
        .iter()
        .filter_map(|code| line(project, counts, *code))
        .collect();
    let target = line(project, counts, into)?;
    let operation = operation(codes, into);
    let outlook = outlook(project, &operation, coder);
    let sum: usize = lines.iter().map(|line| line.codings).sum();
    let doubled = outlook.loss.codings;
    let mut lost = Vec::new();
    let mut definition_of = None;
    let mut defined = !project.codes.get(into)?.definition.is_empty();
    for code in from.iter().filter_map(|code| project.codes.get(*code)) {
        if code.definition.is_empty() {
            continue;
        }
        if defined {
            lost.push((shown_name(code), code.definition.clone()));
        } else {
            definition_of = Some(shown_name(code));
            defined = true;
        }
    }
    let others = others(project, &from, into);
    Some(MergeData {
        others,
        comparisons: outlook.loss.comparisons,
        after: (target.codings + sum).saturating_sub(doubled),
        moved: from
            .iter()
            .map(|code| project.children(Some(*code)).count())
            .sum(),
        from: lines,
        into: target,
        doubled,
        definition_of,
        lost,
        refusal: outlook.refusal,
    })
}

/// Says of the other texts and of the examples what is taken over and what ends.
fn others(project: &Project, from: &[CodeId], into: CodeId) -> Vec<(&'static str, String, String)> {
    let words = |code: &Code, part: usize| match part {
        0 => code.use_when.clone(),
        1 => code.not_when.clone(),
        _ => {
            let example = Example::ALL
                .get(part - 2)
                .and_then(|kind| code.example(*kind));
            let row = example.and_then(|example| project.quotations.get(example));
            row.map(|row| row.words.to_string()).unwrap_or_default()
        }
    };
    const KEYS: [(&str, &str); 4] = [
        ("tree-merge-taken-use-when", "tree-merge-lost-use-when"),
        ("tree-merge-taken-not-when", "tree-merge-lost-not-when"),
        ("tree-merge-taken-typical", "tree-merge-lost-typical"),
        ("tree-merge-taken-borderline", "tree-merge-lost-borderline"),
    ];
    let mut said = Vec::new();
    let Some(target) = project.codes.get(into) else {
        return said;
    };
    for (part, (taken, lost)) in KEYS.into_iter().enumerate() {
        let mut has = !words(target, part).trim().is_empty();
        for code in from.iter().filter_map(|code| project.codes.get(*code)) {
            let text = words(code, part);
            if !text.trim().is_empty() {
                said.push((if has { lost } else { taken }, shown_name(code), text));
                has = true;
            }
        }
    }
    said
}

/// Shows the dialog; returns whether it stays open.
pub(super) fn dialog_ui(
    ctx: &Context,
    shell: &Shell<'_>,
    form: &mut MergeForm,
    out: &mut Actions,
) -> bool {
    let Some(data) = data_of(shell, form) else {
        return false;
    };
    let alone = data.from.is_empty();
    let key = if alone {
        "tree-merge-one"
    } else {
        "tree-merge-title"
    };
    let title = say(&Message::new(key)
        .with("count", form.codes.len())
        .with("name", data.into.name.as_str()));
    let refusal = if alone {
        Some(words("tree-merge-pick-first"))
    } else {
        data.refusal.as_ref().map(say)
    };
    let (cancel, merge) = (words("tree-cancel"), words("tree-merge-do"));
    let buttons = [
        DialogButton::harmless(&cancel),
        DialogButton {
            reason: refusal.as_deref(),
            ..DialogButton::primary(&merge)
        },
    ];
    let dialog = Dialog::new(Id::unique("merge codes"), &title).width(DialogWidth::Medium);
    let answer = dialog.show(ctx, &buttons, |ui| body_ui(ui, shell, form, &data));
    match answer {
        None => true,
        Some(DialogAnswer::Button(1)) => {
            perform(form, out);
            form.done = true;
            false
        }
        Some(_) => false,
    }
}

fn perform(form: &MergeForm, out: &mut Actions) {
    let operation = operation(&form.codes, form.into);
    let why = form.reason.trim();
    if why.is_empty() {
        out.perform_and_say(operation);
    } else {
        out.push(Action::Ask(Request::Do {
            operation: Box::new(operation),
            why: why.to_owned(),
            ticket: TICKET,
        }));
    }
}

fn operation(codes: &[CodeId], into: CodeId) -> Operation {
    Operation::MergeCodes {
        from: codes.iter().copied().filter(|code| *code != into).collect(),
        into,
    }
}

fn data_of(shell: &Shell<'_>, form: &mut MergeForm) -> Option<MergeData> {
    let revision = shell.project.revision();
    if let Some((into, at, data)) = &form.shown
        && (*into, *at) == (form.into, revision)
    {
        return Some(data.clone());
    }
    let coder = shell.status.coder;
    let data = merge_data(shell.project, shell.counts, (&form.codes, form.into), coder)?;
    form.shown = Some((form.into, revision, data.clone()));
    Some(data)
}

fn line(project: &Project, counts: &Counts, code: CodeId) -> Option<MergeLine> {
    let row = project.codes.get(code)?;
    Some(MergeLine {
        code,
        name: shown_name(row),
        level: row.level,
        colour: usize::from(row.colour),
        codings: counts.own(code).codings,
    })
}

fn body_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut MergeForm, data: &MergeData) {
    let tokens = theme::tokens(ui);
    ui.add_space(space::SMALL);
    for line in data.from.iter().chain([&data.into]) {
        line_row_ui(ui, line, line.code == data.into.code);
    }
    ui.add_space(space::SMALL);
    another_ui(ui, shell, form);
    if data.from.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    into_ui(ui, shell, form);
    ui.add_space(space::SMALL);
    for sentence in sentences(data) {
        label_ui(ui, &sentence, TextRole::Small, tokens.ink2);
    }
    for (name, definition) in &data.lost {
        let message = Message::new("tree-merge-lost")
            .with("name", name.as_str())
            .with("definition", definition.as_str());
        label_ui(ui, &say(&message), TextRole::Small, tokens.warn);
    }
    for (key, name, text) in &data.others {
        let message = Message::new(key)
            .with("name", name.as_str())
            .with("words", text.as_str());
        label_ui(ui, &say(&message), TextRole::Small, tokens.ink2);
    }
    if let Some(refusal) = &data.refusal {
        label_ui(ui, &say(refusal), TextRole::Small, tokens.danger);
    }
    ui.add_space(space::SMALL);
    let name = words("tree-reason");
    line_ui(ui, &name, TextRole::SmallName, tokens.ink2);
    let placeholder = words("tree-reason-hint");
    let focus = form.focus == Wanted::Reason;
    if focus {
        form.focus = Wanted::Nothing;
    }
    TextField::new(Id::unique("merge reason"), &name, &mut form.reason)
        .placeholder(&placeholder)
        .take_focus(focus)
        .show(ui);
}

fn line_row_ui(ui: &mut Ui, line: &MergeLine, stays: bool) {
    let tokens = theme::tokens(ui);
    let count = say(&Message::new("tree-merge-codings").with("count", line.codings));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let (rect, _) =
            ui.allocate_exact_size(egui::Vec2::splat(Mark::WIDTH), egui::Sense::hover());
        Mark::code(line.level, line.colour, tokens).paint(ui.painter(), rect.center());
        let role = if stays {
            TextRole::FieldStrong
        } else {
            TextRole::Field
        };
        line_ui(ui, &line.name, role, tokens.ink);
        line_ui(ui, &count, TextRole::Meta, tokens.ink3);
    });
}

/// The choice of one more code.
fn another_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut MergeForm) {
    let revision = shell.project.revision();
    let items = match form.others.take() {
        Some((at, items)) if at == revision => items,
        _ => pick_items(shell.project, shell.counts.scheme(), |code| {
            !form.codes.contains(&code.id)
        }),
    };
    let name = words("tree-merge-another");
    let field = PickField {
        id: Id::unique("merge another"),
        name: &name,
        face: None,
        meta: "",
        placeholder: &name,
    };
    if let Wanted::Another(passes) = form.focus {
        ui.memory_mut(|memory| memory.request_focus(field.id));
        form.focus = passes
            .checked_sub(1)
            .map_or(Wanted::Nothing, Wanted::Another);
        ui.ctx().request_repaint();
    }
    let picked = field.show(ui, &items, &mut form.picking);
    let picked = picked.and_then(|index| items.get(index).map(|item| item.face.id));
    form.others = Some((revision, items));
    if let Some(code) = picked {
        form.add(code);
    }
}

/// The choice of what stays.
fn into_ui(ui: &mut Ui, shell: &Shell<'_>, form: &mut MergeForm) {
    let tokens = theme::tokens(ui);
    let codes: Vec<_> = form
        .codes
        .iter()
        .filter_map(|code| shell.project.codes.get(*code))
        .collect();
    let names: Vec<String> = codes.iter().map(|code| shown_name(code)).collect();
    let items: Vec<MenuItem<'_>> = codes
        .iter()
        .zip(&names)
        .map(|(code, name)| MenuItem {
            mark: Some(Mark::code(code.level, usize::from(code.colour), tokens)),
            ..MenuItem::new(name)
        })
        .collect();
    let current = codes.iter().position(|code| code.id == form.into);
    let name = words("tree-merge-into");
    let mut chosen = None;
    ui.horizontal(|ui| {
        line_ui(ui, &name, TextRole::SmallName, tokens.ink2);
        let width = ui.available_width().min(320.0);
        let choice = DropDown::new(Id::unique("merge into"), &name, &items, current);
        chosen = choice.width(width).show(ui);
    });
    if let Some(code) = chosen.and_then(|chosen| codes.get(chosen)) {
        form.into = code.id;
    }
}

fn sentences(data: &MergeData) -> Vec<String> {
    let name = data.into.name.as_str();
    let mut messages = vec![
        Message::new("tree-merge-after")
            .with("name", name)
            .with("count", data.after),
    ];
    if data.doubled > 0 {
        messages.push(Message::new("tree-merge-doubled").with("count", data.doubled));
    }
    if data.moved > 0 {
        messages.push(
            Message::new("tree-merge-moved")
                .with("name", name)
                .with("count", data.moved),
        );
    }
    if data.comparisons > 0 {
        messages.push(Message::new("tree-merge-comparisons").with("count", data.comparisons));
    }
    if let Some(from) = &data.definition_of {
        messages.push(Message::new("tree-merge-definition").with("name", from.as_str()));
    }
    messages.iter().map(say).collect()
}
