//! The parts of a Word document that are the same for every paper: types, relations, styles, lists, page numbers.

use crate::export::figure::escape;

use super::Paper;

/// The namespaces of the main part.
pub(super) const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

/// How every part begins.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// What stands in `w:pPr`.
    paragraph: &'static str,
    /// Size in half points.
    size: u16,
    bold: bool,
    italic: bool,
    color: &'static str,
}

const STYLES: &[Style] = &[
    style(
        "Title",
        "Title",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\"/>",
        40,
        true,
    ),
    style(
        "Heading1",
        "heading 1",
        "<w:keepNext/><w:spacing w:before=\"400\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        30,
        true,
    ),
    style(
        "Heading2",
        "heading 2",
        "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
        25,
        true,
    ),
    style(
        "Heading3",
        "heading 3",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
        22,
        true,
    ),
    style(
        "Heading4",
        "heading 4",
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"3\"/>",
        21,
        true,
    ),
    Style {
        color: "333333",
        ..style(
            "Quote",
            "Quote",
            "<w:keepLines/><w:spacing w:before=\"120\" w:after=\"40\"/><w:ind w:left=\"454\" w:right=\"284\"/>",
            21,
            false,
        )
    },
    Style {
        color: "5C5A55",
        ..style(
            "QuoteSource",
            "Quote Source",
            "<w:spacing w:before=\"0\" w:after=\"160\"/><w:ind w:left=\"454\"/>",
            18,
            false,
        )
    },
    Style {
        color: "333333",
        ..style(
            "NamedWords",
            "Named Words",
            "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"40\"/><w:ind w:left=\"170\" w:right=\"170\"/>",
            21,
            false,
        )
    },
    Style {
        color: "5C5A55",
        ..style(
            "NamedSource",
            "Named Source",
            "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"60\"/><w:ind w:left=\"170\" w:right=\"170\"/>",
            18,
            false,
        )
    },
    Style {
        color: "333333",
        ..style(
            "NamedName",
            "Named Name",
            "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9B4AA\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"20\"/><w:ind w:left=\"170\" w:right=\"170\"/>",
            21,
            false,
        )
    },
    Style {
        color: "333333",
        ..style(
            "NamedEnd",
            "Named End",
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"400\" w:lineRule=\"exact\"/>",
            21,
            false,
        )
    },
    Style {
        color: "5C5A55",
        ..style(
            "Note",
            "Note",
            "<w:spacing w:before=\"40\" w:after=\"120\"/>",
            18,
            false,
        )
    },
    style(
        "Caption",
        "caption",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
        19,
        true,
    ),
    style(
        "ListParagraph",
        "List Paragraph",
        "<w:spacing w:before=\"20\" w:after=\"40\"/>",
        21,
        false,
    ),
    style(
        "TableText",
        "Table Text",
        "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"245\" w:lineRule=\"auto\"/>",
        18,
        false,
    ),
    style(
        "TableHead",
        "Table Head",
        "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\"/>",
        18,
        true,
    ),
    style(
        "TableTextSmall",
        "Table Text Small",
        "<w:spacing w:before=\"4\" w:after=\"4\" w:line=\"228\" w:lineRule=\"auto\"/>",
        16,
        false,
    ),
    style(
        "TableHeadSmall",
        "Table Head Small",
        "<w:keepNext/><w:spacing w:before=\"10\" w:after=\"10\"/>",
        16,
        true,
    ),
    style(
        "AnswerLine",
        "Answer Line",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"B9B4AA\"/><w:between w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"B9B4AA\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"440\" w:lineRule=\"exact\"/>",
        21,
        false,
    ),
];

const fn style(
    id: &'static str,
    name: &'static str,
    paragraph: &'static str,
    size: u16,
    bold: bool,
) -> Style {
    Style {
        id,
        name,
        paragraph,
        size,
        bold,
        italic: false,
        color: "",
    }
}

/// Returns the parts beside the main one, by name; `pictures` is how many pictures it shows.
pub(super) fn parts(paper: &Paper, pictures: usize) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", properties(paper)),
        ("word/_rels/document.xml.rels", relations(pictures)),
        ("word/styles.xml", styles(paper)),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer(paper)),
    ]
}

/// Returns the name of the relation to a picture, by its number from 0.
pub(super) fn picture_relation(number: usize) -> String {
    format!("rIdPicture{}", number + 1)
}

/// Returns the file of a picture in the package, by its number from 0.
pub(super) fn picture_file(number: usize) -> String {
    format!("word/media/image{}.png", number + 1)
}

fn types() -> String {
    let parts = [
        ("/word/document.xml", "document.main"),
        ("/word/styles.xml", "styles"),
        ("/word/numbering.xml", "numbering"),
        ("/word/settings.xml", "settings"),
        ("/word/footer1.xml", "footer"),
    ];
    let parts: String = parts
        .iter()
        .map(|(name, kind)| {
            format!("<Override PartName=\"{name}\" ContentType=\"{WORD}.{kind}+xml\"/>")
        })
        .collect();
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
         {parts}<Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn package_relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

fn relations(pictures: usize) -> String {
    let parts = ["styles", "numbering", "settings"];
    let parts: String = parts
        .iter()
        .map(|part| {
            format!(
                "<Relationship Id=\"rId{part}\" Type=\"{OFFICE}/{part}\" Target=\"{part}.xml\"/>"
            )
        })
        .collect();
    let pictures: String = (0..pictures)
        .map(|number| {
            let file = picture_file(number).replacen("word/", "", 1);
            let id = picture_relation(number);
            format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/image\" Target=\"{file}\"/>")
        })
        .collect();
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{parts}\
         <Relationship Id=\"rIdfooter\" Type=\"{OFFICE}/footer\" Target=\"footer1.xml\"/>{pictures}</Relationships>"
    )
}

/// The title; no times, so that the same project gives the same bytes.
fn properties(paper: &Paper) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        escape(&paper.title),
        escape(&paper.language),
    )
}

fn styles(paper: &Paper) -> String {
    let language = escape(&paper.language);
    let (latin, complex) = if paper.right_to_left {
        ("en-US", language.as_str())
    } else {
        (language.as_str(), "fa-IR")
    };
    let named: String = STYLES.iter().map(one_style).collect();
    format!(
        "{HEAD}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{latin}\" w:bidi=\"{complex}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/></w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>{named}\
         <w:style w:type=\"table\" w:styleId=\"PaperTable\"><w:name w:val=\"Paper Table\"/><w:basedOn w:val=\"TableNormal\"/>\
         <w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"55534F\"/>\
         <w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"55534F\"/>\
         <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D8D4CB\"/></w:tblBorders></w:tblPr></w:style></w:styles>"
    )
}

fn one_style(style: &Style) -> String {
    let Style {
        id,
        name,
        paragraph,
        size,
        bold,
        italic,
        color,
    } = style;
    let bold = if *bold { "<w:b/><w:bCs/>" } else { "" };
    let italic = if *italic { "<w:i/><w:iCs/>" } else { "" };
    let color = match *color {
        "" => String::new(),
        color => format!("<w:color w:val=\"{color}\"/>"),
    };
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
         <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{bold}{italic}{color}\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
    )
}

/// Two lists: points, and boxes to tick.
fn numbering() -> String {
    let list = |id: u8, mark: &str, font: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
             <w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{mark}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"{font}\" \
             w:hAnsi=\"{font}\" w:cs=\"{font}\" w:hint=\"default\"/></w:rPr></w:lvl></w:abstractNum>"
        )
    };
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{MAIN}\">{}{}<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        list(0, "\u{2022}", "Calibri"),
        list(1, "\u{2610}", "Segoe UI Symbol"),
    )
}

fn settings() -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{MAIN}\"><w:defaultTabStop w:val=\"708\"/><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
         </w:compat></w:settings>"
    )
}

/// The title and the number of the page.
fn footer(paper: &Paper) -> String {
    let bidi = if paper.right_to_left { "<w:bidi/>" } else { "" };
    let look = "<w:color w:val=\"5C5A55\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>";
    let rtl = if paper.right_to_left { "<w:rtl/>" } else { "" };
    // The digits of a field are those of the language of its run: of its complex script where it runs from right to left.
    let number = match (paper.right_to_left, paper.language.as_str()) {
        (true, "fa") => "<w:rtl/><w:lang w:bidi=\"fa-IR\"/>",
        (true, _) => "<w:rtl/>",
        _ => "",
    };
    let first = if paper.language == "fa" { "۱" } else { "1" };
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr>{bidi}<w:jc w:val=\"center\"/></w:pPr>\
         <w:r><w:rPr>{look}{rtl}</w:rPr><w:t xml:space=\"preserve\">{} · </w:t></w:r><w:fldSimple w:instr=\" PAGE \">\
         <w:r><w:rPr>{look}{number}</w:rPr><w:t>{first}</w:t></w:r></w:fldSimple></w:p></w:ftr>",
        escape(&paper.title),
    )
}
