//! Attributes out of a table: read from a file, matched by name with what the project has, shown before it is done.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::import::{GRID_EXTENSIONS, GridCell, Limits, grid};
use crate::locale::words;
use crate::model::fold::fold;
use crate::model::{AttributeOwner, AttributeType, Attributes, Message, Project};
use crate::operation::{AttributeRow, DefineAttribute, Operation, SetAttributes};

use super::Failure;

/// The endings of files that attributes can be read from.
pub const ATTRIBUTE_ENDINGS: &[&str] = GRID_EXTENSIONS;
/// How the head of the column begins that names the rows.
const NAMES: [&str; 9] = [
    "name",
    "participant",
    "case",
    "document",
    "id",
    "code",
    "نام",
    "کد",
    "شرکت‌کننده",
];

/// A table of attributes as it stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttributeTable {
    /// The attributes, as they stand.
    pub names: Vec<String>,
    /// The rows: the name of the document, participant or case, then a value for each attribute.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A value that a table changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueChange {
    /// Of which document, participant or case.
    pub name: String,
    /// The attribute.
    pub attribute: String,
    /// The value that it has; empty: none.
    pub before: String,
    /// The value that it gets.
    pub after: String,
}

/// What a table would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttributePreview {
    /// Names of the table that the project has.
    pub matched: Vec<String>,
    /// Names that it does not have.
    pub unmatched: Vec<String>,
    /// Names that stand in the table more than once; the last row counts.
    pub repeated: Vec<String>,
    /// Heads that are attributes of the project in other letters or blanks, with what these are called there.
    pub taken: Vec<(String, String)>,
    /// Values of names that the project does not have; they come only where these are entered.
    pub unknown: Vec<ValueChange>,
    /// Values that come new.
    pub new: Vec<ValueChange>,
    /// Values that change.
    pub changed: Vec<ValueChange>,
    /// How many values stay as they are.
    pub same: usize,
    /// Attributes that no document, participant or case has yet, with the type that their values have.
    pub new_attributes: Vec<(String, AttributeType)>,
}

impl AttributePreview {
    /// Returns the values that change or come new; those of unknown names with them where these are entered.
    pub fn coming(&self, create: bool) -> (Vec<&ValueChange>, Vec<&ValueChange>) {
        let unknown = self.unknown.iter().filter(|_| create);
        (
            self.changed.iter().collect(),
            self.new.iter().chain(unknown).collect(),
        )
    }
}

impl AttributeTable {
    /// Reads a `.csv`, `.tsv` or `.xlsx` file: the first row names the attributes, one column the rows.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or has no row below its heads.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = read_table(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Self::of(&grid(&name, &bytes)?)
    }

    /// Returns the table that stands in cells.
    ///
    /// # Errors
    ///
    /// When there is no row below the heads, or no column beside the names.
    pub fn of(cells: &[Vec<GridCell>]) -> Result<Self, Failure> {
        let none = || Failure::Export(Message::new("attributes-no-table"));
        let (heads, rows) = cells.split_first().ok_or_else(none)?;
        let heads: Vec<String> = heads.iter().map(shown).collect();
        let begins = |head: &&String| {
            let head = head.to_lowercase();
            NAMES.iter().any(|name| head.starts_with(name))
        };
        let key = heads.iter().position(|head| begins(&head)).unwrap_or(0);
        let columns: Vec<usize> = (0..heads.len())
            .filter(|at| *at != key && heads.get(*at).is_some_and(|head| !head.is_empty()))
            .collect();
        let mut table = Self {
            names: columns
                .iter()
                .filter_map(|at| heads.get(*at).cloned())
                .collect(),
            rows: Vec::new(),
        };
        for row in rows {
            let name = row.get(key).map(shown).unwrap_or_default();
            if name.is_empty() {
                continue;
            }
            let values = columns
                .iter()
                .map(|at| row.get(*at).map(shown).unwrap_or_default());
            table.rows.push((name, values.collect()));
        }
        if table.rows.is_empty() || table.names.is_empty() {
            return Err(none());
        }
        let mut seen = HashMap::new();
        for name in &table.names {
            if let Some(first) = seen.insert(alike(name), name) {
                let message = Message::new("attributes-column-twice").with("first", first.as_str());
                return Err(Failure::Export(message.with("second", name.as_str())));
            }
        }
        table.read_decimal_commas();
        Ok(table)
    }

    /// Makes `3.5` of `3,5` where a whole column is of such numbers. Three digits after a comma may be thousands.
    fn read_decimal_commas(&mut self) {
        for column in 0..self.names.len() {
            let cells = self
                .rows
                .iter()
                .filter_map(|(_, values)| values.get(column));
            let mut given = cells.filter(|value| !value.is_empty());
            if !given.all(|value| decimal(value).is_some()) {
                continue;
            }
            for value in self.rows.iter_mut().filter_map(|row| row.1.get_mut(column)) {
                if let Some(number) = decimal(value) {
                    *value = number;
                }
            }
        }
    }

    /// Returns what the attributes of the table are called in the project, where it has them in other letters or blanks.
    fn names_in(&self, project: &Project, owner: AttributeOwner) -> Vec<String> {
        let there = project.attribute_names(owner);
        let known: HashMap<String, &String> =
            there.iter().map(|name| (alike(name), name)).collect();
        let own = |name: &String| {
            let found = known.get(&alike(name)).filter(|_| !there.contains(name));
            found.map_or_else(|| name.clone(), |found| (*found).clone())
        };
        self.names.iter().map(own).collect()
    }

    /// Returns what the table would do to the attributes of `owner`. Empty cells change nothing.
    pub fn preview(&self, project: &Project, owner: AttributeOwner) -> AttributePreview {
        let known = known(project, owner);
        let names = self.names_in(project, owner);
        let pairs = self
            .names
            .iter()
            .zip(&names)
            .filter(|(head, name)| head != name);
        let mut preview = AttributePreview {
            taken: pairs
                .map(|(head, name)| (head.clone(), name.clone()))
                .collect(),
            ..AttributePreview::default()
        };
        for (name, values) in self.last_rows(&mut preview.repeated) {
            let found = known.get(&fold(name.trim()));
            let (name, attributes) = match found {
                Some((name, attributes)) => {
                    preview.matched.push(name.clone());
                    (name.clone(), attributes.clone())
                }
                None => {
                    preview.unmatched.push(name.to_owned());
                    (name.to_owned(), Attributes::new())
                }
            };
            for (attribute, after) in names.iter().zip(values) {
                let before = attributes.get(attribute).cloned().unwrap_or_default();
                let change = ValueChange {
                    name: name.clone(),
                    attribute: attribute.clone(),
                    before,
                    after: after.clone(),
                };
                match (change.before.as_str(), after.as_str()) {
                    (_, "") => {}
                    _ if found.is_none() => preview.unknown.push(change),
                    ("", _) => preview.new.push(change),
                    (before, after) if before == after => preview.same += 1,
                    _ => preview.changed.push(change),
                }
            }
        }
        let there = project.attribute_names(owner);
        for (at, name) in names.iter().enumerate() {
            if !there.contains(name) {
                let values = self.rows.iter().filter_map(|(_, values)| values.get(at));
                let kind = AttributeType::guess(values.map(String::as_str));
                preview.new_attributes.push((name.clone(), kind));
            }
        }
        preview
    }

    /// Returns the one act that does what the preview tells; `create` enters participants or cases that are not there,
    /// `types` gives new attributes the type that their values have.
    pub fn operation(
        &self,
        project: &Project,
        owner: AttributeOwner,
        (create, types): (bool, bool),
    ) -> Operation {
        let known = known(project, owner);
        let create = create && owner != AttributeOwner::Document;
        let names = self.names_in(project, owner);
        let mut rows = Vec::new();
        for (name, values) in self.last_rows(&mut Vec::new()) {
            let found = known.get(&fold(name.trim()));
            if found.is_none() && !create {
                continue;
            }
            let filled = names.iter().zip(values);
            let filled = filled.filter(|(_, value)| !value.is_empty());
            rows.push(AttributeRow {
                name: found.map_or_else(|| name.to_owned(), |(name, _)| name.clone()),
                attributes: filled
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect(),
            });
        }
        let new = self.preview(project, owner).new_attributes.into_iter();
        let typed = new.filter(|(_, kind)| types && *kind != AttributeType::Text);
        let types = typed.map(|(name, kind)| DefineAttribute {
            owner,
            name,
            kind: Some(kind),
        });
        Operation::SetAttributes(SetAttributes {
            owner,
            rows,
            create,
            types: types.collect(),
        })
    }

    /// The rows, of several with the same name the last.
    fn last_rows(&self, repeated: &mut Vec<String>) -> Vec<(&str, &Vec<String>)> {
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for (at, (name, _)) in self.rows.iter().enumerate() {
            if last.insert(fold(name.trim()), at).is_some() {
                repeated.push(name.clone());
            }
        }
        let mut places: Vec<usize> = last.into_values().collect();
        places.sort_unstable();
        let rows = places.into_iter().filter_map(|at| self.rows.get(at));
        rows.map(|(name, values)| (name.as_str(), values)).collect()
    }
}

/// What the project has, by folded name.
fn known(project: &Project, owner: AttributeOwner) -> HashMap<String, (String, Attributes)> {
    let entry = |name: &String, attributes: &Attributes| {
        (fold(name.trim()), (name.clone(), attributes.clone()))
    };
    match owner {
        AttributeOwner::Document => {
            let rows = project.documents.iter();
            rows.map(|row| entry(&row.name, &row.attributes)).collect()
        }
        AttributeOwner::Participant => {
            let rows = project.participants.iter();
            rows.map(|row| entry(&row.name, &row.attributes)).collect()
        }
        AttributeOwner::Case => {
            let rows = project.cases.iter();
            rows.map(|row| entry(&row.name, &row.attributes)).collect()
        }
    }
}

/// What two spellings of an attribute share: letters without their case, and one blank between words.
fn alike(name: &str) -> String {
    let folded = fold(name);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a number with a point, where `value` is one with a point or with a comma before one or two digits.
fn decimal(value: &str) -> Option<String> {
    let folded = fold(value);
    let written = match folded.split_once(',') {
        Some((whole, part)) if (1..=2).contains(&part.len()) => format!("{whole}.{part}"),
        _ => folded,
    };
    match GridCell::of_text(&written) {
        GridCell::Number(_) if written.contains('.') && value.contains(',') => Some(written),
        GridCell::Number(_) => Some(value.to_owned()),
        _ => None,
    }
}

/// Reads the bytes of a table, which may not be larger than what is imported.
pub(super) fn read_table(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| Failure::file(path, &error);
    let limit = Limits::default().file_bytes;
    if std::fs::metadata(path).map_err(failed)?.len() > limit as u64 {
        let message = Message::new("import-error-too-large").with("limit", limit >> 20);
        return Err(Failure::Export(message));
    }
    std::fs::read(path).map_err(failed)
}

/// Returns what a cell says, as it is seen.
pub(super) fn shown(cell: &GridCell) -> String {
    match cell {
        GridCell::Empty => String::new(),
        GridCell::Number(number) => number.to_string(),
        GridCell::Truth(true) => words("export-yes"),
        GridCell::Truth(false) => words("export-no"),
        GridCell::Words(words) => words.trim().to_owned(),
    }
}
