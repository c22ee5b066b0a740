# Ce qu’on peut effacer ou emporter.

erase-nothing = Rien à effacer : aucun questionnaire n’est gardé.
erase-which = Effacer lequel ?
erase-ask = { $count ->
    [one] Effacer ceci ?
   *[other] Effacer ces { $count } dossiers ?
}
erase-me = Effacer tout ce qui vous concerne ?
erase-final = C’est définitif : la clé est détruite tout de suite, les messages sont retirés de cette conversation.
erase-ending = Sans activité, seront effacés le { $until } :
button-erase = Effacer
button-erase-all = Tout effacer ({ $count })
button-keep-cases = Garder

erased = { $count ->
    [0] Effacé.
    [one] Effacé : la clé est détruite, plus rien ne peut être relu.
   *[other] { $count } dossiers effacés : leurs clés sont détruites, plus rien ne peut être relu.
}
erased-messages = Messages supprimés : { $deleted } ; vidés, car plus anciens que 48 h : { $emptied }.
erased-left = { $count ->
    [one] { $count } message que vous avez écrit a plus de 48 h : supprimez-le vous-même.
   *[other] { $count } messages que vous avez écrits ont plus de 48 h : supprimez-les vous-même.
}
erased-copies = La dernière copie du magasin de clés aura disparu le { $day } au plus tard.
erased-person = Vous êtes oublié. Seul le journal des actes garde votre numéro Telegram, sans aucune réponse.
mydata = Tout ce qui est gardé sur vous. Rangez ce fichier ailleurs, puis supprimez-le ici.
notice-kept = Gardé.
