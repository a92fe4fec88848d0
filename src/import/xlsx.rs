//! One sheet of an Office Open XML workbook (ECMA-376, SpreadsheetML) as rows of cells: values as they were kept,
//! formulas by their last value, no styles.

use super::grid::{GridCell, MOST_CELLS, SheetNames};
use super::package::Package;
use super::xml::{Node, Xml};
use super::{Error, Limits};

/// The most rows and columns that the format has.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// Returns the cells of the sheet of that name, else of the first one, with its name and those of the others.
pub(super) fn rows(
    bytes: &[u8],
    (wanted, limits): (Option<&str>, &Limits),
) -> Result<(Vec<Vec<GridCell>>, SheetNames), Error> {
    let mut package = Package::open(bytes, limits)?;
    let office = package.relationships("")?;
    let workbook = office
        .iter()
        .find(|relationship| relationship.kind == "officeDocument")
        .map_or("xl/workbook.xml", |found| found.target.as_str())
        .to_owned();
    let parts = package.relationships(&workbook)?;
    let sheets = sheets(&mut package, &workbook, limits)?;
    let is_wanted = |name: &str| wanted.is_none_or(|wanted| is_named(name, wanted));
    let read = sheets.iter().position(|(name, _)| is_wanted(name));
    if let (None, Some(wanted)) = (read, wanted) {
        let names = sheets.iter().map(|(name, _)| name.as_str());
        return Err(Error::NoSheet {
            name: wanted.to_owned(),
            names: names.collect::<Vec<_>>().join(", "),
        });
    }
    let id = read.and_then(|read| sheets.get(read)).map(|(_, id)| id);
    let sheet = parts
        .iter()
        .find(|part| part.kind == "worksheet" && Some(&part.id) == id)
        .or_else(|| parts.iter().find(|part| part.kind == "worksheet"))
        .ok_or(Error::Empty)?;
    let strings = parts.iter().find(|part| part.kind == "sharedStrings");
    let strings = strings.map(|part| package.part(&part.target)).transpose()?;
    let strings = strings
        .flatten()
        .map(|text| shared_strings(&text, limits))
        .transpose()?
        .unwrap_or_default();
    let text = package.part(&sheet.target)?.ok_or(Error::Empty)?;
    let mut names: Vec<String> = sheets.into_iter().map(|(name, _)| name).collect();
    let read = read.filter(|read| *read < names.len());
    let names = SheetNames {
        read: read.map(|read| names.remove(read)),
        others: names,
    };
    Ok((cells(&text, &strings, limits)?, names))
}

fn is_named(name: &str, wanted: &str) -> bool {
    name.trim().to_lowercase() == wanted.trim().to_lowercase()
}

/// The sheets in their order, each with its name and its relationship.
fn sheets(
    package: &mut Package<'_>,
    workbook: &str,
    limits: &Limits,
) -> Result<Vec<(String, String)>, Error> {
    let Some(text) = package.part(workbook)? else {
        return Ok(Vec::new());
    };
    let mut sheets = Vec::new();
    let mut xml = Xml::new(&text, limits.depth);
    while let Some(node) = xml.next()? {
        if let Node::Open(tag) = node
            && tag.name() == "sheet"
        {
            let name = tag.attribute("name").unwrap_or_default();
            sheets.extend(tag.attribute("id").map(|id| (name, id)));
        }
    }
    Ok(sheets)
}

fn shared_strings(text: &str, limits: &Limits) -> Result<Vec<String>, Error> {
    let mut xml = Xml::new(text, limits.depth);
    let mut strings: Vec<String> = Vec::new();
    while let Some(node) = xml.next()? {
        let Node::Open(tag) = node else { continue };
        match tag.name() {
            "si" => strings.push(String::new()),
            // How to pronounce it is no part of the words.
            "rPh" => xml.skip()?,
            "t" => {
                let words = xml.text()?;
                if let Some(string) = strings.last_mut() {
                    string.push_str(&words);
                }
            }
            _ => {}
        }
    }
    Ok(strings)
}

fn cells(text: &str, strings: &[String], limits: &Limits) -> Result<Vec<Vec<GridCell>>, Error> {
    let mut xml = Xml::new(text, limits.depth);
    let mut rows: Vec<Vec<GridCell>> = Vec::new();
    let (mut row, mut column, mut count) = (0, 0, 0);
    let mut kind = String::new();
    while let Some(node) = xml.next()? {
        let Node::Open(tag) = node else { continue };
        match tag.name() {
            "row" => {
                let number = tag.attribute("r").and_then(|number| number.parse().ok());
                row = number.unwrap_or(row + 1);
                column = 0;
            }
            "c" => {
                let place = tag.attribute("r").and_then(|place| column_of(&place));
                column = place.unwrap_or(column + 1);
                kind = tag.attribute("t").unwrap_or_default();
            }
            "v" | "t" if (1..=MOST_ROWS).contains(&row) && (1..=MOST_COLUMNS).contains(&column) => {
                let cell = value(&xml.text()?, &kind, strings);
                let needed = (row.saturating_sub(rows.len())) + column;
                count += needed;
                if count > MOST_CELLS {
                    return Err(Error::damaged("the table has too many cells"));
                }
                put(&mut rows, (row - 1, column - 1), cell);
            }
            "f" | "rPh" => xml.skip()?,
            _ => {}
        }
    }
    Ok(rows)
}

fn put(rows: &mut Vec<Vec<GridCell>>, (row, column): (usize, usize), cell: GridCell) {
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    let Some(cells) = rows.get_mut(row) else {
        return;
    };
    if cells.len() <= column {
        cells.resize(column + 1, GridCell::Empty);
    }
    if let Some(place) = cells.get_mut(column) {
        *place = match (std::mem::take(place), cell) {
            // Runs of one inline string stand one after the other.
            (GridCell::Words(first), GridCell::Words(next)) => GridCell::Words(first + &next),
            (_, cell) => cell,
        };
    }
}

fn value(text: &str, kind: &str, strings: &[String]) -> GridCell {
    let words = |text: &str| match text.trim() {
        "" => GridCell::Empty,
        text => GridCell::Words(text.to_owned()),
    };
    match kind {
        "s" => {
            let index = text.trim().parse::<usize>().ok();
            let string = index.and_then(|index| strings.get(index));
            string.map_or(GridCell::Empty, |string| GridCell::of_text(string))
        }
        "b" => GridCell::Truth(text.trim() == "1"),
        "e" => GridCell::Empty,
        "str" | "inlineStr" => words(text),
        _ => GridCell::of_text(text),
    }
}

/// The number, from 1, of the column that a place such as `BC12` names.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.take(4).fold(0, |number, letter| {
        number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    (number > 0).then_some(number)
}
