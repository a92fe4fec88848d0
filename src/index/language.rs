//! Which stemmer a word gets: chosen by its script and by the language of the document it stands in.

use frostem::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};

/// The language of a text as far as stemming goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Language(Option<&'static str>);

impl Language {
    /// Returns the language of a BCP 47 tag; the unknown one where there is no stemmer for it.
    pub fn of_tag(tag: Option<&str>) -> Self {
        let primary = tag
            .and_then(|tag| tag.split(['-', '_']).next())
            .unwrap_or_default()
            .to_lowercase();
        let primary = match primary.as_str() {
            "nb" | "nn" => "no",
            other => other,
        };
        // Names of algorithms that are no languages (`porter`, `lovins`) are longer than any primary tag.
        if !(2..=3).contains(&primary.len()) {
            return Self(None);
        }
        Self::named(primary)
    }

    /// Returns the language by the name that [`Language::name`] gives.
    pub fn named(name: &str) -> Self {
        Self(Algorithm::from_name(name).ok().map(Algorithm::name))
    }

    /// Returns the name; empty when unknown.
    pub fn name(self) -> &'static str {
        self.0.unwrap_or_default()
    }

    /// Returns whether nothing is known of the language.
    pub fn is_unknown(&self) -> bool {
        self.0.is_none()
    }

    /// Returns the codes of the lists of words that tell nothing which a word in `script` is held against.
    pub fn stop_codes(self, script: Script) -> &'static [&'static str] {
        let own = self.0.and_then(|name| Algorithm::from_name(name).ok());
        match (script, own) {
            (Script::Latin, Some(own)) if is_latin(own) => latin_stop_codes(own),
            (Script::Latin, _) => &["en"],
            (Script::Arabic, Some(Algorithm::Arabic)) => &["ar"],
            (Script::Arabic, _) => &["fa"],
            (Script::Cyrillic, _) => &["ru"],
            (Script::Greek, _) => &["el"],
            (Script::Devanagari, Some(Algorithm::Nepali)) => &["ne"],
            (Script::Devanagari, _) => &["hi"],
            (Script::Hebrew, _) => &["he"],
            (Script::Armenian, _) => &["hy"],
            (Script::Tamil, _) => &["ta"],
            (Script::Signs, _) => &["zh", "ja"],
            (Script::Hangul, _) => &["ko"],
            (Script::Other, _) => &[],
        }
    }

    /// Returns the stemmer of a word in `script`; nothing where there is none.
    pub fn stemmer(self, script: Script) -> Option<Stemmer> {
        let own = self.0.and_then(|name| Algorithm::from_name(name).ok());
        let algorithm = match (script, own) {
            (Script::Latin, Some(own)) if is_latin(own) => own,
            (Script::Latin, _) => Algorithm::English,
            (Script::Arabic, Some(Algorithm::Arabic)) => Algorithm::Arabic,
            (Script::Arabic, _) => Algorithm::Persian,
            (Script::Cyrillic, Some(Algorithm::Serbian)) => Algorithm::Serbian,
            (Script::Cyrillic, _) => Algorithm::Russian,
            (Script::Devanagari, Some(Algorithm::Nepali)) => Algorithm::Nepali,
            (Script::Devanagari, _) => Algorithm::Hindi,
            (Script::Greek, _) => Algorithm::Greek,
            (Script::Hebrew, Some(Algorithm::Yiddish)) => Algorithm::Yiddish,
            (Script::Armenian, _) => Algorithm::Armenian,
            (Script::Tamil, _) => Algorithm::Tamil,
            _ => return None,
        };
        Some(Stemmer::new(algorithm))
    }
}

impl Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::named(&String::deserialize(deserializer)?))
    }
}

/// Scripts as far as cutting and stemming words need them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Arabic,
    Cyrillic,
    Greek,
    Devanagari,
    Hebrew,
    Armenian,
    Tamil,
    /// Written without spaces and searched sign by sign: Han, Hiragana, Katakana.
    Signs,
    /// Words that end in particles: found by their beginning.
    Hangul,
    Other,
}

impl Script {
    /// Returns the script of a word, by its first letter.
    pub fn of(word: &str) -> Self {
        word.chars()
            .find(|character| character.is_alphabetic())
            .map_or(Self::Other, Self::of_letter)
    }

    fn of_letter(letter: char) -> Self {
        match u32::from(letter) {
            0x0000..=0x024F | 0x1E00..=0x1EFF | 0xFF21..=0xFF5A => Self::Latin,
            0x0370..=0x03FF | 0x1F00..=0x1FFF => Self::Greek,
            0x0400..=0x052F => Self::Cyrillic,
            0x0530..=0x058F => Self::Armenian,
            0x0590..=0x05FF => Self::Hebrew,
            0x0600..=0x06FF
            | 0x0750..=0x077F
            | 0x08A0..=0x08FF
            | 0xFB50..=0xFDFF
            | 0xFE70..=0xFEFF => Self::Arabic,
            0x0900..=0x097F => Self::Devanagari,
            0x0B80..=0x0BFF => Self::Tamil,
            0x3040..=0x30FF
            | 0x31F0..=0x31FF
            | 0x3400..=0x4DBF
            | 0x4E00..=0x9FFF
            | 0xF900..=0xFAFF
            | 0xFF66..=0xFF9F
            | 0x20000..=0x3FFFF => Self::Signs,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7A3 => Self::Hangul,
            _ => Self::Other,
        }
    }
}

fn latin_stop_codes(algorithm: Algorithm) -> &'static [&'static str] {
    match algorithm {
        Algorithm::Basque => &["eu"],
        Algorithm::Catalan => &["ca"],
        Algorithm::Danish => &["da"],
        Algorithm::Dutch => &["nl"],
        Algorithm::Estonian => &["et"],
        Algorithm::Finnish => &["fi"],
        Algorithm::French => &["fr"],
        Algorithm::German => &["de"],
        Algorithm::Hungarian => &["hu"],
        Algorithm::Indonesian => &["id"],
        Algorithm::Irish => &["ga"],
        Algorithm::Italian => &["it"],
        Algorithm::Norwegian => &["no"],
        Algorithm::Portuguese => &["pt"],
        Algorithm::Romanian => &["ro"],
        Algorithm::Spanish => &["es"],
        Algorithm::Swedish => &["sv"],
        Algorithm::Turkish => &["tr"],
        Algorithm::English => &["en"],
        _ => &[],
    }
}

fn is_latin(algorithm: Algorithm) -> bool {
    !matches!(
        algorithm,
        Algorithm::Arabic
            | Algorithm::Persian
            | Algorithm::Russian
            | Algorithm::Greek
            | Algorithm::Hindi
            | Algorithm::Nepali
            | Algorithm::Armenian
            | Algorithm::Tamil
            | Algorithm::Yiddish
    )
}
