from typing import NamedTuple


class Body(NamedTuple):
    name: str
    distance: float  # from the Sun; the Earth's is 1
    dwarf: bool = False


BODIES = [
    Body("Mercury", 0.4),
    Body("Venus", 0.7),
    Body("Earth", 1.0),
    Body("Mars", 1.5),
    Body("Ceres", 2.8, dwarf=True),
    Body("Jupiter", 5.2),
    Body("Saturn", 9.6),
    Body("Uranus", 19.2),
    Body("Neptune", 30.1),
    Body("Pluto", 39.5, dwarf=True),
]
