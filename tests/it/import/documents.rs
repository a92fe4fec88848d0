//! Word and OpenDocument.

use super::*;

#[test]
fn word_text_is_what_word_shows() {
    let p = |inside: &str| format!("<w:p>{inside}</w:p>");
    let r = |inside: &str| format!("<w:r>{inside}</w:r>");
    let t = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let a = t("a");
    let b = t("b");
    for (name, body, text) in [
        ("runs", p(&(t("a ") + &b)), "a b\n"),
        (
            "tab, breaks, hyphen",
            p(&r(
                "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t>",
            )),
            "a\tb\nc\nd\u{2011}e\n",
        ),
        (
            "tab stops are no tabs",
            p(&format!(
                "<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>{a}"
            )),
            "a\n",
        ),
        (
            "symbols",
            p(&r(
                "<w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Odd\" w:char=\"2603\"/>",
            )),
            "α✓☃\n",
        ),
        (
            "containers",
            p(&format!(
                "<w:hyperlink>{a}</w:hyperlink><w:smartTag>{b}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{a}</w:sdtContent></w:sdt><w:fldSimple>{b}</w:fldSimple>"
            )),
            "abab\n",
        ),
        (
            "field codes",
            p(&(r("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>") + &a)),
            "a\n",
        ),
        (
            "insertion and deletion",
            p(&format!(
                "<w:ins>{a}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>{b}"
            )),
            "ab\n",
        ),
        (
            "move",
            p(&format!("<w:moveFrom>{a}</w:moveFrom>{b}"))
                + &p(&format!("<w:moveTo>{a}</w:moveTo>")),
            "b\na\n",
        ),
        (
            "deleted paragraph mark",
            p(&format!("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{a}")) + &p(&b),
            "ab\n",
        ),
        (
            "dropped capital",
            p(&format!(
                "<w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>{a}"
            )) + &p(&b),
            "ab\n",
        ),
        (
            "table",
            format!(
                "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                p(&a),
                p(&b),
                p(&a),
                p(&a),
                p(&b)
            ),
            "a\tb\na\na\nb\n",
        ),
        (
            "deleted row",
            format!(
                "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
                p(&a),
                p(&b)
            ),
            "b\n",
        ),
        (
            "ruby",
            p(
                "<w:r><w:ruby><w:rt><w:r><w:t>gone</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            ),
            "東\n",
        ),
        (
            "math",
            p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
            "x=1\n",
        ),
        (
            "box once, after its paragraph",
            p(&(r(&format!(
                "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>",
                p(&b)
            )) + &a)),
            "a\nb\n",
        ),
        (
            "fallback where the choice has no text",
            p(&r(
                "<mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent>",
            )),
            "a\n",
        ),
        (
            "entities",
            p(&t("&lt;a&gt; &amp; &#1662;&#x67E;")),
            "<a> & پپ\n",
        ),
    ] {
        assert_eq!(read("x.docx", docx(&body)).text, text, "{name}");
    }
}

#[test]
fn word_parts_are_found_by_relationship_namespace_and_any_case() {
    let notes = |root: &str, element: &str, words: &str| {
        let inside = format!(
            "<w:{element} w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:{element}>\
             <w:{element} w:id=\"2\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:{element}>"
        );
        word(STRICT_WORD, root, &inside)
    };
    let body = "<w:body><w:p><w:r><w:t>one</w:t><w:footnoteReference w:id=\"2\"/><w:t> two</w:t><w:endnoteReference w:id=\"2\"/>\
                <w:commentReference w:id=\"1\"/></w:r></w:p></w:body>";
    let core = "<cp xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title> Bread </dc:title>\
                <dc:creator>Ann</dc:creator><dcterms:created>2024-05-02T10:00:00Z</dcterms:created></cp>";
    let document = word(STRICT_WORD, "document", body)
        .replace("w:", "x:")
        .replace("xmlns:w", "xmlns:x");
    let top = relationships(&[
        ("officeDocument", "/Parts/Main.xml"),
        ("metadata/core-properties", "docProps/core.xml"),
    ]);
    let own = relationships(&[
        ("footnotes", "notes/Foot.xml"),
        ("endnotes", "../end.xml"),
        ("image", "gone.png"),
    ]);
    let bytes = archive(&[
        ("[CONTENT_TYPES].XML", "<Types/>"),
        ("_RELS/.RELS", &top),
        ("PARTS\\MAIN.XML", &document),
        ("Parts/_rels/Main.xml.rels", &own),
        (
            "parts/notes/foot.xml",
            &notes("footnotes", "footnote", "under"),
        ),
        ("End.xml", &notes("endnotes", "endnote", "behind")),
        ("docprops/core.xml", core),
    ]);
    let draft = read("x.docx", bytes);
    assert_eq!(draft.text, "one[1] two[2]\n[1] under\n[2] behind\n");
    assert_eq!(
        (
            draft.title.as_deref(),
            draft.author.as_deref(),
            draft.date.as_deref()
        ),
        (Some("Bread"), Some("Ann"), Some("2024-05-02"))
    );
    assert_eq!(warned(&draft), ["import-warning-comments"]);
}

#[test]
fn word_in_one_file_is_read() {
    let document = word(
        WORD,
        "document",
        "<w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body>",
    );
    let document = document.split_once("?>").unwrap().1;
    let top = relationships(&[("officeDocument", "word/document.xml")]);
    let flat = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\
         <pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData>{top}</pkg:xmlData></pkg:part>\
         <pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>{document}</pkg:xmlData></pkg:part></pkg:package>"
    );
    assert_eq!(read("x.docx", flat).text, "words\n");
}

#[test]
fn opendocument_text_is_what_libreoffice_shows() {
    for (name, body, text) in [
        (
            "white space",
            "<text:p>  a \n\t b<text:s/><text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e <text:span> f</text:span></text:p>",
            "a b   c\td\ne f\n",
        ),
        (
            "spaces beyond reason",
            "<text:p>a<text:s text:c=\"999999999\"/>b</text:p>",
            "",
        ),
        (
            "headings and lists",
            "<text:h>H</text:h><text:list><text:list-item><text:number>1.</text:number><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>",
            "H\na\nb\n",
        ),
        (
            "deletions",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change/>b</text:p>",
            "ab\n",
        ),
        (
            "comments",
            "<text:p>a<office:annotation><dc:creator>x</dc:creator><text:p>gone</text:p></office:annotation>b</text:p>",
            "ab\n",
        ),
        (
            "notes",
            "<text:p>a<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>",
            "a[1]b\nc\n[1] n\n",
        ),
        (
            "table",
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            "a\t\tb\n",
        ),
        (
            "box",
            "<text:p>a<draw:frame><svg:title>gone</svg:title><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>c</text:p>",
            "ac\nb\n",
        ),
        (
            "ruby",
            "<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>gone</text:ruby-text></text:ruby></text:p>",
            "東\n",
        ),
    ] {
        let draft = read("x.odt", odt(body));
        match text {
            "" => assert!(draft.text.len() < 2000),
            text => assert_eq!(draft.text, text, "{name}"),
        }
    }
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    assert_eq!(
        refusal(
            "x.odt",
            odt_with("", &[("META-INF/manifest.xml", manifest)])
        ),
        Error::Encrypted
    );
}

#[test]
fn tables_of_speaker_and_words_are_talk() {
    let row = |speaker: &str, words: &str| {
        format!(
            "<table:table-row><table:table-cell><text:p>{speaker}</text:p></table:table-cell><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"
        )
    };
    let rows = row("مریم", "بله.") + &row("رضا", "نه.") + &row("مریم", "چرا؟") + &row("رضا", "خب.");
    let draft = read("x.odt", odt(&format!("<table:table>{rows}</table:table>")));
    assert_eq!(
        told(&draft),
        ["مریم: بله.", "رضا: نه.", "مریم: چرا؟", "رضا: خب."]
    );
}
