//! Triangulation in the middle: findings by kinds of source, counted and judged; judging in the inspector.

use egui::{Id, Ui};

use crate::analysis::trust::{ConvergenceRow, Seen, finding_name};
use crate::locale::{self, say};
use crate::model::{Concurrence, Convergence, DocumentKind, Finding, Message};
use crate::operation::{ConvergenceJudgement, Operation};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{
    Button, Cell, Column, Section as Part, Segmented, TextField, label_ui, link_ui, panel_head_ui,
    scroll_area, table_head_ui, table_row_ui, tool_bar_ui,
};

use super::{Section, State, TrustData, empty_ui, export_ui};

/// Width of the column of a kind of source.
const KIND: f32 = 150.0;

/// A judgement while its reason is written.
pub(super) struct JudgementDraft {
    finding: Finding,
    kind: DocumentKind,
    note: String,
}

/// Shows the pane.
pub(super) fn main_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TrustData),
    out: &mut Actions,
) {
    let table = &data.convergence;
    if table.rows.is_empty() || table.kinds.is_empty() {
        empty_ui(ui, icon::TABLE, "trust-no-findings");
        return;
    }
    tool_bar_ui(ui, |ui| {
        let ink = theme::tokens(ui).ink2;
        label_ui(
            ui,
            &locale::words("trust-convergence-key"),
            TextRole::Small,
            ink,
        );
        ui.with_layout(theme::from_end(), |ui| {
            export_ui(ui, Section::Convergence, out)
        });
    });
    let mut titles = vec![locale::words("export-column-finding")];
    let kinds = table.kinds.iter();
    titles.extend(kinds.map(|(kind, count)| {
        let count = locale::digits(&count.to_string());
        format!("{} ({count})", locale::words(kind.key()))
    }));
    let columns: Vec<Column<'_>> = titles
        .iter()
        .enumerate()
        .map(|(index, title)| Column {
            width: (index > 0).then_some(KIND),
            sortable: false,
            ..Column::new(title)
        })
        .collect();
    table_head_ui(ui, &columns);
    let rows = table.rows.len();
    scroll_area("trust findings").show_rows(ui, size::TABLE_ROW, rows, |ui, shown| {
        for row in table.rows.get(shown).unwrap_or_default() {
            let chosen = state.finding == Some(row.finding);
            if row_ui(ui, (shell, &columns), row, chosen) {
                state.finding = Some(row.finding);
                state.judgement = None;
            }
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    (shell, columns): (&Shell<'_>, &[Column<'_>]),
    row: &ConvergenceRow,
    chosen: bool,
) -> bool {
    let tokens = theme::tokens(ui);
    let name = finding_name(shell.project, row.finding);
    let words: Vec<String> = row
        .seen
        .iter()
        .zip(&row.judged)
        .map(|(seen, judged)| short(*seen, judged.as_ref()))
        .collect();
    let role = match row.finding {
        Finding::Code(_) => TextRole::FieldStrong,
        Finding::Relation(_) => TextRole::Field,
    };
    let mut cells = vec![Cell {
        role,
        ..Cell::new(&name)
    }];
    for (words, judged) in words.iter().zip(&row.judged) {
        let verdict = judged.as_ref().map(|judged| judged.verdict);
        cells.push(Cell {
            color: Some(ink(verdict, tokens)),
            ..Cell::new(words)
        });
    }
    let label = format!("{name}: {}", locale::listed(&words));
    table_row_ui(ui, columns, &cells, chosen, &label).clicked()
}

/// Numbers for and against, then the verdict.
fn short(seen: Seen, judged: Option<&Convergence>) -> String {
    let counted = match (seen.is_silent(), seen.against) {
        (true, _) => "–".to_owned(),
        (false, 0) => seen.for_it.to_string(),
        (false, against) => format!("{} − {against}", seen.for_it),
    };
    match judged {
        Some(judged) => format!("{counted} · {}", locale::words(judged.verdict.key())),
        None => counted,
    }
}

fn ink(verdict: Option<Concurrence>, tokens: &Tokens) -> egui::Color32 {
    match verdict {
        Some(Concurrence::Agrees) => tokens.ok,
        Some(Concurrence::Adds) => tokens.accent,
        Some(Concurrence::Contradicts) => tokens.danger,
        Some(Concurrence::Silent) => tokens.warn,
        None => tokens.ink2,
    }
}

/// Shows the inspector: each kind of source on the finding that is chosen.
pub(super) fn inspector_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TrustData),
    out: &mut Actions,
) {
    let table = &data.convergence;
    let row = table
        .rows
        .iter()
        .find(|row| Some(row.finding) == state.finding);
    let Some(row) = row else {
        if !table.rows.is_empty() {
            empty_ui(ui, icon::TABLE, "trust-choose-finding");
        }
        return;
    };
    panel_head_ui(ui, &locale::words("export-column-finding"), "", |_| {});
    scroll_area("trust finding").show(ui, |ui| {
        let margin = egui::Margin::symmetric(space::PANEL as i8, space::SMALL as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let ink = theme::tokens(ui).ink;
            let name = finding_name(shell.project, row.finding);
            label_ui(ui, &name, TextRole::Heading, ink);
            if link_ui(ui, &locale::words("trust-show")).clicked() {
                let spot = match row.finding {
                    Finding::Code(code) => Spot::Code(code),
                    Finding::Relation(relation) => Spot::Relation(relation),
                };
                out.push(Action::Open(spot));
            }
        });
        let cells = table.kinds.iter().zip(row.seen.iter().zip(&row.judged));
        for ((kind, _), (seen, judged)) in cells {
            kind_ui(
                ui,
                shell,
                (state, (row.finding, *kind), (*seen, judged.as_ref())),
                out,
            );
        }
        ui.add_space(space::LARGE);
    });
}

type Spoken<'a> = (Seen, Option<&'a Convergence>);

fn kind_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, about, (seen, judged)): (&mut State, (Finding, DocumentKind), Spoken<'_>),
    out: &mut Actions,
) {
    let (finding, kind) = about;
    let title = locale::words(kind.key());
    let section = Part::new(Id::unique(("trust kind", kind.key())), &title);
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            label_ui(ui, &counted(finding, seen), TextRole::Small, tokens.ink2);
            let names = Concurrence::ALL.map(|verdict| locale::words(verdict.key()));
            let choices: Vec<&str> = names.iter().map(String::as_str).collect();
            let current = judged.and_then(|judged| {
                Concurrence::ALL
                    .iter()
                    .position(|verdict| *verdict == judged.verdict)
            });
            let id = Id::unique(("trust verdict", kind.key()));
            let width = ui.available_width();
            let switch = Segmented::new(id, &title, &choices, current.unwrap_or(usize::MAX));
            let chosen = switch.width(width).show(ui);
            if shell.locked().is_some() {
                return;
            }
            if let Some(verdict) = chosen.and_then(|index| Concurrence::ALL.get(index)) {
                let note = judged.map_or("", |judged| judged.note.as_str());
                judge(about, Some(*verdict), note, out);
            }
            if let Some(judged) = judged {
                note_ui(ui, (state, about), judged, out);
            }
        },
    );
}

fn note_ui(
    ui: &mut Ui,
    (state, about): (&mut State, (Finding, DocumentKind)),
    judged: &Convergence,
    out: &mut Actions,
) {
    let is_it = |draft: &JudgementDraft| (draft.finding, draft.kind) == about;
    let mut own = match state.judgement.take() {
        Some(draft) if is_it(&draft) => draft,
        other => {
            // What is written for another kind stays where it is.
            state.judgement = other;
            let (finding, kind) = about;
            let note = judged.note.clone();
            JudgementDraft {
                finding,
                kind,
                note,
            }
        }
    };
    let name = locale::words("trust-field-reason");
    let id = Id::unique(("trust verdict note", about.1.key()));
    let field = TextField::new(id, &name, &mut own.note)
        .multi_line(2)
        .placeholder(&name)
        .show(ui);
    let left = field.response.lost_focus();
    if left && own.note.trim() != judged.note {
        judge(about, Some(judged.verdict), &own.note, out);
    }
    if field.response.has_focus() {
        state.judgement = Some(own);
    }
    let words = locale::words("trust-take-back");
    if Button::quiet(&words).small().show(ui).clicked() {
        judge(about, None, "", out);
    }
}

fn judge(
    (finding, kind): (Finding, DocumentKind),
    verdict: Option<Concurrence>,
    note: &str,
    out: &mut Actions,
) {
    out.perform(Operation::JudgeConvergence(ConvergenceJudgement {
        finding,
        kind,
        verdict,
        note: note.to_owned(),
    }));
}

fn counted(finding: Finding, seen: Seen) -> String {
    let key = match (finding, seen.is_silent()) {
        (_, true) => "convergence-nothing",
        (Finding::Code(_), _) => "convergence-codings",
        (Finding::Relation(_), _) => "convergence-evidence",
    };
    let message = Message::new(key)
        .with("for", seen.for_it)
        .with("against", seen.against);
    say(&message.with("documents", seen.documents))
}
