# Reliability: two codings of the same text compared, in the analysis, on the command line and in exports.

analysis-measure-unknown-form = These data have none of the forms that can be measured: ratings, units, documents, coders, or coder1 and coder2
analysis-measure-bad-field = The field “{ $field }” is missing or does not hold what it should
analysis-measure-too-many-agreements = In “{ $document }” there are more agreements than codes of one of the two
analysis-measure-conflict = Coder { $coder } put two codes on the same characters at { $segment }; codes that are compared on one line exclude each other
