"""Any condition over a few facts, and any knowledge of them."""

from __future__ import annotations

from hypothesis import strategies as st

from core.definition.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Condition,
    IsIn,
    Knowledge,
    Not,
    Paren,
    ReachesBand,
    TotalIn,
)

FACTS = {"p": ("yes", "no"), "q": ("yes", "no"), "size": ("small", "medium", "large")}

leaves: st.SearchStrategy[Condition] = st.one_of(
    st.sampled_from(sorted(FACTS)).flatmap(
        lambda name: st.frozensets(st.sampled_from(FACTS[name]), min_size=1).map(
            lambda options: IsIn(name, options)
        )
    ),
    st.sampled_from(["low", "high"]).map(ReachesBand),
    st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: TotalIn("total", *ends)),
    st.just(ALWAYS),
)


def _branches(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(several.map(AllOf), several.map(AnyOf), inner.map(Not), inner.map(Paren))


conditions = st.recursive(leaves, _branches, max_leaves=8)
knowledge = st.builds(
    Knowledge,
    st.fixed_dictionaries(
        {},
        optional={
            name: st.frozensets(st.sampled_from(options), min_size=1)
            for name, options in FACTS.items()
        },
    ),
    st.frozensets(st.sampled_from(["low", "high"])),
)
