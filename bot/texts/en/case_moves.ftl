# A case that changes hands; lesions merged or split.

button-hand-over = Hand over ›
button-hand-over-yes = Hand the case over
button-together = Merge, split
button-merge = = { $where }
merge-done = { $other } and { $one } are one lesion: what was said of { $other } now applies to { $one }. It can be undone as long as nothing else is said of them.
button-unmerge = Undo the merge
notice-unmerge-too-late = Something else was said of these lesions since, or it is undone already: nothing is changed. “Merge, split” moves what was said, item by item.
button-merge-yes = It is the same
button-split = Split: { $where } ›
hand-over-which = To whom does this case go?
hand-over-nobody = Nobody in your team can receive it: it takes a member who has accepted the terms. /team invites one.
hand-over-sure = The case, with its deadlines, goes to { $who }, who is told. You will find it among the cases of the team, without your cards.
hand-over-done = Handed over to { $who }.
hand-over-received = { $who } hands this case over to you: it is yours.
lesions-together = Is another lesion the same, or does part of what was said concern the other?
lesions-alone = No other lesion in this case. Add it first.
lesions-split-how = To split: add the second lesion, then move there what concerns it. Nothing is lost.
merge-sure = Are { $other } and { $one } one lesion? All that was said of { $other } goes to { $one }; what contradicts itself will be shown.
split-which = Tap what concerns the other lesion: it moves there, and comes back the same way.
split-nothing = Nothing was said of these lesions.
timeline-merged = Lesions merged: { $where } is { $into }
button-join = Add to a case: { $what }
join-which = Which case does this result go to?
join-none = No case is open. A new one takes this result in.
button-to-case = ▤ Case
cases-overdue = Overdue cases
cases-overdue-how = A deadline has passed there.
cases-lacking = Incomplete cases
cases-lacking-how = Among the ten last used: an examination to do, or an emergency to rule out.
button-cases-overdue = Overdue
button-cases-lacking = Incomplete
cases-board = Cases of the next meeting
cases-board-how = Those on its agenda, in its order; /board prepares the meeting.
button-cases-board = Next meeting
