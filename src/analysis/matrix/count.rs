//! Puts what rows count into columns, tallies cells and totals, and brings the matrix into the order that was asked.

use super::cell::{Cell, Entry, Marks, Stretch, tally};
use super::cluster::clustered;
use super::columns::{ColumnSet, columns};
use super::question::Sort;
use super::rows::{Hit, RowSet, rows};
use super::{Ground, Head, Key, Matrix, Question};

pub(super) fn matrix(ground: &Ground, question: Question) -> Matrix {
    let is_in = chosen(ground, &question);
    let RowSet {
        heads,
        mut hits,
        mut singles,
    } = rows(ground, &question);
    let text = Text::of(ground);
    let in_chosen = |hit: &Hit| is_in.get(ground.document_of(hit.quotation)) == Some(&true);
    hits.retain(in_chosen);
    singles.retain(in_chosen);
    // Everything below keeps the order of the text, so it is made once.
    hits.sort_unstable_by_key(|hit| (text.place(hit), hit.code, hit.row));
    singles.sort_unstable_by_key(|hit| (text.place(hit), hit.code));
    let set = columns(ground, &question, &is_in);
    let mut marks = Marks::new(ground.scheme().len().max(1));
    let entries = spread(ground, &set, (&hits, &text));
    let mut raw = Raw {
        row_totals: totals(&hits, heads.len(), (&text, &mut marks)),
        column_totals: column_totals(ground, &set, &singles, (&text, &mut marks)),
        total: total(&singles, (&text, &mut marks)),
        rows: heads,
        columns: set.heads,
        entries,
    };
    raw.arrange(&question);
    raw.finish(question, text, marks)
}

/// Which documents are asked about, by their places in the ground.
fn chosen(ground: &Ground, question: &Question) -> Vec<bool> {
    let documents = ground.documents().iter();
    let all = question.documents.is_empty();
    documents
        .map(|document| all || question.documents.contains(&document.id))
        .collect()
}

/// The quotations in the order of the documents and of the text.
struct Text {
    stretches: Vec<Stretch>,
    /// The place of each quotation of the ground.
    places: Vec<u32>,
    ids: Vec<crate::model::QuotationId>,
}

impl Text {
    fn of(ground: &Ground) -> Self {
        let quotations = ground.quotations();
        let key = |(number, row): (usize, &std::sync::Arc<crate::model::Quotation>)| {
            let document = ground.document_of(number);
            (document, row.range.start, row.range.end, number)
        };
        let mut order: Vec<_> = quotations.iter().enumerate().map(key).collect();
        order.sort_unstable();
        let mut text = Self {
            stretches: Vec::with_capacity(order.len()),
            places: vec![0; order.len()],
            ids: Vec::with_capacity(order.len()),
        };
        for (place, (document, start, end, number)) in (0_u32..).zip(order) {
            let Some(row) = quotations.get(number) else {
                continue;
            };
            let whole = ground.documents().get(document);
            let words_per_byte =
                whole.map_or(0.0, |row| row.words as f32 / row.length.max(1) as f32);
            text.stretches.push(Stretch {
                document: document as u32,
                start,
                end,
                words_per_byte,
            });
            text.places[number] = place;
            text.ids.push(row.id);
        }
        text
    }

    fn place(&self, hit: &Hit) -> u32 {
        let place = self.places.get(hit.quotation);
        place.copied().unwrap_or_default()
    }

    fn entry(&self, hit: &Hit, (row, column): (u32, u32)) -> Entry {
        Entry {
            row,
            column,
            place: self.place(hit),
            code: hit.code,
            negative: hit.negative,
        }
    }
}

fn spread(ground: &Ground, set: &ColumnSet, (hits, text): (&[Hit], &Text)) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(hits.len());
    let mut found = Vec::new();
    for hit in hits {
        set.of(ground, hit, &mut found);
        let entry = |column: &u32| text.entry(hit, (hit.row, *column));
        entries.extend(found.iter().map(entry));
    }
    entries
}

type Counting<'a> = (&'a Text, &'a mut Marks);

fn totals(hits: &[Hit], rows: usize, (text, marks): Counting<'_>) -> Vec<Cell> {
    let entries = hits.iter().map(|hit| text.entry(hit, (hit.row, 0)));
    grouped(entries.collect(), rows, (text, marks), |entry| entry.row)
}

fn column_totals(
    ground: &Ground,
    set: &ColumnSet,
    singles: &[Hit],
    (text, marks): Counting<'_>,
) -> Vec<Cell> {
    let mut entries = spread(ground, set, (singles, text));
    entries
        .iter_mut()
        .for_each(|entry| entry.row = entry.column);
    grouped(entries, set.heads.len(), (text, marks), |entry| entry.row)
}

fn total(singles: &[Hit], (text, marks): Counting<'_>) -> Cell {
    let entries: Vec<Entry> = singles.iter().map(|hit| text.entry(hit, (0, 0))).collect();
    tally(entries.iter(), &text.stretches, marks)
}

/// Tallies entries in the order of the text group by group, the groups numbered from 0.
fn grouped(
    entries: Vec<Entry>,
    groups: usize,
    (text, marks): Counting<'_>,
    group: impl Fn(&Entry) -> u32,
) -> Vec<Cell> {
    let entries = dealt(&entries, groups, &group);
    let mut cells = vec![Cell::default(); groups];
    for run in entries.chunk_by(|one, other| group(one) == group(other)) {
        let at = run.first().map(|entry| group(entry) as usize);
        if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
            *cell = tally(run.iter(), &text.stretches, marks);
        }
    }
    cells
}

/// Returns the entries group by group, those of a group in the order in which they stood: a counting sort.
fn dealt(entries: &[Entry], groups: usize, group: impl Fn(&Entry) -> u32) -> Vec<Entry> {
    let mut starts = vec![0_usize; groups + 1];
    for entry in entries {
        if let Some(start) = starts.get_mut(group(entry) as usize + 1) {
            *start += 1;
        }
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let Some(first) = entries.first() else {
        return Vec::new();
    };
    let mut sorted = vec![*first; entries.len()];
    for entry in entries {
        if let Some(start) = starts.get_mut(group(entry) as usize)
            && let Some(place) = sorted.get_mut(*start)
        {
            *place = *entry;
            *start += 1;
        }
    }
    sorted
}

/// A matrix in the making.
struct Raw {
    rows: Vec<Head>,
    columns: Vec<Head>,
    row_totals: Vec<Cell>,
    column_totals: Vec<Cell>,
    total: Cell,
    entries: Vec<Entry>,
}

impl Raw {
    /// Leaves out what is empty and brings the rest into order.
    fn arrange(&mut self, question: &Question) {
        let of_rows = |entry: &Entry| (entry.row, entry.column);
        let of_columns = |entry: &Entry| (entry.column, entry.row);
        // A line of time or length has no gaps.
        let is_line = question.columns.is_line();
        let rows = order(
            (&self.rows, &self.row_totals),
            (question.row_order, question.filled_only),
            || presence(&self.entries, self.rows.len(), of_rows),
        );
        let columns = order(
            (&self.columns, &self.column_totals),
            (question.column_order, question.filled_only && !is_line),
            || presence(&self.entries, self.columns.len(), of_columns),
        );
        let (row_of, column_of) = (
            places(&rows, self.rows.len()),
            places(&columns, self.columns.len()),
        );
        self.entries.retain_mut(|entry| {
            let row = row_of.get(entry.row as usize).copied().flatten();
            let column = column_of.get(entry.column as usize).copied().flatten();
            entry.row = row.unwrap_or_default();
            entry.column = column.unwrap_or_default();
            row.is_some() && column.is_some()
        });
        let by_column = dealt(&self.entries, columns.len(), |entry| entry.column);
        self.entries = dealt(&by_column, rows.len(), |entry| entry.row);
        self.rows = picked(&self.rows, &rows);
        self.row_totals = picked(&self.row_totals, &rows);
        self.columns = picked(&self.columns, &columns);
        self.column_totals = picked(&self.column_totals, &columns);
    }

    fn finish(self, question: Question, text: Text, mut marks: Marks) -> Matrix {
        let mut cells = Vec::new();
        let mut row_ends = vec![0; self.rows.len()];
        let mut first = 0_u32;
        let same = |one: &Entry, other: &Entry| (one.row, one.column) == (other.row, other.column);
        for run in self.entries.chunk_by(same) {
            let Some(head) = run.first() else { continue };
            let last = first + u32::try_from(run.len()).unwrap_or(u32::MAX);
            let cell = tally(run.iter(), &text.stretches, &mut marks);
            cells.push((
                head.column,
                Cell {
                    first,
                    last,
                    ..cell
                },
            ));
            if let Some(end) = row_ends.get_mut(head.row as usize) {
                *end = cells.len();
            }
            first = last;
        }
        let mut end = 0;
        for at in &mut row_ends {
            end = end.max(*at);
            *at = end;
        }
        Matrix {
            question,
            rows: self.rows,
            columns: self.columns,
            row_totals: self.row_totals,
            column_totals: self.column_totals,
            total: self.total,
            cells,
            row_ends,
            entries: self.entries,
            quotations: text.ids,
        }
    }
}

fn picked<T: Clone>(all: &[T], order: &[usize]) -> Vec<T> {
    order
        .iter()
        .filter_map(|place| all.get(*place).cloned())
        .collect()
}

/// The new place of each, nothing where it is left out.
fn places(order: &[usize], count: usize) -> Vec<Option<u32>> {
    let mut places = vec![None; count];
    for (new, old) in (0_u32..).zip(order) {
        if let Some(at) = places.get_mut(*old) {
            *at = Some(new);
        }
    }
    places
}

/// Returns which heads stand where; what belongs to none stands last and only where something is counted in it.
fn order(
    (heads, totals): (&[Head], &[Cell]),
    (sort, filled_only): (Sort, bool),
    presence: impl FnOnce() -> Vec<Vec<u32>>,
) -> Vec<usize> {
    let codings = |at: &usize| totals.get(*at).map_or(0, |total| total.codings);
    let is_unknown = |at: &usize| heads.get(*at).is_some_and(|head| head.key == Key::Unknown);
    let stays = |at: &usize| codings(at) > 0 || !(filled_only || is_unknown(at));
    let mut order: Vec<usize> = (0..heads.len()).filter(stays).collect();
    match sort {
        Sort::Natural => {}
        Sort::Name => order.sort_by_cached_key(|at| {
            let name = heads.get(*at).map(|head| head.name.to_lowercase());
            (name, *at)
        }),
        Sort::Count => order.sort_by_key(|at| (std::cmp::Reverse(codings(at)), *at)),
        Sort::Clustered => {
            let sets = presence();
            let known: Vec<usize> = order.iter().copied().filter(|at| !is_unknown(at)).collect();
            let chosen: Vec<&[u32]> = known
                .iter()
                .filter_map(|at| sets.get(*at).map(Vec::as_slice))
                .collect();
            let weights: Vec<u32> = known.iter().map(codings).collect();
            let found = clustered(&chosen, &weights);
            order = found
                .into_iter()
                .filter_map(|at| known.get(at).copied())
                .chain(order.iter().copied().filter(is_unknown))
                .collect();
        }
    }
    order.sort_by_key(is_unknown);
    order
}

/// For each row (or column) in which columns (or rows) it is present, rising.
fn presence(entries: &[Entry], count: usize, pair: impl Fn(&Entry) -> (u32, u32)) -> Vec<Vec<u32>> {
    let mut pairs: Vec<(u32, u32)> = entries.iter().map(pair).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut sets = vec![Vec::new(); count];
    for (at, other) in pairs {
        if let Some(set) = sets.get_mut(at as usize) {
            set.push(other);
        }
    }
    sets
}
