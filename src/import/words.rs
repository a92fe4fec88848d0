//! Words that tell what a label is: a role in a conversation, a code such as `P3`, a name, or the head of a form.
//!
//! They recognise what researchers write in many languages; none of them is ever shown.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::fold::fold;
use crate::model::SpeakerRole;

/// How much a label looks like a speaker by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// A word for a part in a conversation: `Interviewer`, `Moderator 2`, «مصاحبه‌شونده».
    Role,
    /// Letters and a number: `P3`, `FG2`, «م۱۰».
    Code,
    /// One letter: `Q`, `I`, «م».
    Letter,
    /// Words that could be a name.
    Name,
    /// Words that are hardly a name.
    Weak,
    /// The head of a form or of a remark: `Date`, `Note`, «تاریخ».
    Head,
}

/// What a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// How much it looks like a speaker.
    pub strength: Strength,
    /// The role that the word or code says.
    pub role: SpeakerRole,
}

impl Class {
    /// Returns whether the label is a word, code or letter that transcripts use for speakers.
    pub fn is_firm(self) -> bool {
        matches!(
            self.strength,
            Strength::Role | Strength::Code | Strength::Letter
        )
    }
}

/// Words for those who ask.
const ASKING: &str = "interviewer|interviewers|interviewerin|int|iv|i|inv|q|question|moderator|moderatorin|mod|researcher|\
facilitator|host|investigator|ethnographer|fieldworker|journalist|reporter|frage|fragesteller|fragende|forscher|forscherin|\
enquêteur|enquêtrice|enqueteur|intervieweur|intervieweuse|animateur|animatrice|modérateur|modératrice|chercheur|chercheuse|\
entrevistador|entrevistadora|moderadora|moderador|investigador|investigadora|pregunta|pergunta|pesquisador|pesquisadora|\
intervistatore|intervistatrice|moderatore|domanda|ricercatore|ricercatrice|görüşmeci|araştırmacı|moderatör|soru|\
и|инт|интервьюер|модератор|исследователь|ведущий|вопрос|корреспондент|\
المحاور|المحاورة|محاور|الباحث|الباحثة|باحث|السائل|المذيع|سؤال|س|\
מראיין|מראיינת|המראיין|המראיינת|חוקר|חוקרת|מנחה|שאלה|\
مصاحبه‌گر|مصاحبه کننده|پرسشگر|پرسش کننده|محقق|پژوهشگر|تسهیلگر|تسهیل‌گر|مجری|سوال|پرسش|گرداننده|\
訪談者|访谈者|訪談人|採訪者|采访者|採訪人|訪問者|訪問人|主持人|主持|記者|记者|問|问|提問|提问|研究者|研究員|研究员|\
インタビュアー|聞き手|司会|司会者|質問|調査者|質問者|면접자|진행자|질문|연구자|면담자|साक्षात्कारकर्ता|प्रश्न";

/// Words for those who answer.
const ANSWERING: &str = "participant|interviewee|respondent|informant|narrator|subject|p|r|a|ip|tn|answer|guest|patient|client|\
teilnehmer|teilnehmerin|befragter|befragte|interviewte|interviewter|interviewpartner|antwort|\
enquêté|enquêtée|interviewé|interviewée|répondant|répondante|participante|réponse|\
entrevistado|entrevistada|encuestado|encuestada|respuesta|resposta|participante|intervistato|intervistata|partecipante|risposta|\
katılımcı|görüşülen|cevap|р|о|респондент|участник|участница|информант|ответ|\
المبحوث|المبحوثة|المشارك|المشاركة|المستجيب|المستجيبة|الضيف|جواب|ج|\
מרואיין|מרואיינת|משתתף|משתתפת|תשובה|\
مصاحبه‌شونده|مشارکت‌کننده|مشارکت کننده|شرکت‌کننده|پاسخگو|پاسخ‌دهنده|پاسخ|\
受訪者|受访者|答|參與者|参与者|回答|回答者|參加者|参加者|答え|応答|참여자|응답자|답|답변|प्रतिभागी|उत्तर";

/// Words for speakers whose part they do not say.
const SPEAKING: &str = "speaker|unknown|unknown speaker|unidentified|unidentified speaker|male speaker|female speaker|male|female|man|\
woman|person|observer|translator|interpreter|group|all|everyone|multiple speakers|several|notetaker|note taker|assistant|audience|\
operator|sprecher|sprecherin|locuteur|locutrice|hablante|falante|parlante|konuşmacı|говорящий|спикер|переводчик|все|\
المتحدث|متحدث|المترجم|الجميع|דובר|דוברת|מתרגם|گوینده|سخنران|مترجم|همه|چند نفر|ناشناس|مرد|زن|\
發言者|发言者|發言人|发言人|說話人|说话人|講者|讲者|眾人|众人|翻譯|翻译|話者|発言者|通訳|全員|화자|발언자";

/// Words that head a form, a list or a remark and are no speakers.
const HEADS: &str = "note|notes|nb|ps|re|date|time|place|location|venue|duration|length|title|subtitle|topic|source|sources|example|\
examples|eg|ie|summary|abstract|keywords|key words|conclusion|conclusions|result|results|method|methods|introduction|background|aim|\
aims|objective|objectives|references|reference|author|authors|editor|publisher|published|url|http|https|www|link|links|email|e mail|\
mail|tel|phone|fax|mobile|address|name|names|full name|age|gender|sex|occupation|profession|education|position|role|job|job title|\
company|organisation|organization|institution|department|industry|sector|file|file name|filename|recording|audio|video|transcript|\
transcription|transcribed by|transcriber|transcribed|language|version|code|codes|interview|interview number|interview no|\
interview date|interview code|date of interview|session|setting|participants|attendees|present|interviewees|warning|caution|tip|\
important|update|edit|step|figure|fig|table|chapter|section|part|day|week|month|year|item|task|theme|themes|category|categories|\
concept|concepts|property|properties|dimension|dimensions|memo|memos|comment|comments|remark|remarks|context|purpose|goal|goals|hint|\
advantages|advantage|disadvantages|disadvantage|pros|cons|strengths|weaknesses|opportunities|threats|problem|problems|solution|\
solutions|reason|reasons|cause|causes|first|second|third|one|two|three|four|five|firstly|secondly|finally|however|therefore|thus|also|and|but|so|yes|no|ok|\
okay|well|rq|h|hypothesis|research question|todo|to do|fixme|kind|type|status|number|no|appendix|annex|figure caption|caption|\
overview|details|description|definition|key findings|findings|document|documents|tag|tags|quotation|quotations|highlight|highlights|then|now|next|break|pause|music|intro|outro|\
applause|laughter|answer options|discussion|next steps|action|actions|agenda|minutes|reflection|\
reflections|observation|observations|appearance|mood|sample|project|study|case|size|price|cost|color|colour|from|to|cc|bcc|sent|\
anmerkung|hinweis|bemerkung|beispiel|datum|ort|dauer|titel|quelle|zusammenfassung|alter|geschlecht|beruf|interviewnummer|uhrzeit|\
lieu|durée|titre|exemple|résumé|âge|sexe|profession|heure|remarque|nota|notas|fecha|lugar|duración|título|fuente|ejemplo|resumen|\
edad|sexo|data|local|duração|fonte|exemplo|resumo|esempio|fonte|luogo|durata|titolo|not|tarih|yer|süre|başlık|kaynak|örnek|özet|yaş|\
дата|место|время|источник|пример|примечание|тема|возраст|пол|название|вывод|\
ملاحظة|ملاحظات|التاريخ|تاريخ|المكان|مكان|المدة|مدة|العنوان|عنوان|المصدر|مصدر|مثال|مثلا|ملخص|خلاصة|العمر|الجنس|المهنة|الموضوع|الاسم|\
הערה|תאריך|מקום|משך|כותרת|מקור|דוגמה|לדוגמה|סיכום|גיל|מין|מקצוע|נושא|שם|\
نکته|توجه|یادداشت|یادداشت‌ها|تاریخ|تاریخ مصاحبه|ساعت|زمان|مدت|مدت مصاحبه|طول مصاحبه|مکان|محل|محل مصاحبه|عنوان|عنوان پژوهش|منبع|منابع|مثلا|\
مثال|برای مثال|به عنوان مثال|خلاصه|نتیجه|نتایج|سن|جنسیت|شغل|سمت|تحصیلات|سابقه|سابقه کار|نام|نام سازمان|شرکت|سازمان|موضوع|کد|کد مصاحبه|شماره|\
شماره مصاحبه|مصاحبه|مصاحبه شماره|هدف|اهداف|روش|مقدمه|یافته‌ها|کلیدواژه‌ها|حاضران|شرکت‌کنندگان|مشارکت‌کنندگان|پرونده|فایل|گروه کانونی|مرحله|\
جدول|شکل|بخش|فصل|روز|هفته|مقوله|مفهوم|تعریف|ویژگی|\
備註|备注|附註|註|注|日期|時間|时间|地點|地点|時長|时长|標題|标题|主題|主题|來源|来源|例如|比如|摘要|結論|结论|年齡|年龄|性別|性别|職業|职业|姓名|編號|编号|\
他說|她說|我說|他说|她说|我说|表示|備考|日時|場所|出典|例|要約|年齢|職業|氏名|메모|날짜|장소|시간|제목|출처|예|요약|나이|성별|직업|이름";

/// Words with which a clause ends before a colon, in scripts where a name has no capital to be known by.
const CLAUSE_ENDS: &str = "گفت|گفتم|گفتند|گفته|می‌گوید|می‌گویند|می‌گفت|افزود|داشت|کرد|کردند|کردم|نوشت|پرسید|پرسیدم|داد|دادند|است|هستند|بود|\
بودند|شد|شده|باشد|که|اینکه|این که|زیرا|یعنی|چون|مثل|مانند|شامل|عبارتند از|قال|قالت|وقال|أن|هو|هي|هم|مثل|يقول|تقول|אמר|אמרה|הוא|היא|הם|כי|\
שאל|שאלה כי|है|हैं|कहा|था";

/// Words with which a clause begins although it has a capital.
const CLAUSE_STARTS: &[&str] = &[
    "on", "in", "at", "for", "so", "and", "but", "or", "if", "when", "where", "while", "because",
    "with", "without", "from", "as", "by", "to", "this", "that", "these", "those", "my", "your",
    "our", "its", "there", "here", "it", "is", "one", "two", "three", "how", "why", "what", "who",
    "which", "some", "most", "many", "other", "another", "each", "every", "also", "then", "after",
    "before", "during",
];

/// Ends of a clause in scripts without spaces.
const CLAUSE_END_SIGNS: &[&str] = &[
    "說", "说", "道", "是", "有", "示", "為", "为", "括", "下", "的", "は", "が", "と", "で",
    "です",
];

/// Letters before a number that mean a role, where the word lists say it.
static ROLES: LazyLock<HashMap<String, Class>> = LazyLock::new(|| {
    let mut roles = HashMap::new();
    for (list, role) in [
        (SPEAKING, SpeakerRole::Unknown),
        (ANSWERING, SpeakerRole::Participant),
        (ASKING, SpeakerRole::Interviewer),
    ] {
        for word in list.split('|') {
            let folded = fold(word);
            let strength = match folded.chars().count() {
                1 if !has_ideograph(&folded) => Strength::Letter,
                _ => Strength::Role,
            };
            roles.insert(folded, Class { strength, role });
        }
    }
    for word in HEADS.split('|') {
        let class = Class {
            strength: Strength::Head,
            role: SpeakerRole::Unknown,
        };
        roles.entry(fold(word)).or_insert(class);
    }
    roles
});

static ENDS: LazyLock<HashSet<String>> =
    LazyLock::new(|| CLAUSE_ENDS.split('|').map(fold).collect());

/// Returns what the label `name` is; `name` has no colon, stamp or markup.
pub fn classify(name: &str) -> Class {
    let plain = name.split(['(', '[', '（']).next().unwrap_or(name).trim();
    let folded = fold(plain);
    if let Some(class) = ROLES.get(&folded) {
        return *class;
    }
    // The second of two in `P8a`, `P8b`.
    let core = folded
        .strip_suffix(char::is_alphabetic)
        .filter(|core| core.ends_with(|last: char| last.is_ascii_digit()))
        .unwrap_or(&folded);
    let letters = core.trim_end_matches(|character: char| character.is_ascii_digit());
    let digits = core.len() - letters.len();
    if digits > 0
        && let Some(class) = ROLES.get(letters)
    {
        return match class.strength {
            Strength::Letter => class_of(Strength::Code, class.role),
            _ => *class,
        };
    }
    // `Participant B`, «شرکت‌کننده الف» are words with a mark of their own.
    if let Some((first, last)) = plain.rsplit_once(char::is_whitespace)
        && last.chars().count() <= 3
        && let Some(class) = ROLES.get(&fold(first))
        && class.strength != Strength::Letter
    {
        return *class;
    }
    let count = letters.chars().count();
    let is_plain = !plain.contains(char::is_whitespace) || digits > 0;
    let strength = match (count, digits) {
        (0, _) => Strength::Weak,
        (1..=3, 1..=4) if is_plain && letters.chars().all(char::is_alphabetic) => Strength::Code,
        (1, 0) => Strength::Letter,
        _ if is_name_like(plain) && !is_clause(plain) => Strength::Name,
        _ => Strength::Weak,
    };
    class_of(strength, SpeakerRole::Unknown)
}

fn class_of(strength: Strength, role: SpeakerRole) -> Class {
    Class { strength, role }
}

/// Returns whether every word begins as a name does: with a capital, or in a script that has none.
fn is_name_like(name: &str) -> bool {
    let mut count = 0;
    for word in name.split_whitespace() {
        count += 1;
        let Some(first) = word.chars().find(|letter| letter.is_alphanumeric()) else {
            continue;
        };
        let is_link = matches!(
            word,
            "de" | "da"
                | "do"
                | "du"
                | "di"
                | "del"
                | "la"
                | "le"
                | "van"
                | "von"
                | "der"
                | "den"
                | "zu"
                | "bin"
                | "ben"
                | "ibn"
                | "al"
                | "el"
                | "y"
                | "e"
                | "and"
                | "of"
                | "the"
        );
        if first.is_lowercase() && !is_link {
            return false;
        }
    }
    let has_case = name
        .chars()
        .any(|letter| letter.is_lowercase() || letter.is_uppercase());
    (1..=if has_case { 5 } else { 3 }).contains(&count) && (has_case || name.chars().count() <= 25)
}

/// Returns whether `name` begins or ends as a clause does before the words that it announces.
fn is_clause(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    let first = name
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let has_more = last.len() < name.len();
    (has_more && CLAUSE_STARTS.contains(&first.as_str()))
        || ENDS.contains(&fold(last))
        || CLAUSE_END_SIGNS.iter().any(|sign| name.ends_with(sign))
}

/// Returns whether one sign may be a word.
fn has_ideograph(text: &str) -> bool {
    text.chars().any(|letter| letter >= '\u{2e80}')
}
