"""References read as the United Nations writes them in the language of the reader."""

import pytest

from needsassess.base.texts import texts_in
from needsassess.services.citing import paragraphs, reference
from needsassess.services.questionnaires import shipped


@pytest.mark.parametrize(
    ("source", "french"),
    [
        ("A/74/130, para. 183 (c)", "A/74/130, par. 183 c)"),
        ("E/CN.15/2018/12, para. 9 (n) (i)", "E/CN.15/2018/12, par. 9 n) i)"),
        ("E/RES/2019/19, op. 6", "E/RES/2019/19, par. 6"),
        ("EGM 6, annotated agenda, item 2", "Groupe d’experts, 6e réunion, ordre du jour annoté, point 2"),
    ],
)
def test_a_reference_is_in_the_language_and_stays_on_one_line(source, french):
    assert reference(texts_in("en").gettext, source).replace("\u00a0", " ") == source
    said = reference(texts_in("fr").gettext, source)
    assert said.replace("\u00a0", " ") == french
    assert " " not in said.rpartition(", ")[2]


def test_every_source_of_the_questionnaire_can_be_cited():
    say = texts_in("fr").gettext
    for item in shipped().instrument.items:
        for action in item.actions:
            assert not [one for one in action.sources if "para." in reference(say, one)]
        assert "(" not in paragraphs(say, item.citations)
