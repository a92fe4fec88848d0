//! What both faces talk to: an open project with its store, index and clock, and the threads that serve the window.
//!
//! [`Desk`] is the work itself, without threads: the command line and the tests use it. [`Session`] runs a desk on a
//! thread of its own and answers [`Request`]s with [`Event`]s; nothing in the window ever waits for it.

mod aside;
mod attributes;
mod bring_in;
mod brought;
mod clock;
mod coding_log;
mod companion_words;
mod companions;
mod copies;
mod desk;
mod elsewhere;
mod endings;
mod error;
mod evidence_papers;
mod example;
mod figure_settings;
mod figures;
mod jobs;
mod keeper;
mod lists;
mod matrix;
mod measure;
mod measure_lines;
mod measure_table;
mod mouth;
mod new_version;
mod opening;
mod our_digits;
mod papers;
mod past;
mod places;
mod pseudonyms;
mod request;
mod review_sheets;
mod runner;
mod searches;
mod sensitivity_sheets;
mod sight;
mod story_versions;
mod take_out;
mod units;
mod upkeep;
mod variation;

pub use crate::import::{
    Draft, EncodingChoice, Options as ImportOptions, SpeakerPattern, encodings,
};
pub use crate::index::{
    Completion, ContextLine, ContextOrder, EntryKey, EntryKind, Filter, Hit, Hits, Order, Query,
    QueryError, Seed, WordCount, WordList, alone_message, completions, concordance, conditions,
};
pub use crate::store::{Act, Entry, Step, StoryWriting};
pub use aside::Aside;
pub use attributes::{ATTRIBUTE_ENDINGS, AttributePreview, AttributeTable, ValueChange};
pub use bring_in::{Found, ReadFile, Sheet, find_files, new_documents, read_again, read_file};
pub use brought::{Brought, bring_codings};
pub use clock::{date_words, day_words, holder, minute_stamp, minute_words, now, seed};
pub use coding_log::HISTORY_ENDINGS;
pub use copies::{ProjectCopy, compared, names_of};
pub use desk::{Desk, Done, Status};
pub use elsewhere::{Coming, bring_coding, coding_endings, read_coding};
pub use endings::{relation_words, step_words, traced_kind, traced_name, use_words};
pub use error::{Failure, read_only_message};
pub use example::{EXAMPLE_FILE, example_in_memory, make_example, study_in_memory};
pub use figure_settings::FigureSettings;
pub use figures::{
    companion_words, figure_sentences, figure_word, figure_words, frequency, sentences,
};
pub use jobs::{Cancelled, Progress, beside};
pub use keeper::Keeper;
pub use lists::{concordance_table, paragraph_of, place_name, words_table};
pub use matrix::{MatrixSheet, pair_title};
pub use measure::{MEASURABLE, Measured, TableKind, input_of, measure_file, measures};
pub use measure_lines::MeasureLine;
pub use papers::{take_out_of, trail, trail_tables};
pub use past::{ComingHistory, bring_history, read_history};
pub use places::{
    LINE_LENGTHS, LineSpacing, OpenDocuments, Places, Preferences, Reading, ReadingFace, Recent,
    ThemeChoice, USUAL_LINE, UnitPlace,
};
pub use request::{Event, JobId, Request, Ticket};
pub use review_sheets::{
    FORMULAS, Line as ReviewLine, ReviewNumbers, RowAbout, Sheet as ReviewSheet, SheetGroup,
    first_quotation, interview_number, review_sheets,
};
pub use runner::Session;
pub use sensitivity_sheets::order_words;
pub use sight::Sight;
pub use story_versions::{StoryVersion, story_versions};
pub use take_out::{Outcome, Output, tables, take_out, take_out_tables};
pub use units::{UnitKind, units_of};
pub use variation::{property_notes, property_title};
