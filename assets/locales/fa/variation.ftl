# Variation over cases: properties by cases, relations by cases.

## Titles and notes
properties-by-case = ویژگی‌ها به تفکیک مورد
properties-by-participant = ویژگی‌ها به تفکیک مشارکت‌کننده
properties-of-by-case = ویژگی‌های «{ $name }» به تفکیک مورد
properties-of-by-participant = ویژگی‌های «{ $name }» به تفکیک مشارکت‌کننده
properties-note = جاها از ۰، سر پایین بُعد، تا ۱۰۰، سر بالای آن است. جای بی‌نشانه ثبت شده است؛ نشانهٔ ≈ پیش از میانگین نقل‌قول‌هایی می‌آید که در آنجا جای گرفته‌اند. شمار این نقل‌قول‌ها در پرانتز است.
relations-by-case = رابطه‌ها به تفکیک مورد
relations-by-case-note = یافتهٔ درون پرانتز ثبت نشده، بلکه از شواهد پیوست‌شده در آن مورد محاسبه شده است. پس از آن نقل‌قول‌های موافق و مخالف می‌آید.

## Tables
export-property-cells = جای هر یک
export-property-quotations = نقل‌قول‌های روی ابعاد
export-relation-cells = مورد به مورد
export-finding-undecided = نامشخص
export-column-mean = میانگین
export-column-least = کمترین
export-column-greatest = بیشترین
export-column-position = جای

## Command line
cli-profiles = گفتن اینکه هر مورد در کجای هر بُعد است، با نقل‌قول‌های پشت آن
cli-profiles-code = تنها ویژگی‌های این مقوله یا مفهوم و آنچه زیر آن است
cli-profiles-participants = مشارکت‌کنندگان در ستون‌ها، به جای موردها
cli-findings = گفتن اینکه هر رابطهٔ مدل در کدام موردها برقرار است، ثبت‌شده و محاسبه‌شده
