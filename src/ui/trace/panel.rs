//! The panel of the audit: one thing with everything below it, where it ended, and its steps.

use std::collections::BTreeSet;

use egui::{Id, Ui, Vec2};

use crate::analysis::Ground;
use crate::locale::words;
use crate::model::{CodeId, Project, Stance, Traced};
use crate::session::Event;
use crate::ui::axial::{Kept, QuotationLook, phrase, quotation_ui};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, Tokens, size, space};
use crate::ui::widget::{IconButton, ListRow, Section, label_ui, line_ui, link_ui, scroll_area};

use super::TICKETS;
use super::data::{QuotedCard, TraceData, quoted_cards, trace_data};
use super::lines::{chain_ui, endings_ui};
use super::steps::{Steps, steps_ui};

/// How many quotations are shown before more are asked for, and how many more then.
const SOME: usize = 10;
/// How many codes of a chain are shown before all are asked for.
const FEW: usize = 24;

/// What the panel of the audit remembers.
#[derive(Default)]
pub struct Panel {
    /// What was traced, the last at the end; empty: the panel is closed.
    path: Vec<Traced>,
    /// How many quotations of the last are shown beyond the first few.
    more: usize,
    all_codes: bool,
    /// Codes of the chain that were folded or unfolded.
    turned: BTreeSet<CodeId>,
    steps: Steps,
    ground: Kept<(), Ground>,
    data: Kept<Traced, Option<TraceData>>,
    cards: Kept<(Traced, usize), Vec<QuotedCard>>,
}

impl Panel {
    /// Returns what is traced; `None` while the panel is closed.
    pub fn traced(&self) -> Option<Traced> {
        self.path.last().copied()
    }

    /// Traces something; the way back leads to what was traced before.
    pub fn follow(&mut self, of: Traced) {
        if self.traced() != Some(of) {
            self.path.push(of);
            self.turn();
        }
    }

    /// Goes back to what was traced before, or closes.
    pub fn back(&mut self) {
        self.path.pop();
        self.turn();
    }

    /// Closes the panel.
    pub fn close(&mut self) {
        self.path.clear();
        self.turn();
    }

    /// Hears what the session says.
    pub fn answer(&mut self, project: &Project, event: &Event) {
        self.steps.answer(project, event);
    }

    fn turn(&mut self) {
        self.more = 0;
        self.all_codes = false;
        self.turned.clear();
    }
}

/// Shows the panel.
pub fn panel_ui(ui: &mut Ui, shell: &Shell<'_>, panel: &mut Panel, out: &mut Actions) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    head_ui(ui, panel);
    let Some(of) = panel.traced() else {
        return;
    };
    let ground = panel
        .ground
        .get(shell.project, (), |()| Ground::of(shell.project));
    let data = panel.data.get(shell.project, of, |of| {
        trace_data(&ground, shell.counts, *of)
    });
    scroll_area(("trace", of)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let Some(data) = data.as_ref() else {
            gone_ui(ui);
            return;
        };
        title_ui(ui, data, out);
        if matches!(of, Traced::Quotation(_)) {
            ended_ui(ui, data, out);
        } else {
            codes_ui(ui, data, panel, out);
            quotations_ui(ui, shell, (data, &ground), panel, out);
            documents_ui(ui, data, out);
            if !matches!(of, Traced::Proposition(_)) {
                ended_ui(ui, data, out);
            }
        }
        let title = words("trace-steps");
        steps_ui(ui, shell, (&mut panel.steps, of, &title), (TICKETS, out));
    });
}

fn head_ui(ui: &mut Ui, panel: &mut Panel) {
    let tokens = theme::tokens(ui);
    let size = Vec2::new(ui.available_width(), size::PANEL_HEAD);
    ui.allocate_ui_with_layout(size, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        ui.add_space(space::SMALL);
        let close = words("trace-close");
        if IconButton::new(icon::CLOSE, &close)
            .key("Esc")
            .small()
            .show(ui)
            .clicked()
        {
            panel.close();
        }
        ui.with_layout(theme::from_start(), |ui| {
            ui.add_space(space::PANEL);
            if panel.path.len() > 1 {
                let back = words("trace-back");
                if IconButton::new(icon::CHEVRON_LEFT, &back)
                    .small()
                    .show(ui)
                    .clicked()
                {
                    panel.back();
                }
            }
            line_ui(ui, &words("trace-title"), TextRole::SmallStrong, tokens.ink);
        });
    });
}

fn gone_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        label_ui(ui, &words("trace-gone"), TextRole::Small, tokens.ink2);
    });
}

fn title_ui(ui: &mut Ui, data: &TraceData, out: &mut Actions) {
    let tokens = theme::tokens(ui);
    egui::Frame::NONE.inner_margin(space::PANEL).show(ui, |ui| {
        ui.with_layout(theme::column(), |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::SMALL);
            label_ui(ui, &data.kind, TextRole::Meta, tokens.ink3);
            let role = match data.of {
                Traced::Quotation(_) => TextRole::Quotation,
                _ => TextRole::Heading,
            };
            label_ui(ui, &data.name, role, tokens.ink);
            label_ui(ui, &data.counts, TextRole::Small, tokens.ink2);
            if let Some((key, spot)) = own_spot(data.of)
                && link_ui(ui, &words(key)).clicked()
            {
                out.push(Action::Open(spot));
            }
        });
    });
}

/// Where something itself is worked on.
fn own_spot(of: Traced) -> Option<(&'static str, Spot)> {
    match of {
        Traced::Code(code) => Some(("trace-open-code", Spot::Code(code))),
        Traced::Relation(relation) => Some(("trace-open-relation", Spot::Relation(relation))),
        Traced::Quotation(quotation) => Some(("trace-open-quotation", Spot::Quotation(quotation))),
        Traced::Proposition(id) => Some(("trace-open-proposition", Spot::Proposition(id))),
        Traced::Place(..) => None,
    }
}

fn codes_ui(ui: &mut Ui, data: &TraceData, panel: &mut Panel, out: &mut Actions) {
    if data.chain.is_empty() {
        return;
    }
    let title = match data.of {
        Traced::Relation(_) => words("trace-ends"),
        Traced::Proposition(_) => words("trace-speaks-of"),
        _ => words("trace-codes"),
    };
    let count = data.chain.len().to_string();
    let shown = if panel.all_codes {
        data.chain.len()
    } else {
        FEW
    };
    let section = Section::new(Id::unique("trace codes"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            let more = chain_ui(ui, (&data.chain, shown), &mut panel.turned, out);
            if more > 0 && link_ui(ui, &phrase::counted("axial-more-parts", more)).clicked() {
                panel.all_codes = true;
            }
        },
    );
}

fn quotations_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, ground): (&TraceData, &Ground),
    panel: &mut Panel,
    out: &mut Actions,
) {
    let shown = SOME + panel.more;
    let cards = panel
        .cards
        .get(shell.project, (data.of, shown), |(_, shown)| {
            quoted_cards(ground, &data.quoted, *shown)
        });
    let title = words("trace-quotations");
    let count = data.quoted.len().to_string();
    let section = Section::new(Id::unique("trace quotations"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            let tokens = theme::tokens(ui);
            for quoted in cards.iter() {
                card_ui(ui, (quoted, tokens), out);
            }
            let more = data.quoted.len().saturating_sub(shown);
            if more > 0 && link_ui(ui, &phrase::counted("trace-more", more)).clicked() {
                panel.more += 4 * SOME;
            }
        },
    );
}

fn card_ui(ui: &mut Ui, (quoted, tokens): (&QuotedCard, &Tokens), out: &mut Actions) {
    let edge = quoted.stance.map(|stance| match stance {
        Stance::For => tokens.ok,
        Stance::Against => tokens.danger,
    });
    let look = QuotationLook {
        edge,
        chosen: false,
    };
    let under = match quoted.stance {
        Some(stance) => words(stance.key()),
        None => quoted.codes.clone(),
    };
    let clicked = quotation_ui(ui, &quoted.card, look, out, |ui, _| {
        line_ui(ui, &under, TextRole::Meta, tokens.ink3);
    });
    if clicked {
        out.push(Action::Trace(quoted.card.quotation.into()));
    }
}

fn documents_ui(ui: &mut Ui, data: &TraceData, out: &mut Actions) {
    if data.documents.is_empty() {
        return;
    }
    let title = words("trace-documents");
    let count = data.documents.len().to_string();
    let section = Section::new(Id::unique("trace documents"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in &data.documents {
                let row = ListRow::new(&line.name)
                    .icon(icon::DESCRIPTION)
                    .trailing(&line.quotations)
                    .indent(0.0);
                if row.show(ui).clicked()
                    && let Some(first) = line.first
                {
                    out.push(Action::Open(Spot::Quotation(first)));
                }
            }
        },
    );
}

fn ended_ui(ui: &mut Ui, data: &TraceData, out: &mut Actions) {
    let title = words("trace-ended");
    let count = data.endings.len().to_string();
    let section = Section::new(Id::unique("trace endings"), &title).count(&count);
    section.show(
        ui,
        |_| {},
        |ui| {
            if data.endings.is_empty() {
                let ink = theme::tokens(ui).ink3;
                label_ui(ui, &words("trace-ended-nowhere"), TextRole::Small, ink);
            }
            endings_ui(ui, &data.endings, out);
        },
    );
}
