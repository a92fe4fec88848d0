//! Options of figures on the command line: layout, level of detail, journal, language, resolution.

use crate::diagram::companion::Companion;
use crate::diagram::{Detail, Drawing, EdgeSet, FigureLanguage, FigureOptions, PROFILES, Profile};
use crate::model::{FigureLayout, Message, ModelId};
use crate::session::{Desk, Failure, Output, companion_words, figure_words};

use super::answer::Answer;
use super::arguments::Given;
use super::unreadable;

/// Returns how a figure is to be drawn.
///
/// # Errors
///
/// When an option has a value that it cannot have.
pub(super) fn drawing(given: &Given<'_>) -> Result<Drawing, Failure> {
    let usual = FigureOptions::default();
    let profile = chosen(given, "profile", PROFILES, |profile| profile.name)?;
    let profile = profile.and_then(|profile| Profile::named(profile.name));
    let full = profile.map_or(usual.width_mm, Profile::full_width_mm);
    let mut options = FigureOptions {
        layout: chosen(given, "layout", &FigureLayout::ALL, |layout| layout.name())?
            .unwrap_or_default(),
        detail: chosen(given, "level", &Detail::ALL, |detail| detail.name())?.unwrap_or_default(),
        edges: chosen(given, "arrows", &EdgeSet::ALL, |edges| edges.name())?.unwrap_or_default(),
        feedback: given.flag("feedback"),
        ..usual
    };
    let width = measure(given, "width")?.unwrap_or(full);
    options = match profile {
        Some(profile) => profile.apply(options, width),
        None => FigureOptions {
            width_mm: width,
            ..options
        },
    };
    if let Some(height) = measure(given, "height")? {
        options.max_height_mm = height;
    }
    options.grey |= given.flag("grey");
    let both_languages = given.maybe("language") == Some("both");
    Ok(Drawing {
        options: options.checked(),
        language: match given.maybe("language") {
            None | Some("names" | "both") => FigureLanguage::OfTheNames,
            Some("en") => FigureLanguage::English,
            Some("fa") => FigureLanguage::Persian,
            Some(other) => return Err(not_among(other, "names, en, fa, both")),
        },
        profile,
        both_languages,
        outlined: given.flag("outlined"),
        transparent: given.flag("transparent"),
        dpi: measure(given, "dpi")?,
    })
}

/// Returns the figure of this name: the paradigm’s own, or a companion.
pub(super) fn output(name: &str, model: ModelId, drawing: Drawing) -> Option<Output> {
    if name == "diagram" {
        return Some(Output::Diagram(model, drawing));
    }
    let kind = Companion::ALL
        .into_iter()
        .find(|kind| kind.name() == name)?;
    Some(Output::Companion(model, kind, drawing))
}

/// Says what stands below the figure and what it shows to those who cannot see it.
pub(super) fn with_words(
    answer: Answer,
    desk: &Desk,
    (model, companion, drawing): (ModelId, Option<Companion>, Drawing),
) -> Result<Answer, Failure> {
    // A pair has the words of each of its figures.
    let languages = match drawing.both_languages {
        true => vec![FigureLanguage::English, FigureLanguage::Persian],
        false => vec![drawing.language],
    };
    let drawings = languages.into_iter().map(|language| Drawing {
        language,
        ..drawing
    });
    let words = drawings.map(|drawing| match companion {
        Some(kind) => companion_words(desk.project(), (model, kind), drawing),
        None => figure_words(desk.project(), model, drawing),
    });
    let words: Vec<(String, String)> = words.collect::<Result<_, _>>()?;
    let (captions, alternatives): (Vec<String>, Vec<String>) = words.into_iter().unzip();
    let answer = captions
        .iter()
        .fold(answer, |answer, caption| answer.text(caption));
    Ok(answer
        .value("caption", captions.join("\n"))
        .value("alternative_text", alternatives.join("\n")))
}

/// Returns the value of an option among `all`, by its name.
pub(super) fn chosen<T: Copy>(
    given: &Given<'_>,
    option: &str,
    all: &[T],
    name: impl Fn(&T) -> &'static str,
) -> Result<Option<T>, Failure> {
    let Some(wanted) = given.maybe(option) else {
        return Ok(None);
    };
    let wanted_key = wanted.to_lowercase();
    let found = all
        .iter()
        .find(|value| name(value).to_lowercase() == wanted_key);
    match found {
        Some(value) => Ok(Some(*value)),
        None => {
            let names: Vec<&str> = all.iter().map(&name).collect();
            Err(not_among(wanted, &names.join(", ")))
        }
    }
}

pub(super) fn not_among(value: &str, names: &str) -> Failure {
    let message = Message::new("cli-not-among")
        .with("value", value)
        .with("names", names);
    Failure::Export(message)
}

/// Returns a measure that is a number above 0.
fn measure(given: &Given<'_>, option: &str) -> Result<Option<f32>, Failure> {
    let Some(text) = given.maybe(option) else {
        return Ok(None);
    };
    let number: Option<f32> = text.parse().ok();
    match number.filter(|number| number.is_finite() && *number > 0.0) {
        Some(number) => Ok(Some(number)),
        None => Err(unreadable("cli-not-a-measure", text)),
    }
}
