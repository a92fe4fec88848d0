//! The dialogs of the workbench itself: a path, a failure, the report of a check, the project's own sheet, exports.

use egui::{Id, Ui};

use crate::analysis::matrix::Cells;
use crate::analysis::reliability::material::usual_pair;
use crate::analysis::reliability::review::Question;
use crate::analysis::saturation::Terms;
use crate::diagram::Drawing;
use crate::locale::{say, words};
use crate::model::{Form, Level, Message, Settings};
use crate::operation::{Operation, ProjectEdit};
use crate::session::{MatrixSheet, Output, Preferences, Status, TableKind};
use crate::store::Report;

use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Screen};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, Dialog, DialogAnswer, DialogButton, DialogWidth, ListRow, Segmented, TextField, Tone,
    label_ui,
};

use super::Workbench;
use super::brought::BroughtSheet;
use super::measured::{MeasuredSheet, measured_ui};
use super::path_dialog::{PathDialog, Purpose};
use super::settings::SettingsDialog;
use super::weights::{WeightDraft, weights_ui};
use super::why::WhyDialog;

/// A dialog that is open.
pub(super) enum DialogState {
    Path(PathDialog),
    Failure(Message),
    Report(Report),
    Measured(MeasuredSheet),
    Brought(BroughtSheet),
    Project(ProjectSheet),
    /// What to export: number of the row.
    Export(usize),
    Settings(Box<SettingsDialog>),
    Why(WhyDialog),
    /// Who did not give the project back.
    TakeOver(Message),
}

/// Title, note, level names and scale of weights while they are being written.
pub(super) struct ProjectSheet {
    title: String,
    note: String,
    levels: [String; 3],
    weights: WeightDraft,
}

impl DialogState {
    pub(super) fn of_settings(settings: &Settings) -> Self {
        Self::Project(ProjectSheet {
            title: settings.title.clone(),
            note: settings.note.clone(),
            levels: settings.level_names.clone(),
            weights: WeightDraft::new(settings.weights),
        })
    }
}

impl Workbench {
    /// Shows what lies over the window: dialog, palette, key sheet.
    pub(super) fn overlays_ui(&mut self, ui: &mut Ui, out: &mut Actions) {
        if let Some(dialog) = self.dialog.take() {
            let kept = match dialog {
                DialogState::Path(dialog) => self.path_ui(ui, dialog),
                DialogState::Failure(message) => self.failure_ui(ui, message),
                DialogState::Report(report) => report_ui(ui, report),
                DialogState::Measured(sheet) => measured_ui(ui, sheet, out),
                DialogState::Brought(sheet) => self.brought_ui(ui, sheet),
                DialogState::Project(sheet) => project_ui(ui, sheet, out),
                DialogState::Export(row) => self.export_ui(ui, row, out),
                DialogState::Settings(settings) => self.settings_ui(ui, settings),
                DialogState::Why(dialog) => self.why_ui(ui, dialog),
                DialogState::TakeOver(held) => self.take_over_ui(ui, held),
            };
            // A dialog may have opened another one.
            self.dialog = self.dialog.take().or(kept);
        }
        if self.palette.is_some() {
            self.palette_ui(ui, out);
        }
        if self.keys_shown {
            self.key_sheet_ui(ui);
        }
    }

    fn path_ui(&mut self, ui: &mut Ui, mut dialog: PathDialog) -> Option<DialogState> {
        let now = ui.input(|input| input.time);
        if std::mem::take(&mut dialog.wants_chooser) {
            self.browse(&mut dialog, now);
        }
        let chosen_outside = dialog.take_answer(now);
        let key = dialog.purpose.key();
        let said = |part: &str| words(&format!("{key}-{part}"));
        let (title, act, browse) = (said("title"), said("act"), words("path-browse"));
        let cancel = words("dialog-cancel");
        let mut buttons = vec![DialogButton::quiet(&browse)];
        let folder = words("path-browse-folder");
        if dialog.purpose == Purpose::Import {
            buttons.push(DialogButton::quiet(&folder));
        }
        buttons.push(DialogButton::harmless(&cancel));
        buttons.push(DialogButton::primary(&act));
        let (harmless, primary) = (buttons.len() - 2, buttons.len() - 1);
        let answer = Dialog::new(Id::unique("path dialog"), &title)
            .width(DialogWidth::Medium)
            .show(ui.ctx(), &buttons, |ui| path_body_ui(ui, &mut dialog));
        let ready = chosen_outside && !matches!(dialog.purpose, Purpose::New | Purpose::Export(_));
        match answer {
            Some(DialogAnswer::Button(number)) if number == primary => {
                return self.take_path(dialog);
            }
            Some(DialogAnswer::Button(number)) if number == harmless => return None,
            Some(DialogAnswer::Button(number)) => {
                dialog.of_folder(number == 1 || dialog.purpose == Purpose::Example);
                self.browse(&mut dialog, now);
            }
            Some(DialogAnswer::Closed) => return None,
            None if ready => return self.take_path(dialog),
            None => {}
        }
        if dialog.is_waiting() {
            ui.ctx().request_repaint_after_secs(0.2);
        }
        Some(DialogState::Path(dialog))
    }

    fn take_path(&mut self, mut dialog: PathDialog) -> Option<DialogState> {
        if dialog.purpose == Purpose::Import && !dialog.several.is_empty() {
            self.import_paths(dialog.several);
            return None;
        }
        let Some(path) = dialog.chosen() else {
            dialog.problem = words("path-empty");
            return Some(DialogState::Path(dialog));
        };
        if dialog.purpose == Purpose::New && dialog.title.trim().is_empty() {
            dialog.problem = words("path-no-title");
            return Some(DialogState::Path(dialog));
        }
        if dialog.warns_of(&path) {
            return Some(DialogState::Path(dialog));
        }
        let title = dialog.title.trim().to_owned();
        self.use_path(dialog.purpose, path, title);
        None
    }

    fn failure_ui(&self, ui: &mut Ui, message: Message) -> Option<DialogState> {
        let (title, close, copy) = (
            words("failure-title"),
            words("dialog-close"),
            words("failure-copy"),
        );
        let buttons = [DialogButton::quiet(&copy), DialogButton::primary(&close)];
        let said = say(&message);
        let answer = Dialog::new(Id::unique("failure dialog"), &title)
            .width(DialogWidth::Medium)
            .icon(icon::WARNING, Tone::Warn)
            .show(ui.ctx(), &buttons, |ui| {
                label_ui(ui, &said, TextRole::Body, theme::tokens(ui).ink2);
            });
        match answer {
            None => Some(DialogState::Failure(message)),
            Some(DialogAnswer::Button(0)) => {
                ui.ctx().copy_text(format!(
                    "{said}\n{message}\nGroundwork {}",
                    env!("CARGO_PKG_VERSION")
                ));
                Some(DialogState::Failure(message))
            }
            Some(_) => None,
        }
    }

    fn export_ui(&mut self, ui: &mut Ui, mut row: usize, out: &mut Actions) -> Option<DialogState> {
        let status = self.status.clone()?;
        let choices = export_choices(&status, &self.preferences);
        let (title, cancel, act) = (
            words("export-title"),
            words("dialog-cancel"),
            words("export-act"),
        );
        let buttons = [DialogButton::harmless(&cancel), DialogButton::primary(&act)];
        let answer =
            Dialog::new(Id::unique("export dialog"), &title).show(ui.ctx(), &buttons, |ui| {
                for (index, (name, output)) in choices.iter().enumerate() {
                    let endings = output.endings().join(", ");
                    if ListRow::new(name)
                        .trailing(&endings)
                        .chosen(index == row)
                        .show(ui)
                        .clicked()
                    {
                        row = index;
                    }
                }
                move_row(ui, &mut row, choices.len());
            });
        match answer {
            None => Some(DialogState::Export(row)),
            Some(DialogAnswer::Button(1)) => {
                let chosen = choices.get(row).map(|(_, output)| output.clone());
                chosen
                    .into_iter()
                    .for_each(|output| out.push(Action::Export(output)));
                None
            }
            Some(_) => None,
        }
    }
}

fn move_row(ui: &Ui, row: &mut usize, count: usize) {
    ui.input_mut(|input| {
        if input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowDown) {
            *row = (*row + 1).min(count.saturating_sub(1));
        }
        if input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowUp) {
            *row = row.saturating_sub(1);
        }
    });
}

/// Returns the row of the export dialog that belongs to a screen: what is seen there comes out of there.
pub(super) fn export_row(status: &Status, screen: Screen, preferences: &Preferences) -> usize {
    let belongs = |output: &Output| {
        matches!(
            (screen, output),
            (Screen::Model, Output::Diagram(..))
                | (Screen::Axial | Screen::Selective, Output::Paradigm(_))
                | (Screen::Saturation, Output::Saturation(_))
                | (Screen::Reliability, Output::Reliability(..))
                | (Screen::Trust, Output::MemberChecks)
                | (Screen::Cases, Output::Matrix(_))
                | (Screen::Memos, Output::Memos)
                | (Screen::Coding, Output::Codings)
        )
    };
    let mut choices = export_choices(status, preferences).into_iter();
    choices
        .position(|(_, output)| belongs(&output))
        .unwrap_or_default()
}

/// Returns what can be written out of this project, with its words.
fn export_choices(status: &Status, preferences: &Preferences) -> Vec<(String, Output)> {
    let mut choices = vec![
        (words("export-codebook"), Output::Codebook),
        (words("export-codings"), Output::Codings),
        (words("export-links"), Output::Links),
        (
            words("screen-saturation"),
            Output::Saturation(Terms::of(&status.project)),
        ),
        (words("export-memos"), Output::Memos),
    ];
    if let Some((left, right)) = usual_pair(&status.whole) {
        choices.push((
            words("screen-reliability"),
            Output::Reliability(Box::new(Question::new(left, right)), None),
        ));
    }
    choices.extend(trust_choices());
    if !status.project.cases.is_empty() {
        let rated = MatrixSheet {
            cells: Cells::Rating,
            ..MatrixSheet::default()
        };
        choices.push((
            words("export-cross-case-matrix"),
            Output::Matrix(Box::new(rated)),
        ));
    }
    for model in status.project.models.iter() {
        let titled = |key: &str| say(&Message::new(key).with("title", model.title.as_str()));
        let kept = preferences.figures.get(&model.id);
        let drawing = kept.map_or_else(Drawing::default, |kept| kept.drawing);
        choices.push((
            titled("export-figure-of"),
            Output::Diagram(model.id, drawing),
        ));
        choices.push((titled("export-tables-of"), Output::Paradigm(model.id)));
    }
    choices
}

/// What trustworthiness writes out, with its words.
fn trust_choices() -> Vec<(String, Output)> {
    let mut choices = vec![
        (words("export-report"), Output::Report),
        (words("export-packets"), Output::Packets(Vec::new())),
        (words("export-member-checks"), Output::MemberChecks),
        (words("export-convergence"), Output::Convergence),
        (words("export-negative-cases"), Output::NegativeCases),
        (words("export-audit"), Output::Audit),
    ];
    choices.extend(Form::ALL.map(|form| (words(form.key()), Output::Form(form))));
    choices
}

fn path_body_ui(ui: &mut Ui, dialog: &mut PathDialog) {
    let tokens = theme::tokens(ui);
    let key = dialog.purpose.key();
    ui.spacing_mut().item_spacing.y = space::SMALL;
    label_ui(
        ui,
        &words(&format!("{key}-words")),
        TextRole::Body,
        tokens.ink2,
    );
    ui.add_space(space::TINY);
    let is_new = dialog.purpose == Purpose::New;
    if is_new {
        let name = words("path-new-study");
        label_ui(ui, &name, TextRole::Small, tokens.ink2);
        let begins = dialog.title.is_empty() && ui.memory(|memory| memory.focused().is_none());
        let field = TextField::new(Id::unique("path title"), &name, &mut dialog.title)
            .placeholder(&words("path-new-hint"))
            .take_focus(begins)
            .show(ui);
        if field.response.changed() {
            dialog.problem.clear();
            dialog.follow_title();
        }
        ui.add_space(space::TINY);
    }
    let name = words(&format!("{key}-field"));
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let problem = (!dialog.problem.is_empty()).then(|| dialog.problem.clone());
    let field = TextField::new(Id::unique("path field"), &name, &mut dialog.path)
        .left_to_right()
        .error(problem.as_deref())
        .take_focus(!is_new && ui.memory(|memory| memory.focused().is_none()))
        .show(ui);
    if field.response.changed() {
        dialog.follows = false;
        dialog.several.clear();
        dialog.problem.clear();
    }
    endings_ui(ui, dialog);
    reading_ui(ui, dialog);
}

/// Offers to say how a table that is measured is to be read.
fn reading_ui(ui: &mut Ui, dialog: &mut PathDialog) {
    let Purpose::Measure(kind) = &mut dialog.purpose else {
        return;
    };
    let kinds = [None, Some(TableKind::Counts), Some(TableKind::Ratings)];
    let names = [
        "path-measure-as-told",
        "path-measure-as-counts",
        "path-measure-as-ratings",
    ]
    .map(words);
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let name = words("path-measure-as");
    label_ui(ui, &name, TextRole::Small, theme::tokens(ui).ink2);
    let current = kinds.iter().position(|known| known == kind);
    let id = Id::unique("path measure as");
    let chosen = Segmented::new(id, &name, &choices, current.unwrap_or(0)).show(ui);
    if let Some(chosen) = chosen.and_then(|chosen| kinds.get(chosen)) {
        *kind = *chosen;
        dialog.problem.clear();
    }
}

/// Offers the formats of an export as buttons that change the ending of the path.
fn endings_ui(ui: &mut Ui, dialog: &mut PathDialog) {
    let Purpose::Export(output) = &dialog.purpose else {
        return;
    };
    let path = std::path::PathBuf::from(dialog.path.trim());
    let now = path
        .extension()
        .map(|ending| ending.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        for ending in output.endings() {
            if Button::new(ending)
                .small()
                .on(now == *ending)
                .show(ui)
                .clicked()
            {
                chosen = Some(*ending);
            }
        }
    });
    if let Some(ending) = chosen {
        dialog.path = path.with_extension(ending).display().to_string();
    }
}

fn report_ui(ui: &mut Ui, report: Report) -> Option<DialogState> {
    let good = report.problems.is_empty();
    let title = words(if good {
        "check-title-good"
    } else {
        "check-title-bad"
    });
    let close = words("dialog-close");
    let icon = if good {
        (icon::CHECK_CIRCLE, Tone::Good)
    } else {
        (icon::WARNING, Tone::Warn)
    };
    let answer = Dialog::new(Id::unique("check dialog"), &title)
        .width(DialogWidth::Medium)
        .icon(icon.0, icon.1)
        .show(ui.ctx(), &[DialogButton::primary(&close)], |ui| {
            let said = Message::new("cli-check-good")
                .with("entries", report.entries)
                .with("documents", report.documents)
                .with("quotations", report.quotations);
            let lines: Vec<String> = if good {
                vec![say(&said)]
            } else {
                report.problems.iter().take(12).map(say).collect()
            };
            for line in lines {
                label_ui(ui, &line, TextRole::Body, theme::tokens(ui).ink2);
            }
        });
    answer.is_none().then_some(DialogState::Report(report))
}

fn project_ui(ui: &mut Ui, mut sheet: ProjectSheet, out: &mut Actions) -> Option<DialogState> {
    let (title, cancel, act) = (
        words("project-title"),
        words("dialog-cancel"),
        words("project-act"),
    );
    let buttons = [DialogButton::harmless(&cancel), DialogButton::primary(&act)];
    let dialog = Dialog::new(Id::unique("project dialog"), &title).width(DialogWidth::Medium);
    let answer = dialog.show(ui.ctx(), &buttons, |ui| {
        let tokens = theme::tokens(ui);
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let field = |ui: &mut Ui, id: &str, name: &str, text: &mut String, rows: usize| {
            label_ui(ui, name, TextRole::Small, tokens.ink2);
            let field = TextField::new(Id::unique(("project", id)), name, text);
            if rows > 1 {
                field.multi_line(rows).show(ui)
            } else {
                field.show(ui)
            };
        };
        field(ui, "title", &words("path-new-study"), &mut sheet.title, 1);
        field(ui, "note", &words("project-note"), &mut sheet.note, 4);
        for (level, name) in Level::ALL.into_iter().zip(&mut sheet.levels) {
            let said = say(&Message::new("project-level").with("level", words(level.key())));
            field(ui, level.key(), &said, name, 1);
        }
        weights_ui(ui, &mut sheet.weights);
    });
    match answer {
        None => Some(DialogState::Project(sheet)),
        Some(DialogAnswer::Button(1)) => {
            let Some(weights) = sheet.weights.scale() else {
                return Some(DialogState::Project(sheet));
            };
            out.perform(Operation::EditProject(ProjectEdit {
                title: Some(sheet.title),
                note: Some(sheet.note),
                level_names: Some(sheet.levels),
                weights: Some(weights),
                ratings: None,
            }));
            None
        }
        Some(_) => None,
    }
}
