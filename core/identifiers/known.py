"""Words that are no names here: those of every day and of the field, eponyms, drugs, places; folded.

The words of the questionnaires themselves come on top, from their texts.
"""

from __future__ import annotations

from typing import Final

from core.identifiers.lists import word_set

_EVERYDAY: Final = word_set("""
    a ai aie ans an au aux avec avant apres alors aussi assez attente au-dessus autre autres avis ayant beaucoup bien bon
    bonjour bonsoir ca car ce ceci cela celle celui ces cet cette chez chaque chose ci comme comment contre cote cotes dans de
    depuis des deux dit doit donc dont du elle elles en encore entre est et ete etre eu eux fait faire faut fin fois fut
    grand grande gros hier ici il ils jamais je jour jours la le les leur lui ma mais mal matin me merci mes meme mieux moi
    moins mois mon ne ni non nos notre nous on ont ou oui par parfois pas pendant peu peut plus pour pourquoi presque
    puis quand que quel quelle qui quoi rien sa sans sauf se semaine semaines ses si sinon soir soit son sont sous souvent
    suis sur ta tel telle toujours tous tout toute toutes tres trois trop un une va vers veut voici voila vous vu y
    premier premiere seconde dernier derniere nouveau nouvelle vieux jeune petit petite long longue court courte fort
    forte bas basse haut haute gauche droite droit blanc noir rouge vert bleu homme femme age agee dame monsieur madame
    patient patiente malade enfant fille fils mere pere soeur frere famille mari aidant seul seule vit vient sort reste
    revient reviendra souffre souffrant boite arrive present presente parle refuse accepte souhaite demande prefere
    marche mange dort tient tombe chute appele appelle nom prenom inconnu inconnue connu connue adresse suivi suivie vue vus
    opere operee traite traitee hospitalise hospitalisee sorti sortie decede decedee stable pris prise ligne question
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre
    novembre decembre oui ok stop svp aide retour annuler
    the of and to in is it that this these those he she they we you i me my his her their our your was were be been being
    has have had do does did not no yes if or as at by for from on with without about after before again all also any
    are because but can cannot could each few how into just know last less let like many may more most much must never
    new next now old one only other out over please same seen since so some still such than thanks then there today too
    two three under until up very walks want wants was week weeks well what when where which who why will would year
    years month months day days man woman male female lady gentleman old aged son daughter wife husband known unknown
    patient patients sir dear hello hi hey back help cancel name called left right small big large long short high low
    good bad worse better best first second third fourth young white black red green blue lives comes goes came went
    refuses agrees asks says complains needs takes sleeps eats falls stands admitted discharged referred treated
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december maybe perhaps probably only both either every here nothing something someone
""")

_CLINICAL: Final = word_set("""
    abdomen absent absente acide actuel actuelle adenocarcinome admission aggravation alteration ambulatoire amyotrophie analgesie
    anamnese anemie angle anterieur anterieure antalgique antecedent anticoagulant arthrodese articulaire articulation asia
    asthenique asymptomatique atcd atteinte autonome axial bassin benin beton bifocal bilan bilateral biopsie biologie bloc
    bon bras cage cal calcemie calcium calciurie cancer carcinome cardiaque cervical cervicale chimiotherapie chirurgical
    chirurgie chirurgien chronique cicatrice ciment cimentoplastie claudication clavicule clearance clinique clou col colonne
    compression compliquee conclusion condensant confusion conservateur contexte controle cordon corps corset
    corticoides cortical corticale costal cotyle cote coude crane creatinine crise critere cruralgie cuisse cutane cyphose
    debut deficit deformation dent dentaire dentiste derniere dexa diabete diabetique diagnostic diaphyse diaphysaire disque
    distal distale dose dossier dorsal dorsale douleur douleurs douloureux douloureuse droite ecog ehpad embolisation emg
    epaule epidurale epidurite epiphyse espace essai etage etat etendue etude evolution evolutif examen exerese extension
    facette femur femoral femorale fesse fibrose fievre fixation fixe fonction fonctionnel foyer foyers fracture fragilite
    frankel fraction fractions genou glande gradient grade greffe gy hanche hematome hemisacrum hemorragie hepatique histologie
    hopital hormone humerus humerale hydratation hypercalcemie hypertension icc idem iliaque imagerie immunotherapie implant
    impossible incontinence indication indolore infection inferieur insuffisance instabilite instable intensite interne
    invasion irm irradiation irradie irradiee ischion jambe kinesitherapie lame laminectomie lecture lesion lesions lit
    locale localisation lombaire lombalgie lombosacree lytique main majoree malignite mandibule masse mecanique medecin
    medullaire membre metastase metastases metaphyse microcytaire moelle morphine moteur motrice mixte multiple muscle
    myelome nausee necrose nephro neurologie neurologue neurologique neuropathie nodule nombre normal normale nuit obese
    oedeme oncologie oncologue operation opioide opioides orl orthopedie os osseuse osseux osteolyse osteoblastique
    osteocondensante osteonecrose pace palliatif palliatifs paralysie paraparesie paraplegie paresie partiel parties pause
    pedicule pelvis perimetre peritrochanterien perte pied plaque plaquettes poids point polyarthrite postoperatoire poumon
    pression prevention primitif primitive prise probable progression prostate prostatique prothese proximal psoas pubis
    pulmonaire question rachis radio radiotherapie radius recidive rectum recul recu reflexe regression rein renal renale
    rendez-vous renforcement reponse resection retention risque rotule sacrum sacree scanner scapula sciatique scintigraphie
    score sein sens sensitif sensitive service seance signe site soins soulagee spasme sphincter sphincterien spinal stabilite
    stade statique stenose stereotaxie sternum suspicion symptome syndrome systemique tabac tassement tete tibia thorax
    thoracique thyroide tiers tissu toux traitement translation transit trochanter trouble tumeur ulcere unilateral
    uretere urgence urgent urinaire ventre vertebre vertebral vertebroplastie vertebres vessie viscerale volume zone
    residual void signal change bony widespread pathologic impending saddle augmentation doubling
    abnormal acute adjacent admission alignment ambulatory ankle arm ascites bed bedbound biopsy bladder bleeding bone bones
    bowel brain brace breast cast cement cervix chair chemo chemotherapy chest clinic collapse compression consult cord
    cortex cortical cough crutches deformity density dental dentist diffuse disc discussed disease drug elbow endocrine
    enlarged evidence examination exam extremity femur femoral fever fibula fit foot fracture frail function functional
    gait gastric hand head heart hip hospital humerus hypercalcaemia hypercalcemia imaging immobile increased infusion
    injury intact involvement joint junction kidney knee kyphosis leg lesion level limb liver localised lumbar lung lungs
    lymph lytic lymphoma marrow mechanical medical metastasis metastases metastatic mets mild mixed mobile moderate
    morphine motor mri muscle myeloma nail neck nerve neuro neurology neurologist night nodes nurse occasional oncologist
    oncology outpatient pain painful palliative paralysis partial pelvic pelvis performance plan plate power primary
    progressive prostate prosthesis proximal pubic radiation radiologist radiology radiotherapy ray rectal relief renal
    report resected response rib ribs rigid root sacral sacrum scan score sensory severe shaft shoulder sinus skin skull
    soft solitary spine spinal splint stable stage standing status stenosis stereotactic sternum steroid steroids stiff
    surgeon surgery surgical swollen symptoms systemic tender therapy thigh thoracic thyroid tibia tissue treatment trial
    tumor tumour ulna unit unstable unwell upper urgent urine vertebra vertebrae vertebral visceral ward weak weakness
    weight wheelchair wound wrist coli aureus kirschner
    acetabulum adl aine alk amp ains axis bmd bnp bpco braf brca ca cbnpc cbpc cea cns cnv copd crp ct ctcae ctdna
    ctv dci ddr desc dfg dlbcl dmo dpi dtx dts dxa ecbu ecg eeg efr egfr eia eld endo eno epi eptr er esa esr essai eva evs
    fdg fish fnac gb ggt gist gr gtv hb hbpm hcl her hr hta htic icu idm imc imrt inr ips irc iv ivc jak kps ldh lh lhrh
    lnh mci mdt mds met mgus msi msk mtx nct net nfs npi nrs nsclc nyha oap ohb oms onj ooh pal pcr pdl pet pnn pd psa
    ptv pth ptfe ptm qsp rai rcp rct recist rea rfa ri rilate ros rtt rx sabr samu sbrt sclc sins sirs smur sos srs ssr
    std tap tdm tep tnm tsh tte tvp usi usc usld vas vmat vnps vp wbc who
    nao anc jds bid tid qds prn od bd po sc im ivl hdj has had rdv ccam crcl rads cad vs vsd ssp ecl eortc esmo asco
    remise decision discussion conduite staff reunion courrier compte-rendu avis relecture dictee
""")

_EPONYMS: Final = word_set("""
    mirels tokuhashi tomita frankel rades karnofsky bilsky pancoast paget ewing harrington kaplan brown-sequard sequard
    hodgkin lhermitte cobb cockcroft cockroft gault weinstein katagiri enneking fischer fisher boriani lodwick gleason
    child pugh gustilo garden pauwels evans schatzker neer weber cushing addison babinski lasegue romberg trendelenburg
    hoffmann tinel horner kernig brudzinski murphy parkinson alzheimer crohn basedow graves hashimoto sjogren raynaud
    baker dupuytren schober charnley thompson moore judet letournel kocher langenbeck smith-petersen watson jones
    roy-camille luque steffee galveston scheuermann schmorl modic pfirrmann meyerding denis magerl cotrel dubousset
    kirschner steinmann ilizarov kuntscher gamma ender zickel bosniak breslow clark fuhrman dukes duke astler coller
    dewar sudeck perthes osgood still waldenstrom burkitt merkel kaposi wilms krukenberg virchow sister troisier
    mallory weiss barrett charlson lawton katz barthel tinetti norton waterlow braden glasgow apgar borg bristol mankin
    capanna winquist allman tile oswestry roland morris quebec fried rockwood balducci lee schonberg
    jannetta bauer linden bollen yamashita sioutos meuwissen tatsui leithner chow linstadt patchell loblaw maranzano
    ryu kostuik takuwa nurick ranawat asia monroe ludloff watzke stewart ferguson-martin saillant tscherne salter harris
    mazeron marseille vancouver toronto oxford leeds mainz boston gallium
    zometa xgeva prolia aredia bonviva fosamax actonel aclasta bondronat zoledronate zoledronique zoledronic pamidronate
    ibandronate clodronate risedronate alendronate denosumab romosozumab teriparatide calcitonine calcitonin cacit orocal
    uvedose tamoxifene tamoxifen letrozole anastrozole exemestane fulvestrant palbociclib ibrance ribociclib kisqali
    abemaciclib verzenios enzalutamide xtandi abiraterone zytiga apalutamide erleada darolutamide nubeqa docetaxel
    taxotere paclitaxel taxol cabazitaxel jevtana pembrolizumab keytruda nivolumab opdivo atezolizumab tecentriq
    durvalumab imfinzi ipilimumab yervoy osimertinib tagrisso gefitinib iressa erlotinib tarceva alectinib alecensa
    lorlatinib brigatinib crizotinib sotorasib trastuzumab herceptin enhertu kadcyla bevacizumab avastin cetuximab
    erbitux capecitabine xeloda folfox folfiri folfirinox cisplatine cisplatin carboplatine carboplatin pemetrexed
    alimta gemcitabine etoposide vinorelbine sunitinib sutent pazopanib cabozantinib cabometyx axitinib everolimus
    sorafenib lenvatinib radium xofigo lutetium pluvicto strontium samarium oxycontin oxynorm skenan actiskenan
    durogesic fentanyl fentanyl abstral morphine oramorph tramadol topalgic paracetamol doliprane dafalgan lyrica
    neurontin laroxyl cymbalta lovenox innohep eliquis xarelto kardegic plavix dexamethasone solumedrol solupred
    prednisone prednisolone medrol lasilix calcimimetic bactrim augmentin
    karnovsky kanofsky mirel tokuashi tomitta franckel
""")

_PLACES_NAMED: Final = word_set("""
    paris lyon marseille besancon dijon strasbourg nancy lille rouen nantes rennes bordeaux toulouse montpellier nice
    grenoble reims tours limoges amiens brest caen metz mulhouse colmar belfort vesoul dole montbeliard auxerre nevers
    chalon macon sens angers poitiers orleans avignon toulon nimes perpignan bayonne pau villejuif creteil bobigny
    clamart suresnes versailles pontoise france europe london manchester leeds york birmingham oxford cambridge dublin
    belfast edinburgh glasgow cardiff bristol boston houston america england scotland ireland wales canada
    minjoz roussy bondy mondor curie leclerc berard baclesse becquerel unicancer oncobfc neon oncorif bourgogne comte
    franche-comte brabois salpetriere tenon cochin necker bichat beaujon laennec trousseau bretonneau purpan rangueil
    marsden royal christie guys papworth addenbrooke addenbrookes mayo sloan kettering
""")

PLACES: Final = word_set("""
    hopital hopitaux chu chru ch chr ghu centre clinique institut fondation pavillon unite service salle batiment site rue
    avenue boulevard place hospital clinic institute center centre ward unit building street road school universite
    university college queen prince princess maternite residence ehpad saint sainte st ste score echelle classification critere criteres
    syndrome maladie signe test formule indice scale criteria disease sign formula index
""")
"""Words behind which a name is that of a place, a score or a sign."""

KNOWN: Final = _EVERYDAY | _CLINICAL | _EPONYMS | _PLACES_NAMED | PLACES

PHRASES: Final = (
    r"karl[ -]fischer|brown[ -]s[ée]quard|cockcroft[ -](?:et |and |& )?gault|smith[ -]robinson|smith[ -]petersen|roy[ -]camille|"
    r"watson[ -]jones|charcot[ -]marie|austin[ -]moore|jean[ -]minjoz|gustave[ -]roussy|henri[ -]mondor|marie[ -]curie|"
    r"georges[ -]fran[çc]ois[ -]leclerc|l[ée]on[ -]b[ée]rard|fran[çc]ois[ -]baclesse|henri[ -]becquerel|antoine[ -]lacassagne|"
    r"eug[èe]ne[ -]marquis|oscar[ -]lambret|paul[ -]strauss|jean[ -]perrin|ren[ée][ -]gauducheau|paul[ -]papin|"
    r"alexis[ -]vautrin|val d'aurelle|claudius[ -]regaud|sainte?[ -][a-zéèêëï]+|royal marsden|john radcliffe|johns hopkins|"
    r"guillain[ -]barr[ée]|von[ -](?:hippel|willebrand)|lambert[ -]eaton|morel[ -]lavall[ée]e|child[ -]pugh|"
    r"osgood[ -]schlatter|adams[ -]stokes|claude[ -]bernard[ -]horner|charles de gaulle"
)
"""Eponyms and hospitals of two words, of which one is a first name or a surname."""
