# What can be erased or taken away.

erase-nothing = Nothing to erase: no questionnaire is kept.
erase-which = Erase which one?
erase-ask = { $count ->
    [one] Erase this?
   *[other] Erase these { $count } cases?
}
erase-me = Erase everything about you?
erase-final = This is final: the key is destroyed at once, the messages are taken out of this chat and of groups. Those of the bot older than 48 h can only be emptied; delete yours yourself.
erase-ending = Without activity, these will be erased on { $until }:
button-erase = Erase
button-erase-all = Erase all ({ $count })
button-keep-cases = Keep

erased = { $count ->
    [0] Erased.
    [one] Erased: the key is destroyed, nothing can be read any more.
   *[other] { $count } cases erased: their keys are destroyed, nothing can be read any more.
}
erased-deleted = { $count ->
    [one] { $count } message deleted (chats and groups).
   *[other] { $count } messages deleted (chats and groups).
}
erased-emptied = { $count ->
    [one] { $count } message older than 48 h emptied: Telegram no longer deletes it.
   *[other] { $count } messages older than 48 h emptied: Telegram no longer deletes them.
}
erased-left = { $count ->
    [one] One message that you wrote more than 48 h ago stays. Delete it yourself:
   *[other] { $count } messages that you wrote more than 48 h ago stay. Delete them yourself:
}
erased-failed = { $count ->
    [one] { $count } message could be neither deleted nor emptied.
   *[other] { $count } messages could be neither deleted nor emptied.
}
erased-copies = The last copy of the key store will be gone on { $day } at the latest.
erased-person = You are forgotten. Only the audit trail keeps your Telegram number, and no answer.
mydata = Everything that is kept about you. Keep this file elsewhere, then delete it here.
notice-kept = Kept.
