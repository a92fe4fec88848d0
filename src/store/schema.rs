//! The tables of a project file, version by version.

use rusqlite::Connection;

/// `PRAGMA application_id` of a project file: “GWK1”.
pub const APPLICATION_ID: i32 = 0x4757_4B31;

/// The format that this program writes; it reads this one and older ones.
pub const VERSION: u32 = 5;

/// The tables of format 1.
///
/// Foreign keys are checked when a transaction ends, so that the order of writes within an act does not matter.
/// Nothing cascades: what goes with something is planned, journaled and undone like everything else.
const FORMAT_1: &str = "
CREATE TABLE settings (
    id BLOB PRIMARY KEY, title TEXT NOT NULL, note TEXT NOT NULL, level_names TEXT NOT NULL, made INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE coder (id BLOB PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE cases (id BLOB PRIMARY KEY, name TEXT NOT NULL, attributes TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE participant (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, case_id BLOB REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
    attributes TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE content (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE document (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, date TEXT, place TEXT,
    interviewer TEXT, case_id BLOB REFERENCES cases DEFERRABLE INITIALLY DEFERRED, participants TEXT NOT NULL,
    attributes TEXT NOT NULL, speakers TEXT NOT NULL, right_to_left INTEGER NOT NULL, language TEXT,
    text_hash TEXT NOT NULL REFERENCES content DEFERRABLE INITIALLY DEFERRED,
    length INTEGER NOT NULL, characters INTEGER NOT NULL, words INTEGER NOT NULL,
    file_name TEXT NOT NULL, content_hash TEXT NOT NULL REFERENCES content DEFERRABLE INITIALLY DEFERRED,
    format TEXT NOT NULL, encoding TEXT, imported INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE paragraphs (
    document BLOB PRIMARY KEY REFERENCES document DEFERRABLE INITIALLY DEFERRED, list TEXT NOT NULL
);
CREATE TABLE code (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL,
    parent BLOB REFERENCES code DEFERRABLE INITIALLY DEFERRED,
    definition TEXT NOT NULL, use_when TEXT NOT NULL, not_when TEXT NOT NULL, colour INTEGER NOT NULL,
    in_vivo INTEGER NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE quotation (
    id BLOB PRIMARY KEY, document BLOB NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
    first INTEGER NOT NULL, last INTEGER NOT NULL, words TEXT NOT NULL, comment TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
    CHECK (first < last)
) WITHOUT ROWID;
CREATE TABLE coding (
    id BLOB PRIMARY KEY, quotation BLOB NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    code BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE paradigm_model (
    id BLOB PRIMARY KEY, title TEXT NOT NULL, core BLOB REFERENCES code DEFERRABLE INITIALLY DEFERRED,
    core_reason TEXT NOT NULL, core_chosen INTEGER, story_line TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE placement (
    id BLOB PRIMARY KEY, model BLOB NOT NULL REFERENCES paradigm_model DEFERRABLE INITIALLY DEFERRED,
    category BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL, valence TEXT, position INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE relation (
    id BLOB PRIMARY KEY, model BLOB NOT NULL REFERENCES paradigm_model DEFERRABLE INITIALLY DEFERRED,
    from_code BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED,
    to_code BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, sentence TEXT NOT NULL, status TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE evidence (
    id BLOB PRIMARY KEY, relation BLOB NOT NULL REFERENCES relation DEFERRABLE INITIALLY DEFERRED,
    quotation BLOB NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    stance TEXT NOT NULL, note TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE memo (
    id BLOB PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, links TEXT NOT NULL,
    made INTEGER NOT NULL, changed INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, coder BLOB NOT NULL, act TEXT NOT NULL, target INTEGER,
    label TEXT NOT NULL, what TEXT NOT NULL, why TEXT NOT NULL, operation TEXT NOT NULL, changes TEXT NOT NULL
);
CREATE INDEX participant_case ON participant (case_id);
CREATE INDEX document_case ON document (case_id);
CREATE INDEX document_text ON document (text_hash);
CREATE INDEX document_content ON document (content_hash);
CREATE INDEX code_parent ON code (parent);
CREATE INDEX quotation_document ON quotation (document);
CREATE INDEX coding_quotation ON coding (quotation);
CREATE INDEX coding_code ON coding (code);
CREATE INDEX paradigm_model_core ON paradigm_model (core);
CREATE INDEX placement_model ON placement (model);
CREATE INDEX placement_category ON placement (category);
CREATE INDEX relation_model ON relation (model);
CREATE INDEX relation_from ON relation (from_code);
CREATE INDEX relation_to ON relation (to_code);
CREATE INDEX evidence_relation ON evidence (relation);
CREATE INDEX evidence_quotation ON evidence (quotation);
";

/// What format 2 adds to format 1.
const FORMAT_2: &str = "
-- Coding: weights, negative cases, links between quotations, what was left uncoded on purpose.
ALTER TABLE settings ADD COLUMN weights TEXT;
ALTER TABLE coding ADD COLUMN negative INTEGER NOT NULL DEFAULT 0;
ALTER TABLE coding ADD COLUMN weight INTEGER;
CREATE TABLE quotation_link (
    id BLOB PRIMARY KEY, from_quotation BLOB NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    to_quotation BLOB NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, note TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE seen (
    id BLOB PRIMARY KEY, document BLOB NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
    first INTEGER NOT NULL, last INTEGER NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
    CHECK (first < last)
) WITHOUT ROWID;
CREATE INDEX quotation_link_from ON quotation_link (from_quotation);
CREATE INDEX quotation_link_to ON quotation_link (to_quotation);
CREATE INDEX seen_document ON seen (document);
-- Transcripts: what was corrected in texts, and the list of pseudonyms.
CREATE TABLE corrections (
    document BLOB PRIMARY KEY REFERENCES document DEFERRABLE INITIALLY DEFERRED, list TEXT NOT NULL
);
CREATE TABLE pseudonym (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, replacement TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
-- Reliability: rounds of coding, the quotations that belong to one, and disagreements that were settled.
CREATE TABLE round (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
    documents TEXT NOT NULL, codes TEXT NOT NULL, level TEXT, blind INTEGER NOT NULL, begun INTEGER NOT NULL,
    ended INTEGER
) WITHOUT ROWID;
ALTER TABLE quotation ADD COLUMN round BLOB REFERENCES round DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE settlement (
    id BLOB PRIMARY KEY, left_codings TEXT NOT NULL, right_codings TEXT NOT NULL, decision TEXT NOT NULL,
    reason TEXT NOT NULL, made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
-- Figures: boxes moved by hand, labels by language, levels of the conditional matrix; JSON of `FigureNotes`
ALTER TABLE paradigm_model ADD COLUMN figure TEXT NOT NULL DEFAULT '{}';
-- Saturation: criteria fixed in advance (numbers is JSON of `CriteriaNumbers`), judgements.
CREATE TABLE saturation_criteria (
    id BLOB PRIMARY KEY, numbers TEXT NOT NULL, interviews_coded INTEGER NOT NULL, note TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE judgement (
    id BLOB PRIMARY KEY, counted TEXT NOT NULL, body TEXT NOT NULL, interviews INTEGER NOT NULL,
    made INTEGER NOT NULL, changed INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
-- Codebook: examples of codes, comparisons, likenesses that were put away, properties and dimensions.
ALTER TABLE code ADD COLUMN typical BLOB REFERENCES quotation DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE code ADD COLUMN borderline BLOB REFERENCES quotation DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE dismissal (
    id BLOB PRIMARY KEY, likeness TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE comparison (
    id BLOB PRIMARY KEY, left_side TEXT NOT NULL, right_side TEXT NOT NULL,
    code BLOB REFERENCES code DEFERRABLE INITIALLY DEFERRED, outcome TEXT NOT NULL, note TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE property (
    id BLOB PRIMARY KEY, code BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED, name TEXT NOT NULL,
    definition TEXT NOT NULL, low TEXT NOT NULL, high TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE location (
    id BLOB PRIMARY KEY, property BLOB NOT NULL REFERENCES property DEFERRABLE INITIALLY DEFERRED,
    quotation BLOB NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX code_typical ON code (typical);
CREATE INDEX code_borderline ON code (borderline);
CREATE INDEX comparison_code ON comparison (code);
CREATE INDEX property_code ON property (code);
CREATE INDEX location_property ON location (property);
CREATE INDEX location_quotation ON location (quotation);
";

/// What format 3 adds to format 2.
const FORMAT_3: &str = "
-- Selective coding: propositions and how cases bear on them, verdicts on cases, sampling, gaps, candidates, trimming.
ALTER TABLE settings ADD COLUMN thin TEXT;
CREATE TABLE proposition (
    id BLOB PRIMARY KEY, model BLOB NOT NULL REFERENCES paradigm_model DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, statement TEXT NOT NULL, status TEXT NOT NULL, relations TEXT NOT NULL,
    terms TEXT NOT NULL, made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE support (
    id BLOB PRIMARY KEY, proposition BLOB NOT NULL REFERENCES proposition DEFERRABLE INITIALLY DEFERRED,
    case_id BLOB REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
    document BLOB REFERENCES document DEFERRABLE INITIALLY DEFERRED, bearing TEXT NOT NULL,
    note TEXT NOT NULL, quotations TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED, CHECK ((case_id IS NULL) <> (document IS NULL))
) WITHOUT ROWID;
CREATE TABLE verdict (
    id BLOB PRIMARY KEY, model BLOB NOT NULL REFERENCES paradigm_model DEFERRABLE INITIALLY DEFERRED,
    case_id BLOB REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
    document BLOB REFERENCES document DEFERRABLE INITIALLY DEFERRED, fit TEXT NOT NULL,
    explanation TEXT NOT NULL, made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
    CHECK ((case_id IS NULL) <> (document IS NULL))
) WITHOUT ROWID;
CREATE TABLE sampling (
    id BLOB PRIMARY KEY, phase TEXT NOT NULL, aims TEXT NOT NULL, reason TEXT NOT NULL, whom TEXT NOT NULL,
    ask TEXT NOT NULL, decided TEXT, state TEXT NOT NULL, documents TEXT NOT NULL, brought TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE gap_decision (
    id BLOB PRIMARY KEY, code BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED, gap TEXT NOT NULL,
    decision TEXT NOT NULL, reason TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE candidacy (
    id BLOB PRIMARY KEY, model BLOB NOT NULL REFERENCES paradigm_model DEFERRABLE INITIALLY DEFERRED,
    category BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED, notes TEXT NOT NULL, rejected INTEGER,
    reason TEXT NOT NULL, made INTEGER NOT NULL, changed INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE trimming (
    code BLOB PRIMARY KEY REFERENCES code DEFERRABLE INITIALLY DEFERRED, reason TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX proposition_model ON proposition (model);
CREATE INDEX support_proposition ON support (proposition);
CREATE INDEX support_case ON support (case_id);
CREATE INDEX support_document ON support (document);
CREATE INDEX verdict_model ON verdict (model);
CREATE INDEX verdict_case ON verdict (case_id);
CREATE INDEX verdict_document ON verdict (document);
CREATE INDEX gap_decision_code ON gap_decision (code);
CREATE INDEX candidacy_model ON candidacy (model);
CREATE INDEX candidacy_category ON candidacy (category);
-- Search: queries that were kept.
CREATE TABLE saved_query (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
-- Trustworthiness: member checks, debriefings, answers to forms, convergence of sources, decisions on negative cases.
CREATE TABLE member_check (
    id BLOB PRIMARY KEY, participant BLOB NOT NULL REFERENCES participant DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL, sent TEXT, way TEXT NOT NULL, response TEXT, answered TEXT, words TEXT NOT NULL,
    changed TEXT NOT NULL, links TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE debriefing (
    id BLOB PRIMARY KEY, peer TEXT NOT NULL, role TEXT NOT NULL, held TEXT, comment TEXT NOT NULL,
    answer TEXT NOT NULL, made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE form_answer (
    id BLOB PRIMARY KEY, form TEXT NOT NULL, item INTEGER NOT NULL, answer TEXT NOT NULL, page TEXT NOT NULL,
    changed INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE convergence (
    id BLOB PRIMARY KEY, finding TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE negative_decision (
    id BLOB PRIMARY KEY, about TEXT NOT NULL, choice TEXT NOT NULL, note TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX member_check_participant ON member_check (participant);
-- Cases: the scale of ratings (JSON of `RatingScale`), categories rated in cases, types of attributes (JSON).
ALTER TABLE settings ADD COLUMN ratings TEXT;
CREATE TABLE case_rating (
    id BLOB PRIMARY KEY, code BLOB NOT NULL REFERENCES code DEFERRABLE INITIALLY DEFERRED,
    case_id BLOB NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED, rating TEXT NOT NULL,
    sentence TEXT NOT NULL, quotation BLOB REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    made INTEGER NOT NULL, changed INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE attribute (
    id BLOB PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX case_rating_code ON case_rating (code);
CREATE INDEX case_rating_case ON case_rating (case_id);
CREATE INDEX case_rating_quotation ON case_rating (quotation);
";

/// What is not in every file of format 3: the last files of that format have the tables and columns of axial coding.
const FORMAT_4: &str = "
-- Axial coding: cases on dimensions and relations, paths of the matrix.
CREATE TABLE IF NOT EXISTS case_location (
    id BLOB PRIMARY KEY, property BLOB NOT NULL REFERENCES property DEFERRABLE INITIALLY DEFERRED,
    case_id BLOB REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
    participant BLOB REFERENCES participant DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL,
    note TEXT NOT NULL, made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS case_finding (
    id BLOB PRIMARY KEY, relation BLOB NOT NULL REFERENCES relation DEFERRABLE INITIALLY DEFERRED,
    case_id BLOB NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED, finding TEXT NOT NULL, note TEXT NOT NULL,
    made INTEGER NOT NULL, coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS matrix_path (
    id BLOB PRIMARY KEY, model BLOB NOT NULL REFERENCES paradigm_model DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL, steps TEXT NOT NULL, made INTEGER NOT NULL,
    coder BLOB NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS case_location_property ON case_location (property);
CREATE INDEX IF NOT EXISTS case_location_case ON case_location (case_id);
CREATE INDEX IF NOT EXISTS case_location_participant ON case_location (participant);
CREATE INDEX IF NOT EXISTS case_finding_relation ON case_finding (relation);
CREATE INDEX IF NOT EXISTS case_finding_case ON case_finding (case_id);
CREATE INDEX IF NOT EXISTS matrix_path_model ON matrix_path (model);
";

/// Columns that rows of format 3 did not have, or not in every file of it.
const COLUMNS_4: &[Column] = &[
    // Subcategories: the question that they answer.
    ("code", "answers", "TEXT NOT NULL DEFAULT 'nothing'"),
    // Strategies: whose they are.
    ("placement", "actor", "TEXT NOT NULL DEFAULT ''"),
    // Within-case models: the case that a model is about.
    (
        "paradigm_model",
        "case_id",
        "BLOB REFERENCES cases DEFERRABLE INITIALLY DEFERRED",
    ),
    // Paradigm models: given names of their places, and added places; JSON of `ModelPlaces`.
    ("paradigm_model", "places", "TEXT NOT NULL DEFAULT '{}'"),
    // Member checks: numbers of the acts by which something was changed.
    ("member_check", "acts", "TEXT NOT NULL DEFAULT '[]'"),
];

/// Columns that rows of format 4 did not have.
const COLUMNS_5: &[Column] = &[
    // Criteria of saturation: the series and the order that they were fixed for; JSON of `Taken`.
    ("saturation_criteria", "taken", "TEXT"),
];

/// A column that is added where a file lacks it: its table, its name, and what it holds.
type Column = (&'static str, &'static str, &'static str);

/// What makes a format of the one before it.
pub struct FormatStep {
    columns: &'static [Column],
    statements: &'static str,
}

/// The step that leads to each format, from format 1 on: `STEPS[n]` makes format n + 1 of format n.
pub const STEPS: &[FormatStep] = &[
    FormatStep::of(FORMAT_1),
    FormatStep::of(FORMAT_2),
    FormatStep::of(FORMAT_3),
    FormatStep {
        columns: COLUMNS_4,
        statements: FORMAT_4,
    },
    FormatStep {
        columns: COLUMNS_5,
        statements: "",
    },
];

impl FormatStep {
    /// Returns the step that these statements of SQL make.
    pub const fn of(statements: &'static str) -> Self {
        Self {
            columns: &[],
            statements,
        }
    }

    fn take(&self, file: &Connection) -> rusqlite::Result<()> {
        for (table, column, holds) in self.columns {
            if !file.column_exists(None::<&str>, *table, *column)? {
                file.execute_batch(&format!("ALTER TABLE {table} ADD COLUMN {column} {holds}"))?;
            }
        }
        file.execute_batch(self.statements)
    }
}

/// Brings an open file from format `from` to the last of `steps`, each step in a transaction of its own.
///
/// # Errors
///
/// What SQLite says; the file is then at the last format that was reached whole.
pub fn migrate(
    connection: &mut Connection,
    from: u32,
    steps: &[FormatStep],
) -> rusqlite::Result<()> {
    for (index, step) in steps.iter().enumerate().skip(from as usize) {
        let transaction = connection.transaction()?;
        step.take(&transaction)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(
            None,
            "user_version",
            u32::try_from(index + 1).unwrap_or(u32::MAX),
        )?;
        transaction.commit()?;
    }
    Ok(())
}
