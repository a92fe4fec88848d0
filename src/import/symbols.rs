//! Characters of the fonts Symbol and Wingdings, which Word stores by their place in the font.
//!
//! Source: the Unicode mappings `SYMBOL.TXT` (Adobe) and the Wingdings proposal L2/11-052; only what people insert.

/// Symbol from 0x20 to 0x7e.
const SYMBOL_LOW: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

/// Symbol from 0xa1 to 0xe1.
const SYMBOL_HIGH: &str = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈";

/// Wingdings, by place.
const WINGDINGS: &[(u32, char)] = &[
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x36, '⌛'),
    (0x46, '☞'),
    (0x4a, '☺'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x76, '❖'),
    (0x9f, '•'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// Returns the character of a `w:sym`, given its font and the hexadecimal place; `None` where nobody can tell.
pub fn character(font: &str, place: &str) -> Option<char> {
    let code = u32::from_str_radix(place, 16).ok()?;
    // Word moves the places of symbol fonts into the private use area (ECMA-376, 17.3.3.30).
    let place = if (0xf000..=0xf0ff).contains(&code) {
        code - 0xf000
    } else {
        code
    };
    let font = font.to_lowercase();
    if font.starts_with("symbol") {
        return match place {
            0x20..=0x7e => SYMBOL_LOW.chars().nth((place - 0x20) as usize),
            0xa1..=0xe1 => SYMBOL_HIGH.chars().nth((place - 0xa1) as usize),
            _ => None,
        };
    }
    if font.starts_with("wingdings") {
        return WINGDINGS
            .iter()
            .find(|(at, _)| *at == place)
            .map(|(_, character)| *character);
    }
    char::from_u32(place).filter(|character| !character.is_control())
}
