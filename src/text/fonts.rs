//! The fonts of the program, as bytes, and the order in which families are tried.
//!
//! They are shipped so that a figure looks the same on every machine. Licences (OFL) stand beside them in `assets/fonts`.

use std::sync::{Arc, OnceLock};

use parley::FontData;
use parley::fontique::{Blob, Collection, FontInfoOverride, FontStyle, FontWeight};

use super::style::{Face, Weight};

/// Names a font for as long as the program runs; the same for all engines where the font is shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FontKey(pub u64);

/// A font file with its place in the program.
#[derive(Clone, Debug)]
pub struct Font {
    key: FontKey,
    data: FontData,
}

struct Shipped {
    family: &'static str,
    weight: Weight,
    italic: bool,
    bytes: &'static [u8],
}

macro_rules! shipped {
    ($family:literal, $weight:ident, $italic:literal, $file:literal) => {
        Shipped {
            family: $family,
            weight: Weight::$weight,
            italic: $italic,
            bytes: include_bytes!(concat!("../../assets/fonts/", $file)),
        }
    };
}

static SHIPPED: [Shipped; 13] = [
    shipped!("Inter", Regular, false, "Inter-Regular.ttf"),
    shipped!("Inter", Medium, false, "Inter-Medium.ttf"),
    shipped!("Inter", SemiBold, false, "Inter-SemiBold.ttf"),
    shipped!("Literata", Regular, false, "Literata-Regular.ttf"),
    shipped!("Literata", Regular, true, "Literata-Italic.ttf"),
    shipped!("Literata", SemiBold, false, "Literata-SemiBold.ttf"),
    shipped!("Vazirmatn", Regular, false, "Vazirmatn-Regular.ttf"),
    shipped!("Vazirmatn", Medium, false, "Vazirmatn-Medium.ttf"),
    shipped!("Vazirmatn", SemiBold, false, "Vazirmatn-SemiBold.ttf"),
    shipped!(
        "Noto Sans Hebrew",
        Regular,
        false,
        "NotoSansHebrew-Regular.ttf"
    ),
    shipped!(
        "Noto Sans Hebrew",
        SemiBold,
        false,
        "NotoSansHebrew-SemiBold.ttf"
    ),
    shipped!(
        "Noto Sans Devanagari",
        Regular,
        false,
        "NotoSansDevanagari-Regular.ttf"
    ),
    shipped!(
        "Noto Sans Devanagari",
        SemiBold,
        false,
        "NotoSansDevanagari-SemiBold.ttf"
    ),
];

impl Font {
    pub(super) fn new(data: &FontData) -> Self {
        let id = data.data.id();
        let shipped = blobs().iter().position(|blob| blob.id() == id);
        let key = match shipped {
            Some(index) => index as u64,
            None => SHIPPED.len() as u64 + id * 64 + u64::from(data.index.min(63)),
        };
        Self {
            key: FontKey(key),
            data: data.clone(),
        }
    }

    /// Returns the name to keep glyph pictures under.
    pub fn key(&self) -> FontKey {
        self.key
    }

    /// Returns the whole font file.
    pub fn bytes(&self) -> &[u8] {
        self.data.data.data()
    }

    /// Returns the bytes for painters that share them (vello_cpu).
    pub fn data(&self) -> &FontData {
        &self.data
    }

    /// Returns which font of a collection file it is; 0 in a plain one.
    pub fn index(&self) -> u32 {
        self.data.index
    }

    /// Returns the family when the font is a shipped one.
    pub fn family(&self) -> Option<&'static str> {
        Some(self.shipped()?.family)
    }

    /// Returns the weight when the font is a shipped one.
    pub fn weight(&self) -> Option<Weight> {
        Some(self.shipped()?.weight)
    }

    /// Returns whether it is a shipped font with slanted letters.
    pub fn is_italic(&self) -> bool {
        self.shipped().is_some_and(|font| font.italic)
    }

    fn shipped(&self) -> Option<&'static Shipped> {
        SHIPPED.get(usize::try_from(self.key.0).ok()?)
    }
}

/// Puts the shipped fonts into `collection`.
pub(super) fn register(collection: &mut Collection) {
    for (font, blob) in SHIPPED.iter().zip(blobs()) {
        let style = if font.italic {
            FontStyle::Italic
        } else {
            FontStyle::Normal
        };
        let naming = FontInfoOverride {
            family_name: Some(font.family),
            weight: Some(FontWeight::new(f32::from(font.weight.number()))),
            style: Some(style),
            ..FontInfoOverride::default()
        };
        collection.register_fonts(blob.clone(), Some(naming));
    }
}

/// Returns the families of `face` in the order tried: for text in Arabic script, or for all other.
pub(super) fn families(face: Face, arabic: bool) -> &'static str {
    match (face, arabic) {
        (Face::Interface | Face::Figure, false) => {
            "Inter, Vazirmatn, Noto Sans Hebrew, Noto Sans Devanagari"
        }
        (Face::Interface | Face::Figure, true) => {
            "Vazirmatn, Inter, Noto Sans Hebrew, Noto Sans Devanagari"
        }
        (Face::Reading, false) => "Literata, Vazirmatn, Noto Sans Hebrew, Noto Sans Devanagari",
        (Face::Reading, true) => "Vazirmatn, Literata, Noto Sans Hebrew, Noto Sans Devanagari",
    }
}

/// The shipped fonts as shared bytes, one identity each for the whole program.
fn blobs() -> &'static [Blob<u8>] {
    static BLOBS: OnceLock<Vec<Blob<u8>>> = OnceLock::new();
    BLOBS.get_or_init(|| {
        SHIPPED
            .iter()
            .map(|font| Blob::new(Arc::new(font.bytes)))
            .collect()
    })
}
