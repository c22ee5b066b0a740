# Ce qu’on peut effacer ou emporter.

erase-nothing = Rien à effacer : aucun questionnaire n’est gardé.
erase-which = Effacer lequel ?
erase-ask = { $count ->
    [one] Effacer ceci ?
   *[other] Effacer ces { $count } dossiers ?
}
erase-me = Effacer tout ce qui vous concerne ?
erase-final = C’est définitif : la clé est détruite tout de suite, les messages sont retirés de cette conversation et des groupes. Ceux du bot de plus de 48 h ne peuvent être que vidés ; les vôtres, supprimez-les vous-même.
erase-ending = Sans activité, seront effacés le { $until } :
button-erase = Effacer
button-erase-all = Tout effacer ({ $count })
button-keep-cases = Garder

erased = { $count ->
    [0] Effacé.
    [one] Effacé : la clé est détruite, plus rien ne peut être relu.
   *[other] { $count } dossiers effacés : leurs clés sont détruites, plus rien ne peut être relu.
}
erased-deleted = { $count ->
    [one] { $count } message supprimé (conversations et groupes).
   *[other] { $count } messages supprimés (conversations et groupes).
}
erased-emptied = { $count ->
    [one] { $count } message de plus de 48 h vidé : Telegram ne le supprime plus.
   *[other] { $count } messages de plus de 48 h vidés : Telegram ne les supprime plus.
}
erased-left = { $count ->
    [one] Reste un message que vous avez écrit il y a plus de 48 h. Supprimez-le vous-même :
   *[other] Restent { $count } messages que vous avez écrits il y a plus de 48 h. Supprimez-les vous-même :
}
erased-failed = { $count ->
    [one] { $count } message n’a pu être ni supprimé ni vidé.
   *[other] { $count } messages n’ont pu être ni supprimés ni vidés.
}
erased-copies = La dernière copie du magasin de clés aura disparu le { $day } au plus tard.
erased-person = Vous êtes oublié. Seul le journal des actes garde votre numéro Telegram, sans aucune réponse.
mydata = Tout ce qui est gardé sur vous. Rangez ce fichier ailleurs, puis supprimez-le ici.
notice-kept = Gardé.
