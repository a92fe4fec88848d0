# The transcript of the coding screen.

# The name of the whole text for screen readers.
transcript-of = متن { $document }
# Before the codes of a turn, for screen readers.
transcript-coded = کدها:
# Above a turn: who speaks, and the part in the study.
transcript-speaker = { $name } · { $role }
# A bracket for screen readers.
transcript-bracket = کد { $code } بر «{ $words }»، بند { $first } تا { $last }، کدگذار { $coder }
transcript-bracket-in = کد { $code } بر «{ $words }»، بند { $first }، کدگذار { $coder }
# Beside the bracket of a quotation on which no code is put.
transcript-no-code = نقل‌قول بی‌کد
# Names for which there is no room.
transcript-folded = { $count } کد دیگر
# How often the same code stands here, behind its name.
transcript-times = ×{ $count }
# What is copied: the words and where they stand.
transcript-copied = «{ $words }» ({ $document }، بند { $paragraph })
transcript-copied-speaker = «{ $words }» ({ $document }، بند { $paragraph }، { $speaker })

transcript-corrected = اصلاح‌شده. متن هنگام وارد کردن
transcript-corrected-from = اصلاح‌شده. متن هنگام وارد کردن: { $words }
# Signs behind the name of a coding.
transcript-negative = مورد نقض
transcript-weight = وزن { $weight }
transcript-linked = پیوندخورده به نقل‌قولی دیگر
transcript-noted = دارای توضیح یا یادداشت
