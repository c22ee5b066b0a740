# Stereotactic radiotherapy: the words of the pathway.

stereotactic = Stereotactic RT
    .button = Stereotactic
    .about = The criteria of stereotactic radiotherapy, its seven contraindications one by one, and the long pseudo-curative course.
    .opening = A rare indication, to be validated at the board.
    .scope = Framework, l. 183-185: rare indication, to be validated at the board. Heading lost: stereotactic is inferred from line 185 (X47). The exact values (3 months, 25%, 5 mm) are not defined there (X10, X22): board.
    .names = stereotactic | sbrt | stereotaxie


stereotactic-board = Stereotactic: a rare indication, to be validated at the board
    .page = stereotactic, a rare indication to be validated
    .detail = Framework, l. 183: “Rare indication, to be validated at the board”.
stereotactic-stereotactic = Stereotactic: criteria met (1 to 3 sites, no visceral, stable, well delimited)
    .page = Stereotactic: criteria met, 1 to 3 sites
    .detail = Framework, l. 183: bone metastases limited in size and number (1 to 3 sites), of a volume well delimited on imaging, with no visceral metastasis, in a stabilised oncological situation. Technique validated for the spine and the other sites (l. 185). No size and no dose printed. To be validated at the board.
stereotactic-pseudo_curative = Outside the spine: long normofractionated course, pseudo-curative dose, possible
    .page = Oligometastatic outside the spine: long course, pseudo-curative dose
    .detail = Framework, l. 185: for extraspinal oligometastatic sites, a long normofractionated course “may be offered at pseudo-curative dose”; no figure is given. “Oligometastatic” is not defined; it is read as 1 to 3 bone sites without a visceral metastasis, as in line 183 (our reading). 4 or 5 sites: board.

stereotactic-criteria_missing = A criterion of line 183 is not met: stereotactic radiotherapy is not proposed
    .page = Stereotactic: not proposed, a criterion is not met
    .detail = Framework, l. 183: all criteria are required: 1 to 3 sites, limited size, well delimited volume, no visceral metastasis, stabilised disease. Other radiotherapy: radiotherapy pathway.
stereotactic-three_sites = 3 sites: stereotactic from 1 to 3 (l. 183), local treatments if ≤ 2 (l. 49)
    .page = 3 sites: stereotactic 1 to 3, local treatments if ≤ 2
    .detail = Two answers at 3 sites (X9). Line 183 opens stereotactic radiotherapy from 1 to 3 sites. Line 49 says local treatments are usable if the metastatic sites are ≤ 2. Both are shown; board.
stereotactic-stereo_os = 4-5 sites: STEREO-OS amended to 1-5, but not recruiting (outside the framework: ClinicalTrials.gov)
    .page = 4-5 sites: STEREO-OS amended to 1-5, not recruiting
    .detail = Outside the framework: ClinicalTrials.gov NCT03143322. STEREO-OS was amended to 1-5 metastases; it is listed as active, not recruiting. The framework itself stops at 3 sites (l. 183).
stereotactic-sins = Spine: the SINS can help to judge stability (the link is ours)
    .page = Spine: the SINS helps to judge stability
    .detail = Line 184 does not define vertebral instability. The SINS (l. 277-307) grades as stable 0-6, potentially unstable 7-12, unstable 13-18; surgical opinion recommended from 7 (l. 308). Bringing them together is our reading.
stereotactic-validated = Technique validated for the spine and the other sites
    .detail = Framework, l. 185: “The stereotactic technique is validated for the spine and the other sites.”
stereotactic-heading_lost = Heading of the section lost: the text that follows attaches it to stereotactic radiotherapy (l. 185)
    .detail = Lines 183-184: their heading is lost (X47). That they are about stereotactic radiotherapy is inferred from line 185 and from their criteria.
stereotactic-other_radiotherapy = Radiotherapy for pain: palliative aim, regimens
    .detail = Framework, l. 97-109.
stereotactic-trials = Clinical trials: facilitating enrolment is recommended (l. 100)
    .page = Clinical trials: facilitate enrolment
    .detail = Framework, l. 100. The trials listed have dates: check the registry.

stereotactic-action-stereotactic = Stereotactic radiotherapy
stereotactic-action-pseudo_curative = Long, pseudo-curative course
stereotactic-action-board = Validation at the board
