# Who gets in, who may what, what is kept.

refused-stranger = This bot is for invited teams: ask the administrator of your tumour board for a link.
refused-role = Your role in the team does not allow this. An administrator can change it.
refused-foreign = This questionnaire is another person’s. Open your own: /start

terms-head = Before you begin
terms-again = What you accepted
terms-board = A decision aid for the tumour board: it does not decide. It is not a certified medical device.
terms-telegram = Telegram is neither end-to-end encrypted here, nor certified to host health data.
terms-identities = So no names, dates of birth or hospital numbers: a message that contains one is deleted.
terms-kept = Kept by your team: your answers, encrypted, your Telegram name and number. Erased after 180 days without activity (a score alone: 7).
terms-yours = /forget erases, /mydata gives you everything, /privacy says this again.
terms-last = Your last message will then be handled; send the earlier ones again.
button-accept = Read and accepted

start-reader = You can read what the team shares with you. To answer questionnaires, ask an administrator for another role.

role-administrator = administrator
    .may = answers, decides and manages the team
role-chair = board chair
    .may = answers and decides
role-member = member
    .may = answers
role-reader = reader
    .may = reads, does not answer

team-head = { $name } · { $count ->
    [one] { $count } person
   *[other] { $count } people
}
team-line = • { $label } · { $role } · since { $since }
team-member = { $role }, since { $since }
team-number = Telegram number: { $id }
team-asks = { $label } asks to join
team-pending = Link: { $role }, { $until }
team-invite = Invite with which role?
team-invite-as = Invite: { $role }?
team-link-is = The link works once, for 7 days. Whoever opens it asks to join: you will see who, and decide.
team-link = Invitation to OsteoBoard: { $role }
team-link-until = Valid once, until { $until }.
team-request = { $label } opened your invitation ({ $role })
team-request-check = A link may have been passed on: let in only the person whom you invited.
team-out = Remove { $label }?
team-out-ends = At once: no more access, their questionnaires are cancelled, their invitations are no longer valid.

button-invite = + Invite
button-team = ‹ Team
button-remove = Remove
button-confirm = Yes, change
button-no = No
button-make-link = Make the link
button-revoke = Revoke
button-let-in = Let in
button-refuse = Refuse

notice-team-done = Done.
notice-team-gone = It is no longer there: this is the team as it is.
notice-team-unchanged = That is already so.
notice-team-last-administrator = This is the last administrator: appoint another one first.
notice-invitation-invalid = This invitation is no longer valid. Ask whoever sent it for another one.
notice-invitation-already-in = You are in a team already. /start
notice-invitation-asked = Request sent. You will be told here as soon as an administrator lets you in.
notice-invitation-joined = You are in the team.

told-role = Your role in the team is now: { $role }.
told-removed = Your access to OsteoBoard has ended.
told-refused = Your request was not accepted.
