//! The clock, the source of randomness, and who sits at this computer. Nothing below the session knows them.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::locale::{self, Language, say, words};
use crate::model::{Message, Time, calendar, without_isolates};
use crate::store::Holder;

/// Returns the time now.
pub fn now() -> Time {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Time(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Returns a fresh seed for ids.
pub fn seed() -> u128 {
    uuid::Uuid::now_v7().as_u128()
}

/// Returns who has what this process opens.
pub fn holder() -> Holder {
    Holder {
        user: user_name(),
        computer: computer_name(),
        process: std::process::id(),
        since: now(),
    }
}

/// Returns the name of the person as the computer knows it.
pub(super) fn user_name() -> String {
    let names = ["USER", "USERNAME", "LOGNAME"];
    let found = names.iter().find_map(|name| variable(name));
    found.unwrap_or_else(|| "researcher".to_owned())
}

/// Returns who codes as `GROUNDWORK_CODER` names them, for scripts.
pub(super) fn coder_of_environment() -> Option<String> {
    variable("GROUNDWORK_CODER")
}

fn variable(name: &str) -> Option<String> {
    let value = std::env::var(name).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Returns a time as `2026-11-22 09:40` in the time zone of the computer; in Persian as `۱۴۰۵/۰۹/۰۱ ۰۹:۴۰`.
pub fn minute_words(time: Time) -> String {
    let Some(zoned) = zoned(time) else {
        return String::new();
    };
    match solar(&zoned) {
        Some(day) => {
            let clock = zoned.strftime("%H:%M").to_string();
            format!("{} {}", written(day), locale::digits(&clock))
        }
        None => zoned.strftime("%Y-%m-%d %H:%M").to_string(),
    }
}

/// Returns a time as `2026-11-22 09-40`, for names of files in any language.
pub fn minute_stamp(time: Time) -> String {
    zoned(time).map_or_else(String::new, |zoned| {
        zoned.strftime("%Y-%m-%d %H-%M").to_string()
    })
}

/// Returns the day of a time as `22 November 2026`; in Persian as `۱ آذر ۱۴۰۵`.
pub fn day_words(time: Time) -> String {
    let Some(zoned) = zoned(time) else {
        return String::new();
    };
    match solar(&zoned) {
        Some((year, month, day)) => {
            let words = Message::new("solar-day")
                .with("day", i64::from(day))
                .with("month", words(&format!("solar-month-{month}")))
                .with("year", i64::from(year));
            without_isolates(&say(&words))
        }
        None => zoned.strftime("%-d %B %Y").to_string(),
    }
}

/// Returns a day that a project holds, `2026-11-22`; in Persian as `۱۴۰۵/۰۹/۰۱`. What is no such day stays as it is.
pub fn date_words(day: &str) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts.as_slice() else {
        return day.to_owned();
    };
    let read = year
        .parse()
        .ok()
        .zip(month.parse().ok())
        .zip(date.parse().ok());
    let solar = read.and_then(|((year, month), date)| solar_of(year, month, date));
    solar.map_or_else(|| day.to_owned(), written)
}

fn written((year, month, day): (i32, u8, u8)) -> String {
    locale::digits(&format!("{year}/{month:02}/{day:02}"))
}

/// Year, month and day by the solar calendar of Iran, which Persian counts by.
fn solar(zoned: &jiff::Zoned) -> Option<(i32, u8, u8)> {
    let (year, month, day) = (zoned.year(), zoned.month(), zoned.day());
    solar_of(i32::from(year), month.unsigned_abs(), day.unsigned_abs())
}

fn solar_of(year: i32, month: u8, day: u8) -> Option<(i32, u8, u8)> {
    match locale::current() {
        Language::English => None,
        Language::Persian => calendar::solar(year, month, day),
    }
}

fn zoned(time: Time) -> Option<jiff::Zoned> {
    let stamp = jiff::Timestamp::from_millisecond(time.0).ok()?;
    Some(stamp.to_zoned(jiff::tz::TimeZone::system()))
}

fn computer_name() -> String {
    let from_file = || {
        std::fs::read_to_string("/etc/hostname")
            .ok()
            .map(|name| name.trim().to_owned())
    };
    let names = ["COMPUTERNAME", "HOSTNAME"];
    let from_environment = names.iter().find_map(|name| std::env::var(name).ok());
    from_environment
        .or_else(from_file)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "this computer".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persian_counts_days_by_the_solar_calendar() {
        // 21 March 2026, 12:00 UTC: the first day of 1405 wherever the clock stands.
        let new_year = Time(1_774_094_400_000);
        assert_eq!(day_words(new_year), "21 March 2026");
        locale::set_language(Language::Persian);
        assert_eq!(day_words(new_year), "۱ فروردین ۱۴۰۵");
        assert!(minute_words(new_year).starts_with("۱۴۰۵/۰۱/۰۱ "));
        for (day, words) in [("2025-06-04", "۱۴۰۴/۰۳/۱۴"), ("2025", "2025")] {
            assert_eq!(date_words(day), words);
        }
        assert!(minute_stamp(new_year).starts_with("2026-03-21 "));
        locale::set_language(Language::English);
    }
}
