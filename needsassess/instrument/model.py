"""The questionnaire as immutable models: structure once, wording per language."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from needsassess.instrument.conditions import Condition
from needsassess.instrument.steps import Step, Version, is_of_later, key_of

ItemCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-\d{2}$")]
FactCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-F\d{2}$")]
DomainCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Bound = Annotated[str, BeforeValidator(str)]  # as written: a number, or a date such as 1990-01-01
LEVELS = 5
TOP_LEVEL = LEVELS - 1
MOST_STEPS = 50


class Model(BaseModel):
    """Frozen, and refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Role(StrEnum):
    """What a State's statement is to an item."""

    DIFFICULTY = "difficulty"
    NEED = "need"
    PRACTICE = "practice"


class Citation(Model):
    """One statement of one State: `A/74/130, para. 183 (g)`."""

    document: str
    paragraph: int
    letter: str | None = None
    state: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    role: Role

    @property
    def reference(self) -> str:
        letter = f" ({self.letter})" if self.letter else ""
        return f"{self.document}, para. {self.paragraph}{letter}"


class Action(Model):
    """A recommended action: its type of technical assistance and the sources that recommend it."""

    assistance: Name
    sources: tuple[str, ...] = Field(min_length=1)


class Item(Model):
    """A scored question; its words are in `Wording.items[code]`."""

    code: ItemCode
    core: bool
    weight: int = Field(ge=1, le=9)
    tags: tuple[Name, ...] = Field(min_length=1)
    institutions: tuple[Name, ...] = Field(min_length=1)
    shown_if: Condition | None = None
    actions: tuple[Action, ...] = Field(min_length=1, max_length=4)
    citations: tuple[Citation, ...] = Field(min_length=1)

    @property
    def domain(self) -> str:
        return self.code[:3]

    @property
    def documented_by(self) -> tuple[str, ...]:
        """States (alpha-2, sorted) that reported the difficulty or the need in 2019."""
        return tuple(sorted({c.state for c in self.citations if c.role != Role.PRACTICE}))


class FactType(StrEnum):
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    YES_NO = "yes_no"
    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    TEXT = "text"


class Fact(Model):
    """An unscored typed question; its words are in `Wording.facts[code]`."""

    code: FactCode
    type: FactType
    minimum: Bound | None = None
    maximum: Bound | None = None
    choices: tuple[Name, ...] = ()
    institutions: tuple[Name, ...] = Field(min_length=1)

    @property
    def domain(self) -> str:
        return self.code[:3]


class Domain(Model):
    """A group of items; `chapter` of the comprehensive study, none for what crosses them all."""

    code: DomainCode
    chapter: int | None = None


class ItemWording(Model):
    title: Text
    difficulty: Text
    question: Text
    guidance: Text
    evidence: Text
    levels: tuple[Text, Text, Text, Text, Text]
    actions: tuple[Text, ...]


class FactWording(Model):
    question: Text
    help: Text
    unit: str = ""
    choices: dict[Name, Text] = {}


class DomainWording(Model):
    name: Text
    description: Text


class Wording(Model):
    """All words of the questionnaire in one language."""

    title: Text
    levels: tuple[Text, Text, Text, Text, Text]
    domains: dict[DomainCode, DomainWording]
    institutions: dict[Name, Text]
    tags: dict[Name, Text]
    assistance: dict[Name, Text]
    documents: dict[str, Text]
    items: dict[ItemCode, ItemWording]
    facts: dict[FactCode, FactWording]


class Instrument(Model):
    """A whole questionnaire, as embedded in every assessment file.

    `steps` lead from its first version to this one, oldest first; the first has none, not even in its canonical
    form.
    """

    id: Name
    version: Version
    domains: tuple[Domain, ...]
    institutions: tuple[Name, ...]
    tags: tuple[Name, ...]
    assistance: tuple[Name, ...]
    items: tuple[Item, ...]
    facts: tuple[Fact, ...]
    states: tuple[str, ...]
    wording: dict[str, Wording]
    steps: Annotated[tuple[Step, ...], Field(max_length=MOST_STEPS)] | None = None

    @cached_property
    def keys(self) -> dict[str, str]:
        """Code of each item and fact → what its answers are kept under (the same in all versions)."""
        codes = (*self.item_by_code, *self.fact_by_code)
        return {code: key_of(code, self.steps or ()) for code in codes}

    @cached_property
    def codes(self) -> dict[str, str]:
        """The other way round: key → code in this version."""
        return {key: code for code, key in self.keys.items()}

    def key(self, shown: str) -> str:
        """What is kept under a code, or under what `code` gave for an item that this version has not."""
        if shown in self.keys:
            return self.keys[shown]
        first, _, version = shown.partition(".")
        return first if version == self.first_version else shown

    def code(self, key: str) -> str:
        """How this version shows a key: by its code; with the version it came with where it is not here."""
        if key in self.codes:
            return self.codes[key]
        return key if is_of_later(key) else f"{key}.{self.first_version}"

    @property
    def first_version(self) -> str:
        return self.steps[0].earlier if self.steps else self.version

    @cached_property
    def item_by_code(self) -> dict[str, Item]:
        return {item.code: item for item in self.items}

    @cached_property
    def fact_by_code(self) -> dict[str, Fact]:
        return {fact.code: fact for fact in self.facts}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self.wording))

    def words(self, language: str) -> Wording:
        """The wording in that language, else in English, else in the first there is."""
        return self.wording.get(language) or self.wording.get("en") or self.wording[self.languages[0]]

    def items_of(self, domain: str) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.domain == domain)

    def reported_by(self, state: str) -> dict[str, tuple[Citation, ...]]:
        """The documented baseline of a State: item code → its statements of difficulty or need in 2019."""
        found = {
            item.code: tuple(c for c in item.citations if c.state == state and c.role != Role.PRACTICE)
            for item in self.items
        }
        return {code: citations for code, citations in found.items() if citations}
