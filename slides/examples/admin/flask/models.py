from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


# region model
class Book(db.Model):
    id: Mapped[int] = mapped_column(
        primary_key=True,
    )
    title: Mapped[str]
    author: Mapped[str]
    lent: Mapped[bool] = mapped_column(
        default=False,
    )
# endregion model


def seed() -> None:
    db.session.add_all([
        Book(title="Emma", author="Jane Austen", lent=True),
        Book(title="Middlemarch", author="George Eliot"),
        Book(title="Invisible Cities", author="Italo Calvino"),
    ])
    db.session.commit()
