//! The relations of a model over all cases: what was recorded of each, and what the evidence proposes.

use egui::accesskit::Role;
use egui::{Color32, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::analysis::{Ground, RelationCell, relation_cases};
use crate::locale;
use crate::model::{CaseId, Holding, ModelId, RelationId};
use crate::operation::{NewFinding, Operation};
use crate::session::Output;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, radius, size, space};
use crate::ui::widget::{
    IconButton, ListFocus, MenuItem, MenuState, Strip, hairline_h, label_ui, menu_ui, ring_inside,
};

use super::state::{Chosen, State};

/// Height of the head, and of a row.
const HEAD: f32 = 36.0;
const ROW: f32 = 46.0;
/// Width of a case: at least, at most.
const CELL: (f32, f32) = (76.0, 150.0);
/// Width of the sums.
const SUM: f32 = 158.0;
/// The least width of the relations.
const NAMES: f32 = 220.0;

/// A relation in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseCellData {
    /// The case.
    pub case: CaseId,
    /// What holds: what was recorded, else what is proposed.
    pub finding: Option<Holding>,
    /// Whether it was recorded.
    pub recorded: bool,
    /// Its name; “computed” is said where it was not recorded.
    pub words: String,
    /// Quotations for and against in the case.
    pub evidence: String,
    /// What was noted.
    pub note: String,
    /// What a screen reader says.
    pub label: String,
}

/// A relation over all cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Which.
    pub relation: RelationId,
    /// What acts.
    pub from: String,
    /// How, and on what.
    pub acts: String,
    /// One for each case.
    pub cells: Vec<CaseCellData>,
    /// In how many cases it holds, and in how many not.
    pub sums: String,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasesData {
    /// The names of the cases.
    pub cases: Vec<String>,
    /// The relations, as they were made.
    pub rows: Vec<CaseRow>,
}

/// Returns the relations of a model over all cases.
pub fn cases_data(ground: &Ground, model: ModelId) -> CasesData {
    let project = ground.project();
    let cases: Vec<String> = project.cases.iter().map(|row| row.name.clone()).collect();
    let rows = relation_cases(ground, model).into_iter().filter_map(|row| {
        let relation = project.relations.get(row.relation)?;
        let from = project.code_name(relation.from).to_owned();
        let acts = phrase::with(
            "model-acts-on",
            [
                ("kind", locale::words(relation.kind.key()).into()),
                ("to", project.code_name(relation.to).into()),
            ],
        );
        let cells = row.cells.iter().zip(&cases).map(|(cell, name)| {
            let relation = format!("{from} {acts}");
            cell_data(ground, cell, (name, &relation))
        });
        Some(CaseRow {
            relation: row.relation,
            cells: cells.collect(),
            sums: phrase::with(
                "model-cases-sums",
                [
                    ("holds", row.count(Holding::Holds).into()),
                    ("against", row.against().into()),
                    ("open", row.open().into()),
                ],
            ),
            from,
            acts,
        })
    });
    CasesData {
        rows: rows.collect(),
        cases,
    }
}

fn cell_data(ground: &Ground, cell: &RelationCell, (case, relation): (&str, &str)) -> CaseCellData {
    let project = ground.project();
    let row = cell.recorded.and_then(|(id, _)| project.findings.get(id));
    let finding = cell.finding();
    let name = finding.map_or_else(
        || locale::words("model-case-undecided"),
        |finding| locale::words(finding.key()),
    );
    let recorded = cell.recorded.is_some();
    let words = if recorded {
        name
    } else {
        phrase::named("model-case-computed", &name)
    };
    let evidence = phrase::with(
        "axial-for-against",
        [
            ("for", cell.supporting.0.into()),
            ("against", cell.contrary.0.into()),
        ],
    );
    CaseCellData {
        case: cell.case,
        finding,
        recorded,
        label: format!("{relation}, {case}: {words}, {evidence}"),
        words,
        evidence,
        note: row.map_or_else(String::new, |row| row.note.clone()),
    }
}

/// Shows the table in the space there is.
pub(super) fn cases_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    model: ModelId,
    state: &mut State,
    out: &mut Actions,
) {
    let data = state.cases_shown(shell, model);
    let tokens = theme::tokens(ui);
    let margin = egui::Margin::same(space::CONTENT as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        hint_ui(ui, model, out);
        ui.add_space(space::MEDIUM);
        if data.cases.is_empty() || data.rows.is_empty() {
            let key = if data.cases.is_empty() {
                "model-cases-none"
            } else {
                "model-no-relations"
            };
            label_ui(ui, &locale::words(key), TextRole::Body, tokens.ink2);
            return;
        }
        let grid = Grid::of(ui.available_width(), data.cases.len());
        egui::ScrollArea::both()
            .id_salt(("model cases", model))
            .auto_shrink([false, false])
            .show(ui, |ui| grid.show(ui, shell, &data, (state, out)));
    });
}

/// What the table is for, with the button that writes it out.
fn hint_ui(ui: &mut Ui, model: ModelId, out: &mut Actions) {
    let ink = theme::tokens(ui).ink2;
    let hint = locale::words("model-cases-hint");
    let room = ui.available_width() - size::BUTTON_SMALL - space::MEDIUM;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        ui.allocate_ui(Vec2::new(room, 0.0), |ui| {
            ui.set_width(room);
            label_ui(ui, &hint, TextRole::Small, ink);
        });
        let name = locale::words("model-cases-export");
        let export = IconButton::new(icon::DOWNLOAD, &name).small();
        if export.show(ui).clicked() {
            out.push(Action::Export(Output::RelationsByCase(model)));
        }
    });
}

/// Where the columns stand.
struct Grid {
    names: f32,
    cell: f32,
}

impl Grid {
    fn of(width: f32, cases: usize) -> Self {
        let room = width - SUM - NAMES;
        let cell = (room / cases.max(1) as f32).clamp(CELL.0, CELL.1);
        let names = (width - SUM - cell * cases as f32).max(NAMES);
        Self { names, cell }
    }

    fn show(
        &self,
        ui: &mut Ui,
        shell: &Shell<'_>,
        data: &CasesData,
        (state, out): (&mut State, &mut Actions),
    ) {
        let width = self.names + self.cell * data.cases.len() as f32 + SUM;
        let height = HEAD + ROW * data.rows.len() as f32;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        self.head_ui(ui, rect, data);
        let ring = self.keys_ui(ui, rect, data, state);
        for (index, row) in data.rows.iter().enumerate() {
            let top = rect.top() + HEAD + ROW * index as f32;
            let line = Rect::from_min_size(Pos2::new(rect.left(), top), Vec2::new(width, ROW));
            if ui.is_rect_visible(line) {
                self.row_ui(ui, line, (row, index, ring), state);
            }
        }
        finding_menu_ui(ui, shell, data, (state, out));
    }

    fn head_ui(&self, ui: &Ui, rect: Rect, data: &CasesData) {
        let tokens = theme::tokens(ui);
        let line = Rect::from_min_size(rect.min, Vec2::new(rect.width(), HEAD));
        let mut strip = Strip::new(ui, line);
        let title = locale::words("model-relations");
        let mut head = Strip::new(ui, strip.take(self.names));
        head.skip(space::TINY);
        head.text(&title, TextRole::SmallName, tokens.ink3);
        for name in &data.cases {
            let cell = strip.take(self.cell).shrink2(Vec2::new(space::TINY, 0.0));
            Strip::new(ui, cell).text_middle(name, TextRole::SmallName, tokens.ink2);
        }
        let sums = locale::words("model-column-cases");
        Strip::new(ui, strip.take(SUM)).text_end(&sums, TextRole::SmallName, tokens.ink3);
        hairline_h(ui.painter(), rect.x_range(), line.bottom(), tokens.line);
    }

    fn row_ui(
        &self,
        ui: &Ui,
        line: Rect,
        (row, index, ring): (&CaseRow, usize, bool),
        state: &mut State,
    ) {
        let tokens = theme::tokens(ui);
        if state.chosen == Chosen::Relation(row.relation) {
            ui.painter().rect_filled(line, 0.0, tokens.asoft);
        }
        let mut strip = Strip::new(ui, line);
        let name = strip.take(self.names);
        let id = Id::unique(("model case row", row.relation));
        let response = ui.interact(name, id, Sense::click());
        let label = format!("{} {}", row.from, row.acts);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &label));
        let (mut upper, mut lower) = (name, name);
        upper.set_bottom(name.center().y + 1.0);
        upper.set_top(upper.bottom() - 20.0);
        lower.set_top(name.center().y);
        lower.set_bottom(lower.top() + 18.0);
        for (part, text, role) in [
            (upper, &row.from, TextRole::Button),
            (lower, &row.acts, TextRole::Small),
        ] {
            let mut part = Strip::new(ui, part);
            part.skip(space::TINY);
            part.skip_end(space::MEDIUM);
            part.text(text, role, tokens.ink);
        }
        ring_inside(ui, name, &response);
        if response.clicked() {
            state.choose(Chosen::Relation(row.relation));
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let rect = strip.take(self.cell);
            let current = ring && state.cell == (index, column);
            if cell_ui(ui, rect, (row, cell), current) {
                state.cell = (index, column);
                state.choose(Chosen::Relation(row.relation));
                state.menus.finding = Some(MenuState::new(rect));
            }
        }
        Strip::new(ui, strip.take(SUM)).text_end(&row.sums, TextRole::Meta, tokens.ink2);
        hairline_h(ui.painter(), line.x_range(), line.bottom(), tokens.line);
    }

    /// Takes the keys of the table: arrows go from cell to cell, Enter opens the findings.
    fn keys_ui(&self, ui: &Ui, rect: Rect, data: &CasesData, state: &mut State) -> bool {
        let name = locale::words("model-cases");
        let focus = ListFocus {
            id: Id::unique("model cases keys"),
            name: &name,
            role: Role::Grid,
        };
        let rows = data.rows.len();
        let keys = focus.keys_ui(ui, rect, Some(state.cell.0), rows);
        if let Some(row) = keys.moved {
            state.cell.0 = row;
        }
        if keys.folded {
            state.cell.1 = state.cell.1.saturating_sub(1);
        }
        if keys.unfolded {
            state.cell.1 += 1;
        }
        state.cell.0 = state.cell.0.min(rows.saturating_sub(1));
        let row = data.rows.get(state.cell.0).filter(|_| keys.focused);
        state.focused = row.map(|row| row.relation.into());
        state.cell.1 = state.cell.1.min(data.cases.len().saturating_sub(1));
        if keys.opened
            && let Some(row) = data.rows.get(state.cell.0)
        {
            let corner = Pos2::new(
                rect.left() + self.names + self.cell * state.cell.1 as f32,
                rect.top() + HEAD + ROW * state.cell.0 as f32,
            );
            let anchor = Rect::from_min_size(corner, Vec2::new(self.cell, ROW));
            state.choose(Chosen::Relation(row.relation));
            state.menus.finding = Some(MenuState::new(anchor));
        }
        keys.ring
    }
}

/// Shows a cell; returns whether it was clicked.
fn cell_ui(ui: &Ui, area: Rect, (row, cell): (&CaseRow, &CaseCellData), current: bool) -> bool {
    let tokens = theme::tokens(ui);
    let rect = area.shrink(3.0);
    let id = Id::unique(("model case cell", row.relation, cell.case));
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, current, &cell.label));
    let (fill, ink) = colours(tokens, cell);
    ui.painter().rect_filled(rect, radius::KEY, fill);
    let edge = if current || response.hovered() {
        Stroke::new(2.0, tokens.accent)
    } else {
        Stroke::new(1.0, tokens.line2)
    };
    if cell.recorded || current || response.hovered() {
        ui.painter()
            .rect_stroke(rect, radius::KEY, edge, StrokeKind::Inside);
    } else {
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        let dashes = egui::Shape::dashed_line(&corners, edge, 4.0, 3.0);
        ui.painter().extend(dashes);
    }
    let (mut upper, mut lower) = (rect, rect);
    upper.set_bottom(rect.center().y + 2.0);
    lower.set_top(rect.center().y - 1.0);
    Strip::new(ui, upper).text_middle(&cell.words, TextRole::SmallName, ink);
    Strip::new(ui, lower).text_middle(&cell.evidence, TextRole::Tiny, tokens.ink3);
    response.clicked()
}

fn colours(tokens: &Tokens, cell: &CaseCellData) -> (Color32, Color32) {
    let ink = match cell.finding {
        Some(Holding::Holds) => tokens.ok,
        Some(Holding::Reverse | Holding::Absent) => tokens.danger,
        Some(Holding::NoData) => tokens.ink3,
        None => tokens.warn,
    };
    let fill = match cell.finding {
        _ if !cell.recorded => Color32::TRANSPARENT,
        Some(Holding::Reverse | Holding::Absent) => tokens.dsoft,
        Some(Holding::Holds) => tokens.asoft,
        _ => tokens.bg,
    };
    (fill, ink)
}

/// The findings of the current cell.
fn finding_menu_ui(
    ui: &Ui,
    shell: &Shell<'_>,
    data: &CasesData,
    (state, out): (&mut State, &mut Actions),
) {
    let (row, column) = state.cell;
    let Some((row, cell)) = data
        .rows
        .get(row)
        .and_then(|row| Some((row, row.cells.get(column)?)))
    else {
        return;
    };
    let locked = shell.locked().map(locale::words);
    let id = Id::unique("model finding menu");
    let name = locale::words("model-case-finding");
    let taken = finding_items(cell, locked.as_deref(), |items| {
        menu_ui(ui, id, &name, items, &mut state.menus.finding)
    });
    if let Some(taken) = taken {
        record((row.relation, cell), Holding::ALL.get(taken).copied(), out);
    }
}

/// Makes the choices of a cell: the findings, and none.
pub(super) fn finding_items<R>(
    cell: &CaseCellData,
    locked: Option<&str>,
    show: impl FnOnce(&[MenuItem<'_>]) -> R,
) -> R {
    let mut words: Vec<String> = Holding::ALL
        .iter()
        .map(|finding| format!("{}  {}", finding.sign(), locale::words(finding.key())))
        .collect();
    words.push(locale::words("model-case-take-back"));
    let last = words.len() - 1;
    let items: Vec<MenuItem<'_>> = words
        .iter()
        .enumerate()
        .map(|(index, text)| MenuItem {
            ticked: cell.recorded
                && cell.finding.is_some()
                && Holding::ALL.get(index).copied() == cell.finding,
            reason: locked,
            separated: index == last,
            ..MenuItem::new(text)
        })
        .collect();
    show(&items)
}

/// Records what was found in a case; what was noted stays.
pub(super) fn record(
    (relation, cell): (RelationId, &CaseCellData),
    finding: Option<Holding>,
    out: &mut Actions,
) {
    out.perform(Operation::RecordFinding(NewFinding {
        relation,
        cases: vec![cell.case],
        finding,
        note: cell.note.clone(),
    }));
}

/// Shows in the inspector how a relation stands in each case.
pub(super) fn inspector_cases_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (model, relation): (ModelId, RelationId),
    (state, out): (&mut State, &mut Actions),
) {
    let data = state.cases_shown(shell, model);
    let Some(row) = data.rows.iter().find(|row| row.relation == relation) else {
        return;
    };
    if row.cells.is_empty() {
        return;
    }
    let title = locale::words("model-cases");
    let section = crate::ui::widget::Section::new(Id::unique("model relation cases"), &title);
    section.count(&row.sums).show(
        ui,
        |_| {},
        |ui| {
            for (cell, name) in row.cells.iter().zip(&data.cases) {
                super::case_row::case_row_ui(ui, shell, (relation, cell, name), (state, out));
            }
        },
    );
}
