from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


# region author
class Author(db.Model):
    id: Mapped[int] = mapped_column(
        primary_key=True,
    )
    name: Mapped[str] = mapped_column(unique=True)
    books: Mapped[list["Book"]] = relationship(
        back_populates="author",
    )
# endregion author


# region book
class Book(db.Model):
    id: Mapped[int] = mapped_column(
        primary_key=True,
    )
    title: Mapped[str]
    pages: Mapped[int] = mapped_column(
        server_default="0",
    )
    author_id: Mapped[int] = mapped_column(
        ForeignKey("author.id"),
    )
    author: Mapped[Author] = relationship(
        back_populates="books",
    )
# endregion book


# No migration knows this model yet: `flask db migrate` will find it.
# region new
class Loan(db.Model):
    id: Mapped[int] = mapped_column(
        primary_key=True,
    )
    reader: Mapped[str]
    book_id: Mapped[int] = mapped_column(
        ForeignKey("book.id"),
    )
# endregion new
