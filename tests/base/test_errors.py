"""A sentence for its reader, in the reader's language, with its values filled in."""

from needsassess.base.errors import ManyRefusals, Refused


class Capitals:
    """Texts whose language is English in capitals, places kept."""

    def gettext(self, message: str) -> str:
        return message.replace("no item", "NO ITEM")


def test_a_sentence_is_translated_before_its_values_are_filled_in():
    assert Refused("no item {code}", code="no item").tell(Capitals()) == "NO ITEM no item"


def test_an_error_inside_an_error_is_told_in_the_same_language():
    inner = Refused("no item {code}", code="A")
    assert Refused("line 2: {why}", why=inner).tell(Capitals()) == "line 2: NO ITEM A"


def test_braces_in_a_value_or_without_values_are_text():
    assert str(Refused("{name} is not there", name="{name}")) == "{name} is not there"
    assert str(Refused("a { brace")) == "a { brace"


def test_many_refusals_name_each_fault_in_order():
    told = ManyRefusals("{n} faults:", [Refused("first"), Refused("no item {c}", c="B")], n=2).tell(Capitals())
    assert told.splitlines() == ["2 faults:", "first", "NO ITEM B"]


def test_what_a_file_says_is_shown_short_in_one_line_and_steers_nothing():
    said = str(Refused("“{name}” is", name="a\nb\x1b[2J\u202e\udcff" + "x" * 1_000_000 + ".needs"))
    assert said.isprintable()
    assert len(said) < 400
    assert said.endswith(".needs” is")
    assert str(Refused("{n:,}", n=1000)) == "1,000"
    assert len(str(Refused("{n}", n=10**4000))) < 400
