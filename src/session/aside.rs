//! What takes a face longer than a frame: counted on a thread of its own, while the last answer stands.
//!
//! ```text
//! face ── asks (what, when) ──► Aside ──► the answer, where it is known
//!                                 └─────► the last one of the same kind, and a thread that makes the new one
//! ```

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use super::mouth::spawn;

/// How long a thread rests before it makes an answer anew: the frame that shows what was done comes first, and has the
/// processors and their memory for itself.
const REST: Duration = Duration::from_millis(120);

/// The answers to one question of a face that changes: the last that is known, and the one on its way.
///
/// `S` says what the answer is about: only an answer about the same may stand in for one that is not there yet. `V` says
/// of which state and with which settings it was made.
pub struct Aside<S, V, T> {
    known: Option<(S, V, Arc<T>)>,
    coming: Option<(S, V, Receiver<T>)>,
}

impl<S, V, T> Default for Aside<S, V, T> {
    fn default() -> Self {
        Self {
            known: None,
            coming: None,
        }
    }
}

impl<S: PartialEq + Clone, V: PartialEq + Clone, T: Send + 'static> Aside<S, V, T> {
    /// Returns the answer to `(about, version)`: the very one where it is known, else the last one about the same while
    /// `make` makes the new one beside; nothing where there is none yet.
    ///
    /// One thread at a time: what is asked while one works begins when it has ended, and only what is asked then. What
    /// is `light` is made at once. `wake` is called on the thread when the answer is there.
    pub fn ask(
        &mut self,
        (about, version): (S, V),
        light: bool,
        make: impl FnOnce() -> T + Send + 'static,
        wake: impl FnOnce() + Send + 'static,
    ) -> Option<Arc<T>> {
        let failed = self.take_up();
        if !self.is_known(&about, &version) {
            if light || failed {
                // A thread that ended without an answer met a mistake of ours: made here, it is told as such.
                self.coming = None;
                self.known = Some((about.clone(), version, Arc::new(make())));
            } else if self.coming.is_none() {
                let rest = match self.last(&about) {
                    Some(_) => REST,
                    None => Duration::ZERO,
                };
                let make = move || {
                    std::thread::sleep(rest);
                    make()
                };
                self.coming = begin(make, wake).map(|coming| (about.clone(), version, coming));
            }
        }
        self.last(&about).map(Arc::clone)
    }

    /// Returns the last answer about `about`, of whatever state; asks for nothing.
    pub fn last(&self, about: &S) -> Option<&Arc<T>> {
        let known = self.known.as_ref().filter(|(known, ..)| known == about);
        known.map(|(_, _, answer)| answer)
    }

    /// Returns the answer where it is the very one; asks for nothing.
    pub fn known(&self, about: &S, version: &V) -> Option<&Arc<T>> {
        let known = self.known.as_ref();
        let known = known.filter(|(subject, made, _)| subject == about && made == version);
        known.map(|(_, _, answer)| answer)
    }

    /// Returns whether an answer is on its way.
    pub fn is_counting(&self) -> bool {
        self.coming.is_some()
    }

    fn is_known(&self, about: &S, version: &V) -> bool {
        self.known(about, version).is_some()
    }

    /// Takes what has come; returns whether a thread ended without an answer.
    fn take_up(&mut self) -> bool {
        let Some((about, version, receiver)) = self.coming.take() else {
            return false;
        };
        match receiver.try_recv() {
            Ok(answer) => self.known = Some((about, version, Arc::new(answer))),
            Err(TryRecvError::Empty) => self.coming = Some((about, version, receiver)),
            Err(TryRecvError::Disconnected) => return true,
        }
        false
    }
}

/// Calls what it holds when it goes, however the thread ends.
struct Wake<F: FnOnce()>(Option<F>);

impl<F: FnOnce()> Drop for Wake<F> {
    fn drop(&mut self) {
        if let Some(wake) = self.0.take() {
            wake();
        }
    }
}

/// Makes an answer on a thread of its own; nothing where the system gives none, so that it is asked for again.
fn begin<T: Send + 'static>(
    make: impl FnOnce() -> T + Send + 'static,
    wake: impl FnOnce() + Send + 'static,
) -> Option<Receiver<T>> {
    let (sender, receiver) = channel();
    let run = move || {
        // What is made last goes first: whoever is woken finds the answer, or that there is none.
        let _wake = Wake(Some(wake));
        let sender = sender;
        // A face that is gone needs no answer.
        sender.send(make()).ok();
    };
    spawn("counting", run).ok()?;
    Some(receiver)
}
