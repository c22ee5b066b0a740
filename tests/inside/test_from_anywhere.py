"""What clinicians type from anywhere opens the right thing, or proposes what it says."""

from __future__ import annotations

from tests.chat.walking import labels_of, said_by_bot, words
from tests.chat.world import Town
from tests.inside.told import findings, send
from tests.languages import both

OPENS = {
    "fr": {
        "sins t7 lytique douleur mécanique": ("sins", "T7"),
        "fémur lytique 2/3 douleur à la marche": ("sentence-read", "2/3"),
        "paraplégie depuis 2 jours, cancer du sein": ("emergency", ""),
        "compression médullaire": ("emergency", ""),
        "zoledronate clairance 35": ("antiresorptive", "35"),
        "8 Gy ou 30 Gy": ("", "20\u00a0Gy/5"),
        "flare": ("", "15 à 30"),
        "mirels 9": ("mirels", "9"),
        "tokuhashi 8 ou 9": ("tokuhashi", "8–9"),
        "/sins 12": ("sins", "12"),
        "tokuhashi 16": ("", "de 0 à 15"),
        "T11 SINS 12 en octobre": ("sentence-read", "T11"),
        "SINS 12 en septembre 2026": ("sins", "01/09/2026"),
        "PS 2": ("sentence-unsure", "PS 2"),
        "DFG 45": ("sentence-unsure", "DFG 45"),
        "clairance 45": ("", "45"),
        "soixante-dix pour cent de karnofsky, 65 kg": ("sentence-read", "70"),
        "K poumon, tassement 30 %": ("", "‼ Fracture"),
        "radiothérapie 30 Gy": ("", "30\u00a0Gy"),
        "radéthérapie": ("radiotherapy", "question\u00a01"),
        "scintigraphie flare": ("", "15 à 30"),
        "sins xyzzy": ("sins", "xyzzy"),
        "je veux voir mes patients": ("cases-open", ""),
        "supprime mes données": ("erase-me", ""),
        "cryo": ("", "cryothérapie"),
        "xgeva 120": ("", "120\u00a0mg"),
        "SBRT rachis combien de Gy": ("", "stéréotaxie"),
        "SINS définition alignement": ("", "Subluxation"),
        "embolisation avant chirurgie": ("", "angioscanner"),
        "thrombocytopénie cimentoplastie": ("interventional", "thrombocytopénie"),
        "bisphosphonate insuffisance rénale": ("antiresorptive", "question\u00a01"),
        "zométa tous les 3 mois": ("", "12\u00a0semaines"),
    },
    "en": {
        "sins t7 lytic mechanical pain": ("sins", "T7"),
        "femur lytic 2/3 pain on walking": ("sentence-read", "2/3"),
        "paraplegia for 2 days, breast cancer": ("emergency", ""),
        "cord compression": ("emergency", ""),
        "zoledronate clearance 35": ("antiresorptive", "35"),
        "8 Gy or 30 Gy": ("", "20\u00a0Gy/5"),
        "flare": ("", "15"),
        "mirels 9": ("mirels", "9"),
        "tokuhashi 8 or 9": ("tokuhashi", "8–9"),
        "/sins 12": ("sins", "12"),
        "tokuhashi 16": ("", "from 0 to 15"),
        "T11 SINS 12 in October": ("sentence-read", "T11"),
        "SINS 12 in September 2026": ("sins", "2026"),
        "ECOG 2": ("sentence-unsure", "ECOG 2"),
        "eGFR 45": ("sentence-unsure", "eGFR 45"),
        "clearance 45": ("", "45"),
        "seventy per cent karnofsky, 65 kg": ("sentence-read", "70"),
        "lung cancer, collapse 30%": ("", "‼ Fracture"),
        "radiotherapy 20 Gy": ("", "20\u00a0Gy"),
        "bone scan flare": ("", "15"),
        "sins xyzzy": ("sins", "xyzzy"),
        "please show me my cases": ("cases-open", ""),
        "delete my data": ("erase-me", ""),
        "cryo": ("", "cryotherapy"),
        "Xgeva 120": ("", "120\u00a0mg"),
        "SBRT spine how much Gy": ("", "tereotactic"),
        "SINS alignment definition": ("", "ubluxation"),
        "embolisation before surgery": ("", "CT angiography"),
        "thrombocytopenia cementoplasty": ("interventional", "thrombocytopenia"),
        "bisphosphonate renal failure": ("antiresorptive", "question 1"),
        "zometa every 3 months": ("", "12\u00a0weeks"),
    },
}
"""With each line what is said to it: how a message begins, and what stands in it."""


@both
async def test_what_clinicians_type_opens_or_proposes_the_right_thing(
    town: Town, language: str
) -> None:
    say = words(language)
    wrong = []
    for text, (begins, holds) in OPENS[language].items():
        person = town.person(language)
        await send(person, text)
        told = [it.text for it in said_by_bot(person)]
        begun = [it for it in told if it.lstrip("‼ ").startswith(say(begins) if begins else "")]
        if not any(holds in it for it in begun) or findings(town, person):
            wrong.append((text, told))
    assert wrong == []


@both
async def test_what_is_told_beside_an_emergency_is_proposed(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, list(OPENS[language])[2])
    told = [it.text for it in said_by_bot(person)]
    assert any(it.lstrip("‼ ").startswith(say("emergency")) for it in told)
    assert any(say("primary_tumour-breast") in it for it in told), person.describe()


LOOKED_UP = {
    "fr": ("cimento", "?allergie ciment", "?pamidronate", "?traitement", "allergie"),
    "en": ("?SBRT", "?allergy cement", "?pamidronate", "?treatment", "allergy"),
}


@both
async def test_what_is_looked_up_at_a_question_is_said_and_answers_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    whole, partly, silent, general, lacking = LOOKED_UP[language]
    await send(person, "/sins T7")
    asked = person.screen.text
    for text, told in (
        (whole, say("document-L.population")),
        (partly, say("lookup-lacking", texts=say("quoted", text=lacking))),
        (silent, say("lookup-none")),
        (general, say("lookup-too-general")),
    ):
        await send(person, text)
        assert told in said_by_bot(person)[-2].text, (text, person.describe())
        assert person.screen.text == asked, "the question stays, as it was"


PLACES = {
    "fr": {"métastase de l’humérus": "mirels", "fémur": "mirels", "T11": "sins"},
    "en": {"humerus metastasis": "mirels", "femur": "mirels", "T11": "sins"},
}


@both
async def test_a_place_alone_offers_its_score_and_its_pathway(town: Town, language: str) -> None:
    say = words(language)
    for text, score in PLACES[language].items():
        person = town.person(language)
        await send(person, text)
        assert f"{say(score)} ›" in labels_of(person.screen), (text, person.describe())
