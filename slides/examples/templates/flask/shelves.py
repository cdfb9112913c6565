from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Book:
    title: str
    author: str
    added: date
    subjects: tuple[str, ...] = ()


SHELVES = {
    "novels": [
        Book("Emma", "Jane Austen", date(2025, 3, 4), ("love", "manners")),
        Book("Middlemarch", "George Eliot", date(2025, 5, 19), ("a town",)),
        Book("Pride & Prejudice", "Jane Austen", date(2026, 1, 8)),
    ],
    "poetry": [],
}
