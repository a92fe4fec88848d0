# Import: what is said of files that are read, and of those that cannot be.

# Why a file cannot be read. The title of the message names the file.
import-error-not-this-format =
    { $format ->
        [docx] این پرونده سند Word نیست، هرچند نامش به docx پایان می‌یابد. شاید نامش را عوض کرده باشند. آن را در برنامهٔ اصلی‌اش باز و با قالب docx یا txt ذخیره کنید.
        [odt] این پرونده متن OpenDocument نیست، هرچند نامش به odt پایان می‌یابد. شاید نامش را عوض کرده باشند. آن را در برنامهٔ اصلی‌اش باز و با قالب odt یا txt ذخیره کنید.
       *[other] این پرونده زیرنویس زمان‌دار ندارد، هرچند نامش به { $format } پایان می‌یابد. اگر متن ساده است، پسوندش را txt کنید.
    }
import-error-unsupported =
    { $kind ->
        [words] این پروندهٔ واژه‌پرداز ({ $extension }) اینجا خوانده نمی‌شود. نخست آن را در Word یا LibreOffice باز و با قالب docx ذخیره کنید.
        [rtf] این پرونده { "\u2066" }Rich Text{ "\u2069" } است که اینجا خوانده نمی‌شود. نخست آن را در Word یا LibreOffice باز و با قالب docx ذخیره کنید.
        [pdf] این پرونده PDF است که اینجا خوانده نمی‌شود. سندی را که از آن ساخته شده با قالب docx ذخیره کنید، یا متنش را در پرونده‌ای txt رونوشت کنید.
        [page] این پرونده صفحهٔ وب است که اینجا خوانده نمی‌شود. نخست آن را در Word یا LibreOffice باز و با قالب docx یا txt ذخیره کنید.
        [book] این پرونده کتاب الکترونیکی ({ $extension }) است که اینجا خوانده نمی‌شود. نخست آن را به docx یا txt تبدیل کنید.
        [sheet] این پرونده جدول ({ $extension }) است، نه سند. متن‌هایی را که لازم دارید در پرونده‌ای docx یا txt رونوشت کنید.
        [slides] این پرونده اسلاید ({ $extension }) است که اینجا خوانده نمی‌شود. نخست طرح کلی‌اش را با قالب docx یا txt ذخیره کنید.
        [recording] این پرونده صدا یا تصویر ضبط‌شده ({ $extension }) است، نه متن. متن پیاده‌شدهٔ آن را با قالب { "\u2066" }docx{ "\u2069" }، { "\u2066" }txt{ "\u2069" }، { "\u2066" }vtt{ "\u2069" } یا srt وارد کنید.
        [picture] این پرونده تصویر ({ $extension }) است و متنی برای کدگذاری ندارد. متن یا شرح آن را با قالب docx یا txt وارد کنید.
        [archive] این پرونده بایگانی فشرده ({ $extension }) است. آن را باز کنید و پرونده‌های درونش را وارد کنید.
        [project] این پرونده پروژهٔ یک نرم‌افزار تحلیل ({ $extension }) است، نه سند.
        [nameless] نام این پرونده پسوندی ندارد که نوعش را بگوید، پس خوانده نمی‌شود. پسوند سندها { "\u2066" }docx{ "\u2069" }، { "\u2066" }odt{ "\u2069" }، { "\u2066" }txt{ "\u2069" }، { "\u2066" }md{ "\u2069" }، { "\u2066" }vtt{ "\u2069" } یا srt است.
       *[other] پرونده‌های { $extension } اینجا خوانده نمی‌شود. نخست سند را با قالب docx یا txt ذخیره کنید.
    }
import-error-empty = این پرونده متنی ندارد.
import-error-too-large = این پرونده، خودش یا پس از باز شدن، از { $limit } مگابایتی که دست بالا خوانده می‌شود بزرگ‌تر است. آن را به چند سند بخش کنید.
import-error-damaged = این پرونده آسیب دیده یا ناقص است و وارد نشد. آن را در برنامهٔ اصلی‌اش باز و دوباره ذخیره کنید، یا بار دیگر از جای نخست رونوشت بگیرید.
import-error-encrypted = این پرونده گذرواژه دارد. آن را در برنامهٔ اصلی‌اش باز کنید، گذرواژه را بردارید و دوباره ذخیره کنید.
import-error-binary = این پرونده متن نیست، هرچند نامش چنین می‌گوید. آن را در برنامهٔ اصلی‌اش باز و با قالب docx یا txt ذخیره کنید.
import-error-unknown-encoding = رمزگذاری نویسه‌هایی به نام «{ $label }» وجود ندارد. یکی را از فهرست انتخاب کنید.

# What to know of a file that was read.
import-warning-other-format =
    { $format ->
        [docx] نام پرونده به { $extension } پایان می‌یابد، اما سند Word است و همان‌گونه خوانده شد.
        [odt] نام پرونده به { $extension } پایان می‌یابد، اما متن OpenDocument است و همان‌گونه خوانده شد.
       *[other] نام پرونده به { $extension } پایان می‌یابد، اما زیرنویس ({ $format }) است و همان‌گونه خوانده شد.
    }
import-warning-encoding-guessed =
    با رمزگذاری نویسه‌های { $encoding } خوانده شد، زیرا با { "\u2066" }UTF-8{ "\u2069" } { $count ->
        [1] یک نویسهٔ ناخوانا
       *[other] { $count } نویسهٔ ناخوانا
    } دارد. اگر واژه‌ها نادرست می‌نماید، رمزگذاری دیگری انتخاب کنید.
import-warning-unreadable-characters =
    { $count ->
        [1] یک نویسه با رمزگذاری نویسه‌های { $encoding } خوانده نشد و به شکل � نشان داده می‌شود.
       *[other] { $count } نویسه با رمزگذاری نویسه‌های { $encoding } خوانده نشد و به شکل � نشان داده می‌شود.
    }
import-warning-control-characters =
    { $count ->
        [1] یک نویسهٔ کنترلی برداشته شد.
       *[other] { $count } نویسهٔ کنترلی برداشته شد.
    }
import-warning-comments =
    { $count ->
        [1] یک توضیح حاشیه کنار گذاشته شد.
       *[other] { $count } توضیح حاشیه کنار گذاشته شد.
    }
import-warning-changes =
    { $count ->
        [1] یک تغییر ردگیری‌شده پذیرفته به شمار آمد.
       *[other] { $count } تغییر ردگیری‌شده پذیرفته به شمار آمد.
    }
import-warning-embedded =
    { $count ->
        [1] یک پروندهٔ گنجانده در سند کنار گذاشته شد.
       *[other] { $count } پروندهٔ گنجانده در سند کنار گذاشته شد.
    }
import-warning-unknown-symbols =
    { $count ->
        [1] یک نماد از قلمی ویژه ناشناخته است و به شکل � نشان داده می‌شود.
       *[other] { $count } نماد از قلم‌های ویژه ناشناخته است و به شکل � نشان داده می‌شود.
    }
import-warning-caption-time = زمان این زیرنویس خوانده نشد؛ واژه‌هایش دنبالهٔ زیرنویس پیشین آمده است.
import-warning-labels-alike = برچسب‌های «{ $first }» و «{ $second }» شاید یک گوینده را نام ببرند.
import-warning-one-speaker = تنها «{ $label }» برچسب دارد؛ بندهای دیگر گوینده‌ای ندارند.
import-warning-fixed-width = سطرها حدود { $width } نویسه‌اند و هر سطر بندی جداگانه شده است. اگر این را نمی‌خواهید، پیش از وارد کردن سطرهای هر نوبت را به هم بپیوندید.

# Encodings to choose from.
import-encoding-utf-8 = یونی‌کد (UTF-8)
import-encoding-utf-16le = یونی‌کد (UTF-16, little-endian)
import-encoding-utf-16be = یونی‌کد (UTF-16, big-endian)
import-encoding-windows-1256 = فارسی و عربی (Windows-1256)
import-encoding-iso-8859-6 = عربی (ISO 8859-6)
import-encoding-windows-1252 = اروپای غربی (Windows-1252)
import-encoding-windows-1255 = عبری (Windows-1255)
import-encoding-windows-1254 = ترکی (Windows-1254)
import-encoding-windows-1250 = اروپای مرکزی (Windows-1250)
import-encoding-windows-1251 = سیریلیک (Windows-1251)
import-encoding-windows-1253 = یونانی (Windows-1253)
import-encoding-windows-1257 = بالتیک (Windows-1257)
import-encoding-windows-1258 = ویتنامی (Windows-1258)
import-encoding-windows-874 = تایلندی (Windows-874)
import-encoding-ibm866 = سیریلیک (DOS, IBM866)
import-encoding-koi8-r = سیریلیک (KOI8-R)
import-encoding-macintosh = اروپای غربی (Macintosh)
import-encoding-x-mac-cyrillic = سیریلیک (Macintosh)
import-encoding-gb18030 = چینی ساده‌شده (GB 18030)
import-encoding-big5 = چینی سنتی (Big5)
import-encoding-shift_jis = ژاپنی (Shift JIS)
import-encoding-euc-jp = ژاپنی (EUC-JP)
import-encoding-euc-kr = کره‌ای (EUC-KR)

## Codings made elsewhere
brought-no-table = جدول سطری از سرستون‌ها می‌خواهد، دست‌کم با سند، نویسهٔ نخست، نویسهٔ پایانی و کد ({ "\u2066" }document, first character, last character, code{ "\u2069" })
brought-taken = { $count ->
    [0] هیچ سطری جور نیست
   *[other] { $count } سطر جور است و می‌آید
}
brought-nothing = هیچ سطری وارد نشد؛ چیزی تغییر نکرد
brought-left-out = { $count } سطر کنار گذاشته شد
brought-row = سطر { $row }: { $reason }
brought-no-document = سندی به نام «{ $name }» نیست
brought-no-range = این نویسه‌ها در متن نیستند، یا میانشان چیزی نیست
brought-other-words = در آنجا واژه‌های دیگری است: «{ $words }»
brought-no-time = «{ $time }» زمان نیست؛ چنین بنویسید: { "\u2066" }2026-02-16T14:26:16Z{ "\u2069" }
brought-no-code = کدی نام برده نشده است

## تاریخچهٔ کدگذاری بیرونی
past-line = سطر { $line }: { $reason }. چیزی آورده نشد
past-not-text = پرونده متن { "\u2066" }UTF-8{ "\u2069" } نیست
past-not-json = آنجا { "\u2066" }JSON{ "\u2069" } نیست ({ $detail })
past-no-object = شیء { "\u2066" }JSON{ "\u2069" } نیست
past-no-field = فیلد «{ $name }» نیست یا از گونهٔ دیگری است
past-merged-where = در کد { $tag } ادغام می‌کند که آن زمان نیست
past-empty = تاریخچه سطری ندارد؛ چیزی تغییر نکرد
past-nothing = هیچ چیز این تاریخچه با این پروژه جور نیست: سندهایش اینجا نیستند. نخست آنها را وارد کنید، یا تاریخچه را از پروندهٔ { "\u2066" }Taguette{ "\u2069" } که آنها را دارد بخوانید
past-several-projects = پرونده { $count } پروژهٔ { "\u2066" }Taguette{ "\u2069" } دارد؛ آن یکی را از { "\u2066" }Taguette{ "\u2069" } برون‌بری کنید ({ "\u2066" }Export project, .sqlite3{ "\u2069" }) و همان را بیاورید
past-tag = برچسب { $number }
past-taken = { $lines ->
    [one] یک سطر، از { $first }
   *[other] { $lines } سطر، از { $first } تا { $last }
}: { $marks } نشانه گذاشته شد، { $codes } کد نام گرفت؛ { $merged } ادغام، { $dropped } حذف، { $unmarked } نشانه برداشته شد
past-stands = در پایان { $codings } کدگذاری با { $codes } کد می‌ماند
past-documents = { $count } سند همراه آن می‌آید، به شکل کنشی جداگانه
past-renamed = «{ $name }» شماره دارد: نام گرفته شده بود
past-passed-taken-out = کنار گذاشته شد: { $count } نشانه بر سندهایی که خود پژوهش برداشته است
past-passed-missing = کنار گذاشته شد: { $count } نشانه بر «{ $name }» که در این پروژه نیست
past-passed-other-words = کنار گذاشته شد: { $count } نشانه بر «{ $name }» که واژه‌هایش اینجا همان‌هایی نیست که نشانه‌ها بر آنها گذاشته شده بود. در پروژه‌ای تازه، تاریخچه متن‌های خود را می‌آورد
past-passed-outside = کنار گذاشته شد: { $count } نشانه که نویسه‌هایش در متن نیست؛ سطرهای { $lines }
past-passed-nameless = کنار گذاشته شد: { $count } ادغام یا حذف کدی که پیش از آن نامی نگرفته بود؛ سطرهای { $lines }
past-passed-others = کنار گذاشته شد: { $count } سطر دربارهٔ سندها، اعضا و خود پروژه
import-error-no-sheet = هیچ برگی از این کارپوشه «{ $name }» نام ندارد. برگ‌های آن: { $names }
