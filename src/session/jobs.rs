//! Long work that reports and can be stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The user stopped the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// Least time between two reports.
const BETWEEN_REPORTS: Duration = Duration::from_millis(100);

/// Reports how far a job is, and hears whether it was stopped: one call does both.
pub struct Progress<'a> {
    cancelled: Arc<AtomicBool>,
    report: &'a mut dyn FnMut(usize, usize),
    last: Option<Instant>,
}

impl<'a> Progress<'a> {
    /// Returns a progress that calls `report(done, total)` and stops when `cancelled` is set.
    pub fn new(cancelled: Arc<AtomicBool>, report: &'a mut dyn FnMut(usize, usize)) -> Self {
        Self {
            cancelled,
            report,
            last: None,
        }
    }

    /// Says that `done` of `total` are done.
    ///
    /// # Errors
    ///
    /// [`Cancelled`] when the user stopped the work.
    pub fn step(&mut self, done: usize, total: usize) -> Result<(), Cancelled> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        let due = self
            .last
            .is_none_or(|last| last.elapsed() >= BETWEEN_REPORTS);
        if due || done == total {
            self.last = Some(Instant::now());
            (self.report)(done, total);
        }
        Ok(())
    }
}

/// Runs `work` beside everything else and returns where its answer will come; used for what the system shows itself,
/// such as file dialogs.
///
/// # Errors
///
/// When the system gives no thread.
pub fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> std::io::Result<std::sync::mpsc::Receiver<T>> {
    let (sender, receiver) = std::sync::mpsc::channel();
    // Whoever asked may be gone; then nobody needs the answer.
    let run = move || drop(sender.send(work()));
    std::thread::Builder::new()
        .name("beside".to_owned())
        .spawn(run)?;
    Ok(receiver)
}
