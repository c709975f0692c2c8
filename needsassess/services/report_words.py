"""Words, numbers, dates and names in the language of one report, which need not be the screen's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from needsassess.assessment.things import Institution
from needsassess.assessment.values import Evidence, Money, Progression, Response, Status, Urgency
from needsassess.base.texts import texts_in
from needsassess.instrument.model import Fact, FactType, Instrument
from needsassess.services import countries
from needsassess.services.table_words import WORDS

MARKS = {
    Status.UNANSWERED: "◌",
    Status.ANSWERED: "✓",
    Status.DONT_KNOW: "?",
    Status.REFUSED: "⊘",
    Status.NOT_APPLICABLE: "–",
}
PARKED, DIFFER = "⚑", "≠"
_LOCALES = {"en": "en_GB"}  # the day before the month, as United Nations documents write


class Words:
    """Bound to a language and an instrument; `gettext` and `ngettext` also fill `{named}` places."""

    def __init__(self, language: str, instrument: Instrument) -> None:
        self.language = language
        self.locale = Locale.parse(_LOCALES.get(language, language))
        self.of = instrument.words(language)
        self._texts = texts_in(language)
        self._instrument = instrument

    def gettext(self, message: str, **values: object) -> str:
        said = self._texts.gettext(message)
        return said.format(**values) if values else said

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        return self._texts.plural(one, many, count).format(count=self.number(count), **values)

    def separated(self, texts: Iterable[str]) -> str:
        """Beside each other, as the language separates what has commas of its own."""
        return self.gettext("; ").join(texts)

    def labelled(self, label: str, text: str) -> str:
        """A label and what it is of, with the blank that the language wants before a colon."""
        return self.gettext("{label}: {text}", label=label, text=text)

    def label(self, label: str) -> str:
        """In front of a text that looks otherwise."""
        return self.gettext("{label}:", label=label)

    def percent(self, part: Fraction | None) -> str:
        return format_percent(float(part), locale=self.locale) if part is not None else "–"

    def span(self, low: Fraction | None, high: Fraction | None) -> str:
        """`31–58 %`, or empty where there is none."""
        if low is None or high is None:
            return ""
        top = self.percent(high)
        return f"{round(float(low) * 100)}–{top}" if low != high else top

    def number(self, value: int | Decimal) -> str:
        return format_decimal(value, locale=self.locale)

    def day(self, day: date) -> str:
        return self._first(format_date(day, "long", locale=self.locale))

    def brief_day(self, day: date) -> str:
        """Its month cut short."""
        return self._first(format_date(day, "medium", locale=self.locale))

    def _first(self, day: str) -> str:
        """CLDR has no ordinal for the first day of a month, which French writes."""
        return re.sub(r"^1(?=\s)", "1er", day) if self.language == "fr" else day

    def month(self, day: date) -> str:
        """Its name, short."""
        return format_date(day, "LLL", locale=self.locale)

    def frame(self, first: date | None, last: date | None) -> str:
        """From when to when, as far as it is known."""
        if first and last:
            days = (self.brief_day(day).replace(" ", "\u00a0") for day in (first, last))
            return "\u00a0– ".join(dict.fromkeys(days))
        if first:
            return self.gettext("from {day}", day=self.brief_day(first))
        return self.gettext("until {day}", day=self.brief_day(last)) if last else "–"

    def money(self, money: Money | None) -> str:
        """A class of United States dollars, whose head or label names the currency."""
        names = WORDS["cost"]  # not inside the call, where the collector of texts would take the key for one
        return self.gettext(names[money]) if money else "–"

    def progression(self, progression: Progression) -> str:
        names = WORDS["activities.status"]
        return self.gettext(names[progression])

    def assistance(self, code: str) -> str:
        return self.of.assistance.get(code, code) if code else "–"

    def period(self, days: tuple[date, date]) -> str:
        return " – ".join(dict.fromkeys(map(self.day, days)))

    def country(self, code: str) -> str:
        return countries.name(code, self.language)

    def listed(self, names: Iterable[str]) -> str:
        """`A, B and C`."""
        return format_list(list(names), locale=self.locale)

    def whose(self, code: str) -> str:
        """The country, or that none is stated."""
        return self.country(code) if code else self.gettext("Country not stated")

    def states(self, codes: list[str]) -> str:
        return ", ".join(sorted(map(self.country, codes), key=countries.sorting))

    def institution(self, institution: Institution) -> str:
        kind = self.of.institutions.get(institution.kind, institution.kind)
        return f"{kind} ({institution.name})" if institution.name else kind

    def status(self, status: Status) -> str:
        """The mark of a state and its name."""
        names = {
            Status.UNANSWERED: self.gettext("unanswered"),
            Status.ANSWERED: self.gettext("answered"),
            Status.DONT_KNOW: self.gettext("don’t know"),
            Status.REFUSED: self.gettext("refused"),
            Status.NOT_APPLICABLE: self.gettext("not applicable"),
        }
        return f"{MARKS[status]} {names[status]}"

    def evidence(self, evidence: Evidence | None) -> str:
        names = {
            Evidence.CLAIMED: self.gettext("claimed"),
            Evidence.SEEN: self.gettext("document seen"),
            Evidence.COPY: self.gettext("copy held"),
            Evidence.VERIFIED: self.gettext("verified"),
        }
        return names[evidence] if evidence else "–"

    def urgency(self, urgency: Urgency | None) -> str:
        names = {
            Urgency.LOW: self.gettext("low"),
            Urgency.MEDIUM: self.gettext("medium"),
            Urgency.HIGH: self.gettext("high"),
        }
        return names[urgency] if urgency else "–"

    def fact(self, fact: Fact, response: Response) -> str:
        """A value with its unit, or why there is none."""
        if response.status is not Status.ANSWERED:
            return self.status(response.status)
        unit = self.of.facts[fact.code].unit
        said = self._readers(fact)[fact.type](response.value)
        return f"{said} {unit}" if unit and fact.type in (FactType.INTEGER, FactType.DECIMAL) else said

    def _readers(self, fact: Fact) -> dict[FactType, Callable[[Any], str]]:
        choices = self.of.facts[fact.code].choices
        return {
            FactType.INTEGER: self.number,
            FactType.DECIMAL: lambda value: self.number(Decimal(value)),
            FactType.DATE: lambda value: self.day(date.fromisoformat(value)),
            FactType.YES_NO: lambda value: self.gettext("yes") if value else self.gettext("no"),
            FactType.ONE_OF: lambda value: choices[value],
            FactType.SEVERAL_OF: lambda value: self.separated(choices[one] for one in value),
            FactType.TEXT: str,
        }
