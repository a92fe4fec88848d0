//! Cuts what was typed into lexemes, each with the byte where it begins.

/// A piece of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lexeme<'a> {
    /// First byte in the query.
    pub at: usize,
    /// Byte after the last.
    pub end: usize,
    pub sort: Sort<'a>,
}

/// What a piece of a query is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sort<'a> {
    Open,
    Close,
    And,
    Or,
    Not,
    /// A word with all that hangs on it.
    Word(&'a str),
    /// Words in quotation marks. `star`: an asterisk stands at the end or right behind. `apart`: what stands behind a
    /// tilde.
    Quoted {
        words: &'a str,
        closed: bool,
        star: bool,
        apart: Option<&'a str>,
    },
    /// `name:value`; `value` is empty when nothing follows.
    Field {
        name: &'a str,
        value: &'a str,
        value_at: usize,
        closed: bool,
    },
}

/// Returns the lexemes of `text`.
pub(super) fn lexemes(text: &str) -> Vec<Lexeme<'_>> {
    let mut lexer = Lexer { text, at: 0 };
    let mut lexemes = Vec::new();
    while let Some(lexeme) = lexer.next() {
        lexemes.push(lexeme);
    }
    lexemes
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    fn next(&mut self) -> Option<Lexeme<'a>> {
        self.take_while(char::is_whitespace);
        let at = self.at;
        let first = self.peek()?;
        let sort = match first {
            '(' | '（' => self.single(first, Sort::Open),
            ')' | '）' => self.single(first, Sort::Close),
            '|' => self.single(first, Sort::Or),
            '-' | '−'
                if self
                    .second()
                    .is_some_and(|next| !next.is_whitespace() && next != '-') =>
            {
                self.single(first, Sort::Not)
            }
            _ if closing(first).is_some() => self.quoted_or_name(),
            _ => self.word(),
        };
        Some(Lexeme {
            at,
            end: self.at,
            sort,
        })
    }

    fn single(&mut self, character: char, sort: Sort<'a>) -> Sort<'a> {
        self.at += character.len_utf8();
        sort
    }

    /// Words in quotation marks, or a name in them with a colon behind.
    fn quoted_or_name(&mut self) -> Sort<'a> {
        let start = self.at;
        let (name, closed) = self.between_quotes();
        if closed
            && let Some(colon @ (':' | '：')) = self.peek()
            && self.second().is_some_and(|next| !next.is_whitespace())
        {
            self.at += colon.len_utf8();
            return self.field(name);
        }
        self.at = start;
        self.quoted()
    }

    fn quoted(&mut self) -> Sort<'a> {
        let (words, closed) = self.between_quotes();
        let behind = closed && self.peek() == Some('*');
        if behind {
            self.at += 1;
        }
        let mut apart = None;
        if closed && self.peek() == Some('~') {
            self.at += 1;
            apart = Some(self.take_while(char::is_alphanumeric));
        }
        // Of `"a *"` the asterisk is a word that may be any; of `"a b*"` it says that `b` is a beginning.
        let inside = words
            .trim_end()
            .strip_suffix('*')
            .filter(|before| before.ends_with(|last: char| !last.is_whitespace()));
        Sort::Quoted {
            words: inside.unwrap_or(words),
            closed,
            star: behind || inside.is_some(),
            apart,
        }
    }

    /// Takes what stands between the quotation mark here and its counterpart, or the end.
    fn between_quotes(&mut self) -> (&'a str, bool) {
        let Some(open) = self.peek() else {
            return ("", false);
        };
        self.at += open.len_utf8();
        let close = closing(open).unwrap_or(&['"']);
        let words = self.take_while(|character| !close.contains(&character));
        match self.peek() {
            Some(close) => {
                self.at += close.len_utf8();
                (words, true)
            }
            None => (words, false),
        }
    }

    fn word(&mut self) -> Sort<'a> {
        let start = self.at;
        let name = self.take_while(is_of_name);
        let owner = name.split_once('.').map_or("case", |(owner, _)| owner);
        if !name.is_empty()
            && matches!(owner, "document" | "doc" | "participant" | "case")
            && let Some(colon @ (':' | '：')) = self.peek()
            && self.second() != Some('/')
        {
            self.at += colon.len_utf8();
            return self.field(name);
        }
        self.take_rest();
        let word = self.text.get(start..self.at).unwrap_or_default();
        match word {
            "and" | "AND" => Sort::And,
            "or" | "OR" => Sort::Or,
            "not" | "NOT" => Sort::Not,
            _ => Sort::Word(word),
        }
    }

    fn field(&mut self, name: &'a str) -> Sort<'a> {
        let mut value_at = self.at;
        let (value, closed) = match self.peek() {
            Some(quote) if closing(quote).is_some() => {
                value_at += quote.len_utf8();
                self.between_quotes()
            }
            _ => (self.take_rest(), true),
        };
        Sort::Field {
            name,
            value,
            value_at,
            closed,
        }
    }

    /// Takes the rest of a word. A quotation mark inside it, as in צה"ל, belongs to it.
    fn take_rest(&mut self) -> &'a str {
        let start = self.at;
        while let Some(character) = self.peek() {
            let ends =
                character.is_whitespace() || matches!(character, '(' | ')' | '（' | '）' | '|');
            let quote =
                closing(character).is_some() && !self.second().is_some_and(char::is_alphanumeric);
            if ends || (quote && self.at > start) {
                break;
            }
            self.at += character.len_utf8();
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn take_while(&mut self, mut keep: impl FnMut(char) -> bool) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest
            .find(|character| !keep(character))
            .unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn second(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().nth(1)
    }
}

/// Returns whether a character can stand in a name before a colon.
fn is_of_name(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '_' | '.' | '\u{200C}')
}

/// Returns what closes a quotation that `open` begins; nothing when it begins none.
fn closing(open: char) -> Option<&'static [char]> {
    match open {
        '"' | '“' | '”' | '„' | '＂' => Some(&['"', '”', '“', '＂']),
        '«' => Some(&['»']),
        '»' => Some(&['«']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        _ => None,
    }
}
