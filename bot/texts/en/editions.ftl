# Editions of a definition: what has changed since a case began, and what is decided of it.

replay-day = computed for { $day }
replay-edition = Former edition: { $name }, { $edition }
replay-patient = The patient

editions-gone = { $names }: the edition with which this case began is no longer available; read with the current one.
editions-urgent = { $names }: changed since this case began; an emergency or a contraindication is concerned.
editions-differ = { $names }: changed since this case began; the advice would differ.
editions-same = { $names }: changed since this case began; same advice.
editions-kept-urgent = { $names }: former edition kept; the current one would concern an emergency or a contraindication.
editions-kept = Former edition kept: { $names }.
editions-others = { $count ->
        [one] 1 score or pathway has changed, without effect on this case.
       *[other] { $count } scores or pathways have changed, without effect on this case.
    }
editions-none = Nothing has changed since this case began.
editions-how = Until somebody decides, the case is read with the edition that it began with. No answer is lost, whichever you choose.
editions-from-to = Edition of the case { $old }, current { $new }.
editions-settled = former edition kept
editions-gone-why = The original edition is no longer available as it was: the case is read with the current one.
editions-differs = the advice would differ
editions-agrees = same advice
editions-gone-short = original edition not available
editions-before = With the edition of the case
editions-after = With the current edition
editions-both = Same advice with both
editions-nothing = nothing for this case
editions-lost = Answers that the current edition does not know, kept
change-action_added = { $count ->
        [one] Added
       *[other] Added ({ $count })
    }
change-action_removed = { $count ->
        [one] Removed
       *[other] Removed ({ $count })
    }
change-action_refined = { $count ->
        [one] Action refined
       *[other] Actions refined ({ $count })
    }
change-condition = { $count ->
        [one] Condition refined
       *[other] Conditions refined ({ $count })
    }
change-threshold = { $count ->
        [one] Threshold moved
       *[other] Thresholds moved ({ $count })
    }
change-points = { $count ->
        [one] Points changed
       *[other] Points changed ({ $count })
    }
change-question_added = { $count ->
        [one] Question added
       *[other] Questions added ({ $count })
    }
change-question_removed = { $count ->
        [one] Question removed
       *[other] Questions removed ({ $count })
    }
change-question_refined = { $count ->
        [one] Question refined
       *[other] Questions refined ({ $count })
    }
change-source = { $count ->
        [one] Source cited differently
       *[other] Sources cited differently ({ $count })
    }
change-arranged = { $count ->
        [one] Arranged differently
       *[other] Arranged differently ({ $count })
    }
change-words = { $count ->
        [one] Text reworded
       *[other] Texts reworded ({ $count })
    }
change-nothing-meant = Words, sources or arrangement only: the meaning has not changed.
button-editions = ↻ What changed
button-edition-take = Take the current one
button-edition-stay = Keep the case’s own
