# The memos.

memos-new = یادداشت تازه
memos-filter = پالایش یادداشت‌ها
memos-filter-clear = نمایش همهٔ یادداشت‌ها
memos-all = همه
memos-short-code-note = کد
memos-short-theory-note = نظری
memos-short-operational-note = عملیاتی
memos-short-reflexive-note = بازاندیشانه
memos-short-field-note = میدانی
memos-short-story-line = خط داستان
memos-none-so = هیچ یادداشتی با این واژه‌ها و از این نوع نیست
memos-untitled = بی‌عنوان
memos-count = { $count } یادداشت
memos-words = { $count } واژه در این یادداشت
memos-not-kept-yet = در حال نوشتن

## The memo

memos-kind = نوع یادداشت
memos-view = شیوهٔ نمایش یادداشت
memos-write = نوشتن
memos-read = خواندن
memos-bold = پررنگ
memos-italic = کج
memos-delete = برداشتن این یادداشت
memos-title = عنوان یادداشت
memos-title-hint = عنوان
memos-text = متن یادداشت
memos-about = { $coder } · آغاز { $made } · آخرین تغییر { $changed }

## What each kind is for

memos-for-code-note = معنای یک کد، و نامی که نخست داشت
memos-for-theory-note = در چه شرایطی؟ کجا صدق نمی‌کند؟ این مقوله‌ها چه رابطه‌ای با هم دارند؟
memos-for-operational-note = کار بعدی: از چه کسی بپرسیم، و چه بپرسیم
memos-for-reflexive-note = از کجا می‌نگرید، و این با آنچه می‌بینید چه می‌کند
memos-for-field-note = مکان، حال‌وهوا، و آنچه در ضبط نیست
memos-for-story-line = همهٔ ماجرا در یک صفحه: پیش‌نویس خط داستان
memos-empty-heading = نوشتن اندیشه‌ها هنگام کدگذاری
memos-empty-words = نظریه از دل یادداشت‌ها نوشته می‌شود. هر یادداشت را می‌توان به کدها، سندها و یادداشت‌های دیگر پیوند داد.

## Inspector

memos-linked-to = پیوند به
memos-linked-nothing = هنوز هیچ
memos-link-add = افزودن پیوند
memos-link-to = پیوند به کد، سند، مدل یا یادداشت
memos-link-nothing = چیزی با این نام نیست
memos-link-remove = برداشتن پیوند به { $name }
memos-links-here = پیوند به اینجا
memos-quotation = «{ $words }» · { $document }، بند { $paragraph }
memos-made = آغاز و تغییر
memos-coder = نویسنده
memos-begun = آغاز
memos-changed = آخرین تغییر
