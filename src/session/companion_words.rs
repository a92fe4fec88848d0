//! What is said of a companion of the paradigm figure, in the language of the figure: its caption and its alternative
//! text.

use crate::diagram::companion::Companion;
use crate::diagram::{Figure, Scene};
use crate::locale::{Language, say_in, words_in};
use crate::model::{Message, without_isolates};

/// What its reader must know to read a companion, so that it stands in the caption.
const IN_CAPTION: [&str; 3] = [
    "companion-threshold",
    "companion-left-out",
    "units-caseless",
];

/// Returns the caption of a companion, with those of the `notes` on it that its reader needs, and writes into each of
/// its parts what it shows to those who cannot see it: the caption, and the words that stand in it.
pub(super) fn caption_and_describe(
    (figure, kind): (&Figure, Companion),
    notes: &[Message],
    scenes: &mut [Scene],
) -> String {
    let mut caption = format!("{}: {}.", said(figure, kind.key()), figure.title);
    let about = said(figure, &format!("{}-about", kind.key()));
    let needed = notes
        .iter()
        .filter(|note| IN_CAPTION.contains(&note.key.as_str()))
        .map(|note| say_note(figure, note));
    for sentence in std::iter::once(about).chain(needed) {
        caption.push(' ');
        caption.push_str(&sentence);
    }
    let shows = said(figure, "companion-shows");
    let apart = words_in(language(figure), "list-apart");
    for scene in scenes {
        let pieces = scene.pieces().map(|piece| piece.text.trim());
        let words: Vec<&str> = pieces.filter(|text| !text.is_empty()).collect();
        scene.description = format!("{caption} {shows} {}", words.join(&apart));
    }
    caption
}

/// Returns the words of a key in the language of the figure.
pub(super) fn said(figure: &Figure, key: &str) -> String {
    if figure.language == "fa" {
        words_in(Language::English, &format!("figure-fa-{key}"))
    } else {
        words_in(Language::English, key)
    }
}

fn language(figure: &Figure) -> Language {
    if figure.language == "fa" {
        Language::Persian
    } else {
        Language::English
    }
}

/// A note in the language of the figure, with its digits.
fn say_note(figure: &Figure, note: &Message) -> String {
    let language = language(figure);
    let said = without_isolates(&say_in(language, note));
    if figure.options.persian_digits || language == Language::English {
        return said;
    }
    let latin = |letter: char| match letter {
        '۰'..='۹' => char::from_digit(u32::from(letter) - u32::from('۰'), 10).unwrap_or(letter),
        other => other,
    };
    said.chars().map(latin).collect()
}
