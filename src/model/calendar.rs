//! Days as people write them: by the calendar that most of the world uses, or by the solar calendar of Iran.
//!
//! Projects hold days as `YYYY-MM-DD` (ISO 8601). Conversion follows the rule of 33 years with its corrections, as the
//! Calendar Center of the University of Tehran announces leap years (in `icu_calendar`).

use icu_calendar::Date;
use icu_calendar::cal::{Iso, Persian};

use super::fold::fold;

/// Years that are taken for solar ones: 1200 to 1500, which are 1821 to 2121 elsewhere.
const SOLAR_YEARS: std::ops::RangeInclusive<i32> = 1200..=1500;

/// Returns the day that `written` says as `YYYY-MM-DD`: year, month and day with `-`, `/` or `.` between them, in any
/// digits, the year with four of them; nothing where there is no such day.
pub fn day_of(written: &str) -> Option<String> {
    let folded = fold(written.trim()).replace(['/', '.', '٫'], "-");
    let parts: Vec<&str> = folded.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let (year, month, day): (i32, u8, u8) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let date = if SOLAR_YEARS.contains(&year) {
        Date::try_new_persian(year, month, day)
            .ok()?
            .to_calendar(Iso)
    } else {
        Date::try_new_iso(year, month, day).ok()?
    };
    let (year, month, day) = (
        date.year().extended_year(),
        date.month().ordinal,
        date.day_of_month().0,
    );
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Returns year, month and day by the solar calendar of a day by the usual one.
pub fn solar(year: i32, month: u8, day: u8) -> Option<(i32, u8, u8)> {
    let day = Date::try_new_iso(year, month, day)
        .ok()?
        .to_calendar(Persian);
    Some((
        day.year().extended_year(),
        day.month().ordinal,
        day.day_of_month().0,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_by_both_calendars_and_in_any_digits() {
        for (written, day) in [
            ("2025-03-14", Some("2025-03-14")),
            (" 2025/3/14 ", Some("2025-03-14")),
            ("۱۴۰۴/۰۳/۱۴", Some("2025-06-04")),
            ("1402-07-15", Some("2023-10-07")),
            ("۱۴۰۳/۱۲/۳۰", Some("2025-03-20")),
            ("۱۴۰۴/۱۲/۳۰", None),
            ("2025-02-29", None),
            ("2025-13-01", None),
            ("14/03/2025", None),
            ("2025-03", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(day_of(written).as_deref(), day, "{written}");
        }
    }

    #[test]
    fn the_year_begins_in_spring() {
        assert_eq!(solar(2026, 3, 20), Some((1404, 12, 29)));
        assert_eq!(solar(2026, 3, 21), Some((1405, 1, 1)));
        assert_eq!(solar(2025, 2, 30), None);
    }
}
