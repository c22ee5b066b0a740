# The order of treatments of a case, and who must be heard.

case-board = Order and board
button-board = Order and board ›
board-order = Order of the open treatments
board-no-order = Nothing is printed on the order of what is open.
board-seats = To be heard at the board
board-no-seats = No treatment is open: nobody to call so far.
board-ours = Not in the framework’s list, in our view:
board-foot = One representative of each specialty that the options involve (digestive document). Whose each treatment is, is our reading.
board-line = Board
order-line = Order
spacing-operate_before_irradiating = operate before irradiating: “always easier in non-irradiated tissue but still possible”.
spacing-operate_before_irradiating-urgent = emergency radiotherapy does not wait for the operation.
spacing-irradiate_after_surgery = after the operation, irradiate between 15 days and 3 weeks, on healed skin.
spacing-irradiate_after_healing = another passage says: radiotherapy once healed, that is 3 weeks. Both are shown.
spacing-systemic_after_surgery = chemotherapy once healed, that is 3 weeks after the operation, weighed against the urgency of systemic treatment.
spacing-stereotactic_after_radiotherapy = no stereotactic radiotherapy less than 3 months after radiotherapy; at exactly 3 months the text does not decide: to be discussed.
family-operate = surgery
family-percutaneous = percutaneous procedure
family-irradiate = radiotherapy
family-stereotactic = stereotactic
family-systemic = systemic treatment
family-antiresorptive = antiresorptive
family-pet = FDG-PET
stance-urgent = emergency
stance-advised = recommended
stance-possible = option
stance-discussed = to be discussed
stance-blocked = contraindicated
seat-spine_surgeon = spine surgeon
seat-orthopaedic_surgeon = orthopaedic surgeon
seat-radiation_oncologist = radiation oncologist
seat-interventional_radiologist = interventional radiologist
seat-oncologist = oncologist
    .why = for any treatment that is open
seat-rheumatologist = rheumatologist
seat-pain_physician = pain physician
    .why = pain not controlled
seat-dentist = dentist
    .why = lesion of the mouth
seat-haematologist = haematologist
    .why = haematological cancer
seat-anaesthetist = anaesthetist
seat-infectious_diseases = infectious diseases
    .why = infection
button-changing = What would change it
changing-nothing = No answer, and no pair that was tried, would change what is said.
changing-pairs = No single answer changes it; these pairs do.
changing-foot = Exact for each answer, over all pathways together; it is no probability.
changing-more = { $count ->
        [one] and 1 more point in question again
       *[other] and { $count } more points in question again
    }
