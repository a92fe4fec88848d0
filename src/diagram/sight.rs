//! How a figure looks to others: in grey, and to those who do not tell red from green.
//!
//! Machado, Oliveira and Fernandes 2009, full severity, in linear light. For previews only; nothing is exported so.

use serde::{Deserialize, Serialize};

use super::palette::Color;
use super::scene::{Scene, Shape};

/// How colours are seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sight {
    /// As they are.
    #[default]
    Usual,
    /// As a grey printer prints them.
    Grey,
    /// Without the green receptor.
    Deuteranopia,
    /// Without the red receptor.
    Protanopia,
}

const DEUTERANOPIA: [[f32; 3]; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
];
const PROTANOPIA: [[f32; 3]; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];

impl Sight {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Usual,
        Self::Grey,
        Self::Deuteranopia,
        Self::Protanopia,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Usual => "model-colour",
            Self::Grey => "model-grey",
            Self::Deuteranopia => "model-deuteranopia",
            Self::Protanopia => "model-protanopia",
        }
    }

    /// Returns how `color` is seen.
    pub fn seen(self, color: Color) -> Color {
        let grey = color.grey();
        match self {
            Self::Usual => color,
            Self::Grey => Color {
                red: grey,
                green: grey,
                blue: grey,
            },
            Self::Deuteranopia => mixed(color, DEUTERANOPIA),
            Self::Protanopia => mixed(color, PROTANOPIA),
        }
    }
}

impl Scene {
    /// Changes every colour to how it is seen.
    pub fn see(&mut self, sight: Sight) {
        for shape in self.groups.iter_mut().flat_map(|group| &mut group.shapes) {
            match shape {
                Shape::Rect { fill, stroke, .. } => {
                    *fill = fill.map(|color| sight.seen(color));
                    if let Some(stroke) = stroke {
                        stroke.color = sight.seen(stroke.color);
                    }
                }
                Shape::Line { stroke, .. } => stroke.color = sight.seen(stroke.color),
                Shape::Text(piece) => piece.color = sight.seen(piece.color),
            }
        }
    }
}

fn mixed(color: Color, matrix: [[f32; 3]; 3]) -> Color {
    let light = [color.red, color.green, color.blue].map(linear);
    let [red, green, blue] = matrix.map(|row| {
        let sum: f32 = row
            .iter()
            .zip(light)
            .map(|(share, light)| share * light)
            .sum();
        encoded(sum)
    });
    Color { red, green, blue }
}

/// A channel of sRGB as light, 0 to 1 (IEC 61966-2-1).
pub(super) fn linear(channel: u8) -> f32 {
    let value = f32::from(channel) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

fn encoded(light: f32) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (value * 255.0).round() as u8
}
