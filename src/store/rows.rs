//! How each kind of row stands in its table: one column a field.

use rusqlite::types::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::model::{
    Attribute, Candidacy, Case, CaseFinding, CaseId, CaseLocation, CaseRating, Code, Coder, Coding,
    Comparison, ContentHash, Convergence, Corrections, Criteria, Debriefing, Dismissal, Document,
    Evidence, FormAnswer, GapDecision, Judgement, Location, MatrixPath, MemberCheck, Memo,
    NegativeDecision, Origin, ParadigmModel, Paragraphs, Participant, ParticipantId, Placement,
    Property, Proposition, Pseudonym, Quotation, QuotationLink, Relation, Round, Row, Sampling,
    SavedQuery, Seen, Settings, Settlement, Support, TextRange, Time, Trimming, Unit, Verdict,
    Whom,
};

/// A kind of row that has a table.
pub trait Stored: Row {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, the identity first.
    const COLUMNS: &'static [&'static str];

    /// Returns the values of the columns.
    fn values(&self) -> Vec<Value>;

    /// Reads a row that was selected by the columns.
    ///
    /// # Errors
    ///
    /// A column that does not hold what it should.
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

/// Reads columns one after another.
struct Columns<'a> {
    row: &'a rusqlite::Row<'a>,
    next: usize,
}

impl Columns<'_> {
    fn take<T: rusqlite::types::FromSql>(&mut self) -> rusqlite::Result<T> {
        let value = self.row.get(self.next);
        self.next += 1;
        value
    }

    fn id<T: From<Uuid>>(&mut self) -> rusqlite::Result<T> {
        let bytes: [u8; 16] = self.take()?;
        Ok(T::from(Uuid::from_bytes(bytes)))
    }

    fn maybe_id<T: From<Uuid>>(&mut self) -> rusqlite::Result<Option<T>> {
        let bytes: Option<[u8; 16]> = self.take()?;
        Ok(bytes.map(|bytes| T::from(Uuid::from_bytes(bytes))))
    }

    /// A value that is kept as JSON: lists and maps.
    fn json<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        let column = self.next;
        let text: String = self.take()?;
        serde_json::from_str(&text).map_err(|error| unreadable(column, error))
    }

    /// A word of a closed list, such as a kind.
    fn word<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        let column = self.next;
        let text: String = self.take()?;
        serde_json::from_value(serde_json::Value::String(text))
            .map_err(|error| unreadable(column, error))
    }

    /// A value that is kept as JSON, or nothing.
    fn maybe_json<T: DeserializeOwned>(&mut self) -> rusqlite::Result<Option<T>> {
        let column = self.next;
        let text: Option<String> = self.take()?;
        text.map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|error| unreadable(column, error))
    }

    /// A case or a document, in two columns of which one is empty.
    fn unit(&mut self) -> rusqlite::Result<Unit> {
        let (case, document) = (self.maybe_id()?, self.maybe_id()?);
        match (case, document) {
            (Some(case), None) => Ok(Unit::Case(case)),
            (None, Some(document)) => Ok(Unit::Document(document)),
            _ => Err(rusqlite::Error::InvalidQuery),
        }
    }

    fn maybe_word<T: DeserializeOwned>(&mut self) -> rusqlite::Result<Option<T>> {
        let column = self.next;
        let text: Option<String> = self.take()?;
        text.map(|text| serde_json::from_value(serde_json::Value::String(text)))
            .transpose()
            .map_err(|error| unreadable(column, error))
    }
}

fn unreadable(column: usize, error: serde_json::Error) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}

fn id(id: impl Into<Uuid>) -> Value {
    let uuid: Uuid = id.into();
    Value::Blob(uuid.as_bytes().to_vec())
}

fn maybe_id(value: Option<impl Into<Uuid>>) -> Value {
    value.map_or(Value::Null, id)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn maybe_text(value: &Option<String>) -> Value {
    value.as_deref().map_or(Value::Null, text)
}

fn json<T: Serialize + ?Sized>(value: &T) -> Value {
    // Plain data with string keys: there is nothing that JSON cannot hold.
    Value::Text(serde_json::to_string(value).unwrap_or_default())
}

fn maybe_json<T: Serialize>(value: Option<&T>) -> Value {
    value.map_or(Value::Null, json)
}

fn word<T: Serialize>(value: &T) -> Value {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Value::Text(word),
        _ => Value::Null,
    }
}

fn case_of(unit: Unit) -> Value {
    match unit {
        Unit::Case(case) => id(case),
        Unit::Document(_) => Value::Null,
    }
}

fn document_of(unit: Unit) -> Value {
    match unit {
        Unit::Case(_) => Value::Null,
        Unit::Document(document) => id(document),
    }
}

fn number(number: impl Into<i64>) -> Value {
    Value::Integer(number.into())
}

macro_rules! stored {
    ($row:ident in $table:literal [$($column:literal),* $(,)?]
        write |$self:ident| [$($value:expr),* $(,)?]
        read |$columns:ident| $read:expr) => {
        impl Stored for $row {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$($column),*];

            fn values(&self) -> Vec<Value> {
                let $self = self;
                vec![$($value),*]
            }

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                #[allow(unused_mut)]
                let mut columns = Columns { row, next: 0 };
                let $columns = &mut columns;
                Ok($read)
            }
        }
    };
}

stored!(Settings in "settings" ["id", "title", "note", "level_names", "made", "weights", "thin", "ratings"]
write |row| [
    id(row.id), text(&row.title), text(&row.note), json(&row.level_names), number(row.made.0),
    maybe_json(row.weights.as_ref()), maybe_json(row.thin.as_ref()), maybe_json(row.ratings.as_ref()),
]
read |row| Settings {
    id: row.id()?, title: row.take()?, note: row.take()?, level_names: row.json()?, made: Time(row.take()?),
    weights: row.maybe_json()?, thin: row.maybe_json()?, ratings: row.maybe_json()?,
});

stored!(Coder in "coder" ["id", "name"]
    write |row| [id(row.id), text(&row.name)]
    read |row| Coder { id: row.id()?, name: row.take()? });

stored!(Case in "cases" ["id", "name", "attributes"]
    write |row| [id(row.id), text(&row.name), json(&row.attributes)]
    read |row| Case { id: row.id()?, name: row.take()?, attributes: row.json()? });

stored!(Participant in "participant" ["id", "name", "case_id", "attributes"]
write |row| [id(row.id), text(&row.name), maybe_id(row.case), json(&row.attributes)]
read |row| Participant {
    id: row.id()?, name: row.take()?, case: row.maybe_id()?, attributes: row.json()?,
});

stored!(Document in "document" [
    "id", "name", "kind", "position", "date", "place", "interviewer", "case_id", "participants", "attributes",
    "speakers", "right_to_left", "language", "text_hash", "length", "characters", "words", "file_name",
    "content_hash", "format", "encoding", "imported", "coder",
]
write |row| [
    id(row.id), text(&row.name), word(&row.kind), number(row.order), maybe_text(&row.date),
    maybe_text(&row.place), maybe_text(&row.interviewer), maybe_id(row.case), json(&row.participants),
    json(&row.attributes), json(&row.speakers), number(row.right_to_left), maybe_text(&row.language),
    text(&row.text.0), number(row.length), number(row.characters), number(row.words),
    text(&row.origin.file_name), text(&row.origin.content.0), text(&row.origin.format),
    maybe_text(&row.origin.encoding), number(row.imported.0), id(row.coder),
]
read |row| Document {
    id: row.id()?, name: row.take()?, kind: row.word()?, order: row.take()?, date: row.take()?,
    place: row.take()?, interviewer: row.take()?, case: row.maybe_id()?, participants: row.json()?,
    attributes: row.json()?, speakers: row.json()?, right_to_left: row.take()?, language: row.take()?,
    text: ContentHash(row.take()?), length: row.take()?, characters: row.take()?, words: row.take()?,
    origin: Origin {
        file_name: row.take()?, content: ContentHash(row.take()?), format: row.take()?, encoding: row.take()?,
    },
    imported: Time(row.take()?), coder: row.id()?,
});

stored!(Paragraphs in "paragraphs" ["document", "list"]
    write |row| [id(row.document), json(&row.list)]
    read |row| Paragraphs { document: row.id()?, list: row.json()? });

stored!(Code in "code" [
    "id", "name", "level", "parent", "definition", "use_when", "not_when", "colour", "in_vivo", "made", "coder",
    "typical", "borderline", "answers",
]
write |row| [
    id(row.id), text(&row.name), word(&row.level), maybe_id(row.parent), text(&row.definition),
    text(&row.use_when), text(&row.not_when), number(row.colour), number(row.in_vivo), number(row.made.0),
    id(row.coder), maybe_id(row.typical), maybe_id(row.borderline),
    word(&row.answers),
]
read |row| Code {
    id: row.id()?, name: row.take()?, level: row.word()?, parent: row.maybe_id()?, definition: row.take()?,
    use_when: row.take()?, not_when: row.take()?, colour: row.take()?, in_vivo: row.take()?,
    made: Time(row.take()?), coder: row.id()?, typical: row.maybe_id()?, borderline: row.maybe_id()?,
    answers: row.word()?,
});

stored!(Quotation in "quotation" [
    "id", "document", "first", "last", "words", "comment", "made", "coder", "round",
]
write |row| [
    id(row.id), id(row.document), number(row.range.start), number(row.range.end), text(&row.words),
    text(&row.comment), number(row.made.0), id(row.coder), maybe_id(row.round),
]
read |row| Quotation {
    id: row.id()?, document: row.id()?, range: TextRange::new(row.take()?, row.take()?),
    words: row.take::<String>()?.into(), comment: row.take()?, made: Time(row.take()?), coder: row.id()?,
    round: row.maybe_id()?,
});

stored!(Coding in "coding" ["id", "quotation", "code", "made", "coder", "negative", "weight"]
write |row| [
    id(row.id), id(row.quotation), id(row.code), number(row.made.0), id(row.coder), number(row.negative),
    row.weight.map_or(Value::Null, number),
]
read |row| Coding {
    id: row.id()?, quotation: row.id()?, code: row.id()?, made: Time(row.take()?), coder: row.id()?,
    negative: row.take()?, weight: row.take()?,
});

stored!(ParadigmModel in "paradigm_model" [
    "id", "title", "core", "core_reason", "core_chosen", "story_line", "figure", "made", "coder",
]
write |row| [
    id(row.id), text(&row.title), maybe_id(row.core), text(&row.core_reason),
    row.core_chosen.map_or(Value::Null, |time| number(time.0)), text(&row.story_line),
    json(&row.figure), number(row.made.0), id(row.coder),
]
read |row| ParadigmModel {
    id: row.id()?, title: row.take()?, core: row.maybe_id()?, core_reason: row.take()?,
    core_chosen: row.take::<Option<i64>>()?.map(Time), story_line: row.take()?, figure: row.json()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Placement in "placement" [
    "id", "model", "category", "place", "valence", "position", "actor",
]
write |row| [
    id(row.id), id(row.model), id(row.category), word(&row.place), word(&row.valence), number(row.position),
    text(&row.actor),
]
read |row| Placement {
    id: row.id()?, model: row.id()?, category: row.id()?, place: row.word()?, valence: row.maybe_word()?,
    position: row.take()?, actor: row.take()?,
});

stored!(Relation in "relation" [
    "id", "model", "from_code", "to_code", "kind", "sentence", "status", "made", "coder",
]
write |row| [
    id(row.id), id(row.model), id(row.from), id(row.to), word(&row.kind), text(&row.sentence),
    word(&row.status), number(row.made.0), id(row.coder),
]
read |row| Relation {
    id: row.id()?, model: row.id()?, from: row.id()?, to: row.id()?, kind: row.word()?,
    sentence: row.take()?, status: row.word()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Evidence in "evidence" ["id", "relation", "quotation", "stance", "note", "made", "coder"]
write |row| [
    id(row.id), id(row.relation), id(row.quotation), word(&row.stance), text(&row.note), number(row.made.0),
    id(row.coder),
]
read |row| Evidence {
    id: row.id()?, relation: row.id()?, quotation: row.id()?, stance: row.word()?, note: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Memo in "memo" ["id", "kind", "title", "body", "links", "made", "changed", "coder"]
write |row| [
    id(row.id), word(&row.kind), text(&row.title), text(&row.text), json(&row.links), number(row.made.0),
    number(row.changed.0), id(row.coder),
]
read |row| Memo {
    id: row.id()?, kind: row.word()?, title: row.take()?, text: row.take()?, links: row.json()?,
    made: Time(row.take()?), changed: Time(row.take()?), coder: row.id()?,
});

stored!(Proposition in "proposition" [
    "id", "model", "position", "statement", "status", "relations", "terms", "made", "coder",
]
write |row| [
    id(row.id), id(row.model), number(row.position), text(&row.statement), word(&row.status),
    json(&row.relations), json(&row.terms), number(row.made.0), id(row.coder),
]
read |row| Proposition {
    id: row.id()?, model: row.id()?, position: row.take()?, statement: row.take()?, status: row.word()?,
    relations: row.json()?, terms: row.json()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Support in "support" [
    "id", "proposition", "case_id", "document", "bearing", "note", "quotations", "made", "coder",
]
write |row| [
    id(row.id), id(row.proposition), case_of(row.unit), document_of(row.unit), word(&row.bearing),
    text(&row.note), json(&row.quotations), number(row.made.0), id(row.coder),
]
read |row| Support {
    id: row.id()?, proposition: row.id()?, unit: row.unit()?, bearing: row.word()?, note: row.take()?,
    quotations: row.json()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Verdict in "verdict" ["id", "model", "case_id", "document", "fit", "explanation", "made", "coder"]
write |row| [
    id(row.id), id(row.model), case_of(row.unit), document_of(row.unit), word(&row.fit), text(&row.explanation),
    number(row.made.0), id(row.coder),
]
read |row| Verdict {
    id: row.id()?, model: row.id()?, unit: row.unit()?, fit: row.word()?, explanation: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Sampling in "sampling" [
    "id", "phase", "aims", "reason", "whom", "ask", "decided", "state", "documents", "brought", "made", "coder",
]
write |row| [
    id(row.id), word(&row.phase), json(&row.aims), text(&row.reason), text(&row.whom), text(&row.ask),
    maybe_text(&row.decided), word(&row.state), json(&row.documents), text(&row.brought), number(row.made.0),
    id(row.coder),
]
read |row| Sampling {
    id: row.id()?, phase: row.word()?, aims: row.json()?, reason: row.take()?, whom: row.take()?,
    ask: row.take()?, decided: row.take()?, state: row.word()?, documents: row.json()?, brought: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(GapDecision in "gap_decision" ["id", "code", "gap", "decision", "reason", "made", "coder"]
write |row| [
    id(row.id), id(row.code), word(&row.gap), word(&row.decision), text(&row.reason), number(row.made.0),
    id(row.coder),
]
read |row| GapDecision {
    id: row.id()?, code: row.id()?, gap: row.word()?, decision: row.word()?, reason: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Candidacy in "candidacy" [
    "id", "model", "category", "notes", "rejected", "reason", "made", "changed", "coder",
]
write |row| [
    id(row.id), id(row.model), id(row.category), json(&row.notes),
    row.rejected.map_or(Value::Null, |time| number(time.0)), text(&row.reason), number(row.made.0),
    number(row.changed.0), id(row.coder),
]
read |row| Candidacy {
    id: row.id()?, model: row.id()?, category: row.id()?, notes: row.json()?,
    rejected: row.take::<Option<i64>>()?.map(Time), reason: row.take()?, made: Time(row.take()?),
    changed: Time(row.take()?), coder: row.id()?,
});

stored!(Trimming in "trimming" ["code", "reason", "made", "coder"]
write |row| [id(row.code), text(&row.reason), number(row.made.0), id(row.coder)]
read |row| Trimming { code: row.id()?, reason: row.take()?, made: Time(row.take()?), coder: row.id()? });

stored!(Criteria in "saturation_criteria" ["id", "numbers", "interviews_coded", "note", "made", "coder"]
write |row| [
    id(row.id), json(&row.numbers), number(row.interviews_coded), text(&row.note), number(row.made.0),
    id(row.coder),
]
read |row| Criteria {
    id: row.id()?, numbers: row.json()?, interviews_coded: row.take()?, note: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Judgement in "judgement" ["id", "counted", "body", "interviews", "made", "changed", "coder"]
write |row| [
    id(row.id), word(&row.counted), text(&row.text), number(row.interviews), number(row.made.0),
    number(row.changed.0), id(row.coder),
]
read |row| Judgement {
    id: row.id()?, counted: row.word()?, text: row.take()?, interviews: row.take()?, made: Time(row.take()?),
    changed: Time(row.take()?), coder: row.id()?,
});

stored!(QuotationLink in "quotation_link" ["id", "from_quotation", "to_quotation", "kind", "note", "made", "coder"]
write |row| [
    id(row.id), id(row.from), id(row.to), word(&row.kind), text(&row.note), number(row.made.0), id(row.coder),
]
read |row| QuotationLink {
    id: row.id()?, from: row.id()?, to: row.id()?, kind: row.word()?, note: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Seen in "seen" ["id", "document", "first", "last", "made", "coder"]
write |row| [
    id(row.id), id(row.document), number(row.range.start), number(row.range.end), number(row.made.0), id(row.coder),
]
read |row| Seen {
    id: row.id()?, document: row.id()?, range: TextRange::new(row.take()?, row.take()?),
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Corrections in "corrections" ["document", "list"]
    write |row| [id(row.document), json(&row.list)]
    read |row| Corrections { document: row.id()?, list: row.json()? });

stored!(Pseudonym in "pseudonym" ["id", "name", "replacement", "made", "coder"]
write |row| [id(row.id), text(&row.name), text(&row.replacement), number(row.made.0), id(row.coder)]
read |row| Pseudonym {
    id: row.id()?, name: row.take()?, replacement: row.take()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Round in "round" [
    "id", "name", "coder", "documents", "codes", "level", "blind", "begun", "ended",
]
write |row| [
    id(row.id), text(&row.name), id(row.coder), json(&row.documents), json(&row.codes), word(&row.level),
    number(row.blind), number(row.begun.0), row.ended.map_or(Value::Null, |time| number(time.0)),
]
read |row| Round {
    id: row.id()?, name: row.take()?, coder: row.id()?, documents: row.json()?, codes: row.json()?,
    level: row.maybe_word()?, blind: row.take()?, begun: Time(row.take()?),
    ended: row.take::<Option<i64>>()?.map(Time),
});

stored!(Settlement in "settlement" ["id", "left_codings", "right_codings", "decision", "reason", "made", "coder"]
write |row| [
    id(row.id), json(&row.left), json(&row.right), word(&row.decision), text(&row.reason), number(row.made.0),
    id(row.coder),
]
read |row| Settlement {
    id: row.id()?, left: row.json()?, right: row.json()?, decision: row.word()?, reason: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(Dismissal in "dismissal" ["id", "likeness", "made", "coder"]
write |row| [id(row.id), json(&row.likeness), number(row.made.0), id(row.coder)]
read |row| Dismissal {
    id: row.id()?, likeness: row.json()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Comparison in "comparison" [
    "id", "left_side", "right_side", "code", "outcome", "note", "made", "coder",
]
write |row| [
    id(row.id), json(&row.left), json(&row.right), maybe_id(row.code), word(&row.outcome), text(&row.note),
    number(row.made.0), id(row.coder),
]
read |row| Comparison {
    id: row.id()?, left: row.json()?, right: row.json()?, code: row.maybe_id()?, outcome: row.word()?,
    note: row.take()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Property in "property" ["id", "code", "name", "definition", "low", "high", "made", "coder"]
write |row| [
    id(row.id), id(row.code), text(&row.name), text(&row.definition), text(&row.low), text(&row.high),
    number(row.made.0), id(row.coder),
]
read |row| Property {
    id: row.id()?, code: row.id()?, name: row.take()?, definition: row.take()?, low: row.take()?,
    high: row.take()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Location in "location" ["id", "property", "quotation", "position", "made", "coder"]
write |row| [
    id(row.id), id(row.property), id(row.quotation), number(row.position), number(row.made.0), id(row.coder),
]
read |row| Location {
    id: row.id()?, property: row.id()?, quotation: row.id()?, position: row.take()?, made: Time(row.take()?),
    coder: row.id()?,
});

stored!(MemberCheck in "member_check" [
    "id", "participant", "subject", "sent", "way", "response", "answered", "words", "changed", "links", "made", "coder",
]
write |row| [
    id(row.id), id(row.participant), word(&row.subject), maybe_text(&row.sent), text(&row.way), word(&row.response),
    maybe_text(&row.answered), text(&row.words), text(&row.changed), json(&row.links), number(row.made.0),
    id(row.coder),
]
read |row| MemberCheck {
    id: row.id()?, participant: row.id()?, subject: row.word()?, sent: row.take()?, way: row.take()?,
    response: row.maybe_word()?, answered: row.take()?, words: row.take()?, changed: row.take()?,
    links: row.json()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(Debriefing in "debriefing" ["id", "peer", "role", "held", "comment", "answer", "made", "coder"]
write |row| [
    id(row.id), text(&row.peer), text(&row.role), maybe_text(&row.held), text(&row.comment), text(&row.answer),
    number(row.made.0), id(row.coder),
]
read |row| Debriefing {
    id: row.id()?, peer: row.take()?, role: row.take()?, held: row.take()?, comment: row.take()?,
    answer: row.take()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(FormAnswer in "form_answer" ["id", "form", "item", "answer", "page", "changed", "coder"]
write |row| [
    id(row.id), word(&row.form), number(row.item), text(&row.answer), text(&row.page), number(row.changed.0),
    id(row.coder),
]
read |row| FormAnswer {
    id: row.id()?, form: row.word()?, item: row.take()?, answer: row.take()?, page: row.take()?,
    changed: Time(row.take()?), coder: row.id()?,
});

stored!(Convergence in "convergence" ["id", "finding", "kind", "verdict", "note", "made", "coder"]
write |row| [
    id(row.id), json(&row.finding), word(&row.kind), word(&row.verdict), text(&row.note), number(row.made.0),
    id(row.coder),
]
read |row| Convergence {
    id: row.id()?, finding: row.json()?, kind: row.word()?, verdict: row.word()?, note: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(NegativeDecision in "negative_decision" ["id", "about", "choice", "note", "made", "coder"]
write |row| [
    id(row.id), json(&row.about), word(&row.choice), text(&row.note), number(row.made.0), id(row.coder),
]
read |row| NegativeDecision {
    id: row.id()?, about: row.json()?, choice: row.word()?, note: row.take()?, made: Time(row.take()?),
    coder: row.id()?,
});

stored!(CaseRating in "case_rating" [
    "id", "code", "case_id", "rating", "sentence", "quotation", "made", "changed", "coder",
]
write |row| [
    id(row.id), id(row.code), id(row.case), word(&row.rating), text(&row.sentence), maybe_id(row.quotation),
    number(row.made.0), number(row.changed.0), id(row.coder),
]
read |row| CaseRating {
    id: row.id()?, code: row.id()?, case: row.id()?, rating: row.word()?, sentence: row.take()?,
    quotation: row.maybe_id()?, made: Time(row.take()?), changed: Time(row.take()?), coder: row.id()?,
});

stored!(Attribute in "attribute" ["id", "owner", "name", "kind", "made", "coder"]
write |row| [
    id(row.id), word(&row.owner), text(&row.name), json(&row.kind), number(row.made.0), id(row.coder),
]
read |row| Attribute {
    id: row.id()?, owner: row.word()?, name: row.take()?, kind: row.json()?, made: Time(row.take()?),
    coder: row.id()?,
});

stored!(SavedQuery in "saved_query" ["id", "name", "query", "made", "coder"]
write |row| [id(row.id), text(&row.name), text(&row.query), number(row.made.0), id(row.coder)]
read |row| SavedQuery {
    id: row.id()?, name: row.take()?, query: row.take()?, made: Time(row.take()?), coder: row.id()?,
});

stored!(CaseLocation in "case_location" [
    "id", "property", "case_id", "participant", "position", "note", "made", "coder",
]
write |row| [
    id(row.id), id(row.property), maybe_id(case_among(row.whom)), maybe_id(participant_among(row.whom)),
    number(row.position), text(&row.note), number(row.made.0), id(row.coder),
]
read |row| CaseLocation {
    id: row.id()?, property: row.id()?, whom: whom(row)?, position: row.take()?, note: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(CaseFinding in "case_finding" ["id", "relation", "case_id", "finding", "note", "made", "coder"]
write |row| [
    id(row.id), id(row.relation), id(row.case), word(&row.finding), text(&row.note), number(row.made.0),
    id(row.coder),
]
read |row| CaseFinding {
    id: row.id()?, relation: row.id()?, case: row.id()?, finding: row.word()?, note: row.take()?,
    made: Time(row.take()?), coder: row.id()?,
});

stored!(MatrixPath in "matrix_path" ["id", "model", "title", "steps", "made", "coder"]
write |row| [
    id(row.id), id(row.model), text(&row.title), json(&row.steps), number(row.made.0), id(row.coder),
]
read |row| MatrixPath {
    id: row.id()?, model: row.id()?, title: row.take()?, steps: row.json()?, made: Time(row.take()?),
    coder: row.id()?,
});

fn case_among(whom: Whom) -> Option<CaseId> {
    match whom {
        Whom::Case(case) => Some(case),
        Whom::Participant(_) => None,
    }
}

fn participant_among(whom: Whom) -> Option<ParticipantId> {
    match whom {
        Whom::Case(_) => None,
        Whom::Participant(participant) => Some(participant),
    }
}

/// Reads the two columns of which one says who.
fn whom(row: &mut Columns<'_>) -> rusqlite::Result<Whom> {
    let case: Option<CaseId> = row.maybe_id()?;
    let column = row.next;
    let participant: Option<ParticipantId> = row.maybe_id()?;
    let found = case.map(Whom::Case).or(participant.map(Whom::Participant));
    let nobody = "neither a case nor a participant";
    found.ok_or_else(|| {
        let kind = rusqlite::types::Type::Null;
        rusqlite::Error::FromSqlConversionFailure(column, kind, nobody.into())
    })
}
