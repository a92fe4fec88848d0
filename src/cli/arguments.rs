//! The commands and their arguments, as one list; the words of the help stand in `cli.ftl`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::locale::{Language, words};

/// What an argument takes.
#[derive(Clone, Copy)]
enum Takes {
    /// A word that must be given.
    Word,
    /// A word that may be left out.
    MaybeWord,
    /// One or more words.
    Words,
    /// One or more files or folders.
    Paths,
    /// `--name WORD`.
    Option,
    /// `--name WORD`, as often as wanted.
    Options,
    /// `--name`.
    Flag,
}

use Takes::{Flag, MaybeWord, Option as Opt, Options as Opts, Paths, Word, Words};

/// Each command with its arguments. The key of the help is `cli-command`, of an argument `cli-command-argument`.
const COMMANDS: &[(&str, &[(&str, Takes)])] = &[
    ("example", &[("dir", Word), ("no-window", Flag)]),
    ("new", &[("project", Word), ("title", Opt)]),
    ("info", &[("project", Word)]),
    (
        "import",
        &[
            ("project", Word),
            ("path", Paths),
            ("encoding", Opt),
            ("kind", Opt),
            ("case", Opt),
            ("no-speakers", Flag),
        ],
    ),
    ("documents", &[("project", Word)]),
    ("participants", &[("project", Word)]),
    ("cases", &[("project", Word)]),
    ("codes", &[("project", Word)]),
    ("memos", &[("project", Word)]),
    (
        "text",
        &[("project", Word), ("document", Word), ("original", Flag)],
    ),
    (
        "edit-text",
        &[
            ("project", Word),
            ("document", Word),
            ("from", Opt),
            ("gone", Opt),
        ],
    ),
    (
        "original",
        &[("project", Word), ("document", Word), ("output", Opt)],
    ),
    (
        "pseudonyms",
        &[
            ("project", Word),
            ("do", MaybeWord),
            ("output", Opt),
            ("from", Opt),
            ("except", Opt),
            ("also", Opt),
        ],
    ),
    (
        "share",
        &[("project", Word), ("target", Word), ("with-names", Flag)],
    ),
    (
        "codings",
        &[
            ("project", Word),
            ("code", Opt),
            ("document", Opt),
            ("negative", Flag),
        ],
    ),
    ("links", &[("project", Word), ("document", Opt)]),
    (
        "progress",
        &[("project", Word), ("document", Opt), ("unit", Opt)],
    ),
    (
        "code",
        &[
            ("project", Word),
            ("document", Word),
            ("range", Word),
            ("codes", Words),
        ],
    ),
    (
        "apply",
        &[
            ("project", Word),
            ("file", Word),
            ("name", Opt),
            ("each", Flag),
        ],
    ),
    (
        "search",
        &[
            ("project", Word),
            ("query", MaybeWord),
            ("saved", Opt),
            ("kwic", Flag),
            ("sort", Opt),
            ("output", Opt),
            ("limit", Opt),
        ],
    ),
    ("queries", &[("project", Word)]),
    (
        "words",
        &[
            ("project", Word),
            ("query", MaybeWord),
            ("all", Flag),
            ("output", Opt),
            ("limit", Opt),
        ],
    ),
    (
        "similar",
        &[
            ("project", Word),
            ("code", Opt),
            ("quotation", Opt),
            ("limit", Opt),
        ],
    ),
    (
        "model",
        &[
            ("project", Word),
            ("model", MaybeWord),
            ("cases", Flag),
            ("paths", Flag),
            ("versions", Flag),
        ],
    ),
    (
        "trace",
        &[("project", Word), ("what", Word), ("model", Opt)],
    ),
    (
        "diagram",
        &[
            ("project", Word),
            ("output", Opt),
            ("model", Opt),
            ("figure", Opt),
            ("layout", Opt),
            ("level", Opt),
            ("arrows", Opt),
            ("profile", Opt),
            ("width", Opt),
            ("height", Opt),
            ("language", Opt),
            ("dpi", Opt),
            ("grey", Flag),
            ("feedback", Flag),
            ("outlined", Flag),
            ("transparent", Flag),
        ],
    ),
    (
        "saturation",
        &[
            ("project", Word),
            ("output", Opt),
            ("base", Opt),
            ("run", Opt),
            ("threshold", Opt),
            ("initial", Opt),
            ("stopping", Opt),
            ("level", Opt),
            ("series", Opt),
            ("order", Opt),
            ("round", Opt),
        ],
    ),
    (
        "core",
        &[("project", Word), ("model", MaybeWord), ("output", Opt)],
    ),
    (
        "propositions",
        &[("project", Word), ("model", MaybeWord), ("output", Opt)],
    ),
    (
        "thin",
        &[
            ("project", Word),
            ("model", MaybeWord),
            ("output", Opt),
            ("quotations", Opt),
            ("documents", Opt),
            ("cases", Opt),
            ("lately", Opt),
        ],
    ),
    ("sampling", &[("project", Word), ("output", Opt)]),
    (
        "fit",
        &[("project", Word), ("model", MaybeWord), ("output", Opt)],
    ),
    (
        "matrix",
        &[
            ("project", Word),
            ("rows", Opt),
            ("columns", Opt),
            ("of", Opt),
            ("cells", Opt),
            ("order", Opt),
            ("column-order", Opt),
            ("branch", Opt),
            ("document", Opts),
            ("model", Opt),
            ("filled", Flag),
            ("output", Opt),
        ],
    ),
    (
        "co-occurrence",
        &[
            ("project", Word),
            ("rows", Opt),
            ("within", Opt),
            ("order", Opt),
            ("branch", Opt),
            ("coefficient", Flag),
            ("filled", Flag),
            ("network", Flag),
            ("limit", Opt),
            ("output", Opt),
        ],
    ),
    (
        "cross-case",
        &[("project", Word), ("model", MaybeWord), ("output", Opt)],
    ),
    (
        "profiles",
        &[
            ("project", Word),
            ("code", MaybeWord),
            ("participants", Flag),
            ("output", Opt),
        ],
    ),
    (
        "findings",
        &[("project", Word), ("model", MaybeWord), ("output", Opt)],
    ),
    (
        "attributes",
        &[
            ("project", Word),
            ("file", Word),
            ("of", Opt),
            ("create", Flag),
            ("untyped", Flag),
            ("preview", Flag),
        ],
    ),
    ("bring-codings", &[("project", Word), ("file", Word)]),
    (
        "bring-history",
        &[("project", Word), ("file", Word), ("preview", Flag)],
    ),
    ("measure", &[("file", Word), ("as", Opt), ("sheet", Opt)]),
    (
        "agreement",
        &[
            ("project", Word),
            ("output", Opt),
            ("first", Opt),
            ("second", Opt),
            ("with", Opt),
            ("document", Opts),
            ("code", Opts),
            ("level", Opt),
            ("unit", Opt),
            ("overlap", Opt),
            ("basis", Opt),
            ("categories", Opt),
            ("draw", Opt),
            ("seed", Opt),
        ],
    ),
    (
        "export",
        &[
            ("project", Word),
            ("output", Opt),
            ("what", Opt),
            ("model", Opt),
            ("layout", Opt),
            ("level", Opt),
            ("arrows", Opt),
            ("profile", Opt),
            ("width", Opt),
            ("height", Opt),
            ("language", Opt),
            ("dpi", Opt),
            ("grey", Flag),
            ("feedback", Flag),
            ("outlined", Flag),
            ("transparent", Flag),
        ],
    ),
    (
        "packet",
        &[
            ("project", Word),
            ("participant", MaybeWord),
            ("output", Opt),
        ],
    ),
    ("checks", &[("project", Word), ("output", Opt)]),
    (
        "form",
        &[("project", Word), ("form", Word), ("output", Opt)],
    ),
    ("convergence", &[("project", Word), ("output", Opt)]),
    ("negative-cases", &[("project", Word), ("output", Opt)]),
    ("audit", &[("project", Word), ("output", Opt)]),
    ("candidates", &[("project", Word)]),
    ("comparisons", &[("project", Word), ("code", Opt)]),
    ("properties", &[("project", Word), ("code", Opt)]),
    (
        "history",
        &[("project", Word), ("limit", Opt), ("code", Opt)],
    ),
    (
        "say-why",
        &[("project", Word), ("reason", Word), ("entry", Opt)],
    ),
    ("undo", &[("project", Word), ("times", Opt)]),
    ("redo", &[("project", Word), ("times", Opt)]),
    ("take-over", &[("project", Word)]),
    ("check", &[("project", Word)]),
    ("backup", &[("project", Word), ("output", Opt)]),
    ("help", &[("topic", MaybeWord)]),
];

/// Returns the parser of the whole command line.
pub(super) fn parser() -> Command {
    let mut parser = Command::new("groundwork")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words("cli-about"))
        .after_help(words("cli-after-help"))
        .disable_help_subcommand(true)
        .subcommand_precedence_over_arg(true)
        .arg(
            Arg::new("open")
                .value_name("PROJECT")
                .value_parser(value_parser!(PathBuf))
                .help(words("cli-open")),
        )
        .arg(
            Arg::new("json")
                .long("json")
                .action(ArgAction::SetTrue)
                .global(true)
                .help(words("cli-json")),
        )
        .arg(
            Arg::new("why")
                .long("why")
                .value_name("REASON")
                .global(true)
                .help(words("cli-why")),
        )
        .arg(
            Arg::new("coder")
                .long("coder")
                .value_name("NAME")
                .global(true)
                .help(words("cli-coder")),
        )
        .arg(
            Arg::new("interface")
                .long("interface")
                .value_name("LANGUAGE")
                .value_parser(Language::ALL.map(Language::tag))
                .global(true)
                .help(words("cli-interface")),
        );
    for (name, arguments) in COMMANDS {
        let mut command = Command::new(*name).about(words(&format!("cli-{name}")));
        for (argument, takes) in *arguments {
            command = command.arg(argument_of(name, argument, *takes));
        }
        parser = parser.subcommand(command);
    }
    parser
}

/// Returns the names of all commands, for the tests of the help.
pub fn command_names() -> Vec<&'static str> {
    COMMANDS.iter().map(|(name, _)| *name).collect()
}

fn argument_of(command: &str, name: &'static str, takes: Takes) -> Arg {
    let argument = Arg::new(name).help(help_of(command, name));
    match takes {
        Word => argument.required(true),
        MaybeWord => argument,
        Words => argument.required(true).num_args(1..),
        Paths => argument
            .required(true)
            .num_args(1..)
            .value_parser(value_parser!(PathBuf)),
        Opt if name == "output" => argument.long(name).short('o').value_name("FILE"),
        Opt => argument.long(name),
        Opts => argument.long(name).action(ArgAction::Append),
        Flag => argument.long(name).action(ArgAction::SetTrue),
    }
}

/// Returns the words of an argument: its own, else those that all commands share.
fn help_of(command: &str, name: &str) -> String {
    let own = format!("cli-{command}-{name}");
    if crate::locale::has(&own) {
        words(&own)
    } else {
        words(&format!("cli-argument-{name}"))
    }
}

/// The arguments of one command.
pub(super) struct Given<'a> {
    matches: &'a ArgMatches,
}

impl<'a> Given<'a> {
    pub(super) fn new(matches: &'a ArgMatches) -> Self {
        Self { matches }
    }

    /// Returns a word; empty where it was left out.
    pub(super) fn word(&self, name: &str) -> &'a str {
        self.maybe(name).unwrap_or_default()
    }

    /// Returns a word, if it was given.
    pub(super) fn maybe(&self, name: &str) -> Option<&'a str> {
        self.matches
            .try_get_one::<String>(name)
            .ok()
            .flatten()
            .map(String::as_str)
    }

    /// Returns all words of an argument.
    pub(super) fn words(&self, name: &str) -> Vec<&'a str> {
        let values = self.matches.try_get_many::<String>(name).ok().flatten();
        values.into_iter().flatten().map(String::as_str).collect()
    }

    /// Returns all paths of an argument.
    pub(super) fn paths(&self, name: &str) -> Vec<PathBuf> {
        let values = self.matches.try_get_many::<PathBuf>(name).ok().flatten();
        values.into_iter().flatten().cloned().collect()
    }

    /// Returns whether a flag was given.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.matches
            .try_get_one::<bool>(name)
            .ok()
            .flatten()
            .copied()
            .unwrap_or(false)
    }
}
