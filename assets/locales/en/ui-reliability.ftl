# The reliability screen.

screen-reliability = Reliability
command-go-reliability = Go to Reliability

reliability-pair = What is compared
reliability-first = First coding
reliability-second = Second coding
command-compare-copy = Compare with a copy…
reliability-with-copy = The second coding stands in { $file }. It is read as it was when it was chosen; neither file is changed.
reliability-leave-copy = Leave the copy
reliability-copy-not-settled = What differs from a copy cannot be settled here: a settlement names codings of one project
path-copy-title = Compare with another copy of the project
path-copy-words = The project file of another coder, with the same texts in it. It is read only; neither file is changed.
path-copy-field = File
path-copy-act = Compare
reliability-one-coding = A second coder, or a round of coding by the same coder, is needed to compare. Begin a round to code some documents once more without sight of the first coding.
reliability-one-heading = There is one coding only
reliability-blind-heading = A blind round goes on
reliability-blind-now = What the first coding says stays out of sight until the round ends. Code its documents on the coding screen, then end it here.
reliability-waiting-heading = The texts are being read
reliability-waiting = The comparison comes in a moment.

reliability-rounds = Rounds
reliability-rounds-about = A round is coding once more, as a check. Its codings are compared and never counted.
reliability-begin-round = Begin a round…
reliability-end-round = End the round
reliability-round-open = goes on
reliability-round-blind = blind
reliability-round-ended = ended { $name }
reliability-round-name = Round { $count }

reliability-begin-title = Begin a round of coding
reliability-begin-words = Choose what is coded once more: ten to twenty per cent of the material, or three interviews and more. Whoever codes their own coding once more waits about two weeks.
reliability-begin-documents = { $count ->
    [0] Documents
    [one] One document
   *[other] { $count } documents
}
reliability-begin-choose = A name and at least one document are needed
reliability-begin = Begin
reliability-round-name-field = Name
reliability-blind = Blind
reliability-blind-words = While it goes on, other codings of these documents are not shown: in the text, in counts, among similar passages.

reliability-how = How
reliability-unit = Codes are judged on
reliability-level = Codes are raised to
reliability-level-usual = As in the round, else as coded
reliability-overlap = Overlap, per cent
reliability-overlap-wanted = A number from 0 to 100 is needed
reliability-basis = Overlap is a share of
reliability-basis-union = what either covers
reliability-basis-longer = the longer segment
reliability-basis-shorter = the shorter segment
reliability-categories = Categories to choose from (q)
reliability-categories-about = Without a number: the codes that were used.
reliability-categories-wanted = A whole number from 1 is needed
reliability-categories-few = The coders used { $used } codes, so that they chose from { $used } at least; { $wanted } is not taken
reliability-codes = Codes
reliability-codes-about = Without a choice: all. A code is taken with the codes below it. Write a name to choose any single code.
reliability-codes-filter = Code by name
reliability-begin-coder = { $name } codes in this round. Whoever else is to code chooses their name in the settings first.
reliability-documents = Documents
reliability-draw = Draw by lot, %
reliability-seed = Seed
reliability-draw-about = Empty: all of them. The draw, its share and its seed are told in the answer and in the paper.
reliability-draw-wanted = A whole number from 1 to 100 is needed, and a whole number as seed; until then all are compared
reliability-documents-about = Without a choice: those of the round, else those that both coded.

reliability-table-codes = Codes
reliability-table-coefficients = Coefficients
reliability-table-documents = Documents
reliability-table-disagreements = Disagreements
reliability-shown = What is shown
reliability-export = Write the tables into a file…
reliability-copy = Copy the sentences for the paper
reliability-copied = The sentences for the paper are on the clipboard
reliability-column-code = Code
reliability-column-document = Document
reliability-column-first = First
reliability-column-second = Second
reliability-column-agree = Agree
reliability-column-differ = Not agreeing
reliability-column-agreement = Segments
reliability-column-interval = α, 95 %
reliability-on-units = { $unit ->
    [document] Code, on documents
    [character] Code, on characters
   *[paragraph] Code, on paragraphs
}
reliability-short-percent = Alike
reliability-short-cohen = κ
reliability-short-scott = π
reliability-short-brennan-prediger = B & P
reliability-short-gwet = AC1
reliability-short-krippendorff = α
reliability-column-holsti = Reliability
reliability-all-codes = All codes
reliability-all-documents = All documents
reliability-code-row = { $code }: { $agreement } of the segments agree, { $number }, { $reading }
reliability-reading-firm = to be relied on
reliability-reading-tentative = for tentative conclusions
reliability-reading-weak = to be discarded
reliability-reading-undefined = not defined

reliability-place = { $document }, paragraph { $paragraph }
reliability-place-of = { $number } of { $all }
reliability-what = { $kind }: { $code }
reliability-what-other-code = { $first } or { $second }
reliability-no-places = Nowhere do the codings differ.
reliability-only-open = Only what is not settled
reliability-next = Next disagreement
reliability-before = Disagreement before
reliability-open = Open in the text
reliability-not-coded = Nothing coded here
reliability-reason = Reason
reliability-reason-hint = Why it is so
reliability-settle-about = Both codings stay as they were; what was settled is kept beside them with its reason.

reliability-this-code = This code
reliability-of-unitizing = |uα on segments
reliability-of-holsti = Holsti
reliability-of-kappa = Cohen’s κ
reliability-of-alpha = Krippendorff’s α
reliability-of-ac1 = Gwet’s AC1
reliability-of-percent = Agreement
reliability-of-holsti-units = Holsti, positive agreement
reliability-of-scott = Scott’s π
reliability-of-fleiss = Fleiss’ κ, here Scott’s π
reliability-of-brennan-prediger = Brennan and Prediger’s κ, q = 2
reliability-of-prevalence = Prevalence index
reliability-of-bias = Bias index
reliability-of-kappa-mean = κ, mean of documents
reliability-of-kappa-weighted = κ, weighted by length
reliability-fourfold = { $both } both, { $first } only the first, { $second } only the second, { $neither } neither
reliability-measures = All together
reliability-interval = 95 %: { $low } to { $high }
reliability-q = q = { $count } codes in the comparison
reliability-benchmarks = Krippendorff 2019: from 0.800 on to be relied on, from 0.667 for tentative conclusions, below to be discarded. Landis & Koch 1977, for κ: .41–.60 moderate, .61–.80 substantial, above almost perfect, arbitrary by their own words. For percentages 80 is usual; Iranian papers take 60.
reliability-for-paper = For the paper

reliability-status-documents = { $count ->
    [one] one document compared
   *[other] { $count } documents compared
}
reliability-status-codes = { $count ->
    [one] one code
   *[other] { $count } codes
}
reliability-status-open = { $open } of { $all } disagreements not settled

blind-banner = Blind round “{ $name }”: other codings of { $count ->
    [one] its document
   *[other] its { $count } documents
} are not shown until it ends
blind-end = End the round
blind-acts-hidden = Hidden until the blind round “{ $name }” ends: what was done before it began, and what others did since
blind-hidden = The blind round “{ $name }” goes on. This would tell how its documents were coded before, so that it is hidden until the round ends
