//! The day and the place that a transcript names itself: in the lines that head it, else in the name of its file.
//!
//! Only what can be read in one way is taken: a year has four digits, and of 3/4/2023 nobody knows the month.

use crate::model::calendar::day_of;
use crate::model::fold::fold;
use crate::model::{Paragraph, TextRange};

/// The most lines that head a transcript, and the most letters of one of them.
const LINES: usize = 12;
const LETTERS: usize = 160;
/// The most letters of the name of a place.
const PLACE: usize = 60;

/// What a line that names the day begins with.
const DATES: &str = "date|interview date|date of interview|datum|fecha|data|tarih|дата|التاريخ|تاريخ|תאריך|तारीख|\
日期|日時|날짜|تاریخ|تاریخ مصاحبه";
/// What a line that names the place begins with.
const PLACES: &str = "place|location|venue|place of interview|interview location|ort|lieu|lugar|local|luogo|yer|место|\
المكان|مكان|מקום|स्थान|地点|地點|場所|장소|مکان|محل|محل مصاحبه|مکان مصاحبه";
/// Months by their names, in their order.
const MONTHS: [&str; 12] = [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sep|sept",
    "october|oct",
    "november|nov",
    "december|dec",
];
/// Months of the solar calendar.
const SOLAR_MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];
/// What may stand beside the name of a month.
const FILLERS: [&str; 6] = ["st", "nd", "rd", "th", "of", "ماه"];

/// What is said of a transcript in itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// The day, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The place.
    pub place: Option<String>,
}

/// Returns what the head of `text`, or the name of its file, says of day and place.
pub(super) fn said(file_name: &str, text: &str, paragraphs: &[Paragraph]) -> Said {
    let lines = head(text, paragraphs);
    let labelled = |labels: &str| lines.iter().find_map(|line| value_of(line, labels));
    let date = labelled(DATES).and_then(day_in);
    let date = date
        .or_else(|| day_in(file_name))
        .or_else(|| lines.iter().find_map(|line| day_in(line)));
    let place = labelled(PLACES).filter(|value| value.chars().count() <= PLACE);
    Said {
        date,
        place: place.map(str::to_owned),
    }
}

/// The lines before anybody speaks; where nobody does, the first line.
fn head<'t>(text: &'t str, paragraphs: &[Paragraph]) -> Vec<&'t str> {
    let talks = paragraphs
        .iter()
        .any(|paragraph| paragraph.speaker.is_some());
    let before = paragraphs
        .iter()
        .take_while(|paragraph| paragraph.speaker.is_none())
        .filter_map(|paragraph| TextRange::new(paragraph.start, paragraph.end).cut(text));
    let most = if talks { LINES } else { 1 };
    before
        .flat_map(str::lines)
        .take(most)
        .filter(|line| line.chars().count() <= LETTERS)
        .collect()
}

/// What stands behind one of `labels` and a colon.
fn value_of<'t>(line: &'t str, labels: &str) -> Option<&'t str> {
    let (label, value) = line.split_once([':', '：'])?;
    let label = fold(label.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let value = value.trim_matches(|letter: char| letter.is_whitespace() || letter == '*');
    let known = labels.split('|').any(|known| fold(known) == label);
    (known && !value.is_empty()).then_some(value)
}

/// Returns the first day that a text names, as `YYYY-MM-DD`.
fn day_in(text: &str) -> Option<String> {
    let folded = fold(text);
    let parts = parts(&folded);
    (0..parts.len()).find_map(|first| {
        let rest = parts.get(first..)?;
        in_numbers(rest).or_else(|| in_words(rest))
    })
}

/// The runs of digits, and what stands between them.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let digits = letter.is_ascii_digit();
        let end = rest.find(|other: char| other.is_ascii_digit() != digits);
        let (part, after) = rest
            .split_at_checked(end.unwrap_or(rest.len()))
            .unwrap_or((rest, ""));
        parts.push(part);
        rest = after;
    }
    parts
}

/// 2023-01-18, 1402/07/15, 18.01.2023, 20230118.
fn in_numbers(parts: &[&str]) -> Option<String> {
    if let [whole, ..] = parts
        && whole.len() == 8
        && (whole.starts_with("19") || whole.starts_with("20"))
    {
        let (year, rest) = whole.split_at_checked(4)?;
        let (month, date) = rest.split_at_checked(2)?;
        return day(year, month, date);
    }
    let [one, sign, two, other, three, ..] = parts else {
        return None;
    };
    let is_sign = matches!(*sign, "-" | "/" | "." | "_" | "٫") && sign == other;
    if !is_sign || !is_small(two) {
        return None;
    }
    if is_year(one) && is_small(three) {
        return day(one, two, three);
    }
    if !is_year(three) || !is_small(one) {
        return None;
    }
    // With points between them the day comes first; with other signs only where one of them can be no month.
    let above = |number: &str| number.parse::<u8>().is_ok_and(|number| number > 12);
    match () {
        () if *sign == "." || above(one) => day(three, two, one),
        () if above(two) => day(three, one, two),
        () => None,
    }
}

/// 18 January 2023, January 18, 2023, ۱۵ مهر ۱۴۰۲.
fn in_words(parts: &[&str]) -> Option<String> {
    match parts {
        [date, words, year, ..] if is_small(date) && is_year(year) => {
            day(year, &month_in(words)?, date)
        }
        [words, date, signs, year, ..] if is_small(date) && is_year(year) => {
            let is_between = signs.chars().all(|letter| ", .sthndr".contains(letter));
            is_between.then(|| day(year, &month_in(words)?, date))?
        }
        _ => None,
    }
}

/// The number of the month that the last words name.
fn month_in(words: &str) -> Option<String> {
    let mut words = words
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .rev();
    let word = words.next()?;
    let solar = SOLAR_MONTHS.iter().position(|month| fold(month) == word);
    let usual = MONTHS
        .iter()
        .position(|month| month.split('|').any(|name| name == word));
    Some((solar.or(usual)? + 1).to_string())
}

fn day(year: &str, month: &str, day: &str) -> Option<String> {
    day_of(&format!("{year}-{month}-{day}"))
}

fn is_small(part: &str) -> bool {
    part.len() <= 2 && part.starts_with(|letter: char| letter.is_ascii_digit())
}

fn is_year(part: &str) -> bool {
    let year = part.parse::<u16>();
    let is_near = |year| (1300..1500).contains(&year) || (1900..2100).contains(&year);
    part.len() == 4 && year.is_ok_and(is_near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_where_it_can_be_read_in_one_way() {
        for (written, found) in [
            (
                "2023-01-18-interview-with-taiwanplus.md",
                Some("2023-01-18"),
            ),
            ("20230118 manager.docx", Some("2023-01-18")),
            ("Interview_2_18.01.2023", Some("2023-01-18")),
            ("held on 18/01/2023 in the hall", Some("2023-01-18")),
            ("January 18, 2023", Some("2023-01-18")),
            ("the 3rd of March 2024", Some("2024-03-03")),
            ("تاریخ: ۱۴۰۲/۰۷/۱۵", Some("2023-10-07")),
            ("۱۵ مهر ۱۴۰۲", Some("2023-10-07")),
            ("03/04/2023", None),
            ("2023-13-18", None),
            ("call 0912-345-6789", None),
            ("May 2023", None),
            ("12345678901", None),
            ("interview 12", None),
        ] {
            assert_eq!(day_in(written).as_deref(), found, "{written}");
        }
    }

    #[test]
    fn only_the_head_is_read() {
        let line = |start: u32, end: u32, speaker: Option<u16>| Paragraph {
            start,
            end,
            body: start,
            speaker,
            time_ms: None,
        };
        let text = "Date: 3 March 2024\n**Place:** the hall\nI: On 4 March 2025?";
        let paragraphs = [line(0, 18, None), line(19, 38, None), line(39, 60, Some(0))];
        let found = said("talk.txt", text, &paragraphs);
        assert_eq!(found.date.as_deref(), Some("2024-03-03"));
        assert_eq!(found.place.as_deref(), Some("the hall"));
        assert_eq!(said("talk.txt", text, &paragraphs[2..]), Said::default());
    }
}
