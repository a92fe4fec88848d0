//! The fields of the index, and entries as tantivy documents.

use tantivy::schema::{
    BytesOptions, Field, IndexRecordOption, NumericOptions, STORED, Schema, TextFieldIndexing,
    TextOptions, Value as _,
};
use tantivy::tokenizer::{TokenStream, Tokenizer, TokenizerManager};
use tantivy::{TantivyDocument, Term};

use super::entry::{Entry, EntryKey, EntryPlace, Mark};
use super::token::Tokeniser;
use super::within::packed;

/// Name of the field that ranks entries in the order of reading.
pub(super) const RANK: &str = "rank";

/// Name of the field that stands for the document of an entry.
pub(super) const DOCUMENT: &str = "document";

/// Name of the field with the first and the last paragraph of an entry.
pub(super) const PARAGRAPHS: &str = "paragraphs";

/// Name of the tokeniser that takes ready words, one a line.
const LINES: &str = "lines";

/// The fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// What the entry stands for; unique.
    pub key: Field,
    /// What it can be asked for besides its words.
    pub marks: Field,
    /// Stems, with positions, which are those of the plain words.
    pub stems: Field,
    /// Plain words, with positions.
    pub words: Field,
    /// Order of reading.
    pub rank: Field,
    /// The document, as far as telling documents apart needs.
    pub document: Field,
    /// First and last paragraph.
    pub paragraphs: Field,
    /// Document, range, language; stored.
    pub place: Field,
    /// The text; stored.
    pub text: Field,
}

/// Returns the schema and its fields.
pub(super) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let words = |record: IndexRecordOption| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(LINES)
            .set_index_option(record);
        TextOptions::default().set_indexing_options(indexing)
    };
    let fields = Fields {
        key: builder.add_bytes_field("key", BytesOptions::default().set_indexed().set_stored()),
        marks: builder.add_bytes_field("marks", BytesOptions::default().set_indexed()),
        stems: builder.add_text_field("stems", words(IndexRecordOption::WithFreqsAndPositions)),
        words: builder.add_text_field("words", words(IndexRecordOption::WithFreqsAndPositions)),
        rank: builder.add_u64_field(RANK, NumericOptions::default().set_fast()),
        document: builder.add_u64_field(DOCUMENT, NumericOptions::default().set_fast()),
        paragraphs: builder.add_u64_field(PARAGRAPHS, NumericOptions::default().set_fast()),
        place: builder.add_bytes_field("place", STORED),
        text: builder.add_text_field("text", STORED),
    };
    (builder.build(), fields)
}

/// Returns the tokenisers that the fields name.
pub(super) fn tokenizers() -> TokenizerManager {
    // The engine asks for its own default even for fields that are only stored.
    let manager = TokenizerManager::default();
    manager.register(LINES, Lines::default());
    manager
}

impl Fields {
    /// Returns `entry` as it is written.
    pub fn document(&self, entry: &Entry, tokeniser: &mut Tokeniser) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_bytes(self.key, &entry.key.to_bytes());
        for mark in &entry.marks {
            document.add_bytes(self.marks, &mark.to_bytes());
        }
        let mut words = String::with_capacity(entry.text.len());
        let mut stems = String::with_capacity(entry.text.len());
        tokeniser.each(&entry.text, entry.place.language, &mut |token| {
            words.push_str(token.plain);
            words.push('\n');
            stems.push_str(token.stem.unwrap_or_default());
            stems.push('\n');
        });
        document.add_text(self.words, words);
        document.add_text(self.stems, stems);
        document.add_u64(self.rank, entry.rank);
        if let (Some(id), Some((first, last))) = (entry.place.document, entry.paragraphs) {
            let (_, low) = id.0.as_u64_pair();
            document.add_u64(self.document, low);
            document.add_u64(self.paragraphs, packed(first, last));
        }
        // Serialising ids and numbers into memory cannot fail; nothing would read as an entry without a place.
        let place = serde_json::to_vec(&entry.place).unwrap_or_default();
        document.add_bytes(self.place, &place);
        document.add_text(self.text, &entry.text);
        document
    }

    /// Returns the term of a key.
    pub fn key_term(&self, key: EntryKey) -> Term {
        Term::from_field_bytes(self.key, &key.to_bytes())
    }

    /// Returns the term of a mark.
    pub fn mark_term(&self, mark: &Mark) -> Term {
        Term::from_field_bytes(self.marks, &mark.to_bytes())
    }

    /// Returns the term of a folded stem.
    pub fn stem_term(&self, stem: &str) -> Term {
        Term::from_field_text(self.stems, stem)
    }

    /// Returns the term of a folded word.
    pub fn word_term(&self, word: &str) -> Term {
        Term::from_field_text(self.words, word)
    }

    /// Returns what is stored of an entry; nothing when it cannot be read.
    pub fn stored(&self, document: &TantivyDocument) -> Option<Stored> {
        let bytes = |field| document.get_first(field).and_then(|value| value.as_bytes());
        Some(Stored {
            key: EntryKey::from_bytes(bytes(self.key)?)?,
            place: serde_json::from_slice(bytes(self.place)?).ok()?,
            text: document.get_first(self.text)?.as_str()?.to_owned(),
        })
    }
}

/// What is stored of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stored {
    pub key: EntryKey,
    pub place: EntryPlace,
    pub text: String,
}

/// Takes ready words, one a line.
#[derive(Clone, Default)]
struct Lines {
    token: tantivy::tokenizer::Token,
}

impl Tokenizer for Lines {
    type TokenStream<'a> = LineStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> LineStream<'a> {
        self.token.reset();
        LineStream {
            lines: text.split_terminator('\n'),
            token: &mut self.token,
        }
    }
}

/// The lines of one text as tokens.
struct LineStream<'a> {
    lines: std::str::SplitTerminator<'a, char>,
    token: &'a mut tantivy::tokenizer::Token,
}

impl TokenStream for LineStream<'_> {
    fn advance(&mut self) -> bool {
        // An empty line is the place of a word without a word.
        for line in self.lines.by_ref() {
            self.token.position = self.token.position.wrapping_add(1);
            if !line.is_empty() {
                self.token.text.clear();
                self.token.text.push_str(line);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &tantivy::tokenizer::Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut tantivy::tokenizer::Token {
        self.token
    }
}
