//! Direction and, where the script alone tells it, the language of a text.

/// What the letters of a text say.
pub struct Survey {
    /// Whether most letters run from right to left.
    pub right_to_left: bool,
    /// The language as a BCP 47 tag; `None` where letters do not settle it, as with Latin, Cyrillic, Devanagari.
    pub language: Option<&'static str>,
}

/// Letters of one text by script.
#[derive(Default)]
struct Letters {
    all: usize,
    right_to_left: usize,
    arabic: usize,
    persian: usize,
    persian_forms: usize,
    arabic_forms: usize,
    urdu: usize,
    other_arabic: usize,
    hebrew: usize,
    yiddish: usize,
    han: usize,
    kana: usize,
    hangul: usize,
    greek: usize,
    thai: usize,
    armenian: usize,
    georgian: usize,
}

/// Counts the letters of `text`.
pub fn survey(text: &str) -> Survey {
    let mut letters = Letters::default();
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        letters.add(letter);
    }
    Survey {
        right_to_left: letters.right_to_left * 2 > letters.all,
        language: letters.language(),
    }
}

impl Letters {
    fn add(&mut self, letter: char) {
        self.all += 1;
        match letter {
            '\0'..='\u{36f}' => {}
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => {
                self.right_to_left += 1;
                self.arabic += 1;
                self.add_arabic(letter);
            }
            '\u{5d0}'..='\u{5ea}' => {
                self.right_to_left += 1;
                self.hebrew += 1;
            }
            '\u{5f0}'..='\u{5f2}' => self.yiddish += 1,
            '\u{700}'..='\u{74f}'
            | '\u{780}'..='\u{8ff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => {
                self.right_to_left += 1;
            }
            '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{3ffff}' => {
                self.han += 1
            }
            '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}' => {
                self.kana += 1
            }
            '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' => self.hangul += 1,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => self.greek += 1,
            '\u{e00}'..='\u{e7f}' => self.thai += 1,
            '\u{530}'..='\u{58f}' => self.armenian += 1,
            '\u{10a0}'..='\u{10ff}' => self.georgian += 1,
            _ => {}
        }
    }

    fn add_arabic(&mut self, letter: char) {
        match letter {
            'پ' | 'چ' | 'ژ' | 'گ' => self.persian += 1,
            'ی' | 'ک' => self.persian_forms += 1,
            'ي' | 'ك' | 'ة' | 'ى' | 'إ' => self.arabic_forms += 1,
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' => self.urdu += 1,
            'ټ' | 'ډ' | 'ړ' | 'ښ' | 'ڼ' | 'ې' | 'ڕ' | 'ڵ' | 'ێ' | 'ۆ' | 'ە' | 'ۇ' | 'ڭ' | 'ڀ'
            | 'ڄ' | 'ٻ' => {
                self.other_arabic += 1;
            }
            _ => {}
        }
    }

    fn language(&self) -> Option<&'static str> {
        // Two thirds of the letters, so that a text in two languages is left open.
        let rules = |count: usize| count > 0 && count * 3 >= self.all * 2;
        if rules(self.arabic) {
            return self.arabic_language();
        }
        if rules(self.han + self.kana) {
            return Some(if self.kana * 20 > self.han {
                "ja"
            } else {
                "zh"
            });
        }
        if rules(self.hebrew) && self.yiddish == 0 {
            return Some("he");
        }
        [
            (self.hangul, "ko"),
            (self.greek, "el"),
            (self.thai, "th"),
            (self.armenian, "hy"),
            (self.georgian, "ka"),
        ]
        .into_iter()
        .find_map(|(count, language)| rules(count).then_some(language))
    }

    fn arabic_language(&self) -> Option<&'static str> {
        let is_frequent = |count: usize| count > 0 && count * 100 >= self.arabic;
        if is_frequent(self.other_arabic) {
            return None;
        }
        if self.urdu * 30 > self.arabic {
            return Some("ur");
        }
        // In code page 1256 Persian is written with the Arabic ye and ke, so that its own four letters decide first.
        if is_frequent(self.persian)
            || (self.persian_forms > self.arabic_forms * 4 && self.urdu == 0)
        {
            return Some("fa");
        }
        (is_frequent(self.arabic_forms) && self.persian * 500 < self.arabic).then_some("ar")
    }
}
