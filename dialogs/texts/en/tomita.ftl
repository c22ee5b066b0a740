# Tomita: the words of the score.

tomita = Tomita
    .measures = Extent of surgery to consider for spinal metastases.
    .scope = Spinal metastases only. No score is reliable enough alone for the surgical discussion (l. 341). A low total is the most favourable.
    .command = Tomita: strategy
    .help = strategy, spine

tomita-growth = How fast does this type of tumour grow?
    .label = Growth
    .why = Speed of growth (l. 364-367), from the primary. The framework sorts no tumour, not even lung; the original does (outside the framework: Tomita 2001).
tomita-growth-slow = Slow
    .button = Slow
    .short = slow
    .definition = Printed without a list (l. 365). Outside the framework (Tomita 2001): breast, thyroid, prostate…
    .aliases = slow growth
tomita-growth-moderate = Moderate
    .button = Moderate
    .short = moderate
    .definition = Printed without a list (l. 366). Outside the framework (Tomita 2001): kidney, uterus…
    .aliases = moderate growth | intermediate
tomita-growth-rapid = Rapid
    .button = Rapid
    .short = rapid
    .definition = Printed without a list (l. 367). Outside the framework (Tomita 2001): lung, stomach, liver, unknown primary…
    .aliases = fast | rapid growth

tomita-visceral = Visceral metastases, and are they curable?
    .label = Visceral mets
    .why = Visceral metastases (l. 368-371): none 0, curable 2, not curable 4. The original says “treatable” (outside the framework: Tomita 2001).
tomita-visceral-none = None
    .button = None
    .short = none
    .definition = No visceral metastasis (l. 369).
    .aliases = no visceral metastasis | no
tomita-visceral-treatable = Yes, curable
    .button = Curable
    .short = curable
    .definition = “Curable(s)” (l. 370): that a local treatment can control, resectable or not (our reading of “treatable”, outside the framework: Tomita 2001).
    .aliases = treatable
tomita-visceral-untreatable = Yes, not curable
    .button = Not curable
    .short = not curable
    .definition = “Non curable(s)” (l. 371): that no local treatment can control (our reading, outside the framework: Tomita 2001).
    .aliases = incurable | untreatable | not treatable | non-treatable

tomita-bone = One bone metastasis or several?
    .label = Bone
    .why = Number of bone metastases, spine included (l. 372-374): single 1, multiple 2.
tomita-bone-solitary = Single
    .button = Single
    .short = single
    .definition = One bone metastasis only, the one in the spine (l. 373).
    .aliases = solitary | isolated | only one | single metastasis
tomita-bone-multiple = Multiple
    .button = Multiple
    .short = multiple
    .definition = More than one bone metastasis (l. 374).
    .aliases = several | multiple metastases

tomita-band-en_bloc = Tomita 2–3
    .action = En-bloc resection (l. 376). Discuss at the board, never on this score alone (l. 341, 383).
    .meaning = The original says: wide or marginal excision (outside the framework: Tomita 2001).
    .brief = en bloc resection
tomita-band-intralesional = Tomita 4–5
    .page = intralesional
    .action = Intralesional resection (l. 377). Discuss at the board, never on this score alone (l. 341, 383).
    .meaning = The original says: marginal or intralesional excision (outside the framework: Tomita 2001).
    .brief = intralesional resection
tomita-band-palliative_surgery = Tomita 6–7
    .action = Palliative surgery (l. 378). Discuss at the board, never on this score alone (l. 341, 383).
    .meaning = Palliative surgery, as in the original (outside the framework: Tomita 2001).
    .brief = palliative surgery
tomita-band-supportive_care = Tomita 8–10
    .action = Supportive care (l. 379). Discuss at the board, never on this score alone (l. 341, 383).
    .meaning = Supportive care, as in the original (outside the framework: Tomita 2001).
    .brief = supportive care

tomita-note-O1 = Growth: no list in the framework; original: lung is rapid, 4 points
    .detail = Lines 364-367 sort no tumour. Outside the framework (Tomita 2001): slow for breast, thyroid, prostate; moderate for kidney, uterus; rapid for lung, stomach, liver, unknown primary.
tomita-note-O2 = Heading lost, total not printed; 3 items give 2 to 10
    .detail = The table has no heading (l. 364) and gives no total. The 3 items give 2 to 10, like the table of strategies (l. 375-379).
tomita-note-O3 = 4–5: framework “intralesional”; original “marginal or intralesional”
    .detail = Line 377 prints “Résection intra-lésionnelle”, intralesional resection. The original also allows marginal excision (outside the framework: Tomita 2001). Take it to the board.
tomita-note-O4 = 2–3: “en bloc” (l. 376); original: wide or marginal excision
    .detail = Line 376 prints “Résection en bloc”, en-bloc resection. The original speaks of wide or marginal excision (outside the framework: Tomita 2001): the intent is the same.
tomita-note-O5 = Shifted table: the row “4-5” (l. 377) is Tomita, not Tokuhashi
    .detail = A merged cell was lost (l. 376-377): Tokuhashi 12-15 spans Tomita 2-3 and 4-5. Read alone, line 377 would seem to give a resection for a Tokuhashi of 4-5, which is conservative (l. 379).
tomita-note-O6 = Tokuhashi and Tomita disagree: no rule in the framework; board
    .detail = Line 380 says that reading them together “might allow” better-suited indications, not what to do when they disagree (l. 375-380). Take it to the board.
tomita-note-O7 = Lung, rapid = 4 (outside the framework): Tomita at least 5, never 2–4
    .detail = If lung is rapid (outside the framework: Tomita 2001), the total is at least 4 + 0 + 1 = 5: en-bloc resection is never reached. The limit “Tomita ≤ 8” (l. 397) then rules out only 9 and 10 (computed by the bot).
tomita-note-T8 = No score is “reliable enough” for the surgical discussion (l. 341)
    .detail = The framework says so: there are many prognostic scores, “but none, even revised, is reliable enough in assessing remaining survival” (l. 341).
tomita-note-X1 = At 8: supportive care (l. 379), yet “≤ 8” better outlook (l. 397)
    .detail = The table says 8-10: supportive care (l. 379). The list “better functional prognosis after surgery” has a Tomita score ≤ 8 (l. 395-397), perhaps after Kim 2014 (outside the framework; our inference). Both are shown; take it to the board.
tomita-note-X40 = Reliability: l. 341 “none”, yet scores “useful” (l. 383) and combined (l. 380)
    .detail = L. 341: no score reliable enough for the surgical discussion. L. 380: Tokuhashi and Tomita together “might allow” better-suited indications. L. 383: scores are useful, always within an interdisciplinary discussion. The framework does not settle it: the board.
