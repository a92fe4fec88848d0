//! How the theory and what speaks for it stand in their tables: one column a field.

use rusqlite::types::Value;

use super::stored::{
    Columns, Stored, case_among, case_of, document_of, id, json, maybe_id, maybe_json, maybe_text,
    number, participant_among, stored, text, whom, word,
};
use crate::model::{
    Candidacy, CaseFinding, CaseLocation, CaseRating, Convergence, Criteria, Debriefing, Evidence,
    FormAnswer, GapDecision, Judgement, Location, MatrixPath, MemberCheck, NegativeDecision,
    ParadigmModel, Placement, Property, Proposition, Relation, Sampling, Support, Time, Trimming,
    Verdict,
};

stored!(ParadigmModel in "paradigm_model" [
    "id", "title", "core", "core_reason", "core_chosen", "story_line", "figure",
    "places", "case_id", "made", "coder",
]
write |row| [
    id(row.id), text(&row.title), maybe_id(row.core), text(&row.core_reason),
    row.core_chosen.map_or(Value::Null, |time| number(time.0)), text(&row.story_line),
    json(&row.figure), json(&row.places), maybe_id(row.case), number(row.made.0), id(row.coder),
]
read |row| ParadigmModel {
    id: row.id()?, title: row.take()?, core: row.maybe_id()?, core_reason: row.take()?,
    core_chosen: row.take::<Option<i64>>()?.map(Time), story_line: row.take()?, figure: row.json()?,
    places: row.json()?, case: row.maybe_id()?, made: Time(row.take()?), coder: row.id()?,
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

stored!(Criteria in "saturation_criteria" ["id", "numbers", "taken", "interviews_coded", "note", "made", "coder"]
write |row| [
    id(row.id), json(&row.numbers), maybe_json(row.taken.as_ref()), number(row.interviews_coded), text(&row.note), number(row.made.0),
    id(row.coder),
]
read |row| Criteria {
    id: row.id()?, numbers: row.json()?, taken: row.maybe_json()?, interviews_coded: row.take()?, note: row.take()?,
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
    "id", "participant", "subject", "sent", "way", "response", "answered", "words", "changed", "links", "acts", "made",
    "coder",
]
write |row| [
    id(row.id), id(row.participant), word(&row.subject), maybe_text(&row.sent), text(&row.way), word(&row.response),
    maybe_text(&row.answered), text(&row.words), text(&row.changed), json(&row.links), json(&row.acts),
    number(row.made.0), id(row.coder),
]
read |row| MemberCheck {
    id: row.id()?, participant: row.id()?, subject: row.word()?, sent: row.take()?, way: row.take()?,
    response: row.maybe_word()?, answered: row.take()?, words: row.take()?, changed: row.take()?,
    links: row.json()?, acts: row.json()?, made: Time(row.take()?), coder: row.id()?,
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
