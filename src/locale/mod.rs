//! The words that the program says: makes sentences of [`Message`] values from the Fluent files.
//!
//! It never decides what is said, only how. The files are `assets/locales/en/*.ftl`; each is listed in [`SOURCES`].

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::model::{Argument, Message, ModelId, ModelPlaces, Place, Project, isolated};

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        /// The Fluent files of the shipped language, by name.
        pub const SOURCES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../assets/locales/en/", $name, ".ftl"))),)*
        ];
    };
}

sources![
    "core",
    "cases",
    "analysis",
    "cli",
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
    "ui-trust",
];

thread_local! {
    static BUNDLE: RefCell<FluentBundle<FluentResource>> = RefCell::new(load());
}

/// Returns the sentence of `message`; its key when no file has it, so that nothing is ever silent.
pub fn say(message: &Message) -> String {
    BUNDLE.with_borrow(|bundle| {
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
                Argument::Text(text) => arguments.set(name.as_str(), isolated(text)),
            }
        }
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        // A message that is nothing but a name needs no marks around it.
        match message.arguments.first() {
            Some((_, Argument::Text(text))) if said == isolated(text) => text.clone(),
            _ => with_inner_quotes(said.into_owned(), &message.arguments),
        }
    })
}

/// Turns the quotation marks of a name that stands in quotation marks into single ones: “‘not a day’”.
fn with_inner_quotes(mut said: String, arguments: &[(String, Argument)]) -> String {
    for (_, argument) in arguments {
        let Argument::Text(text) = argument else {
            continue;
        };
        if !text.contains(['“', '”']) {
            continue;
        }
        let name = isolated(text);
        let inner = name.replace('“', "‘").replace('”', "’");
        said = said.replace(&format!("“{name}”"), &format!("“{inner}”"));
    }
    said
}

/// Returns the words of `key`, which needs no arguments.
pub fn words(key: &str) -> String {
    say(&Message::new(key))
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
    BUNDLE.with_borrow(|bundle| bundle.has_message(key))
}

fn load() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![
        LanguageIdentifier::from_bytes(b"en").unwrap_or_default(),
    ]);
    bundle.set_use_isolating(false);
    for (_, source) in SOURCES {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            // What parsed is kept; the tidy test names the line that did not.
            Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
