# The team's group: binding it, what is wrong with it, who is in.

group-ask = Choose the group in which to discuss your cases: a private supergroup, which I look at first.
group-ask-why = I become a plain administrator there, to know who leaves. What is written there is neither read nor kept.
group-choose = Choose the group
group-word-now = A meeting is called “{ $word }” here.
group-word-why = Without a registered establishment a meeting is a “staff”, not an RCP (French law, outside the framework).
group-word-how = Another name: /group word Bone board
group-word-1 = staff
group-word-2 = tumour board
group-word-3 = meeting
group-word-4 = board
group-list = { $count ->
        [one] 1 group bound
       *[other] { $count } groups bound
    }
group-fit = Ready: your cases can be shared there.
group-unfit = No case is shown there as long as:
group-better = To improve:
group-mend = How to fix it
group-people = { $members ->
        [one] 1 person
       *[other] { $members } people
    }, { $team } of the team
group-topic = I write in the topic that was chosen; /here in another one changes it.
group-topic-none = I write outside of topics; send /here in the topic that you want.
group-looked = Looked at on { $day } at { $time }.
group-away = { $label } left it: sees only their own cases.
group-bound-here = This group is bound to the team. Its cases can be shown here, under a pseudonym, to its members only.
group-bound-private = What you write here is neither read nor kept: I see only my commands and my buttons. Write no name, no date of birth, no record number.
group-bound-topic = An administrator or the chair chooses my topic: /here in that topic.
group-here-done = I will write here.
group-here-none = I will write outside of topics.
group-here-who = Only an administrator and the chair of the team choose the topic, and not in the name of the group.
group-here-private = Send /here in the group, in the topic where I am to write.
group-end = Unbind “{ $group }”?
group-end-why = No case will be shown there any more. My cards and agendas go (emptied, where they are older than 48 hours). What people wrote there stays.
group-ended-told = I am no longer in “{ $group }”, or it was unbound: no case is shown there any more.
group-still-in = Take { $label } out of the group too: Telegram does not do it, and whoever stays can read what is written there.
group-spoiled = No case is shown in “{ $group }” any more:
group-left-told = { $label } is no longer in “{ $group }”. The cases of others are not shown to them any more, until they are back or you agree.

flaw-channel = it is a channel, not a group
    .mend = Choose a group.
flaw-basic = basic group: whoever is removed keeps its messages
    .mend = Basic group: Edit › Chat history for new members › Visible. It becomes a supergroup; set Hidden again, then /group.
flaw-public = it is public: anybody can read it
    .mend = Public: Edit › Group type › Private.
flaw-linked = linked to a channel: can be read without being in it
    .mend = Channel: Edit › Linked channel › Unlink.
flaw-not_administrator = I am not an administrator there
    .mend = Administrator: Edit › Administrators › Add › this bot. No further right is needed.
flaw-history = newcomers read all its history
    .mend = History: Edit › Chat history for new members › Hidden. With topics Telegram does not hide it.
flaw-anyone_adds = any member may let others in
    .mend = Coming in: Edit › Permissions › Add members: off; and Invite links: “Approve new members” for each (I do not see the links of others).
flaw-others = { $count ->
        [one] 1 person or bot not of the team
       *[other] { $count } people or bots not of the team
    }
    .mend = Not of the team: invite them (/team), or take them out of the group.
flaw-keeps = messages stay there forever
    .mend = Messages: Edit › Auto-delete › 1 month.
flaw-short = messages go in less than a week
    .mend = Messages: Edit › Auto-delete › 1 month, so that a card lasts until the meeting.

button-groups = ‹ Groups
button-group-again = ↻ Look again
button-group-end = Unbind
button-group-end-yes = Yes, unbind
button-group-more = + Another group
button-group-word = Name: { $word }
button-group-back = Let { $label } back

notice-away = You are no longer in the team’s group: only your own cases are shown to you. Join it again, or ask an administrator.
notice-group-ended = This group is no longer bound to a team: this button leads nowhere.
notice-group-foreign = This is for the members of the team. Ask its administrator for an invitation.
notice-group-left = You are not in the group, or no longer: nothing of it is shown to you. Join it, or ask an administrator of the team.
notice-group-unknown = Telegram does not tell me whether you are in the group. Try again in a minute.
notice-group-unfit = The group is no longer safe: nothing of it is shown. An administrator sees why: /group
notice-group-old = This button no longer works. Open the case in private: /cases
notice-group-terms = Accept the terms first, in private: /start
notice-group-role = Your role in the team does not allow it. An administrator can change it.
notice-group-no-team = Groups are bound to a team: you are in none.
notice-group-bound = Group bound.
notice-group-again = This group is bound already; here it is as it is.
notice-group-taken = This group is bound to another team. Its administrator can unbind it with /group.
notice-group-refused = This group cannot be bound as it is.
notice-group-unseen = Telegram does not let me look at this group. Try again in a minute: /group
notice-group-out = I am not in this group: choose it with /group, and allow me to join.
notice-group-gone = This group is not bound any more. Here are those that are.
notice-group-word = “{ $word }”: noted.
notice-group-word-long = A word of 30 characters at most: /group word Bone board
notice-group-not-you = Another administrator has to decide that for you.

told-away = You are no longer in “{ $group }”: the cases of other members are not shown to you any more. Join the group again, or ask an administrator of the team.
told-back = The team’s cases are shown to you again.
