//! The inspector of member checking: what a participant would be given, what was asked and answered, recording it.

use egui::{Id, Ui};

use crate::locale;
use crate::model::{
    CheckResponse, CheckSubject, MemberCheck, MemberCheckId, ParticipantId, Project,
};
use crate::operation::{MemberCheckEdit, Operation};
use crate::session::{Output, date_words};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::memos::link_row;
use crate::ui::shell::{Action, Actions, Screen, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, Card, DropDown, IconButton, ListRow, MenuItem, Section, Segmented, TextField, label_ui,
    link_ui, panel_head_ui, scroll_area,
};

use super::check_links::{CheckLinks, acts_ui, links_ui};
use super::{PersonLine, State, TrustData, buttons_ui, empty_ui, keep_form, open_link, problem_ui};

/// A member check while it is written.
pub(super) struct CheckDraft {
    check: Option<MemberCheckId>,
    participant: ParticipantId,
    subject: CheckSubject,
    response: Option<CheckResponse>,
    sent: String,
    way: String,
    answered: String,
    words: String,
    changed: String,
    chosen: CheckLinks,
    fresh: bool,
    /// Why it was not kept.
    problem: Option<String>,
}

impl CheckDraft {
    fn new(participant: ParticipantId) -> Self {
        Self {
            check: None,
            participant,
            subject: CheckSubject::default(),
            response: None,
            sent: String::new(),
            way: String::new(),
            answered: String::new(),
            words: String::new(),
            changed: String::new(),
            chosen: CheckLinks::default(),
            fresh: true,
            problem: None,
        }
    }

    fn of(row: &MemberCheck) -> Self {
        Self {
            check: Some(row.id),
            participant: row.participant,
            subject: row.subject,
            response: row.response,
            sent: day(row.sent.as_deref()),
            way: row.way.clone(),
            answered: day(row.answered.as_deref()),
            words: row.words.clone(),
            changed: row.changed.clone(),
            chosen: CheckLinks::of(&row.links, &row.acts),
            fresh: true,
            problem: None,
        }
    }

    fn operation(&self) -> Operation {
        Operation::RecordMemberCheck(MemberCheckEdit {
            check: self.check,
            participant: Some(self.participant),
            subject: Some(self.subject),
            sent: Some(self.sent.clone()),
            way: Some(self.way.clone()),
            response: Some(self.response),
            answered: Some(self.answered.clone()),
            words: Some(self.words.clone()),
            changed: Some(self.changed.clone()),
            links: Some(self.chosen.links.clone()),
            acts: Some(self.chosen.acts.clone()),
        })
    }
}

/// Shows the inspector.
pub(super) fn inspector_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TrustData),
    out: &mut Actions,
) {
    let line = data
        .people
        .iter()
        .find(|line| Some(line.id) == state.person);
    let Some(line) = line else {
        if !data.people.is_empty() {
            empty_ui(ui, icon::PERSON_SEARCH, "trust-choose-person");
        }
        return;
    };
    let standing = locale::words(line.standing.key());
    panel_head_ui(ui, &line.name, &standing, |_| {});
    scroll_area("trust person").show(ui, |ui| {
        checks_ui(ui, shell, (state, line.id), out);
        packet_ui(ui, shell, line, out);
        ui.add_space(space::LARGE);
    });
}

/// What a packet would hold, each part opening what it counts.
fn packet_ui(ui: &mut Ui, shell: &Shell<'_>, line: &PersonLine, out: &mut Actions) {
    let title = locale::words("trust-packet");
    let count = phrase::counted("trust-packet-quotations", line.quotations);
    let section = Section::new(Id::unique("trust packet"), &title).count(&count);
    let shown = section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            let about = locale::words(if line.persian {
                "trust-packet-persian"
            } else {
                "trust-packet-about"
            });
            label_ui(ui, &about, TextRole::Small, tokens.ink2);
            if line.shared > 0 {
                let words = phrase::counted("trust-packet-shared", line.shared);
                label_ui(ui, &words, TextRole::Small, tokens.ink3);
            }
            let words = locale::words("trust-packet-write");
            let button = Button::new(&words).small().icon(icon::DOWNLOAD);
            if button.show(ui).clicked() {
                out.push(Action::Export(Output::Packets(vec![line.id])));
            }
            label_ui(
                ui,
                &locale::words("trust-spoke-to"),
                TextRole::SmallName,
                tokens.ink2,
            );
        },
    );
    if shown.is_none() {
        return;
    }
    for heard in &line.heard {
        let name = shell.project.code_name(heard.code);
        let count = heard.quotations.to_string();
        let label = phrase::with(
            "trust-heard",
            [("name", name.into()), ("count", heard.quotations.into())],
        );
        if ListRow::new(name)
            .trailing(&count)
            .label(&label)
            .show(ui)
            .clicked()
        {
            out.push(Action::Open(Spot::Code(heard.code)));
        }
    }
}

fn checks_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, person): (&mut State, ParticipantId),
    out: &mut Actions,
) {
    let title = locale::words("trust-checks");
    let count = shell.project.checks_of(person).count().to_string();
    let section = Section::new(Id::unique("trust checks"), &title)
        .count(&count)
        .first();
    section.show(
        ui,
        |_| {},
        |ui| {
            if state
                .check
                .as_ref()
                .is_some_and(|draft| draft.participant == person)
            {
                draft_ui(ui, shell, state, out);
                return;
            }
            let locked = shell.locked().map(locale::words);
            for row in shell.project.checks_of(person) {
                card_ui(ui, shell.project, (state, row), (locked.as_deref(), out));
            }
            let words = locale::words("trust-record-sent");
            let button = Button::new(&words).small().disabled(locked.as_deref());
            if button.show(ui).clicked() {
                state.check = Some(CheckDraft::new(person));
            }
        },
    );
}

fn card_ui(
    ui: &mut Ui,
    project: &Project,
    (state, row): (&mut State, &MemberCheck),
    (locked, out): (Option<&str>, &mut Actions),
) {
    let tokens = theme::tokens(ui);
    let edge = match row.response {
        Some(CheckResponse::Disagrees) => Some(tokens.danger),
        Some(CheckResponse::Confirms) => Some(tokens.ok),
        Some(CheckResponse::Corrects | CheckResponse::Adds) => Some(tokens.warn),
        _ => None,
    };
    let card = edge.map_or_else(Card::new, |edge| Card::new().edge(edge));
    card.show(ui, |ui| {
        let response = row.response.map_or("check-sent", CheckResponse::key);
        let head = [
            locale::words(row.subject.key()),
            locale::words(response),
            day(row.answered.as_deref()),
        ];
        label_ui(ui, &phrase::line(&head), TextRole::SmallStrong, tokens.ink);
        let sent = [day(row.sent.as_deref()), row.way.clone()];
        label_ui(ui, &phrase::line(&sent), TextRole::Small, tokens.ink3);
        if !row.words.is_empty() {
            label_ui(ui, &row.words, TextRole::Quotation, tokens.ink);
        }
        if !row.changed.is_empty() {
            let words = phrase::named("trust-changed", &row.changed);
            label_ui(ui, &words, TextRole::Small, tokens.ink2);
        }
        for link in &row.links {
            if let Some(row) = link_row(project, *link)
                && link_ui(ui, &row.name).clicked()
            {
                open_link(*link, out);
            }
        }
        for number in &row.acts {
            let said = phrase::with("trust-act-number", [("number", (*number).into())]);
            if link_ui(ui, &said).clicked() {
                out.push(Action::Go(Screen::History));
            }
        }
        buttons_ui(ui, |ui| {
            let words = locale::words(match row.response {
                None => "trust-record-answer",
                Some(_) => "trust-edit-check",
            });
            let button = Button::quiet(&words).small().disabled(locked);
            if button.show(ui).clicked() && locked.is_none() {
                state.check = Some(CheckDraft::of(row));
            }
            let words = locale::words("trust-delete-check");
            let button = IconButton::new(icon::DELETE, &words)
                .small()
                .disabled(locked);
            if button.show(ui).clicked() && locked.is_none() {
                let checks = vec![row.id];
                out.perform_and_say(Operation::DeleteMemberChecks { checks });
            }
        });
    });
}

fn draft_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let trail = state.trail(shell, out);
    let Some(draft) = &mut state.check else {
        return;
    };
    let fresh = std::mem::take(&mut draft.fresh);
    let names = CheckSubject::ALL.map(|subject| locale::words(subject.key()));
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let current = CheckSubject::ALL
        .iter()
        .position(|one| *one == draft.subject);
    let name = locale::words("export-column-subject");
    let id = Id::unique("trust check subject");
    let width = ui.available_width();
    let chosen = Segmented::new(id, &name, &choices, current.unwrap_or(0))
        .width(width)
        .show(ui);
    if let Some(subject) = chosen.and_then(|index| CheckSubject::ALL.get(index)) {
        draft.subject = *subject;
    }
    field_ui(ui, "trust-field-sent", (&mut draft.sent, 1), fresh);
    field_ui(ui, "trust-field-way", (&mut draft.way, 1), false);
    links_ui(ui, shell, (&mut draft.chosen, draft.participant));
    response_ui(ui, draft);
    if draft.response.is_some_and(CheckResponse::is_answer) {
        field_ui(ui, "trust-field-answered", (&mut draft.answered, 1), false);
        field_ui(ui, "trust-field-words", (&mut draft.words, 3), false);
        field_ui(ui, "trust-field-changed", (&mut draft.changed, 3), false);
        acts_ui(ui, &mut draft.chosen, trail.as_deref());
    }
    problem_ui(ui, draft.problem.as_deref());
    let (mut kept, mut left) = (false, false);
    buttons_ui(ui, |ui| {
        kept = Button::primary(&locale::words("trust-keep"))
            .small()
            .show(ui)
            .clicked();
        left = Button::quiet(&locale::words("trust-leave"))
            .small()
            .show(ui)
            .clicked();
    });
    if kept {
        draft.problem = keep_form(shell, draft.operation(), out);
        left = draft.problem.is_none();
    }
    if left {
        state.check = None;
    }
}

fn response_ui(ui: &mut Ui, draft: &mut CheckDraft) {
    let tokens = theme::tokens(ui);
    let name = locale::words("export-column-response");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let mut names = vec![locale::words("check-sent")];
    names.extend(CheckResponse::ALL.map(|response| locale::words(response.key())));
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let current = draft.response.map_or(0, |response| {
        let found = CheckResponse::ALL.iter().position(|one| *one == response);
        found.map_or(0, |index| index + 1)
    });
    let width = ui.available_width();
    let list = DropDown::new(
        Id::unique("trust check response"),
        &name,
        &items,
        Some(current),
    );
    if let Some(index) = list.width(width).show(ui) {
        let index = index.checked_sub(1);
        draft.response = index.and_then(|index| CheckResponse::ALL.get(index).copied());
    }
}

/// A field below its name; more than one row makes it a field of paragraphs.
pub(super) fn field_ui(ui: &mut Ui, key: &str, (text, rows): (&mut String, usize), focus: bool) {
    let tokens = theme::tokens(ui);
    let name = locale::words(key);
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let hint = format!("{key}-hint");
    let hint = if locale::has(&hint) {
        locale::words(&hint)
    } else {
        String::new()
    };
    let field = TextField::new(Id::unique(("trust field", key)), &name, text)
        .placeholder(&hint)
        .take_focus(focus);
    let field = match rows {
        0 | 1 => field,
        rows => field.multi_line(rows).role(TextRole::Quotation),
    };
    field.show(ui);
}

/// A day as it is written in the language of the window.
fn day(day: Option<&str>) -> String {
    day.map(date_words).unwrap_or_default()
}
