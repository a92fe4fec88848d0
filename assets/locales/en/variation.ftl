# Variation over cases: properties by cases, relations by cases.

## Titles and notes
properties-by-case = Properties by case
properties-by-participant = Properties by participant
properties-of-by-case = Properties of “{ $name }” by case
properties-of-by-participant = Properties of “{ $name }” by participant
properties-note = Places run from 0, the low end of a dimension, to 100, the high end. A place without a sign was recorded; ≈ stands before the mean of the quotations that were located there. How many these are stands in brackets.
relations-by-case = Relations by case
relations-by-case-note = A finding in brackets is computed of the evidence that is attached in the case and was not recorded. Behind it stand the quotations for and against.

## Tables
export-property-cells = Where each stands
export-property-quotations = Quotations on the dimensions
export-relation-cells = Case by case
export-finding-undecided = undecided
export-column-mean = Mean
export-column-least = Least
export-column-greatest = Greatest
export-column-position = Position

## Command line
cli-profiles = Tell where each case lies on each dimension, with the quotations behind
cli-profiles-code = Only the properties of this category or concept and of what lies below it
cli-profiles-participants = Participants in the columns, and not cases
cli-findings = Tell in which cases each relation of a model holds, as recorded and as computed
