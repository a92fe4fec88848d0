//! The language of a text in Latin or Cyrillic letters, guessed by the words that every text of the language has.
//!
//! A guess that is not clear is none: the person who imports chooses then.

use std::collections::HashMap;
use std::sync::LazyLock;

/// How many words are looked at, from the start.
const MOST: usize = 4_000;
/// Fewer words tell nothing.
const LEAST: usize = 30;
/// At least so many of a hundred words are of the language’s own.
const SHARE: usize = 12;

/// Languages as BCP 47 tags with their most frequent short words.
const FREQUENT: [(&str, &str); 17] = [
    (
        "en",
        "the and of to that it was you is for with they we have this but not are what so be had my just like",
    ),
    (
        "de",
        "und die der das ich ist nicht es wir zu ein eine auch auf dass mit so aber haben war sich den dann wie was",
    ),
    (
        "fr",
        "et les des est une je que pas on dans pour qui vous c'est il elle nous mais avec était ça sur ils du au",
    ),
    (
        "es",
        "que los las una por con para es pero como más muy y el lo está era porque se yo todo del también nos hay",
    ),
    (
        "it",
        "che di è non una per il sono con ma anche gli perché più era ho questo della io poi come si quando mi nel",
    ),
    (
        "pt",
        "que não uma os as com para mas mais eu era muito ele você também são foi do da isso porque tem no na ao",
    ),
    (
        "nl",
        "het een van dat niet is ik te wij maar ook voor met zijn die er dan was aan heb we naar wel nog zo",
    ),
    (
        "sv",
        "och att det som jag är inte på för vi har med en men av den så till om de var man när ett då",
    ),
    (
        "da",
        "og at det som jeg er ikke på for vi har med en men af den så til om de var man hvad blev nogle",
    ),
    (
        "nb",
        "og at det som jeg er ikke på for vi har med en men av den så til om de var man hva ble noen",
    ),
    (
        "fi",
        "ja on ei se että mä me ole niin kun oli mutta siitä tai hän olen mitä kyllä sitten jos nyt sitä ne ovat minä",
    ),
    (
        "pl",
        "i nie to się że na w jest z do jak tak co było ale był po już tego ja są przez tylko bardzo czy",
    ),
    (
        "hu",
        "a az és hogy nem is egy ez de volt csak meg van mert akkor már én ha így kell azt nagyon lehet mint ezt",
    ),
    (
        "ro",
        "și că nu este să în cu o la pe care am mai din dar era au pentru ce eu sunt foarte acum fost asta",
    ),
    (
        "tr",
        "ve bir bu için çok da de ama ne gibi var o daha ben sonra biz değil olan şey kadar mi diye yok her zaman",
    ),
    (
        "ru",
        "и в не на что я это как с мы но у так было они вот все а же по он за бы когда есть",
    ),
    (
        "uk",
        "і в не на що я це як з ми але у так було вони от все а та й він за коли є дуже",
    ),
];

/// For each frequent word the numbers of its languages.
static LANGUAGES_OF: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut languages: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (number, (_, words)) in FREQUENT.iter().enumerate() {
        for word in words.split(' ') {
            languages.entry(word).or_default().push(number);
        }
    }
    languages
});

/// Returns the language of `text` as a BCP 47 tag, where its words tell it clearly.
pub fn guess(text: &str) -> Option<&'static str> {
    let mut counts = [0_usize; FREQUENT.len()];
    let mut all = 0;
    for word in words(text).take(MOST) {
        all += 1;
        let word = word.to_lowercase().replace('’', "'");
        for number in LANGUAGES_OF.get(word.as_str()).into_iter().flatten() {
            if let Some(count) = counts.get_mut(*number) {
                *count += 1;
            }
        }
    }
    let mut ranked: Vec<(usize, usize)> = counts.iter().copied().zip(0..).collect();
    ranked.sort_unstable_by(|one, other| other.cmp(one));
    let [(best, language), (second, _), ..] = ranked.as_slice() else {
        return None;
    };
    let clear = all >= LEAST && best * 100 >= all * SHARE && best * 4 >= second * 5;
    clear
        .then(|| FREQUENT.get(*language).map(|(tag, _)| *tag))
        .flatten()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '’'))
        .filter(|word| !word.is_empty())
}
