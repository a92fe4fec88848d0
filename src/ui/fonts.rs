//! The fonts that egui itself uses: for icons, and for the few words that its own widgets paint.
//!
//! Whatever a person reads in this program is set by `glyphs`, which takes its fonts from the text module.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use crate::ui::icon;

/// The family of egui’s weight 500.
pub const MEDIUM: &str = "medium";
/// The family of egui’s weight 600.
pub const SEMI_BOLD: &str = "semi-bold";
/// The family of the reading face.
pub const READING: &str = "reading";

macro_rules! font {
    ($file:literal) => {
        (
            $file,
            include_bytes!(concat!("../../assets/fonts/", $file, ".ttf")) as &'static [u8],
        )
    };
}

static FILES: [(&str, &[u8]); 8] = [
    font!("Inter-Regular"),
    font!("Inter-Medium"),
    font!("Inter-SemiBold"),
    font!("Literata-Regular"),
    font!("Vazirmatn-Regular"),
    font!("Vazirmatn-Medium"),
    font!("Vazirmatn-SemiBold"),
    font!("MaterialSymbolsRounded"),
];

/// Returns all fonts and families for egui; the program is built without egui’s own.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (
            FontFamily::Proportional,
            ["Inter-Regular", "Vazirmatn-Regular"].as_slice(),
        ),
        (
            FontFamily::Monospace,
            &["Inter-Regular", "Vazirmatn-Regular"],
        ),
        (family(MEDIUM), &["Inter-Medium", "Vazirmatn-Medium"]),
        (family(SEMI_BOLD), &["Inter-SemiBold", "Vazirmatn-SemiBold"]),
        (family(READING), &["Literata-Regular", "Vazirmatn-Regular"]),
        (family(icon::FAMILY), &["MaterialSymbolsRounded"]),
    ];
    for (family, names) in families {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        fonts.families.insert(family, names);
    }
    fonts
}

fn family(name: &str) -> FontFamily {
    FontFamily::Name(name.into())
}
