//! The screens and who is called for what: one call per arm.

use egui::Ui;

use crate::model::Traced;
use crate::session::Event;

use crate::ui::command::Command;
use crate::ui::shell::{Actions, Screen, Shell, Spot};
use crate::ui::{
    axial, cases, coding, documents, history, memos, model, reliability, saturation, search,
    selective, trust,
};

/// The state of every screen.
#[derive(Default)]
pub(super) struct Screens {
    documents: documents::State,
    coding: coding::State,
    axial: axial::State,
    selective: selective::State,
    model: model::State,
    saturation: saturation::State,
    reliability: reliability::State,
    trust: trust::State,
    cases: cases::State,
    memos: memos::State,
    search: search::State,
    history: history::State,
}

impl Screens {
    /// A screen is gone to: where words are asked for, the next letters go there; a list that comes later has the focus.
    pub(super) fn begin(&mut self, screen: Screen) {
        match screen {
            Screen::Search => search::take_focus(&mut self.search),
            Screen::History => history::take_focus(&mut self.history),
            _ => {}
        }
    }

    pub(super) fn has_left(&self, screen: Screen) -> bool {
        !matches!(screen, Screen::Documents | Screen::History)
    }

    pub(super) fn has_inspector(&self, _screen: Screen) -> bool {
        true
    }

    /// Returns what is chosen on a screen, or the row of a list that has focus, where that can be traced.
    pub(super) fn chosen(&self, screen: Screen) -> Option<Traced> {
        match screen {
            Screen::Coding => self.coding.chosen(),
            Screen::Axial => self.axial.traced(),
            Screen::Selective => self.selective.traced(),
            Screen::Model => self.model.traced(),
            Screen::Cases => self.cases.traced(),
            _ => None,
        }
    }

    /// Returns how much of the foot of a screen’s main pane toasts leave free.
    pub(super) fn foot(&self, screen: Screen) -> f32 {
        match screen {
            Screen::Axial => self.axial.foot(),
            Screen::Model => self.model.foot(),
            _ => 0.0,
        }
    }

    pub(super) fn left_ui(
        &mut self,
        screen: Screen,
        ui: &mut Ui,
        shell: &Shell<'_>,
        out: &mut Actions,
    ) {
        match screen {
            Screen::Documents | Screen::History => {}
            Screen::Coding => coding::left_ui(ui, shell, &mut self.coding, out),
            Screen::Axial => axial::left_ui(ui, shell, &mut self.axial, out),
            Screen::Selective => selective::left_ui(ui, shell, &mut self.selective, out),
            Screen::Model => model::left_ui(ui, shell, &mut self.model, out),
            Screen::Saturation => saturation::left_ui(ui, shell, &mut self.saturation, out),
            Screen::Reliability => reliability::left_ui(ui, shell, &mut self.reliability, out),
            Screen::Trust => trust::left_ui(ui, shell, &mut self.trust, out),
            Screen::Cases => cases::left_ui(ui, shell, &mut self.cases, out),
            Screen::Memos => memos::left_ui(ui, shell, &mut self.memos, out),
            Screen::Search => search::left_ui(ui, shell, &mut self.search, out),
        }
    }

    pub(super) fn main_ui(
        &mut self,
        screen: Screen,
        ui: &mut Ui,
        shell: &Shell<'_>,
        out: &mut Actions,
    ) {
        match screen {
            Screen::Documents => documents::main_ui(ui, shell, &mut self.documents, out),
            Screen::Coding => coding::main_ui(ui, shell, &mut self.coding, out),
            Screen::Axial => axial::main_ui(ui, shell, &mut self.axial, out),
            Screen::Selective => selective::main_ui(ui, shell, &mut self.selective, out),
            Screen::Model => model::main_ui(ui, shell, &mut self.model, out),
            Screen::Saturation => saturation::main_ui(ui, shell, &mut self.saturation, out),
            Screen::Reliability => reliability::main_ui(ui, shell, &mut self.reliability, out),
            Screen::Trust => trust::main_ui(ui, shell, &mut self.trust, out),
            Screen::Cases => cases::main_ui(ui, shell, &mut self.cases, out),
            Screen::Memos => memos::main_ui(ui, shell, &mut self.memos, out),
            Screen::Search => search::main_ui(ui, shell, &mut self.search, out),
            Screen::History => history::main_ui(ui, shell, &mut self.history, out),
        }
    }

    pub(super) fn inspector_ui(
        &mut self,
        screen: Screen,
        ui: &mut Ui,
        shell: &Shell<'_>,
        out: &mut Actions,
    ) {
        match screen {
            Screen::Documents => documents::inspector_ui(ui, shell, &mut self.documents, out),
            Screen::Coding => coding::inspector_ui(ui, shell, &mut self.coding, out),
            Screen::Axial => axial::inspector_ui(ui, shell, &mut self.axial, out),
            Screen::Selective => selective::inspector_ui(ui, shell, &mut self.selective, out),
            Screen::Model => model::inspector_ui(ui, shell, &mut self.model, out),
            Screen::Saturation => saturation::inspector_ui(ui, shell, &mut self.saturation, out),
            Screen::Reliability => reliability::inspector_ui(ui, shell, &mut self.reliability, out),
            Screen::Trust => trust::inspector_ui(ui, shell, &mut self.trust, out),
            Screen::Cases => cases::inspector_ui(ui, shell, &mut self.cases, out),
            Screen::Memos => memos::inspector_ui(ui, shell, &mut self.memos, out),
            Screen::Search => search::inspector_ui(ui, shell, &mut self.search, out),
            Screen::History => history::inspector_ui(ui, shell, &mut self.history, out),
        }
    }

    pub(super) fn status_data(&self, screen: Screen, shell: &Shell<'_>) -> Vec<String> {
        match screen {
            Screen::Documents => documents::status_data(shell, &self.documents),
            Screen::Coding => coding::status_data(shell, &self.coding),
            Screen::Axial => axial::status_data(shell, &self.axial),
            Screen::Selective => selective::status_data(shell, &self.selective),
            Screen::Model => model::status_data(shell, &self.model),
            Screen::Saturation => saturation::status_data(shell, &self.saturation),
            Screen::Reliability => reliability::status_data(shell, &self.reliability),
            Screen::Trust => trust::status_data(shell, &self.trust),
            Screen::Cases => cases::status_data(shell, &self.cases),
            Screen::Memos => memos::status_data(shell, &self.memos),
            Screen::Search => search::status_data(shell, &self.search),
            Screen::History => history::status_data(shell, &self.history),
        }
    }

    pub(super) fn run(
        &mut self,
        screen: Screen,
        command: Command,
        shell: &Shell<'_>,
        out: &mut Actions,
    ) -> bool {
        match screen {
            Screen::Documents => documents::run(command, shell, &mut self.documents, out),
            Screen::Coding => coding::run(command, shell, &mut self.coding, out),
            Screen::Axial => axial::run(command, shell, &mut self.axial, out),
            Screen::Selective => selective::run(command, shell, &mut self.selective, out),
            Screen::Model => model::run(command, shell, &mut self.model, out),
            Screen::Saturation => saturation::run(command, shell, &mut self.saturation, out),
            Screen::Reliability => reliability::run(command, shell, &mut self.reliability, out),
            Screen::Trust => trust::run(command, shell, &mut self.trust, out),
            Screen::Cases => cases::run(command, shell, &mut self.cases, out),
            Screen::Memos => memos::run(command, shell, &mut self.memos, out),
            Screen::Search => search::run(command, shell, &mut self.search, out),
            Screen::History => history::run(command, shell, &mut self.history, out),
        }
    }

    /// Lets every screen hear what the project thread said.
    pub(super) fn answer(&mut self, event: &Event, shell: &Shell<'_>, out: &mut Actions) {
        documents::answer(event, shell, &mut self.documents, out);
        coding::answer(event, shell, &mut self.coding, out);
        axial::answer(event, shell, &mut self.axial, out);
        selective::answer(event, shell, &mut self.selective, out);
        model::answer(event, shell, &mut self.model, out);
        saturation::answer(event, shell, &mut self.saturation, out);
        reliability::answer(event, shell, &mut self.reliability, out);
        trust::answer(event, shell, &mut self.trust, out);
        cases::answer(event, shell, &mut self.cases, out);
        memos::answer(event, shell, &mut self.memos, out);
        search::answer(event, shell, &mut self.search, out);
        history::answer(event, shell, &mut self.history, out);
    }

    pub(super) fn show(&mut self, screen: Screen, spot: Spot, shell: &Shell<'_>) {
        match screen {
            Screen::Documents => documents::show(spot, shell, &mut self.documents),
            Screen::Coding => coding::show(spot, shell, &mut self.coding),
            Screen::Axial => axial::show(spot, shell, &mut self.axial),
            Screen::Selective => selective::show(spot, shell, &mut self.selective),
            Screen::Model => model::show(spot, shell, &mut self.model),
            Screen::Saturation => saturation::show(spot, shell, &mut self.saturation),
            Screen::Reliability => reliability::show(spot, shell, &mut self.reliability),
            Screen::Trust => trust::show(spot, shell, &mut self.trust),
            Screen::Cases => cases::show(spot, shell, &mut self.cases),
            Screen::Memos => memos::show(spot, shell, &mut self.memos),
            Screen::Search => search::show(spot, shell, &mut self.search),
            Screen::History => history::show(spot, shell, &mut self.history),
        }
    }

    /// Lets screens that are not shown keep what was being written when they were left.
    pub(super) fn keep_drafts(&mut self, shown: Screen, shell: &Shell<'_>, out: &mut Actions) {
        if shown != Screen::Documents {
            documents::leave(shell, &mut self.documents, out);
        }
        if shown != Screen::Coding {
            coding::leave(shell, &mut self.coding, out);
        }
        if shown != Screen::Axial {
            axial::leave(shell, &mut self.axial, out);
        }
        if shown != Screen::Selective {
            selective::leave(shell, &mut self.selective, out);
        }
        if shown != Screen::Model {
            model::leave(shell, &mut self.model, out);
        }
        if shown != Screen::Trust {
            trust::leave(shell, &mut self.trust, out);
        }
        if shown != Screen::Cases {
            cases::leave(shell, &mut self.cases, out);
        }
        if shown != Screen::Memos {
            memos::leave(shell, &mut self.memos, out);
        }
    }

    /// Lets all screens keep what is being written, before the project is closed.
    pub(super) fn keep_all(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        documents::leave(shell, &mut self.documents, out);
        coding::leave(shell, &mut self.coding, out);
        axial::leave(shell, &mut self.axial, out);
        selective::leave(shell, &mut self.selective, out);
        model::leave(shell, &mut self.model, out);
        trust::leave(shell, &mut self.trust, out);
        cases::leave(shell, &mut self.cases, out);
        memos::leave(shell, &mut self.memos, out);
    }

    /// Tells the documents screen that files are being read, so that it shows them when they have come.
    pub(super) fn import_began(&mut self, job: crate::session::JobId, came: bool) {
        self.documents.import_began(job, came);
    }
}
