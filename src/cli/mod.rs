//! The command line: whatever a person can do with the mouse, a script can do here.
//!
//! A command opens the project, does one thing through the [`Desk`], prints a table for people or one JSON document
//! with `--json`, and ends with 0 when done, 1 when refused or failed (one clear sentence on standard error, nothing
//! half-done), 2 on wrong usage.

mod agreement;
mod answer;
mod arguments;
mod change;
mod codebook;
mod figure;
mod gone_through;
mod look;
mod matrix;
mod measure;
mod retrieve;
mod saturation;
mod selective;
mod texts;
mod theory;
mod trace;
mod trust;
mod variation;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::locale::{Language, say, set_language, words};
use crate::model::Message;
use crate::session::{Desk, EXAMPLE_FILE, Failure, Places, make_example, read_only_message};

use answer::Answer;
use arguments::{Given, parser};

pub use arguments::command_names;

/// How a command line ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Refused or failed; the sentence was said.
    Failed,
    /// The words of the command line are off; it was said how they should be.
    Usage,
    /// The workbench is to be opened.
    Window {
        /// On which project, if one is named.
        project: Option<PathBuf>,
        /// Who codes, if that is said.
        coder: Option<String>,
        /// The language of the window, if that is said.
        language: Option<Language>,
    },
}

/// Runs a command line, the program's name first.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Exit {
    let matches = match parser().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return say_usage(&error, out, errors),
    };
    let told = matches.subcommand().map_or(&matches, |(_, told)| told);
    let language = told.get_one::<String>("interface");
    let language = language.and_then(|tag| Language::of_tag(tag));
    set_language(language.unwrap_or_default());
    let Some((command, given)) = matches.subcommand() else {
        let project = matches.get_one::<PathBuf>("open").cloned();
        let coder = matches.get_one::<String>("coder").cloned();
        return Exit::Window {
            project,
            coder,
            language,
        };
    };
    if let Some(project) = matches.get_one::<PathBuf>("open") {
        let message =
            Message::new("cli-project-before").with("path", project.display().to_string());
        writeln!(errors, "{}", say(&message.with("command", command))).ok();
        return Exit::Usage;
    }
    let as_json = matches.get_flag("json");
    let given = Given::new(given);
    if command == "help" {
        return help(given.maybe("topic"), out);
    }
    let answer = match dispatch(command, &given) {
        Ok(answer) => answer,
        Err(failure) => {
            // There is nowhere else to say it.
            writeln!(errors, "{}", sentence_of(&failure)).ok();
            return Exit::Failed;
        }
    };
    if answer.write(out, as_json).is_err() {
        return Exit::Failed;
    }
    if command == "example" && !given.flag("no-window") {
        return Exit::Window {
            project: Some(Path::new(given.word("dir")).join(EXAMPLE_FILE)),
            coder: given.maybe("coder").map(str::to_owned),
            language,
        };
    }
    Exit::Done
}

fn dispatch(command: &str, given: &Given<'_>) -> Result<Answer, Failure> {
    match command {
        "example" => example(given),
        "new" => change::new(given),
        "import" => change::import(given),
        "code" => change::code(given),
        "bring-codings" => change::bring(given),
        "bring-history" => change::bring_past(given),
        "apply" => change::apply(given),
        "edit-text" => texts::edit_text(given),
        "original" => texts::original(given),
        "pseudonyms" => texts::pseudonyms(given),
        "share" => texts::share(given),
        "say-why" => change::say_why(given),
        "take-over" => change::take_over(given),
        "undo" => change::undo(given),
        "redo" => change::redo(given),
        "backup" => change::backup(given),
        "info" => look::info(given),
        "documents" => look::documents(given),
        "participants" => look::participants(given),
        "cases" => look::cases(given),
        "codes" => look::codes(given),
        "memos" => look::memos(given),
        "text" => look::text(given),
        "codings" => look::codings(given),
        "candidates" => codebook::candidates(given),
        "comparisons" => codebook::comparisons(given),
        "properties" => codebook::properties(given),
        "links" => gone_through::links(given),
        "progress" => gone_through::progress(given),
        "history" => look::history(given),
        "check" => look::check(given),
        "search" => retrieve::search(given),
        "queries" => retrieve::queries(given),
        "words" => retrieve::words_of(given),
        "similar" => retrieve::similar(given),
        "model" => theory::model(given),
        "trace" => trace::trace(given),
        "diagram" => theory::diagram(given),
        "sampling" => selective::sampling(given),
        "thin" => selective::thin(given),
        "propositions" => selective::propositions(given),
        "fit" => selective::fit(given),
        "core" => selective::core(given),
        "saturation" => saturation::saturation(given),
        "measure" => measure::measure(given),
        "matrix" => matrix::matrix(given),
        "co-occurrence" => matrix::co_occurrence(given),
        "cross-case" => matrix::cross_case(given),
        "profiles" => variation::profiles(given),
        "findings" => variation::findings(given),
        "attributes" => matrix::attributes(given),
        "agreement" => agreement::agreement(given),
        "packet" => trust::packet(given),
        "checks" => trust::checks(given),
        "form" => trust::form(given),
        "convergence" => trust::convergence(given),
        "negative-cases" => trust::negative_cases(given),
        "audit" => trust::audit(given),
        _ => theory::export(given),
    }
}

fn example(given: &Given<'_>) -> Result<Answer, Failure> {
    let folder = Path::new(given.word("dir"));
    let path = make_example(folder)?;
    let desk = open_to_read(&path, given)?;
    let files = theory::export_everything(&desk, folder)?;
    let mut answer = Answer::sentence(
        &Message::new("cli-example-made")
            .with("path", path.display().to_string())
            .with("count", files.len()),
    );
    for file in &files {
        answer = answer.text(format!("  {}", file.display()));
    }
    let names: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    Ok(answer
        .value("project", path.display().to_string())
        .value("files", names))
}

/// Opens the project that a command names, to change it.
fn open(given: &Given<'_>) -> Result<Desk, Failure> {
    let desk = Desk::open(Path::new(given.word("project")), false, places(given))?;
    match desk.store().read_only() {
        None => Ok(desk),
        Some(reason) => Err(Failure::Declined(
            Message::new("cli-read-only").with("reason", say(&read_only_message(reason))),
        )),
    }
}

/// Returns the folders of this computer, and who codes if the command says that.
fn places(given: &Given<'_>) -> Places {
    Places::of_system().with_coder(given.maybe("coder"))
}

/// Opens a project to read, also while somebody else has it.
fn open_to_read(path: &Path, given: &Given<'_>) -> Result<Desk, Failure> {
    Desk::open(path, true, places(given))
}

/// Opens the project that a command names, to read.
fn reading(given: &Given<'_>) -> Result<Desk, Failure> {
    let mut desk = open_to_read(Path::new(given.word("project")), given)?;
    desk.keep_out_of_sight();
    Ok(desk)
}

fn sentence_of(failure: &Failure) -> String {
    let sentence = say(&failure.message());
    match failure {
        Failure::Refused(refusal) if refusal.step().is_some() => {
            say(&Message::new("refusal-in-step")
                .with("number", refusal.step().unwrap_or_default())
                .with("sentence", sentence))
        }
        _ => sentence,
    }
}

fn help(topic: Option<&str>, out: &mut dyn Write) -> Exit {
    let text = match topic {
        Some("json") => include_str!("../../assets/locales/en/help-json.md").to_owned(),
        Some(name) => match parser().find_subcommand_mut(name) {
            Some(command) => command.render_help().to_string(),
            None => parser().render_help().to_string(),
        },
        None => parser().render_help().to_string(),
    };
    if writeln!(out, "{text}").is_ok() {
        Exit::Done
    } else {
        Exit::Failed
    }
}

fn say_usage(error: &clap::Error, out: &mut dyn Write, errors: &mut dyn Write) -> Exit {
    use clap::error::ErrorKind as Kind;
    let asked = matches!(error.kind(), Kind::DisplayHelp | Kind::DisplayVersion);
    let text = error.render().to_string();
    let (written, exit) = if asked {
        (write!(out, "{text}"), Exit::Done)
    } else {
        (write!(errors, "{text}"), Exit::Usage)
    };
    if written.is_ok() { exit } else { Exit::Failed }
}

/// Reads a whole number that was given as an option.
fn number(given: &Given<'_>, name: &str, usual: usize) -> Result<usize, Failure> {
    match given.maybe(name) {
        None => Ok(usual),
        Some(word) => word
            .parse()
            .map_err(|_| unreadable("cli-not-a-number", word)),
    }
}

fn unreadable(key: &str, word: &str) -> Failure {
    Failure::Refused(crate::operation::Refusal::Unreadable {
        detail: words(key) + ": " + word,
    })
}
