//! The log of a study that was coded elsewhere: a line for each act, with its time.
//!
//! The names of the fields are those of Taguette’s log of commands, as JSON lines or in its own project file. A line that
//! cannot be understood ends the reading with its number: a history with holes is none.

use std::path::Path;

use serde_json::Value;

use crate::model::{Message, Time};
use crate::store::{Taguette, read_taguette};

use super::Failure;
use super::attributes::read_table;
use super::brought::milliseconds;

/// The endings of files that a history can be read from.
pub const HISTORY_ENDINGS: &[&str] = &["jsonl", "ndjson", "sqlite3", "sqlite", "db"];

/// A line of the log.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LoggedAct {
    /// Its number, from 1.
    pub line: usize,
    pub at: Time,
    pub by: Option<String>,
    /// The document by number and by name, as far as the line tells.
    pub document: (Option<i64>, Option<String>),
    pub act: Logged,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Logged {
    DocumentAdded(String),
    DocumentRemoved,
    Named {
        tag: i64,
        name: String,
        definition: Option<String>,
    },
    Removed(i64),
    Merged {
        tag: i64,
        with: i64,
    },
    Marked {
        mark: i64,
        /// First byte and last + 1 of the text.
        ends: (u32, u32),
        tags: Vec<i64>,
    },
    Unmarked(i64),
    /// What has no bearing on the coding.
    Other,
}

/// A log with what else the file holds.
#[derive(Clone, Debug, Default)]
pub(super) struct CodingLog {
    /// The acts, the first one first.
    pub acts: Vec<LoggedAct>,
    /// The project file that it is of, where it is one.
    pub file: Option<Taguette>,
}

impl CodingLog {
    /// Reads the log in a file of lines or of Taguette.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let is_lines = matches!(ending.to_lowercase().as_str(), "jsonl" | "ndjson");
        let mut log = match is_lines {
            true => Self::of_lines(&read_table(path)?)?,
            false => Self::of_file(read_taguette(path)?)?,
        };
        if log.acts.is_empty() {
            return Err(Failure::Export(Message::new("past-empty")));
        }
        // What has one time stays in the order of the file.
        log.acts.sort_by_key(|act| act.at);
        Ok(log)
    }

    fn of_lines(bytes: &[u8]) -> Result<Self, Failure> {
        let text = std::str::from_utf8(bytes)
            .map_err(|_| Failure::Export(Message::new("past-not-text")))?;
        let text = text.trim_start_matches('\u{feff}');
        let lines = (1..).zip(text.lines());
        let lines = lines.filter(|(_, line)| !line.trim().is_empty());
        let acts = lines.map(|(number, line)| {
            let value: Value = serde_json::from_str(line).map_err(|error| {
                let detail = error.to_string();
                at_line(
                    number,
                    &Message::new("past-not-json").with("detail", detail),
                )
            })?;
            logged(number, &value).map_err(|reason| at_line(number, &reason))
        });
        Ok(Self {
            acts: acts.collect::<Result<_, _>>()?,
            file: None,
        })
    }

    fn of_file(file: Taguette) -> Result<Self, Failure> {
        if file.projects > 1 {
            let message = Message::new("past-several-projects").with("count", file.projects);
            return Err(Failure::Export(message));
        }
        let acts = file.commands.iter().map(|command| {
            let number = usize::try_from(command.number).unwrap_or(0);
            let mut value: Value = serde_json::from_str(&command.payload).map_err(|error| {
                let detail = error.to_string();
                at_line(
                    number,
                    &Message::new("past-not-json").with("detail", detail),
                )
            })?;
            if let Value::Object(fields) = &mut value {
                fields.insert("time".to_owned(), Value::from(command.date.as_str()));
                fields.insert("user_login".to_owned(), Value::from(command.user.as_str()));
                fields.insert("document_id".to_owned(), Value::from(command.document));
            }
            logged(number, &value).map_err(|reason| at_line(number, &reason))
        });
        let acts = acts.collect::<Result<_, _>>()?;
        Ok(Self {
            acts,
            file: Some(file),
        })
    }
}

/// Returns the refusal of a line.
pub(super) fn at_line(line: usize, reason: &Message) -> Failure {
    let reason = crate::locale::say(reason);
    let message = Message::new("past-line").with("line", line);
    Failure::Export(message.with("reason", reason))
}

/// The act that a line tells, or why it cannot be understood.
fn logged(line: usize, value: &Value) -> Result<LoggedAct, Message> {
    if !value.is_object() {
        return Err(Message::new("past-no-object"));
    }
    let first = |keys: &[&str]| {
        let mut values = keys.iter().map(|key| value.get(key));
        values.find_map(|found| found.filter(|found| !found.is_null()))
    };
    let text = |keys: &[&str]| first(keys).and_then(Value::as_str).map(str::to_owned);
    let missing = |key: &str| Message::new("past-no-field").with("name", key);
    let at = match first(&["time", "date", "at"]) {
        Some(Value::String(time)) => milliseconds(time)
            .ok_or_else(|| Message::new("brought-no-time").with("time", time.as_str()))?,
        Some(Value::Number(time)) => Time(time.as_i64().ok_or_else(|| missing("time"))?),
        _ => return Err(missing("time")),
    };
    let kind = text(&["type", "act"]).ok_or_else(|| missing("type"))?;
    let act = act_of(&kind, value).map_err(missing)?;
    let document = first(&["document_id"]).and_then(Value::as_i64);
    Ok(LoggedAct {
        line,
        at,
        by: text(&["user_login", "user", "coder"]).filter(|by| !by.trim().is_empty()),
        document: (document, text(&["document"])),
        act,
    })
}

/// What was done, or the field that is missing or of another kind.
fn act_of(kind: &str, value: &Value) -> Result<Logged, &'static str> {
    let number = |key: &'static str| value.get(key).and_then(Value::as_i64).ok_or(key);
    let text = |key: &'static str| value.get(key).and_then(Value::as_str).ok_or(key);
    let offset = |key| number(key).and_then(|number| u32::try_from(number).map_err(|_| key));
    Ok(match kind {
        "document_add" => Logged::DocumentAdded(text("document_name")?.to_owned()),
        "document_delete" => Logged::DocumentRemoved,
        "tag_add" => Logged::Named {
            tag: number("tag_id")?,
            name: text("tag_path")?.to_owned(),
            definition: text("description").ok().map(str::to_owned),
        },
        "tag_delete" => Logged::Removed(number("tag_id")?),
        "tag_merge" => Logged::Merged {
            tag: number("src_tag_id")?,
            with: number("dest_tag_id")?,
        },
        "highlight_add" => {
            let tags = value.get("tags").and_then(Value::as_array).ok_or("tags")?;
            let tags = tags.iter().map(|tag| tag.as_i64().ok_or("tags"));
            Logged::Marked {
                mark: number("highlight_id")?,
                ends: (offset("start_offset")?, offset("end_offset")?),
                tags: tags.collect::<Result<_, _>>()?,
            }
        }
        "highlight_delete" => Logged::Unmarked(number("highlight_id")?),
        _ => Logged::Other,
    })
}
