# Rules that several pathways share.

rule-cord_emergency = Deficit or threat to the cord: call surgeon and radiation oncologist now
    .page = Cord threatened or deficit: call surgeon and radiation oncologist now
    .detail =
        1. Surgeon and radiation oncologist, now. Framework: “emergency” radiotherapy, alone or after neurosurgery (l. 141), no time printed; POST’U: in significant compression, only surgical decompression (D l. 42). An opinion is not an operation.
        2. MRI of the whole spine (l. 31): within 24 h where there are neurological signs (outside the framework: NICE NG234).
        3. Dexamethasone 16 mg where there are signs, then 16 mg daily; haematological cancer suspected: haematologist first (outside the framework: NICE NG234).
        4. Immobilise, stability opinion within 24 h; radiotherapy within 24 h of confirmation (outside the framework: NICE NG234, British).
    .urgent =
        1. Surgeon and radiation oncologist, now. Emergency radiotherapy, alone or after neurosurgery (framework, no time printed). Significant compression: only surgical decompression (POST’U). An opinion is not an operation.
        2. MRI of the whole spine; within 24 h where there are neurological signs (outside the framework: NICE NG234).
        3. Dexamethasone 16 mg where there are signs, then 16 mg daily; haematological cancer suspected: haematologist first (outside the framework: NICE NG234).
        4. Immobilise, stability opinion within 24 h; radiotherapy within 24 h of confirmation (outside the framework: NICE NG234, British).
