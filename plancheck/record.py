"""Data classes and named tuples that cost little to define: what we use of `dataclasses` and `typing`, and to mypy
they are those.

A run defines two hundred classes and uses some of them; `dataclasses` compiles six methods for each at import, and
`typing` each field's type. Here a constructor is compiled for a class with many objects only, and the other methods are
shared. That a frozen object is not changed is held by the type checker, at no cost while running.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from plancheck.prepared import code_of, prepared

if TYPE_CHECKING:
    import dataclasses
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import NamedTuple as NamedTuple
    from typing import TypeVar

    T = TypeVar("T")
else:
    DEFINED: list[type] = []
    """Every class so far, for the build, which compiles their constructors."""

    _Wide = namedtuple("_Wide", [f"at{number}" for number in range(24)])
    _AT = tuple(getattr(_Wide, name) for name in _Wide._fields)
    """What reads the first, second, … value of a tuple, whatever its class: as fast as those of `namedtuple`."""

    class _Named(type):
        """Makes the fields of a class body the positions of a tuple."""

        def __new__(meta, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            names = tuple(body.get("__annotations__", ()))
            defaults = {name: body.pop(name) for name in names if name in body}
            body |= {"__slots__": (), "_fields": names, "__match_args__": names, "_defaults": defaults, "_made": 0}
            made = super().__new__(meta, name, bases, body | dict(zip(names, _AT[: len(names)], strict=True)))
            made._make = partial(tuple.__new__, made)
            DEFINED.append(made)
            return made

    class NamedTuple(tuple, metaclass=_Named):
        """As `typing.NamedTuple`, for classes of at most 24 fields that no class is derived from."""

        def __new__(cls, *args: Any, **given: Any) -> Any:
            """The constructor of a class's first objects; then it compiles the real one and gives over to it."""
            values = _bound(cls, args, given)
            if values is not None:
                return tuple.__new__(cls, values)
            cls.__new__ = staticmethod(_constructor(cls))
            return cls.__new__(cls, *args, **given)

        def _replace(self, /, **changes: Any) -> Any:
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"no such field: {', '.join(changes)}")
            return made

        def __repr__(self) -> str:
            return _repr(self)

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class _Fresh(NamedTuple):
        """A default that is made anew for each object."""

        make: Callable[[], Any]

    _FEW = 1 if len(prepared()) else 8
    """Of many classes a run makes an object or two: for so many a constructor is not compiled, or taken from where it
    is ready."""

    def _bound(cls: type, args: tuple[Any, ...], given: Mapping[str, Any]) -> list[Any] | None:
        """The fields' values in order, as a call gives them. None asks for the compiled constructor: the class has many
        objects, or the call is wrong and the compiled one says how."""
        cls._made += 1
        names = cls.__match_args__
        values = list(args)
        for name in names[len(args) :]:
            default = cls._defaults.get(name, _GIVEN)
            value = given.get(name, default.make() if type(default) is _Fresh else default)
            if value is _GIVEN:
                return None
            values.append(value)
        fits = len(values) == len(names) and given.keys() <= set(names[len(args) :])
        return values if fits and cls._made <= _FEW else None

    _GIVEN = object()
    """The default of a parameter that has none of its own: "was not given"."""

    def field(*, default_factory: Callable[[], Any]) -> Any:
        """A field whose default is made anew for each object."""
        return _Fresh(default_factory)

    class _Fields:
        """What `dataclasses` knows a data class by, made when it asks."""

        def __get__(self, record: Any, cls: type) -> dict[str, dataclasses.Field[Any]]:
            import dataclasses

            defaults = {
                name: dataclasses.field(default_factory=default.make) if isinstance(default, _Fresh) else default
                for name, default in cls._defaults.items()
            }
            names = cls.__match_args__
            annotated = [(name, object, defaults[name]) if name in defaults else (name, object) for name in names]
            return dataclasses.make_dataclass(cls.__name__, annotated).__dataclass_fields__

    def dataclass(*, frozen: bool = False, slots: bool = True, eq: bool = True) -> Callable[[type[T]], type[T]]:
        """As `dataclasses.dataclass`; the fields always are slots."""

        def define(cls: type[T]) -> type[T]:
            return _define(cls, frozen, eq)

        return define

    def replace(record: T, /, **changes: Any) -> T:
        """A copy with some fields changed. Raises TypeError where there is no such field."""
        for name in type(record).__match_args__:
            if name not in changes:
                changes[name] = getattr(record, name)
        return type(record)(**changes)

    def _define(cls: type[T], frozen: bool, eq: bool) -> type[T]:
        body = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
        own = tuple(body.get("__annotations__", ()))
        defaults: dict[str, Any] = {}
        inherited: tuple[str, ...] = ()
        for base in reversed(cls.__mro__[1:]):
            defaults |= base.__dict__.get("_defaults", {})
            inherited += tuple(name for name in base.__dict__.get("__slots__", ()) if name not in inherited)
        defaults |= {name: body.pop(name) for name in own if name in body}
        names = (*inherited, *(name for name in own if name not in inherited))
        body |= {"__slots__": names[len(inherited) :], "__match_args__": names, "_defaults": defaults, "_made": 0}
        body |= {"__init__": _first_init, "__repr__": _repr, "__dataclass_fields__": _Fields()}
        if eq:
            body |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
            body["_values"] = staticmethod(attrgetter(*names) if len(names) > 1 else _one(names))
        made = type(cls)(cls.__name__, cls.__bases__, body)
        DEFINED.append(made)
        return made

    def _one(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
        return lambda record: tuple(getattr(record, name) for name in names)

    def _first_init(self: Any, *args: Any, **given: Any) -> None:
        """The constructor of a class's first objects; then it compiles the real one and gives over to it."""
        cls = type(self)
        values = _bound(cls, args, given)
        if values is not None:
            for name, value in zip(cls.__match_args__, values, strict=True):
                setattr(self, name, value)
            if hasattr(cls, "__post_init__"):
                self.__post_init__()
            return
        cls.__init__ = _constructor(cls)
        cls.__init__(self, *args, **given)

    def constructor_source(cls: type) -> str:
        """The constructor of a class, in Python."""
        if issubclass(cls, tuple):
            parameters = [f"{name}=_default_{name}" if name in cls._defaults else name for name in cls._fields]
            values = f"({', '.join(cls._fields)},)" if cls._fields else "()"
            return f"def __new__(_cls, {', '.join(parameters)}):\n return _make(_cls, {values})"
        parameters, lines = ["self"], []
        for name in cls.__match_args__:
            made = isinstance(cls._defaults.get(name), _Fresh)
            default = "=_given" if made else f"=_default_{name}" if name in cls._defaults else ""
            parameters.append(name + default)
            lines.append(f" self.{name} = {f'_make_{name}() if {name} is _given else ' if made else ''}{name}")
        lines.append(" self.__post_init__()" if hasattr(cls, "__post_init__") else " return")
        return f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines)

    def _constructor(cls: type) -> Callable[..., Any]:
        known: dict[str, Any] = {"_given": _GIVEN, "_make": tuple.__new__}
        for name, default in cls._defaults.items():
            known |= {f"_make_{name}": default.make} if isinstance(default, _Fresh) else {f"_default_{name}": default}
        exec(code_of(constructor_source(cls)), known)
        made: Callable[..., Any] = known["__new__" if issubclass(cls, tuple) else "__init__"]
        return made

    def _repr(self: Any) -> str:
        fields = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({', '.join(fields)})"

    def _eq(self: Any, other: object) -> Any:
        return self._values(self) == self._values(other) if type(self) is type(other) else NotImplemented

    def _hash(self: Any) -> int:
        return hash(self._values(self))
