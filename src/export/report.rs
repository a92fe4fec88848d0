//! The report of the whole study on paper: method, participants, findings with figure and quotations, trustworthiness,
//! limits, codebook. Only from the project: each number says what it counts, each quotation where it stands.
//!
//! The parts of the method are those of SRQR: what the researcher wrote beside an item comes first, what the project
//! knows below it.

use std::collections::BTreeSet;

use crate::analysis::trust::{FormRow, Known, check_sentence, form_rows};
use crate::analysis::{CategoryRow, Counts, Ground, ModelTable, overlapped, story_line};
use crate::model::{
    CheckSubject, CodeId, Example, Form, Message, ModelId, ParadigmModel, QuotationId, Relation,
    Stance,
};

use super::paper::{Block, Paper, PaperTable, Picture, Text};
use super::theory::day;
use super::trust::Source;
use super::{Cell, paradigm, time};

/// Items of SRQR that make the chapter on method.
const METHOD: std::ops::RangeInclusive<u8> = 5..=14;
/// Quotations that stand below a category.
const SHOWN: usize = 2;

/// What the report shows and others make: figures, and sentences for the paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportParts {
    /// The figure of each model, in one part or more.
    pub figures: Vec<(ModelId, Picture)>,
    /// The sentences on saturation.
    pub saturation: Vec<String>,
    /// The sentences on reliability.
    pub reliability: Vec<String>,
}

/// Returns the report.
pub fn report(source: Source<'_>, counts: &Counts, parts: &ReportParts) -> Paper {
    let made = Report {
        source,
        ground: source.ground,
        counts,
        srqr: form_rows(
            &Known {
                ground: source.ground,
                counts,
                day: source.day,
            },
            Form::Srqr,
        ),
    };
    let project = source.ground.project();
    let mut paper = Paper::new(project.title(), &source.words("language-tag"));
    paper.title();
    paper.paragraphs(project.settings().map_or("", |settings| &settings.note));
    made.method(&mut paper);
    made.participants(&mut paper);
    made.findings(&mut paper, parts);
    made.trustworthiness(&mut paper, parts);
    made.limits(&mut paper);
    made.codebook(&mut paper);
    paper
}

struct Report<'a> {
    source: Source<'a>,
    ground: &'a Ground,
    counts: &'a Counts,
    srqr: Vec<FormRow>,
}

impl Report<'_> {
    fn method(&self, paper: &mut Paper) {
        paper.heading(1, self.source.words("report-method"));
        for row in self.srqr.iter().filter(|row| METHOD.contains(&row.item)) {
            self.item(row, paper);
        }
        self.sampling(paper);
    }

    /// The steps of sampling, as they were decided.
    fn sampling(&self, paper: &mut Paper) {
        let project = self.ground.project();
        if project.samplings.is_empty() {
            return;
        }
        paper.heading(2, self.source.words("export-sampling"));
        let keys = ["phase", "whom", "reason", "aims", "brought"];
        let mut table = PaperTable::new("", heads(self.source, &keys));
        table.shares = vec![14, 20, 26, 18, 22];
        for row in project.samplings.iter() {
            let aims: Vec<&str> = row
                .aims
                .iter()
                .map(|aim| project.code_name(aim.code))
                .collect();
            table.rows.push(vec![
                Text::from(self.source.words(row.phase.key())),
                Text::from(row.whom.as_str()),
                Text::from(row.reason.as_str()),
                Text::from(aims.join(&self.source.words("list-apart"))),
                Text::from(row.brought.as_str()),
            ]);
        }
        paper.push(Block::Table(table));
    }

    /// What the researcher wrote beside an item, then what the project knows; nothing where both are silent.
    fn item(&self, row: &FormRow, paper: &mut Paper) {
        if row.is_open() {
            return;
        }
        paper.heading(2, self.source.words(&row.name_key()));
        if let Some(answer) = &row.answer {
            paper.paragraphs(&answer.answer);
        }
        let facts = row.facts.iter().map(|fact| self.source.say(&fact.message));
        let facts: Vec<Text> = facts.map(Text::from).collect();
        if !facts.is_empty() {
            paper.push(Block::List(facts));
        }
    }

    fn participants(&self, paper: &mut Paper) {
        let project = self.ground.project();
        if project.participants.is_empty() {
            return;
        }
        paper.heading(1, self.source.words("report-participants"));
        let keys = ["participant", "case", "variables"];
        let mut heads: Vec<String> = heads(self.source, &keys);
        heads.push(self.source.words("export-column-quotations"));
        let mut table = PaperTable::new("", heads);
        table.numeric = vec![false, false, false, true];
        table.shares = vec![12, 22, 52, 14];
        for (place, row) in project.participants.iter().enumerate() {
            let case = row.case.and_then(|case| project.cases.get(case));
            let variables: Vec<String> = row
                .attributes
                .iter()
                .map(|(name, value)| format!("{name}: {value}"))
                .collect();
            let quotations = (0..self.ground.quotations().len())
                .filter(|number| self.ground.participants_of(*number).contains(&place))
                .count();
            table.rows.push(vec![
                Text::from(row.name.as_str()),
                Text::from(case.map_or("", |case| case.name.as_str())),
                Text::from(variables.join(&self.source.words("list-apart"))),
                Text::from(quotations.to_string()),
            ]);
        }
        paper.push(Block::Table(table));
    }

    fn findings(&self, paper: &mut Paper, parts: &ReportParts) {
        let project = self.ground.project();
        for row in project.models.iter() {
            let Some(table) = ModelTable::of(self.ground, self.counts, row.id) else {
                continue;
            };
            paper.push(Block::PageBreak);
            let message = Message::new("report-findings").with("title", row.title.as_str());
            paper.heading(1, self.source.say(&message));
            self.model(paper, (row, &table), parts);
        }
    }

    fn model(
        &self,
        paper: &mut Paper,
        (row, table): (&ParadigmModel, &ModelTable),
        parts: &ReportParts,
    ) {
        let words = |key: &str| self.source.words(key);
        let places = paradigm::places(self.ground, table, &words);
        paper.push(Block::Table(PaperTable::from(&places)));
        paper.note(words("report-places-note"));
        let figures = parts.figures.iter();
        for (_, picture) in figures.filter(|(model, _)| *model == row.id) {
            paper.push(Block::Picture(picture.clone()));
        }
        for place in &table.places {
            if place.categories.is_empty() {
                continue;
            }
            let project = self.ground.project();
            let name = paradigm::place_words(project, row.id, (place.place, &words));
            paper.heading(2, name);
            for category in &place.categories {
                self.category(category, paper);
            }
        }
        self.relations(paper, table);
        self.propositions(paper, row.id);
        self.core(paper, row);
    }

    fn category(&self, row: &CategoryRow, paper: &mut Paper) {
        let project = self.ground.project();
        paper.heading(3, project.code_name(row.category));
        let meaning = project.codes.get(row.category);
        paper.paragraphs(meaning.map_or("", |code| &code.definition));
        let concepts: Vec<&str> = row
            .concepts
            .iter()
            .map(|row| project.code_name(row.concept))
            .collect();
        if !concepts.is_empty() {
            let message = Message::new("report-concepts")
                .with("count", concepts.len())
                .with("names", concepts);
            paper.paragraph(self.source.say(&message));
        }
        let tally = row.sum.tally;
        let message = Message::new("report-tally")
            .with("codings", tally.codings)
            .with("documents", tally.documents)
            .with("participants", tally.participants);
        paper.note(self.source.say(&message));
        for quotation in self.telling(row.category) {
            self.quote(quotation, paper);
        }
    }

    /// Quotations that show a category: typical examples of its branch, then quotations for its relations.
    fn telling(&self, category: CodeId) -> Vec<QuotationId> {
        let project = self.ground.project();
        let scheme = self.ground.scheme();
        let branch: BTreeSet<CodeId> = scheme.ids(scheme.branch_of(category)).into_iter().collect();
        let examples = branch.iter().filter_map(|code| {
            let row = project.codes.get(*code)?;
            row.example(Example::Typical)
        });
        let evidence = project
            .relations_of(category)
            .flat_map(|relation| project.evidence_of(relation))
            .filter_map(|evidence| project.evidence.get(evidence))
            .filter(|row| row.stance == Stance::For)
            .map(|row| row.quotation)
            .filter(|quotation| {
                let mut codings = project.codings_of(*quotation);
                let code = |coding| project.codings.get(coding).map(|row| row.code);
                codings.any(|coding| code(coding).is_some_and(|code| branch.contains(&code)))
            });
        let mut shown: Vec<QuotationId> = Vec::new();
        for quotation in examples.chain(evidence) {
            if shown.len() < SHOWN && !shown.contains(&quotation) {
                shown.push(quotation);
            }
        }
        shown
    }

    fn quote(&self, quotation: QuotationId, paper: &mut Paper) {
        let project = self.ground.project();
        let Some(row) = project.quotations.get(quotation) else {
            return;
        };
        let people: Vec<&str> = self
            .ground
            .number(quotation)
            .map(|number| self.ground.participants_of(number))
            .unwrap_or_default()
            .iter()
            .filter_map(|place| project.participants.iter().nth(*place))
            .map(|row| row.name.as_str())
            .collect();
        let turns = self.ground.paragraphs(row.document);
        let turn = overlapped(turns, row.range).next();
        let mut parts: Vec<String> = people.iter().map(|name| (*name).to_owned()).collect();
        parts.push(project.document_name(row.document).to_owned());
        parts.extend(turn.map(|turn| format!("¶{}", turn + 1)));
        paper.push(Block::Quote {
            words: Text::from(&*row.words),
            source: Text::from(parts.join(", ")),
        });
    }

    fn relations(&self, paper: &mut Paper, table: &ModelTable) {
        let project = self.ground.project();
        if table.relations.is_empty() {
            return;
        }
        paper.heading(2, self.source.words("report-relations"));
        for row in &table.relations {
            let Some(relation) = project.relations.get(row.relation) else {
                continue;
            };
            let message = Message::new("report-relation")
                .with("status", row.status.key())
                .with("for", row.supporting.quotations)
                .with("documents", row.supporting.documents)
                .with("against", row.contrary.quotations);
            paper.paragraph(
                Text::bold(relation.sentence.as_str())
                    .and(format!(" {}. ", relation.ends(project)))
                    .and_faint(self.source.say(&message)),
            );
            for stance in [Stance::For, Stance::Against] {
                self.first_evidence(relation, stance, paper);
            }
        }
    }

    /// The first quotation on one side of a relation.
    fn first_evidence(&self, relation: &Relation, stance: Stance, paper: &mut Paper) {
        let project = self.ground.project();
        let mut rows = project
            .evidence_of(relation.id)
            .filter_map(|evidence| project.evidence.get(evidence));
        let Some(row) = rows.find(|row| row.stance == stance) else {
            return;
        };
        if stance == Stance::Against {
            paper.note(self.source.words("report-against"));
        }
        self.quote(row.quotation, paper);
    }

    fn propositions(&self, paper: &mut Paper, model: ModelId) {
        let project = self.ground.project();
        let rows = project.propositions_in(model);
        if rows.is_empty() {
            return;
        }
        paper.heading(2, self.source.words("export-propositions"));
        let outdated = project.outdated(model);
        for (index, row) in rows.into_iter().enumerate() {
            let mut status = self.source.words(row.status.key());
            if let Some(changed) = outdated.status(project, row) {
                let message = Message::new("report-judged-before").with("status", status);
                status = self.source.say(&message.with("day", day(&time(changed))));
            }
            paper.paragraph(
                Text::bold(format!("P{}. ", index + 1))
                    .and(row.statement.as_str())
                    .and_faint(format!(" ({status})")),
            );
        }
    }

    fn core(&self, paper: &mut Paper, row: &ParadigmModel) {
        let project = self.ground.project();
        if let Some(core) = row.core {
            let message = Message::new("report-core").with("name", project.code_name(core));
            paper.heading(2, self.source.say(&message));
            paper.paragraphs(&row.core_reason);
        }
        let story = story_line::plain(project, &row.story_line);
        if !story.trim().is_empty() {
            paper.heading(2, self.source.words("report-story"));
            paper.paragraphs(&story);
        }
    }

    fn trustworthiness(&self, paper: &mut Paper, parts: &ReportParts) {
        let project = self.ground.project();
        paper.push(Block::PageBreak);
        paper.heading(1, self.source.words("report-trust"));
        for (key, sentences) in [
            ("report-saturation", &parts.saturation),
            ("report-reliability", &parts.reliability),
        ] {
            if !sentences.is_empty() {
                paper.heading(2, self.source.words(key));
                paper.paragraph(sentences.join(" "));
            }
        }
        if let Some(judgement) = project.judgements.iter().next_back() {
            paper.paragraphs(&judgement.text);
        }
        paper.heading(2, self.source.words("export-member-checks"));
        let findings = Some(CheckSubject::Findings);
        paper.paragraph(self.source.say(&check_sentence(project, findings)));
        let techniques = self.srqr.iter().find(|row| row.item == 15);
        if let Some(row) = techniques {
            self.item(row, paper);
        }
    }

    fn limits(&self, paper: &mut Paper) {
        paper.heading(1, self.source.words("report-limits"));
        match self
            .srqr
            .iter()
            .find(|row| row.item == 19 && !row.is_open())
        {
            Some(row) => self.item(row, paper),
            None => paper.paragraph(Text::faint(self.source.words("report-limits-open"))),
        }
    }

    fn codebook(&self, paper: &mut Paper) {
        let project = self.ground.project();
        if project.codes.is_empty() {
            return;
        }
        paper.push(Block::PageBreak);
        paper.heading(1, self.source.words("export-codebook"));
        let keys = ["code", "definition", "codings", "documents"];
        let mut table = PaperTable::new("", heads(self.source, &keys));
        table.numeric = vec![false, false, true, true];
        table.shares = vec![38, 40, 11, 11];
        for (position, row) in self.ground.scheme().codes().iter().enumerate() {
            let depth = self.ground.scheme().upwards(position).count() - 1;
            let name = format!("{}{}", "\u{2003}".repeat(depth), row.name);
            let tally = self.counts.branch(row.id);
            let name = match row.level {
                crate::model::Level::Open => Text::from(name),
                _ => Text::bold(name),
            };
            table.rows.push(vec![
                name,
                Text::from(row.definition.as_str()),
                Text::from(Cell::from(tally.codings).shown()),
                Text::from(Cell::from(tally.documents).shown()),
            ]);
        }
        paper.push(Block::Table(table));
        paper.note(self.source.words("report-codebook-note"));
    }
}

fn heads(source: Source<'_>, keys: &[&str]) -> Vec<String> {
    let heads = keys.iter();
    heads
        .map(|key| source.words(&format!("export-column-{key}")))
        .collect()
}
