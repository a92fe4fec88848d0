//! Homes that are proposed for codes, each with its reason: to take, to dismiss, to look at.

use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::locale;
use crate::model::{CodeId, Likeness};
use crate::operation::Operation;
use crate::text::{Span, Weight};
use crate::ui::command::Command;
use crate::ui::glyphs::{style_for, user_text};
use crate::ui::icon;
use crate::ui::shell::{Action, Actions, Shell, Spot};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, space};
use crate::ui::widget::{
    Button, Card, IconButton, hairline_h, label_ui, link_ui, panel_head_ui, scroll_area,
};

use super::gather::GatherDraft;
use super::homeless::{HomelessData, Proposal, open_proposals};
use super::left::{padded, row};
use super::phrase;
use super::state::State;

/// Proposals that are shown at once; the next follow when these are settled.
const SHOWN: usize = 30;
/// The widths from which the buttons of a proposal have their keys on them.
const ROOM_TO_GATHER: f32 = 240.0;
const ROOM_TO_TAKE: f32 = 196.0;

/// Shows the proposals in what is left of the panel: those for the current code first.
pub(super) fn proposals_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    data: &HomelessData,
    state: &mut State,
    out: &mut Actions,
) {
    let level = state.list.level();
    if data.rows(level).is_empty() {
        return;
    }
    if let Some(code) = state.list.current {
        let revision = shell.project.revision();
        state.list.alike.ask(code, revision, out);
    }
    let tokens = theme::tokens(ui);
    let proposals = offered(shell, data, state);
    let edge = ui.max_rect().x_range();
    hairline_h(ui.painter(), edge, ui.cursor().top(), tokens.line);
    head_ui(ui, shell, (data, proposals.len()), out);
    if proposals.is_empty() {
        let key = match state.list.current {
            Some(_) => "axial-no-proposals",
            None => "axial-no-proposals-yet",
        };
        let words = locale::words(key);
        padded(ui, |ui| label_ui(ui, &words, TextRole::Small, tokens.ink2));
        return;
    }
    let current = current(&proposals, state);
    scroll_area("axial proposals").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, space::SMALL);
        padded(ui, |ui| {
            for proposal in proposals.iter().take(SHOWN) {
                let chosen = current == Some(pair(proposal));
                card_ui(ui, shell, (proposal, chosen), state, out);
            }
            ui.add_space(space::PANEL);
        });
    });
}

/// Whether anything is proposed now.
pub(super) fn has_proposals(shell: &Shell<'_>, data: &HomelessData, state: &mut State) -> bool {
    !offered(shell, data, state).is_empty()
}

/// What is proposed now: homes and fellows of the current code, then the nearest home of every other.
fn offered(shell: &Shell<'_>, data: &HomelessData, state: &mut State) -> Vec<Proposal> {
    let homes = open_proposals(data.proposals(state.list.level()), &data.dismissed);
    let is_current = |proposal: &&Proposal| Some(proposal.code.id) == state.list.current;
    let (first, rest): (Vec<&Proposal>, Vec<&Proposal>) = homes.into_iter().partition(is_current);
    let mut offered: Vec<Proposal> = first.into_iter().cloned().collect();
    let rest: Vec<Proposal> = rest.into_iter().cloned().collect();
    let rows = data.rows(state.list.level());
    let listed = state.list.current;
    let kin = listed
        .filter(|code| rows.iter().any(|row| row.face.id == *code))
        .and_then(|_| state.kin(shell));
    for proposal in kin.iter().flat_map(|kin| kin.iter()) {
        let is_new = offered.iter().all(|known| pair(known) != pair(proposal));
        if is_new && !data.dismissed.contains(&pair(proposal)) {
            offered.push(proposal.clone());
        }
    }
    offered.extend(rest);
    offered
}

fn head_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (data, count): (&HomelessData, usize),
    out: &mut Actions,
) {
    let title = locale::words("axial-proposals");
    panel_head_ui(ui, &title, &count.to_string(), |ui| {
        let dismissed = data.dismissed.len();
        if dismissed == 0 || shell.locked().is_some() {
            return;
        }
        ui.add_space(space::SMALL);
        let words = phrase::counted("axial-dismissed", dismissed);
        let hint = locale::words("axial-dismissed-hint");
        if link_ui(ui, &words).on_hover_text(hint).clicked() {
            out.perform_and_say(Operation::RestoreLikeness {
                dismissals: data.dismissals.clone(),
            });
        }
    });
}

fn pair(proposal: &Proposal) -> (CodeId, CodeId) {
    (proposal.code.id, proposal.home.id)
}

/// The proposal that the keys act on: the one chosen while it is there, that of the current code, else the first.
fn current(proposals: &[Proposal], state: &State) -> Option<(CodeId, CodeId)> {
    let chosen = state.list.proposal;
    let known = proposals
        .iter()
        .find(|proposal| Some(pair(proposal)) == chosen);
    let of_code = proposals
        .iter()
        .find(|proposal| Some(proposal.code.id) == state.list.current);
    let found = known.or(of_code).or(proposals.first());
    found.map(pair)
}

fn card_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (proposal, chosen): (&Proposal, bool),
    state: &mut State,
    out: &mut Actions,
) {
    let tokens = theme::tokens(ui);
    let id = Id::unique(("axial proposal", pair(proposal)));
    let before: Option<Rect> = ui.data(|kept| kept.get_temp(id));
    if let Some(rect) = before {
        let response = ui.interact(rect, id, Sense::CLICK);
        let words = sentence(proposal);
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &words));
        if response.clicked() {
            state.list.proposal = Some(pair(proposal));
        }
    }
    let shown = Card::new().chosen(chosen).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::TINY, space::HAIR);
        heading_ui(ui, proposal);
        label_ui(ui, &proposal.reason, TextRole::Small, tokens.ink2);
        if chosen {
            ui.add_space(space::TINY);
            row(ui, |ui| buttons_ui(ui, shell, proposal, (state, out)));
        }
    });
    ui.data_mut(|kept| kept.insert_temp(id, shown.response.rect));
}

fn sentence(proposal: &Proposal) -> String {
    phrase::with(
        "axial-proposal",
        [
            ("code", proposal.code.name.as_str().into()),
            ("home", proposal.home.name.as_str().into()),
        ],
    )
}

/// Both names in bold, and the word between them.
fn heading_ui(ui: &mut Ui, proposal: &Proposal) {
    let tokens = theme::tokens(ui);
    let text = sentence(proposal);
    let bold = |name: &str| {
        let start = text.find(name)?;
        Some(Span {
            range: start..start + name.len(),
            weight: Weight::SemiBold,
            italic: false,
        })
    };
    let mut spans: Vec<Span> = [bold(&proposal.code.name)].into_iter().flatten().collect();
    // The second name stands behind the first, also where it is the same.
    let behind = spans.first().map_or(0, |span| span.range.end);
    let found = text
        .get(behind..)
        .and_then(|rest| rest.find(&proposal.home.name));
    spans.extend(found.map(|at| Span {
        range: behind + at..behind + at + proposal.home.name.len(),
        weight: Weight::SemiBold,
        italic: false,
    }));
    let width = ui.available_width();
    let engine = user_text(ui.ctx());
    let style = style_for(TextRole::Small, &text);
    let layout = engine.layout_spans(&text, &spans, &style, Some(width));
    let size = Vec2::new(width, layout.size().height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    engine.paint(ui.painter(), rect.min, &layout, tokens.ink);
}

fn buttons_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    proposal: &Proposal,
    (state, out): (&mut State, &mut Actions),
) {
    ui.spacing_mut().item_spacing.x = space::TINY;
    let reason = shell.locked().map(locale::words);
    let take = if proposal.gathers {
        "axial-gather-both"
    } else {
        "axial-take"
    };
    let (take, dismiss) = (locale::words(take), locale::words("axial-dismiss"));
    // Keys stand on the buttons where all of them fit beside each other.
    let needed = match proposal.gathers {
        true => ROOM_TO_GATHER,
        false => ROOM_TO_TAKE,
    };
    let has_room = ui.available_width() >= needed;
    let keys = [Command::TakeProposal, Command::DismissProposal].map(|command| match has_room {
        true => command.keys(),
        false => String::new(),
    });
    let [take_key, dismiss_key] = keys;
    let button = Button::new(&take).key(&take_key).small();
    if button.disabled(reason.as_deref()).show(ui).clicked() {
        take_one(shell, proposal, (state, out));
    }
    let button = Button::new(&dismiss).key(&dismiss_key).small();
    if button.disabled(reason.as_deref()).show(ui).clicked() {
        dismiss_one(pair(proposal), out);
    }
    let evidence = locale::words("axial-evidence");
    if let Some(quotation) = proposal.evidence {
        let button = IconButton::new(icon::FORMAT_QUOTE, &evidence).small();
        if button.show(ui).clicked() {
            out.push(Action::Open(Spot::Quotation(quotation)));
        }
    }
}

fn take_one(shell: &Shell<'_>, proposal: &Proposal, (state, out): (&mut State, &mut Actions)) {
    if proposal.gathers {
        let both = vec![proposal.code.id, proposal.home.id];
        state.gather = Some(GatherDraft::new(shell.project, both));
        return;
    }
    out.perform_and_say(Operation::MoveCodes {
        codes: vec![proposal.code.id],
        parent: Some(proposal.home.id),
    });
}

fn dismiss_one((code, home): (CodeId, CodeId), out: &mut Actions) {
    out.perform_and_say(Operation::DismissLikeness {
        likenesses: vec![Likeness::Home { code, home }],
    });
}

/// Takes the current proposal.
pub(super) fn take(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if let Some(proposal) = chosen(shell, state) {
        take_one(shell, &proposal, (state, out));
    }
}

/// Dismisses the current proposal.
pub(super) fn dismiss(shell: &Shell<'_>, state: &mut State, out: &mut Actions) {
    if let Some(proposal) = chosen(shell, state) {
        dismiss_one(pair(&proposal), out);
    }
}

fn chosen(shell: &Shell<'_>, state: &mut State) -> Option<Proposal> {
    let data = state.homeless(shell);
    let proposals = offered(shell, &data, state);
    let current = current(&proposals, state);
    let mut proposals = proposals.into_iter();
    proposals.find(|proposal| Some(pair(proposal)) == current)
}
