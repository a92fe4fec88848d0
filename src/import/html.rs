//! The words of an HTML page as programs count characters in them: what stands between the tags, entities told.
//!
//! No line is made or taken away: places that another program counted stay what they were.

use super::marks::ENTITIES;

/// Returns the text of `html`: what stands outside its tags.
pub fn html_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        // A page that ends inside a tag ends before it.
        rest = tag.split_once('>').map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    // The one of the ampersand comes last: `&amp;lt;` is `&lt;`.
    for (entity, sign) in ENTITIES {
        if text.contains(entity) {
            text = text.replace(entity, sign);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::html_text;

    #[test]
    fn what_stands_outside_of_tags_is_the_text() {
        let html = "<h2 class=\"x\">One</h2>\n<p> 3 &lt; 4 &amp;lt; سلام</p><p>cut <em";
        assert_eq!(html_text(html), "One\n 3 < 4 &lt; سلامcut ");
    }
}
