//! What the finder shows for what is typed: codes that fit, best first, and what would be made.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::analysis::Counts;
use crate::model::{CodeId, Level, Project};
use crate::text::{Candidate, Fit, Query};
use crate::ui::code_tree::{Place, SEPARATOR, above_words, place_of, shown_name};

/// A name of more words than this is a sentence.
const SENTENCE: usize = 6;
/// The most rows there are; nobody reads further.
pub const ROWS: usize = 40;

/// A code that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinderRow {
    /// Which.
    pub code: CodeId,
    /// Its name as shown.
    pub name: String,
    /// The matched bytes of the name.
    pub matched: Vec<Range<usize>>,
    /// What stands above it; empty at the top.
    pub path: String,
    /// What it means.
    pub definition: String,
    /// Its rung.
    pub level: Level,
    /// Number of its colour.
    pub colour: usize,
    /// Codings in its branch.
    pub codings: usize,
    /// Whether the passage carries it already.
    pub carried: bool,
    /// Whether it is on other words that lie over the passage, in it or around it.
    pub near: bool,
    /// The number key that puts it on, where it is one of the codes used last.
    pub number: Option<usize>,
}

/// What would be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Where, and its name.
    pub place: Place,
    /// The path above it as it will be; empty at the top.
    pub above: String,
}

/// All that the finder shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FinderData {
    /// The codes.
    pub rows: Vec<FinderRow>,
    /// The new code; nothing while no name is typed, or where it is there already.
    pub offer: Option<Offer>,
    /// The new code stands before the others: no name has what was typed as beginnings of words or as one run.
    pub is_new: bool,
}

impl FinderData {
    /// Returns how many rows there are, that of the new code with them.
    pub fn count(&self) -> usize {
        self.rows.len() + usize::from(self.offer.is_some())
    }

    /// Returns the place of the first code among the rows.
    pub fn first_code(&self) -> usize {
        usize::from(self.is_new)
    }

    /// Returns the code that stands at this place.
    pub fn row(&self, place: usize) -> Option<&FinderRow> {
        self.rows.get(place.checked_sub(self.first_code())?)
    }

    /// Returns the place of the new code among the rows, where there is one.
    pub fn offer_place(&self) -> Option<usize> {
        let place = if self.is_new { 0 } else { self.rows.len() };
        self.offer.is_some().then_some(place)
    }
}

/// Every code prepared for finding; kept as long as names stay.
#[derive(Default)]
pub struct Prepared {
    list: Vec<Entry>,
    known: HashMap<CodeId, usize>,
}

struct Entry {
    code: CodeId,
    path: String,
    name_at: usize,
    name: Candidate,
    whole: Candidate,
}

/// A code that is shown, by its number in the list, with the matched bytes of its name.
type Found = (usize, Vec<Range<usize>>);

/// A code that fits.
struct Find {
    /// Whether the name alone fits, how well, how often the code is used, and its number in the list.
    rank: (bool, i32, usize, Reverse<usize>),
    fit: Fit,
    /// Whether it may be the code that is meant.
    is_meant: bool,
    matched: Vec<Range<usize>>,
}

impl Prepared {
    /// Brings the list up to date with the names and places of codes; only what is another is prepared anew.
    ///
    /// Returns how many were.
    pub fn follow(&mut self, counts: &Counts) -> usize {
        let mut anew = 0;
        let scheme = counts.scheme();
        let mut before = std::mem::take(self);
        let mut paths: Vec<String> = Vec::with_capacity(scheme.len());
        for (position, code) in scheme.codes().iter().enumerate() {
            let above = scheme.parent(position).and_then(|above| paths.get(above));
            let mut path = above.map_or_else(String::new, |above| format!("{above}{SEPARATOR}"));
            let name_at = path.len();
            path.push_str(&code.name);
            paths.push(path.clone());
            let known = before.known.get(&code.id).copied();
            let known = known.and_then(|known| before.list.get_mut(known));
            let (name, whole) = match known {
                Some(known) if known.path == path => (
                    std::mem::take(&mut known.name),
                    std::mem::take(&mut known.whole),
                ),
                _ => {
                    anew += 1;
                    (Candidate::new(&code.name), Candidate::new(&path))
                }
            };
            self.known.insert(code.id, self.list.len());
            self.list.push(Entry {
                code: code.id,
                path,
                name_at,
                name,
                whole,
            });
        }
        anew
    }

    /// Returns the codes that fit `typed` by their number in the list, best first, with the matched bytes of the name, and
    /// whether one of them may be meant: not by strewn letters, nor by a word within a sentence.
    ///
    /// Names that hold only the letters are left out where words of others begin so.
    /// Where the name alone fits it comes before those that fit only with what stands above them.
    fn find(&self, typed: &str, usage: &dyn Fn(CodeId) -> usize) -> (Vec<Found>, bool) {
        let query = Query::new(typed);
        let mut found: Vec<Find> = Vec::new();
        for (number, entry) in self.list.iter().enumerate() {
            let by_name = query.score(&entry.name);
            let fits_name = by_name.is_some();
            let Some(fit) = by_name.or_else(|| query.score(&entry.whole)) else {
                continue;
            };
            let matched = if fits_name {
                fit.ranges
            } else {
                in_name(&fit.ranges, entry.name_at)
            };
            // Where two fit alike, the one that is used more comes first.
            let rank = (fits_name, fit.score, usage(entry.code), Reverse(number));
            // A word within a sentence, as in-vivo codes are, is seldom the name that is meant.
            let begins = matched.first().is_none_or(|first| first.start == 0);
            let is_within = !begins && entry.name.words() > SENTENCE;
            found.push(Find {
                rank,
                fit: fit.fit,
                is_meant: fit.fit != Fit::Scattered && !is_within,
                matched,
            });
        }
        // Where words begin as was typed, letters that are strewn over other names are noise.
        if found.iter().any(|find| find.fit == Fit::Begins) {
            found.retain(|find| find.fit != Fit::Scattered);
        }
        let is_meant = found.iter().any(|find| find.is_meant);
        found.sort_by_key(|find| Reverse(find.rank));
        let rows = found.into_iter().take(ROWS);
        let rows = rows.map(|find| (find.rank.3.0, find.matched)).collect();
        (rows, is_meant)
    }
}

/// What the rows are made for.
pub struct Wanted<'a> {
    /// What is typed.
    pub typed: &'a str,
    /// The codes used last, newest first.
    pub recent: &'a [CodeId],
    /// The codes that the passage carries already.
    pub carried: &'a HashSet<CodeId>,
}

/// Returns what the finder shows.
pub fn finder_data(
    project: &Project,
    counts: &Counts,
    prepared: &Prepared,
    wanted: &Wanted<'_>,
) -> FinderData {
    let usage = |code| counts.own(code).codings;
    let (found, is_meant) = if wanted.typed.trim().is_empty() {
        (unasked(prepared, wanted.recent), true)
    } else {
        prepared.find(wanted.typed, &usage)
    };
    let row = |(number, ranges): Found| {
        let entry = prepared.list.get(number)?;
        let code = project.codes.get(entry.code)?;
        let name = shown_name(code);
        let shift = name.find(code.name.as_str()).unwrap_or(0);
        Some(FinderRow {
            code: code.id,
            matched: ranges
                .iter()
                .map(|range| range.start + shift..range.end + shift)
                .collect(),
            path: entry
                .path
                .get(..entry.name_at)
                .unwrap_or_default()
                .trim_end_matches(SEPARATOR)
                .to_owned(),
            definition: code.definition.clone(),
            level: code.level,
            colour: usize::from(code.colour),
            codings: counts.branch(code.id).codings,
            carried: wanted.carried.contains(&code.id),
            near: false,
            number: wanted
                .recent
                .iter()
                .position(|recent| *recent == code.id)
                .map(|index| index + 1),
            name,
        })
    };
    let rows: Vec<FinderRow> = found.into_iter().filter_map(row).collect();
    let offer = offer(project, wanted.typed);
    FinderData {
        is_new: offer.is_some() && !is_meant && !rows.is_empty(),
        rows,
        offer,
    }
}

/// Recent codes first, then the others as the tree has them.
fn unasked(prepared: &Prepared, recent: &[CodeId]) -> Vec<Found> {
    let first: Vec<usize> = recent
        .iter()
        .filter_map(|code| prepared.known.get(code).copied())
        .collect();
    let seen: HashSet<usize> = first.iter().copied().collect();
    let others = (0..prepared.list.len()).filter(|number| !seen.contains(number));
    first
        .iter()
        .copied()
        .chain(others)
        .take(ROWS)
        .map(|number| (number, Vec::new()))
        .collect()
}

/// The part of matched bytes of a path that lies in the name.
fn in_name(ranges: &[Range<usize>], name_at: usize) -> Vec<Range<usize>> {
    ranges
        .iter()
        .filter(|range| range.end > name_at)
        .map(|range| range.start.max(name_at) - name_at..range.end - name_at)
        .collect()
}

fn offer(project: &Project, typed: &str) -> Option<Offer> {
    let place = place_of(project, typed);
    let makes = !place.name.is_empty() && place.existing.is_none();
    makes.then(|| Offer {
        above: above_words(project, &place),
        place,
    })
}
