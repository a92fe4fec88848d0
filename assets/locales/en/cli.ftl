# The command line: help, answers, usage.

cli-about = Groundwork, a workbench for grounded theory: from interview transcripts to the paradigm model
cli-after-help = Without a command it opens the workbench. “groundwork help json” tells what --json prints.
cli-open = The project to open in the workbench
cli-json = Print one JSON document instead of a table
cli-why = Why this is done, for the history
cli-interface = The language of what is said and written; figures have one of their own
cli-coder = Who does this, by name, and whose view of a round of coding it is; without it, as the settings of this computer have it

cli-example = Make the example study with all its exports in a folder, then open the workbench on it
cli-new = Make a project
cli-info = Show what a project holds and what is unfinished
cli-import = Bring documents in: files, or folders of them
cli-documents = List the documents
cli-participants = List the participants
cli-cases = List the cases
cli-codes = List the codes as a tree, with counts
cli-memos = List the memos
cli-text = Print the text of a document
cli-edit-text = Correct a document so that its text is that of a file; quotations stay on the words that stand
cli-original = Write the file that a document was imported from, byte for byte
cli-pseudonyms = Show, export, import or apply the list of pseudonyms, or show the places where its names stand
cli-share = Write a copy that can be given away: without the list of pseudonyms, original files, former words and history
cli-codings = List the codings with their words and places
cli-links = List the links between quotations
cli-progress = Show how far the documents have been gone through: units coded, left uncoded on purpose, open; with --coder, by that person
cli-code = Put codes on a passage; a code that does not exist is made
cli-apply = Do operations from a JSON file as one undoable act; “-” reads standard input
cli-apply-each = Each operation is an act of its own, as a history from elsewhere is replayed; what is so already is passed over
cli-applied-each = Did { $acts } acts; { $passed } were so already
cli-search = Search over paragraphs, quotations, memos and codes; “groundwork help search” shows the syntax
cli-queries = List the queries that were kept
cli-words = List the words of the project, or of what a query finds, with how often they stand
cli-similar = Find passages that read alike but are not coded so
cli-model-of-case = A model of the case “{ $name }”
cli-model = Show a paradigm model: places, relations, core category, what is unfinished
cli-diagram = Write the figure of a paradigm model
cli-saturation = Show or write the saturation review
cli-measure = Measure a table or JSON from elsewhere: saturation and reliability, without a project
cli-export = Write codebook, codings, links, memos, saturation, paradigm tables or the diagram into a file
cli-say-why = Say afterwards why an act was done
cli-take-over = Take over a project that another computer did not give back; safe when nobody works there any more
cli-taken-over = { $path } is free to write in again
cli-packet = Write a packet for a participant to check: their quotations, the findings, questions; without one, for all
cli-checks = Show member checks and debriefings, with the sentence for the paper
cli-form = Show or write a reporting form: what the project knows and what the researcher answered
cli-convergence = Show or write what sources of each kind say of the findings
cli-negative-cases = Show or write the register of negative cases
cli-audit = Show or write the audit trail by Halpern’s six classes
cli-not-a-form = Not one of coreq, srqr, evaluation, criteria, power
cli-packet-output = The file (.docx or .html), or a folder; several packets stand beside each other
cli-argument-participant = The name or id of a participant
cli-argument-form = coreq, srqr, evaluation, criteria or power
cli-candidates = List codes that may be one, each pair with its reason
cli-comparisons = List the comparisons that were recorded, of one code where it is named
cli-properties = List properties with the ends of their dimensions
cli-history = Show the audit trail: when, who, what, why; of one code where it is named
cli-undo = Take the last act back
cli-redo = Do again what was taken back
cli-check = Check the project file from end to end
cli-backup = Write a copy of the project
cli-help = Show help on a command, or on “json”

cli-argument-reason = Why it was done; an empty one takes back what was said
cli-argument-entry = The number of the act in the history; without it, the last one
cli-argument-project = The project file (*.gwk)
cli-argument-dir = The folder; it is made where it is missing
cli-argument-no-window = Do not open the workbench
cli-argument-title = The title of the study
cli-argument-path = Files and folders: .txt, .md, .docx, .odt, .vtt, .srt
cli-argument-encoding = The encoding of plain text, for example windows-1256; without it, it is found
cli-argument-kind = interview, focus-group, observation, archival-document, literature or field-note
cli-argument-case = The case that the documents belong to
cli-argument-no-speakers = Do not look for speakers
cli-argument-document = The name or id of a document
cli-argument-code = The name, path (“Category / Concept / code”) or id of a code
cli-argument-codes = Names, paths or ids of codes
cli-argument-range = first..last+1, in characters
cli-argument-file = A JSON file with one operation or a list of them
cli-argument-name = What the act is called in the history
cli-argument-query = Words, "phrases", beginn*, wom?n, fuzy~, "some words"~5, near:5(a, b), or, not, code:, category:, document:, speaker:, participant:, case:, place:, kind:, memo:, coder:, date:, VARIABLE:value, A within:paragraph B, A within:2 B, A within:document B
cli-search-saved = Ask a kept query again, by its name
cli-search-kwic = Show each word that was found on a line with its context
cli-search-sort = The order of these lines: place, before, found or after
cli-search-output = With --kwic, the file to write: .xlsx, .csv, .md or .json
cli-search-for-what = Give a query, or the name of a kept one with --saved
cli-no-order = The order is place, before, found or after
cli-words-query = In what to count: a query as in search; without it, in all paragraphs. With kind:quotation, in quotations
cli-words-all = Also common words, such as “and” and “the”
cli-words-output = The file to write: .xlsx, .csv, .md or .json
cli-argument-limit = How many at most
cli-argument-quotation = The id of a quotation
cli-argument-model = The title of a model; may be left out where there is one only
cli-argument-output = The file to write; its ending says the format
cli-measure-file = A table (.csv, .tsv, .xlsx: codes × interviews with counts, or units × raters) or a .json object
cli-measure-sheet = Which sheet of a workbook is read, by its name; the first one where it is left out
cli-measure-as = How the table is read: counts or ratings; may be left out where the table tells
cli-argument-initial = Interviews analysed before anything is asked (Francis et al. 2010)
cli-argument-stopping = Interviews in a row that bring nothing new
cli-saturation-level = What is counted: open_codes, concepts_and_open_codes, concepts or categories
cli-argument-series = What the units are: interviews, participants, cases or archival
cli-saturation-days = The days written beside the documents say another order than the list. “--order date” takes them by their days
cli-saturation-order = In which order the documents are taken: conducted (as in the list), reversed, date, coded (as their coding began), or an attribute, as role or participants:role
cli-argument-round = Interviews in a round (Guest, Bunce and Johnson 2006)
cli-argument-base = Interviews in the base (Guest, Namey and Chen 2020)
cli-argument-run = Interviews in a run
cli-argument-threshold = Most new information in a run, in per cent of the base
cli-argument-what = codebook, codings, links, memos, saturation, paradigm, sampling, thin, propositions, cases, core, report, packets, checks, coreq, srqr, evaluation, criteria, power, convergence, negative-cases, audit, diagram, or a companion figure: hierarchy, data-structure, conditional-matrix, network, co-occurrence, code-by-case, process
cli-argument-figure = diagram, hierarchy, data-structure, conditional-matrix, network, co-occurrence, code-by-case or process
cli-argument-layout = classic, radial or layered; what does not fit is laid out in bands
cli-argument-level = L0 numbers only, L1 categories, L1f with codings, L2 with concepts, L3 with codings and documents
cli-argument-arrows = layout, strategies, phenomenon, bands or chain: what conditions act on; stated: only arrows that the model states
cli-argument-profile = elsevier, plos, springer, wiley, nature, ieee, sage, mdpi, iran, thesis or apa
cli-argument-width = Width in millimetres; without it the full width of the journal, else 190
cli-argument-height = The most height in millimetres
cli-argument-language = en, fa, names (that of the names) or both, each in a file of its own
cli-argument-dpi = Dots per inch of PNG and TIFF
cli-argument-grey = Greys instead of colours, in one channel
cli-argument-feedback = Draw the arrow back from the consequences to the causal conditions
cli-argument-outlined = Letters as outlines, in SVG
cli-argument-transparent = No white behind the drawing, in SVG and PNG
cli-argument-times = How many acts
cli-argument-negative = Only negative cases
cli-argument-unit = sentence or turn; sentence without it
cli-argument-original = The text as it was imported
cli-argument-from = The file to read
cli-edit-text-from = The file with the corrected text, as “groundwork text” prints it
cli-argument-gone = What becomes of quotations all of whose words go: refuse, remove or cover
cli-argument-do = list, export, import, places or apply; list where it is left out
cli-argument-except = Numbers of places to leave as they are, divided by commas
cli-argument-also = Numbers of doubtful places to replace too, divided by commas
cli-argument-target = The file to write
cli-argument-with-names = Write it also where names of the list of pseudonyms still stand
cli-argument-topic = A command, or “json”

cli-nothing = Nothing
cli-new-made = Made the project “{ $title }”: { $path }
cli-imported = { $left ->
    [0] { $count ->
        [one] Imported 1 document
       *[other] Imported { $count } documents
    }
   *[other] { $count ->
        [one] Imported 1 document; { $left } left out
       *[other] Imported { $count } documents; { $left } left out
    }
}
cli-read-only = { $reason }. Nothing was changed
cli-import-none = Nothing was imported. { $reason }
cli-undone = Took back: { $what }
cli-redone = Did again: { $what }
cli-backed-up = Wrote a copy: { $path }
cli-written = Wrote { $path }
cli-example-made = The example study is in { $path }. Everything in it is invented. { $count } exports beside it:
cli-no-window = The workbench was not opened: { $reason }
cli-no-display = there is no display
cli-found = { $total ->
    [0] Nothing found
    [one] 1 place found
   *[other] { $total } places found, { $shown } shown
}
cli-found-lines = { $total ->
    [0] Nothing found
   *[other] { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } from { $shown } of { $total } places
}
cli-words-counted = { $distinct ->
    [one] 1 distinct word
   *[other] { $distinct } distinct words
}; { $occurrences ->
    [one] 1 word
   *[other] { $occurrences } words
} in all, in { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
} of { $documents ->
    [one] 1 document
   *[other] { $documents } documents
}
cli-query-error = { $sentence } (at character { $place }, before “{ $rest }”)
cli-query-error-end = { $sentence } (at the end of the query)
cli-model-core = Core category: { $name }. { $reason }
cli-model-unnamed = Not yet named in the story line: { $names }
cli-check-good = All is well: { $entries } acts replayed, { $documents } documents and { $quotations } quotations compared with the text
cli-check-bad = { $count ->
    [one] 1 thing is wrong: { $first }
   *[other] { $count } things are wrong, the first: { $first }
}
cli-which-model = The project has several models. Name one with --model
cli-not-among = “{ $value }” is not among these: { $names }. Nothing was written
cli-not-a-measure = This is no number above 0
cli-not-a-number = This is no whole number
cli-not-a-range = A range is first..last+1 in characters, for example 120..164
cli-not-a-kind = There is no such kind of document
cli-no-such-unit = There is no such unit
cli-not-a-table-kind = A table is read as “counts” or as “ratings”, not as
cli-level-empty = Nothing is reviewed at the level { $level }: no code of it stands on the text of this series. { $count ->
    [0] No other level has one either
    [one] The level that has some is { $names }
   *[other] Levels that have some are { $names }
}
cli-not-counted = What is counted is open_codes, concepts_and_open_codes, concepts or categories, not
cli-not-a-series = A series is interviews, participants, cases or archival, not
cli-not-an-order = An order is conducted, reversed, date, coded or an attribute that the project has, not
cli-not-an-output = There is no such thing to export
cli-no-output = Name the file to write
cli-similar-to-what = Name one of these

cli-title-holds = What the project holds
cli-title-participants = Participants
cli-title-cases = Cases
cli-title-codes = Codes
cli-title-measures = Measures
cli-title-candidates = Codes that may be one
cli-title-comparisons = Comparisons
cli-title-queries = Kept queries
cli-title-properties = Properties and dimensions
cli-title-progress = Units gone through
cli-entry-paragraph = paragraph
cli-entry-quotation = quotation
cli-entry-memo = memo
cli-entry-code = code

cli-title-pseudonyms = Pseudonyms
cli-title-places = Places
cli-no-option = This is needed
cli-not-a-gone = Not one of refuse, remove, cover
cli-not-a-pseudonyms-command = Not one of list, export, import, places, apply
cli-original-written = Wrote the original to { $path }
cli-pseudonyms-head = The first line, “{ $line }”, was taken as the head of the table
cli-pseudonyms-exported = { $count ->
    [one] Wrote 1 name to { $path }. Keep it apart from the project that you share
   *[other] Wrote { $count } names to { $path }. Keep it apart from the project that you share
}
cli-pseudonyms-left = { $count ->
    [0] No place was left
    [one] 1 place was left as it is
   *[other] { $count } places were left as they are
}
cli-shared = Wrote a copy to be shared to { $path }
cli-model-cases = Show in which cases each relation holds: recorded, and computed of the evidence
cli-model-paths = Show the paths through the conditional and consequential matrix
cli-title-case-counts = Relations over cases
cli-title-case-relations = Relations case by case
cli-model-versions = Show the versions of the story line
cli-title-versions = Versions of the story line
cli-title-paths = Paths through the matrix
cli-title-profiles = Cases and participants on dimensions

## Codings from elsewhere

cli-bring-codings = Bring codings in from a table, with who made them and when
cli-no-model = There is no paradigm model in this project yet, so there is nothing to show of one. Make it in the workbench, or with add_model in “groundwork apply”
cli-project-before = “{ $path }” stands before the command “{ $command }”. A project is named behind its command
cli-bring-history = Play a history of coding from elsewhere act by act: codes named, put, merged and removed, with the times of then
cli-bring-history-file = A log with a JSON object on each line (.jsonl: time, type and the fields of Taguette’s commands), or a project file of Taguette (.sqlite3)
cli-bring-history-preview = Only say what would come in and what would be passed over
cli-bring-codings-file = A table (.csv, .tsv, .xlsx) with a row of heads: document, first character, last character + 1, code or path; coder, time and quotation where known
