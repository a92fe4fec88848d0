//! The words that the program says: makes sentences of [`Message`] values from the Fluent files.
//!
//! It never decides what is said, only how. The files are `assets/locales/*/*.ftl`; each is listed in [`SOURCES`].

mod language;

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_memoizer::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::model::{Argument, Message, ModelId, ModelPlaces, Place, Project, isolated};

pub use language::{
    Language, current, digits, digits_beside, grouped, is_number, is_signed, set_language,
};

macro_rules! sources {
    ($($name:literal),* ; $($english:literal),*) => {
        /// The Fluent files in English, by name.
        pub const SOURCES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../assets/locales/en/", $name, ".ftl"))),)*
            $(($english, include_str!(concat!("../../assets/locales/en/", $english, ".ftl"))),)*
        ];
        /// The same in Persian. What the command line alone says is in English only.
        pub const PERSIAN: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../assets/locales/fa/", $name, ".ftl"))),)*
        ];
    };
}

sources![
    "core",
    "cases",
    "analysis",
    "diagram",
    "export",
    "import",
    "index",
    "trace",
    "reliability",
    "measure",
    "selective",
    "trust",
    "variation",
    "ui",
    "ui-axial",
    "ui-cases",
    "ui-codebook",
    "ui-coding",
    "ui-documents",
    "ui-history",
    "ui-memos",
    "ui-model",
    "ui-reliability",
    "ui-saturation",
    "ui-search",
    "ui-selective",
    "ui-transcript",
    "ui-trust";
    "cli"
];

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    static ENGLISH: OnceCell<Bundle> = const { OnceCell::new() };
    static FARSI: OnceCell<Bundle> = const { OnceCell::new() };
}

/// Returns the sentence of `message` in the language of this thread; its key when no file has it, so that nothing is
/// ever silent.
pub fn say(message: &Message) -> String {
    say_in(current(), message)
}

/// Returns the sentence of `message` in `language`: a figure has one of its own.
pub fn say_in(language: Language, message: &Message) -> String {
    with_bundle(language, |bundle| {
        let Some(pattern) = bundle
            .get_message(&message.key)
            .and_then(|entry| entry.value())
        else {
            return message.key.clone();
        };
        let mut arguments = FluentArgs::new();
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Number(number) => arguments.set(name.as_str(), *number),
                Argument::Decimal(measure) => arguments.set(name.as_str(), *measure),
                Argument::Text(text) => arguments.set(name.as_str(), part_in(language, text)),
                Argument::List(names) => {
                    let parts: Vec<String> =
                        names.iter().map(|name| part_in(language, name)).collect();
                    arguments.set(name.as_str(), parts.join(&words_in(language, "list-apart")));
                }
            }
        }
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        // A message that is nothing but a name needs no marks around it.
        match message.arguments.first() {
            Some((_, Argument::Text(text))) if said == part_in(language, text) => text.clone(),
            _ => with_inner_quotes(language, said.into_owned(), &message.arguments),
        }
    })
}

/// Returns names as one line, with what the language of this thread puts between the parts of a list.
pub fn listed(names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.join(&words("list-apart"))
}

/// Returns a name or a number to stand among other words of this thread’s language, so that it leaves their order as it
/// is.
pub fn part(text: &str) -> String {
    part_in(current(), text)
}

fn part_in(language: Language, text: &str) -> String {
    match language {
        Language::English => isolated(text),
        Language::Persian => language::persian_part(text),
    }
}

/// Turns the quotation marks of a name that stands in quotation marks into inner ones: “‘not a day’”, «“نه یک روز”».
fn with_inner_quotes(
    language: Language,
    mut said: String,
    arguments: &[(String, Argument)],
) -> String {
    for (_, argument) in arguments {
        let Argument::Text(text) = argument else {
            continue;
        };
        for (open, close, inner_open, inner_close) in [('“', '”', "‘", "’"), ('«', '»', "“", "”")]
        {
            if text.contains([open, close]) {
                let name = part_in(language, text);
                let inner = name.replace(open, inner_open).replace(close, inner_close);
                said = said.replace(
                    &format!("{open}{name}{close}"),
                    &format!("{open}{inner}{close}"),
                );
            }
        }
    }
    said
}

/// Returns the words of `key`, which needs no arguments.
pub fn words(key: &str) -> String {
    say(&Message::new(key))
}

/// Returns the words of `key` in `language`.
pub fn words_in(language: Language, key: &str) -> String {
    say_in(language, &Message::new(key))
}

/// Returns what a place is called: by the name that its model gave it, else by that of the paradigm.
pub fn place(places: &ModelPlaces, place: Place) -> String {
    let given = places.name(place);
    given.map_or_else(|| words(place.key()), str::to_owned)
}

/// Returns what a model calls a place; the name of the paradigm where there is no such model.
pub fn place_of(project: &Project, model: ModelId, at: Place) -> String {
    let row = project.models.get(model);
    row.map_or_else(|| words(at.key()), |row| place(&row.places, at))
}

/// Returns the name of the language of a tag such as `fa`; the tag where there are no words for it.
pub fn language(tag: &str) -> String {
    let key = format!("language-{tag}");
    if has(&key) {
        words(&key)
    } else {
        tag.to_owned()
    }
}

/// Returns whether some file has `key`.
pub fn has(key: &str) -> bool {
    with_bundle(current(), |bundle| bundle.has_message(key))
}

fn with_bundle<R>(language: Language, act: impl FnOnce(&Bundle) -> R) -> R {
    let kept = match language {
        Language::English => &ENGLISH,
        Language::Persian => &FARSI,
    };
    kept.with(|bundle| act(bundle.get_or_init(|| load(language))))
}

/// Reads the files of a language; what Persian lacks is said in English.
fn load(language: Language) -> Bundle {
    let tag = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    let own = match language {
        Language::English => &[][..],
        Language::Persian => PERSIAN,
    };
    for (_, source) in SOURCES.iter().chain(own) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            // What parsed is kept; the tidy test names the line that did not.
            Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    if language == Language::Persian {
        bundle.set_formatter(Some(persian_number));
    }
    bundle
}

/// Numbers in a Persian sentence have Persian digits.
fn persian_number(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(language::persian_digits(&number.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_list_stand_apart_as_the_language_has_it() {
        let list = || vec!["Trust; old", "راه", "12"];
        let message = Message::new("search-alone-nothing")
            .with("count", 3_usize)
            .with("parts", list());
        let english = say_in(Language::English, &message);
        assert!(english.contains("Trust; old; "), "{english}");
        let persian = say_in(Language::Persian, &message);
        let expected = "\u{2068}Trust; old\u{2069}؛ \u{2068}راه\u{2069}؛ ۱۲";
        assert!(persian.contains(expected), "{persian}");
        assert_eq!(listed(&list()), "Trust; old; راه; 12");
    }
}
