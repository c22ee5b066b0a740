# The document that a clinician reads, signs and sends back.

review-title = Review: { $name }
review-edition = Edition { $edition }, digest { $digest }.
review-how = Read the definition, then each case. Tick one box per case (put [x] for [ ]), write your remarks, and sign with your role and initials, without a name: “oncologist, A. B.”. A signature put here counts for the ticked cases that have none of their own. Send this file back as it is: if a case or the definition changes, the signature is void.
review-definition = The definition
review-sources = Sources
review-cases = The worked cases
review-case = Case
review-today = On { $day }.
review-no-answer = No answer.
review-signed = Signed already: { $by }, { $day }.
review-void = Void signature (the case or the definition has changed): { $by }, { $day }.
review-agree = The result is right: I sign
review-disagree = To be corrected
review-remark = Remark:
review-who = Signature (role, initials):
review-when = Date (YYYY-MM-DD):
review-questions = The open questions
review-no-question = No open question on this definition.
review-remarks = Remarks on the whole
review-syntheses = Syntheses of whole patients
