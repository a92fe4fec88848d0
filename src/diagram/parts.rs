//! What is higher than a figure may be, in parts: as few as hold every name.
//!
//! Each part shows the headings of places elsewhere that its arrows lead to. A place that is higher than a part goes on
//! in the next. A list is cut only where one name of it is higher than a part.

use std::collections::VecDeque;

use super::band::Share;
use super::edges::Edge;
use super::figure::{Entry, PlaceBox};
use super::layered::{BESIDE, Line, cut, fitting, least_height, lines};
use super::setting::Setting;
use super::sheet::{Sheet, Way};
use crate::model::Place;

/// Lays a figure out in bands, in as many parts as its names take.
pub(super) fn sheets(setting: &mut Setting<'_>, edges: &[Edge]) -> Vec<Sheet> {
    let lines = lines(setting.figure);
    if let Some(sheet) = fitting(setting, edges, &lines) {
        return vec![sheet];
    }
    let places = |line: &Line| line.iter().map(|share| share.found.place).collect();
    let mut parting = Parting {
        rows: lines.iter().map(places).collect(),
        setting,
        edges,
    };
    let mut sheets = match parting.halves(&lines) {
        Some(halves) => halves,
        None => parting.parts(lines),
    };
    // Parts may share an arrow, each to be read alone. One that no part has room for is told of, once.
    let drawn = |edge: &Edge| {
        let mut ways = sheets.iter().flat_map(|sheet| &sheet.ways);
        ways.any(|way| way.points.is_some() && way.edge.ends() == edge.ends())
    };
    let lost: Vec<Edge> = edges.iter().filter(|edge| !drawn(edge)).cloned().collect();
    for sheet in &mut sheets {
        sheet.ways.retain(|way| way.points.is_some());
    }
    if let Some(last) = sheets.last_mut() {
        last.ways.extend(lost.into_iter().map(|edge| Way {
            edge,
            points: None,
            label: 0.0,
        }));
    }
    sheets
}

/// A figure while it is parted.
struct Parting<'a, 'f> {
    setting: &'a mut Setting<'f>,
    edges: &'a [Edge],
    /// The places of the whole figure, line by line.
    rows: Vec<Vec<Place>>,
}

/// Which headings of places elsewhere a part shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// Those of the line before it and of all later ones that its arrows lead to.
    Both,
    /// Those of later ones.
    Below,
    /// None.
    Nothing,
}

impl Parting<'_, '_> {
    /// Two parts as even as can be, where two are enough.
    fn halves(&mut self, lines: &[Line]) -> Option<Vec<Sheet>> {
        let most = self.setting.figure.options.max_height_mm;
        let mut cuts = Vec::new();
        for cut in 1..lines.len() {
            let (upper, lower) = lines.split_at_checked(cut)?;
            let parts = [upper, lower].map(|full| self.framed(full, Around::Both));
            let heights = parts.map(|part| least_height(self.setting, self.edges, &part));
            cuts.push((heights.into_iter().fold(0.0, f32::max), cut));
        }
        cuts.retain(|(highest, _)| *highest <= most);
        cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
        cuts.into_iter().find_map(|(_, cut)| {
            let (upper, lower) = lines.split_at_checked(cut)?;
            let upper = self.part(upper, &[Around::Both])?;
            let lower = self.part(lower, &[Around::Both])?;
            Some(vec![upper, lower])
        })
    }

    /// As many parts as it takes, each as full as can be.
    fn parts(&mut self, lines: Vec<Line>) -> Vec<Sheet> {
        let mut sheets = Vec::new();
        let mut queue = VecDeque::from(lines);
        while !queue.is_empty() {
            if let Some((count, sheet)) = self.longest(queue.make_contiguous()) {
                queue.drain(..count);
                sheets.push(sheet);
                continue;
            }
            let line = queue.pop_front().unwrap_or_default();
            if let [share] = line.as_slice() {
                let (sheet, rest) = self.start_of(share);
                sheets.push(sheet);
                rest.into_iter()
                    .for_each(|rest| queue.push_front(vec![rest]));
            } else {
                let apart = line.into_iter().rev();
                apart.for_each(|share| queue.push_front(vec![share]));
            }
        }
        sheets
    }

    /// The part that holds most of the next lines, and how many it holds.
    fn longest(&mut self, lines: &[Line]) -> Option<(usize, Sheet)> {
        let mut best = None;
        for count in 1..=lines.len() {
            let full = lines.get(..count)?;
            match self.part(full, &[Around::Both, Around::Below]) {
                Some(sheet) => best = Some((count, sheet)),
                None => break,
            }
        }
        best
    }

    /// A part with as much as it holds of a place that is too high for one, and what is left.
    fn start_of(&mut self, share: &Share) -> (Sheet, Option<Share>) {
        let steps = steps(share, self.setting.figure.options.detail.shows_concepts());
        let named = &self
            .setting
            .figure
            .place_box(share.found.place)
            .heading
            .clone();
        let continued = &self.setting.figure.continued.clone();
        let names = Names {
            heading: named,
            continued,
        };
        for around in [Around::Below, Around::Nothing] {
            // The most steps that fit: at least `low`, fewer than `high`.
            let (mut low, mut high) = (0, steps.len().max(1) + 1);
            let mut best = None;
            while low + 1 < high {
                let middle = low.midpoint(high);
                let (start, rest) = parted(share, &steps, middle, names);
                match self.part(&[vec![start]], &[around]) {
                    Some(sheet) => {
                        best = Some((sheet, rest));
                        low = middle;
                    }
                    None => high = middle,
                }
            }
            let even = even(&steps, low);
            if even < low {
                let (start, rest) = parted(share, &steps, even, names);
                let sheet = self.part(&[vec![start]], &[around]);
                best = sheet.map(|sheet| (sheet, rest)).or(best);
            }
            if let Some(best) = best {
                return best;
            }
        }
        let (start, rest) = parted(share, &steps, 1, names);
        let full = [vec![start]];
        (cut(self.setting, self.edges, &full), rest)
    }

    /// The lines as a part, with the first of these kinds of headings around them with which it is not too high.
    fn part(&mut self, full: &[Line], kinds: &[Around]) -> Option<Sheet> {
        let shown: Vec<Place> = shares(full).map(|share| share.found.place).collect();
        let of_part = |edge: &&Edge| shown.contains(&edge.from) || shown.contains(&edge.to);
        let edges: Vec<Edge> = self.edges.iter().filter(of_part).cloned().collect();
        kinds.iter().find_map(|around| {
            let lines = self.framed(full, *around);
            fitting(self.setting, &edges, &lines)
        })
    }

    /// The lines with the headings of places that their arrows lead to.
    fn framed(&self, full: &[Line], around: Around) -> Vec<Line> {
        let row = |share: Option<&Share>| {
            let place = share?.found.place;
            self.rows.iter().position(|row| row.contains(&place))
        };
        let is_full = |place: Place| shares(full).any(|share| share.found.place == place);
        let first = row(shares(full).next()).unwrap_or(0);
        let begins = !shares(full).next().is_some_and(|share| share.continued);
        let last = shares(full).last().map(|share| share.found.place);
        let mut is_below = false;
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for (index, places) in self.rows.iter().enumerate() {
            let (mut before, mut after) = (Vec::new(), Vec::new());
            for place in places {
                let heading = || self.heading(*place);
                if is_below && around != Around::Nothing && self.is_tied(*place, full) {
                    after.push(heading());
                } else if !is_below && !is_full(*place) {
                    let near = index + 1 >= first && begins && around == Around::Both;
                    before.extend(near.then(heading));
                }
                is_below |= Some(*place) == last;
            }
            above.extend(Some(before).filter(|line| !line.is_empty()));
            below.extend(after);
        }
        // Headings need little room: several stand side by side.
        let wide = self.setting.figure.options.width_mm >= BESIDE;
        let below = below
            .chunks(if wide { 3 } else { 2 })
            .map(<[Share]>::to_vec);
        above
            .into_iter()
            .chain(full.to_vec())
            .chain(below)
            .collect()
    }

    /// Whether an arrow ties a place to one whose list ends in these lines: the earlier part draws it.
    fn is_tied(&self, place: Place, full: &[Line]) -> bool {
        let ends =
            |other: Place| shares(full).any(|share| share.found.place == other && !share.goes_on);
        self.edges.iter().any(|edge| {
            (edge.from == place && ends(edge.to)) || (edge.to == place && ends(edge.from))
        })
    }

    fn heading(&self, place: Place) -> Share {
        let found = PlaceBox {
            entries: Vec::new(),
            ..self.setting.figure.place_box(place).into_owned()
        };
        Share {
            slim: true,
            ..Share::whole(found)
        }
    }
}

fn shares(lines: &[Line]) -> impl DoubleEndedIterator<Item = &Share> {
    lines.iter().flatten()
}

/// What a place that goes on is called, and with which word.
#[derive(Clone, Copy)]
struct Names<'a> {
    heading: &'a str,
    continued: &'a str,
}

/// Where the list of a place may be parted: behind so many concepts of an entry, or behind an entry without any.
fn steps(share: &Share, shows_concepts: bool) -> Vec<(usize, usize)> {
    let mut steps = Vec::new();
    for (index, entry) in share.found.entries.iter().enumerate() {
        let concepts = entry.concepts.len();
        match shows_concepts && concepts > 0 {
            true => steps.extend((1..=concepts).map(|count| (index, count))),
            false => steps.push((index, concepts)),
        }
    }
    steps
}

/// The greatest number of steps up to `most` that ends with an entry, unless half of them would be given away.
fn even(steps: &[(usize, usize)], most: usize) -> usize {
    let entry = |step: usize| steps.get(step).map(|(entry, _)| *entry);
    let ends = |count: &usize| entry(*count) != entry(count - 1);
    let even = (1..=most).rev().find(ends).unwrap_or(most);
    if 2 * even >= most { even } else { most }
}

/// The first `count` steps of a place, and the others.
fn parted(
    share: &Share,
    steps: &[(usize, usize)],
    count: usize,
    names: Names<'_>,
) -> (Share, Option<Share>) {
    let next = steps.get(count);
    let Some(((last, upto), (next, _))) = steps.get(count.saturating_sub(1)).zip(next) else {
        return (share.clone(), None);
    };
    let entries = &share.found.entries;
    let said = |name: &str| format!("{name} ({})", names.continued);
    let mut head: Vec<Entry> = entries.iter().take(last + 1).cloned().collect();
    let mut tail: Vec<Entry> = entries.iter().skip(*next).cloned().collect();
    let is_inside = last == next;
    if is_inside && let (Some(end), Some(start)) = (head.last_mut(), tail.first_mut()) {
        start.concepts = end.concepts.split_off(*upto);
        start.count = None;
        start.documents = None;
        if !(share.resumes && *last == 0) {
            start.name = said(&start.name);
        }
    }
    let start = Share {
        found: PlaceBox {
            entries: head,
            summary: Vec::new(),
            ..share.found.clone()
        },
        goes_on: true,
        ..share.clone()
    };
    let rest = Share {
        found: PlaceBox {
            entries: tail,
            heading: said(names.heading),
            ..share.found.clone()
        },
        continued: true,
        resumes: is_inside,
        ..share.clone()
    };
    (start, Some(rest))
}
