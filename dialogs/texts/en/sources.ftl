# The two documents.

document-L = OncoBFC · NEON · ONCORIF framework: bone metastases of lung cancer
    .cancer = lung
    .population = written for lung cancer
    .outside = Framework written for lung cancer: outside its population here
    .label = framework
    .short = lung 2024
    .name = Lung framework 2024
document-D = POST’U 2025, L. Tselikas: bone metastases of digestive cancers
    .cancer = digestive
    .population = written for digestive cancers
    .outside = Document written for digestive cancers: outside its population here
    .label = POST’U
    .short = POST’U
    .name = POST’U 2025

section-L-EPI = epidemiology
section-L-IMG = imaging
section-L-SYS = systemic treatment
section-L-BTA = antiresorptives
section-L-RT = radiotherapy
section-L-SBRT = stereotactic radiotherapy
section-L-SURG = surgery
section-L-IR = interventional radiology
section-L-SPINE = spine
section-L-SCOPE = presentation
section-L-TRIAL = clinical trials
section-D-EPI = epidemiology
section-D-IR = interventional radiology
section-D-SCOPE = presentation
section-D-KEY = the 5 key points
