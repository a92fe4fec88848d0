//! Short ways to the words of the locale files.

use crate::locale;
use crate::model::{Argument, Message};

/// Returns the words of `key` for `count` things.
pub fn counted(key: &str, count: usize) -> String {
    locale::say(&Message::new(key).with("count", count))
}

/// Returns how a proposition is called by its number, from 1.
pub fn proposition(number: usize) -> String {
    with("proposition-label", [("number", number.into())])
}

/// Returns how many of how many, as short as can be.
pub fn of(part: usize, whole: usize) -> String {
    with(
        "part-of-whole",
        [("part", part.into()), ("whole", whole.into())],
    )
}

/// Returns how a paragraph is named by its number, from 1.
pub fn paragraph(number: usize) -> String {
    with("coding-paragraph", [("number", number.into())])
}

/// Returns the words of `key` about something of this name.
pub fn named(key: &str, name: &str) -> String {
    locale::say(&Message::new(key).with("name", name))
}

/// Returns the words of `key` with arguments.
pub fn with<const N: usize>(key: &str, arguments: [(&str, Argument); N]) -> String {
    let message = arguments
        .into_iter()
        .fold(Message::new(key), |message, (name, argument)| {
            message.with(name, argument)
        });
    locale::say(&message)
}

/// Puts those parts that are not empty on one line, with a middle dot between them.
pub fn line(parts: &[String]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(|part| locale::part(part)).collect();
    parts.join(" · ")
}
