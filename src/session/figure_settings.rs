//! How the figure of each model is looked at and written out: kept on this computer, not in the project.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use crate::diagram::{Drawing, Sight};
use crate::model::ModelId;

/// What was set on the bar below a figure, and in which format it was written out last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FigureSettings {
    /// Journal, size, language, detail, arrows and colours.
    pub drawing: Drawing,
    /// How its colours are seen, for looking only.
    pub sight: Sight,
    /// The ending of the file; empty before the first.
    pub ending: String,
}

/// Reads the settings of all models; those of another version, or damaged ones, are left out and the others stay.
pub(super) fn read<'de, D: Deserializer<'de>>(
    reader: D,
) -> Result<BTreeMap<ModelId, FigureSettings>, D::Error> {
    let all = BTreeMap::<ModelId, serde_json::Value>::deserialize(reader)?;
    let known = |(model, value)| Some((model, serde_json::from_value(value).ok()?));
    Ok(all.into_iter().filter_map(known).collect())
}
