//! Bytes of a file to the draft of a document.
#![allow(missing_docs)]
use crate::model::*;
pub const EXTENSIONS: &[&str] = &["txt", "md"];
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    Text,
}
impl Format {
    pub fn extension(self) -> &'static str {
        "txt"
    }
}
#[derive(Clone, Debug, Default)]
pub struct Limits {
    pub file_bytes: usize,
}
#[derive(Clone, Debug)]
pub struct Options {
    pub encoding: Option<String>,
    pub limits: Limits,
}
impl Default for Options {
    fn default() -> Self {
        Self {
            encoding: None,
            limits: Limits {
                file_bytes: 256 << 20,
            },
        }
    }
}
#[derive(Clone, Debug)]
pub struct Encoding {
    pub label: String,
}
#[derive(Clone, Debug)]
pub struct Warning {
    pub message: Message,
    pub at: Option<usize>,
}
#[derive(Clone, Debug)]
pub struct Draft {
    pub name: String,
    pub format: Format,
    pub encoding: Option<Encoding>,
    pub text: String,
    pub paragraphs: Vec<Paragraph>,
    pub speakers: Vec<Speaker>,
    pub right_to_left: bool,
    pub language: Option<&'static str>,
    pub title: Option<String>,
    pub date: Option<String>,
    pub author: Option<String>,
    pub warnings: Vec<Warning>,
}
#[derive(Debug, thiserror::Error)]
#[error("import")]
pub struct Error;
impl Error {
    pub fn message(&self) -> Message {
        Message::new("x")
    }
}
pub fn is_importable(name: &str) -> bool {
    name.ends_with(".txt") || name.ends_with(".md")
}
pub fn read(name: &str, bytes: &[u8], _: &Options) -> Result<Draft, Error> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (mut paragraphs, mut speakers, mut at) = (Vec::new(), Vec::<Speaker>::new(), 0u32);
    for line in text.split('\n') {
        let end = at + line.len() as u32;
        if !line.trim().is_empty() {
            let label = line
                .split_once(": ")
                .filter(|(l, _)| l.chars().count() < 30);
            let (body, speaker) = match label {
                Some((l, _)) => {
                    let i = speakers
                        .iter()
                        .position(|s| s.label == l)
                        .unwrap_or_else(|| {
                            speakers.push(Speaker {
                                label: l.into(),
                                role: SpeakerRole::Unknown,
                                participant: None,
                            });
                            speakers.len() - 1
                        });
                    (at + l.len() as u32 + 2, Some(i as u16))
                }
                None => (at, None),
            };
            paragraphs.push(Paragraph {
                start: at,
                end,
                body,
                speaker,
                time_ms: None,
            });
        }
        at = end + 1;
    }
    Ok(Draft {
        name: name.into(),
        format: Format::Text,
        encoding: None,
        text,
        paragraphs,
        speakers,
        right_to_left: false,
        language: None,
        title: None,
        date: None,
        author: None,
        warnings: vec![],
    })
}
