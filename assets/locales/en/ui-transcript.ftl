# The transcript of the coding screen.

# The name of the whole text for screen readers.
transcript-of = Transcript of { $document }
# Before the codes of a turn, for screen readers.
transcript-coded = Coded
# Above a turn: who speaks, and the part in the study.
transcript-speaker = { $name }, { $role }
# A bracket for screen readers.
transcript-bracket = Code { $code } on “{ $words }”, ¶{ $first } to ¶{ $last }, coder { $coder }
transcript-bracket-in = Code { $code } on “{ $words }”, ¶{ $first }, coder { $coder }
# Beside the bracket of a quotation on which no code is put.
transcript-no-code = Quotation without a code
# Names for which there is no room.
transcript-folded =
    { $count ->
        [one] One more code
       *[other] { $count } more codes
    }
# How often the same code stands here, behind its name.
transcript-times = ×{ $count }
# What is copied: the words and where they stand.
transcript-copied = “{ $words }” ({ $document }, ¶{ $paragraph })
transcript-copied-speaker = “{ $words }” ({ $document }, ¶{ $paragraph }, { $speaker })

transcript-corrected = Corrected. As it was imported
transcript-corrected-from = Corrected. As it was imported: { $words }
# Signs behind the name of a coding.
transcript-negative = negative case
transcript-weight = weight { $weight }
transcript-linked = linked to another quotation
transcript-noted = with a comment or memo
