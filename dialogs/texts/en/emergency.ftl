# Emergency: the words of the pathway.

emergency = Emergency
    .button = Emergency
    .about = Deficit, cord threatened, hypercalcaemia, fracture: what is done now, then the pathway that follows, then the board.
    .opening = This bot does not replace the call.
    .scope = Framework l. 22, 25, 31, 121-141, 308 and document D l. 12, 26, 28, 42. Time frames, steroid and immobilisation are not in them: outside the framework, NICE NG234 (UK guidance). This bot does not replace the call.
    .command = Emergency: cord, calcium, fracture
    .names = emergency | urgence

emergency-cord = Cord: call the radiation oncologist and the neurosurgeon now (l. 141)
    .page = Cord: call radiation oncologist and neurosurgeon now
    .detail = 
        1. Radiation oncologist and neurosurgeon, now (whom to call is our reading; an opinion is not an operation). Framework, l. 141: emergency radiotherapy alone, or adjuvant after neurosurgery (Schultheiss 2008), no time frame (R8); heading lost, “cord compression” is inferred (X47).
        2. MRI of the whole spine (l. 31); within 24 h where there are signs (outside the framework: NICE NG234).
        3. Immobilise; stability opinion within 24 h (outside the framework: NICE NG234).
        4. Dexamethasone 16 mg where there are signs, then 16 mg daily; haematological cancer suspected: haematologist first (outside the framework: NICE NG234).
    .urgent =
        1. Emergency radiotherapy, alone or after neurosurgery (framework, which says neither how soon nor whom to call). An opinion is not an operation.
        2. MRI of the whole spine; within 24 h where there are signs (outside the framework: NICE NG234).
        3. Immobilise; stability opinion within 24 h (outside the framework: NICE NG234).
        4. Dexamethasone 16 mg where there are signs, then 16 mg daily; haematological cancer suspected: haematologist first (outside the framework: NICE NG234).
emergency-hypercalcaemia = Hypercalcaemia: call the on-call oncologist; no source says what to do
    .page = Hypercalcaemia: call the on-call oncologist
    .detail = Framework, l. 22: hypercalcaemia is no longer one of the skeletal events, because it is sometimes paraneoplastic and because it can be treated, which is not described. The call is our referral. Bands of corrected calcium outside the framework: NHS CKS. If in doubt, ionised calcium. Calcium and vitamin D of an antiresorptive: not with hypercalcaemia (outside the framework: EMA, Xgeva).
    .urgent = No source says what to do: call the on-call oncologist. If in doubt, ionised calcium. Neither calcium nor vitamin D as long as it lasts (outside the framework: EMA, Xgeva). Bands of corrected calcium outside the framework: NHS CKS.
emergency-fracture = Pathological fracture: prompt management (D l. 26); call the on-call oncologist
    .page = Pathological fracture: promptly, call the on-call oncologist
    .detail = Document D, l. 26: a pathological fracture, of the spine or of a peripheral bone, needs prompt management to prevent prolonged immobilisation and its complications. No time frame is given. The call is our referral. In the spine, look for a deficit first.
    .urgent = Prompt management of a pathological fracture, spinal or peripheral, to prevent prolonged immobilisation (POST’U; no time frame given). Call the on-call oncologist (our referral). In the spine, look for a deficit first.


emergency-mri_24h = Spine MRI as soon as possible, within 24 h (outside the framework: NICE NG234)
    .page = Spine MRI: within 24 h
    .detail = Outside the framework (NICE NG234, rec. 1.5.2): with neurological signs, MRI as soon as possible, and always within 24 h of suspicion. Whole spine: l. 31.
emergency-mri_soon = Spine MRI as soon as possible (outside the framework: NICE NG234)
    .page = Spine MRI: as soon as possible
    .detail = Outside the framework (NICE NG234): as soon as possible; the 24 h are printed there for a suspicion with neurological signs. Without a deficit, applying it to a threatened cord is our reading. Whole spine: l. 31.
emergency-dexamethasone = Dexamethasone 16 mg as soon as possible, then 16 mg daily (outside the framework: NICE NG234)
    .page = Dexamethasone: 16 mg then 16 mg daily, unless haematological cancer suspected
    .detail = Outside the framework (NICE NG234, rec. 1.8.1): with neurological symptoms or signs, dexamethasone 16 mg by mouth (or parenteral equivalent) as soon as possible, then 16 mg daily. Not before the haematologist’s advice if a haematological cancer is suspected. UK guidance; the framework does not speak of steroids (R8).
emergency-immobilise = Immobilise the patient (outside the framework: NICE NG234)
    .page = Immobilise the patient
    .detail = Outside the framework (NICE NG234): immobilise until the opinion on stability. UK guidance.
emergency-stability = Opinion on spinal stability within 24 h (outside the framework: NICE NG234)
    .page = Stability: opinion within 24 h
    .detail = Outside the framework (NICE NG234): opinion on stability within 24 h. The framework recommends a surgical opinion from a SINS of 7 (l. 308); SINS does not measure cord compression.
emergency-radiotherapy = Emergency radiotherapy, alone or after a neurosurgical procedure (l. 141)
    .page = Radiotherapy: as an emergency
    .detail = Framework, l. 141: emergency radiotherapy alone, or adjuvant after a neurosurgical procedure (Schultheiss 2008). No time frame is given (R8). Doses and Rades: cord-compression pathway.
emergency-radiotherapy_24h = Radiotherapy within 24 h of confirmation (outside the framework: NICE NG234)
    .page = Radiotherapy: within 24 h of confirmation
    .detail = Outside the framework (NICE NG234): radiotherapy within 24 h of confirmation. Without a deficit, applying it to a threatened cord is our reading. UK guidance; the framework says “emergency”, without a time frame (l. 141).
emergency-decompression = Significant compression: only surgical decompression can answer (D l. 42)
    .page = If significant compression: decompress
    .detail = Document D, l. 42: in severe spinal instability or significant cord compression, only surgical decompression can answer; interventional radiology replaces neither radiotherapy nor surgery. The framework also has radiotherapy alone (l. 141), and figure 3 of document D electrochemotherapy (l. 39): in tension (X34). “Significant” is read as a deficit; for a threat without a deficit the line does not decide. Surgical opinion now, either way. Life expectancy < 6 weeks: no benefit of surgery (l. 223); exactly 6, not defined (X10): board. Not asked here.
emergency-multidisciplinary = With the specialists concerned, as far as possible (l. 25)
    .page = Multidisciplinary care
    .detail = Framework, l. 25: the care of bone metastases needs to be multidisciplinary, as far as possible with the specialists concerned.
emergency-board = Board afterwards, without delaying the emergency (D l. 12)
    .page = without delaying the emergency
    .detail = Document D, l. 12: every locoregional treatment of metastases must be discussed at a board, with a representative of each specialty involved. Holding it after the emergency is our reading.

emergency-no_surgical_benefit_1 = Group I: “no benefit of surgery” (l. 167); the opinion is still sought (X49)
    .page = Surgery: no benefit (Rades I)
    .detail = L. 166-167: low rate of keeping the ability to walk, no benefit of surgery. An opinion is not an operation: it is still sought, the group is shown beside it, and the board settles it (our reading). Document D says the opposite for a significant compression (D l. 42; X34).
emergency-without_surgery = Group III: excellent result without surgery (l. 175)
    .page = Surgery: “excellent result without” (Rades III)
    .detail = L. 174-175: high rate of keeping the ability to walk, excellent result without surgery. The surgical opinion is still sought when the cord is at risk (our reading, X49); instability is another question (SINS).
emergency-whole_spine = The MRI should be of the whole spine (l. 31)
    .page = MRI: of the whole spine
    .detail = Framework, l. 31: MRI of the whole spine should be done where vertebrae are involved, notably to look for epidural disease.
emergency-steroid_threat = Steroid: named only with symptoms or signs (outside the framework: NICE NG234)
    .page = Steroid: only with symptoms or signs
    .detail = Outside the framework (NICE NG234): dexamethasone 16 mg where there are neurological symptoms or signs. Without them the bot does not propose it: ask the on-call oncologist. If a sign appears, it is a deficit. No steroid before the haematologist if a haematological cancer is suspected.
emergency-calcium_below = Calcium < 2.65: below the mild band (outside the framework: NHS CKS, Schini 2021)
    .page = Calcium < 2.65: below the mild band
    .detail = Outside the framework: the range in use is 2.20 to 2.60 mmol/L, a British consensus (Pathology Harmony, as told by Schini 2021, who measure 2.19 to 2.56); mild hypercalcaemia from 2.65 (NHS CKS). This number alone does not show hypercalcaemia; if in doubt, ionised calcium. With symptoms, call all the same (our referral).
emergency-calcium_mild = Calcium 2.65-3.00: mild hypercalcaemia (outside the framework: NHS CKS)
    .page = Calcium 2.65-3.00: mild hypercalcaemia
    .detail = Band outside the framework: NHS CKS, 2.65 to 3.00 mmol/L. None of the bot’s sources says what to do: tell the on-call oncologist the band.
emergency-calcium_at_3 = Calcium 3.00: mild or moderate hypercalcaemia (outside the framework: NHS CKS, GPnotebook)
    .page = Calcium 3.00: mild or moderate hypercalcaemia
    .detail = Outside the framework: NHS CKS counts 3.00 mmol/L as mild; GPnotebook begins the moderate band there. None of the bot’s sources says what to do: tell the on-call oncologist both.
emergency-calcium_moderate = Calcium 3.00-3.40: moderate hypercalcaemia (outside the framework: NHS CKS)
    .page = Calcium 3.00-3.40: moderate hypercalcaemia
    .detail = Band outside the framework: NHS CKS, 3.01 to 3.40 mmol/L. None of the bot’s sources says what to do: tell the on-call oncologist the band.
emergency-calcium_severe = Calcium > 3.40: severe hypercalcaemia (outside the framework: NHS CKS)
    .page = Calcium > 3.40: severe hypercalcaemia
    .detail = Band outside the framework: NHS CKS, above 3.40 mmol/L. None of the bot’s sources says what to do: tell the on-call oncologist the band.
emergency-to_long_bone = Long bone: fracture → surgery by life expectancy, long-bone pathway
    .page = Long bone fractured: surgery by life expectancy
    .detail = Framework, l. 121-140: pathological fracture → surgery, then adjuvant radiotherapy (arrows lost). The long-bone pathway asks for life expectancy.
emergency-to_spine = Spine: deficit? cord threatened? Otherwise SINS and opinion: spine pathway
    .detail = Look first for a deficit or a threatened cord: if there is one, start again with that sign. Otherwise, compression fracture and SINS, surgical opinion recommended from 7 (l. 308).
emergency-to_interventional = Pelvis: percutaneous fixation is often indicated (D l. 28)
    .page = Pelvis: percutaneous fixation often indicated
    .detail = Document D, l. 28: percutaneous fixation with cemented screws is used in more complex fractures, often indicated in those of the pelvis. Conditions and contraindications: interventional-radiology pathway.
emergency-other_bone = Other bone: prompt management (D l. 26), no tree in the sources: overview
    .page = Other bone: prompt management, then the overview
    .detail = Document D, l. 26: prompt management holds for the spine and for peripheral bones. No figure of the sources treats another bone: the overview, then the board (our referral).
emergency-no_emergency = None of these signs: the overview says which pathway to open
    .detail = Framework, l. 25: multidisciplinary management, as far as possible with the specialists concerned. The overview says which pathway to open. If a sign appears, come back here.

emergency-action-mri = Spine MRI
emergency-action-dexamethasone = Dexamethasone
emergency-action-immobilise = Immobilisation
emergency-action-stability = Opinion on stability
emergency-action-radiotherapy = Emergency radiotherapy
emergency-action-decompression = Surgical decompression
emergency-action-board = Board
emergency-action-multidisciplinary = Multidisciplinary management
