//! Coding that was done elsewhere, out of a table or out of the history of a study: first looked at, then brought in.

use std::path::Path;

use crate::locale::say;
use crate::model::Message;

use super::brought::{Brought, bring_codings, read_codings};
use super::coding_log::HISTORY_ENDINGS;
use super::past::{bring_history, read_history};
use super::{ATTRIBUTE_ENDINGS, Desk, Done, Failure};

/// What a file with coding from elsewhere would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// What comes and what is left out, in sentences.
    pub told: Vec<String>,
    /// Whether anything comes.
    pub fits: bool,
}

/// Returns the endings of files with coding from elsewhere: tables first.
pub fn coding_endings() -> Vec<&'static str> {
    [ATTRIBUTE_ENDINGS, HISTORY_ENDINGS].concat()
}

/// Returns what `path` would bring into the project; nothing is changed.
///
/// # Errors
///
/// When the file cannot be read or is no such file.
pub fn read_coding(desk: &mut Desk, path: &Path) -> Result<Coming, Failure> {
    if is_history(path) {
        let coming = read_history(desk, path)?;
        let fits = coming.counts != (0, 0);
        let told = coming.told;
        return Ok(Coming { told, fits });
    }
    let (_, brought) = read_codings(desk, path)?;
    let told = told_of(&brought);
    let fits = brought.taken > 0;
    Ok(Coming { told, fits })
}

/// Brings in what `path` has.
///
/// # Errors
///
/// As [`read_coding`]; where nothing fits, and as [`Desk::perform`]. Nothing was changed then.
pub fn bring_coding(desk: &mut Desk, path: &Path, why: &str) -> Result<Done, Failure> {
    if is_history(path) {
        return bring_history(desk, path, why).map(|(_, done)| done);
    }
    let nothing = || Failure::Export(Message::new("brought-nothing"));
    bring_codings(desk, path, why)?.done.ok_or_else(nothing)
}

fn told_of(brought: &Brought) -> Vec<String> {
    let mut told = vec![say(
        &Message::new("brought-taken").with("count", brought.taken)
    )];
    if brought.left > 0 {
        told.push(say(
            &Message::new("brought-left-out").with("count", brought.left)
        ));
        told.extend(brought.left_out.iter().cloned());
    }
    told
}

fn is_history(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    HISTORY_ENDINGS.contains(&&*ending.to_lowercase())
}
