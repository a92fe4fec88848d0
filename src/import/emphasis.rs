//! Bold and italic of Markdown: which stars and underscores are marks (CommonMark 0.31, section 6.2, in the parts that
//! people use). One star inside a word stays: transcripts write `f*ck` so.

use std::ops::Range;

/// From here on stand the letters of scripts whose words have no spaces between them, or take endings behind marks.
const FIRST_UNSPACED: char = '\u{2e80}';

/// Stars or underscores side by side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where they begin, in bytes of the line.
    pub start: usize,
    /// How many.
    pub length: usize,
    sign: char,
    opens: bool,
    closes: bool,
}

impl Run {
    /// Reads the run that begins at byte `at` of a line.
    pub fn at(line: &str, at: usize) -> Self {
        let (before, rest) = line.split_at_checked(at).unwrap_or((line, ""));
        let sign = rest.chars().next().unwrap_or('*');
        let after = rest.trim_start_matches(sign);
        let length = rest.len() - after.len();
        let before = before.chars().next_back().unwrap_or(' ');
        let after = after.chars().next().unwrap_or(' ');
        let flanks = |outside: char, inside: char| {
            !inside.is_whitespace() && (is_letter(inside) || !is_letter(outside))
        };
        let in_word = is_letter(before) && is_letter(after);
        let spaced = before < FIRST_UNSPACED && after < FIRST_UNSPACED;
        let in_word = in_word && (sign == '_' || length == 1 && spaced);
        Self {
            start: at,
            length,
            sign,
            opens: flanks(before, after) && !in_word,
            closes: flanks(after, before) && !in_word,
        }
    }
}

/// Returns where the marks stand among `runs`, which stand in order: those that open and close something.
pub(super) fn marks_of(mut runs: Vec<Run>) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    let mut open: [Vec<usize>; 2] = [Vec::new(), Vec::new()];
    for at in 0..runs.len() {
        let Some(mut run) = runs.get(at).copied() else {
            break;
        };
        let [stars, lines] = &mut open;
        let (own, other) = match run.sign {
            '*' => (stars, lines),
            _ => (lines, stars),
        };
        while run.closes && run.length > 0 {
            let Some(opener) = own.last().and_then(|opener| runs.get_mut(*opener)) else {
                break;
            };
            let used = if run.length.min(opener.length) >= 2 {
                2
            } else {
                1
            };
            opener.length -= used;
            let begin = opener.start + opener.length;
            marks.push(begin..begin + used);
            marks.push(run.start..run.start + used);
            run.start += used;
            run.length -= used;
            let (opened, is_used) = (opener.start, opener.length == 0);
            // What was opened in between and is still open is no mark.
            while other
                .last()
                .and_then(|last| runs.get(*last))
                .is_some_and(|last| last.start > opened)
            {
                other.pop();
            }
            if is_used {
                own.pop();
            }
        }
        if run.opens && run.length > 0 {
            if let Some(row) = runs.get_mut(at) {
                *row = run;
            }
            own.push(at);
        }
    }
    marks
}

fn is_letter(sign: char) -> bool {
    sign.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(line: &str) -> String {
        let mut runs = Vec::new();
        let mut at = 0;
        while let Some(found) = line.get(at..).and_then(|rest| rest.find(['*', '_'])) {
            let run = Run::at(line, at + found);
            at = run.start + run.length;
            runs.push(run);
        }
        let marks = marks_of(runs);
        let kept = line.char_indices();
        let kept = kept.filter(|(at, _)| !marks.iter().any(|mark| mark.contains(at)));
        kept.map(|(_, sign)| sign).collect()
    }

    #[test]
    fn pairs_are_marks_and_other_stars_are_signs() {
        for (written, said) in [
            ("It stood *cold* for **years**.", "It stood cold for years."),
            ("***no*** _and_ __yes__", "no and yes"),
            ("**Note:** *one **two** three*", "Note: one two three"),
            ("這是**粗體**字，*斜體*字", "這是粗體字，斜體字"),
            ("«**بله**» گفت", "«بله» گفت"),
            ("f*ck and sh*t", "f*ck and sh*t"),
            ("a snake_case_name", "a snake_case_name"),
            ("2 * 3 * 4 and f*** you", "2 * 3 * 4 and f*** you"),
            ("* a point", "* a point"),
            ("***", "***"),
            ("**open only", "**open only"),
            ("*one _two* three_", "one _two three_"),
        ] {
            assert_eq!(plain(written), said, "{written}");
        }
    }

    #[test]
    fn many_stars_take_no_time() {
        let line = "*a _b ".repeat(50_000) + &"c_ d* ".repeat(50_000);
        assert!(plain_count(&line) > 0);
    }

    fn plain_count(line: &str) -> usize {
        let runs = line
            .char_indices()
            .filter(|(_, sign)| matches!(sign, '*' | '_'));
        marks_of(runs.map(|(at, _)| Run::at(line, at)).collect()).len()
    }
}
