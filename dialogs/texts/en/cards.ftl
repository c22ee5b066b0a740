# Facts and context: the words of the pathway.

cards = Key facts
    .button = Facts
    .about = What both documents print and no decision rests on: frequency, events, treatments, figures, and the documents themselves.
    .opening = Figures of both documents, no prognosis for an individual patient.
    .scope = Framework l. 1-24 and 53-72 (lung); document D l. 1-39 (digestive cancers). Figures as printed; no individual prognosis is drawn from them.
    .names = facts | reperes

cards-frequency = Lung: 20 to 40% of patients have bone metastases
    .detail = Framework, l. 2: 20 to 40% of patients have bone metastases, at the diagnosis or in the course of lung cancer (Coleman 2010).
cards-multiple = Multiple 80%, solitary 20%
    .detail = Framework, l. 3: most often multiple (80%) rather than solitary (20%). No publication is cited on this line.
cards-sites = Spine 40% (thoracic 20, lumbar 15, cervical 5), long bones 32%, ribs 18%, pelvis 10%
    .page = Spine 40%, long bones 32%, ribs 18%, pelvis 10%
    .detail = Framework, l. 4-8: any bone can be involved; most often the spine (40%, of which thoracic 20%, lumbar 15%, cervical 5%), long bones (32%, the femur first), ribs (18%) and pelvis (10%) (Kuchuk 2015).
cards-risk_factors = Risk factors: male sex, tumour > 2 cm, many sites, nodes, EGFR mutation
    .page = At risk: male, > 2 cm, many sites, nodes, EGFR mutation
    .detail = Framework, l. 11-16, risk factors for bone metastases (Zhang 2019): male sex, tumour > 2 cm, many metastatic sites, nodal involvement, EGFR mutation.
cards-shorter_survival = Survival shorter than with extra-osseous metastases (l. 9; but see l. 10)
    .page = Survival shorter than with extra-osseous metastases
    .detail = Framework, l. 9: bone metastases significantly shorten median survival in lung cancer compared with extra-osseous ones, unlike breast cancer (Kuchuk 2015). Line 10 does not point the same way (X38): both are shown with their references; the bot draws no prognosis from them.
cards-visceral_worse = Worse prognosis if visceral, especially hepatic, metastases (l. 10; but see l. 9)
    .page = Worse prognosis if visceral, especially hepatic
    .detail = Framework, l. 10: bone metastases worsen the prognosis of lung cancer. Yet it is bleaker with visceral, notably hepatic, metastases than with isolated bone metastases, and better with an EGFR mutation (Riihimäki 2014; Bi 2018). Line 9 does not point the same way (X38): both are shown; the bot draws no prognosis from them.

cards-event_rates = Events: radiotherapy 50-70%, fracture 7-35%, surgery 5-9%, cord compression 1-15%
    .page = Events: radiotherapy 50-70%, fracture 7-35%, cord 1-15%
    .detail = Framework, l. 17-22: high risk of skeletal-related events: palliative radiotherapy for pain or decompression (50 to 70%), pathological fracture (7 to 35%), orthopaedic surgery, preventive or not (5 to 9%), cord compression (1 to 15%). Hypercalcaemia is no longer part of the definition: sometimes paraneoplastic, and treatable. The document prints “Skelatal” (X7).
cards-event_risk = NSCLC without bone treatment: > 50% have an event; in general within 6 months
    .page = Without bone treatment: > 50% have an event, often within 6 months
    .detail = Framework, l. 23: over 50% of NSCLC patients with bone metastases have a skeletal event, at presentation or later, if they get no bone-targeted treatment (Costa 2008, for this sentence). In lung cancers these complications appear in general within six months; the risk is higher after a first event.
cards-event_burden = Most events restrict mobility, some to bed rest
    .detail = Framework, l. 24: restricted mobility, even bed rest and loss of function, with the complications of prolonged bed rest. Hence poorer quality of life (Di Maio 2004) and large extra costs (Delea 2006; Schulman 2007), which may threaten life in the short term (Hirsh 2004).
cards-turning_point = Often a turning point: pain, quality of life, fractures, nerves (D l. 24)
    .page = Turning point: pain, quality of life, fractures, nerves
    .detail = Document D, l. 24: bone metastases often mark a turning point: disabling chronic pain, markedly poorer quality of life, significantly higher risk of serious complications such as pathological fractures or neurological compression (Farooki 2012, which is about differentiated thyroid cancer).

cards-chemotherapy = Chemotherapy: nothing argues for a difference in efficacy on bone (l. 53)
    .page = Chemotherapy: nothing shows a difference on bone
    .detail = Framework, l. 53: nothing argues for a difference in efficacy between current chemotherapy protocols on bone metastases of lung cancer.
cards-egfr_response = EGFR inhibitors: bone response seems to predict a good response to the treatment
    .page = EGFR inhibitors: bone response seems to predict a good response
    .detail = Framework, l. 54-56: the response of bone metastases to EGFR inhibitors (erlotinib, gefitinib) seems to predict a good response to the treatment. The longer time to a skeletal complication (Sugiura 2008; Zampa 2008; Furugaki 2011) is illustrated by a “bone flare”, which is an oncological response (Pluquet 2010). Bone symptoms are seen to improve.
cards-tki_delay = TKIs lengthen the time to a skeletal complication
    .page = TKI: skeletal events come later
    .detail = Framework, l. 54-55: longer time to a skeletal complication thanks to TKIs (Sugiura 2008; Zampa 2008; Furugaki 2011). The line before names erlotinib and gefitinib.
cards-osimertinib = Osimertinib, 250 patients: 51% had bone metastases, 39% of them an event
    .page = Osimertinib: 51% had bone metastases, 39% of them an event
    .detail = Framework, l. 62 (Brouns 2023): 250 patients on osimertinib, 51% with bone metastases; of them 39% had at least 1 skeletal event: 28% before starting, 11% during, 1% after stopping. These parts make 40, not 39 (X44, rounding?). Only 16% of patients had an antiresorptive: of the 250 or of those with bone metastases is not said.
cards-egfr_bisphosphonate = EGFR inhibitor + bisphosphonate: fewer events, but no gain in overall survival (l. 60)
    .page = EGFR inhibitor + bisphosphonate: fewer events, no gain in survival
    .detail = Framework, l. 57-60 (Zhang 2017): an EGFR inhibitor with a bisphosphonate goes with fewer skeletal events, better quality of life and better progression-free survival, but not overall survival. Line 70 says overall survival is improved by an antiresorptive (X39), in another population: both are shown.
cards-antiresorptive_gains = Antiresorptive: fewer and later events, overall survival improved (l. 70)
    .page = Antiresorptive: fewer events, survival improved
    .detail = Framework, l. 66-72 (Lipton 2008; Coleman 2010; Coleman 2012): used in addition to other treatments, an antiresorptive lowers the risk of skeletal events, delays them, improves overall survival and quality of life, reduces pain. Line 60 says overall survival is not improved with an EGFR inhibitor (X39), in another population: both are shown.

cards-checkpoint_visceral = Immunotherapy: control of visceral metastases; few data on bone (l. 63)
    .page = Immunotherapy: visceral control, few data on bone
    .detail = Framework, l. 63: checkpoint inhibitors are effective in the control of visceral metastases in several cancers, but there are few data in patients with bone metastases (Zhao 2012; Li 2020).
cards-checkpoint_bone = NSCLC: bone metastases lower the efficacy of immunotherapy (l. 64)
    .page = Bone metastases: immunotherapy less effective
    .detail = Framework, l. 63-64: few data (Zhao 2012; Li 2020). Bone metastases lower the efficacy of immunotherapy in NSCLC, whatever the histology, PS, concomitant liver or brain metastases, or earlier palliative bone radiotherapy (Landi 2019).
cards-checkpoint_with_bta = With an antiresorptive: no signal of toxicity, efficacy unchanged (l. 65)
    .page = With an antiresorptive: no signal of toxicity, efficacy unchanged
    .detail = Framework, l. 65: no signal of increased toxicity and no change in efficacy when checkpoint inhibitors are combined with bone-resorption inhibitors (Grover 2019).

cards-digestive_primaries = Digestive: liver and neuroendocrine mainly; rare elsewhere, diagnosis often late
    .page = Digestive: liver and neuroendocrine mainly, rare elsewhere
    .detail = Document D, l. 23: hepatocellular carcinomas and neuroendocrine tumours are the main digestive tumours with bone metastases. They are rare in colorectal, gastric, biliary (cholangiocarcinoma) and pancreatic cancers; this rarity explains in part the late diagnosis often seen, which delays treatment accordingly.
cards-digestive_varied = Well documented: breast, lung, prostate; more heterogeneous in digestive cancers
    .page = Well documented: breast, lung, prostate
    .detail = Document D, l. 23: bone metastases are well documented in breast, lung or prostate cancer; their prevalence and clinical presentation in digestive cancers are more heterogeneous.

cards-brain = Outside the scope of bone metastases – brain: surgery, stereotactic, whole brain
    .page = Brain: surgery, stereotactic, whole brain
    .detail = Outside the scope of bone metastases (X33). Document D, l. 8: the treatment of brain metastases includes surgery, stereotactic radiotherapy and whole-brain radiotherapy, alone or combined.
cards-ovary = Outside the scope of bone metastases – ovary: discuss bilateral resection for symptoms
    .page = Ovary: discuss bilateral resection
    .detail = Outside the scope of bone metastases (X33). Document D, l. 9: ovarian metastases are usually chemoresistant; their bilateral surgical resection for symptoms must be discussed, even in a palliative setting.
cards-adrenal_nodes = Outside the scope of bone metastases – adrenal, nodes: resection might help survival
    .page = Adrenal, nodes: resection might help
    .detail = Outside the scope of bone metastases (X33). Document D, l. 10: in oligometastatic disease, surgical resection of adrenal or infrarenal para-aortic node metastases might improve overall survival in selected patients.

cards-figure_consolidation = Figure 1: cemented osteosynthesis of pelvis and femoral neck, vertebroplasty
    .page = Figure 1: cemented pelvis and neck, vertebroplasty
    .detail = Document D, l. 35-36: consolidation in interventional radiology; examples of cemented osteosynthesis of the pelvis, multilevel vertebroplasty and cemented osteosynthesis of the femoral neck. The framework excludes cementoplasty of impending fractures of long bones in a weight-bearing zone (l. 206): cement alone, in our reading (X21); here it goes with an osteosynthesis.
cards-figure_cryotherapy = Figure 2: right iliac metastasis of hepatocellular carcinoma, percutaneous cryotherapy
    .page = Figure 2: iliac cryotherapy, hepatocellular carcinoma
    .detail = Document D, l. 37-38: right iliac bone metastasis of a hepatocellular carcinoma, treated by percutaneous cryotherapy; axial images before (MRI), during (CT) and after (MRI) treatment. The picture is not in the text that the bot has.
cards-figure_epidural = Figure 3: cord compression progressing after radiotherapy, electrochemotherapy
    .page = Figure 3: cord compression, electrochemotherapy
    .detail = Document D, l. 39: vertebral metastasis with epidural involvement and cord compression, progressing after radiotherapy; electrochemotherapy gives a good local response (cord decompressed). Line 42 of the same document: only surgical decompression meets the needs of a significant cord compression (X34). One case, not a rule: emergency and board.

cards-about_framework = Framework: OncoBFC, NEON, ONCORIF; state of the science at 17 September 2024
    .page = Framework: OncoBFC, NEON, ONCORIF, 17 September 2024
    .detail = Framework, l. 1: good-practice reference by a multidisciplinary group of the regional cancer networks of Bourgogne-Franche-Comté (OncoBFC), Grand Est (NEON) and Île-de-France (ONCORIF), taking national recommendations and regulations into account. It is used under the ethics of personal medical practice. Written for lung cancer.
cards-about_digestive = POST’U 2025: digestive cancers, part 2, bone metastases (L. Tselikas)
    .page = POST’U 2025: digestive cancers, part 2
    .detail = Document D, l. 1-17: “Prise en charge des métastases atypiques des cancers digestifs – Partie 2 : les métastases osseuses”, POST’U 2025, Lambros Tselikas, who declares no conflict of interest in relation to his presentation. Only the year is printed: no day, no date of the data. Written for digestive cancers.
cards-print_framework = Faults of the framework: misprints, repeated heading and lines, incomplete references
    .page = Framework: misprints, incomplete headings and references
    .detail = Misprints (X7): the search accepts both spellings. Orphan heading “biphosphonates” repeated after denosumab, l. 83 (X13). Lines printed twice: 165/177, 215/217, 264/271 (X27). Tokuhashi, Lipton, Costa and Wolanczyk without journal; the original SINS paper is not in the list (X30). Chow 2007 called but absent, Van Poznak 2020 or 2021, “Agarawal” (X48). The bot cites as printed and says so.
cards-print_digestive = Faults of POST’U: truncated author lists, references 2 and 3 swapped
    .page = POST’U: truncated authors, references 2 and 3 swapped
    .detail = Document D, l. 44-49: authors or words are cut, for instance “Ternes N, et”, “Tuttle Skeletal-related” (X37). Call (2), l. 28, and call (3), l. 30, are swapped (X32). The bot cites by the first author and the year.
