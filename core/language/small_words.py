"""Small words of French and English: articles, comparisons, what dates are told with."""

from __future__ import annotations

from typing import Final

from core.language.dates import LENGTHS
from core.language.spoken_days import MONTH_WORDS, SHORT_DAYS, WEEKDAYS

_ARTICLES = "de du des la le les the of a au aux en dans est is to"
LEFT_OUT: Final = frozenset(_ARTICLES.split())
"""Words that a phrase is looked for without."""
SKIPPED: Final = LEFT_OUT | {"un", "une", "an", "at", "in", "on", "sur"}
"""Words that may stand between the words of a phrase."""

_AUXILIARY = (
    "ete ont sont etait etaient reste restent demeure was were been being has have son sa ses leur "
    "leurs his her its their ce cet cette bien deja egalement aussi already also"
)
_WHOLLY = (
    "totalement completement entierement parfaitement clairement nettement franchement strictement "
    "purement seulement simplement absolument fortement largement surtout tres plutot toujours "
    "encore desormais maintenant recemment regulierement correctement globalement manifestement "
    "completely totally entirely perfectly clearly fully purely mostly mainly predominantly only "
    "strictly definitely very quite really highly essentially still now currently recently newly"
)
PASSED: Final = SKIPPED | frozenset((*_AUXILIARY.split(), *_WHOLLY.split()))
"""Words that may stand between the words of a phrase, and say nothing of it: "a été dosée"."""

_PARTLY = "partiellement eventuellement theoriquement hypothetiquement"
HALFWAY: Final = frozenset(_PARTLY.split())
"""Words between those of a phrase by which it is not quite so: "partiellement contrôlée"."""

_LIMITS = (
    "plus moins superieur superieure superieurs inferieur inferieure inferieurs over under above "
    "below more less greater environ env vers about around approximately roughly entre between "
    "presque almost"
)
COMPARED: Final = frozenset(_LIMITS.split())
"""Words before a number that make it a limit, or about right."""
_INSIDE = "de a que than du des d"
BETWEEN_COMPARED: Final = frozenset(_INSIDE.split())

_BEGINNINGS = (
    "il y depuis since for on last le j d hier avant aujourd ce today yesterday this tonight "
    "remonte debut mi fin early mid late en in la un une a semaine mois"
)
STARTS_DAYS: Final = frozenset({*_BEGINNINGS.split(), *WEEKDAYS, *SHORT_DAYS, *MONTH_WORDS})
"""Words with which a day can begin to be told; a number can, too."""
_FURTHER = (
    "- / er ago hui the of derniere dernier passe passee h heure heures hour hours huitaine "
    "quinzaine dizaine de fortnight week month year beginning end before matin soir morning "
    "et demi demie and half am"
)
OF_DAYS: Final = frozenset({*STARTS_DAYS, *_FURTHER.split(), *LENGTHS})
"""Words that a day can be told with."""

IT_IS: Final = frozenset({"it", "he", "she", "il", "elle", "c", "ca", "cela"})
"""Words for what was told before, in "today it is 50"."""

_DENIALS = "pas sans aucun aucune ni jamais non absent absente no not without never none"
DENYING: Final = frozenset(_DENIALS.split())
"""Words that make a phrase a denial where they stand in it."""

_ONCE = (
    "avant auparavant initial initiale initialement debut base habituel habituelle habituellement "
    "before initially baseline usual usually previously earlier anterieur anterieure"
)
TOLD_OF_ONCE: Final = frozenset(_ONCE.split())
"""Words beside a second value that say it is that of once: the first is that of now."""
_HOW = (
    "apres ensuite puis sous avec sans maintenant actuel actuelle actuellement repos effort marche "
    "mobilisation verticalisation debout assis assise couche couchee decubitus fauteuil lit matin "
    "soir nuit jour sortie entree admission arrivee controle after then under with without now "
    "today yesterday current currently rest walking standing sitting lying moving movement morning "
    "evening night day discharge aujourd hier on post j sur"
)
_WHICH = (
    "worst average mean least peak pire pic moyenne moyen max maxi maximum min mini minimum gauche "
    "droite left right"
)
_MOVES = (
    "descend descendu descendue tombe tombee baisse passe passee monte remonte remontee augmente "
    "diminue diminuee falls fell drops dropped down up rises rose reduced"
)
TOLD_WHEN: Final = TOLD_OF_ONCE | {
    *_HOW.split(),
    *_WHICH.split(),
    *_MOVES.split(),
    *MONTH_WORDS,
}
"""Words beside a value that say when or how it was so, or that it became another one."""
_MAYBE = (
    "maybe perhaps possibly probably probablement possiblement eventuellement vraisemblablement"
)
PERHAPS: Final = frozenset(_MAYBE.split())
"""Words that leave open what they stand beside; "peut-être" is two."""
_GIVING = (
    "fait faite passe passee recu recue injecte injectee inj injection administre given done mg "
    "sc iv"
)
GIVEN: Final = frozenset(_GIVING.split())
"""Words of a drug that was given."""
_NO_METASTASIS = "wrist ankle nose nasal hand foot finger toe jaw patella elbow clavicle colles"
FOREIGN_BONES: Final = frozenset(_NO_METASTASIS.split())
"""Bones before "fracture" of which no question asks: "history of wrist fracture"."""
