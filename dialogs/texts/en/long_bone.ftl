# Long bone and femoral neck: the words of the pathway.

long_bone = Long bone, femoral neck
    .button = Long bone
    .about = Fracture? Mirels? What the framework proposes for a metastasis of a long bone or of the femoral neck.
    .scope = Figure of lines 121-140: its arrows and its yes/no labels are lost; "fracture → surgery" is our reading (l. 233).

long_bone-fracture = Pathological fracture: prompt management, without waiting for the last question
    .detail = Document D asks for prompt management of a pathological fracture, spinal or peripheral, to prevent prolonged immobilisation and its complications (D l. 26); it gives no delay and no technique there. Whom to call is not printed; our reading: the oncologist and the surgeon on duty, the board afterwards.
long_bone-no_surgical_benefit = Life expectancy < 6 weeks: no benefit of surgery
    .detail = Framework, l. 223: under 6 weeks, "no benefit of an operation"; the word contraindication is our reading. Adjuvant radiotherapy, which follows the operation (l. 134-136), is then not offered: our reading, nothing forbids it. What takes the place of the operation is not printed: board. The percutaneous procedure (l. 121) is not named by l. 223: board as well. Exactly 6 weeks is not defined (X10): board.
long_bone-weight_bearing = Cement alone: not in a weight-bearing long bone (lower limb, our reading)
    .detail = Framework, l. 206: cementoplasty suits all sites, except impending fractures of long bones in a weight-bearing zone. Neither word is defined there. Our reading, cautious: "weight-bearing" is the lower limb, femoral neck included; "impending" is any lesion without a fracture, whatever the Mirels. Cement with a nail or screws is not excluded (l. 121; X21).
long_bone-surgery = Fracture: surgery, osteosynthesis or arthroplasty
    .detail = Figure, l. 131-138: pathological fracture → surgery, osteosynthesis or arthroplasty (arrows lost: our reading, supported by l. 233, "established fracture on a pathological lesion"). Decided at the board, by life expectancy (l. 220-229): 6 weeks to 1 year, less aggressive osteosynthesis; over 1 year, resection-reconstruction (l. 224-225).
long_bone-prophylactic_surgery = Mirels ≥ 9: prophylactic surgery (osteosynthesis or arthroplasty)
    .detail = Framework, l. 120 and 232: preventive surgery if the Mirels score is ≥ 9, by osteosynthesis or arthroplasty (l. 131-133). Decided at the board, by life expectancy (l. 220-229).
long_bone-board = Mirels 8: discuss at the board
    .detail = Framework, l. 119: score of 8, discussion at the board (l. 126 in the figure).
long_bone-board_no_points = Femoral neck or no pain: no total in the framework; board
    .detail = The table (l. 112-115) gives points neither to the femoral neck (M4) nor to the absence of pain (M3). The total shown comes from a convention outside the framework: 3 for the neck, 1 without pain. What the bot draws from it is to be confirmed at the board, both ways.
long_bone-board_no_surgery = Operation indicated, but life expectancy < 6 weeks, or exactly 6: board
    .detail = Framework, l. 220-223: an operation is decided at the board and takes life expectancy into account; under 6 weeks, "no benefit of an operation". What takes the place of the operation is not printed, and l. 223 does not name the percutaneous procedure (l. 121): board. Exactly 6 weeks is not defined (X10): board as well.
long_bone-radiotherapy = Mirels ≤ 7: radiotherapy, 8 Gy/1 or 30 Gy/10 (the dose most often delivered)
    .detail = Framework, l. 118 and 127-129: score ≤ 7, radiotherapy of 8 Gy in 1 fraction or 30 Gy in 10 fractions; 30 Gy/10 bears the asterisk "doses most often delivered" (l. 122). The sentence does not set a painless lesion apart (M7): board. Of 8 Gy in one session, l. 107 notes "acute side effects, potentially severe, and late ones".
long_bone-adjuvant_radiotherapy = After surgery: adjuvant radiotherapy, 30 Gy in 10 fractions
    .detail = Figure, l. 134-136: adjuvant radiotherapy, 30 Gy in 10 fractions, the dose most often delivered (l. 122). On the whole operated bone (l. 238). Start, skin and the 8 Gy option: postoperative pathway (l. 178-182).
long_bone-percutaneous_fixation = Percutaneous nailing or screws ± cementoplasty, to be discussed at the board
    .detail = "Option: percutaneous nailing/screwing ± cementoplasty" (l. 121). Where it attaches in the figure is lost: offered here wherever the figure leads to surgery (our reading). Under 6 weeks of life expectancy, l. 223 speaks of "an operation" and says nothing of the percutaneous procedure: to be discussed at the board.
long_bone-percutaneous_screws = Percutaneous screws: fracture of pelvis or proximal femur with Mirels > 8
    .detail = Framework, l. 208: lytic lesions with a pathological fracture of the pelvis and/or proximal femur with a Mirels score > 8. But the figure reckons Mirels only without a fracture, and it does not hold for the pelvis: shown as printed, for the board.
long_bone-cement_alone = Cementoplasty alone of a symptomatic lytic lesion: possible, at the board
    .detail = Framework, l. 190 and 206: cementoplasty of symptomatic osteolytic lesions, spinal or peripheral, "would" control pain lastingly in 60 to 85 % of cases; all sites, except impending fractures of long bones in a weight-bearing zone. Decided at the board with the interventional radiologists (l. 195).
long_bone-marked_risk = Marked risk of fracture: radiotherapy and surgery are to be discussed
    .detail = Framework, l. 110 (Hipp 1995, Van der Linden 2003). "Marked risk" is read here as Mirels ≥ 8.
long_bone-before_percutaneous = Before a percutaneous procedure: coagulation, anticoagulants; infection, sepsis contraindicate it (l. 204)
    .detail = Framework, l. 204: a coagulation work-up and the management of anticoagulants or antiplatelet drugs are to be organised before the procedure. An infected site at the puncture point, or a sepsis of undetermined origin and/or uncontrolled, "is a contraindication to the procedure". When to stop the drugs is not printed. The line follows cementoplasty; it is read for all percutaneous procedures (our reading). To be ticked and answered in interventional radiology.
long_bone-board_decides = Surgery is decided at the board: life expectancy, general state, benefit, risks
    .detail = Framework, l. 220-229: theoretical indication, life expectancy, general state and functional needs, expected benefit, risks, overall oncological plan.

long_bone-action-surgery = Surgery
long_bone-action-prophylactic_surgery = Prophylactic surgery
long_bone-action-board = Discussion at the board
long_bone-action-radiotherapy = Radiotherapy
long_bone-action-adjuvant_radiotherapy = Adjuvant radiotherapy
long_bone-action-percutaneous_fixation = Percutaneous nailing or screws
long_bone-action-percutaneous_screws = Percutaneous screws (l. 208)
long_bone-action-cement_alone = Cementoplasty alone
