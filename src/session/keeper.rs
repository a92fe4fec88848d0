//! Preferences are written beside the window: a slow disk holds nobody up.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::places::{Places, Preferences};

/// Writes the preferences of a window, of several at once the latest; all is written when it is dropped.
#[derive(Debug)]
pub struct Keeper {
    places: Places,
    desk: Arc<Desk>,
    /// Nothing: each is written at once.
    thread: Option<JoinHandle<()>>,
}

/// What lies between the window and the thread that writes.
#[derive(Debug, Default)]
struct Desk {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// What is to be written next.
    next: Option<Preferences>,
    /// Nothing comes any more.
    ended: bool,
}

impl Keeper {
    /// Returns what writes the preferences of `places` at once.
    pub fn inline(places: Places) -> Self {
        Self {
            places,
            desk: Arc::default(),
            thread: None,
        }
    }

    /// Returns what writes the preferences of `places` on a thread of its own; at once where the system gives none.
    pub fn beside(places: Places) -> Self {
        let desk = Arc::new(Desk::default());
        let (of_thread, of_places) = (Arc::clone(&desk), places.clone());
        let thread = std::thread::Builder::new()
            .name("preferences".to_owned())
            .spawn(move || of_thread.write_all(&of_places));
        Self {
            places,
            desk,
            thread: thread.ok(),
        }
    }

    /// Has them written soon. Preferences that cannot be kept do no harm; the project is elsewhere.
    pub fn keep(&self, preferences: &Preferences) {
        if self.thread.is_none() {
            self.places.keep(preferences).ok();
            return;
        }
        self.desk.lock().next = Some(preferences.clone());
        self.desk.changed.notify_all();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.desk.lock().ended = true;
        self.desk.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Desk {
    fn write_all(&self, places: &Places) {
        while let Some(preferences) = self.next() {
            places.keep(&preferences).ok();
        }
    }

    /// Waits for what is to be written; nothing once all is.
    fn next(&self) -> Option<Preferences> {
        let mut state = self.lock();
        while state.next.is_none() && !state.ended {
            state = self.wait(state);
        }
        state.next.take()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        let woken = self.changed.wait(state);
        woken.unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_is_written_when_the_window_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            config: Some(folder.path().to_owned()),
            ..Places::default()
        };
        for keeper in [
            Keeper::beside(places.clone()),
            Keeper::inline(places.clone()),
        ] {
            for step in 0..20u8 {
                let zoom = 1.0 + f32::from(step) / 40.0;
                keeper.keep(&Preferences {
                    zoom,
                    ..Preferences::default()
                });
            }
            drop(keeper);
            assert_eq!(places.preferences().zoom, 1.475);
            std::fs::remove_dir_all(folder.path()).unwrap();
        }
    }
}
