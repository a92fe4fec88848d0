//! Time stamps as transcripts write them: `[00:12:31]`, `(0:22)`, `00:12:31.5`, `#00:12:31-5#`, with any decimal digits.

/// A time stamp at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Time in the recording, in milliseconds; of a range, its start.
    pub time_ms: u32,
    /// Bytes that it takes.
    pub length: usize,
    /// Whether it stands in brackets or between `#`.
    pub has_brackets: bool,
    /// Whether it is a range of two times.
    pub is_range: bool,
    /// Whether it has hours.
    pub has_hours: bool,
}

impl Stamp {
    /// Returns whether it is a time even where no label follows; `12:30` alone may be a time of day or a verse.
    pub fn is_plain_enough(&self) -> bool {
        self.has_brackets || self.is_range || self.has_hours
    }
}

/// Returns the value of a decimal digit, European, Arabic, Persian or full-width.
pub fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - 0x30),
        '\u{660}'..='\u{669}' => Some(character as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(character as u32 - 0x6f0),
        '\u{ff10}'..='\u{ff19}' => Some(character as u32 - 0xff10),
        _ => None,
    }
}

/// Returns the time stamp that `text` begins with.
pub fn leading(text: &str) -> Option<Stamp> {
    let first = text.chars().next()?;
    let close = match first {
        '[' => Some(']'),
        '(' => Some(')'),
        '{' => Some('}'),
        '<' => Some('>'),
        '#' => Some('#'),
        '（' => Some('）'),
        '【' => Some('】'),
        _ => None,
    };
    let opened = if close.is_some() { first.len_utf8() } else { 0 };
    let mut scan = Scan::new(text.get(opened..)?);
    scan.skip_blanks();
    let (time_ms, has_hours) = scan.time(first == '#')?;
    let is_range = scan.range_end();
    match close {
        Some(close) => {
            scan.skip_blanks();
            scan.take(close)?;
        }
        None if scan
            .peek()
            .is_some_and(|next| !next.is_whitespace() && !is_colon(next)) =>
        {
            return None;
        }
        None => {}
    }
    Some(Stamp {
        time_ms,
        length: opened + scan.at,
        has_brackets: close.is_some(),
        is_range,
        has_hours,
    })
}

/// Returns start and end in milliseconds of a caption's timing line; what follows the end is left aside.
pub fn range(line: &str) -> Option<(u32, u32)> {
    let (from, to) = line.split_once("-->")?;
    let start = whole(from.trim())?;
    let end = whole(to.split_whitespace().next()?)?;
    Some((start, end))
}

/// Returns the stamp between `#` with which `text` ends, as f4 puts it after a turn: the time at which the turn ends.
pub fn trailing(text: &str) -> Option<u32> {
    let inside = text.trim_end().strip_suffix('#')?;
    let (_, time) = inside.rsplit_once('#')?;
    let mut scan = Scan::new(time);
    let (time_ms, _) = scan.time(true)?;
    scan.peek().is_none().then_some(time_ms)
}

fn whole(text: &str) -> Option<u32> {
    let mut scan = Scan::new(text);
    let (time_ms, _) = scan.time(false)?;
    scan.peek().is_none().then_some(time_ms)
}

fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
}

/// A place in a text.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn take(&mut self, wanted: char) -> Option<()> {
        (self.peek()? == wanted).then(|| self.at += wanted.len_utf8())
    }

    fn skip_blanks(&mut self) {
        while let Some(blank) = self.peek().filter(|next| next.is_whitespace()) {
            self.at += blank.len_utf8();
        }
    }

    /// Takes up to `most` digits; returns their value and count.
    fn number(&mut self, most: usize) -> Option<(u32, usize)> {
        let (mut value, mut count) = (0_u32, 0);
        while let Some((next, digit)) = self.peek().and_then(|next| Some((next, digit(next)?))) {
            if count == most {
                return None;
            }
            value = value * 10 + digit;
            count += 1;
            self.at += next.len_utf8();
        }
        (count > 0).then_some((value, count))
    }

    /// Takes a colon when a digit follows it; the colon before a label's talk stays.
    fn colon(&mut self) -> bool {
        let Some(colon) = self.peek().filter(|next| is_colon(*next)) else {
            return false;
        };
        let after = self
            .text
            .get(self.at + colon.len_utf8()..)
            .unwrap_or_default();
        let is_inside = after
            .chars()
            .next()
            .is_some_and(|next| digit(next).is_some());
        if is_inside {
            self.at += colon.len_utf8();
        }
        is_inside
    }

    /// Takes `m:ss`, `h:mm:ss`, with a fraction; returns milliseconds and whether there are hours.
    fn time(&mut self, has_tenths_after_dash: bool) -> Option<(u32, bool)> {
        let (first, _) = self.number(3)?;
        if !self.colon() {
            return None;
        }
        let (second, second_digits) = self.number(2)?;
        let (hours, minutes, seconds) = if self.colon() {
            let (third, _) = self.number(2)?;
            (first, second, third)
        } else if second_digits == 2 {
            (0, first, second)
        } else {
            return None;
        };
        let has_hours = hours > 0
            || self
                .text
                .get(..self.at)?
                .chars()
                .filter(|c| is_colon(*c))
                .count()
                == 2;
        if seconds >= 60 || (has_hours && minutes >= 60) {
            return None;
        }
        let fraction = self.fraction(has_tenths_after_dash);
        let total = (hours * 3600 + minutes * 60 + seconds) * 1000 + fraction;
        Some((total, has_hours))
    }

    /// Takes `.5`, `,500` or, after f4, `-5`; returns milliseconds.
    fn fraction(&mut self, has_tenths_after_dash: bool) -> u32 {
        let before = self.at;
        let Some(mark) = self.peek() else { return 0 };
        let is_mark = matches!(mark, '.' | ',' | '٫') || (has_tenths_after_dash && mark == '-');
        if !is_mark {
            return 0;
        }
        self.at += mark.len_utf8();
        match self.number(6) {
            Some((value, count)) => match count {
                1 => value * 100,
                2 => value * 10,
                3 => value,
                4 => value / 10,
                5 => value / 100,
                _ => value / 1000,
            },
            None => {
                self.at = before;
                0
            }
        }
    }

    /// Takes ` --> h:mm:ss`, the rest of a range.
    fn range_end(&mut self) -> bool {
        let before = self.at;
        self.skip_blanks();
        let is_arrow = self
            .text
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with("-->"));
        if is_arrow {
            self.at += 3;
            self.skip_blanks();
            if self.time(false).is_some() {
                return true;
            }
        }
        self.at = before;
        false
    }
}
