"""How far institutions agree: counts for each domain, and the items on which they differ side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from needsassess.assessment.values import Status
from needsassess.instrument.model import TOP_LEVEL, Item
from needsassess.services.analysis import FINDING, DomainResult
from needsassess.services.report_blocks import Block
from needsassess.services.report_figures import Matrix, MatrixCell, Stacks, beside
from needsassess.services.report_material import Material, said
from needsassess.services.report_words import MARKS

_ACROSS = 12  # most institutions beside each other in one matrix
_AGREE, _BY_ONE, _BY_MORE, _ALONE = range(4)


def agreement(material: Material) -> Iterator[Block]:
    """Nothing where no item has a level."""
    counts = [(result, _counts(material, result)) for result in material.analysis.domains]
    counted = [(result, count) for result, count in counts if sum(count)]
    if counted:
        yield said(_sentence(material, [count for _, count in counted]))
        yield _stacks(material, counted)


def is_compared(material: Material) -> bool:
    """Whether two institutions or more gave a level on any one item."""
    counts = (_counts(material, result) for result in material.analysis.domains)
    return any(count[kind] for count in counts for kind in (_AGREE, _BY_ONE, _BY_MORE))


def _counts(material: Material, result: DomainResult) -> tuple[int, ...]:
    """Items with a level: all agree, they differ by one level, by more, one institution only."""
    found = Counter(_of(material, item) for item in result.items)
    return tuple(found[kind] for kind in (_AGREE, _BY_ONE, _BY_MORE, _ALONE))


def _of(material: Material, item: Item) -> int | None:
    answers = material.state.answers_to(item.code).values()
    said_so = sum(answer.level is not None for answer in answers)
    if said_so < 2:
        return _ALONE if said_so else None
    spread = material.value(item.code).agreement
    return _BY_MORE if spread >= FINDING else _BY_ONE if spread else _AGREE


def _sentence(material: Material, counts: Sequence[tuple[int, ...]]) -> str:
    words = material.words
    agree, by_one, by_more, alone = (sum(count[kind] for count in counts) for kind in range(4))
    several = agree + by_one + by_more
    if not several:
        return words.ngettext(
            "{count} item has a level, from one institution only: nothing can be said of agreement.",
            "{count} items have a level, each from one institution only: nothing can be said of agreement.",
            alone,
        )
    return words.ngettext(
        "{count} item has a level from two institutions or more: the same on {agree}, different on {differ}.",
        "{count} items have a level from two institutions or more: the same on {agree}, different on {differ}.",
        several,
        agree=words.number(agree),
        differ=words.number(by_one + by_more),
    )


def _stacks(material: Material, counted: list[tuple[DomainResult, tuple[int, ...]]]) -> Stacks:
    words = material.words
    heads = (
        words.gettext("Domain"),
        words.gettext("All agree"),
        words.gettext("Differ by one level"),
        words.gettext("By two or more"),
        words.gettext("One institution only"),
    )
    alt = words.gettext(
        "For each domain, how many items have the same level from all institutions, levels that differ by "
        "one, by two or more, or a level from one institution only."
    )
    return Stacks(tuple((material.domain(result.code), count) for result, count in counted), heads, alt)


def differences(material: Material) -> Iterator[Block]:
    """Items on whose current level institutions differ, against the institutions that gave an answer."""
    items = [item for item in material.items if material.value(item.code).agreement]
    if not items:
        return
    keys = [key for key in material.institutions if _says(material, key, items)]
    lettered = [(key, _letter(at)) for at, key in enumerate(keys)]
    for names in map(dict, beside(lettered, _ACROSS)):
        yield said(
            material.words.separated(
                f"{letter}\u00a0{material.institution(key)}" for key, letter in names.items()
            ),
            "small",
        )
        yield _matrix(material, items, names)


def _says(material: Material, key: str, items: Sequence[Item]) -> bool:
    return any(key in material.state.answers_to(item.code) for item in items)


def _matrix(material: Material, items: Sequence[Item], names: dict[str, str]) -> Matrix:
    words = material.words
    heads = (words.gettext("Item"), *names.values(), words.gettext("Country"))
    rows = tuple(
        (material.named(item.code), (*(_cell(material, item, key) for key in names), _country(material, item)))
        for item in items
    )
    country = words.gettext("Country: the level that counts; in brackets until it is settled.")
    marks = ", ".join(words.status(kind) for kind in (Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE))
    alt = words.ngettext(
        "{count} item on which institutions differ, with the current level that each gave.",
        "{count} items on which institutions differ, with the current level that each gave.",
        len(items),
    )
    return Matrix(heads, rows, (f"{country} {marks}",), alt)


def _letter(at: int) -> str:
    """A to Z, then A2 to Z2."""
    turn, place = divmod(at, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(turn + 1) if turn else "")


def _cell(material: Material, item: Item, key: str) -> MatrixCell:
    answer = material.state.answers_to(item.code).get(key)
    if answer is None:
        return MatrixCell("")
    if answer.level is None:
        return MatrixCell(MARKS[answer.status])
    return MatrixCell(str(answer.level), answer.level / TOP_LEVEL)


def _country(material: Material, item: Item) -> MatrixCell:
    value = material.value(item.code)
    if value.level is None:
        return MatrixCell(MARKS[value.status])
    if value.settled:
        return MatrixCell(str(value.level), value.level / TOP_LEVEL)
    return MatrixCell(f"({value.level})", value.level / TOP_LEVEL, True)
