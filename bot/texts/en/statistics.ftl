# What a team did with its cases, counted.

stats-head = Figures · { $team }
stats-none = No figures yet: a quarter is counted five weeks after its end, from 5 cases on; otherwise with the next one.
stats-foot = A case counts once, in the quarter of its first meeting, as it was known five weeks later. What was reported no longer changes. Nothing is shown for fewer than 5 cases; small numbers are grouped.
stats-before = { $count ->
    [one] The period before is in the table.
   *[other] The { $count } periods before are in the table.
}
stats-cases = Cases
stats-cases-decided = Cases decided
stats-cases-decided-how = Fewer than 5 cases have no decision: they are not counted.
stats-completeness = Completeness
stats-completeness-complete = complete
stats-completeness-incomplete = incomplete
stats-completeness-unknown = not known
stats-decided = Decisions
stats-decided-decided = decided
stats-decided-undecided = without a decision
stats-delays = Time (median, in days)
stats-delays-asked_presented = question → meeting
stats-delays-presented_decided = meeting → decision
stats-delays-decided_applied = decision → done
stats-accord = Compared with the documents
stats-accord-concordant = concordant
stats-accord-conditional = under conditions
stats-accord-deviating = deviating
stats-pathways = By pathway
stats-deviations = Reasons for deviating
stats-applied = Carried out
stats-applied-done = done
stats-applied-otherwise = changed or not done
stats-applied-unknown = not said
stats-otherwise = Changed or not done
stats-otherwise-changed = changed
stats-otherwise-not_done = not done
stats-not_applied = Reasons for not carrying out
stats-together = grouped
stats-file = The team’s figures as a table (separated by semicolons).
stats-column-period = Period
stats-column-part = Part
stats-column-what = Line
stats-column-count = Number
stats-file-name = figures
stats-title = Figures of the team
stats-how = Cases, completeness, times, decisions and what came of them, by quarter.
button-figures = Figures ›
button-figures-message = Message
button-figures-table = Table (CSV)
