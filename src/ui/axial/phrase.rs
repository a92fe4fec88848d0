//! Short ways to the words of the locale files.

use crate::locale;
use crate::model::{Argument, Message};
use crate::text::has_rtl;

/// Returns the words of `key` for `count` things.
pub fn counted(key: &str, count: usize) -> String {
    locale::say(&Message::new(key).with("count", count))
}

/// Returns the words of `key` about something of this name.
pub fn named(key: &str, name: &str) -> String {
    locale::say(&Message::new(key).with("name", isolated(name)))
}

/// Returns a name that runs from right to left as a piece of its own, so that it leaves the order of the sentence as it
/// is (UAX 9, FSI and PDI); other names as they are.
pub fn isolated(name: &str) -> String {
    if has_rtl(name) {
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    }
}

/// Returns the words of `key` with arguments.
pub fn with<const N: usize>(key: &str, arguments: [(&str, Argument); N]) -> String {
    let message = arguments
        .into_iter()
        .fold(Message::new(key), |message, (name, argument)| {
            message.with(name, argument)
        });
    said(message)
}

/// Returns the sentence of `message` with its names isolated.
pub fn said(mut message: Message) -> String {
    for (_, argument) in &mut message.arguments {
        if let Argument::Text(text) = argument {
            *text = isolated(text);
        }
    }
    locale::say(&message)
}

/// Puts those parts that are not empty on one line, with a middle dot between them.
pub fn line(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}
