"""Who may what: every role, right and policy, against the table that people can read."""

from __future__ import annotations

from itertools import product

import pytest

from core.model.person import Person, Role
from core.model.rights import SHARED_IDS, Policy, Refusal, Right, can_be_a_person, is_in, refusal

MAY = {
    Role.ADMINISTRATOR: {Right.READ, Right.ANSWER, Right.CHAIR, Right.ADMINISTER},
    Role.CHAIR: {Right.READ, Right.ANSWER, Right.CHAIR},
    Role.MEMBER: {Right.READ, Right.ANSWER},
    Role.READER: {Right.READ},
}
"""What a role may do once the terms are accepted; written a second time, from the issue's words."""


def person(role: Role | None, *, accepted: bool = True, id: int = 7) -> Person:
    return Person(id, accepted=accepted, role=role, team_id=1 if role else None)


@pytest.mark.parametrize(("role", "right"), list(product(Role, Right)))
def test_a_role_may_what_the_table_says_and_nothing_else(role: Role, right: Right) -> None:
    allowed = MAY[role] | {Right.PUBLIC, Right.ENTER}
    for policy in Policy:
        refused = refusal(person(role), right, policy)
        assert refused == (None if right in allowed else Refusal.ROLE)


@pytest.mark.parametrize("right", list(Right))
def test_a_stranger_may_only_hand_in_an_invitation(right: Right) -> None:
    refused = refusal(person(None), right, Policy.INVITE)
    assert refused == (None if right is Right.PUBLIC else Refusal.STRANGER)


@pytest.mark.parametrize(("role", "right"), list(product(Role, Right)))
def test_before_the_terms_are_accepted_only_what_concerns_oneself_is_allowed(
    role: Role, right: Right
) -> None:
    refused = refusal(person(role, accepted=False), right, Policy.INVITE)
    assert refused == (None if right in (Right.PUBLIC, Right.ENTER) else Refusal.TERMS)


def test_in_a_trial_everybody_is_a_member_and_nobody_administers() -> None:
    for right in Right:
        refused = refusal(person(None), right, Policy.OPEN)
        leads = right in (Right.CHAIR, Right.ADMINISTER)
        assert refused == (Refusal.ROLE if leads else None)


@pytest.mark.parametrize("id", [*sorted(SHARED_IDS), -1, -1001234567890])
def test_an_id_that_many_share_is_nobody_whatever_is_kept_under_it(id: int) -> None:
    assert not can_be_a_person(id)
    for role, policy in product([*Role, None], Policy):
        assert not is_in(person(role, id=id), policy)
        assert refusal(person(role, id=id), Right.READ, policy) is Refusal.STRANGER
