//! Which labels of a text name speakers, by evidence: prose with a colon must not be cut, talk must be.
//!
//! A label counts when it recurs and its like make a conversation; one that occurs once counts only among others that do, or
//! in a short text that is labelled throughout. Heads of forms (`Date: …`) never count, and neither does a block of them at
//! the top, whatever its other lines say.

use std::collections::{HashMap, HashSet};

use super::SpeakerPattern;
use super::fold::fold;
use super::labels::{self, Label, Opening, Shape};
use super::words::Strength;
use crate::model::SpeakerRole;

/// A line with what stands at its start.
pub struct Line<'t> {
    /// First byte in the text.
    pub start: usize,
    /// The line without its line feed.
    pub text: &'t str,
    /// Its start.
    pub opening: Opening<'t>,
}

impl Line<'_> {
    /// Returns the byte in the text after the line.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn is_blank(&self) -> bool {
        self.opening.is_blank
    }
}

/// Splits `text` into lines and reads their starts.
pub fn lines<'t>(text: &'t str, pattern: &SpeakerPattern) -> Vec<Line<'t>> {
    let is_lenient = matches!(pattern, SpeakerPattern::Only(_));
    let mut start = 0;
    let mut stamp = None;
    let mut lines = Vec::new();
    let mut rest = text.split('\n').peekable();
    while let Some(text) = rest.next() {
        let mut opening = labels::opening(text, is_lenient);
        let is_before_talk = rest.peek().is_some_and(|next| !next.trim().is_empty());
        if stamp.is_some() && is_before_talk && opening.label.is_none() {
            opening.label = labels::name_line(text, stamp);
        }
        stamp = opening.time_ms.filter(|_| opening.is_stamp_only);
        lines.push(Line {
            start,
            text,
            opening,
        });
        start += text.len() + 1;
    }
    lines
}

/// The labels that name speakers.
#[derive(Default)]
pub struct Accepted {
    keys: HashSet<String>,
    bare: bool,
    tab: bool,
    /// Whether a person has listed the labels.
    is_listed: bool,
    /// Lines before this are a form at the top.
    first_line: usize,
    /// Lines before this count only with a time.
    first_timed: usize,
}

impl Accepted {
    /// Returns whether a name that a voice tag gives may be a speaker: all may, unless a person has listed some.
    pub fn allows(&self, name: &str) -> bool {
        !self.is_listed || self.keys.contains(&fold(name))
    }

    /// Returns the label of the line at `index` if it names a speaker.
    pub fn label<'l, 't>(&self, index: usize, line: &'l Line<'t>) -> Option<&'l Label<'t>> {
        let label = line.opening.label.as_ref()?;
        let is_placed =
            index >= self.first_line && (index >= self.first_timed || label.time_ms.is_some());
        let is_shaped = match label.shape {
            Shape::Bare => self.bare,
            Shape::Tab => self.tab,
            _ => true,
        };
        (is_placed && is_shaped && self.keys.contains(&fold(label.name))).then_some(label)
    }
}

/// Decides which labels of `lines` name speakers.
pub fn accept(lines: &[Line], pattern: &SpeakerPattern) -> Accepted {
    match pattern {
        SpeakerPattern::None => Accepted::default(),
        SpeakerPattern::Only(labels) => Accepted {
            keys: labels.iter().map(|label| fold(label)).collect(),
            bare: true,
            tab: true,
            is_listed: true,
            ..Accepted::default()
        },
        SpeakerPattern::Detect => detect(lines),
    }
}

/// Decides the same for the text of captions, in which every turn of a known speaker begins with the label: fewer will do.
pub fn accept_captions(lines: &[Line], pattern: &SpeakerPattern) -> Accepted {
    let accepted = accept(lines, pattern);
    if *pattern != SpeakerPattern::Detect || !accepted.keys.is_empty() {
        return accepted;
    }
    let labels = lines.iter().filter_map(|line| line.opening.label.as_ref());
    let names: Vec<&Label> = labels
        .filter(|label| {
            label.shape == Shape::Colon
                && !matches!(label.class.strength, Strength::Weak | Strength::Head)
        })
        .collect();
    if names.len() * 2 < lines.len() {
        return accepted;
    }
    Accepted {
        keys: names.iter().map(|label| fold(label.name)).collect(),
        ..accepted
    }
}

fn detect(lines: &[Line]) -> Accepted {
    let first_line = form_end(lines);
    let survey = Survey::new(lines, first_line, |shape| {
        !matches!(shape, Shape::Bare | Shape::Tab)
    });
    let mut accepted = Accepted {
        keys: survey.speakers(),
        first_line,
        ..Accepted::default()
    };
    if !accepted.keys.is_empty() {
        accepted.bare = true;
        accepted.first_timed = survey.first_timed(&accepted.keys);
        return accepted;
    }
    for shape in [Shape::Tab, Shape::Bare] {
        let survey = Survey::new(lines, first_line, |other| other == shape);
        let keys = survey.lone_speakers(shape);
        if !keys.is_empty() {
            return Accepted {
                keys,
                bare: shape == Shape::Bare,
                tab: shape == Shape::Tab,
                first_line,
                ..Accepted::default()
            };
        }
    }
    accepted
}

/// Returns the line after a form at the top of the text: a first block with a head such as `Date:` or with short, different
/// entries among which is a line without any label.
fn form_end(lines: &[Line]) -> usize {
    let is_filled = |line: &&Line| !line.is_blank();
    let start = lines.iter().position(|line| !line.is_blank()).unwrap_or(0);
    let block = lines.get(start..).unwrap_or_default();
    let length = block.iter().take_while(is_filled).count();
    let block = block.get(..length).unwrap_or_default();
    if start + length >= lines.len() {
        // There is nothing below a form that is the whole text.
        return heads(block);
    }
    let labels: Vec<&Label> = block
        .iter()
        .filter_map(|line| line.opening.label.as_ref())
        .collect();
    let has_head = labels
        .iter()
        .any(|label| label.class.strength == Strength::Head);
    let distinct: HashSet<String> = labels.iter().map(|label| fold(label.name)).collect();
    let is_short = block.iter().all(|line| {
        let ends = ['.', '?', '!', '؟', '。', '？', '…'];
        line.text.chars().count() < 120 && !line.text.trim_end().ends_with(ends)
    });
    let is_mixed =
        labels.len() >= 2 && distinct.len() == labels.len() && labels.len() < block.len();
    let is_form = labels.len() * 3 > block.len() && distinct.len() * 4 > labels.len() * 3;
    if (has_head && is_form) || (is_mixed && is_short) {
        return start + length;
    }
    0
}

/// Returns how many lines at the start of the text's only block are heads with the entries between them.
fn heads(block: &[Line]) -> usize {
    let is_head = |line: &Line| {
        let label = line.opening.label.as_ref();
        label.is_some_and(|label| label.class.strength == Strength::Head)
    };
    let first_other = block
        .iter()
        .position(|line| line.opening.label.is_some() && !is_head(line))
        .unwrap_or(block.len());
    let heads = block.get(..first_other).unwrap_or_default();
    heads.iter().rposition(is_head).map_or(0, |last| last + 1)
}

/// What is known of one label.
#[derive(Clone, Copy)]
struct Tally {
    count: usize,
    structured: usize,
    timed: usize,
    first: usize,
    strength: Strength,
    role: SpeakerRole,
    has_words: bool,
}

/// The labels of a text and how they are spread.
struct Survey {
    tallies: HashMap<String, Tally>,
    /// Line, label and whether it has a time, in order.
    order: Vec<(usize, String, bool)>,
    /// Lines that are not blank, or blocks of them where blank lines set blocks apart.
    units: usize,
    /// Whether units are blocks.
    has_blocks: bool,
    /// Whether lines seem broken at a fixed width, so that a turn takes many.
    has_short_lines: bool,
    /// Whether all headings below the first level are labels.
    has_label_headings: bool,
}

impl Survey {
    fn new(lines: &[Line], first_line: usize, is_wanted: impl Fn(Shape) -> bool) -> Self {
        let mut tallies: HashMap<String, Tally> = HashMap::new();
        let mut order = Vec::new();
        let (mut filled, mut blanks, mut blocks, mut is_after_blank) = (0, 0, 0, true);
        let (mut headings, mut label_headings, mut widest) = (0, 0, 0);
        for (index, line) in lines.iter().enumerate().skip(first_line) {
            if line.is_blank() {
                blanks += 1;
                is_after_blank = true;
                continue;
            }
            filled += 1;
            widest = widest.max(line.text.len());
            headings += usize::from(line.text.starts_with("##"));
            let label = line
                .opening
                .label
                .as_ref()
                .filter(|label| is_wanted(label.shape));
            blocks += usize::from(is_after_blank || label.is_some());
            is_after_blank = false;
            let Some(label) = label else { continue };
            label_headings += usize::from(label.shape == Shape::Heading);
            let key = fold(label.name);
            let tally = tallies.entry(key.clone()).or_insert(Tally {
                count: 0,
                structured: 0,
                timed: 0,
                first: index,
                strength: label.class.strength,
                role: label.class.role,
                has_words: label.name.contains(char::is_whitespace) || !label.name.is_ascii(),
            });
            tally.count += 1;
            tally.structured += usize::from(label.is_structured());
            tally.timed += usize::from(label.time_ms.is_some());
            order.push((index, key, label.time_ms.is_some()));
        }
        let has_blocks = blanks * 10 >= filled;
        Self {
            tallies,
            order,
            units: if has_blocks { blocks } else { filled },
            has_blocks,
            has_short_lines: filled >= 30 && widest <= 110,
            has_label_headings: label_headings > 0 && headings == label_headings,
        }
    }

    /// Returns the keys of the labels that name speakers.
    fn speakers(&self) -> HashSet<String> {
        let mut base: HashMap<&String, &Tally> = self
            .tallies
            .iter()
            .filter(|(_, tally)| tally.count >= 2 && tally.may_recur())
            .collect();
        // Where nearly all turns begin with bold or timed labels, a mere word with a colon is none.
        if is_structured(&base) {
            base.retain(|_, tally| {
                tally.structured * 2 > tally.count || tally.strength == Strength::Role
            });
        }
        if self.is_conversation(&base) {
            return self.with_rare_ones(&base);
        }
        self.short_text()
    }

    /// Returns whether recurring labels make a conversation.
    fn is_conversation(&self, base: &HashMap<&String, &Tally>) -> bool {
        let turns: usize = base.values().map(|tally| tally.count).sum();
        let firm: usize = base
            .values()
            .filter(|tally| tally.is_firm())
            .map(|tally| tally.count)
            .sum();
        if firm > 0 {
            let is_role = base.values().any(|tally| tally.strength == Strength::Role);
            // Bold, timed or bracketed words are everywhere in some texts; those that name speakers are many.
            let is_enough = base.values().any(|tally| tally.is_word()) || self.is_share(turns, 2);
            return is_enough && (base.len() >= 2 || is_role || turns >= 3);
        }
        match base.len() {
            0 => false,
            1 => turns >= 4 && self.is_share(turns, 30),
            _ => {
                let is_dense = turns >= 3 && self.is_share(turns, 50);
                let least = if self.has_short_lines && !self.has_blocks {
                    4
                } else {
                    15
                };
                let is_spread =
                    turns >= 4 && self.is_share(turns, least) && self.changes(base) >= 2;
                is_dense || is_spread
            }
        }
    }

    /// Returns how often one label of `base` follows another.
    fn changes(&self, base: &HashMap<&String, &Tally>) -> usize {
        let keys: Vec<&String> = self
            .order
            .iter()
            .map(|(_, key, _)| key)
            .filter(|key| base.contains_key(key))
            .collect();
        keys.windows(2)
            .filter(|pair| pair.first() != pair.last())
            .count()
    }

    fn is_share(&self, turns: usize, percent: usize) -> bool {
        turns * 100 >= self.units * percent
    }

    /// Adds to the recurring labels those rare ones that stand among them and look like them.
    fn with_rare_ones(&self, base: &HashMap<&String, &Tally>) -> HashSet<String> {
        let start = base.values().map(|tally| tally.first).min().unwrap_or(0);
        let is_structured = is_structured(base);
        let has_short = base
            .values()
            .any(|tally| matches!(tally.strength, Strength::Code | Strength::Letter));
        let all: usize = self
            .tallies
            .values()
            .filter(|tally| tally.strength != Strength::Head)
            .map(|tally| tally.count)
            .sum();
        let mut keys: HashSet<String> = base.keys().map(|key| (*key).clone()).collect();
        for (key, tally) in &self.tallies {
            let fits = match tally.strength {
                Strength::Head => false,
                Strength::Role => true,
                Strength::Code | Strength::Letter => has_short || tally.structured > 0,
                Strength::Name | Strength::Weak if is_structured => tally.structured == tally.count,
                Strength::Name => self.is_share(all, 80),
                Strength::Weak => tally.count >= 2 && self.is_share(all, 80),
            };
            if tally.first >= start && fits {
                keys.insert(key.clone());
            }
        }
        keys
    }

    /// Decides for a text in which hardly any label recurs.
    fn short_text(&self) -> HashSet<String> {
        let eligible: Vec<(&String, &Tally)> = self
            .tallies
            .iter()
            .filter(|(_, tally)| tally.strength != Strength::Head)
            .collect();
        let turns: usize = eligible.iter().map(|(_, tally)| tally.count).sum();
        let is_dense = turns >= 3 && self.is_share(turns, 80);
        let recurs = eligible.iter().any(|(_, tally)| tally.count >= 2);
        let is_told = eligible
            .iter()
            .any(|(_, tally)| tally.strength == Strength::Role || tally.timed > 0);
        let has = |role| {
            eligible
                .iter()
                .any(|(_, tally)| tally.is_word() && tally.role == role)
        };
        let is_asked = has(SpeakerRole::Interviewer) && has(SpeakerRole::Participant);
        let chosen = |(key, tally): (&String, &Tally)| {
            let is_heading = self.has_label_headings && tally.structured > 0;
            let is_part = tally.is_firm() || tally.timed > 0;
            let is_name = tally.strength == Strength::Name;
            let is_shared = eligible.len() >= 2
                && ((is_part && (is_told || is_asked) && self.is_share(turns, 50))
                    || ((is_part || is_name) && is_dense && recurs));
            let is_titled =
                is_heading && ((is_name && tally.has_words) || (recurs && eligible.len() >= 2));
            (is_shared || is_titled).then(|| key.clone())
        };
        eligible.iter().filter_map(|pair| chosen(*pair)).collect()
    }

    /// Decides for labels that only a tab or the end of the line sets apart.
    fn lone_speakers(&self, shape: Shape) -> HashSet<String> {
        let least = if shape == Shape::Bare { 3 } else { 2 };
        let keys: HashMap<&String, &Tally> = self
            .tallies
            .iter()
            .filter(|(_, tally)| tally.count >= least && tally.may_recur())
            .collect();
        let turns: usize = keys.values().map(|tally| tally.count).sum();
        let share = if shape == Shape::Bare { 10 } else { 50 };
        let is_conversation =
            keys.len() >= 2 && self.is_share(turns, share) && self.changes(&keys) >= 2;
        if !is_conversation {
            return HashSet::new();
        }
        match shape {
            Shape::Tab => self.with_rare_ones(&keys),
            _ => keys.keys().map(|key| (*key).clone()).collect(),
        }
    }

    /// Returns the first line whose label has a time, where nearly all of them do.
    fn first_timed(&self, keys: &HashSet<String>) -> usize {
        let turns = self.order.iter().filter(|(_, key, _)| keys.contains(key));
        let count = turns.clone().count();
        let timed: Vec<usize> = turns
            .filter(|(_, _, is_timed)| *is_timed)
            .map(|(index, _, _)| *index)
            .collect();
        match timed.first() {
            Some(first) if count >= 4 && timed.len() * 5 >= count * 4 => *first,
            _ => 0,
        }
    }
}

/// Returns whether at least two turns in three have more than a colon.
fn is_structured(base: &HashMap<&String, &Tally>) -> bool {
    let turns: usize = base.values().map(|tally| tally.count).sum();
    let structured: usize = base.values().map(|tally| tally.structured).sum();
    turns > 0 && structured * 3 >= turns * 2
}

impl Tally {
    fn is_word(&self) -> bool {
        matches!(
            self.strength,
            Strength::Role | Strength::Code | Strength::Letter
        )
    }

    fn is_firm(&self) -> bool {
        self.is_word() || self.structured >= 2
    }

    fn may_recur(&self) -> bool {
        match self.strength {
            Strength::Head => false,
            Strength::Weak => self.structured * 2 > self.count,
            _ => true,
        }
    }
}
