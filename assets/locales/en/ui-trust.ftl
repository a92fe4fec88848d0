# The trustworthiness screen.

screen-trust = Quality
command-go-trust = Go to trustworthiness

trust-heading = Trustworthiness
trust-convergence = Triangulation
trust-export = Write this out…
trust-show = Show
trust-show-passage = Show in the text
trust-keep = Keep
trust-leave = Leave it
trust-take-back = Take back
trust-previous = Previous item
trust-next = Next item
trust-next-open = Next open item
trust-item-of = Item { $item } of { $count }
trust-copied = The sentence is on the clipboard
trust-copy-sentence = Copy the sentence

trust-standing-checks = { $done } of { $all } participants answered
trust-standing-debriefings = { $done ->
    [1] one debriefing
   *[other] { $done } debriefings
}
trust-standing-convergence = { $done } of { $all } findings by kind of source are judged
trust-standing-negative = { $done } of { $all } negative cases are decided
trust-standing-form = { $done } of { $all } items are answered
trust-status-open = { $count ->
    [0] no item open
    [one] one item open
   *[other] { $count } items open
}

trust-about-checks = Participants look at their own words and at what the study makes of them. Give each a packet, record what they answer, and what changed because of it. The numbers beside the name: participants who answered, of all.
trust-about-debriefings = Somebody who has no part in the study looks at how it is done and at what it finds. What they said and what was answered belongs to the record.
trust-about-convergence = What interviews say, and what documents, observations or literature say of the same finding. The program counts; whether sources agree, add, are silent or contradict is judged by the researcher. The numbers beside the name: cells judged, of all.
trust-about-negative = Every coding marked as a negative case, every quotation against a relation, every participant who disagrees, every case in which a relation was found reversed or absent, with what is done about it. The numbers beside the name: cases decided, of all.
trust-about-form = What the project knows stands under each item, counted anew each time. The answer is the researcher’s. The numbers beside the name: items answered, of all.
trust-about-evaluation = The questions by which Corbin and Strauss would have a grounded theory judged, one a page. What the project knows stands under each; the answer is the researcher’s.
trust-about-power = In the place of saturation, or beside it: how much the sample tells for the aim of this study. What the project knows stands under each item; whether the sample holds enough is the researcher’s to argue, at the beginning and again as interviews come in. The numbers beside the name: items answered, of all.
trust-about-criteria = The techniques that Lincoln and Guba name for each of their four criteria, and where this study has used them. What the project knows stands under each; the answer is the researcher’s. The numbers beside the name: techniques answered, of all.
trust-about-audit = The journal, sorted by the six classes of records that an auditor looks for. It is kept by itself; reasons are said when acts are done, or afterwards in the history.

# Member checking.

trust-no-participants = No participants yet
trust-no-participants-words = Enter the participants on the documents screen; then each can be given a packet with their own words and the findings.
trust-column-quotations = Quotations
trust-packets = Packets for all…
trust-packets-hint = A Word or HTML file for each participant, beside each other
trust-choose-person = Choose a participant
trust-choose-person-words = Here stand their packet, what they were asked, and what they answered.
trust-packet = Packet
trust-packet-quotations = { $count ->
    [one] one quotation
   *[other] { $count } quotations
}
trust-packet-about = Their own quotations with what they were called, the core category, the story line, and room to answer. Nobody else’s words.
trust-packet-persian = Their own quotations with what they were called, the core category, the story line, and room to answer, in Persian and from right to left. Nobody else’s words.
trust-packet-shared = { $count ->
    [one] One quotation is left out, since others speak in it too.
   *[other] { $count } quotations are left out, since others speak in them too.
}
trust-packet-write = Write the packet…
trust-spoke-to = What they spoke to, in quotations
trust-heard = { $name }, { $count } quotations
trust-checks = Asked and answered
trust-record-sent = Record as sent…
trust-record-answer = Record the answer…
trust-edit-check = Change…
trust-delete-check = Delete this member check
trust-changed = Changed: { $name }
trust-field-sent = Sent on (YYYY-MM-DD)
trust-field-way = How
trust-field-way-hint = by post, read aloud, …
trust-field-answered = Answered on (YYYY-MM-DD)
trust-field-words = In their words
trust-field-changed = What changed because of it
trust-field-links = Findings and quotations that it is about
trust-add-link = Add a finding or quotation…
trust-field-acts = Acts of the journal that came of it
trust-add-act = Add an act of the journal…
trust-act = { $number }, { $day }: { $what }
trust-act-number = Act { $number } of the journal

# Debriefing.

trust-no-debriefings = No debriefing yet
trust-no-debriefings-words = Record what a supervisor, a methodologist or a colleague from another study said of process and findings, and what you answered.
trust-new-debriefing = New debriefing…
trust-edit-debriefing = Debriefing
trust-delete-debriefing = Delete this debriefing
trust-answered = Answered: { $name }
trust-field-peer = With whom
trust-field-role = As what
trust-field-role-hint = supervisor, methodologist, …
trust-field-held = On (YYYY-MM-DD)
trust-field-comment = What was said
trust-field-reply = What was answered or done

# Convergence.

trust-no-findings = Nothing to compare yet
trust-no-findings-words = Sources are compared on categories and relations. Bring documents in and gather codes into categories first.
trust-choose-finding = Choose a finding
trust-choose-finding-words = Here stands what sources of each kind have of it, and your judgement.
trust-convergence-key = Codings of the category, or quotations for the relation; after the minus, what speaks against. Then your judgement.
trust-field-reason = Why

# Negative cases.

trust-no-negative = No negative case is marked
trust-no-negative-words = Mark a coding as a negative case on the coding screen, or attach a quotation against a relation on the model screen. A theory that nothing speaks against has not been asked hard enough.
trust-choose-negative = Choose a case
trust-choose-negative-words = Here stand its words, what it speaks against, and what is done about it.
trust-against = It speaks against
trust-decide-first = Choose what is done about it first
trust-negative-revise = Revise
trust-negative-limit-scope = Limit scope
trust-negative-explain = Explain

# Forms.

trust-answer-hint = What you would write in the paper
trust-field-page = Page or section
trust-kept = Kept
trust-column-time = When
trust-not-kept = Kept when you leave the field

# Audit trail.

trust-reading-journal = Reading the journal
trust-reading-journal-words = It stands here in a moment.
trust-audit-sum = { $count } acts, { $reasons } with a reason
trust-all-classes = All classes
trust-class-row = { $name }, { $count } acts
trust-class-empty = Nothing belongs here so far
trust-class-empty-words = Halpern’s class stays in the list, so that readers see that it was looked at.
trust-no-codes = There are no codes yet.
trust-codes-at-end = Codes over time, at the end { $codes } open codes, { $concepts } concepts, { $categories } categories

export-packets = Packets for participants
