//! Tables and tags of HTML in Markdown, before turns are told: a row stands as a line with tabs between its cells, as in
//! a table of a word processor, and tags that say how words look go (GitHub Flavored Markdown, section 4.10; CommonMark
//! 0.31, sections 4.5, 6.1 and 6.6). What stands in code stays as it is written, and so does every other tag.

/// Tags that change nothing of what is said.
const TAGS: [&str; 30] = [
    "a", "abbr", "b", "big", "br", "center", "cite", "del", "div", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",
    "u", "var", "wbr",
];
/// The longest tag, in bytes.
const LONGEST: usize = 2_000;

/// Returns the text without its tables and tags.
pub(super) fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    let mut fence: Option<&str> = None;
    let mut at = 0;
    while let Some(line) = lines.get(at).copied() {
        at += 1;
        let mark = fence_of(line);
        match (fence, mark) {
            (Some(open), Some(mark)) if closes(open, mark, line) => {
                fence = None;
                out.push(line.to_owned());
            }
            (Some(_), _) => out.push(line.to_owned()),
            (None, Some(mark)) => {
                fence = Some(mark);
                out.push(line.to_owned());
            }
            (None, None) => {
                let next = lines.get(at).copied().unwrap_or_default();
                if !is_head(line, next) {
                    out.push(without_tags(line, "\n"));
                    continue;
                }
                out.push(row(line));
                at += 1;
                while let Some(line) = lines.get(at).filter(|line| line.contains('|')) {
                    out.push(row(line));
                    at += 1;
                }
            }
        }
    }
    out.join("\n")
}

/// Returns the signs with which a line begins or ends a block of code.
fn fence_of(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(' ');
    let rest = line.trim_start_matches('`');
    let rest = if rest.len() == line.len() {
        line.trim_start_matches('~')
    } else {
        rest
    };
    let mark = line.get(..line.len() - rest.len())?;
    // What stands behind backticks and has backticks is words with code in them.
    let is_fence = mark.len() >= 3 && !(mark.starts_with('`') && rest.contains('`'));
    is_fence.then_some(mark)
}

fn closes(open: &str, mark: &str, line: &str) -> bool {
    mark.starts_with(open) && line.trim() == mark
}

/// Whether a line is the head of a table: below it stands a line of dashes with as many cells.
fn is_head(line: &str, below: &str) -> bool {
    let is_dashes = |cell: &&str| {
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.chars().all(|sign| sign == '-')
    };
    if !line.contains('|') || !below.contains(['|', ':']) {
        return false;
    }
    let dashes = cells(below);
    dashes.iter().all(|cell| is_dashes(&cell.trim())) && cells(line).len() == dashes.len()
}

/// Returns the cells of a row; a stroke behind a backslash divides none.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let (mut begin, mut escaped) = (0, false);
    for (at, sign) in line.char_indices() {
        if sign == '|' && !escaped {
            cells.extend(line.get(begin..at));
            begin = at + 1;
        }
        escaped = sign == '\\' && !escaped;
    }
    let last = line.get(begin..).unwrap_or_default();
    if !last.trim().is_empty() || cells.is_empty() {
        cells.push(last);
    }
    cells
}

/// Returns a row as a line: its cells with tabs between them, empty ones at the end left out.
fn row(line: &str) -> String {
    let cells = cells(line);
    let cells = cells.iter().map(|cell| without_tags(cell.trim(), " "));
    let cells: Vec<String> = cells.collect();
    cells.join("\t").trim_end().to_owned()
}

/// Returns a line without its tags; `wrap` stands where one ended the line.
fn without_tags(line: &str, wrap: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['`', '\\', '<']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let (length, sign) = if from.starts_with('`') {
            (code(from), None)
        } else if from.starts_with('<') {
            match tag(from) {
                Some((length, "br")) => (length, Some(wrap)),
                Some((length, _)) => (length, Some("")),
                None => (1, None),
            }
        } else {
            let behind = from.chars().nth(1).map_or(0, char::len_utf8);
            (1 + behind, None)
        };
        let (taken, behind) = from.split_at_checked(length).unwrap_or((from, ""));
        out.push_str(sign.unwrap_or(taken));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The length of the code that begins here, with its signs; of the signs alone where nothing closes it.
fn code(text: &str) -> usize {
    let inside = text.trim_start_matches('`');
    let signs = text.len() - inside.len();
    let mut at = 0;
    while let Some(found) = inside.get(at..).and_then(|rest| rest.find('`')) {
        let rest = inside.get(at + found..).unwrap_or_default();
        let run = rest.len() - rest.trim_start_matches('`').len();
        at += found + run;
        if run == signs {
            return signs + at;
        }
    }
    signs
}

/// The length of the tag that begins here, and its name, where it is one that only says how words look.
fn tag(text: &str) -> Option<(usize, &'static str)> {
    let near = text.get(1..)?;
    let length = near.find(['>', '<']).filter(|length| *length < LONGEST)?;
    let (inside, behind) = near.split_at_checked(length)?;
    if !behind.starts_with('>') {
        return None;
    }
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside.strip_suffix('/').unwrap_or(inside)),
    };
    let end = inside
        .find(|sign: char| !sign.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let (name, rest) = inside.split_at_checked(end)?;
    let known = TAGS.iter().find(|known| known.eq_ignore_ascii_case(name))?;
    let attributes = rest.trim();
    // `a <b and c>` is no tag.
    let is_tag = match attributes.is_empty() {
        true => true,
        false => !closes && rest.starts_with(char::is_whitespace) && attributes.contains('='),
    };
    is_tag.then_some((length + 2, *known))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn tables_are_lines_with_tabs_and_tags_go() {
        for (written, read) in [
            ("| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 |", "a\tb\n1\t2\n3"),
            (
                "a | b\n- | -\n1 \\| 2 | `x|y`\n\nz | y",
                "a\tb\n1 \\| 2\t`x\ty`\n\nz | y",
            ),
            ("| a | b |\n| c | d |", "| a | b |\n| c | d |"),
            ("| a |\n|---|\n| one<br>two |", "a\none two"),
            ("نام | حرف\n---|---\nپ۱ | <b>بله</b>", "نام\tحرف\nپ۱\tبله"),
            (
                "<b>Ann:</b> so<br/>it <EM class=\"x\">was</EM>",
                "Ann: so\nit was",
            ),
            ("`<b>` and ``a ` <i>`` <i>x</i>", "`<b>` and ``a ` <i>`` x"),
            (
                "```\n<b>\n| a | b |\n|---|---|\n```\n<b>c</b>",
                "```\n<b>\n| a | b |\n|---|---|\n```\nc",
            ),
            (
                "\\<b> 3 < 4 <laughs> a <b and c> <script>",
                "\\<b> 3 < 4 <laughs> a <b and c> <script>",
            ),
            ("<https://x.org> and <b", "<https://x.org> and <b"),
            ("one `open <b>it</b>", "one `open it"),
        ] {
            assert_eq!(plain(written), read, "{written}");
        }
    }

    #[test]
    fn many_signs_take_no_time() {
        assert!(plain(&"<a `".repeat(100_000)).len() > 1_000);
        assert!(plain(&"| ".repeat(100_000)).len() > 1_000);
    }
}
