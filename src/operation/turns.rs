//! Carries the paragraphs and speakers of a document through replacements in its text.
//!
//! A paragraph that keeps its line keeps its speaker and its time. Lines that are divided, joined, put in or taken out
//! make paragraphs as import would: one a line, a line without a label goes on with the speaker before it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Moved, Paragraph, Piece, Replaced, Speaker, SpeakerRole, TextRange};

/// The paragraphs and speakers of a text.
pub(super) struct Turns {
    pub paragraphs: Vec<Paragraph>,
    pub speakers: Vec<Speaker>,
}

/// Returns the paragraphs and speakers of the text after, where those of the text before were `old` and `speakers`.
pub(super) fn carried(old: &[Paragraph], speakers: &[Speaker], replaced: &Replaced) -> Turns {
    let mut carrier = Carrier {
        old,
        speakers: speakers.to_vec(),
        replaced,
        list: Vec::with_capacity(old.len()),
        relabelled: Vec::new(),
    };
    let mut next = 0;
    for region in regions(old, replaced) {
        carrier.carry_all(next..region.touched.start.max(next));
        next = region.touched.end.max(next);
        carrier.rebuild(&region);
    }
    carrier.carry_all(next..old.len());
    carrier.rename_speakers();
    Turns {
        paragraphs: carrier.list,
        speakers: carrier.speakers,
    }
}

/// A part of the text whose lines are others afterwards.
struct Region {
    /// In the text before.
    before: TextRange,
    /// The paragraphs in it.
    touched: Range<usize>,
}

/// Returns the parts in which lines came, went, or were joined.
fn regions(old: &[Paragraph], replaced: &Replaced) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for piece in replaced
        .pieces()
        .iter()
        .filter(|piece| changes_lines(old, piece, replaced))
    {
        let TextRange { start, end } = piece.before;
        let first = old.partition_point(|paragraph| paragraph.end < start);
        let behind = old
            .partition_point(|paragraph| paragraph.start <= end)
            .max(first);
        let touched = old.get(first..behind).unwrap_or_default();
        let around = TextRange::new(
            touched
                .first()
                .map_or(start, |first| first.start.min(start)),
            touched.last().map_or(end, |last| last.end.max(end)),
        );
        match regions.last_mut() {
            Some(last) if last.before.end >= around.start => {
                last.before.end = last.before.end.max(around.end);
                last.touched.end = last.touched.end.max(behind);
            }
            _ => regions.push(Region {
                before: around,
                touched: first..behind,
            }),
        }
    }
    regions
}

fn changes_lines(old: &[Paragraph], piece: &Piece, replaced: &Replaced) -> bool {
    let index = old.partition_point(|paragraph| paragraph.end < piece.before.start);
    let inside = old.get(index).is_some_and(|paragraph| {
        paragraph.start <= piece.before.start && piece.before.end <= paragraph.end
    });
    let breaks = |words: Option<&str>| words.is_some_and(|words| words.contains('\n'));
    !inside
        || breaks(piece.before.cut(replaced.before()))
        || breaks(piece.after.cut(replaced.after()))
}

struct Carrier<'a> {
    old: &'a [Paragraph],
    speakers: Vec<Speaker>,
    replaced: &'a Replaced,
    list: Vec<Paragraph>,
    /// Paragraphs of the list whose label reads otherwise: number, speaker before, label now.
    relabelled: Vec<(usize, u16, String)>,
}

impl Carrier<'_> {
    fn carry_all(&mut self, range: Range<usize>) {
        for index in range {
            if let Some(paragraph) = self.old.get(index) {
                self.carry(paragraph);
            }
        }
    }

    /// Carries a paragraph that keeps its line.
    fn carry(&mut self, paragraph: &Paragraph) {
        let floor = self.list.last().map_or(0, |last| last.end);
        let start = self.replaced.line_start(paragraph.start).max(floor);
        let end = self.replaced.line_end(paragraph.end).max(start);
        let body = self.body(paragraph).clamp(start, end);
        if let (Some(speaker), Some(label)) = (paragraph.speaker, self.new_label(paragraph)) {
            self.relabelled.push((self.list.len(), speaker, label));
        }
        self.list.push(Paragraph {
            start,
            end,
            body,
            ..*paragraph
        });
    }

    /// Returns where the talk of a paragraph begins afterwards.
    fn body(&self, paragraph: &Paragraph) -> u32 {
        let body = paragraph.body;
        let across = |piece: &&Piece| piece.before.start < body && body < piece.before.end;
        match self.touching(paragraph).iter().find(across) {
            Some(piece) => piece.after.end,
            None => self.replaced.line_start(body),
        }
    }

    /// Returns the pieces that share words with a paragraph or touch it.
    fn touching(&self, paragraph: &Paragraph) -> &[Piece] {
        let pieces = self.replaced.pieces();
        let first = pieces.partition_point(|piece| piece.before.end < paragraph.start);
        let behind = pieces.partition_point(|piece| piece.before.start <= paragraph.end);
        pieces.get(first..behind).unwrap_or_default()
    }

    /// Returns the label of the speaker as it reads afterwards, where that is not as before.
    fn new_label(&self, paragraph: &Paragraph) -> Option<String> {
        let (start, body) = (paragraph.start, paragraph.body);
        let mut touching = self.touching(paragraph).iter();
        touching.find(|piece| piece.before.start < body && start <= piece.before.end)?;
        let label = &self.speakers.get(usize::from(paragraph.speaker?))?.label;
        let head = TextRange::new(start, body).cut(self.replaced.before())?;
        let at = start + length(head.find(label.as_str())?);
        let (Moved::To(range) | Moved::Gone(range)) = self
            .replaced
            .range(TextRange::new(at, at + length(label.len())));
        let now = range.cut(self.replaced.after())?;
        let now = now.split_whitespace().collect::<Vec<_>>().join(" ");
        (now != *label).then_some(now)
    }

    /// Makes the paragraphs of a region anew, one a line.
    fn rebuild(&mut self, region: &Region) {
        let after = self.replaced.after();
        let floor = self.list.last().map_or(0, |last| last.end);
        let start = self.replaced.line_start(region.before.start).max(floor);
        let end = self.replaced.line_end(region.before.end).max(start);
        let mut used = None;
        let mut at = start;
        while at <= end && at < length(after.len()) {
            let line = line_at(after, at, end);
            at = line.end + 1;
            if line.cut(after).is_none_or(|words| words.trim().is_empty()) {
                continue;
            }
            let owner = self.owner(region, line);
            let first = owner.is_some() && owner != used;
            let paragraph = match owner.and_then(|owner| self.old.get(owner)) {
                Some(owner) if first => self.continued(owner, line, end),
                Some(owner) => self.begun(line, owner.speaker),
                None => {
                    let speaker = self.list.last().and_then(|last| last.speaker);
                    self.begun(line, speaker)
                }
            };
            at = at.max(paragraph.end + 1);
            used = owner.or(used);
            self.list.push(paragraph);
        }
    }

    /// Returns the first paragraph of a region words of which stand in a line of the text after.
    fn owner(&self, region: &Region, line: TextRange) -> Option<usize> {
        region.touched.clone().find(|index| {
            let Some(paragraph) = self.old.get(*index) else {
                return false;
            };
            let mut at = paragraph.start;
            let mut kept = Vec::new();
            for piece in self.touching(paragraph) {
                kept.push(TextRange::new(at, piece.before.start.max(at)));
                at = at.max(piece.before.end);
            }
            kept.push(TextRange::new(at, paragraph.end.max(at)));
            kept.into_iter().any(|kept| self.stands_in(kept, line))
        })
    }

    fn stands_in(&self, kept: TextRange, line: TextRange) -> bool {
        let says = kept
            .cut(self.replaced.before())
            .is_some_and(|words| !words.trim().is_empty());
        says && matches!(self.replaced.range(kept), Moved::To(range) if range.overlaps(line))
    }

    /// A line with which an old paragraph goes on, perhaps with its talk on a later line.
    fn continued(&self, paragraph: &Paragraph, line: TextRange, end: u32) -> Paragraph {
        let body = self.body(paragraph).max(line.start);
        let last = if body > line.end && body <= end {
            line_at(self.replaced.after(), body, end)
        } else {
            line
        };
        Paragraph {
            start: line.start,
            end: last.end,
            body: body.min(last.end),
            ..*paragraph
        }
    }

    /// A line that was not one before: its own label tells who speaks, else it is `speaker`.
    fn begun(&self, line: TextRange, speaker: Option<u16>) -> Paragraph {
        let words = line.cut(self.replaced.after()).unwrap_or_default();
        let labelled = self
            .speakers
            .iter()
            .zip(0_u16..)
            .find_map(|(known, index)| {
                let rest = words.trim_start().strip_prefix(known.label.as_str())?;
                let talk = rest.trim_start().strip_prefix([':', '：', '﹕'])?;
                Some((index, length(words.len() - talk.trim_start().len())))
            });
        Paragraph {
            start: line.start,
            end: line.end,
            body: labelled.map_or(line.start, |(_, body)| line.start + body),
            speaker: labelled.map(|(index, _)| index).or(speaker),
            time_ms: None,
        }
    }

    /// Gives speakers the labels that stand in the text now.
    ///
    /// A speaker all of whose labels were changed alike gets the new label; else the turns go to the speaker with that
    /// label, a new one where there is none.
    fn rename_speakers(&mut self) {
        let mut changes: BTreeMap<(u16, String), Vec<usize>> = BTreeMap::new();
        for (index, speaker, label) in std::mem::take(&mut self.relabelled) {
            changes.entry((speaker, label)).or_default().push(index);
        }
        for ((speaker, label), turns) in changes {
            let known = self.speakers.iter().position(|known| known.label == label);
            let all = self
                .list
                .iter()
                .filter(|turn| turn.speaker == Some(speaker) && turn.body > turn.start)
                .count();
            match (known, self.speakers.get_mut(usize::from(speaker))) {
                (None, Some(row)) if all == turns.len() && !label.is_empty() => row.label = label,
                _ => {
                    let now = known.or_else(|| self.new_speaker(label));
                    self.hand_over(&turns, now.and_then(|now| u16::try_from(now).ok()));
                }
            }
        }
    }

    fn new_speaker(&mut self, label: String) -> Option<usize> {
        if label.is_empty() {
            return None;
        }
        self.speakers.push(Speaker {
            label,
            role: SpeakerRole::Unknown,
            participant: None,
        });
        Some(self.speakers.len() - 1)
    }

    fn hand_over(&mut self, turns: &[usize], speaker: Option<u16>) {
        for turn in turns {
            if let Some(turn) = self.list.get_mut(*turn) {
                turn.speaker = speaker;
            }
        }
    }
}

/// Returns the line of `text` from `start` on, not beyond `end`.
fn line_at(text: &str, start: u32, end: u32) -> TextRange {
    let rest = TextRange::new(start, end.max(start))
        .cut(text)
        .unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    TextRange::new(start, start + length(line.len()))
}

fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
