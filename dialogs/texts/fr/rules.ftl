# Règles communes à plusieurs parcours.

rule-cord_emergency = Déficit ou menace médullaire : appeler maintenant chirurgien et radiothérapeute
    .page = Moelle menacée ou déficit : appelez vite chirurgien et radiothérapeute
    .detail =
        1. Chirurgien et radiothérapeute, maintenant. Référentiel : irradiation « en urgence », exclusive ou après neurochirurgie (l. 141), aucun délai précisé ; POST’U : compression significative, seule la décompression chirurgicale (D l. 42). Un avis n’est pas une opération.
        2. IRM du rachis complet (l. 31) : dans les 24 h s’il y a des signes neurologiques (hors référentiel : NICE NG234).
        3. Dexaméthasone 16 mg s’il y a des signes, puis 16 mg/j ; hémopathie suspectée : hématologue d’abord (hors référentiel : NICE NG234).
        4. Immobiliser, avis de stabilité dans les 24 h ; radiothérapie dans les 24 h de la confirmation (hors référentiel : NICE NG234, britannique).
    .urgent =
        1. Chirurgien et radiothérapeute, maintenant. Irradiation en urgence, seule ou après neurochirurgie (référentiel, sans délai précisé). Compression significative : seule la décompression chirurgicale (POST’U). Un avis n’est pas une opération.
        2. IRM du rachis complet ; dans les 24 h s’il y a des signes neurologiques (hors référentiel : NICE NG234).
        3. Dexaméthasone 16 mg s’il y a des signes, puis 16 mg/j ; hémopathie suspectée : hématologue d’abord (hors référentiel : NICE NG234).
        4. Immobiliser, avis de stabilité dans les 24 h ; radiothérapie dans les 24 h de la confirmation (hors référentiel : NICE NG234, britannique).
