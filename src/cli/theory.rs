//! Commands of axial and selective coding, the saturation review, and everything that is written into files.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::analysis::matrix::{Cells, PairQuestion, Rows};
use crate::analysis::saturation::Terms;
use crate::analysis::{Counts, Ground, ModelTable, made_live, story_line, unfinished};
use crate::diagram::Drawing;
use crate::diagram::companion::Companion;
use crate::export::{Cell, ColumnKind};
use crate::locale::{self, say, words};
use crate::model::{Level, Message, ModelId, Project};
use crate::operation::Refusal;
use crate::session::{Desk, Failure, MatrixSheet, Outcome, Output, minute_words, take_out_of};

use super::answer::{Answer, table};
use super::arguments::Given;
use super::figure;
use super::look::tables_of;
use super::{reading, trust, unreadable, variation};

pub(super) fn model(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let project = desk.project();
    let model = find_model(&desk, given.maybe("model"))?;
    let ground = Ground::of(project);
    let counts = Counts::on(&ground);
    let table = ModelTable::of(&ground, &counts, model)
        .ok_or_else(|| Failure::Refused(Refusal::missing("thing-model", model)))?;
    let row = project.models.get(model).cloned();
    let (title, core, reason, line) = row.map_or_else(Default::default, |row| {
        let core = row
            .core
            .map(|core| project.code_name(core).to_owned())
            .unwrap_or_default();
        (
            row.title.clone(),
            core,
            row.core_reason.clone(),
            row.story_line.clone(),
        )
    });
    let mut answer = with_case(Answer::default().text(&title), project, model);
    if !core.is_empty() {
        answer = answer.say(
            &Message::new("cli-model-core")
                .with("name", core.as_str())
                .with("reason", reason.as_str()),
        );
    }
    let coverage = story_line::coverage(project, model);
    let names = |codes: &[crate::model::CodeId]| -> Vec<String> {
        codes
            .iter()
            .map(|code| project.code_name(*code).to_owned())
            .collect()
    };
    let unnamed = names(&coverage.unnamed);
    let made = made_live(project, model, &line);
    if !unnamed.is_empty() {
        answer = answer.say(&Message::new("cli-model-unnamed").with("names", unnamed.clone()));
    }
    let open = unfinished_words(&ground, &counts, model);
    for table in tables_of(&desk, &Output::Paradigm(model))? {
        let key = json_key(&table.title);
        answer = answer.table(key, table);
    }
    if given.flag("cases") {
        answer = variation::with_cases(answer, &ground, model);
    }
    if given.flag("paths") {
        answer = variation::with_paths(answer, project, model);
    }
    if given.flag("versions") {
        answer = with_versions(answer, &desk, model)?;
    }
    Ok(answer
        .value("title", title)
        .value("core_category", core)
        .value("core_reason", reason)
        .value("story_line", story_line::plain(project, &line))
        .value("unnamed", unnamed)
        .value("plain_names", names(&made.codes))
        .value("story_line_made_live", made.text)
        .value("unfinished", open)
        .value("place_names", place_names(project, model))
        .value("adds_up", table.adds_up()))
}

fn unfinished_words(ground: &Ground, counts: &Counts, model: ModelId) -> Vec<String> {
    unfinished(ground, counts, Default::default())
        .iter()
        .filter(|item| item.model.is_none_or(|of| of == model))
        .map(|item| say(&item.message))
        .collect()
}

/// The versions of the story line, oldest first.
fn with_versions(answer: Answer, desk: &Desk, model: ModelId) -> Result<Answer, Failure> {
    let project = desk.project();
    let versions = desk.story_versions(model)?;
    let named = |text: &str| story_line::coverage_of(project, model, text).named.len();
    let rows = versions.iter().map(|version| {
        vec![
            Cell::from(version.number),
            Cell::from(minute_words(version.entry.at)),
            Cell::from(project.coder_name(version.entry.coder)),
            Cell::from(version.plain(project).1),
            Cell::from(named(&version.text)),
            Cell::from(version.why.as_str()),
        ]
    });
    let columns = [
        ("version", ColumnKind::Number),
        ("written", ColumnKind::Text),
        ("coder", ColumnKind::Text),
        ("words", ColumnKind::Number),
        ("categories_named", ColumnKind::Number),
        ("why", ColumnKind::Text),
    ];
    let lines = table("cli-title-versions", &columns, rows.collect());
    let json = versions.iter().map(|version| {
        json!({"number": version.number, "begun_ms": version.begun.0, "written_ms": version.entry.at.0,
            "coder": project.coder_name(version.entry.coder), "why": version.why,
            "named": named(&version.text), "text": version.text,
            "plain": version.plain(project).0})
    });
    let json: Vec<Value> = json.collect();
    Ok(answer.table("versions", lines).value("versions", json))
}

/// The places of a model with what it calls them, and where added ones stand.
fn place_names(project: &Project, model: ModelId) -> Vec<Value> {
    let places = project.models.get(model).map(|row| row.places.clone());
    let places = places.unwrap_or_default();
    let all = places.all().into_iter();
    all.map(|place| {
        let own = places.own(place);
        json!({"place": place, "name": locale::place(&places, place), "near": own.map(|own| own.near),
            "side": own.map(|own| own.side)})
    })
    .collect()
}

pub(super) fn diagram(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let output = given
        .maybe("output")
        .ok_or_else(|| unreadable("cli-no-output", "-o"))?;
    let name = given.maybe("figure").unwrap_or("diagram");
    if let Some(network) = network_without_model(&desk, given, name) {
        return written(&write(&desk, &network, Path::new(output))?);
    }
    let model = find_model(&desk, given.maybe("model"))?;
    let drawing = figure::drawing(given)?;
    let what = figure::output(name, model, drawing)
        .ok_or_else(|| unreadable("cli-not-an-output", name))?;
    let answer = written(&write(&desk, &what, Path::new(output))?)?;
    match what {
        Output::Diagram(..) => figure::with_words(answer, &desk, (model, None, drawing)),
        Output::Companion(_, kind, _) => {
            figure::with_words(answer, &desk, (model, Some(kind), drawing))
        }
        _ => Ok(answer),
    }
}

pub(super) fn export(given: &Given<'_>) -> Result<Answer, Failure> {
    let desk = reading(given)?;
    let output = Path::new(
        given
            .maybe("output")
            .ok_or_else(|| unreadable("cli-no-output", "-o"))?,
    );
    let what = match given.maybe("what").unwrap_or("codebook") {
        "codebook" => Output::Codebook,
        "codings" => Output::Codings,
        "links" => Output::Links,
        "sampling" => Output::Sampling,
        "thin" => Output::Thin(find_model(&desk, given.maybe("model"))?),
        "propositions" => Output::Propositions(find_model(&desk, given.maybe("model"))?),
        "cases" => Output::Cases(find_model(&desk, given.maybe("model"))?),
        "core" => Output::Candidates(find_model(&desk, given.maybe("model"))?),
        "memos" => Output::Memos,
        "saturation" => Output::Saturation(Terms::of(desk.project())),
        "paradigm" => Output::Paradigm(find_model(&desk, given.maybe("model"))?),
        other if trust::output(other).is_some() => {
            trust::output(other).ok_or_else(|| unreadable("cli-not-an-output", other))?
        }
        other if network_without_model(&desk, given, other).is_some() => {
            network_without_model(&desk, given, other)
                .ok_or_else(|| unreadable("cli-not-an-output", other))?
        }
        other => {
            let drawing = figure::drawing(given)?;
            let model = find_model(&desk, given.maybe("model"))?;
            figure::output(other, model, drawing)
                .ok_or_else(|| unreadable("cli-not-an-output", other))?
        }
    };
    written(&write(&desk, &what, output)?)
}

/// The network of what occurs together, where the project has no model to take the codes from: concepts, else open codes.
fn network_without_model(desk: &Desk, given: &Given<'_>, name: &str) -> Option<Output> {
    let project = desk.project();
    let is_asked = name == Companion::Network.name() && given.maybe("model").is_none();
    if !is_asked || !project.models.is_empty() {
        return None;
    }
    let has_concepts = project.codes.iter().any(|row| row.level == Level::Concept);
    Some(Output::TogetherNetwork(PairQuestion {
        rows: if has_concepts {
            Rows::Concepts
        } else {
            Rows::OpenCodes
        },
        ..PairQuestion::default()
    }))
}

/// Writes everything that there is into `folder` and returns the files: what the example shows a newcomer.
pub(super) fn export_everything(desk: &Desk, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let model = find_model(desk, None)?;
    let terms = Terms::of(desk.project());
    let rated = MatrixSheet {
        cells: Cells::Rating,
        ..MatrixSheet::default()
    };
    let all = [
        (
            Output::Diagram(model, Drawing::default()),
            ["svg", "pdf", "png", "docx"].as_slice(),
        ),
        (
            Output::Companion(model, Companion::Hierarchy, Drawing::default()),
            &["pdf"],
        ),
        (
            Output::Companion(model, Companion::DataStructure, Drawing::default()),
            &["pdf"],
        ),
        (Output::Codebook, &["xlsx", "csv"]),
        (Output::Saturation(terms), &["xlsx", "csv", "svg"]),
        (Output::Paradigm(model), &["xlsx"]),
        (Output::Propositions(model), &["xlsx"]),
        (Output::Sampling, &["xlsx"]),
        (Output::Codings, &["csv"]),
        (Output::Memos, &["md"]),
        (Output::Matrix(Box::new(rated)), &["docx", "xlsx"]),
    ];
    let mut files = Vec::new();
    for (output, endings) in all {
        for ending in endings {
            let path = folder.join(format!("{}.{ending}", output.file_stem()));
            files.push(write(desk, &output, &path)?.path);
        }
    }
    Ok(files)
}

pub(super) fn write(desk: &Desk, output: &Output, path: &Path) -> Result<Outcome, Failure> {
    desk.may_take_out(output)?;
    take_out_of(desk.store(), desk.project(), output, path)
}

pub(super) fn written(outcome: &Outcome) -> Result<Answer, Failure> {
    let path = outcome.path.display().to_string();
    let message = Message::new("cli-written").with("path", path.as_str());
    let mut answer = Answer::sentence(&message);
    for path in &outcome.more {
        let path = path.display().to_string();
        answer = answer.say(&Message::new("cli-written").with("path", path));
    }
    for warning in &outcome.warnings {
        answer = answer.say(warning);
    }
    let more = outcome.more.iter().map(|path| path.display().to_string());
    let more: Vec<String> = more.collect();
    let warnings: Vec<String> = outcome.warnings.iter().map(say).collect();
    Ok(answer
        .value("file", path)
        .value("more_files", more)
        .value("bytes", outcome.bytes)
        .value("warnings", warnings))
}

/// Adds the case that a model is about, if it is about one.
fn with_case(answer: Answer, project: &Project, model: ModelId) -> Answer {
    let case = project.models.get(model).and_then(|row| row.case);
    let case = case.and_then(|case| project.cases.get(case));
    let answer = answer.value("case", serde_json::json!(case.map(|case| &case.name)));
    match case {
        Some(case) => {
            answer.say(&Message::new("cli-model-of-case").with("name", case.name.as_str()))
        }
        None => answer,
    }
}

/// Returns the model of this title, or the only one.
pub(super) fn find_model(desk: &Desk, title: Option<&str>) -> Result<ModelId, Failure> {
    let models = &desk.project().models;
    let wanted = title.map(str::to_lowercase);
    let mut fitting = models.iter().filter(|model| {
        wanted
            .as_ref()
            .is_none_or(|title| model.title.to_lowercase() == *title)
    });
    match (fitting.next(), fitting.next()) {
        (Some(model), None) => Ok(model.id),
        (None, _) if models.is_empty() => Err(Failure::Export(Message::new("cli-no-model"))),
        (None, _) => Err(Refusal::missing("thing-model", title.unwrap_or_default()).into()),
        _ => Err(Failure::Export(Message::new("cli-which-model"))),
    }
}

/// Returns the name of a table in JSON.
pub(super) fn json_key(title: &str) -> &'static str {
    let keys = [
        ("export-paradigm-places", "places"),
        ("export-paradigm-concepts", "concepts"),
        ("export-paradigm-relations", "relations"),
        ("export-saturation-series", "series"),
        ("export-saturation-results", "results"),
        ("export-saturation-rule", "rule"),
        ("export-saturation-categories", "categories"),
        ("export-saturation-estimates", "estimates"),
        ("export-saturation-curve", "curve"),
        ("export-saturation-rounds", "rounds"),
        ("export-saturation-once", "once"),
        ("export-saturation-stopping", "stopping"),
        ("export-saturation-left-out", "left_out"),
        ("export-saturation-in-orders", "in_orders"),
        ("export-saturation-rules-drawn", "rules_drawn"),
        ("export-saturation-criteria", "criteria"),
        ("export-saturation-judgements", "judgements"),
    ];
    keys.iter()
        .find(|(key, _)| words(key) == title)
        .map_or("table", |(_, name)| name)
}
