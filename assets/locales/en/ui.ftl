# The window: frame, commands, start screen, dialogs.

app-name = Groundwork

## Start
start-words = From what people said to a theory that can answer for itself.
start-begin = Begin
start-new = New project…
start-new-words = One study, one file
start-open = Open…
start-open-words = A project file (.gwk)
start-example = Open the example study…
start-example-words = Sixteen invented interviews, coded and modelled
start-learn = Learn
start-keys = Key sheet
start-palette = All commands
start-recent = Recent projects
start-recent-keys = Enter opens, Delete takes off this list
start-recent-none = The projects that you open will be listed here
start-holds = { $documents ->
    [one] 1 document
   *[other] { $documents } documents
} · { $codings ->
    [one] 1 coding
   *[other] { $codings } codings
}
start-drop = Drop a project or a folder of interviews here
start-private = Nothing leaves this computer

## Frame
top-search = Search or run a command
top-undo = Undo { $what }
top-redo = Redo { $what }
top-nothing = There is nothing yet
rail-keys = Keys
pane-top = Top bar
pane-main = Main pane
pane-left-border = Border of the left panel
pane-inspector-border = Border of the inspector
status-saved = Saved
status-read-only = Read only
status-indexing = Making the search index
job-reading = Reading
job-exporting = Writing
job-cancel = Cancel
job-of = { $total ->
    [0] { $what }
   *[other] { $what } { $done } of { $total }
}
line-close = Close
line-open-first = Open or make a project first, then drop the documents into it
line-no-file-dialog = The file dialog of the system did not open ({ $detail }). Type the path
toast-undo = Undo
toast-exported = { $more ->
    [0] Wrote { $path }
    [one] Wrote { $path } and one file beside it
   *[other] Wrote { $path } and { $more } files beside it
}
toast-shared = A copy to be shared is at { $path }
toast-backed-up = Wrote a copy: { $path }
count-codings = { $count ->
    [one] 1 coding
   *[other] { $count } codings
}
cli-window-no-display = there is no display
cli-window-failed = the window could not be opened ({ $detail })

## Palette and key sheet
palette-name = Commands and places
palette-hint = Search or run a command
palette-nothing = Nothing is called so
palette-commands = Commands
palette-places = Go to
hint-choose = choose
hint-run = run
hint-change-key = change the key
hint-close = close
scope-project = Project
scope-transcript = Transcript
scope-tree = Codes
keys-title = Keys
keys-subtitle = One letter acts only when the transcript, the tree or the board has the focus
keys-anywhere = Anywhere
keys-project = With a project
keys-transcript = Transcript
keys-tree = Codes

## Dialogs
dialog-cancel = Cancel
dialog-close = Close
path-browse = Browse…
path-browse-folder = Browse for a folder…
path-empty = A path is needed
path-no-title = A title is needed
path-kind-project = Groundwork project
path-new-title = New project
path-new-words = One study is one file. You can mail it, copy it and keep it in a synced folder.
path-new-study = Title of the study
path-new-hint = What is the study about?
path-new-name = study
path-new-field = File
path-new-act = Make the project
path-open-title = Open a project
path-open-words = A Groundwork project ends in .gwk. While somebody else has it open, it opens to read.
path-open-field = File
path-open-act = Open
path-import-title = Import documents
path-import-words = A file, or a folder of them: .txt, .md, .docx, .odt, .vtt, .srt. Nothing is kept until you have looked at it. You can also drop files into the window.
path-import-field = File or folder
path-import-act = Read
path-export-title = Export
path-export-words = The ending of the name says the format.
path-export-field = File
path-export-act = Export
path-share-title = Share a copy of the project
path-share-words = The texts as they stand, with quotations, codings, codes, memos and models. Without the list of pseudonyms, the original files, former words of texts and the history.
path-share-field = File
path-share-name = { $name } shared
path-share-act = Write the copy
path-measure-title = Measure data from elsewhere
path-measure-words = A table of codes × interviews with counts, or of units × raters (.csv, .tsv, .xlsx), or a .json object. Nothing is kept in the project.
path-measure-field = File
path-measure-act = Measure
measured-copy = Copy as a table
path-backup-title = Back up the project
path-backup-words = A copy of the whole project with its history, in a file of its own.
path-backup-field = File
path-backup-act = Write the copy
path-example-title = Open the example study
path-example-words = Sixteen invented interviews about business development services in industrial clusters, coded and modelled all the way. It is made in this folder and is yours to try things on.
path-example-field = Folder
path-example-act = Open the example
failure-title = This could not be done
failure-copy = Copy the details
check-title-good = The project file is whole
check-title-bad = The project file is damaged
project-title = The study
project-note = What it is about
project-level = Own name for “{ $level }” (empty: the usual one)
project-weights = Weigh codings
project-weights-least = From
project-weights-most = To
project-weights-problem = Two whole numbers are needed, the second greater than the first
project-act = Keep
export-title = Export
export-act = Export…
export-figure-of = Figure of “{ $title }”
export-tables-of = Tables of “{ $title }”

## Commands
command-palette = Search or run a command
command-keys = Keys
command-new = New project…
command-open = Open project…
command-example = Open the example study…
command-theme = Light or dark
command-zoom-in = Enlarge
command-zoom-out = Reduce
command-zoom-reset = Usual size
command-full-width = Full-width reading
command-left-panel = Left panel
command-inspector = Inspector
command-next-pane = Next pane
command-previous-pane = Previous pane
command-close-project = Close the project
command-measure = Measure a table from elsewhere…
command-backup = Back up the project…
command-check = Check the project file
command-edit-project = The study: title, note, level names, weights…
command-undo = Undo
command-redo = Redo
command-go-documents = Go to Documents
command-go-coding = Go to Coding
command-go-axial = Go to Axial
command-go-selective = Go to Selective
command-go-model = Go to Model
command-go-saturation = Go to Saturation
command-go-memos = Go to Memos
command-go-search = Go to Search
command-go-history = Go to History
command-back = Back to where I was
command-forward = Forward again
command-search-everything = Search everything
command-import = Import documents…
command-export = Export…
command-new-memo = New memo
command-turn-up = One turn up
command-turn-down = One turn down
command-sentence-back = One sentence back
command-sentence-forward = One sentence forward
command-word-back = One word back
command-word-forward = One word forward
command-next-uncoded = Next uncoded turn
command-previous-uncoded = Previous uncoded turn
command-next-quotation = Next quotation
command-previous-quotation = Previous quotation
command-next-of-code = Next quotation of the same code, anywhere
command-previous-of-code = Previous quotation of the same code, anywhere
command-select-sentence = Select the sentence
command-select-turn = Select the turn
command-select-answer = Select the whole answer
command-select-speaker = Select all turns of the speaker
command-code-sentence = Code the sentence with the last code
command-code-turn = Code the turn with the last code
command-code-answer = Code the whole answer with the last code
command-code-speaker = Code all turns of the speaker with the last code
command-extend-end = Extend the end by a word
command-trim-end = Trim the end by a word
command-extend-start = Extend the start by a word
command-trim-start = Trim the start by a word
command-extend-end-sentence = Extend the end by a sentence
command-trim-end-sentence = Trim the end by a sentence
command-extend-start-sentence = Extend the start by a sentence
command-trim-start-sentence = Trim the start by a sentence
command-extend-end-turn = Extend the end by a turn
command-trim-end-turn = Trim the end by a turn
command-extend-start-turn = Extend the start by a turn
command-trim-start-turn = Trim the start by a turn
command-mark-negative = Mark as negative case
command-link-quotations = Link to another quotation
command-weight-up = More weight
command-weight-down = Less weight
command-leave-uncoded = Leave uncoded on purpose, and go on
command-show-only = Show only the codes here
command-line-by-line = Line by line
command-code = Code: find or create…
command-in-vivo = Code in vivo
command-repeat-code = Repeat the last code
command-uncode = Remove a code here
command-comment = Comment on the quotation
command-memo-here = Memo on the quotation
command-open-to-side = Open to the side
command-codes-here = List the codes here
command-close-side = Close the document at the side
command-share = Share a copy…
command-pseudonyms = Pseudonyms…
command-edit-text = Edit the text of the turn
command-find-in-document = Find in this document
command-tints = Tints of coded passages
command-next-document = Next document
command-previous-document = Previous document
command-close-tab = Close this tab
command-filter = Filter this list
command-add-code = New code…
command-rename-code = Rename the code
command-merge-codes = Merge codes…
command-cut-code = Cut the code, to move it
command-paste-code = Move what was cut into this code
command-level-up = Level up
command-level-down = Level down
command-define-code = Definition of the code
command-colour-code = Colour of the code…
command-delete-code = Remove the code
command-next-homeless = Next open code without a concept
command-gather = New concept from the chosen codes…
command-trim-code = Drop from the theory, or take back…
command-rename-place = Rename a place of the model…
command-add-place = Add a place to the model…
command-choose-place = Choose a place for the category…
command-take-proposal = Take the proposal
command-dismiss-proposal = Dismiss the proposal
command-new-model = New model…
command-rename-model = Rename the model…
command-draw-relation = New relation…
command-show-evidence = Find evidence for the relation…
command-export-figure = Export the figure…
command-lay-out-again = Lay out again
command-label-in-figure = Edit the name in the figure
command-choose-core = Choose the core category…
command-state-proposition = State a proposition…
command-plan-sampling = Plan sampling…
command-trim-theory = Drop from the theory…
command-next-section = Next section of selective coding
command-rename-chosen = Rename the chosen code
command-remove-chosen = Remove what is chosen
command-settings = Settings: keys…
command-reading = How the text reads…
command-take-over = Take over…
command-trace = Where it comes from
command-say-why = Say why of the last act…
command-text-larger = Enlarge the text
command-text-smaller = Reduce the text
command-longer-lines = Longer lines
command-shorter-lines = Shorter lines
command-line-spacing = Next line spacing
command-reading-face = Other reading face
command-next-tab = Next tab
command-previous-tab = Previous tab

## Reasons
why-title = Why was this done?
why-field = Reason
why-hint = What made you do it
why-words = The reason stands in the history with the act. An empty one takes back what was said; who said what and when stays in the journal.
why-keep = Keep the reason
why-nothing = Nothing has been done yet whose reason could be said

## Read only because of somebody else
read-only-left = { $user } had this project open on { $computer } since { $since } and did not give it back. It is open to read
take-over-title = Take over the project
take-over-held = { $user } has had it open on { $computer } since { $since }. From here nobody can see whether that computer is still at work.
take-over-safe = It is safe when Groundwork is closed there, or that computer was switched off, broke down or is gone.
take-over-unsafe = It is not safe while somebody still works there: in a folder that is synced, what one of you writes would be lost.
take-over-keep = Keep reading
take-over-act = Nobody works there: take over
take-over-at-work = The program that has this project open is at work now. Close the project there first
take-over-not-held = Nobody has this project open; it can only be read for another reason
take-over-not-needed = This project is yours to write in already

## Settings
rail-settings = Settings
start-settings = Settings
settings-title = Settings
settings-pages = Pages of the settings
settings-keys = Keys
settings-reading = Reading and window
settings-damaged = The settings could not be read ({ $detail }). The usual ones hold now; the damaged file was kept as { $path }
settings-unreadable = The settings could not be read ({ $detail }). The usual ones hold now
settings-keys-filter = Find a command or a key
settings-keys-none = no key
settings-keys-changed = changed
settings-keys-press = Press the new key for “{ $name }”. Esc leaves it as it is
settings-keys-press-short = press a key…
settings-keys-taken = { $key } belongs to “{ $other }”, which acts in the same place
settings-keys-use-here = Use it here
settings-keys-leave = Leave it there
settings-keys-change = Change…
settings-keys-take-away = Take the key away
settings-keys-usual = Usual key
settings-keys-reset-all = All keys as usual
settings-keys-all-usual = All keys are the usual ones
settings-keys-hint-change = change
settings-keys-hint-none = no key
settings-keys-hint-usual = usual key
keys-fixed-escape = { $key } closes and leaves everywhere; choose another key
keys-fixed-tab = { $key } leads from one control to the next; choose another key
keys-fixed-press = { $key } presses what has the focus; choose another key
keys-fixed-arrows = { $key } moves in the text; choose another key
keys-fixed-clipboard = { $key } belongs to the clipboard and to fields; choose another key
keys-fixed-redo = { $key } does again what was taken back, as in other programs; choose another key
keys-fixed-system = { $key } belongs to the system; choose another key
keys-fixed-recent = { $key } puts a recent code on the passage; choose another key
command-code-ticked = Code the ticked passages…
command-code-all = Code all passages found…
command-keep-query = Keep this query…
command-search-forms = Show what can be asked
command-search-passages = Show passages by document
command-search-context = Show words in context
command-search-words = Count the words
keys-change = Change keys…
settings-text = The text that is read
settings-text-size = Size of the text
settings-face = Reading face
settings-face-serif = With serifs (Literata)
settings-face-sans = Without serifs (Inter)
settings-line-length = Length of a line, in characters
settings-spacing = Distance of lines
settings-spacing-close = Close
settings-spacing-usual = Usual
settings-spacing-wide = Wide
settings-sample = They count the training days, they take the photograph, and the file is closed. Nobody asks whether it was any use.
settings-window = The window
settings-window-size = Size of everything
settings-theme = Light or dark
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark

## Numbers that take longer than a frame

counting = Being counted…
