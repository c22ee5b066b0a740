"""What reading a pasted report of 1,000 characters costs, in milliseconds of CPU.

Run from the checkout: ``python benchmarks/reading.py [times]``.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.vocabulary import vocabulary
from core.language.sentences import read_sentence

TODAY = date(2026, 11, 18)
REPORT = (
    "Patiente de 66 ans suivie pour un CBNPC métastatique, sous immunothérapie. Motif : "
    "rachialgies dorsales hautes depuis trois semaines, majorées à la mobilisation. Scanner "
    "thoraco-abdomino-pelvien : lésion lytique de T8 avec tassement de 30 %, mur postérieur "
    "respecté, atteinte unilatérale du pédicule gauche. Pas d'épidurite visible. Pas de "
    "métastase viscérale. IRM médullaire demandée. Examen : douleur mécanique EVA 6 malgré "
    "paracétamol et oxycodone, pas de déficit sensitivomoteur, marche sans aide, Frankel E. "
    "Antécédents : BPCO, HTA, appendicectomie, cancer du sein en 2009. Traitements : "
    "Kardégic, bisoprolol. Biologie : créatinine 74 µmol/L, calcémie corrigée 2,45 mmol/L, "
    "albumine 36 g/L, plaquettes 220 G/L, INR 1,1, vitamine D 18 ng/mL. Poids 58 kg. IK 70 %."
    " Panoramique dentaire fait le 12/11. Question à la RCP : radiothérapie seule ou "
    "cimentoplastie ? Espérance de vie estimée supérieure à 6 mois. "
)


def took(times: int) -> list[float]:
    """Read the report so many times, and return what each took."""
    words, found = vocabulary(), []
    for _ in range(times):
        began = time.process_time()
        read_sentence(REPORT, words, TODAY)
        found.append(1000 * (time.process_time() - began))
    return found


if __name__ == "__main__":
    began = time.process_time()
    read_sentence("T7", vocabulary(), TODAY)
    print(f"the vocabulary, once: {1000 * (time.process_time() - began):.0f} ms")
    each = took(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
    print(f"{len(REPORT)} characters: first {each[0]:.1f} ms, median {median(each):.1f} ms of CPU")
