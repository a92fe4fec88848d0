//! What a member check bears on and what came of it: findings and quotations that were in the packet, acts of the journal.

use egui::{Id, Ui, Vec2};

use crate::analysis::Ground;
use crate::analysis::trust::{Act, Trail, voice};
use crate::locale::{self, say};
use crate::model::{MemoTarget, ParticipantId, Project};
use crate::session::day_words;
use crate::ui::axial::phrase;
use crate::ui::icon;
use crate::ui::memos::{LinkPick, choices_of, every_target, link_row, pick_ui};
use crate::ui::shell::Shell;
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{Button, DropDown, IconButton, MenuItem, label_ui, line_ui};

/// How many acts are offered, newest first.
const OFFERED: usize = 200;

/// What is chosen while a check is written.
#[derive(Default)]
pub(super) struct CheckLinks {
    pub links: Vec<MemoTarget>,
    pub acts: Vec<u64>,
    pick: Option<LinkPick>,
}

impl CheckLinks {
    pub fn of(links: &[MemoTarget], acts: &[u64]) -> Self {
        Self {
            links: links.to_vec(),
            acts: acts.to_vec(),
            pick: None,
        }
    }
}

/// Shows what the check bears on, with ways to choose more: what the participant said, then everything else.
pub(super) fn links_ui(
    ui: &mut Ui,
    shell: &Shell<'_>,
    (chosen, participant): (&mut CheckLinks, ParticipantId),
) {
    heading_ui(ui, "trust-field-links");
    let project = shell.project;
    let mut gone = None;
    for link in &chosen.links {
        if let Some(row) = link_row(project, *link)
            && line_with_remove_ui(ui, &row.name)
        {
            gone = Some(*link);
        }
    }
    chosen.links.retain(|link| Some(*link) != gone);
    let words = locale::words("trust-add-link");
    let button = Button::new(&words).small().show(ui);
    if button.clicked() {
        let links = &chosen.links;
        let choices = choices_of(targets(project, participant), project, |target| {
            !links.contains(&target)
        });
        chosen.pick = Some(LinkPick::new(button.rect, choices));
    }
    if let Some(target) = pick_ui(ui, &mut chosen.pick) {
        chosen.links.push(target);
    }
}

/// The participant's own quotations first: they are what the packet holds.
fn targets(project: &Project, participant: ParticipantId) -> Vec<MemoTarget> {
    let said = voice(&Ground::of(project), participant);
    let own = said.into_iter().flat_map(|voice| voice.quotations);
    let own = own.map(|own| MemoTarget::Quotation(own.quotation));
    own.chain(every_target(project)).collect()
}

/// Shows the acts that came of the answer, with the way to choose more, newest first.
pub(super) fn acts_ui(ui: &mut Ui, chosen: &mut CheckLinks, trail: Option<&Trail>) {
    heading_ui(ui, "trust-field-acts");
    let Some(trail) = trail else {
        let ink = theme::tokens(ui).ink3;
        let words = locale::words("sheet-history-waiting");
        label_ui(ui, &words, TextRole::Small, ink);
        return;
    };
    let mut gone = None;
    for number in &chosen.acts {
        if line_with_remove_ui(ui, &act_line(trail, *number)) {
            gone = Some(*number);
        }
    }
    chosen.acts.retain(|number| Some(*number) != gone);
    let acts = trail.acts.iter().rev().map(|(_, act)| act);
    let offered: Vec<&Act> = acts
        .filter(|act| !chosen.acts.contains(&act.number))
        .take(OFFERED)
        .collect();
    let names: Vec<String> = offered.iter().map(|act| act_words(act)).collect();
    let items: Vec<MenuItem<'_>> = names.iter().map(|name| MenuItem::new(name)).collect();
    let name = locale::words("trust-add-act");
    let list = DropDown::new(Id::unique("trust check acts"), &name, &items, None);
    let width = ui.available_width();
    if let Some(act) = list
        .placeholder(&name)
        .width(width)
        .show(ui)
        .and_then(|index| offered.get(index))
    {
        chosen.acts.push(act.number);
        chosen.acts.sort_unstable();
    }
}

/// Returns an act of the journal in one line: its number, its day, what was done.
pub(super) fn act_line(trail: &Trail, number: u64) -> String {
    let act = trail.acts.iter().find(|(_, act)| act.number == number);
    act.map_or_else(
        || phrase::with("trust-act-number", [("number", number.into())]),
        |(_, act)| act_words(act),
    )
}

fn act_words(act: &Act) -> String {
    phrase::with(
        "trust-act",
        [
            ("number", act.number.into()),
            ("day", day_words(act.at).into()),
            ("what", say(&act.what).into()),
        ],
    )
}

fn heading_ui(ui: &mut Ui, key: &str) {
    let ink = theme::tokens(ui).ink2;
    label_ui(ui, &locale::words(key), TextRole::Small, ink);
}

/// A line with a button at its end; returns whether that was pressed.
fn line_with_remove_ui(ui: &mut Ui, text: &str) -> bool {
    let ink = theme::tokens(ui).ink;
    let line = Vec2::new(ui.available_width(), size::BUTTON_SMALL);
    let row = ui.allocate_ui_with_layout(line, theme::from_end(), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let name = phrase::named("memos-link-remove", text);
        let button = IconButton::new(icon::CLOSE, &name).small().show(ui);
        ui.with_layout(theme::from_start(), |ui| {
            line_ui(ui, text, TextRole::Small, ink);
        });
        button.clicked()
    });
    row.inner
}
