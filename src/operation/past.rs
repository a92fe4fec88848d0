//! A history of coding that was made elsewhere, played act by act: codes named, put on text, merged and removed.
//!
//! The journal says that it was brought in today and by whom, as one act; codes and codings say when they were made and
//! by whom. What the project had before is never touched: a name that is taken gets a number.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::model::{
    Change, CodeId, CoderId, CodingId, DocumentId, Passage, RowChange, TextRange, Time,
};

use super::documents::free_name;
use super::draft::Draft;
use super::edit::{CodeEdit, NewCode};
use super::people::fit_name;
use super::{Refusal, brought, codebook, coding};

/// A history to bring in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BringHistory {
    /// The acts, the first one first.
    pub acts: Vec<PastAct>,
}

/// An act of the past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastAct {
    /// When it was done, in milliseconds since 1970 in UTC.
    pub at: Time,
    /// The name of the coder; nothing: who does this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What was done.
    pub did: Deed,
}

/// What was done. Codes (`tag`) and marks on text go by the numbers that the history has for them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A code was made; or named or defined anew, where it was there.
    Name {
        /// Its number.
        tag: i64,
        /// Its name.
        called: String,
        /// Its definition; nothing: as it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        definition: Option<String>,
    },
    /// A code was merged into another.
    Merge {
        /// The one that ended.
        tag: i64,
        /// The one that stayed.
        with: i64,
    },
    /// A code was removed.
    Drop {
        /// Its number.
        tag: i64,
    },
    /// Codes were put on a passage; or the mark that was there was changed.
    Mark {
        /// The number of the mark.
        mark: i64,
        /// What it is on.
        passage: Passage,
        /// All codes that it has from now on.
        tags: Vec<i64>,
    },
    /// A mark was removed.
    Unmark {
        /// Its number.
        mark: i64,
    },
}

impl BringHistory {
    /// Returns how many marks were put, and how many codes named.
    pub fn counts(&self) -> (usize, usize) {
        let (mut marks, mut tags) = (HashSet::new(), HashSet::new());
        for act in &self.acts {
            match &act.did {
                Deed::Name { tag, .. } => drop(tags.insert(*tag)),
                Deed::Mark { mark, .. } => drop(marks.insert(*mark)),
                Deed::Merge { .. } | Deed::Drop { .. } | Deed::Unmark { .. } => {}
            }
        }
        (marks.len(), tags.len())
    }

    /// Returns the passages that codes were put on.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.acts.iter().filter_map(|act| match &act.did {
            Deed::Mark { passage, .. } => Some(passage),
            _ => None,
        })
    }
}

/// Returns which code ended in which other one in the changes of such a history, as the codings tell.
pub(super) fn merged(changes: &[RowChange]) -> Vec<(CodeId, CodeId)> {
    let mut last: HashMap<CodeId, CodeId> = HashMap::new();
    let mut pairs = Vec::new();
    for change in changes {
        match change {
            RowChange::Coding(Change {
                before: Some(before),
                after: Some(after),
            }) if before.code != after.code => {
                last.insert(before.code, after.code);
            }
            RowChange::Code(Change {
                before: Some(before),
                after: None,
            }) => pairs.extend(last.get(&before.id).map(|into| (before.id, *into))),
            _ => {}
        }
    }
    pairs
}

pub(super) fn bring(draft: &mut Draft<'_>, new: &BringHistory) -> Result<(), Refusal> {
    if new.acts.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let now = (draft.stamp().at, draft.stamp().coder);
    let mut past = Past::default();
    let acts = new.acts.iter().enumerate();
    let played = acts
        .map(|(index, act)| (index, past.follow(draft, (act, now.1))))
        .find_map(|(index, did)| did.err().map(|refusal| Refusal::in_step(index, refusal)));
    (draft.stamp().at, draft.stamp().coder) = now;
    played.map_or(Ok(()), Err)
}

/// The words that marks are on.
type Place = (DocumentId, TextRange);

/// A mark as it stands: what it is on, and since when it has which codes.
struct Mark {
    place: Place,
    tags: BTreeMap<i64, Time>,
}

/// The history so far.
#[derive(Default)]
struct Past {
    codes: HashMap<i64, CodeId>,
    /// Which code a merged one is now.
    merged: HashMap<i64, i64>,
    marks: HashMap<i64, Mark>,
    /// The marks that are on the same words, and the codings that were put there.
    places: HashMap<Place, (Vec<i64>, Vec<CodingId>)>,
    coders: HashMap<String, CoderId>,
}

impl Past {
    /// Does one act as it was done: what is made in it says when and by whom.
    fn follow(
        &mut self,
        draft: &mut Draft<'_>,
        (act, doer): (&PastAct, CoderId),
    ) -> Result<(), Refusal> {
        let coder = match &act.by {
            None => doer,
            Some(name) => self.coder(draft, name)?,
        };
        (draft.stamp().at, draft.stamp().coder) = (act.at, coder);
        match &act.did {
            Deed::Name {
                tag,
                called,
                definition,
            } => self.name(draft, *tag, (called, definition.as_ref())),
            Deed::Merge { tag, with } => self.merge(draft, *tag, *with),
            Deed::Drop { tag } => self.remove(draft, *tag),
            Deed::Mark {
                mark,
                passage,
                tags,
            } => self.mark(draft, *mark, (passage, tags)),
            Deed::Unmark { mark } => self.unmark(draft, *mark),
        }
    }

    fn coder(&mut self, draft: &mut Draft<'_>, name: &str) -> Result<CoderId, Refusal> {
        if let Some(coder) = self.coders.get(name) {
            return Ok(*coder);
        }
        let coder = brought::coder_of(draft, name)?;
        self.coders.insert(name.to_owned(), coder);
        Ok(coder)
    }

    /// The number that a code goes by now.
    fn now(&self, tag: i64) -> i64 {
        let mut tag = tag;
        while let Some(into) = self.merged.get(&tag) {
            tag = *into;
        }
        tag
    }

    fn code(&self, tag: i64) -> Option<CodeId> {
        self.codes.get(&self.now(tag)).copied()
    }

    fn known(&self, tag: i64) -> Result<CodeId, Refusal> {
        let code = self.code(tag);
        code.ok_or_else(|| Refusal::missing("thing-code", tag))
    }

    fn name(
        &mut self,
        draft: &mut Draft<'_>,
        tag: i64,
        (called, definition): (&str, Option<&String>),
    ) -> Result<(), Refusal> {
        let wanted = fit_name(called)?;
        let edit = CodeEdit {
            definition: definition.cloned(),
            ..CodeEdit::default()
        };
        if let Some(code) = self.code(tag) {
            let row = codebook::find(draft, code)?;
            if row.name != wanted {
                let name = free_name(&taken(draft, Some(code)), &wanted);
                codebook::rename(draft, code, &name)?;
            }
            return codebook::edit(draft, code, &edit);
        }
        let new = NewCode {
            name: free_name(&taken(draft, None), &wanted),
            edit,
            ..NewCode::default()
        };
        let code = codebook::add(draft, &new)?;
        // A number that was merged away and is used again is another code.
        self.merged.remove(&tag);
        self.codes.insert(tag, code);
        Ok(())
    }

    fn merge(&mut self, draft: &mut Draft<'_>, tag: i64, with: i64) -> Result<(), Refusal> {
        let (from, into) = (self.known(tag)?, self.known(with)?);
        let (tag, with) = (self.now(tag), self.now(with));
        codebook::merge(draft, &[from], into)?;
        self.codes.remove(&tag);
        self.merged.insert(tag, with);
        Ok(())
    }

    fn remove(&mut self, draft: &mut Draft<'_>, tag: i64) -> Result<(), Refusal> {
        let code = self.known(tag)?;
        codebook::delete(draft, &[code])?;
        let tag = self.now(tag);
        self.codes.remove(&tag);
        Ok(())
    }

    /// Puts the codes of a mark, then takes off those that it had and has no longer.
    fn mark(
        &mut self,
        draft: &mut Draft<'_>,
        mark: i64,
        (passage, tags): (&Passage, &[i64]),
    ) -> Result<(), Refusal> {
        let place = (passage.document(), passage.range());
        let before = self.marks.remove(&mark);
        let since = |past: &Self, tag: i64, at: Time| {
            let had = before.iter().flat_map(|mark| &mark.tags);
            let had = had.filter(|(had, _)| past.now(**had) == tag);
            had.map(|(_, since)| *since).min().unwrap_or(at)
        };
        let (at, coder) = (draft.stamp().at, draft.stamp().coder);
        let mut held = BTreeMap::new();
        for tag in tags {
            let code = self.known(*tag)?;
            let tag = self.now(*tag);
            let since = since(self, tag, at);
            let put = coding::put(draft, (passage, code), (since, coder))?;
            let (_, codings) = self.places.entry(place).or_default();
            codings.extend(put);
            held.insert(tag, since);
        }
        self.places.entry(place).or_default().0.push(mark);
        let kept = Mark { place, tags: held };
        self.marks.insert(mark, kept);
        before.map_or(Ok(()), |before| self.take_off(draft, mark, &before))
    }

    fn unmark(&mut self, draft: &mut Draft<'_>, mark: i64) -> Result<(), Refusal> {
        match self.marks.remove(&mark) {
            Some(before) => self.take_off(draft, mark, &before),
            None => Ok(()),
        }
    }

    /// Takes off the codes of a mark as it was, but for those that a mark has on the same words.
    fn take_off(&mut self, draft: &mut Draft<'_>, mark: i64, before: &Mark) -> Result<(), Refusal> {
        let Some((marks, codings)) = self.places.get_mut(&before.place) else {
            return Ok(());
        };
        // A mark that was changed on the same words stands there twice.
        if let Some(known) = marks.iter().position(|known| *known == mark) {
            marks.remove(known);
        }
        let (marks, codings) = (marks.clone(), codings.clone());
        let here = marks.iter().filter_map(|mark| self.marks.get(mark));
        let here = here.filter(|mark| mark.place == before.place);
        let held: HashSet<CodeId> = here
            .flat_map(|mark| mark.tags.keys())
            .filter_map(|tag| self.code(*tag))
            .collect();
        let gone = before.tags.keys().filter_map(|tag| self.code(*tag));
        let gone: HashSet<CodeId> = gone.filter(|code| !held.contains(code)).collect();
        let rows = codings.iter().filter_map(|coding| {
            let row = draft.project().codings.get(*coding)?;
            gone.contains(&row.code).then_some(*coding)
        });
        let rows: Vec<CodingId> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        coding::uncode(draft, &rows)
    }
}

/// The names that codes at the top have, but for one, in small letters.
fn taken(draft: &Draft<'_>, own: Option<CodeId>) -> HashSet<String> {
    let project = draft.project();
    let codes = project.children(None).filter(|code| Some(*code) != own);
    let codes = codes.filter_map(|code| project.codes.get(code));
    codes.map(|code| code.name.to_lowercase()).collect()
}
