from decimal import Decimal
from typing import NamedTuple


class Line(NamedTuple):
    what: str
    price: Decimal
    units: int


LINES = [
    Line("Chair", Decimal("19.99"), 3),
    Line("Lamp", Decimal("7.50"), 2),
]
