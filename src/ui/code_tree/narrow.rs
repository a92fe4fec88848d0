//! Narrowing the tree to some codes: unused, thin, in vivo, of one rung. The menu, and the chips that say what is on.

use egui::{Id, Ui, Vec2};

use crate::analysis::{Counts, Limits};
use crate::locale::words;
use crate::model::{Code, Level};
use crate::ui::shell::Shell;
use crate::ui::tokens::space;
use crate::ui::widget::{Chip, MenuItem, menu_ui};

use super::State;
use super::words::level_words;

/// Which codes the tree is narrowed to; what stands above them is shown too. All that is on must hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// Put on no text, nor is any code below it.
    pub unused: bool,
    /// Rests on little; see [`is_thin`].
    pub thin: bool,
    /// Named in participants’ own words.
    pub in_vivo: bool,
    /// Of this rung.
    pub level: Option<Level>,
}

/// What can be switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Switch {
    Unused,
    Thin,
    InVivo,
    Rung(Level),
    All,
}

const SWITCHES: [Switch; 7] = [
    Switch::Unused,
    Switch::Thin,
    Switch::InVivo,
    Switch::Rung(Level::Category),
    Switch::Rung(Level::Concept),
    Switch::Rung(Level::Open),
    Switch::All,
];

impl Only {
    /// Returns whether nothing is left out.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Returns whether a code is one of them.
    pub fn holds(&self, code: &Code, counts: &Counts) -> bool {
        let Self {
            unused,
            thin,
            in_vivo,
            level,
        } = *self;
        (!unused || counts.branch(code.id).codings == 0)
            && (!thin || is_thin(code, counts))
            && (!in_vivo || code.in_vivo)
            && level.is_none_or(|level| code.level == level)
    }

    fn turn(&mut self, switch: Switch) {
        match switch {
            Switch::Unused => self.unused = !self.unused,
            Switch::Thin => self.thin = !self.thin,
            Switch::InVivo => self.in_vivo = !self.in_vivo,
            Switch::Rung(level) => self.level = (self.level != Some(level)).then_some(level),
            Switch::All => *self = Self::default(),
        }
    }

    fn is_on(&self, switch: Switch) -> bool {
        match switch {
            Switch::Unused => self.unused,
            Switch::Thin => self.thin,
            Switch::InVivo => self.in_vivo,
            Switch::Rung(level) => self.level == Some(level),
            Switch::All => false,
        }
    }
}

/// Returns whether a code rests on little: a category on few quotations or documents, another code on one quotation.
pub fn is_thin(code: &Code, counts: &Counts) -> bool {
    let (tally, limits) = (counts.branch(code.id), Limits::default());
    match code.level {
        Level::Category => {
            tally.quotations < limits.quotations || tally.documents < limits.documents
        }
        Level::Concept | Level::Open => tally.quotations == 1,
    }
}

fn name(shell: &Shell<'_>, switch: Switch) -> String {
    match switch {
        Switch::Unused => words("tree-only-unused"),
        Switch::Thin => words("tree-only-thin"),
        Switch::InVivo => words("tree-only-in-vivo"),
        Switch::Rung(level) => level_words(shell.project, level),
        Switch::All => words("tree-only-all"),
    }
}

/// Shows the menu while it is open.
pub(super) fn narrow_menu_ui(ui: &Ui, shell: &Shell<'_>, state: &mut State) {
    if state.narrow_menu.is_none() {
        return;
    }
    let only = state.only;
    let names = SWITCHES.map(|switch| name(shell, switch));
    let items: Vec<MenuItem<'_>> = SWITCHES
        .iter()
        .zip(&names)
        .map(|(switch, name)| MenuItem {
            ticked: only.is_on(*switch),
            separated: matches!(switch, Switch::Rung(Level::Category) | Switch::All),
            ..MenuItem::new(name)
        })
        .collect();
    let id = Id::unique("code narrow menu");
    let menu = &mut state.narrow_menu;
    let taken = menu_ui(ui, id, &words("tree-only"), &items, menu);
    if let Some(switch) = taken.and_then(|taken| SWITCHES.get(taken)) {
        state.only.turn(*switch);
        state.wants_focus = true;
    }
}

/// Shows what the tree is narrowed to; a click takes it off.
pub(super) fn narrow_chips_ui(ui: &mut Ui, shell: &Shell<'_>, state: &mut State) {
    if state.only.is_all() {
        return;
    }
    let margin = egui::Margin {
        left: space::SECTION as i8,
        right: space::SECTION as i8,
        top: 0,
        bottom: space::MEDIUM as i8,
    };
    let only = state.only;
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
            for switch in SWITCHES.into_iter().filter(|switch| only.is_on(*switch)) {
                if Chip::filter(&name(shell, switch), true).show(ui).clicked() {
                    state.only.turn(switch);
                }
            }
        });
    });
}
