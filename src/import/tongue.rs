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
const SHARE: usize = 16;
/// Words that only one of two near languages has tell them apart where it has so many, and so many times as often.
const OWN: usize = 3;
const TIMES: usize = 3;

/// Languages as BCP 47 tags with their most frequent short words; neighbours are there so that none is taken for another.
/// Without a tag: several languages that these words do not tell apart.
const FREQUENT: [(&str, &str); 31] = [
    (
        "en",
        "the and of to that it was you is for with they we have this but not are what so be had my just like in as at by from there were their would all about which an",
    ),
    (
        "de",
        "und die der das ich ist nicht es wir zu ein eine auch auf dass mit so aber haben war sich den dann wie was",
    ),
    (
        "fr",
        "et les des est une je que pas on dans pour qui vous c'est il elle nous mais avec était ça sur ils du au le la un à ce en avait plus leur tout",
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
        "og at det som jeg er ikke på for vi har med en men af den så til om de var man hvad blev nogle meget noget efter mig",
    ),
    (
        "nb",
        "og at det som jeg er ikke på for vi har med en men av den så til om de var man hva ble noen mye noe etter meg",
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
    (
        "nn",
        "og at det som eg er ikkje på for vi har med ein men av den så til om dei var kva vart nokon mykje noko etter meg",
    ),
    (
        "is",
        "og að það sem ég er ekki á fyrir við hef með en af þá til var hann ef eða svo þetta mér þú ekkert",
    ),
    (
        "af",
        "die en het is nie 'n ek dat van wat vir was sy om ons so my hulle daar nou met baie by toe kan",
    ),
    (
        "ca",
        "que de la i el no és en per una amb els les es va com molt però més jo si ho ja del són",
    ),
    (
        "gl",
        "que e de non a o unha os as con para máis pero eu era moi el ela tamén foi do da iso porque no na",
    ),
    (
        "cs",
        "a se na je že to v s z do ale jako tak co by jsem když bylo už jen jsme protože byl nebo si mi",
    ),
    (
        "sk",
        "a sa na je že to v s z do ale ako tak čo by som keď bolo už len sme pretože bol alebo si mi",
    ),
    (
        "sl",
        "in je da se na za ne to v so bi pa sem tako kot ki smo bilo tudi ali kaj že sva zelo mi",
    ),
    (
        "",
        "i u na da se ne je za sa to ali kako ja smo su sam mi kao bio koji što od tako onda samo bila",
    ),
    (
        "et",
        "ja on ei et see ma oli ka siis nii kui aga mis mul oma tema olen need väga ta seda me kes",
    ),
    (
        "bg",
        "и в на да се не че от за с това са но как аз много ние той като беше ще има тази ми ги",
    ),
    (
        "mk",
        "и во на да се не дека од за со ова но како јас многу ние тој ќе има беше ми сум тоа сме",
    ),
    (
        "sr",
        "и у на да се не је за са то али како ја смо су сам ми као био који што од тако онда само",
    ),
    (
        "be",
        "і ў не на што я гэта як з мы але у так было яны вось усе а ж ён за калі ёсць вельмі",
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
        for number in LANGUAGES_OF
            .get(folded(word).as_str())
            .into_iter()
            .flatten()
        {
            if let Some(count) = counts.get_mut(*number) {
                *count += 1;
            }
        }
    }
    let mut ranked: Vec<(usize, usize)> = counts.iter().copied().zip(0..).collect();
    ranked.sort_unstable_by(|one, other| other.cmp(one));
    let [(best, language), (second, near), ..] = ranked.as_slice() else {
        return None;
    };
    let clear = best * 4 >= second * 5 || is_apart(text, *language, *near);
    let tag = FREQUENT.get(*language).map(|(tag, _)| *tag);
    let told = all >= LEAST && best * 100 >= all * SHARE && clear;
    tag.filter(|tag| told && !tag.is_empty())
}

/// Whether words that only `language` has tell it apart from `near`, with which it shares most of them.
fn is_apart(text: &str, language: usize, near: usize) -> bool {
    let (mut own, mut other) = (0, 0);
    for word in words(text).take(MOST) {
        let Some(languages) = LANGUAGES_OF.get(folded(word).as_str()) else {
            continue;
        };
        let (has, has_near) = (languages.contains(&language), languages.contains(&near));
        own += usize::from(has && !has_near);
        other += usize::from(has_near && !has);
    }
    own >= OWN && own >= other * TIMES
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '’'))
        .filter(|word| !word.is_empty())
}
