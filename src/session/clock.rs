//! The clock, the source of randomness, and who sits at this computer. Nothing below the session knows them.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::model::Time;
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

/// Returns a time as `2026-11-22 09:40` in the time zone of the computer.
pub fn minute_words(time: Time) -> String {
    zoned(time).map_or_else(String::new, |zoned| {
        zoned.strftime("%Y-%m-%d %H:%M").to_string()
    })
}

/// Returns the day of a time as `22 November 2026`.
pub fn day_words(time: Time) -> String {
    zoned(time).map_or_else(String::new, |zoned| zoned.strftime("%-d %B %Y").to_string())
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
