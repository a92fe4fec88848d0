//! Which project is open on the project thread, and who codes in it.

use std::path::Path;
use std::sync::atomic::Ordering;

use super::example::make_example;
use super::runner::Worker;
use super::{Desk, Event, Failure};

impl Worker {
    pub(super) fn new_project(&mut self, path: &Path, title: &str) -> Result<(), Failure> {
        let desk = Desk::create(path, title, self.places.clone())?;
        self.opened(desk);
        Ok(())
    }

    /// Opening what is open gives it back first, so that its lock is free.
    fn give_back(&mut self, path: &Path) {
        if self
            .desk
            .as_ref()
            .is_some_and(|desk| desk.store().path() == path)
        {
            self.close();
        }
    }

    /// What cannot be taken over stays open to read.
    pub(super) fn take_over(&mut self, path: &Path) -> Result<(), Failure> {
        let desk = Desk::take_over(path, self.places.clone())?;
        self.opened(desk);
        Ok(())
    }

    pub(super) fn open(&mut self, path: &Path, to_read: bool) -> Result<(), Failure> {
        self.give_back(path);
        let desk = Desk::open(path, to_read, self.places.clone())?;
        self.opened(desk);
        Ok(())
    }

    pub(super) fn example(&mut self, folder: &Path) -> Result<(), Failure> {
        let path = make_example(folder)?;
        self.open(&path, false)
    }

    pub(super) fn code_as(&mut self, name: &str) -> Result<(), Failure> {
        let places = self.places.clone().with_coder(Some(name));
        let Some(desk) = &mut self.desk else {
            self.places = places;
            return Ok(());
        };
        // A name that is refused is nobody's, here and in what is opened next.
        desk.code_as(name)?;
        self.places = places;
        let (status, lost) = (desk.status(), !desk.has_index());
        self.mouth.say(Event::CoderChanged(status));
        if lost && !self.indexing {
            self.begin_index();
        }
        Ok(())
    }

    fn opened(&mut self, desk: Desk) {
        self.close();
        let status = desk.status();
        self.desk = Some(desk);
        self.mouth.say(Event::Opened(status));
        self.begin_index();
    }

    pub(super) fn close(&mut self) {
        self.jobs
            .values()
            .for_each(|cancelled| cancelled.store(true, Ordering::Relaxed));
        self.jobs.clear();
        self.waiting.clear();
        if let Some(mut desk) = self.desk.take() {
            // The index is disposable: what is not written now is caught up next time.
            desk.flush().ok();
            drop(desk);
            self.mouth.say(Event::Closed);
        }
    }
}
