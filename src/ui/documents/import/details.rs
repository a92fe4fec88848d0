//! What is said of one file before it is kept: name, kind, order, date, place, case, encoding, speakers.

use egui::{Frame, Id, Sense, Ui, Vec2};

use crate::locale::{say, words};
use crate::model::Message;
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    DropDown, MenuItem, Strip, TextField, check_ui, hairline_h, label_ui, line_ui, scroll_area,
};

use super::super::people::{CaseStands, case_choice_ui};
use super::super::sheet::{caption_ui, kind_ui, pair_ui};
use super::super::speakers::{role_ui, turns_of};
use super::Import;
use super::files::{ImportFile, encoding_choices, language_choices};
use super::preview::speaker_colour;

pub(super) fn details_ui(ui: &mut Ui, shell: &Shell<'_>, import: &mut Import) {
    let current = import.current;
    let Some(file) = import.files.get_mut(current) else {
        return;
    };
    let tokens = theme::tokens(ui);
    scroll_area(("import details", current)).show(ui, |ui| {
        Frame::NONE.inner_margin(space::WIDE).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::MEDIUM);
            line_ui(
                ui,
                &words("docs-this-document"),
                TextRole::SmallStrong,
                tokens.ink,
            );
            if file.draft().is_some() {
                about_ui(ui, shell, (file, current));
            } else {
                let unread = words("docs-import-unread");
                label_ui(ui, &unread, TextRole::Small, tokens.ink2);
            }
            encoding_ui(ui, (file, current));
            if file.is_reading() {
                let reading = words("docs-import-reading");
                label_ui(ui, &reading, TextRole::Small, tokens.accent);
            }
            speakers_ui(ui, (file, current));
        });
    });
}

fn about_ui(ui: &mut Ui, shell: &Shell<'_>, (file, index): (&mut ImportFile, usize)) {
    let problem = file.problem(shell.project);
    let name = words("docs-column-name");
    caption_ui(ui, &name);
    TextField::new(Id::unique(("import name", index)), &name, &mut file.name).show(ui);
    pair_ui(ui, |ui, first| {
        if first {
            caption_ui(ui, &words("docs-column-kind"));
            if let Some(kind) = kind_ui(ui, Id::unique(("import kind", index)), file.kind) {
                file.kind = kind;
            }
        } else {
            let hint = words("docs-order-hint");
            text_ui(ui, ("docs-column-order", &hint, index), &mut file.order);
        }
    });
    pair_ui(ui, |ui, first| {
        if first {
            let hint = words("docs-date-hint");
            text_ui(ui, ("docs-column-date", &hint, index), &mut file.date);
        } else {
            let hint = words("docs-place-hint");
            text_ui(ui, ("docs-place", &hint, index), &mut file.place);
        }
    });
    if let Some(problem) = problem {
        label_ui(ui, &problem, TextRole::Small, theme::tokens(ui).danger);
    }
    case_ui(ui, shell, (file, index));
    language_ui(ui, (file, index));
}

/// The language: found, or chosen where the script alone does not tell it.
fn language_ui(ui: &mut Ui, (file, index): (&mut ImportFile, usize)) {
    let name = words("docs-language");
    caption_ui(ui, &name);
    let choices = language_choices(file);
    let items: Vec<MenuItem<'_>> = choices
        .iter()
        .map(|(_, text)| MenuItem::new(text))
        .collect();
    let position = choices.iter().position(|(tag, _)| *tag == file.language);
    let id = Id::unique(("import language", index));
    let list = DropDown::new(id, &name, &items, position).width(ui.available_width());
    if let Some((tag, _)) = list.show(ui).and_then(|chosen| choices.get(chosen)) {
        file.language = *tag;
    }
}

fn text_ui(ui: &mut Ui, (key, hint, index): (&str, &str, usize), text: &mut String) {
    let name = words(key);
    caption_ui(ui, &name);
    TextField::new(Id::unique(("import field", key, index)), &name, text)
        .placeholder(hint)
        .show(ui);
}

/// The case: none, one of the project, or a new one that is made with the import.
fn case_ui(ui: &mut Ui, shell: &Shell<'_>, (file, index): (&mut ImportFile, usize)) {
    caption_ui(ui, &words("docs-column-case"));
    let id = Id::unique(("import case", index));
    let stands = match (&file.new_case, file.case) {
        (Some(_), _) => CaseStands::New,
        (None, case) => CaseStands::Set(case),
    };
    match case_choice_ui(ui, shell, (id, stands), true) {
        Some(CaseStands::Set(case)) => {
            file.case = case;
            file.new_case = None;
        }
        Some(CaseStands::New) => {
            file.case = None;
            file.new_case = Some(String::new());
            ui.memory_mut(|memory| memory.request_focus(new_case_id(index)));
        }
        None => {}
    }
    if let Some(text) = &mut file.new_case {
        let name = words("docs-case-name");
        TextField::new(new_case_id(index), &name, text)
            .placeholder(&name)
            .show(ui);
    }
}

fn new_case_id(index: usize) -> Id {
    Id::unique(("import new case", index))
}

fn encoding_ui(ui: &mut Ui, (file, index): (&mut ImportFile, usize)) {
    let of_text =
        file.draft().is_some_and(|draft| draft.encoding.is_some()) || file.encoding().is_some();
    if !of_text {
        return;
    }
    let name = words("docs-encoding");
    caption_ui(ui, &name);
    let choices = encoding_choices(file);
    let items: Vec<MenuItem<'_>> = choices
        .iter()
        .map(|(_, text)| MenuItem::new(text))
        .collect();
    let position = choices
        .iter()
        .position(|(label, _)| *label == file.encoding());
    let list = DropDown::new(
        Id::unique(("import encoding", index)),
        &name,
        &items,
        position,
    );
    let chosen = list
        .width(ui.available_width())
        .show(ui)
        .and_then(|chosen| choices.get(chosen));
    if let Some((label, _)) = chosen {
        file.read_in(*label);
    }
}

fn speakers_ui(ui: &mut Ui, (file, index): (&mut ImportFile, usize)) {
    let Some(draft) = file.draft() else { return };
    let tokens = theme::tokens(ui);
    let turns = turns_of(&draft.paragraphs, draft.speakers.len());
    let speakers = draft.speakers.clone();
    ui.add_space(space::TINY);
    hairline_h(
        ui.painter(),
        ui.max_rect().x_range(),
        ui.cursor().top(),
        tokens.line,
    );
    ui.add_space(space::SMALL);
    ui.horizontal(|ui| {
        line_ui(
            ui,
            &words("docs-speakers-found"),
            TextRole::SmallStrong,
            tokens.ink,
        );
        line_ui(
            ui,
            &speakers.len().to_string(),
            TextRole::Small,
            tokens.ink3,
        );
    });
    for (number, (speaker, turns)) in speakers.iter().zip(turns).enumerate() {
        speaker_ui(ui, (file, index), (number, speaker), turns);
    }
    let mut find = file.finds_speakers();
    if check_ui(ui, &mut find, &words("docs-find-speakers"), "").changed() {
        file.find_speakers(find);
    }
    label_ui(
        ui,
        &words("docs-find-speakers-words"),
        TextRole::Tiny,
        tokens.ink2,
    );
}

/// Shows one speaker with the turns and a choice of the part in the talk.
fn speaker_ui(
    ui: &mut Ui,
    (file, index): (&mut ImportFile, usize),
    (number, speaker): (usize, &crate::model::Speaker),
    turns: usize,
) {
    let tokens = theme::tokens(ui);
    let row = ui.available_rect_before_wrap();
    let rect = egui::Rect::from_min_size(row.min, Vec2::new(row.width(), size::FIELD));
    let mut strip = Strip::new(ui, rect);
    let dot = strip.take(size::CHECK);
    ui.painter()
        .circle_filled(dot.center(), 4.0, speaker_colour(number).stroke(tokens));
    let list = strip.take_end(112.0);
    strip.skip_end(space::SMALL);
    let said = say(&Message::new("docs-speaker-turns").with("count", turns));
    strip.text_end(&said, TextRole::Small, tokens.ink3);
    strip.skip_end(space::SMALL);
    let place = strip.text(&speaker.label, TextRole::Body, tokens.ink);
    let response = ui.interact(
        place,
        Id::unique(("import speaker", index, number)),
        Sense::hover(),
    );
    let label = format!("{}, {said}", speaker.label);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
    let layout = theme::column();
    let mut child = ui.new_child(
        egui::UiBuilder::new()
            .id_salt(number)
            .max_rect(list)
            .layout(layout),
    );
    let id = Id::unique(("import role", index, number));
    if let Some(role) = role_ui(&mut child, id, (&speaker.label, speaker.role)) {
        file.set_role(number, role);
    }
    ui.advance_cursor_after_rect(rect);
}
