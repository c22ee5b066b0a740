# Postoperative radiotherapy: the words of the pathway.

postoperative = After the operation
    .button = After surgery
    .about = Radiotherapy of a bone metastasis that was operated on: dose, date, field, and what the framework leaves to the board.
    .scope = Lines 178-182 (heading lost: "postoperative" is inferred from l. 179-181), 238, 245 and 276. The field depends on the site: long bone (l. 238) or spine (l. 276); elsewhere nothing is printed.
    .names = postoperative | postop

postoperative-thirty_gray = After the operation: 30 Gy in 10 fractions, the regimen usually recommended
    .detail = Framework, l. 181: the regimen usually recommended after surgery is 30 Gy in 10 fractions. The same dose stands in the long-bone figure (l. 134-136). The single dose of 8 Gy is an option to be discussed, under conditions (l. 182; X19).
postoperative-single_8_gray = To be discussed: single dose of 8 Gy
    .detail = Framework, l. 182: an option to be discussed, "for long bones or when the organs at risk can be excluded from the treatment fields, for patients with short life expectancy or hard to move". Our reading: (long bone or organs at risk excluded) and (short life expectancy or hard to move); and "after surgery", from l. 181. The sentence could be read otherwise: board. No figure is given for "short". Toxicity of 8 Gy: l. 107.
postoperative-start_15_21 = Start between 15 days and 3 weeks after the operation, on healed skin
    .detail = Framework, l. 179 (Townsend 1995). Both ends included, day 15 to day 21: our reading. L. 245 says "3 weeks after surgery" (X18): both dates are shown, and healing is asked for in either case.
postoperative-start_3_weeks = Other printed date: 3 weeks, once healed and the aetiological work-up done (l. 245)
    .detail = Framework, l. 245: after a minimal aetiological work-up (plasma protein electrophoresis, chest-abdomen-pelvis CT), chemotherapy and radiotherapy are possible, "to be started once the patient has healed, that is 3 weeks after surgery". L. 179 begins at 15 days (X18).
postoperative-healed_skin = Skin healed before it starts
    .detail = Framework, l. 179: "on healed skin"; l. 245: "once the patient has healed".
    .label = Skin healed
postoperative-aetiology = Minimal aetiological work-up: protein electrophoresis, chest-abdomen-pelvis CT
    .detail = Framework, l. 245: it is "after a minimal aetiological work-up (plasma protein electrophoresis, chest-abdomen-pelvis CT)" that the lines of chemotherapy and radiotherapy are possible.
    .label = Aetiology
postoperative-before_day_15 = Less than 15 days after the operation: before both printed dates
    .detail = The window of l. 179 opens 15 days after the operation; l. 245 waits for 3 weeks.
postoperative-days_15_to_20 = Days 15 to 20: l. 179 lets it start, l. 245 waits for 3 weeks
    .detail = From day 15 to day 20, l. 179 lets it start on healed skin; l. 245 waits for "3 weeks after surgery" (X18). The framework does not settle it: ask the radiotherapist and the surgeon, board if in doubt. At 3 weeks both lines agree.
postoperative-board_late = More than 3 weeks after the operation: nothing printed; board
    .detail = The window of l. 179 ends at 3 weeks. The framework says neither that radiotherapy is no longer of use nor how to give it later, if the skin has not healed for example: board.
postoperative-whole_bone = Field: the whole operated bone (long bone)
    .detail = Framework, l. 238: "postoperative radiotherapy of the whole bone is recommended". By its place this line is that of limbs (our reading); for the spine, l. 276 says the surgical bed (X41). Pelvis or another bone: neither line says so, both are shown, board.
postoperative-surgical_bed = Field: the surgical bed (spine)
    .detail = Framework, l. 276: "in every case", neurosurgery is completed by radiotherapy of the surgical bed. L. 238 says the whole bone, read as that of limbs (X41). Pelvis or another bone: both are shown, board.
postoperative-aim = Aim: microscopic disease and pain; fewer local recurrences
    .detail = Framework, l. 178 and 180: to treat microscopic disease and pain; postoperative radiotherapy lowers the risk of local recurrence (Wolanczyk 2016). The heading of l. 178 is lost (X47): "postoperative" is inferred from l. 179-181.
postoperative-spinal_surgery = Spine: prevent recurrence and favour bone consolidation
    .detail = Framework, l. 272-276: spinal surgery can decompress nerve structures, stabilise the fracture and the spine, if possible correct or prevent deformity, and reduce the tumour; radiotherapy completes it in every case, to prevent recurrence and favour bone consolidation.

postoperative-action-thirty_gray = 30 Gy in 10 fractions
postoperative-action-single_8_gray = 8 Gy in one fraction
postoperative-action-start_15_21 = Start, 15 days to 3 weeks
postoperative-action-start_3_weeks = Start at 3 weeks
postoperative-action-board = Discussion at the board
postoperative-action-whole_bone = Field: whole operated bone
postoperative-action-surgical_bed = Field: surgical bed
