//! For axial work: what a code without a home may be gathered with. Codes of its own rung that stand near it, whose
//! passages read like its own, or whose names share a word that few names have.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::fold::fold;
use crate::model::{CodeId, DocumentId, Message, QuotationId, TextRange};

use super::{Ground, Near, Neighbourhood};

/// Shorter words join names that have nothing in common.
const SHORTEST: usize = 4;
/// A word in more names than this tells nothing.
const COMMON: usize = 12;

/// A code that another may be gathered with.
#[derive(Clone, Debug, PartialEq)]
pub struct Kin {
    /// The other code.
    pub code: CodeId,
    /// Why, in words.
    pub reason: Message,
    /// A quotation to look at.
    pub evidence: Option<QuotationId>,
}

/// Returns codes of the rung of `code` that it may be gathered with: first those that stand near it, the nearest first,
/// then those whose names share a word with its own, the rarest word first. Each once.
pub fn kin(ground: &Ground, code: CodeId) -> Vec<Kin> {
    let scheme = ground.scheme();
    let Some(level) = scheme
        .position(code)
        .and_then(|position| scheme.level(position))
    else {
        return Vec::new();
    };
    let near = Neighbourhood::of(ground, level).near(code);
    let near = near.iter().map(|near: &Near| Kin {
        code: near.code,
        reason: near.message(),
        evidence: near.near.first().map(|(_, quotation)| *quotation),
    });
    let mut kin: Vec<Kin> = near.chain(by_name(ground, code)).collect();
    let mut seen = BTreeSet::new();
    kin.retain(|kin| seen.insert(kin.code));
    kin
}

/// Returns codes of the rung of `code` that stand on `passages`, which read like those of `code`: those on most of them
/// first.
pub fn read_alike(ground: &Ground, code: CodeId, passages: &[(DocumentId, TextRange)]) -> Vec<Kin> {
    let (scheme, project) = (ground.scheme(), ground.project());
    let Some(own) = scheme.position(code) else {
        return Vec::new();
    };
    let mut found: BTreeMap<CodeId, Vec<QuotationId>> = BTreeMap::new();
    for (document, range) in passages {
        let quotations = project.quotations_of(*document);
        let there = quotations.filter_map(|quotation| project.quotations.get(quotation));
        let mut here = BTreeMap::new();
        for quotation in there.filter(|quotation| quotation.range.overlaps(*range)) {
            let codings = project.codings_of(quotation.id);
            let codings = codings.filter_map(|coding| project.codings.get(coding));
            here.extend(codings.map(|coding| (coding.code, quotation.id)));
        }
        for (other, quotation) in here {
            found.entry(other).or_default().push(quotation);
        }
    }
    let fits = |other: &CodeId| {
        let position = scheme.position(*other);
        *other != code && position.and_then(|at| scheme.level(at)) == scheme.level(own)
    };
    let mut found: Vec<(CodeId, Vec<QuotationId>)> =
        found.into_iter().filter(|(code, _)| fits(code)).collect();
    found.sort_by_key(|(code, there)| (std::cmp::Reverse(there.len()), scheme.position(*code)));
    found
        .into_iter()
        .map(|(code, there)| Kin {
            code,
            reason: Message::new("analysis-kin-reads-alike").with("count", there.len()),
            evidence: there.first().copied(),
        })
        .collect()
}

/// Codes whose names share a word.
fn by_name(ground: &Ground, code: CodeId) -> Vec<Kin> {
    let scheme = ground.scheme();
    let Some(own) = scheme.position(code) else {
        return Vec::new();
    };
    let peers = |position: &usize| {
        *position != own
            && scheme.level(*position) == scheme.level(own)
            && !ground.is_trimmed(*position)
    };
    let wanted: BTreeMap<String, String> = scheme
        .code(own)
        .map(|code| words_of(&code.name))
        .unwrap_or_default();
    let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for position in (0..scheme.len()).filter(peers) {
        let Some(row) = scheme.code(position) else {
            continue;
        };
        for word in words_of(&row.name).keys() {
            if let Some((word, _)) = wanted.get_key_value(word) {
                having.entry(word).or_default().push(position);
            }
        }
    }
    let mut having: Vec<(&str, Vec<usize>)> = having
        .into_iter()
        .filter(|(_, codes)| codes.len() <= COMMON)
        .collect();
    having.sort_by_key(|(word, codes)| (codes.len(), *word));
    let mut kin = Vec::new();
    for (word, codes) in having {
        let shown = wanted.get(word).map_or(word, String::as_str);
        for code in codes.into_iter().filter_map(|code| scheme.code(code)) {
            kin.push(Kin {
                code: code.id,
                reason: Message::new("analysis-kin-word").with("word", shown),
                evidence: None,
            });
        }
    }
    kin
}

/// The words of a name, folded, with the words as they are written. An English plural counts as its singular.
fn words_of(name: &str) -> BTreeMap<String, String> {
    let words =
        name.split(|character: char| !character.is_alphanumeric() && character != '\u{200c}');
    words
        .filter(|word| word.chars().count() >= SHORTEST)
        .map(|word| {
            let folded = fold(word);
            let singular = folded.strip_suffix('s').filter(|rest| rest.is_ascii());
            (singular.unwrap_or(&folded).to_owned(), word.to_owned())
        })
        .collect()
}
