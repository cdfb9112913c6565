"""URLs in, Python values out, and back."""

from typing import NamedTuple

from werkzeug.routing import BaseConverter, Map


class Quarter(NamedTuple):
    year: int
    number: int


# region quarter
class QuarterConverter(BaseConverter):
    regex = "[0-9]{4}-q[1-4]"

    def to_python(self, value: str) -> Quarter:
        year, number = value.split("-q")
        return Quarter(int(year), int(number))

    def to_url(self, quarter: Quarter) -> str:
        return f"{quarter.year}-q{quarter.number}"
# endregion quarter


class SlugConverter(BaseConverter):
    regex = "[-a-zA-Z0-9_]+"


# region regex
class RegexConverter(BaseConverter):
    def __init__(self, url_map: Map, regex: str) -> None:
        super().__init__(url_map)
        self.regex = regex
# endregion regex
