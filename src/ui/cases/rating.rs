//! The rating of the chosen cell: what the rule proposes, what the researcher decides, why, and the key quotation.

use egui::{Id, Rect, Ui, Vec2};

use crate::analysis::matrix::{RatedCell, scale};
use crate::locale::words;
use crate::model::{CaseId, CodeId, QuotationId, Rating, RatingScale};
use crate::operation::{Operation, RateCase};
use crate::ui::axial::phrase;
use crate::ui::shell::{Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{ListRow, Section, Strip, TextField, label_ui, link_ui};

use super::State;
use super::data::{CasesData, Shown};
use super::grid::paint_rating;

/// A sentence that is being written.
#[derive(Clone, Debug)]
pub(super) struct RatingDraft {
    code: CodeId,
    case: CaseId,
    sentence: String,
}

/// Returns the rated cell that is chosen, with its code.
fn chosen(data: &CasesData, (row, column): (usize, usize)) -> Option<(CodeId, &RatedCell)> {
    let Shown::Matrix(_, _, Some(rated)) = &data.shown else {
        return None;
    };
    let (code, _) = rated.rows.get(row)?;
    Some((*code, rated.cell(row, column)?))
}

/// Shows the rating of the chosen cell, where it has one.
pub(super) fn rating_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data): (&mut State, &CasesData),
    out: &mut Actions,
) {
    let Some((code, cell)) = chosen(data, state.cell()) else {
        return;
    };
    let scale = scale(shell.project);
    let title = words("cases-rating");
    let section = Section::new(Id::unique("cases rating"), &title).fixed();
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            ui.spacing_mut().item_spacing.y = space::TINY;
            let key = match cell.decided {
                Some(_) => "cases-rating-decided",
                None => "cases-rating-computed",
            };
            let proposed = name_of(&scale, cell.proposed);
            let said = phrase::named(key, &proposed);
            label_ui(ui, &said, TextRole::Small, tokens.ink2);
            choices_ui(ui, shell, (state, code, cell, &scale), out);
            sentence_ui(ui, shell, (state, code, cell), out);
            let back = cell.decided.is_some() && shell.locked().is_none();
            if back && link_ui(ui, &words("cases-rating-back")).clicked() {
                state.rating = None;
                out.perform(rate((code, cell.case), None, ("", None)));
            }
            if link_ui(ui, &words("cases-scale")).clicked() {
                state.open_scale(shell);
            }
        },
    );
}

fn name_of(scale: &RatingScale, rating: Rating) -> String {
    let own = scale.name(rating).map(str::to_owned);
    own.unwrap_or_else(|| words(rating.key()))
}

/// One row for each rating, with its sign.
fn choices_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, code, cell, scale): (&State, CodeId, &RatedCell, &RatingScale),
    out: &mut Actions,
) {
    let decided = cell.decided.as_ref();
    for rating in Rating::ALL {
        let name = name_of(scale, rating);
        let is_chosen = decided.is_some_and(|row| row.rating == rating);
        let sign = Vec2::new(30.0, 20.0);
        let row = ListRow::new(&name).chosen(is_chosen).indent(44.0);
        let row = row.faint(shell.locked().is_some());
        let response = row.show(ui);
        let area = response.rect;
        let left = area.left() + space::SMALL;
        let place = Rect::from_min_size(egui::pos2(left, area.center().y - sign.y / 2.0), sign);
        paint_rating(ui, place, (rating, true));
        if rating == cell.proposed {
            let mut strip = Strip::new(ui, area);
            strip.skip_end(space::PANEL);
            let ink = theme::tokens(ui).ink3;
            strip.text_end(&words("cases-rating-proposed"), TextRole::Tiny, ink);
        }
        if response.clicked() && !is_chosen && shell.locked().is_none() {
            let sentence = sentence_of(state, code, cell);
            let key = decided.and_then(|row| row.quotation);
            out.perform(rate((code, cell.case), Some(rating), (&sentence, key)));
        }
    }
}

/// What was written, or is being written.
fn sentence_of(state: &State, code: CodeId, cell: &RatedCell) -> String {
    let draft = state.rating.as_ref();
    let draft = draft.filter(|draft| (draft.code, draft.case) == (code, cell.case));
    draft.map_or_else(
        || {
            cell.decided
                .as_ref()
                .map_or_else(String::new, |row| row.sentence.clone())
        },
        |draft| draft.sentence.clone(),
    )
}

fn sentence_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, code, cell): (&mut State, CodeId, &RatedCell),
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let name = words("cases-rating-why");
    label_ui(ui, &name, TextRole::Small, tokens.ink2);
    let mut sentence = sentence_of(state, code, cell);
    if shell.locked().is_some() {
        label_ui(ui, &sentence, TextRole::Body, tokens.ink);
        return;
    }
    let id = Id::unique(("cases sentence", code, cell.case));
    let field = TextField::new(id, &name, &mut sentence).multi_line(2);
    let shown = field.show(ui);
    if shown.response.changed() {
        state.rating = Some(RatingDraft {
            code,
            case: cell.case,
            sentence,
        });
    }
    if shown.response.lost_focus() {
        keep(shell, state, out);
    }
}

/// Shows below a quotation whether it is the key quotation of the chosen cell, and lets it become that.
pub(super) fn key_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (state, data, quotation): (&State, &CasesData, QuotationId),
    out: &mut Actions,
) {
    let Some((code, cell)) = chosen(data, state.cell()) else {
        return;
    };
    let tokens = theme::tokens(ui);
    let is_key = cell
        .decided
        .as_ref()
        .is_some_and(|row| row.quotation == Some(quotation));
    if is_key {
        label_ui(ui, &words("cases-key"), TextRole::SmallName, tokens.accent);
    } else if shell.locked().is_none() && link_ui(ui, &words("cases-make-key")).clicked() {
        let sentence = sentence_of(state, code, cell);
        let key = Some(quotation);
        out.perform(rate(
            (code, cell.case),
            Some(cell.rating()),
            (&sentence, key),
        ));
    }
}

/// Keeps the sentence that is being written, with the rating that holds.
pub(super) fn keep(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    let Some(draft) = state.rating.take() else {
        return;
    };
    let known = shell.project.case_rating(draft.code, draft.case);
    let written = known.map_or("", |row| row.sentence.as_str());
    if draft.sentence.trim() == written || shell.locked().is_some() {
        return;
    }
    let (rating, key) = match known {
        Some(row) => (row.rating, row.quotation),
        // A sentence decides for what the rule proposed.
        None => (state.proposed(draft.code, draft.case), None),
    };
    out.perform(rate(
        (draft.code, draft.case),
        Some(rating),
        (&draft.sentence, key),
    ));
}

impl State {
    /// Returns what the rule proposes for a cell of what is shown.
    fn proposed(&self, code: CodeId, case: CaseId) -> Rating {
        let Some((_, data)) = &self.kept else {
            return Rating::default();
        };
        let Shown::Matrix(_, _, Some(rated)) = &data.shown else {
            return Rating::default();
        };
        let row = rated.rows.iter().find(|(other, _)| *other == code);
        let cell = row.and_then(|(_, cells)| cells.iter().find(|cell| cell.case == case));
        cell.map_or_else(Rating::default, |cell| cell.proposed)
    }
}

fn rate(
    (code, case): (CodeId, CaseId),
    rating: Option<Rating>,
    (sentence, quotation): (&str, Option<QuotationId>),
) -> Operation {
    Operation::RateCase(RateCase {
        code,
        case,
        rating,
        sentence: sentence.to_owned(),
        quotation,
    })
}
