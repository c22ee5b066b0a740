# Trials: the words of the pathway.

trials = Trials
    .button = Trials
    .about = The three trials that the framework lists, their dates compared with today’s, and whom they concern.
    .opening = Only the registry says whether a trial is still recruiting.
    .scope = Framework l. 402-413. All three are printed there as open (“Ouvert”): only the registry says whether a trial is still recruiting.
    .names = trials | essais

trials-inclusion = Facilitating enrolment in clinical trials is recommended (l. 100)
    .page = Clinical trials: facilitate enrolment
    .detail = Framework, l. 100, in the part on radiotherapy. The recommendation names no trial. Before raising one with the patient: registry and sponsor.
trials-stereo_os = STEREO-OS (UNICANCER), printed 2018-01-01 to 2026-01-24: stereotactic added
    .page = STEREO-OS (UNICANCER): stereotactic added
    .detail = Framework, l. 407-409: phase III, stereotactic radiotherapy added to standard treatment; solid tumour (breast, prostate, lung) with 1 to 3 bone metastases. Printed status: open (“Ouvert”), 2018-01-01 to 2026-01-24. After the last day (included): listed as open in the source, but its end date has passed; check the registry (X31).
trials-stereo_os_registry = STEREO-OS, outside the framework (ClinicalTrials.gov): not recruiting; now 1–5
    .page = STEREO-OS in the registry: not recruiting, now 1–5 sites
    .detail = Outside the framework: ClinicalTrials.gov, NCT03143322: “Active, not recruiting”; amended to 1–5 metastases; PS ≤ 1; estimated completion 2027-07-24. Moderate confidence (one source, looked up before today): check the registry.
trials-stereo_os_fits = Tumour and 1 to 3 sites: within the printed criteria of STEREO-OS; check the registry
    .page = STEREO-OS: printed criteria met (1 to 3 sites), check the registry
    .detail = Framework, l. 407: breast, prostate or lung, with 1 to 3 bone metastases. These are the only criteria printed: the others are in the registry and with the sponsor. Meeting them does not mean that the trial is recruiting.
trials-stereo_os_amended = 4 or 5 sites: beyond the 1 to 3 printed; in 1–5, outside the framework (ClinicalTrials.gov)
    .page = STEREO-OS: 4 or 5 sites, beyond 1 to 3 but in 1–5
    .detail = The framework prints 1 to 3 bone metastases (l. 407). Outside the framework: ClinicalTrials.gov, NCT03143322, amended to 1–5 metastases, not recruiting. Check the registry.
trials-prism = PRISM (Besançon university hospital), printed 2016-05-30 to 2022-05-30: quality of life
    .page = PRISM (Besançon): quality of life
    .detail = Framework, l. 403-405: cohort study, care after injectable antiresorptives and its effect on quality of life, in patients with bone metastases. Printed status: open (“Ouvert”), 2016-05-30 to 2022-05-30. After the last day (included): listed as open in the source, but its end date has passed; check the registry (X31).
trials-telocap02 = Telocap02 (Besançon university hospital), printed 2015-12-01 to 2021-06-30: CD4 T cells
    .page = Telocap02 (Besançon): CD4 T cells
    .detail = Framework, l. 411-413: study of anti-telomerase CD4 T-cell immunity in metastatic lung cancer. Printed status: open (“Ouvert”), 2015-12-01 to 2021-06-30. After the last day (included): listed as open in the source, but its end date has passed; check the registry (X31).
trials-telocap02_fits = Metastatic lung cancer: the printed population of Telocap02; check the registry
    .page = Telocap02: metastatic lung cancer, check the registry
    .detail = Framework, l. 411: metastatic lung cancer. No other criterion is printed: the others are in the registry and with the sponsor. Meeting it does not mean that the study is recruiting.

trials-action-inclusion = Inclusion in a trial
