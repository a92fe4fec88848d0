# Import: what is said of files that are read, and of those that cannot be.

# Why a file cannot be read. The title of the message names the file.
import-error-not-this-format =
    { $format ->
        [docx] This is no Word document although its name ends in .docx. It may have been renamed. Open it in the program it came from and save it as .docx or .txt.
        [odt] This is no OpenDocument text although its name ends in .odt. It may have been renamed. Open it in the program it came from and save it as .odt or .txt.
       *[other] This file has no captions with times although its name ends in .{ $format }. If it is plain text, rename it to .txt.
    }
import-error-unsupported =
    { $kind ->
        [words] This is a word processor’s file (.{ $extension }) that cannot be read here. Open it in Word or LibreOffice and save it as .docx first.
        [rtf] This is a Rich Text file, which cannot be read here. Open it in Word or LibreOffice and save it as .docx first.
        [pdf] This is a PDF, which cannot be read here. Save the document that it was made from as .docx, or copy its text into a .txt file.
        [page] This is a web page, which cannot be read here. Open it in Word or LibreOffice and save it as .docx or .txt first.
        [book] This is an e-book (.{ $extension }), which cannot be read here. Convert it to .docx or .txt first.
        [sheet] This is a table (.{ $extension }), not a document. Copy the texts that you need into a .docx or .txt file.
        [slides] These are slides (.{ $extension }), which cannot be read here. Save their outline as .docx or .txt first.
        [recording] This is a recording (.{ $extension }), not a text. Import its transcript as .docx, .txt, .vtt or .srt.
        [picture] This is a picture (.{ $extension }), which has no text to code. Import a transcript or a description of it as .docx or .txt.
        [archive] This is an archive (.{ $extension }). Unpack it and import the files inside.
        [project] This is a project of an analysis program (.{ $extension }), not a document.
        [nameless] The name of this file has no ending that tells what it is, so that it cannot be read. Documents end in .docx, .odt, .txt, .md, .vtt or .srt.
       *[other] Files that end in .{ $extension } cannot be read here. Save the document as .docx or .txt first.
    }
import-error-empty = There is no text in this file.
import-error-too-large = This file is larger, or unpacks to more, than the { $limit } MB that are read at most. Divide it into several documents.
import-error-damaged = This file is damaged or incomplete and was not imported. Open it in the program it came from and save it again, or copy it again from its source.
import-error-encrypted = A password protects this file. Open it in the program it came from, remove the password and save it again.
import-error-binary = This file is no text although its name says so. Open it in the program it came from and save it as .docx or .txt.
import-error-unknown-encoding = There is no encoding named “{ $label }”. Choose one from the list.

# What to know of a file that was read.
import-warning-other-format =
    { $format ->
        [docx] The name ends in .{ $extension }, but this is a Word document and was read as one.
        [odt] The name ends in .{ $extension }, but this is an OpenDocument text and was read as one.
       *[other] The name ends in .{ $extension }, but these are captions (.{ $format }) and were read as such.
    }
import-warning-encoding-guessed =
    Read as { $encoding }, because as UTF-8 it has { $count ->
        [one] one unreadable character
       *[other] { $count } unreadable characters
    }. If words look wrong, choose another encoding.
import-warning-unreadable-characters =
    { $count ->
        [one] One character could not be read as { $encoding } and is shown as �.
       *[other] { $count } characters could not be read as { $encoding } and are shown as �.
    }
import-warning-control-characters =
    { $count ->
        [one] One control character was removed.
       *[other] { $count } control characters were removed.
    }
import-warning-comments =
    { $count ->
        [one] One comment in the margin was left out.
       *[other] { $count } comments in the margin were left out.
    }
import-warning-changes =
    { $count ->
        [one] One tracked change was taken as accepted.
       *[other] { $count } tracked changes were taken as accepted.
    }
import-warning-embedded =
    { $count ->
        [one] One file embedded in the document was left out.
       *[other] { $count } files embedded in the document were left out.
    }
import-warning-unknown-symbols =
    { $count ->
        [one] One symbol of a special font is unknown and is shown as �.
       *[other] { $count } symbols of special fonts are unknown and are shown as �.
    }
import-warning-caption-time = The times of this caption cannot be read; its words follow the caption before.
import-warning-labels-alike = The labels “{ $first }” and “{ $second }” may name the same speaker.
import-warning-one-speaker = Only “{ $label }” is labelled; the other paragraphs have no speaker.
import-warning-fixed-width = The lines are broken at about { $width } characters, so that each line is a paragraph of its own. Join the lines of each turn before importing if that is not wanted.

# Encodings to choose from.
import-encoding-utf-8 = Unicode (UTF-8)
import-encoding-utf-16le = Unicode (UTF-16, little-endian)
import-encoding-utf-16be = Unicode (UTF-16, big-endian)
import-encoding-windows-1256 = Persian and Arabic (Windows-1256)
import-encoding-iso-8859-6 = Arabic (ISO 8859-6)
import-encoding-windows-1252 = Western European (Windows-1252)
import-encoding-windows-1255 = Hebrew (Windows-1255)
import-encoding-windows-1254 = Turkish (Windows-1254)
import-encoding-windows-1250 = Central European (Windows-1250)
import-encoding-windows-1251 = Cyrillic (Windows-1251)
import-encoding-windows-1253 = Greek (Windows-1253)
import-encoding-windows-1257 = Baltic (Windows-1257)
import-encoding-windows-1258 = Vietnamese (Windows-1258)
import-encoding-windows-874 = Thai (Windows-874)
import-encoding-ibm866 = Cyrillic (DOS, IBM866)
import-encoding-koi8-r = Cyrillic (KOI8-R)
import-encoding-macintosh = Western European (Macintosh)
import-encoding-x-mac-cyrillic = Cyrillic (Macintosh)
import-encoding-gb18030 = Simplified Chinese (GB 18030)
import-encoding-big5 = Traditional Chinese (Big5)
import-encoding-shift_jis = Japanese (Shift JIS)
import-encoding-euc-jp = Japanese (EUC-JP)
import-encoding-euc-kr = Korean (EUC-KR)

## Codings made elsewhere
brought-no-table = The table needs a row of heads with at least document, first character, last character and code
brought-taken = { $count ->
    [0] No row fits
    [one] One row fits and comes in
   *[other] { $count } rows fit and come in
}
brought-nothing = No row could be brought in; nothing was changed
brought-left-out = { $count ->
    [one] One row was left out
   *[other] { $count } rows were left out
}
brought-row = Row { $row }: { $reason }
brought-no-document = there is no document “{ $name }”
brought-no-range = the characters are not in the text, or none is between them
brought-other-words = other words stand there: “{ $words }”
brought-no-time = “{ $time }” is no time; write 2026-02-16T14:26:16Z
brought-no-code = no code is named

## A history of coding made elsewhere
past-line = Line { $line }: { $reason }. Nothing was brought in
past-not-text = The file is not text in UTF-8
past-not-json = no JSON stands there ({ $detail })
past-no-object = it is no JSON object
past-no-field = the field “{ $name }” is missing or of another kind
past-merged-where = it merges into the code { $tag }, which is not there then
past-empty = The history has no lines; nothing was changed
past-nothing = Nothing of this history fits this project: its documents are not here. Import them first, or read the history from the Taguette file that holds them
past-several-projects = The file holds { $count } projects of Taguette; export the one from Taguette (Export project, .sqlite3) and bring that in
past-tag = tag { $number }
past-taken = { $lines ->
    [one] One line, of { $first }
   *[other] { $lines } lines, { $first } to { $last }
}: { $marks ->
    [one] one mark put
   *[other] { $marks } marks put
}, { $codes ->
    [one] one code named
   *[other] { $codes } codes named
}; { $merged } merged, { $dropped } removed, { $unmarked ->
    [one] one mark taken off
   *[other] { $unmarked } marks taken off
}
past-stands = At its end stand { $codings ->
    [one] one coding
   *[other] { $codings } codings
} with { $codes ->
    [one] one code
   *[other] { $codes } codes
}
past-documents = { $count ->
    [one] One document comes
   *[other] { $count } documents come
} with it, as an act of its own
past-renamed = “{ $name }” has a number: the name was taken
past-passed-taken-out = Passed over: { $count ->
    [one] one mark
   *[other] { $count } marks
} on documents that the study took out itself
past-passed-missing = Passed over: { $count ->
    [one] one mark
   *[other] { $count } marks
} on “{ $name }”, which is not in this project
past-passed-other-words = Passed over: { $count ->
    [one] one mark
   *[other] { $count } marks
} on “{ $name }”, whose words here are not those that the marks were put on. In a new project the history comes with its own texts
past-passed-outside = Passed over: { $count ->
    [one] one mark whose characters are
   *[other] { $count } marks whose characters are
} not in the text; lines { $lines }
past-passed-nameless = Passed over: { $count ->
    [one] one merge or removal of a code
   *[other] { $count } merges or removals of codes
} that nothing named before; lines { $lines }
past-passed-others = Passed over: { $count ->
    [one] one line
   *[other] { $count } lines
} on documents, members and the project itself
import-error-no-sheet = No sheet of the workbook is called “{ $name }”. Its sheets: { $names }
