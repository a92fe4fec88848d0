//! The register of negative cases in the middle; the whole case and the decision in the inspector.

use egui::{Id, Ui};

use crate::analysis::trust::{NegativeRow, finding_name};
use crate::locale;
use crate::model::{Finding, NegativeCase, NegativeChoice, Project};
use crate::operation::{NegativeCaseDecision, Operation};
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Button, Card, ListRow, Section as Part, Segmented, TextField, label_ui, link_ui, scroll_area,
    tool_bar_ui,
};

use super::{Section, State, TrustData, buttons_ui, empty_ui, export_ui};

/// A decision while it is written.
pub(super) struct DecisionDraft {
    about: NegativeCase,
    choice: Option<NegativeChoice>,
    note: String,
}

impl DecisionDraft {
    fn of(row: &NegativeRow) -> Self {
        let decision = row.decision.as_ref();
        Self {
            about: row.about,
            choice: decision.map(|decision| decision.choice),
            note: decision.map_or_else(String::new, |decision| decision.note.clone()),
        }
    }
}

/// Shows the pane.
pub(super) fn main_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TrustData),
    out: &mut Actions,
) {
    if data.negative.is_empty() {
        empty_ui(ui, icon::FLAG, "trust-no-negative");
        return;
    }
    tool_bar_ui(ui, |ui| {
        let ink = theme::tokens(ui).ink2;
        let words = data.standing_words(Section::NegativeCases);
        label_ui(ui, &words, TextRole::Small, ink);
        ui.with_layout(theme::from_end(), |ui| {
            export_ui(ui, Section::NegativeCases, out)
        });
    });
    let rows = data.negative.len();
    scroll_area("trust negative").show_rows(ui, size::LIST_ROW_TWO, rows, |ui, shown| {
        for row in data.negative.get(shown).unwrap_or_default() {
            if row_ui(ui, shell.project, row, state.negative == Some(row.about)) {
                state.negative = Some(row.about);
                state.decision = Some(DecisionDraft::of(row));
            }
        }
    });
}

fn row_ui(ui: &mut Ui, project: &Project, row: &NegativeRow, chosen: bool) -> bool {
    let tokens = theme::tokens(ui);
    let choice = row.decision.as_ref().map(|decision| decision.choice);
    let decided = choice.map_or_else(String::new, |choice| locale::words(choice.key()));
    let sign = if choice.is_some() {
        icon::CHECK_CIRCLE
    } else {
        icon::FLAG
    };
    let ink = if choice.is_some() {
        tokens.ok
    } else {
        tokens.danger
    };
    let meta = [finding(project, row), who(project, row)];
    let meta = phrase::line(&meta);
    let words = words(project, row);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    ListRow::new(&words)
        .second_line(&meta)
        .icon_in(sign, ink)
        .trailing(&decided)
        .chosen(chosen)
        .show(ui)
        .clicked()
}

fn finding(project: &Project, row: &NegativeRow) -> String {
    match (row.code, row.relation) {
        (Some(code), _) => project.code_name(code).to_owned(),
        (_, Some(relation)) => finding_name(project, Finding::Relation(relation)),
        _ => locale::words("negative-findings"),
    }
}

/// What was said, or what was found in which case.
fn words(project: &Project, row: &NegativeRow) -> String {
    let found = row.found_message(project);
    found.map_or_else(|| row.words.clone(), |found| locale::say(&found))
}

fn who(project: &Project, row: &NegativeRow) -> String {
    let people = row.participants.iter();
    let mut parts: Vec<String> = people
        .filter_map(|id| project.participants.get(*id))
        .map(|row| row.name.clone())
        .collect();
    if let Some(document) = row.document {
        parts.push(project.document_name(document).to_owned());
    }
    parts.join(", ")
}

/// Shows the inspector: the case that is chosen and what was decided.
pub(super) fn inspector_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &TrustData),
    out: &mut Actions,
) {
    let row = data
        .negative
        .iter()
        .find(|row| Some(row.about) == state.negative);
    let Some(row) = row else {
        if !data.negative.is_empty() {
            empty_ui(ui, icon::FLAG, "trust-choose-negative");
        }
        return;
    };
    scroll_area("trust negative case").show(ui, |ui| {
        case_ui(ui, shell.project, row, out);
        decision_ui(ui, shell, (state, row), out);
        ui.add_space(space::LARGE);
    });
}

fn case_ui(ui: &mut Ui, project: &Project, row: &NegativeRow, out: &mut Actions) {
    let title = locale::words(match row.about {
        NegativeCase::Coding(_) => "negative-kind-coding",
        NegativeCase::Evidence(_) => "negative-kind-evidence",
        NegativeCase::Check(_) => "negative-kind-check",
        NegativeCase::Finding(_) => "negative-kind-finding",
    });
    let section = Part::new(Id::unique("trust negative case"), &title)
        .first()
        .fixed();
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            Card::new().edge(tokens.danger).show(ui, |ui| {
                label_ui(ui, &words(project, row), TextRole::Quotation, tokens.ink);
                label_ui(ui, &who(project, row), TextRole::Small, tokens.ink3);
                if let Some(quotation) = row.quotation
                    && link_ui(ui, &locale::words("trust-show-passage")).clicked()
                {
                    out.push(Action::Open(Spot::Quotation(quotation)));
                }
            });
            if !row.note.is_empty() {
                label_ui(ui, &row.note, TextRole::Body, tokens.ink2);
            }
            label_ui(
                ui,
                &locale::words("trust-against"),
                TextRole::Small,
                tokens.ink3,
            );
            label_ui(ui, &finding(project, row), TextRole::Name, tokens.ink);
            let spot = match (row.code, row.relation) {
                (Some(code), _) => Some(Spot::Code(code)),
                (_, Some(relation)) => Some(Spot::Relation(relation)),
                _ => None,
            };
            if let Some(spot) = spot
                && link_ui(ui, &locale::words("trust-show")).clicked()
            {
                out.push(Action::Open(spot));
            }
        },
    );
}

fn decision_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, row): (&mut State, &NegativeRow),
    out: &mut Actions,
) {
    let known = state.decision.as_ref();
    if known.is_none_or(|draft| draft.about != row.about) {
        state.decision = Some(DecisionDraft::of(row));
    }
    let Some(draft) = &mut state.decision else {
        return;
    };
    let title = locale::words("export-column-decision");
    let locked = shell.locked().map(locale::words);
    let section = Part::new(Id::unique("trust decision"), &title).fixed();
    section.show(
        ui,
        |_| {},
        |ui| {
            let names =
                NegativeChoice::ALL.map(|choice| locale::words(&format!("trust-{}", choice.key())));
            let choices: Vec<&str> = names.iter().map(String::as_str).collect();
            let current = draft
                .choice
                .and_then(|choice| NegativeChoice::ALL.iter().position(|one| *one == choice));
            let id = Id::unique("trust negative choice");
            let width = ui.available_width();
            let switch = Segmented::new(id, &title, &choices, current.unwrap_or(usize::MAX));
            if let Some(index) = switch.width(width).show(ui) {
                draft.choice = NegativeChoice::ALL.get(index).copied();
            }
            let name = locale::words("export-column-decision-note");
            TextField::new(Id::unique("trust decision note"), &name, &mut draft.note)
                .multi_line(4)
                .role(TextRole::Quotation)
                .placeholder(&name)
                .show(ui);
            buttons_ui(ui, |ui| {
                let nothing = locale::words("trust-decide-first");
                let reason = match &locked {
                    Some(locked) => Some(locked.as_str()),
                    None => draft.choice.is_none().then_some(nothing.as_str()),
                };
                let keep = locale::words("trust-keep");
                let keep = Button::primary(&keep).small().disabled(reason);
                if keep.show(ui).clicked() && reason.is_none() {
                    decide(row.about, draft.choice, &draft.note, out);
                }
                if row.decision.is_some() && locked.is_none() {
                    let words = locale::words("trust-take-back");
                    if Button::quiet(&words).small().show(ui).clicked() {
                        decide(row.about, None, "", out);
                        (draft.choice, draft.note) = (None, String::new());
                    }
                }
            });
        },
    );
}

fn decide(about: NegativeCase, choice: Option<NegativeChoice>, note: &str, out: &mut Actions) {
    out.perform_and_say(Operation::DecideNegativeCase(NegativeCaseDecision {
        about,
        choice,
        note: note.to_owned(),
    }));
}
