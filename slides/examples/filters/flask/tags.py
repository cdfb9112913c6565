"""A tag with an end, {% note "warning" %}…{% endnote %}: an extension of the language."""

from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

type Body = Callable[[], str]

ASIDE = Markup('<aside class="{}">{}</aside>')


# region tag
class NoteExtension(Extension):
    tags = {"note"}

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        kind = parser.parse_expression()
        body = parser.parse_statements(
            ("name:endnote",), drop_needle=True
        )
        call = self.call_method("note", [kind])
        block = nodes.CallBlock(call, [], [], body)
        return block.set_lineno(line)

    def note(self, kind: str, caller: Body) -> str:
        return ASIDE.format(kind, caller())
# endregion tag
