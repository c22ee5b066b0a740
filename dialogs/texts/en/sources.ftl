# The two documents.

document-L = OncoBFC · NEON · ONCORIF framework: bone metastases of lung cancer
    .population = written for lung cancer
    .outside = Framework written for lung cancer: outside its population here
document-D = POST’U 2025, L. Tselikas: bone metastases of digestive cancers
    .population = written for digestive cancers
    .outside = Document written for digestive cancers: outside its population here
