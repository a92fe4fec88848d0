# Trustworthiness: what is said of member checks, forms, convergence, negative cases and the audit trail.

thing-member-check = member check
thing-debriefing = debriefing

# What a participant is given, and how they answer.

check-subject-transcript = Transcript
check-subject-findings = Findings
check-confirms = Confirms
check-corrects = Corrects
check-adds = Adds
check-disagrees = Disagrees
check-no-answer = No answer
check-not-sent = Not sent
check-sent = Waiting for an answer
check-answered = Answered
check-silent = No answer came

verdict-agrees = Agrees
verdict-adds = Adds
verdict-silent = Silent
verdict-contradicts = Contradicts

negative-revise = Revise the finding
negative-limit-scope = Limit its scope
negative-explain = Explain the case
negative-kind-coding = Coding marked as negative case
negative-kind-evidence = Evidence against a relation
negative-kind-check = Participant who disagrees
negative-kind-finding = Case in which a relation does not hold
negative-found = { $case }: { $finding ->
    [finding-reverse] the reverse of it holds
   *[other] it is absent where both of its ends are there
}
negative-findings = The findings that were given back
negative-about = A negative case is a coding that is marked so, a quotation that is attached against a relation, a participant who disagrees with the findings, or a case in which a relation was found reversed or absent.

# Acts and the history.

act-record-member-check = record member check
act-delete-member-checks = delete member check
act-record-debriefing = record debriefing
act-delete-debriefings = delete debriefing
act-answer-item = answer item
act-judge-convergence = judge convergence
act-decide-negative-case = decide on negative case

did-send-member-check = Recorded that “{ $name }” was asked to check
did-edit-member-check = Changed the member check of “{ $name }”
did-record-answer = Recorded the answer of “{ $name }”: { $response ->
    [check-confirms] confirms
    [check-corrects] corrects
    [check-adds] adds
    [check-disagrees] disagrees
   *[other] no answer
}
did-delete-member-checks = { $count ->
    [one] Deleted a member check of “{ $name }”
   *[other] Deleted { $count } member checks, among them one of “{ $name }”
}
did-record-debriefing = Recorded a debriefing with “{ $name }”
did-delete-debriefings = { $count ->
    [one] Deleted a debriefing with “{ $name }”
   *[other] Deleted { $count } debriefings, among them one with “{ $name }”
}
did-answer-item = Wrote beside item { $item } of { $form ->
    [form-coreq] COREQ
    [form-srqr] SRQR
    [form-criteria] Lincoln and Guba’s criteria
    [form-power] information power
   *[other] the evaluation questions
}: “{ $words }”
did-clear-item = Removed what stood beside item { $item } of { $form ->
    [form-coreq] COREQ
    [form-srqr] SRQR
    [form-criteria] Lincoln and Guba’s criteria
    [form-power] information power
   *[other] the evaluation questions
}
did-judge-convergence = { $kind ->
    [kind-interview] Interviews
    [kind-focus-group] Focus groups
    [kind-observation] Observations
    [kind-archival-document] Archival documents
    [kind-literature] Literature
   *[other] Field notes
} on “{ $name }”: { $verdict ->
    [verdict-agrees] judged to agree
    [verdict-adds] judged to add
    [verdict-silent] judged to be silent
    [verdict-contradicts] judged to contradict
   *[other] judgement taken back
}
did-decide-negative-case = Negative case “{ $name }”: { $choice ->
    [negative-revise] the finding is revised
    [negative-limit-scope] its scope is limited
    [negative-explain] the case is explained
   *[other] decision taken back
}

refusal-answered-before-sent = The answer ({ $answered }) is older than the sending ({ $sent }). Correct one of the two days
refusal-empty-debriefing = A debriefing needs a name and what was said
refusal-no-such-item = { $thing ->
    [form-coreq] COREQ has the items 1 to { $items }
    [form-srqr] SRQR has the items 1 to { $items }
    [form-criteria] Lincoln and Guba’s criteria have the items 1 to { $items }
    [form-power] Information power has the items 1 to { $items }
   *[other] There are the evaluation questions 1 to { $items }
}; there is no item { $item }
refusal-not-a-finding = “{ $name }” is an open code. Sources are compared on concepts, categories and relations
refusal-not-negative = Nothing is marked there as speaking against a finding. Mark the coding as a negative case, attach the quotation against a relation, record that the participant disagrees, or record that a relation is reversed or absent in a case

# Member checking in sentences.

trust-checks-none = No participant has been asked to check anything yet.
trust-checks-findings = { $sent } of { $participants } participants were given their quotations and the findings; { $answered } answered ({ $confirms } confirming, { $corrects } correcting, { $adds } adding, { $disagrees } disagreeing), and { $changes ->
    [0] nothing changed because of it.
    [one] one of these checks led to a change.
   *[other] { $changes } of these checks led to changes.
}
trust-checks-transcript = { $sent } of { $participants } participants were given the transcript of their interview; { $answered } answered ({ $confirms } confirming, { $corrects } correcting, { $adds } adding, { $disagrees } disagreeing), and { $changes ->
    [0] nothing changed because of it.
    [one] one of these checks led to a change.
   *[other] { $changes } of these checks led to changes.
}
trust-checks-all = { $sent } of { $participants } participants were asked to check something; { $answered } answered.

# Facts that the project knows for forms.

fact-interviewer = { $name } conducted { $count ->
    [one] one interview
   *[other] { $count } interviews
}
fact-participants = { $count ->
    [one] One participant
   *[other] { $count } participants
}
fact-interviews = { $count ->
    [one] One interview or focus group
   *[other] { $count } interviews and focus groups
}
fact-documents-of-kind = { $kind ->
    [kind-interview] { $count } interviews
    [kind-focus-group] { $count } focus groups
    [kind-observation] { $count } records of observation
    [kind-archival-document] { $count } archival documents
    [kind-literature] { $count } publications
   *[other] { $count } field notes
}
fact-dates = Conducted or written between { $first } and { $last }
fact-places = Places: { $names }
fact-cases = { $count ->
    [one] One case: { $names }
   *[other] { $count } cases: { $names }
}
fact-variables = Known of participants (how many of all): { $names }
fact-repeats = { $count } of { $all } participants were interviewed more than once
fact-lengths = The times that stand in { $count } of { $all } transcripts run up to { $least } to { $most } minutes, { $mean } on average
fact-times = { $count } of { $all } transcripts carry the times of a recording
fact-several-speakers = More than one participant speaks in { $count ->
    [one] one interview
   *[other] { $count } interviews
}
fact-criteria = Criteria of saturation, fixed on { $day } { analysis-criteria-when }, { analysis-criteria-frame }: { analysis-criteria-given }
fact-judgement = The researcher’s judgement: { $words }
fact-coders = { $count ->
    [one] One coder: { $names }
   *[other] { $count } coders: { $names }
}
fact-rounds = { $count ->
    [one] One round of coding again, compared with the first coding
   *[other] { $count } rounds of coding again, compared with the first coding
}
fact-settled = { $count ->
    [one] One disagreement of codings was settled with a reason
   *[other] { $count } disagreements of codings were settled with a reason
}
fact-tree = { $codes } open codes in { $concepts } concepts and { $categories } categories, on { $codings } codings in { $documents } documents
fact-codes-before = { $count } of { $all } codes were made before anything was coded; the others during analysis
fact-in-vivo = { $count ->
    [one] One code is named in a participant’s own words
   *[other] { $count } codes are named in participants’ own words
}
fact-debriefings = { $count ->
    [one] One debriefing with a peer: { $names }
   *[other] { $count } debriefings with peers: { $names }
}
fact-debriefings-count = { $count ->
    [one] One debriefing is recorded.
   *[other] { $count } debriefings are recorded.
}
fact-quotations = { $count } quotations from { $documents } documents, in which { $participants } participants speak, each with document and place
fact-relations = { $count } relations with { $for } quotations for and { $against } against them
fact-negative = { $count ->
    [0] No negative case is marked
    [one] One negative case is marked, { $decided } decided
   *[other] { $count } negative cases are marked, { $decided } decided
}
fact-memos = { $kind ->
    [memo-code-note] { $count } code notes
    [memo-theory-note] { $count } theory notes
    [memo-operational-note] { $count } operational notes: whom to sample, what to ask, what was decided
    [memo-reflexive-note] { $count } reflexive notes
    [memo-field-note] { $count } field notes
   *[other] { $count } drafts of the story line
}
fact-approach = Grounded theory with the paradigm model of Strauss and Corbin; { $count ->
    [one] one model
   *[other] { $count } models
}
fact-pseudonyms = { $count ->
    [one] One name is replaced by a pseudonym
   *[other] { $count } names are replaced by pseudonyms
}
fact-convergence = { $count ->
    [one] One judgement of what sources of one kind say of a finding
   *[other] { $count } judgements of what sources of one kind say of a finding
}
fact-originals = { $count ->
    [one] The original of one document is
   *[other] The originals of { $count } documents are
} kept in the project, byte for byte
fact-uncoded = { $count ->
    [one] One document has
   *[other] { $count } documents have
} no coding so far
fact-grounded = { $count } of { $all } relations rest on a quotation at least
fact-journal = A journal of { $count } entries: who, when, what and why
fact-software = Groundwork { $version }
fact-title = “{ $name }”
fact-note = { $words }
form-more-facts = { $count ->
    [one] and one more
   *[other] and { $count } more
}
packet-other-language = The packet of { $name } is in Persian, but { $count ->
    [one] one text of yours in it is
   *[other] { $count } texts of yours in it (definitions, story lines) are
} in another language and { $count ->
    [one] stands
   *[other] stand
} there as written. Names have their Persian labels where a model gives them; say the rest in Persian before you hand it over
fact-corrected = The text of { $count ->
    [one] one document was corrected
   *[other] { $count } documents was corrected
}; former words are kept
fact-comparisons = { $count ->
    [one] One comparison of incidents was recorded
   *[other] { $count } comparisons of incidents were recorded
}
fact-core = Core category of “{ $title }”: { $name }
fact-categories = { $count } categories, { $defined } with a definition
fact-one-document = Categories that occur in one document only: { $names }
fact-first-documents = The first sources: { $names }
fact-category = { $name }: { $codings } codings, { $documents } documents, { $participants } participants
fact-events = { $name }, most often pointed to by: { $names }
fact-sampling = { $phase ->
    [phase-purposive] Purposive sampling
    [phase-open] Open sampling
    [phase-relational-variational] Relational and variational sampling
   *[other] Discriminate sampling
}: { $count ->
    [one] one step
   *[other] { $count } steps
}, { $done } done
fact-sampling-aims = Sampling was aimed at { $count ->
    [one] one concept or category: { $names }
   *[other] { $count } concepts and categories: { $names }
}
fact-propositions = { $count ->
    [one] One proposition is stated
   *[other] { $count } propositions are stated
}
fact-sampled-for = Operational notes are linked to { $count ->
    [one] one code: { $names }
   *[other] { $count } codes: { $names }
}
fact-reach = { $name } occurs in { $documents } of { $all } coded documents and in { $cases } of { $all_cases } cases
fact-hypothesis = { $sentence } ({ $status ->
    [status-supported] supported
    [status-qualified] qualified
    [status-rejected] rejected
   *[other] hypothesis
}; { $for } quotations for, { $against } against)
fact-discrepancy = { $status ->
    [status-rejected] Rejected
   *[other] Qualified
}: { $sentence } ({ $for } quotations for, { $against } against)
fact-core-numbers = It is linked directly with { $linked } of { $others } other placed categories and occurs in { $documents } documents with { $codings } codings
fact-core-reason = The researcher’s reason: { $words }
fact-unrelated = Categories without any relation: { $names }
fact-density = { $name }: { $concepts } concepts, { $relations } relations, { $properties } properties
fact-properties = { $count } properties; { $located } of them have quotations located on their dimension ({ $quotations } quotations)
fact-placed = { $place ->
    [place-context] Context
    [place-intervening-conditions] Intervening conditions
    [place-strategies] Strategies
    [place-consequences] Consequences
   *[other] { $place }
} ({ $count }): { $names }
fact-levels = { $count ->
    [one] One category has a level of the conditional matrix
   *[other] { $count } categories have a level of the conditional matrix
}
fact-feedback = Consequences that act back: { $sentence } ({ $for } quotations for, { $against } against)
fact-story-line = The story line of “{ $title }” has { $words } words and names { $named } of { $all } placed categories

# Forms.

form-coreq = COREQ
form-srqr = SRQR
form-evaluation = Evaluation questions
form-criteria = Lincoln and Guba’s criteria
form-power = Information power
form-coreq-cite = Consolidated criteria for reporting qualitative research, 32 items: Tong, A., Sainsbury, P. & Craig, J. (2007), International Journal for Quality in Health Care 19(6), 349–357. The questions are put here in other words; the wording of the authors holds.
form-srqr-cite = Standards for reporting qualitative research, 21 items: O’Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A. & Cook, D. A. (2014), Academic Medicine 89(9), 1245–1251. The questions are put here in other words; the wording of the authors holds.
form-evaluation-cite = Criteria for evaluating a grounded theory study: Corbin, J. & Strauss, A. (1990), Qualitative Sociology 13(1), 3–21. The questions are put here in other words; the wording of the authors holds.
form-criteria-cite = Credibility, transferability, dependability and confirmability, with the techniques for each: Lincoln, Y. S. & Guba, E. G. (1985), Naturalistic inquiry, ch. 11. Sage. The techniques are put here in other words; the wording of the authors holds.
form-power-cite = Five items on which it depends how much a sample of interviews tells, in the place of saturation: Malterud, K., Siersma, V. D. & Guassora, A. D. (2016), Qualitative Health Research 26(13), 1753–1760. The questions are put here in other words; the wording of the authors holds.
form-standing = { $items } items: the project knows something for { $known }, { $answered } are answered by the researcher, { $open } are open. What the project knows is counted anew each time and is no answer by itself.
form-answered = answered
form-from-project = From the project
form-open = open
form-answer = The researcher’s answer
form-nothing-known = The project cannot know this. It is the researcher’s to say.
form-page = In the paper: { $page }

form-coreq-part-1 = Domain 1: research team and reflexivity
form-coreq-part-2 = Domain 2: study design
form-coreq-part-3 = Domain 3: analysis and findings
form-coreq-1 = Interviewer or facilitator
form-coreq-1-question = Who conducted the interviews or groups?
form-coreq-2 = Credentials
form-coreq-2-question = Which degrees do the researchers hold?
form-coreq-3 = Occupation
form-coreq-3-question = What did the researchers do for a living at the time?
form-coreq-4 = Gender
form-coreq-4-question = Was the interviewer a woman, a man, or neither?
form-coreq-5 = Experience and training
form-coreq-5-question = What had prepared the researchers for this kind of study?
form-coreq-6 = Relationship established
form-coreq-6-question = Did interviewer and participants know each other before?
form-coreq-7 = Participant knowledge of the interviewer
form-coreq-7-question = What did participants know of the researcher and of the reasons for the study?
form-coreq-8 = Interviewer characteristics
form-coreq-8-question = Which assumptions, interests and leanings did the interviewer bring?
form-coreq-9 = Methodological orientation and theory
form-coreq-9-question = On which methodology does the study rest?
form-coreq-10 = Sampling
form-coreq-10-question = How were participants chosen?
form-coreq-11 = Method of approach
form-coreq-11-question = How were participants approached?
form-coreq-12 = Sample size
form-coreq-12-question = How many took part?
form-coreq-13 = Non-participation
form-coreq-13-question = How many refused or dropped out, and why?
form-coreq-14 = Setting of data collection
form-coreq-14-question = Where was it conducted?
form-coreq-15 = Presence of non-participants
form-coreq-15-question = Was anybody else there?
form-coreq-16 = Description of sample
form-coreq-16-question = What is known of the participants and of the time?
form-coreq-17 = Interview guide
form-coreq-17-question = Is the guide given, and was it tried out?
form-coreq-18 = Repeat interviews
form-coreq-18-question = Was anybody interviewed again, and how many?
form-coreq-19 = Audio or visual recording
form-coreq-19-question = Was it recorded?
form-coreq-20 = Field notes
form-coreq-20-question = Were notes made during or after the interviews?
form-coreq-21 = Duration
form-coreq-21-question = How long did the interviews last?
form-coreq-22 = Data saturation
form-coreq-22-question = Was saturation discussed, and how?
form-coreq-23 = Transcripts returned
form-coreq-23-question = Did participants get their transcripts to comment on?
form-coreq-24 = Number of data coders
form-coreq-24-question = How many coded the data?
form-coreq-25 = Description of the coding tree
form-coreq-25-question = Is the tree of codes shown?
form-coreq-26 = Derivation of themes
form-coreq-26-question = Were codes brought along or taken from the data?
form-coreq-27 = Software
form-coreq-27-question = With which program were the data handled?
form-coreq-28 = Participant checking
form-coreq-28-question = Did participants comment on the findings?
form-coreq-29 = Quotations presented
form-coreq-29-question = Are findings shown in quotations, each with its participant?
form-coreq-30 = Data and findings consistent
form-coreq-30-question = Do the data carry the findings?
form-coreq-31 = Clarity of major themes
form-coreq-31-question = Do the main categories stand out?
form-coreq-32 = Clarity of minor themes
form-coreq-32-question = Are diverse cases and minor categories told?

form-srqr-part-1 = Title and abstract
form-srqr-part-2 = Introduction
form-srqr-part-3 = Methods
form-srqr-part-4 = Results
form-srqr-part-5 = Discussion
form-srqr-part-6 = Other
form-srqr-1 = Title
form-srqr-1-question = Does it name subject, qualitative approach or way of collecting data?
form-srqr-2 = Abstract
form-srqr-2-question = Does it sum up background, purpose, methods, results and conclusions?
form-srqr-3 = Problem formulation
form-srqr-3-question = Which phenomenon is studied, why, and what is known of it?
form-srqr-4 = Purpose or research question
form-srqr-4-question = What is the study to find out?
form-srqr-5 = Qualitative approach and research paradigm
form-srqr-5-question = Which approach, theory and paradigm, and why?
form-srqr-6 = Researcher characteristics and reflexivity
form-srqr-6-question = What did the researchers bring, and how may it have acted on the study?
form-srqr-7 = Context
form-srqr-7-question = What marks setting and site?
form-srqr-8 = Sampling strategy
form-srqr-8-question = How and why were sources chosen, and by what was sampling ended?
form-srqr-9 = Ethical issues
form-srqr-9-question = Who approved, how was consent given, how are data kept safe?
form-srqr-10 = Data collection methods
form-srqr-10-question = Which data, how, when, and how did collection follow analysis?
form-srqr-11 = Instruments and technologies
form-srqr-11-question = Which guides and devices, and how did they change?
form-srqr-12 = Units of study
form-srqr-12-question = How many participants, documents or events, and of which kind?
form-srqr-13 = Data processing
form-srqr-13-question = How were data transcribed, checked, coded and made anonymous?
form-srqr-14 = Data analysis
form-srqr-14-question = How were inferences and themes found, and by whom?
form-srqr-15 = Techniques to enhance trustworthiness
form-srqr-15-question = What was done so that readers can believe the analysis, and why?
form-srqr-16 = Synthesis and interpretation
form-srqr-16-question = What are the main findings, and do they make a theory or model?
form-srqr-17 = Links to empirical data
form-srqr-17-question = Which quotations and notes bear the findings out?
form-srqr-18 = Integration with prior work, implications, transferability, contribution
form-srqr-18-question = What do the findings add, where do they hold, what follows?
form-srqr-19 = Limitations
form-srqr-19-question = What limits the findings?
form-srqr-20 = Conflicts of interest
form-srqr-20-question = What could have acted on the study, and how was it handled?
form-srqr-21 = Funding
form-srqr-21-question = Who paid, and with which part in the work?

form-criteria-part-1 = Credibility
form-criteria-part-2 = Transferability
form-criteria-part-3 = Dependability
form-criteria-part-4 = Confirmability
form-criteria-part-5 = All four criteria
form-criteria-1 = Prolonged engagement
form-criteria-1-question = Was enough time spent in the field to know the setting, to test for distortions and to be trusted there?
form-criteria-2 = Persistent observation
form-criteria-2-question = Was what matters most followed up until it was understood in depth?
form-criteria-3 = Triangulation
form-criteria-3-question = Were several sources, methods or investigators brought to bear on the same findings?
form-criteria-4 = Peer debriefing
form-criteria-4-question = Did somebody who has no part in the study question its working hypotheses and its reading of the data?
form-criteria-5 = Negative case analysis
form-criteria-5-question = Were findings revised until they account for the cases that speak against them?
form-criteria-6 = Referential adequacy
form-criteria-6-question = Is raw material kept, some of it unread by the analysis, against which findings can be tested later?
form-criteria-7 = Member checks
form-criteria-7-question = Were findings and readings taken back to the people from whom the data came?
form-criteria-8 = Thick description
form-criteria-8-question = Is enough told of setting, people and events that a reader can judge whether the findings fit elsewhere?
form-criteria-9 = Audit of the process
form-criteria-9-question = Could an auditor follow how the inquiry was done, and find it acceptable? Does coding again give the same?
form-criteria-10 = Audit of the product
form-criteria-10-question = Could an auditor follow findings back to the data, and find that the data bear them out?
form-criteria-11 = Reflexive journal
form-criteria-11-question = Is there a diary of self, decisions and reasons over the course of the study?
form-power-part-1 = What is asked, of whom, with what theory
form-power-part-2 = How it is told and read
form-power-1 = Aim
form-power-1-question = Is the aim narrow or broad? A broad aim needs more participants.
form-power-2 = Specificity of the sample
form-power-2-question = How specific for the aim are the experiences, knowledge and properties of those who were asked, and how much do these vary? A sparse sample needs more participants.
form-power-3 = Established theory
form-power-3-question = Which theory did planning and analysis build on? A study without one needs more participants.
form-power-4 = Quality of the dialogue
form-power-4-question = Was the talk clear and rich, and did interviewer and participant trust each other? Weak dialogue needs more participants.
form-power-5 = Strategy of the analysis
form-power-5-question = Are few cases told in depth, or many compared? Comparing across cases needs more participants.
form-evaluation-part-1 = The research process
form-evaluation-part-2 = Empirical grounding
form-evaluation-1 = The original sample
form-evaluation-1-question = How was the original sample chosen, and on what grounds?
form-evaluation-2 = Major categories
form-evaluation-2-question = Which major categories emerged?
form-evaluation-3 = Events that pointed to them
form-evaluation-3-question = Which events, incidents or acts pointed to these categories?
form-evaluation-4 = Theoretical sampling
form-evaluation-4-question = On which categories did sampling go on, and how representative did they prove?
form-evaluation-5 = Hypotheses
form-evaluation-5-question = Which hypotheses about relations were formed and tested, and on what grounds?
form-evaluation-6 = Discrepancies
form-evaluation-6-question = Where did hypotheses fail, and what was done about it?
form-evaluation-7 = Core category
form-evaluation-7-question = How and why was the core category chosen, and on what grounds?
form-evaluation-8 = Concepts
form-evaluation-8-question = Were concepts generated, and out of the data?
form-evaluation-9 = Systematic relations
form-evaluation-9-question = Are the concepts related systematically?
form-evaluation-10 = Linkages and density
form-evaluation-10-question = Are there many linkages, and are the categories dense?
form-evaluation-11 = Variation
form-evaluation-11-question = Is variation built into the theory?
form-evaluation-12 = Broader conditions
form-evaluation-12-question = Are the broader conditions that act on the phenomenon built in?
form-evaluation-13 = Process
form-evaluation-13-question = Is change over time, or movement, accounted for?
form-evaluation-14 = Significance
form-evaluation-14-question = Do the findings seem to matter, and how far?

# Exports.

export-member-checks = Member checking
export-member-checks-each = Each check
export-member-check-sums = Member checking in numbers
export-member-check-sums-note = Asked and answered count participants; the other columns count checks. A participant may have been asked more than once.
export-debriefings = Peer debriefing
export-convergence = Triangulation by kind of source
export-negative-cases = Negative cases
export-audit = Audit trail
export-all = All
export-no-journal = The audit trail is in the project file; it cannot be written from a copy in memory.
export-no-table = This is read on paper and has no table. Write it as .docx or .html.
export-no-participants = The study has no participants, so there is no packet to write. Enter them on the documents screen.
export-column-subject = What they were given
export-column-sent = Sent
export-column-way = How
export-column-response = Response
export-column-answered = Answered
export-column-acts-of-journal = Acts of the journal
export-column-changed-because = What changed because of it
export-column-participants-asked = Participants asked
export-column-participants-answered = Participants who answered
export-column-confirms = Confirm
export-column-corrects = Correct
export-column-adds = Add
export-column-disagrees = Disagree
export-column-no-answer = No answer
export-column-checks-with-change = Checks with a change
export-column-peer = Peer
export-column-role = As
export-column-answer = The researcher’s answer
export-column-item = No.
export-column-item-name = Item
export-column-question = Question
export-column-from-the-project = From the project
export-column-page = Page
export-column-finding = Finding
export-column-kind-of-finding = Kind
export-column-decision-note = What was revised, limited or explained
export-column-class = Class
export-column-act = How
export-column-acts = Acts
export-column-acts-with-reason = Acts with a reason
export-column-first-day = First
export-column-last-day = Last

convergence-counted = counted
convergence-judged = judged
convergence-about = For each finding: what sources of each kind have of it, as counted, and below it, in bold, what the researcher judges: they agree, add, are silent or contradict.
convergence-categories = Categories
convergence-relations = Relations
convergence-note = Counted of a category: codings of its branch and, of those, negative cases, and the documents in which they stand. Counted of a relation: quotations for and against it. Numbers do not judge.
convergence-nothing = nothing
convergence-codings = { $against ->
    [0] { $for ->
        [one] one coding
       *[other] { $for } codings
    }
   *[other] { $for ->
        [one] one coding
       *[other] { $for } codings
    } and { $against } negative
}, { $documents ->
    [one] one document
   *[other] { $documents } documents
}
convergence-evidence = { $for } for, { $against } against, { $documents ->
    [one] one document
   *[other] { $documents } documents
}

audit-raw-data = Raw data
audit-raw-data-note = Texts, corrections, pseudonyms, people and cases, field notes.
audit-reduction = Data reduction and analysis products
audit-reduction-note = Quotations, open codes, codings, links, comparisons; code notes and theory notes.
audit-reconstruction = Data reconstruction and synthesis
audit-reconstruction-note = Concepts, categories, properties and dimensions, relations and their evidence, models, core category, story lines.
audit-process = Process notes
audit-process-note = Operational notes; criteria and judgements of saturation; rounds of coding again; member checks, debriefings, forms, decisions on negative cases.
audit-intentions = Intentions and dispositions
audit-intentions-note = Title and note of the study; reflexive notes.
audit-instruments = Instrument development
audit-instruments-note = Memos whose title names a guide, a form or a schedule.
audit-instrument-words = interview guide, guide, questionnaire, schedule, protocol, راهنمای مصاحبه, پرسشنامه
audit-did = done
audit-undid = taken back
audit-redid = done again
audit-about = The journal of the study, sorted by the six classes of records of an audit trail (Halpern, in Lincoln & Guba 1985). An act stands in the class of what it changed; where it changed things of several classes, in that of the one that weighs most.
audit-sum = { $count } acts, { $reasons } of them with a reason. Times are UTC.
audit-classes = The classes in numbers
audit-classes-note = Counted are acts: one act may have changed many things.
audit-days = Codes over time
audit-none = Nothing belongs here so far.

# The report of the whole study.

export-report = Report of the whole study
report-method = Method
report-participants = Participants
export-column-variables = What is known of them
report-findings = Findings: { $title }
report-places-note = Categories, concepts, open codes and codings of the last row are the sums of those above it; quotations and documents are distinct ones.
report-concepts = { $count ->
    [one] One concept: { $names }.
   *[other] { $count } concepts: { $names }.
}
report-tally = { $codings } codings in { $documents } documents, by { $participants } participants
report-relations = Relations
report-relation = ({ $status ->
    [status-supported] supported
    [status-qualified] qualified
    [status-rejected] rejected
   *[other] hypothesis
}; { $for } quotations for it in { $documents } documents, { $against } against)
report-against = Against it:
report-core = Core category: { $name }
report-story = Story line
report-trust = Trustworthiness
report-saturation = Saturation
report-reliability = Reliability
report-limits = Limits
report-limits-open = Nothing is written yet beside item S19 of SRQR.
report-codebook-note = Codings and documents of a concept or category count everything below it.

# A packet for a participant, in English and in Persian.

packet-title = What you said, and what we made of it
packet-about = This is for { $name }, who took part in the study “{ $title }”.
packet-ask = On the first pages are your own words as they were written down, each in a frame with what we called it. After them stands what the study found. At the end there is room for your answer: what is right, what is wrong, what is missing.
packet-private = Only your own words stand here. Nobody else’s words are shown to you, and yours are shown to nobody else with your name.
packet-own = Your words
packet-own-none = No words of yours are quoted in the study so far.
packet-shared = Passages in which others speak too are left out here: { $count }.
packet-called = What we called this passage:
packet-place = Paragraph { $number }
packet-findings = What the study found
packet-core = What it is mainly about
packet-story = The story
packet-heard = What you spoke to
packet-count = passages of yours: { $count }
packet-questions = Your answer
packet-questions-about = Tick what fits, and write as much or as little as you like.
packet-box-1 = It is as I said and meant it
packet-box-2 = Something is to be put right
packet-box-3 = Something is to be added
packet-box-4 = I see it otherwise
packet-question-1 = Is what we called your words what you meant? Which ones not?
packet-question-2 = Is anything wrong that should be put right?
packet-question-3 = What is missing that you would have said today?
packet-question-4 = Do you find yourself in what the study found? Where not?
packet-question-5 = Is there anything here that should not be printed?
packet-name-and-day = Name or sign, and the day

fa-packet-title = آنچه شما گفتید و آنچه ما از آن دریافتیم
fa-packet-about = این برگه‌ها برای { $name } است که در پژوهش «{ $title }» شرکت کرده است.
fa-packet-ask = در صفحه‌های نخست گفته‌های خود شما، همان‌گونه که نوشته شده، آمده است و در همان کادر، زیر هر کدام، نامی که ما بر آن گذاشته‌ایم. پس از آن یافته‌های پژوهش می‌آید. در پایان جایی برای پاسخ شما هست: چه درست است، چه نادرست، و چه چیزی کم است.
fa-packet-private = در این برگه‌ها تنها گفته‌های خود شما آمده است. گفته‌های هیچ‌کس دیگر به شما نشان داده نمی‌شود و گفته‌های شما نیز با نامتان به کسی نشان داده نمی‌شود.
fa-packet-own = گفته‌های شما
fa-packet-own-none = تاکنون گفته‌ای از شما در پژوهش نقل نشده است.
fa-packet-shared = بخش‌هایی که دیگران هم در آن سخن گفته‌اند این‌جا نیامده است: { $count }.
fa-packet-called = نامی که ما بر این گفته گذاشته‌ایم:
fa-packet-place = بند { $number }
fa-packet-findings = یافته‌های پژوهش
fa-packet-core = موضوع اصلی
fa-packet-story = روایت
fa-packet-heard = آنچه شما دربارهٔ آن سخن گفتید
fa-packet-count = گفته‌های شما: { $count }
fa-packet-questions = پاسخ شما
fa-packet-questions-about = آنچه را که درست می‌دانید نشان بزنید و هر اندازه که می‌خواهید بنویسید.
fa-packet-box-1 = همان است که گفتم و منظورم بود
fa-packet-box-2 = چیزی باید درست شود
fa-packet-box-3 = چیزی باید افزوده شود
fa-packet-box-4 = من به گونهٔ دیگری می‌بینم
fa-packet-question-1 = آیا آنچه زیر گفته‌های شما نوشته شده همان منظور شماست؟ کدام‌ها نیست؟
fa-packet-question-2 = آیا چیزی نادرست است که باید درست شود؟
fa-packet-question-3 = چه چیزی کم است که اگر امروز بود می‌گفتید؟
fa-packet-question-4 = آیا خود را در یافته‌های پژوهش می‌یابید؟ در کجا نه؟
fa-packet-question-5 = آیا چیزی در این برگه‌ها هست که نباید چاپ شود؟
fa-packet-name-and-day = نام یا امضا، و تاریخ
