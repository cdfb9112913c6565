"""A few books to begin with: `flask seed`."""

import click
from flask.cli import with_appcontext

from models import Author, Book, db

BOOKS = {
    "Jane Austen": [("Emma", 474), ("Persuasion", 249)],
    "George Eliot": [("Middlemarch", 880), ("Silas Marner", 184)],
    "Italo Calvino": [("Invisible Cities", 165)],
}


@click.command()
@with_appcontext
def seed() -> None:
    for name, books in BOOKS.items():
        author = Author(name=name)
        author.books = [Book(title=title, pages=pages) for title, pages in books]
        db.session.add(author)
    db.session.commit()
    click.echo(f"{len(BOOKS)} authors and their books")
