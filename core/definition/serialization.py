"""Dataclasses as plain data and back, by their fields and the types of these.

A field is written once, in its class. What has no default is always there; what has one is left out
at its default, so that a field that comes later changes no document written before it. Where the
plain data differ from the fields, a :class:`Form` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import UnionType
from typing import Any, Final, NoReturn, TypeVar, cast, get_args, get_origin, get_type_hints

from core.errors import DefinitionError

Json = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """How the plain data of a class differ from its fields.

    ``always`` are the fields written at their default too, ``names`` the keys that are not the
    field's name. ``pack`` makes the form kept of the data by field, ``unpack`` undoes it: it may
    raise ``TypeError``, ``ValueError``, ``KeyError`` or ``AttributeError`` for anything else.
    """

    always: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    pack: Callable[[Json], Any] | None = None
    unpack: Callable[[Any], Json] | None = None

    def key(self, field: str) -> str:
        """Return the key of a field."""
        return self.names.get(field, field)


_PLAIN: Final = Form()
_WORDS: Final = {
    str: "a text",
    int: "an integer",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}


class Codec:
    """Writes and reads the classes of one kind of document.

    A class that is no dataclass stands for its subclasses: which one it is shows in the keys.
    """

    def __init__(self, forms: Mapping[type, Form]) -> None:
        self._forms = forms

    def write(self, value: Any) -> Any:
        """Return plain data. Sets are sorted, so that equal values are equal data."""
        match value:
            case Enum():
                return value.value
            case Fraction():
                return str(value)
            case date():
                return value.isoformat()
            case frozenset():
                return sorted(self.write(each) for each in value)
            case tuple():
                return [self.write(each) for each in value]
            case Mapping():
                return {self.write(key): self.write(each) for key, each in value.items()}
        return self._write_fields(value) if is_dataclass(value) else value

    def _write_fields(self, value: Any) -> Any:
        form = self._form(type(value))
        data = {
            form.key(each.name): self.write(getattr(value, each.name))
            for each in fields(value)
            if each.name in form.always or getattr(value, each.name) != _default(each)
        }
        return data if form.pack is None else form.pack(data)

    def read(self, kind: type[T], data: Any, where: str, **given: Any) -> T:
        """Read back what :meth:`write` wrote of a class; ``given`` are fields that it lacks.

        ``where`` names the document. Raises :class:`core.errors.DefinitionError` with the place and
        a sentence for what is no such document, and what the class itself raises.
        """
        return cast("T", _Reading(self._form, where).read_class(kind, data, "", given))

    def _form(self, kind: type) -> Form:
        return self._forms.get(kind, _PLAIN)


@dataclass(frozen=True)
class _Reading:
    """One document being read. ``at`` is the place in it that a fault names."""

    form: Callable[[type], Form]
    where: str

    def read(self, kind: Any, data: Any, at: str) -> Any:
        """Read a value of a type."""
        origin, parts = get_origin(kind), get_args(kind)
        if origin is UnionType:
            return None if data is None else self.read(parts[0], data, at)
        if origin is tuple:
            return tuple(self._read_items(parts, data, at))
        if origin is frozenset:
            return frozenset(self._read_items((*parts, ...), data, at))
        if origin is not None:
            self._expect(dict, data, at)
            return {
                self.read(parts[0], key, at): self.read(parts[1], each, f"{at}.{key}")
                for key, each in data.items()
            }
        if kind in (str, int, bool):
            self._expect(kind, data, at)
            return data
        if kind in (Fraction, date) or issubclass(kind, Enum):
            return self._read_text(kind, data, at)
        return self.read_class(kind, data, at, {})

    def read_class(self, kind: type, data: Any, at: str, given: Json) -> Any:
        """Read the fields of a class, or of the subclass that has these keys."""
        if not is_dataclass(kind):
            kind = self._subclass(kind, data, at)
        form = self.form(kind)
        if form.unpack is not None:
            try:
                data = form.unpack(data)
            except (AttributeError, KeyError, TypeError, ValueError):
                self._fail(at, f"this is not how a {kind.__name__} is written")
        self._expect(dict, data, at)
        keys = {form.key(name): name for name in _types(kind) if name not in given}
        if unknown := sorted(set(data) - set(keys)):
            self._fail(at, f"a {kind.__name__} has no {', '.join(map(repr, unknown))}")
        if missing := sorted((self._wanted(kind) & set(keys)) - set(data)):
            self._fail(at, f"a {kind.__name__} needs {', '.join(map(repr, missing))}")
        values = {
            keys[key]: self.read(_types(kind)[keys[key]], each, f"{at}.{key}" if at else key)
            for key, each in data.items()
        }
        return kind(**values, **given)

    def _subclass(self, kind: type, data: Any, at: str) -> type:
        self._expect(dict, data, at)
        kinds: list[type] = kind.__subclasses__()
        found = [each for each in kinds if self._has_keys(each, set(data))]
        if len(found) != 1:
            self._fail(at, f"no {kind.__name__} has the keys {sorted(data)}")
        return found[0]

    def _has_keys(self, kind: type, keys: set[str]) -> bool:
        return self._wanted(kind) <= keys <= set(map(self.form(kind).key, _types(kind)))

    def _wanted(self, kind: type) -> set[str]:
        """The keys that are always written."""
        form = self.form(kind)
        return set(map(form.key, _required(kind).union(form.always)))

    def _read_items(self, parts: tuple[Any, ...], data: Any, at: str) -> list[Any]:
        self._expect(list, data, at)
        kinds = [parts[0]] * len(data) if parts[-1] is ... else list(parts)
        if len(kinds) != len(data):
            self._fail(at, f"{len(kinds)} values are wanted, {len(data)} stand here")
        return [
            self.read(kind, each, f"{at}[{place}]")
            for place, (kind, each) in enumerate(zip(kinds, data, strict=True))
        ]

    def _read_text(self, kind: type, data: Any, at: str) -> Any:
        self._expect(str, data, at)
        try:
            return date.fromisoformat(data) if kind is date else kind(data)
        except (ValueError, ZeroDivisionError):
            self._fail(at, f"{data!r} is no {kind.__name__}")

    def _expect(self, kind: type, data: Any, at: str) -> None:
        if type(data) is not kind:  # True is an int to isinstance
            self._fail(at, f"{_WORDS[kind]} is wanted, not {data!r}")

    def _fail(self, at: str, fault: str) -> NoReturn:
        raise DefinitionError(self.where, [f"{at}: {fault}" if at else fault])


@cache
def _types(kind: type) -> Mapping[str, Any]:
    """The fields of a class, with their types."""
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


@cache
def _required(kind: type) -> frozenset[str]:
    return frozenset(each.name for each in fields(kind) if _default(each) is MISSING)


def _default(each: Field[Any]) -> Any:
    """The default of a field, or MISSING, which equals nothing that is written."""
    return each.default if each.default_factory is MISSING else each.default_factory()
