# The documents screen and the import dialog.

docs-table = Documents in their order
docs-column-order = Order
docs-column-name = Name
docs-column-kind = Kind
docs-column-date = Date
docs-column-case = Case
docs-column-participants = Participants
docs-column-words = Words
docs-column-turns = Turns
docs-column-codings = Codings
docs-column-coded = Coded
docs-import = Import…
docs-remove = Remove
docs-version = Exchange the text for another version…
docs-choose-first = Choose a document first
command-new-version = Exchange the text for another version…
docs-remove-count = { $count ->
    [one] Remove the document
   *[other] Remove { $count } documents
}
docs-nothing-chosen = Choose a document first
docs-open = Open in Coding
docs-memo = Write a memo on it
docs-menu = What can be done with the document
docs-imported = { $count ->
    [one] Imported 1 document
   *[other] Imported { $count } documents
}
docs-status-none = No documents yet
docs-status-documents = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
docs-status-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
docs-status-uncoded = { $count ->
    [one] 1 document without a coding
   *[other] { $count } documents without a coding
}
docs-status-chosen = { $count } chosen

## No documents yet
docs-empty-heading = Bring in the first interview
docs-empty-words = Transcripts as Word, OpenDocument, text, Markdown or subtitles, in any script. Speakers and times are found by themselves, and you see what was found before anything is kept.
docs-empty-import = Import documents…
docs-empty-drop = or drop files or a folder anywhere in this window
docs-empty-memo = Begin with a memo
docs-empty-example = Open the example study…

## The sheet
docs-sheet = Document
docs-sheet-none = Choose a document to see what is known of it.
docs-sheet-later = What is known of a document will stand here: date, place, case, participants, speakers.
docs-one-of-chosen = one of { $count } chosen
docs-about = What it is
docs-order-number = The order is a whole number from 1
docs-order-hint = After the last
docs-date-hint = YYYY-MM-DD
docs-place = Place
docs-place-hint = Where it was held
docs-interviewer = Interviewer
docs-interviewer-hint = Who asked
docs-case-none = No case
docs-case-new = New case…
docs-case-name = Name of the case
docs-case-unnamed = The new case has no name yet
docs-case-edit = Name and variables of the case
docs-person-name = Name or pseudonym
docs-person-new = New participant
docs-person-edit = Name, case and variables of { $name }
docs-people-others = { $count ->
    [one] 1 other participant
   *[other] { $count } other participants
}
docs-variables = Variables
docs-variable-new = Name of a new variable
docs-variable-name = Name
docs-variable-value = Value
docs-variable-value-of = Value of { $name }
docs-variable-remove = Remove the variable { $name }
docs-speakers = Speakers
docs-speakers-none = No speakers are known in this text.
docs-speaker-label = Label of the speaker
docs-speaker-turns = { $count ->
    [one] 1 turn
   *[other] { $count } turns
}
docs-speaker-nobody = Not named
docs-speaker-merge = Take { $name } and another label as one speaker
docs-speaker-merging = Which speaker it is
docs-speaker-into = Same speaker as { $name }
docs-role-of = Part of { $name } in the conversation
docs-participant-of = Participant who is { $name }
docs-role-interviewer = Interviewer
docs-role-participant = Participant
docs-role-unknown = Not known
docs-file = File
docs-file-name = Original file
docs-file-format = Format
docs-file-text = Text
docs-file-size = { $words } words, { $characters } characters
docs-file-imported = Imported
docs-imported-by = { $when }, { $coder }
docs-encoding = Encoding
docs-language = Language
docs-language-found = As found: { $name }
docs-language-unknown = Not known

## Import
docs-import-title = Import documents
docs-import-words = { $count ->
    [one] 1 file. Nothing is kept until you say so; the original is kept inside the project
   *[other] { $count } files. Nothing is kept until you say so; the originals are kept inside the project
}
docs-import-act = { $count ->
    [one] Import 1 document
   *[other] Import { $count } documents
}
docs-import-note = { $count } of { $total } will be imported; one undo takes them all back
docs-import-files = Files
docs-import-reading = Reading the file again
docs-import-add = Add files…
docs-import-under-way = The documents are being imported
docs-import-none-ticked = No file is ticked
docs-import-problem = { $name }: { $problem }
docs-import-unread = Nothing of this file can be imported as it is.
docs-import-known = A document from a file of this name is in the project already.
docs-found = { $words ->
    [one] 1 word
   *[other] { $words } words
} · { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
} · { $speakers ->
    [one] 1 speaker
   *[other] { $speakers } speakers
}
docs-found-plain = { $words ->
    [one] 1 word
   *[other] { $words } words
} · { $turns ->
    [one] 1 paragraph
   *[other] { $turns } paragraphs
}
docs-preview = Preview
docs-preview-of = { $name }, as it would read
docs-preview-turns = Turns
docs-preview-raw = Raw text
docs-preview-more = Show more of the text ({ $count } left)
docs-looks = To look at
docs-look-at-line = Line { $line }: { $text }
docs-look-merge = Take as one
docs-this-document = This document
docs-encoding-found = { $label } (found)
docs-encoding-find = Find the encoding
docs-speakers-found = Speakers found
docs-find-speakers = Find speakers by their labels
docs-find-speakers-words = Switch it off when labels at the start of lines are not names of speakers.

## Pseudonyms
docs-pseudonyms = Pseudonyms…
pseudonyms-title = Pseudonyms
pseudonyms-subtitle = The list stays in this project. A shared copy never holds it
pseudonyms-words = Names are found as whole words in any spelling: capital letters, ي and ی, ك and ک, joiners. What is attached to a name, as in Maria’s, stays.
pseudonyms-name = Name as it is said
pseudonyms-replacement = What stands for it
pseudonyms-add = Add
pseudonyms-change = Change
pseudonyms-leave = Leave as it was
pseudonyms-both = Write the name and what is to stand for it
pseudonyms-count = { $count ->
    [0] No names yet
    [one] 1 name
   *[other] { $count } names
}
pseudonyms-row = { $name }, { $replacement } stands for it
pseudonyms-remove = Take { $name } off the list
pseudonyms-places = Places
pseudonyms-all = Tick all
pseudonyms-none = Tick none
pseudonyms-places-no-names = Enter a name and what is to stand for it. Every place where it stands is shown here before anything is replaced.
pseudonyms-places-empty = None of the names stands anywhere in the project.
pseudonyms-looking = Looking through the project
pseudonyms-none-ticked = No place is ticked
pseudonyms-place = { $document }, ¶{ $number }
pseudonyms-in-settings = Title or note of the project
pseudonyms-in-coder = Name of a coder
pseudonyms-in-case = Case
pseudonyms-in-participant = Participant
pseudonyms-in-document = What is known of a document
pseudonyms-in-code = Code
pseudonyms-in-quotation = Comment on a quotation
pseudonyms-in-memo = Memo
pseudonyms-in-model = Paradigm model
pseudonyms-in-relation = Relation
pseudonyms-in-other = Elsewhere in the project
pseudonyms-place-row = { $found } becomes { $replacement }, { $place }: { $before }{ $found }{ $after }
pseudonyms-note = { $count } of { $total } places are ticked
pseudonyms-note-apart = Keep the list apart from what you share
pseudonyms-act = { $count ->
    [one] Replace at 1 place
   *[other] Replace at { $count } places
}
pseudonyms-close = Close
pseudonyms-export = Export the list…
pseudonyms-share = Share a copy…

## Languages
language-ar = Arabic
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-fa = Persian
language-fi = Finnish
language-fr = French
language-he = Hebrew
language-hi = Hindi
language-hu = Hungarian
language-it = Italian
language-ja = Japanese
language-nb = Norwegian
language-nl = Dutch
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese
