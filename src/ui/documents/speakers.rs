//! Who speaks in a document: label, part in the conversation, participant; and two labels made one.

use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::{Document, Message, Paragraph, Speaker, SpeakerRole};
use crate::operation::Operation;
use crate::ui::icon;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    DropDown, IconButton, MenuItem, MenuState, Section, Strip, label_ui, menu_ui,
};

use super::State;
use super::draft::{Field, FieldLook, field_ui};
use super::people::people_by_name;
use super::sheet::{count_words, pair_ui};

/// The parts in a conversation, as they are offered.
pub(super) const ROLES: [SpeakerRole; 3] = [
    SpeakerRole::Interviewer,
    SpeakerRole::Participant,
    SpeakerRole::Unknown,
];

/// Returns paragraphs and speakers with everything that speaker `from` says given to speaker `into`.
///
/// Indices beyond the speakers, and equal ones, change nothing.
pub fn merged(
    paragraphs: &[Paragraph],
    speakers: &[Speaker],
    (from, into): (usize, usize),
) -> (Vec<Paragraph>, Vec<Speaker>) {
    let count = speakers.len();
    if from == into || from >= count || into >= count {
        return (paragraphs.to_vec(), speakers.to_vec());
    }
    let place = |index: usize| {
        let index = if index == from { into } else { index };
        let index = if index > from { index - 1 } else { index };
        u16::try_from(index).unwrap_or(u16::MAX)
    };
    let moved = paragraphs.iter().map(|paragraph| Paragraph {
        speaker: paragraph.speaker.map(|speaker| place(usize::from(speaker))),
        ..*paragraph
    });
    let kept = speakers
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != from);
    (
        moved.collect(),
        kept.map(|(_, speaker)| speaker.clone()).collect(),
    )
}

/// Returns how many paragraphs each speaker has.
pub(super) fn turns_of(paragraphs: &[Paragraph], speakers: usize) -> Vec<usize> {
    let mut turns = vec![0; speakers];
    for speaker in paragraphs.iter().filter_map(|paragraph| paragraph.speaker) {
        if let Some(turns) = turns.get_mut(usize::from(speaker)) {
            *turns += 1;
        }
    }
    turns
}

/// Shows the parts in a conversation; returns the one just chosen.
pub(super) fn role_ui(
    ui: &mut Ui,
    id: Id,
    (label, current): (&str, SpeakerRole),
) -> Option<SpeakerRole> {
    let names: Vec<String> = ROLES.iter().map(|role| words(role_key(*role))).collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let position = ROLES.iter().position(|role| *role == current);
    let name = say(&Message::new("docs-role-of").with("name", label));
    let list = DropDown::new(id, &name, &items, position).width(ui.available_width());
    let chosen = list.show(ui).and_then(|index| ROLES.get(index)).copied();
    chosen.filter(|role| *role != current)
}

fn role_key(role: SpeakerRole) -> &'static str {
    match role {
        SpeakerRole::Interviewer => "docs-role-interviewer",
        SpeakerRole::Participant => "docs-role-participant",
        SpeakerRole::Unknown => "docs-role-unknown",
    }
}

pub(super) fn speakers_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document): (&mut State, &Document),
    out: &mut Actions,
) {
    let title = words("docs-speakers");
    let count = count_words(document.speakers.len());
    let paragraphs = shell.project.paragraphs.get(document.id).cloned();
    let list = paragraphs
        .as_ref()
        .map(|paragraphs| &*paragraphs.list)
        .unwrap_or_default();
    let section = Section::new(Id::unique("document speakers"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            if document.speakers.is_empty() {
                label_ui(
                    ui,
                    &words("docs-speakers-none"),
                    TextRole::Small,
                    theme::tokens(ui).ink2,
                );
                return;
            }
            let turns = turns_of(list, document.speakers.len());
            for (index, turns) in turns.into_iter().enumerate() {
                speaker_ui(ui, shell, (state, document, (index, turns)), out);
                ui.add_space(space::TINY);
            }
            merge_menu(ui, (state, document, list), out);
        },
    );
}

fn speaker_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, document, (index, turns)): (&mut State, &Document, (usize, usize)),
    out: &mut Actions,
) {
    let Some(speaker) = document.speakers.get(index) else {
        return;
    };
    let tokens = theme::tokens(ui);
    let said = say(&Message::new("docs-speaker-turns").with("count", turns));
    let label = words("docs-speaker-label");
    let merge = say(&Message::new("docs-speaker-merge").with("name", speaker.label.as_str()));
    let row = egui::Vec2::new(ui.available_width(), size::FIELD);
    let can_merge = document.speakers.len() > 1;
    ui.allocate_ui_with_layout(row, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        if can_merge {
            let response = IconButton::new(icon::MERGE_TYPE, &merge).small().show(ui);
            if response.clicked() {
                state.sheet.merging = Some((index, MenuState::new(response.rect)));
            }
        }
        let width = Strip::new(ui, egui::Rect::ZERO).measure(&said, TextRole::Tiny);
        let (rect, _) =
            ui.allocate_exact_size(egui::Vec2::new(width, size::FIELD), egui::Sense::hover());
        Strip::new(ui, rect).text_end(&said, TextRole::Tiny, tokens.ink3);
        let look = FieldLook {
            name: &label,
            width: Some(ui.available_width()),
            ..FieldLook::default()
        };
        let key = (document.id, Field::Label(index));
        let operation = field_ui(
            ui,
            shell.project,
            &mut state.drafts,
            (key, &speaker.label),
            look,
        );
        operation
            .into_iter()
            .for_each(|operation| out.perform(operation));
    });
    let mut changed = speaker.clone();
    pair_ui(ui, |ui, first| {
        let id = Id::unique(("speaker", document.id, index, first));
        if first {
            let role = role_ui(ui, id, (&speaker.label, speaker.role));
            role.into_iter().for_each(|role| changed.role = role);
        } else {
            participant_choice_ui(ui, shell, id, &mut changed);
        }
    });
    if changed != *speaker {
        let mut speakers = document.speakers.clone();
        speakers
            .get_mut(index)
            .into_iter()
            .for_each(|speaker| *speaker = changed.clone());
        out.perform(Operation::SetTurns {
            document: document.id,
            paragraphs: None,
            speakers,
        });
    }
}

fn participant_choice_ui(ui: &mut Ui, shell: &Shell<'_>, id: Id, speaker: &mut Speaker) {
    let people = people_by_name(shell);
    let none = words("docs-speaker-nobody");
    let name = say(&Message::new("docs-participant-of").with("name", speaker.label.as_str()));
    let mut items = vec![MenuItem::new(&none)];
    items.extend(people.iter().map(|person| MenuItem::new(&person.name)));
    let known = speaker
        .participant
        .and_then(|id| people.iter().position(|person| person.id == id));
    let position = known.map_or(0, |position| position + 1);
    let list = DropDown::new(id, &name, &items, Some(position)).width(ui.available_width());
    if let Some(index) = list.show(ui) {
        let person = index.checked_sub(1).and_then(|index| people.get(index));
        speaker.participant = person.map(|person| person.id);
    }
}

fn merge_menu(
    ui: &Ui,
    (state, document, list): (&mut State, &Document, &[Paragraph]),
    out: &mut Actions,
) {
    let Some((from, menu)) = state.sheet.merging else {
        return;
    };
    let others: Vec<usize> = (0..document.speakers.len())
        .filter(|index| *index != from)
        .collect();
    let texts: Vec<String> = others
        .iter()
        .filter_map(|index| document.speakers.get(*index))
        .map(|speaker| say(&Message::new("docs-speaker-into").with("name", speaker.label.as_str())))
        .collect();
    let items: Vec<MenuItem<'_>> = texts.iter().map(|text| MenuItem::new(text)).collect();
    let mut open = Some(menu);
    let taken = menu_ui(
        ui,
        Id::unique("merge speakers"),
        &words("docs-speaker-merging"),
        &items,
        &mut open,
    );
    state.sheet.merging = open.map(|menu| (from, menu));
    if let Some(into) = taken.and_then(|index| others.get(index)) {
        let (paragraphs, speakers) = merged(list, &document.speakers, (from, *into));
        let paragraphs = Some(paragraphs.into());
        out.perform_and_say(Operation::SetTurns {
            document: document.id,
            paragraphs,
            speakers,
        });
    }
}
