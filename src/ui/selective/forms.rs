//! The forms of the selective screen, filled with what is known already.

use std::collections::BTreeSet;

use crate::analysis::proposed_statement;
use crate::locale;
use crate::model::{
    Aim, Bearing, CodeId, Criterion, Filling, Fit, GapKind, Level, ModelId, Project, Proposition,
    PropositionId, QuotationId, RelationId, RelationStatus, SamplingId, SamplingPhase,
    SamplingState, Term, Unit,
};
use crate::session::date_words;
use crate::ui::axial::{Face, PickItem, level_name, quotation_data};
use crate::ui::shell::Shell;

use super::acts::Act;
use super::form::{Field, Form, Picking, TermCategory, TermDraft};
use super::section::Subject;
use super::wish::Wish;

/// Returns the form that an act opens; nothing where it needs none.
pub(super) fn of(act: &Act, (shell, model): (&Shell<'_>, ModelId)) -> Option<Form> {
    let project = shell.project;
    match act {
        Act::NewProposition => Some(proposition(project, model, None)),
        Act::Edit(Subject::Proposition(id)) => {
            let row = project.propositions.get(*id)?;
            Some(proposition(project, model, Some(row)))
        }
        Act::Edit(Subject::Step(id)) => Some(sampling(project, Some(*id), None)),
        Act::Edit(Subject::Unit(unit)) => Some(verdict(project, model, *unit)),
        Act::Judge(proposition, unit) => bearing(project, *proposition, *unit),
        Act::Limits => Some(limits(project)),
        Act::Decide(code, gap) => Some(decision(project, *code, *gap)),
        Act::PlanFor(code, gap) => Some(sampling(project, None, Some((*code, Some(*gap))))),
        Act::PlanOf(code) => Some(sampling(project, None, Some((*code, None)))),
        Act::Plan => Some(sampling(project, None, None)),
        Act::Brought(id) => brought(project, *id),
        Act::Trim(code) => Some(trim(project, model, *code)),
        Act::Criteria(category) => Some(criteria(project, (model, *category))),
        Act::Reject(category) => Some(Form {
            title: "theory-reject-title",
            about: project.code_name(*category).to_owned(),
            act: "theory-reject",
            fields: vec![text("theory-reject-reason", String::new(), 4)],
            wish: Wish::Reject {
                model,
                category: *category,
            },
            fresh: true,
            problem: None,
        }),
        _ => None,
    }
}

/// Returns the form of a proposition that begins with the words of a relation.
pub(super) fn from_relation(
    project: &Project,
    model: ModelId,
    relation: RelationId,
) -> Option<Form> {
    let row = project.relations.get(relation)?;
    let draft = Proposition {
        id: PropositionId(uuid::Uuid::nil()),
        model,
        position: 0,
        statement: match row.sentence.trim() {
            "" => locale::say(&proposed_statement(project, row)),
            own => own.to_owned(),
        },
        status: row.status,
        relations: vec![relation],
        terms: vec![Term::whole(row.from), Term::whole(row.to)],
        made: row.made,
        coder: row.coder,
    };
    let mut form = proposition(project, model, Some(&draft));
    form.title = "theory-new-proposition-title";
    if let Wish::Proposition { known, .. } = &mut form.wish {
        *known = None;
    }
    Some(form)
}

fn text(key: &'static str, text: impl Into<String>, rows: usize) -> Field {
    Field::Text {
        key,
        text: text.into(),
        rows,
    }
}

fn choice(
    key: &'static str,
    keys: impl IntoIterator<Item = &'static str>,
    current: Option<usize>,
) -> Field {
    Field::Choice {
        key,
        items: keys.into_iter().map(locale::words).collect(),
        current,
    }
}

fn proposition(project: &Project, model: ModelId, known: Option<&Proposition>) -> Form {
    let is_in = |relation: &RelationId| known.is_some_and(|row| row.relations.contains(relation));
    let mut relations: Vec<RelationId> = project.relations_in(model).collect();
    relations.sort_by_key(|relation| !is_in(relation));
    let ticked = relations.iter().map(is_in).collect();
    let rows = relations.iter().filter_map(|id| project.relations.get(*id));
    let items = rows.map(|row| (row.ends(project), locale::words(row.status.key())));
    let items = items.collect();
    let categories = categories(project, model);
    let terms = known.map_or_else(Vec::new, |row| term_drafts(&categories, &row.terms));
    let status = known.map_or(RelationStatus::default(), |row| row.status);
    let status_at = RelationStatus::ALL
        .iter()
        .position(|other| *other == status);
    Form {
        title: if known.is_some() {
            "theory-edit-proposition-title"
        } else {
            "theory-new-proposition-title"
        },
        about: String::new(),
        act: "theory-keep",
        fields: vec![
            text(
                "theory-statement",
                known.map_or("", |row| row.statement.as_str()),
                3,
            ),
            Field::Terms {
                categories,
                rows: terms,
            },
            Field::Ticks {
                key: "theory-rests-on",
                items,
                ticked,
            },
            choice(
                "theory-status",
                RelationStatus::ALL.map(RelationStatus::key),
                status_at,
            ),
        ],
        wish: Wish::Proposition {
            known: known.map(|row| row.id),
            model,
            relations,
        },
        fresh: true,
        problem: None,
    }
}

/// The categories of a model with the properties of their branches.
fn categories(project: &Project, model: ModelId) -> Vec<TermCategory> {
    let placements = project.placements_in(model);
    let mut placed: Vec<_> = placements
        .filter_map(|placement| project.placements.get(placement))
        .collect();
    placed.sort_by_key(|row| (row.place, row.position, row.id));
    let mut seen = BTreeSet::new();
    placed
        .into_iter()
        .map(|row| row.category)
        .filter(|category| seen.insert(*category))
        .filter_map(|category| {
            Some(TermCategory {
                code: category,
                item: pick_item(project, category)?,
                properties: properties(project, category),
            })
        })
        .collect()
}

/// A concept or category as it is looked for: with what stands above it, or its rung.
fn pick_item(project: &Project, code: CodeId) -> Option<PickItem> {
    let row = project.codes.get(code)?;
    let above = row.parent.map(|above| project.code_name(above).to_owned());
    Some(PickItem {
        face: Face::of(row),
        meta: above.unwrap_or_else(|| level_name(project, row.level)),
    })
}

pub(super) fn properties(
    project: &Project,
    category: CodeId,
) -> Vec<(crate::model::PropertyId, String)> {
    let rows = project.properties.iter();
    rows.filter(|row| project.is_within(row.code, category))
        .map(|row| (row.id, format!("{} ({}–{})", row.name, row.low, row.high)))
        .collect()
}

fn term_drafts(categories: &[TermCategory], terms: &[Term]) -> Vec<TermDraft> {
    let draft = |term: &Term| {
        let category = categories
            .iter()
            .position(|row| row.code == term.category)?;
        let own = categories.get(category)?;
        let property = term.property.and_then(|id| {
            let mut properties = own.properties.iter();
            properties.position(|(property, _)| *property == id)
        });
        Some(TermDraft {
            category: Some(category),
            picking: Picking::default(),
            making: None,
            awaited: None,
            property,
            lowest: term.lowest.to_string(),
            highest: term.highest.to_string(),
        })
    };
    terms.iter().filter_map(draft).collect()
}

fn bearing(project: &Project, id: PropositionId, unit: Unit) -> Option<Form> {
    let row = project.propositions.get(id)?;
    let known = project.support_of(id, unit);
    let quotations = shown_by(project, row, unit);
    let is_in =
        |quotation: &QuotationId| known.is_some_and(|known| known.quotations.contains(quotation));
    let ticked = quotations.iter().map(is_in).collect();
    let items = quotations.iter().filter_map(|id| {
        let data = quotation_data(project, *id)?;
        Some((data.place, data.words))
    });
    let current = known.and_then(|known| Bearing::ALL.iter().position(|b| *b == known.bearing));
    Some(Form {
        title: "theory-judge-title",
        about: format!("{} — {}", project.unit_name(unit), row.statement),
        act: "theory-keep",
        fields: vec![
            choice("theory-bearing", Bearing::ALL.map(Bearing::key), current),
            text(
                "theory-note",
                known.map_or("", |known| known.note.as_str()),
                3,
            ),
            Field::Ticks {
                key: "theory-shown-by",
                items: items.collect(),
                ticked,
            },
        ],
        wish: Wish::Bearing {
            proposition: id,
            unit,
            quotations: quotations.clone(),
        },
        fresh: false,
        problem: None,
    })
}

/// Quotations of a case that can show how it bears on a proposition: those that do, the evidence of its relations, and
/// what stands on its dimensions.
fn shown_by(project: &Project, row: &Proposition, unit: Unit) -> Vec<QuotationId> {
    let known = project.support_of(row.id, unit);
    let mut quotations: Vec<QuotationId> = known.map_or_else(Vec::new, |k| k.quotations.clone());
    let evidence = row.relations.iter();
    let evidence = evidence
        .flat_map(|relation| project.evidence_of(*relation))
        .filter_map(|evidence| project.evidence.get(evidence))
        .map(|evidence| evidence.quotation);
    let located = row.terms.iter().filter_map(|term| term.property);
    let located = located
        .flat_map(|property| project.locations_on(property))
        .filter_map(|location| project.locations.get(location))
        .map(|location| location.quotation);
    quotations.extend(evidence.chain(located));
    let mut seen = BTreeSet::new();
    quotations.retain(|id| {
        let row = project.quotations.get(*id);
        row.is_some_and(|row| project.unit_of(row.document) == unit) && seen.insert(*id)
    });
    quotations
}

fn limits(project: &Project) -> Form {
    let limits = project.thin_limits();
    Form {
        title: "theory-limits-title",
        about: locale::words("theory-limits-about"),
        act: "theory-keep",
        fields: vec![
            text("theory-limit-quotations", limits.quotations.to_string(), 1),
            text("theory-limit-documents", limits.documents.to_string(), 1),
            text("theory-limit-cases", limits.cases.to_string(), 1),
            text("theory-limit-lately", limits.lately.to_string(), 1),
        ],
        wish: Wish::Limits,
        fresh: true,
        problem: None,
    }
}

fn decision(project: &Project, code: CodeId, gap: GapKind) -> Form {
    let known = project.gap_decision(code, gap);
    let current = known.and_then(|row| Filling::ALL.iter().position(|f| *f == row.decision));
    let name = project.code_name(code);
    Form {
        title: "theory-decide-title",
        about: format!("{name}: {}", locale::words(gap.key())),
        act: "theory-keep",
        fields: vec![
            choice("theory-decision", Filling::ALL.map(Filling::key), current),
            text(
                "theory-decision-reason",
                known.map_or("", |row| row.reason.as_str()),
                3,
            ),
        ],
        wish: Wish::Gap { code, gap },
        fresh: false,
        problem: None,
    }
}

fn sampling(
    project: &Project,
    known: Option<SamplingId>,
    wanted: Option<(CodeId, Option<GapKind>)>,
) -> Form {
    let row = known.and_then(|id| project.samplings.get(id));
    let mut aims: Vec<Aim> = row.map_or_else(Vec::new, |row| row.aims.clone());
    let served = None;
    aims.extend(wanted.map(|(code, gap)| Aim { code, gap, served }));
    let gap = wanted.and_then(|(code, gap)| Some((code, gap?)));
    let chosen = aims.len();
    let mut codes: Vec<_> = project
        .codes
        .iter()
        .filter(|code| code.level != Level::Open && !project.is_trimmed(code.id))
        .collect();
    codes.sort_by_cached_key(|code| (std::cmp::Reverse(code.level), code.name.to_lowercase()));
    let gap_of = None;
    aims.extend(codes.iter().map(|code| Aim {
        code: code.id,
        gap: gap_of,
        served,
    }));
    let items = aims.iter().map(|aim| {
        let gap = aim
            .gap
            .map_or_else(String::new, |gap| locale::words(gap.key()));
        (project.code_name(aim.code).to_owned(), gap)
    });
    let phase = row.map_or(SamplingPhase::RelationalVariational, |row| row.phase);
    let phase = SamplingPhase::ALL.iter().position(|other| *other == phase);
    let said = |text: fn(&crate::model::Sampling) -> &str| row.map_or("", |row| text(row));
    Form {
        title: if known.is_some() {
            "theory-edit-sampling-title"
        } else {
            "theory-plan-title"
        },
        about: String::new(),
        act: "theory-keep",
        fields: vec![
            text("theory-whom", said(|row| &row.whom), 1),
            text("theory-reason", said(|row| &row.reason), 2),
            text("theory-ask", said(|row| &row.ask), 2),
            choice(
                "theory-phase",
                SamplingPhase::ALL.map(SamplingPhase::key),
                phase,
            ),
            Field::Ticks {
                key: "theory-aims",
                items: items.collect(),
                ticked: (0..aims.len()).map(|at| at < chosen).collect(),
            },
            text(
                "theory-decided",
                date_words(said(|row| row.decided.as_deref().unwrap_or_default())),
                1,
            ),
        ],
        wish: Wish::Sampling { known, aims, gap },
        fresh: true,
        problem: None,
    }
}

fn brought(project: &Project, id: SamplingId) -> Option<Form> {
    let row = project.samplings.get(id)?;
    let taken: BTreeSet<_> = project
        .samplings
        .iter()
        .filter(|other| other.id != id)
        .flat_map(|other| other.documents.iter().copied())
        .collect();
    let mut documents: Vec<_> = project
        .documents_in_order()
        .into_iter()
        .map(|document| document.id)
        .filter(|document| !taken.contains(document))
        .collect();
    // Its own first, then the last ones: the interview that was just made.
    documents.reverse();
    documents.sort_by_key(|document| !row.documents.contains(document));
    let ticked = documents
        .iter()
        .map(|document| row.documents.contains(document));
    let ticked = ticked.collect();
    let state = if row.state == SamplingState::Planned {
        SamplingState::Done
    } else {
        row.state
    };
    let state = SamplingState::ALL.iter().position(|other| *other == state);
    let aims = row.aims.iter().map(|aim| {
        let gap = aim
            .gap
            .map_or_else(String::new, |gap| locale::words(gap.key()));
        (project.code_name(aim.code).to_owned(), gap)
    });
    let names = documents.iter();
    let names = names.map(|id| (project.document_name(*id).to_owned(), String::new()));
    Some(Form {
        title: "theory-brought-title",
        about: super::sampling::name(row),
        act: "theory-keep",
        fields: vec![
            choice(
                "theory-state",
                SamplingState::ALL.map(SamplingState::key),
                state,
            ),
            Field::Ticks {
                key: "theory-became",
                items: names.collect(),
                ticked,
            },
            text("theory-brought", row.brought.as_str(), 4),
            Field::Ticks {
                key: "theory-which-served",
                items: aims.collect(),
                ticked: row
                    .aims
                    .iter()
                    .map(|aim| aim.served == Some(true))
                    .collect(),
            },
        ],
        wish: Wish::Brought {
            sampling: id,
            documents,
            aims: row.aims.clone(),
        },
        fresh: true,
        problem: None,
    })
}

fn trim(project: &Project, model: ModelId, code: Option<CodeId>) -> Form {
    let core = project.models.get(model).and_then(|row| row.core);
    let mut codes: Vec<_> = project
        .codes
        .iter()
        .filter(|row| row.level != Level::Open && !project.is_trimmed(row.id))
        .filter(|row| core != Some(row.id))
        .collect();
    codes.sort_by_cached_key(|row| (std::cmp::Reverse(row.level), row.name.to_lowercase()));
    Form {
        title: "theory-trim-title",
        about: locale::words("theory-trim-about"),
        act: "theory-trim-act",
        fields: vec![
            Field::Pick {
                key: "theory-code",
                items: codes
                    .iter()
                    .filter_map(|row| pick_item(project, row.id))
                    .collect(),
                current: codes.iter().position(|row| Some(row.id) == code),
                picking: Picking::default(),
            },
            text("theory-trim-reason", String::new(), 3),
        ],
        wish: Wish::Trim {
            codes: codes.iter().map(|row| row.id).collect(),
        },
        fresh: code.is_some(),
        problem: None,
    }
}

fn verdict(project: &Project, model: ModelId, unit: Unit) -> Form {
    let known = project.verdict_on(model, unit);
    let current = known.and_then(|row| Fit::ALL.iter().position(|fit| *fit == row.fit));
    Form {
        title: "theory-fit-title",
        about: project.unit_name(unit).to_owned(),
        act: "theory-keep",
        fields: vec![
            choice("theory-fit", Fit::ALL.map(Fit::key), current),
            text(
                "theory-explanation",
                known.map_or("", |row| row.explanation.as_str()),
                5,
            ),
        ],
        wish: Wish::Fit { model, unit },
        fresh: false,
        problem: None,
    }
}

fn criteria(project: &Project, (model, category): (ModelId, CodeId)) -> Form {
    let known = project.candidacy_of(model, category);
    let field = |criterion: Criterion| {
        let words = known.and_then(|row| row.notes.get(&criterion));
        text(criterion.key(), words.map_or("", String::as_str), 2)
    };
    Form {
        title: "theory-criteria-title",
        about: project.code_name(category).to_owned(),
        act: "theory-keep",
        fields: Criterion::ALL.map(field).into(),
        wish: Wish::Criteria { model, category },
        fresh: true,
        problem: None,
    }
}
