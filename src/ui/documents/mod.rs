//! A screen in the making.
#![allow(missing_docs)]
use crate::session::Event;
use crate::ui::command::Command;
use crate::ui::shell::{Actions, Shell, Spot};
use egui::Ui;
#[derive(Default)]
pub struct State {}
impl State {
    pub fn import_began(&mut self, _job: u64) {}
}
pub fn left_ui(_: &mut Ui, _: &Shell<'_>, _: &mut State, _: &mut Actions) {}
pub fn main_ui(_: &mut Ui, _: &Shell<'_>, _: &mut State, _: &mut Actions) {}
pub fn inspector_ui(_: &mut Ui, _: &Shell<'_>, _: &mut State, _: &mut Actions) {}
pub fn status_data(_: &Shell<'_>, _: &State) -> Vec<String> {
    Vec::new()
}
pub fn run(_: Command, _: &Shell<'_>, _: &mut State, _: &mut Actions) -> bool {
    false
}
pub fn answer(_: &Event, _: &Shell<'_>, _: &mut State, _: &mut Actions) {}
pub fn show(_: Spot, _: &Shell<'_>, _: &mut State) {}
