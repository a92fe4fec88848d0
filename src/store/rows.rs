//! How sources, codes, codings and memos stand in their tables: one column a field.

use rusqlite::types::Value;

use super::stored::{
    Columns, Stored, id, json, maybe_id, maybe_json, maybe_text, number, stored, text, word,
};
use crate::model::{
    Attribute, Case, Code, Coder, Coding, Comparison, ContentHash, Corrections, Dismissal,
    Document, Memo, Origin, Paragraphs, Participant, Pseudonym, Quotation, QuotationLink, Round,
    SavedQuery, Seen, Settings, Settlement, TextRange, Time,
};

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

stored!(Memo in "memo" ["id", "kind", "title", "body", "links", "made", "changed", "coder"]
write |row| [
    id(row.id), word(&row.kind), text(&row.title), text(&row.text), json(&row.links), number(row.made.0),
    number(row.changed.0), id(row.coder),
]
read |row| Memo {
    id: row.id()?, kind: row.word()?, title: row.take()?, text: row.take()?, links: row.json()?,
    made: Time(row.take()?), changed: Time(row.take()?), coder: row.id()?,
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
