"""What words of the field begin with and end in: a stranger that is formed so is no name."""

from __future__ import annotations

import re
from typing import Final

CLINICAL: Final = re.compile(
    r"^(?:hydro|hyper|hypo|osteo|syringo|dys|pachy|lepto|lympho|spondyl|myelo|neuro|arthro|chondro|hemi|radicul"
    r"|arachno|pseudo|hepato|cardio|pneumo|thoraco|laparo|nephro|gastro|entero|angio|thrombo|hemato"
    r"|leuco|erythro|fibro|lipo|carcino|sarco|intra|extra|retro|micro|macro|immuno|radio|chimio|chemo|paresth|syndesmo|areflex|allodyn|vertebr)"
    r"|(?:ome|oma|ose|osis|itis|algie|ectomie|ectomy|graphie|metrie|therapie|scopie|plastie|tion|sion"
    r"|logie|ique|lyse|pathie|plegie|pathy|plegia|esthesie|esthesia|phagie|phonie|isme|ite|esis)s?$"
)
"""What words of the field begin with and surely end in, behind "patient", too."""
ENDINGS: Final = re.compile(
    r"(?:ite|ites|ose|oses|ome|omes|oma|itis|osis|tion|tions|ment|ique|iques|logie|logy|pathie|pathy"
    r"|phytes?|celes?|isme|ismes|esie|esies|esia|ynia|ions?"
    r"|algies?|algia|lyses?|lysis|metrie|metry|plegies?|plegia|emie|emia|sion|sions|urie|uria|inal"
    r"|plastie|plasty|ectomie|ectomy|graphie|graphy|scopie|scopy|therapie|therapy|tomie|tomy|aire"
    r"|aires|eux|euse|euses|able|ables|ible|ibles|ent|ents|mab|nib|ine|ales|aux|sis|tic|ous|ive|ante|ants)$"
)
"""What words of the field end in that no list has."""
