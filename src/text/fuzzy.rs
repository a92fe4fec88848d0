//! Finding a name by a few letters of it, as one types: every word of the query must occur in the name, letters may be
//! skipped, whole words and runs count more. Fast enough for thousands of names per key press when they are prepared.

use std::ops::Range;

use super::fold::{Folded, fold_with_map};
use crate::model::fold::fold;

/// A letter that follows the one matched before it.
const RUN: i32 = 12;
/// A letter at the start of a word.
const WORD_START: i32 = 10;
/// Any letter.
const LETTER: i32 = 2;
/// A letter skipped between two matched ones, counted once per gap.
const GAP: i32 = 4;
/// A word of the query that is in the name as it stands.
const WHOLE: i32 = 15;
/// A word of the query that ends where a word of the name does: a word found whole is worth more than the beginning of
/// a longer one, however long the name is.
const WORD_END: i32 = 14;
/// Several words of the query that stand in the name as they were typed.
const PHRASE: i32 = 10;
/// In the last part of a path, which is the name itself.
const LEAF: i32 = 8;
/// The whole name.
const EXACT: i32 = 60;
/// Over how many letters of a name each letter of a word may be spread when they do not begin words.
const SPREAD: usize = 3;
/// Letters of one query word that are looked at.
const QUERY_LIMIT: usize = 32;
/// Letters of a name that are looked at.
const NAME_LIMIT: usize = 256;

/// How the words of a query stand in a name; the worst of them counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The letters of one stand in it with others between, or parts of words of it make up several.
    Scattered,
    /// What was typed stands in it as one run, one word at least within a word of it.
    Inside,
    /// Each begins a word of it.
    #[default]
    Begins,
}

/// How well a name fits, and by which of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FuzzyMatch {
    /// How its words stand there.
    pub fit: Fit,
    /// Higher is better; comparable for one query only.
    pub score: i32,
    /// The matched bytes of the name as given, in order, not touching.
    pub ranges: Vec<Range<usize>>,
}

/// What was typed, prepared.
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<Vec<char>>,
    whole: String,
}

/// A name or a path of names (`Category / Concept / code`), prepared; keep it while the name does not change.
#[derive(Clone, Debug, Default)]
pub struct Candidate {
    folded: Folded,
    letters: Vec<Letter>,
}

#[derive(Clone, Copy, Debug)]
struct Letter {
    character: char,
    /// Where it is in the folded text.
    offset: u32,
    starts_word: bool,
    ends_word: bool,
    in_leaf: bool,
}

/// For each letter of a name: the best score that ends with it, and where the letter before was found.
type Row = Vec<Option<(i32, usize)>>;

impl Letter {
    fn worth(&self) -> i32 {
        LETTER + if self.starts_word { WORD_START } else { 0 } + i32::from(self.in_leaf)
    }
}

/// Going on from the letter right before, or over a gap from the best one further back.
fn better(touching: Option<(i32, usize)>, best: Option<(i32, usize)>) -> Option<(i32, usize)> {
    let run = touching.map(|(score, before)| (score + RUN, before));
    let gap = best.map(|(score, before)| (score - GAP, before));
    match (run, gap) {
        (Some(run), Some(gap)) if gap.0 > run.0 => Some(gap),
        (run, gap) => run.or(gap),
    }
}

impl Query {
    /// Prepares what was typed; white space, slashes and low lines part its words.
    pub fn new(text: &str) -> Self {
        let whole = fold(text.trim());
        let words = whole
            .split(|character: char| character.is_whitespace() || matches!(character, '/' | '_'))
            .filter(|word| !word.is_empty())
            .map(|word| word.chars().take(QUERY_LIMIT).collect())
            .collect();
        Self { words, whole }
    }

    /// Returns whether nothing was typed; then every name matches alike.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns how well `candidate` fits, and nothing where some word is not in it.
    pub fn score(&self, candidate: &Candidate) -> Option<FuzzyMatch> {
        let mut hits: Vec<usize> = Vec::new();
        let mut score = 0;
        let mut fit = Fit::default();
        for word in &self.words {
            if !candidate.has_letters(word) {
                return None;
            }
        }
        for word in &self.words {
            let (word_score, word_hits) = match candidate.find_whole(word) {
                Some(found) => {
                    fit = fit.min(candidate.fit(&found.1));
                    found
                }
                None => {
                    fit = Fit::Scattered;
                    let found = candidate.find_scattered(word)?;
                    Some(found).filter(|(_, hits)| candidate.is_likely(hits))?
                }
            };
            score += word_score;
            hits.extend(word_hits);
        }
        if !self.is_empty()
            && (candidate.folded.text == self.whole || candidate.leaf() == self.whole)
        {
            score += EXACT;
        } else if self.words.len() > 1 && candidate.folded.text.contains(&self.whole) {
            score += PHRASE;
        }
        // Short words lie within the words of any long name: together they are what was meant only as one run.
        let is_run = self.words.len() < 2 || candidate.folded.text.contains(&self.whole);
        if fit == Fit::Inside && !is_run {
            fit = Fit::Scattered;
        }
        score -= i32::try_from(candidate.letters.len() / 8).unwrap_or(i32::MAX);
        hits.sort_unstable();
        hits.dedup();
        Some(FuzzyMatch {
            fit,
            score,
            ranges: candidate.ranges(&hits),
        })
    }
}

impl Candidate {
    /// Prepares `name`.
    pub fn new(name: &str) -> Self {
        let folded = fold_with_map(name);
        let leaf = folded.text.rfind('/').map_or(0, |slash| slash + 1);
        let mut before = ' ';
        let mut letters: Vec<Letter> = Vec::new();
        let mut onward = folded.text.chars().skip(1);
        for (offset, character) in folded.text.char_indices().take(NAME_LIMIT) {
            let next = onward.next().unwrap_or(' ');
            letters.push(Letter {
                character,
                offset: u32::try_from(offset).unwrap_or(u32::MAX),
                starts_word: character.is_alphanumeric() && !before.is_alphanumeric(),
                ends_word: character.is_alphanumeric() && !next.is_alphanumeric(),
                in_leaf: offset >= leaf,
            });
            before = character;
        }
        Self { folded, letters }
    }

    /// Returns how many words the name has.
    pub fn words(&self) -> usize {
        let letters = self.letters.iter();
        letters.filter(|letter| letter.starts_word).count()
    }

    fn leaf(&self) -> &str {
        self.folded
            .text
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .trim()
    }

    /// Whether the letters of `word` occur in order.
    fn has_letters(&self, word: &[char]) -> bool {
        let mut letters = self.letters.iter();
        word.iter()
            .all(|wanted| letters.any(|letter| letter.character == *wanted))
    }

    /// The best place where `word` stands as it is.
    fn find_whole(&self, word: &[char]) -> Option<(i32, Vec<usize>)> {
        let length = i32::try_from(word.len()).unwrap_or(i32::MAX);
        let full = LETTER * length + RUN * (length - 1) + WHOLE;
        self.letters
            .windows(word.len().max(1))
            .enumerate()
            .filter(|(_, window)| window.iter().map(|letter| &letter.character).eq(word))
            .filter_map(|(start, window)| {
                let first = window.first()?;
                let ends = window.last().is_some_and(|last| last.ends_word);
                let word_start = if first.starts_word { WORD_START } else { 0 };
                let word_end = if first.starts_word && ends {
                    WORD_END
                } else {
                    0
                };
                let leaf = if first.in_leaf { LEAF } else { 0 };
                Some((full + word_start + word_end + leaf, start))
            })
            .max_by_key(|(score, start)| (*score, usize::MAX - start))
            .map(|(score, start)| (score, (start..start + word.len()).collect()))
    }

    /// How a word stands whose letters are together.
    fn fit(&self, hits: &[usize]) -> Fit {
        let first = hits.first().and_then(|hit| self.letters.get(*hit));
        match first {
            Some(letter) if !letter.starts_word => Fit::Inside,
            _ => Fit::Begins,
        }
    }

    /// The best way to find the letters of `word` in order, with others between.
    fn find_scattered(&self, word: &[char]) -> Option<(i32, Vec<usize>)> {
        let mut rows: Vec<Row> = Vec::with_capacity(word.len());
        for wanted in word {
            let row = self.extend(*wanted, rows.last());
            rows.push(row);
        }
        trace_back(&rows)
    }

    /// Whether letters found apart are likely what was meant: they stand close together, or nearly all parts of them
    /// begin a word. Any name that is long enough has the letters of any word somewhere.
    fn is_likely(&self, hits: &[usize]) -> bool {
        let (Some(first), Some(last)) = (hits.first(), hits.last()) else {
            return true;
        };
        let inside = hits
            .iter()
            .enumerate()
            .filter(|(place, hit)| {
                let before = place.checked_sub(1).and_then(|place| hits.get(place));
                let goes_on = before.is_some_and(|before| before + 1 == **hit);
                let begins = self
                    .letters
                    .get(**hit)
                    .is_some_and(|letter| letter.starts_word);
                !goes_on && !begins
            })
            .count();
        last - first < SPREAD * hits.len() || inside <= 1 + hits.len() / 4
    }

    /// The row of one more letter of the word, below the row `above` of the letters before it.
    fn extend(&self, wanted: char, above: Option<&Row>) -> Row {
        let mut best: Option<(i32, usize)> = None;
        let mut row = Vec::with_capacity(self.letters.len());
        for (index, letter) in self.letters.iter().enumerate() {
            let touching = index.checked_sub(1).and_then(|before| {
                let cell = above?.get(before).copied().flatten()?;
                Some((cell.0, before))
            });
            let from = match above {
                None => Some((0, usize::MAX)),
                Some(_) => better(touching, best),
            };
            let cell = from.filter(|_| letter.character == wanted);
            row.push(cell.map(|(score, before)| (score + letter.worth(), before)));
            if touching.is_some_and(|touching| best.is_none_or(|best| touching.0 > best.0)) {
                best = touching;
            }
        }
        row
    }

    /// The bytes of the original under the letters at `hits`.
    fn ranges(&self, hits: &[usize]) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for letter in hits.iter().filter_map(|hit| self.letters.get(*hit)) {
            let start = letter.offset as usize;
            let original = self
                .folded
                .original(start..start + letter.character.len_utf8());
            match out.last_mut() {
                Some(last) if last.end >= original.start => last.end = last.end.max(original.end),
                _ => out.push(original),
            }
        }
        out
    }
}

/// Returns how well `query` fits `name`, both as typed. For many names prepare them with [`Candidate::new`].
pub fn score(query: &str, name: &str) -> Option<FuzzyMatch> {
    Query::new(query).score(&Candidate::new(name))
}

fn trace_back(rows: &[Row]) -> Option<(i32, Vec<usize>)> {
    let last = rows.last()?;
    let (mut index, score) = last
        .iter()
        .enumerate()
        .filter_map(|(index, cell)| Some((index, (*cell)?.0)))
        .max_by_key(|(index, score)| (*score, usize::MAX - index))?;
    let mut hits = Vec::with_capacity(rows.len());
    for row in rows.iter().rev() {
        hits.push(index);
        index = row.get(index).copied().flatten()?.1;
    }
    hits.reverse();
    Some((score, hits))
}
