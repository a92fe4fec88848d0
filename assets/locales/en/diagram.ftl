# The paradigm model as a figure: what its reader should know, and what stands for it where it cannot be seen.

# On the dashed arrow from the consequences back to the causal conditions.
diagram-over-time = over time

diagram-no-phenomenon = The model has no phenomenon yet. Its box is drawn with a dash; place the category that the others answer to in it.
diagram-cut = { $count ->
    [one] One name of “{ $place }” does not fit and is shown as “… +1”. Widen the figure, allow more height, or show fewer details.
   *[other] { $count } names of “{ $place }” do not fit and are shown as “… +{ $count }”. Widen the figure, allow more height, or show fewer details.
}
diagram-word-broken = The box “{ $place }” is too narrow for its longest word, which is broken at a line’s end. Widen the figure.
diagram-label-cut = The words on the arrow from “{ $from }” to “{ $to }” do not fit: “{ $label }”. Two or three words fit best.
diagram-labels-differ = The { $count } relations from “{ $from }” to “{ $to }” say different things, so their arrow has no words.
diagram-relation-inside = { $count ->
    [one] One relation inside “{ $place }” is not drawn: an arrow leads from one box to another.
   *[other] { $count } relations inside “{ $place }” are not drawn: an arrow leads from one box to another.
}

# Alternative text, sentence by sentence.
diagram-alt-intro = Flow diagram of a paradigm model with six boxes.
diagram-alt-place = { $place }: { $names }.
diagram-alt-empty = { $place }: nothing yet.
diagram-alt-arrows = Causal conditions lead to the phenomenon, the phenomenon to strategies, strategies to consequences; context and intervening conditions act on strategies.
diagram-alt-feedback = A dashed arrow leads from the consequences back to the causal conditions.

# The saturation chart.
diagram-chart-band = 95 % of orders
diagram-chart-interviews = documents in the order of analysis
diagram-chart-new = new codes
diagram-chart-total = codes so far
diagram-chart-alt = Bar chart with { $count } bars: new codes in each document, and a line of all codes so far, which ends at { $total }.

# Errors of writing.
diagram-error-too-large = The picture would be { $width } by { $height } pixels, which is more than can be written. Nothing was written. Choose a lower resolution or a smaller width.
diagram-error-font = A font that this figure needs cannot be embedded in a PDF. Nothing was written. SVG and PNG work with it.
diagram-error-pdf = The PDF could not be written: { $reason }. Nothing was written.
diagram-error-png = The PNG could not be written. Nothing was written.
