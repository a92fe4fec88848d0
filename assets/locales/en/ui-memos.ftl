# The memos.

memos-new = New memo
memos-filter = Filter memos
memos-filter-clear = Show all memos again
memos-all = All
memos-short-code-note = Code
memos-short-theory-note = Theory
memos-short-operational-note = Operational
memos-short-reflexive-note = Reflexive
memos-short-field-note = Field
memos-short-story-line = Story line
memos-none-so = No memo has these words and this kind
memos-untitled = Without a title
memos-count = { $count ->
    [one] { $count } memo
   *[other] { $count } memos
}
memos-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
} in this one
memos-not-kept-yet = Writing

## The memo

memos-kind = Kind of memo
memos-view = How the memo is shown
memos-write = Write
memos-read = Read
memos-bold = Bold
memos-italic = Italic
memos-delete = Remove this memo
memos-title = Title of the memo
memos-title-hint = Title
memos-text = Text of the memo
memos-about = { $coder } · begun { $made } · last changed { $changed }

## What each kind is for

memos-for-code-note = What a code means, and what it was first called
memos-for-theory-note = Under what conditions? Where does it fail? How do these categories relate?
memos-for-operational-note = What to do next: whom to ask, and what
memos-for-reflexive-note = Where you stand, and what that does to what you see
memos-for-field-note = Setting, mood, what the recording does not have
memos-for-story-line = The whole in a page: a draft of the story line
memos-empty-heading = Write down what you think while you code
memos-empty-words = Memos are the record from which the theory is written. Each can be linked to codes, documents and other memos.

## Inspector

memos-linked-to = Linked to
memos-linked-nothing = To nothing yet
memos-link-add = Add a link
memos-link-to = Link to a code, document, model or memo
memos-link-nothing = Nothing has this name
memos-link-remove = Remove the link to { $name }
memos-links-here = Links to here
memos-quotation = “{ $words }” · { $document }, ¶{ $paragraph }
memos-made = Begun and changed
memos-coder = By
memos-begun = Begun
memos-changed = Last changed
