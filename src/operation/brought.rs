//! Codings that were made elsewhere: another program's, another study's, with who made them and when.
//!
//! The journal says that they were brought in today and by whom; each coding says when it was made and by whom.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::model::{CodeId, CoderId, Level, Passage, Time};

use super::draft::Draft;
use super::edit::NewCode;
use super::{Refusal, codebook, coding, people};

/// What stands between a code and the one above it in a path.
const STEP: &str = " / ";

/// Codings to bring in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BringCodings {
    /// The codes, as names or paths (`Category / Concept / code`); those that do not exist are made.
    pub names: Vec<String>,
    /// The codings.
    pub brought: Vec<BroughtCoding>,
}

/// Codes on one passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BroughtCoding {
    /// The passage.
    pub passage: Passage,
    /// Which codes, as places in [`BringCodings::names`], from 0.
    pub which: Vec<usize>,
    /// When they were put, in milliseconds since 1970 in UTC; nothing: now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Time>,
    /// The name of the coder; nothing: who does this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

pub(super) fn bring(draft: &mut Draft<'_>, new: &BringCodings) -> Result<(), Refusal> {
    if new.brought.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let mut codes = Vec::with_capacity(new.names.len());
    for name in &new.names {
        codes.push(code_of(draft, name, Level::Open)?);
    }
    let mut coders: HashMap<&str, CoderId> = HashMap::new();
    for brought in &new.brought {
        let coder = match brought.by.as_deref() {
            None => draft.stamp().coder,
            Some(name) => match coders.get(name) {
                Some(coder) => *coder,
                None => *coders.entry(name).or_insert(coder_of(draft, name)?),
            },
        };
        let made = brought.made.unwrap_or(draft.stamp().at);
        for which in &brought.which {
            let code = codes.get(*which).copied();
            let code = code.ok_or_else(|| Refusal::missing("thing-code", which))?;
            coding::put(draft, (&brought.passage, code), (made, coder))?;
        }
    }
    Ok(())
}

pub(super) fn coder_of(draft: &mut Draft<'_>, name: &str) -> Result<CoderId, Refusal> {
    if let Some(coder) = draft.project().coder_named(name.trim()) {
        return Ok(coder.id);
    }
    let id = draft.stamp().id();
    people::add_coder(draft, id, name)?;
    Ok(id)
}

/// The code of this name or path; where it does not exist it is made at `level`, with what stands above it a level higher.
fn code_of(draft: &mut Draft<'_>, name: &str, level: Level) -> Result<CodeId, Refusal> {
    match draft.project().codes_named(name).as_slice() {
        [only] => return Ok(only.id),
        [] => {}
        _ => {
            return Err(Refusal::Ambiguous {
                thing: "thing-code",
                name: name.to_owned(),
            });
        }
    }
    let (parent, own) = match name.rsplit_once(STEP) {
        Some((above, own)) => (Some(code_of(draft, above, higher(level))?), own),
        None => (None, name),
    };
    let new = NewCode {
        name: own.trim().to_owned(),
        level,
        parent,
        ..NewCode::default()
    };
    codebook::add(draft, &new)
}

fn higher(level: Level) -> Level {
    match level {
        Level::Open => Level::Concept,
        Level::Concept | Level::Category => Level::Category,
    }
}
