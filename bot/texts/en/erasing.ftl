# What can be erased or taken away.

erase-nothing = Nothing to erase: no questionnaire is kept.
erase-which = Erase which one?
erase-ask = { $count ->
    [one] Erase this?
   *[other] Erase these { $count } cases?
}
erase-me = Erase everything about you?
erase-final = This is final: the key is destroyed at once, the messages are taken out of this chat.
erase-ending = Without activity, these will be erased on { $until }:
button-erase = Erase
button-erase-all = Erase all ({ $count })
button-keep-cases = Keep

erased = { $count ->
    [0] Erased.
    [one] Erased: the key is destroyed, nothing can be read again.
   *[other] { $count } cases erased: their keys are destroyed, nothing can be read again.
}
erased-messages = Messages deleted: { $deleted }; emptied, since older than 48 h: { $emptied }.
erased-left = { $count ->
    [one] { $count } message that you wrote is older than 48 h: delete it yourself.
   *[other] { $count } messages that you wrote are older than 48 h: delete them yourself.
}
erased-copies = The last copy of the key store will be gone on { $day } at the latest.
erased-person = You are forgotten. Only the trail of deeds keeps your Telegram number, and no answer.
mydata = Everything that is kept about you. Keep this file elsewhere, then delete it here.
notice-kept = Kept.
