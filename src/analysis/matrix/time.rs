//! Days and months of points in time, in UTC: the columns of codes over time.

use std::collections::BTreeMap;

use crate::model::Time;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// Up to so many days columns are days, then months.
const MOST_DAYS: i64 = 92;

/// Dates with their places, rising.
pub(super) struct Calendar {
    by_day: bool,
    places: BTreeMap<String, u32>,
}

impl Calendar {
    /// Returns the dates of `times`.
    pub fn of(times: impl Iterator<Item = Time> + Clone) -> Self {
        let days = times.clone().map(|time| time.0.div_euclid(DAY));
        let (first, last) = (days.clone().min(), days.max());
        let by_day = first
            .zip(last)
            .is_none_or(|(first, last)| last - first <= MOST_DAYS);
        let mut calendar = Self {
            by_day,
            places: BTreeMap::new(),
        };
        for time in times {
            calendar.places.insert(calendar.date(time), 0);
        }
        for (place, at) in (0..).zip(calendar.places.values_mut()) {
            *at = place;
        }
        calendar
    }

    /// Returns the dates, first to last.
    pub fn dates(&self) -> Vec<String> {
        self.places.keys().cloned().collect()
    }

    /// Returns the place of a point in time.
    pub fn place(&self, time: Time) -> Option<u32> {
        self.places.get(&self.date(time)).copied()
    }

    fn date(&self, time: Time) -> String {
        let (year, month, day) = civil(time.0.div_euclid(DAY));
        if self.by_day {
            format!("{year:04}-{month:02}-{day:02}")
        } else {
            format!("{year:04}-{month:02}")
        }
    }
}

/// Year, month and day of a day since 1970-01-01 in the Gregorian calendar (Hinnant, “chrono-compatible low-level date
/// algorithms”, `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(19_782), (2024, 2, 29));
        assert_eq!(civil(-1), (1969, 12, 31));
        let near = [Time(0), Time(DAY * 40)];
        assert_eq!(
            Calendar::of(near.into_iter()).dates(),
            ["1970-01-01", "1970-02-10"]
        );
        let far = [Time(0), Time(DAY * 400)];
        assert_eq!(
            Calendar::of(far.into_iter()).dates(),
            ["1970-01", "1971-02"]
        );
    }
}
