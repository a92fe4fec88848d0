# The history screen.

history-filter = Filter by words, name, day
history-filter-clear = Show everything
history-everything = Everything { $count }
history-with-reason = With a reason
history-reasons = With a reason { $count }
history-today = Today, { $day }
history-empty = Nothing has been done yet
history-empty-words = Every act will be written down here with its time, its author and its reason.
history-nothing = No entry has these words
history-nothing-words = The filter looks in what was done, in the reason, the name and the day.
history-entry = Entry
history-entry-none = Choose an entry to see all of it.
history-number = number { $number }
history-copy = Copy as text
history-act-do = What was done
history-act-undo = What was taken back
history-act-redo = What was done again
history-act-begin = The beginning
history-act-why = A reason that was said later
history-say-why = Say why…
history-when = { $day }, { $time }, { $who }
history-undone = Taken back later
history-target = Go to entry { $number }
history-reason = Reason
history-no-reason = No reason was given.
history-back = Way back
history-undo-to = Undo to here…
history-undo-to-words = { $count ->
    [0] Nothing that was done after this entry is left to take back.
    [one] Takes back the one act after this entry; the entry itself stays.
   *[other] Takes back the { $count } acts after this entry; the entry itself stays.
}
history-undo-nothing = Nothing after this entry is left to take back
history-undo-title = Undo to here
history-undo-words = { $count ->
    [one] One act after this entry is taken back. Redo ({ $key }) brings it back, until something else is done.
   *[other] { $count } acts after this entry are taken back, the newest first. Redo ({ $key }) brings them back one by one, until something else is done.
}
history-undo-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
history-undo-act = { $count ->
    [one] Take back 1 act
   *[other] Take back { $count } acts
}
history-copied = { $number }. { $day }, { $time }, { $who }
history-copied-why = Reason: { $why }
history-status = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
history-status-since = { $count ->
    [one] 1 entry
   *[other] { $count } entries
} since { $day }
history-status-reasons = { $count } with a reason
