"""A tag with an end, {% note "warning" %}…{% endnote %}: an extension of the language."""

from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup


# region tag
class NoteExtension(Extension):
    tags = {"note"}

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        kind = parser.parse_expression()
        end = ["name:endnote"]
        body = parser.parse_statements(end, drop_needle=True)
        call = self.call_method("note", [kind])
        return nodes.CallBlock(call, [], [], body, lineno=line)

    def note(self, kind: str, caller: Callable) -> Markup:
        html = Markup('<aside class="{}">{}</aside>')
        return html.format(kind, caller())
# endregion tag
