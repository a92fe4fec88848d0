//! A document as one HTML file: no scripts, nothing loaded from elsewhere, ready to print.

use std::fmt::Write as _;

use super::bidi::{held, runs_right_to_left};
use super::{Block, Paper, PaperTable, Picture, Run, Text};

/// How it looks, on screen and on paper.
const STYLE: &str = "\
:root{color-scheme:light}\
body{font:16px/1.55 Georgia,'Literata','Noto Serif',Vazirmatn,'Noto Naskh Arabic',Tahoma,serif;color:#1d1d1b;background:#fff;\
max-width:46rem;margin:2.5rem auto;padding:0 1.25rem}\
body.wide{max-width:72rem}\
h1,h2,h3,h4{font-family:'Inter',Vazirmatn,'Segoe UI',Tahoma,sans-serif;line-height:1.25;margin:1.9em 0 .5em;break-after:avoid}\
h1{font-size:1.45rem}h2{font-size:1.2rem}h3{font-size:1.02rem}h4{font-size:.95rem;color:#55534f}\
h1.title{font-size:1.8rem;margin-top:0}\
p{margin:.55em 0}\
.note,figcaption,caption,.source{font-size:.84rem;color:#5c5a55}\
.faint{color:#5c5a55}\
blockquote{margin:.9em 0;padding:.1em 1em;border-inline-start:3px solid #b9b4aa;break-inside:avoid}\
blockquote p{margin:.35em 0}\
blockquote.named{margin:1.5em 0;padding:.35em 1em;border:1px solid #b9b4aa}\
blockquote.named .called{margin-top:.7em;font-size:.84rem;color:#5c5a55}\
blockquote.named ul{margin:.2em 0 .35em}\
ul{margin:.5em 0;padding-inline-start:1.4em}\
ul.boxes{list-style:none;padding-inline-start:.2em}\
ul.boxes li::before{content:'\\2610';margin-inline-end:.6em}\
table{border-collapse:collapse;width:100%;margin:1em 0;font-size:.88rem;line-height:1.4}\
table.small{font-size:.76rem;line-height:1.25}table.small td{padding:.16em .45em}\
caption{text-align:start;padding-bottom:.4em;font-weight:600}\
th,td{border-bottom:1px solid #d8d4cb;padding:.38em .55em;text-align:start;vertical-align:top;overflow-wrap:break-word}\
thead{display:table-header-group}\
thead th{border-bottom:1.5px solid #55534f;font-family:'Inter',Vazirmatn,'Segoe UI',Tahoma,sans-serif;font-weight:600}\
tr{break-inside:avoid}\
.number{text-align:end;font-variant-numeric:tabular-nums}\
.line{border-bottom:1px solid #b9b4aa;height:1.9em}\
figure{margin:1.2em 0;break-inside:avoid}img{max-width:100%;height:auto}\
.page{break-before:page}\
@page{size:A4;margin:22mm}\
@media print{body{font-size:11pt;max-width:none;margin:0;padding:0}}";

/// Returns the file.
pub fn html(paper: &Paper) -> String {
    let mut out = String::new();
    let direction = way(paper.right_to_left);
    let class = if paper.landscape {
        " class=\"wide\""
    } else {
        ""
    };
    let side = if paper.landscape {
        "@page{size:A4 landscape;margin:16mm}"
    } else {
        ""
    };
    put(
        &mut out,
        format_args!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{}</title>\n\
             <style>{STYLE}{side}</style>\n</head>\n<body{class}>\n",
            escape(&paper.language),
            escape(&paper.title),
        ),
    );
    let mut page = Page {
        paper,
        out,
        breaks: false,
    };
    for block in &paper.blocks {
        page.block(block);
    }
    let mut out = page.out;
    out.push_str("</body>\n</html>\n");
    out
}

struct Page<'a> {
    paper: &'a Paper,
    out: String,
    /// What comes next begins a page.
    breaks: bool,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.line("h1", "title", text),
            Block::Heading(level, text) => {
                let name = ["h1", "h2", "h3", "h4"];
                let index = usize::from(level.saturating_sub(1)).min(3);
                self.line(name.get(index).copied().unwrap_or("h4"), "", text);
            }
            Block::Paragraph(text) => self.line("p", "", text),
            Block::Note(text) => self.line("p", "note", text),
            Block::Quote { words, source } => self.quote("", (words, source), None),
            Block::Named {
                words,
                source,
                label,
                names,
            } => self.quote("named", (words, source), Some((label, names))),
            Block::List(items) => self.list("", items),
            Block::Boxes(items) => self.list("boxes", items),
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture),
            Block::Lines(count) => {
                for _ in 0..*count {
                    self.out.push_str("<div class=\"line\"></div>\n");
                }
            }
            Block::PageBreak => self.breaks = true,
        }
    }

    /// The classes of a block, and the direction where it differs from that of the page.
    fn attributes(&mut self, class: &str, text: &Text) -> String {
        let mut classes: Vec<&str> = class.split(' ').filter(|name| !name.is_empty()).collect();
        if std::mem::take(&mut self.breaks) {
            classes.push("page");
        }
        let mut attributes = String::new();
        if !classes.is_empty() {
            put(
                &mut attributes,
                format_args!(" class=\"{}\"", classes.join(" ")),
            );
        }
        let rtl = runs_right_to_left(text, self.paper.right_to_left);
        if rtl != self.paper.right_to_left {
            put(&mut attributes, format_args!(" dir=\"{}\"", way(rtl)));
        }
        attributes
    }

    fn inline(&self, text: &Text) -> String {
        let around = runs_right_to_left(text, self.paper.right_to_left);
        text.runs.iter().map(|words| run(words, around)).collect()
    }

    fn line(&mut self, tag: &str, class: &str, text: &Text) {
        let attributes = self.attributes(class, text);
        let words = self.inline(text);
        put(
            &mut self.out,
            format_args!("<{tag}{attributes}>{words}</{tag}>\n"),
        );
    }

    /// Somebody's words; `called` is what they were called, behind its label.
    fn quote(
        &mut self,
        class: &str,
        (words, source): (&Text, &Text),
        called: Option<(&Text, &[Text])>,
    ) {
        let (attributes, inside) = (self.attributes(class, words), self.inline(words));
        put(
            &mut self.out,
            format_args!("<blockquote{attributes}>\n<p>{inside}</p>\n"),
        );
        if !source.is_empty() {
            self.line("p", "source", source);
        }
        if let Some((label, names)) = called {
            self.line("p", "called", label);
            self.list("", names);
        }
        self.out.push_str("</blockquote>\n");
    }

    fn list(&mut self, class: &str, items: &[Text]) {
        let attributes = self.attributes(class, &Text::default());
        put(&mut self.out, format_args!("<ul{attributes}>\n"));
        for item in items {
            self.line("li", "", item);
        }
        self.out.push_str("</ul>\n");
    }

    fn table(&mut self, table: &PaperTable) {
        let class = if table.small { "small" } else { "" };
        let attributes = self.attributes(class, &Text::default());
        put(&mut self.out, format_args!("<table{attributes}>\n"));
        if !table.caption.is_empty() {
            self.line("caption", "", &Text::from(table.caption.as_str()));
        }
        self.out.push_str("<colgroup>");
        for width in table.widths(self.paper.text_width_mm()) {
            let percent = f32::from(width) / 10.0;
            put(
                &mut self.out,
                format_args!("<col style=\"width:{percent}%\">"),
            );
        }
        self.out.push_str("</colgroup>\n");
        let class = |column: usize| {
            if table.is_numeric(column) {
                "number"
            } else {
                ""
            }
        };
        if !table.heads.is_empty() {
            self.out.push_str("<thead><tr>\n");
            for (column, head) in table.heads.iter().enumerate() {
                self.line("th", class(column), &Text::from(head.as_str()));
            }
            self.out.push_str("</tr></thead>\n");
        }
        self.out.push_str("<tbody>\n");
        let empty = Text::default();
        for (number, row) in table.rows.iter().enumerate() {
            self.out.push_str("<tr>\n");
            let is_span = table.spans.binary_search(&number).is_ok();
            if is_span {
                let words = self.inline(row.first().unwrap_or(&empty));
                let columns = table.columns();
                put(
                    &mut self.out,
                    format_args!("<td colspan=\"{columns}\">{words}</td>\n"),
                );
            }
            for column in 0..if is_span { 0 } else { table.columns() } {
                self.line("td", class(column), row.get(column).unwrap_or(&empty));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n");
    }

    fn picture(&mut self, picture: &Picture) {
        let attributes = self.attributes("", &Text::default());
        put(
            &mut self.out,
            format_args!(
                "<figure{attributes}>\n<img alt=\"{}\" style=\"width:{:.1}mm\" src=\"data:image/png;base64,{}\">\n",
                escape(&picture.description),
                picture.width_mm,
                base64(&picture.png),
            ),
        );
        if !picture.caption.is_empty() {
            self.line("figcaption", "", &picture.caption);
        }
        self.out.push_str("</figure>\n");
    }
}

fn run(run: &Run, around: bool) -> String {
    let lines = run.words.split('\n');
    let lines: Vec<String> = lines.map(|line| escape(&held(line, around))).collect();
    let mut words = lines.join("<br>");
    for (holds, tag) in [(run.bold, "strong"), (run.italic, "em")] {
        if holds {
            words = format!("<{tag}>{words}</{tag}>");
        }
    }
    if run.faint {
        words = format!("<span class=\"faint\">{words}</span>");
    }
    words
}

fn way(right_to_left: bool) -> &'static str {
    if right_to_left { "rtl" } else { "ltr" }
}

/// Escapes what HTML and XML read as marks, and leaves out what neither may hold.
fn escape(text: &str) -> String {
    crate::export::figure::escape(text)
}

/// Writing into a string does not fail.
fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).ok();
}

/// Bytes in the alphabet of RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut bits = 0_u32;
        for place in 0..3 {
            bits = (bits << 8) | chunk.get(place).copied().map_or(0, u32::from);
        }
        for place in 0..4 {
            let index = (bits >> (18 - 6 * place)) & 63;
            let letter = LETTERS.get(index as usize).copied().unwrap_or(b'=');
            out.push(if place > chunk.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_are_written_as_rfc_4648_says() {
        let pairs = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ];
        for (bytes, written) in pairs {
            assert_eq!(base64(bytes.as_bytes()), written);
        }
    }
}
