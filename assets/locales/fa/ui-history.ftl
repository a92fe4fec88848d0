# The history screen.

history-filter = پالایش با واژه، نام یا روز
history-filter-clear = نمایش همه
history-everything = همه { $count }
history-with-reason = با دلیل
history-reasons = با دلیل { $count }
history-today = امروز، { $day }
history-empty = هنوز گامی برداشته نشده
history-empty-words = هر گام با زمان، انجام‌دهنده و دلیل آن اینجا نوشته می‌شود.
history-nothing = هیچ گامی این واژه‌ها را ندارد
history-nothing-words = پالایش در آنچه انجام شده و در دلیل، نام و روز آن می‌گردد.
history-entry = گام
history-entry-none = گامی را انتخاب کنید تا همهٔ آن را ببینید.
history-number = شمارهٔ { $number }
history-copy = رونوشت متن
history-act-do = آنچه انجام شد
history-act-undo = آنچه واگرد شد
history-act-redo = آنچه دوباره انجام شد
history-act-begin = آغاز
history-act-why = دلیلی که بعدها گفته شد
history-say-why = نوشتن دلیل…
history-when = { $day }، { $time }، { $who }
history-undone = بعدها واگرد شده
history-target = رفتن به گام { $number }
history-reason = دلیل
history-no-reason = دلیلی گفته نشده.
history-back = راه برگشت
history-undo-to = واگرد تا اینجا…
history-undo-to-words = { $count ->
    [0] پس از این گام، گامی برای واگرد نمانده است.
    [1] گامی که پس از این آمده واگرد می‌شود؛ خود این گام می‌ماند.
   *[other] { $count } گام پس از این واگرد می‌شود؛ خود این گام می‌ماند.
}
history-undo-nothing = پس از این گام، گامی برای واگرد نمانده است
history-undo-title = واگرد تا اینجا
history-undo-words = { $count ->
    [1] گامی که پس از این آمده واگرد می‌شود. تا گام دیگری برداشته نشده، انجام دوباره ({ $key }) آن را برمی‌گرداند.
   *[other] { $count } گام پس از این واگرد می‌شود، از تازه‌ترین به بعد. تا گام دیگری برداشته نشده، انجام دوباره ({ $key }) آن‌ها را یکی‌یکی برمی‌گرداند.
}
history-undo-more = و { $count } گام دیگر
history-undo-act = واگرد { $count } گام
history-copied = { $number }. { $day }، { $time }، { $who }
history-copied-why = دلیل: { $why }
history-status = { $count } گام
history-status-since = { $count } گام از { $day } تاکنون
history-status-reasons = { $count } با دلیل
