//! A text of the project while it is written in a field: it follows the project until it is changed, and is kept once.

/// A text in a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What stands in the field.
    pub text: String,
    kept: String,
}

impl Written {
    /// Returns the text as the project has it.
    pub fn new(known: &str) -> Self {
        Self {
            text: known.to_owned(),
            kept: known.to_owned(),
        }
    }

    /// Takes what the project says now, where nothing was changed here.
    pub fn follow(&mut self, known: &str) {
        if self.text == self.kept && self.kept != known {
            *self = Self::new(known);
        }
    }

    /// Returns the text to be kept, once, where it was changed.
    pub fn changed(&mut self) -> Option<String> {
        let text = self.text.trim();
        if text == self.kept.trim() {
            return None;
        }
        let text = text.to_owned();
        *self = Self::new(&text);
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_kept_once_and_survives_what_the_project_says() {
        let mut written = Written::new("old");
        written.follow("older");
        assert_eq!(written.text, "older");
        assert_eq!(written.changed(), None);
        written.text = "new ".to_owned();
        written.follow("other");
        assert_eq!(written.changed().as_deref(), Some("new"));
        assert_eq!(written.changed(), None);
        written.follow("new");
        assert_eq!(written.text, "new");
    }
}
