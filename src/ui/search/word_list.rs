//! The words of what is asked for, with how often they stand.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Id, Ui};

use crate::locale::{say, words};
use crate::model::Message;
use crate::model::fold::{fold, sort_key};
use crate::session::{Filter, Output, Query, Request, Ticket, WordCount, WordList};
use crate::ui::axial::phrase;
use crate::ui::code_tree::{Stand, stand};
use crate::ui::shell::{Action, Actions, Shell};
use crate::ui::theme;
use crate::ui::tokens::{TextRole, size, space};
use crate::ui::widget::{
    Cell, Column, ListFocus, Sorting, TextField, check_ui, line_ui, scroll_area, table_head_ui,
    table_row_ui,
};

use super::{State, TICKETS, View};

/// What the list of words remembers.
#[derive(Default)]
pub(super) struct Words {
    asked: Option<(String, Filter, Stand)>,
    pub ticket: Option<Ticket>,
    pub list: Option<Arc<WordList>>,
    /// Words that hold this are shown.
    sought: String,
    /// Also those that tell nothing.
    all: bool,
    sort: Sort,
    rows: Option<(Shown, Arc<Vec<usize>>)>,
    current: usize,
}

/// What the rows were made for.
type Shown = (usize, String, bool, Sort);

/// The column by which the words are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Occurrences,
    Word,
    Passages,
    Documents,
}

const SORTS: [Sort; 4] = [
    Sort::Word,
    Sort::Occurrences,
    Sort::Passages,
    Sort::Documents,
];

impl State {
    /// Asks for the words of what is typed and ticked, where that is another question than the last.
    pub(super) fn ask_words(&mut self, shell: &Shell<'_>, out: &mut Actions) {
        let now = (self.text.clone(), self.filter.clone(), stand(shell.project));
        if self.words.asked.as_ref() == Some(&now) {
            return;
        }
        let query = match Query::typing(&self.text, shell.project) {
            Ok(query) => query.with_filter(self.filter.clone()),
            Err(error) => {
                self.error = Some(error);
                return;
            }
        };
        self.next += 1;
        let ticket = TICKETS + self.next;
        self.words.asked = Some(now);
        self.words.ticket = Some(ticket);
        out.push(Action::Ask(Request::Words {
            query: Box::new(query),
            ticket,
        }));
    }

    /// Takes the words that were counted.
    pub(super) fn take_words(&mut self, list: &Arc<WordList>) {
        self.words.list = Some(Arc::clone(list));
        self.words.current = 0;
        self.failed = None;
    }
}

impl Words {
    /// Returns the numbers of the words that are shown, in order.
    fn rows(&mut self) -> Arc<Vec<usize>> {
        let Some(list) = &self.list else {
            return Arc::default();
        };
        let key = (
            Arc::as_ptr(list) as usize,
            self.sought.clone(),
            self.all,
            self.sort,
        );
        if let Some((known, rows)) = &self.rows
            && *known == key
        {
            return Arc::clone(rows);
        }
        let sought = fold(self.sought.trim());
        let is_shown = |word: &WordCount| {
            (self.all || !word.is_stop) && (sought.is_empty() || word.folded.contains(&sought))
        };
        let words = &list.words;
        let mut rows: Vec<usize> = (0..words.len())
            .filter(|index| words.get(*index).is_some_and(is_shown))
            .collect();
        // They come by how often they stand; what is equal stays in that order.
        let number = |index: &usize, count: fn(&WordCount) -> usize| {
            std::cmp::Reverse(words.get(*index).map_or(0, count))
        };
        match self.sort {
            Sort::Occurrences => {}
            Sort::Word => rows
                .sort_by_cached_key(|index| words.get(*index).map(|word| sort_key(&word.folded))),
            Sort::Passages => rows.sort_by_key(|index| number(index, |word| word.passages)),
            Sort::Documents => rows.sort_by_key(|index| number(index, |word| word.documents)),
        }
        let rows = Arc::new(rows);
        self.rows = Some((key, Arc::clone(&rows)));
        self.current = 0;
        rows
    }
}

/// Shows the bar over the words.
pub(super) fn bar_ui(ui: &mut Ui, state: &mut State, out: &mut Actions) {
    let Some(list) = state.words.list.clone() else {
        return;
    };
    let rows = state.words.rows();
    let tokens = theme::tokens(ui);
    let name = words("search-words-filter");
    TextField::new(
        Id::unique("search words filter"),
        &name,
        &mut state.words.sought,
    )
    .placeholder(&name)
    .width(130.0)
    .show(ui);
    let counted = say(&Message::new("search-words-counted")
        .with("distinct", rows.len())
        .with("passages", list.passages)
        .with("documents", list.documents));
    line_ui(ui, &counted, TextRole::SmallName, tokens.ink);
    if super::main_pane::export_ui(ui) {
        let chosen = rows
            .iter()
            .filter_map(|index| list.words.get(*index).cloned());
        let shown = WordList {
            words: chosen.collect(),
            ..(*list).clone()
        };
        out.push(Action::Export(Output::Words(Arc::new(shown))));
    }
}

/// Shows the words.
pub(super) fn words_ui(ui: &mut Ui, state: &mut State) {
    let Some(list) = state.words.list.clone() else {
        super::note_ui(ui, &words("search-words-waiting"));
        return;
    };
    stop_ui(ui, state, &list);
    let rows = state.words.rows();
    let titles = ["word", "occurrences", "passages", "documents"]
        .map(|key| words(&format!("search-words-{key}")));
    let columns = columns(&titles, state.words.sort);
    if let Some(sort) = table_head_ui(ui, &columns).and_then(|column| SORTS.get(column)) {
        state.words.sort = *sort;
        return;
    }
    if rows.is_empty() {
        super::note_ui(ui, &words("search-words-none"));
        return;
    }
    let name = words("search-view-words");
    let focus = ListFocus {
        id: Id::unique("search words"),
        name: &name,
        role: Role::Grid,
    };
    let rect = ui.available_rect_before_wrap();
    let keys = focus.keys_ui(ui, rect, Some(state.words.current), rows.len());
    let mut area = scroll_area("search words area");
    if let Some(row) = keys.moved {
        state.words.current = row;
        let top = size::TABLE_ROW * row as f32 - ui.available_height() / 2.0;
        area = area.vertical_scroll_offset(top.max(0.0));
    }
    let mut opened = keys.opened.then_some(state.words.current);
    area.show_rows(ui, size::TABLE_ROW, rows.len(), |ui, range| {
        for place in range {
            let word = rows.get(place).and_then(|index| list.words.get(*index));
            let chosen = keys.focused && state.words.current == place;
            if word.is_some_and(|word| row_ui(ui, &columns, word, chosen)) {
                opened = Some(place);
            }
        }
    });
    let word = opened
        .and_then(|place| rows.get(place))
        .and_then(|index| list.words.get(*index));
    if let Some(word) = word {
        state.search_word(&word.word);
    }
}

fn columns<'a>(titles: &'a [String; 4], sort: Sort) -> [Column<'a>; 4] {
    let [word, occurrences, passages, documents] = titles;
    let mut columns = [
        Column::new(word),
        Column::number(occurrences, 128.0),
        Column::number(passages, 110.0),
        Column::number(documents, 110.0),
    ];
    for (column, by) in columns.iter_mut().zip(SORTS) {
        column.sorting = (by == sort).then_some(match by {
            Sort::Word => Sorting::Ascending,
            _ => Sorting::Descending,
        });
    }
    columns
}

/// Shows a word; returns whether it was clicked.
fn row_ui(ui: &mut Ui, columns: &[Column<'_>], word: &WordCount, chosen: bool) -> bool {
    let numbers = [word.occurrences, word.passages, word.documents].map(|count| count.to_string());
    let [occurrences, passages, documents] = &numbers;
    let mut cells = [
        Cell::new(&word.word),
        Cell::new(occurrences),
        Cell::new(passages),
        Cell::new(documents),
    ];
    if word.is_stop
        && let [first, ..] = &mut cells
    {
        first.color = Some(theme::tokens(ui).ink3);
    }
    let label = say(&Message::new("search-words-row")
        .with("word", word.word.as_str())
        .with("occurrences", word.occurrences)
        .with("documents", word.documents));
    table_row_ui(ui, columns, &cells, chosen, &label).clicked()
}

/// The switch for words that tell nothing, with the languages whose lists know them.
fn stop_ui(ui: &mut Ui, state: &mut State, list: &WordList) {
    let margin = egui::Margin::symmetric(space::CONTENT as i8, space::TINY as i8);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let stops = list.words.iter().filter(|word| word.is_stop).count();
        let named = list
            .stop_lists
            .iter()
            .map(|tag| crate::locale::language(tag));
        let languages = named.collect::<Vec<_>>().join(", ");
        let name = match languages.is_empty() {
            true => words("search-words-all"),
            false => phrase::named("search-words-all-of", &languages),
        };
        check_ui(ui, &mut state.words.all, &name, &stops.to_string());
    });
}

impl State {
    /// Shows the places of a word, within what was asked for.
    fn search_word(&mut self, word: &str) {
        let asked = self.text.trim();
        let word = match word.chars().all(char::is_alphanumeric) {
            true => word.to_owned(),
            false => format!("\"{word}\""),
        };
        self.text = match asked {
            "" => word,
            asked => format!("{word} ({asked})"),
        };
        self.view = View::Passages;
        self.current = None;
    }
}
