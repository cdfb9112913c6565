from flask import Flask, request
from flask_migrate import Migrate
from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager

from models import Author, Book, db
from seed import seed

# region setup
app = Flask(__name__)
app.config.from_mapping(
    SQLALCHEMY_DATABASE_URI="sqlite:///books.db",
)
db.init_app(app)
migrate = Migrate(app, db)
# endregion setup
app.cli.add_command(seed)


# region queries
@app.get("/books/")
def long_books():
    pages = request.args.get("pages", 0, type=int)
    query = (
        select(Book)
        .join(Book.author)
        .options(contains_eager(Book.author))
        .where(Book.pages >= pages)
        .order_by(Book.title)
    )
    rows = [
        f"{book.title}, {book.author.name}"
        for book in db.session.scalars(query)
    ]
    return {"books": rows}
# endregion queries


# region join
@app.get("/authors/")
def authors():
    pages = func.sum(Book.pages).label("pages")
    count = func.count(Book.id).label("count")
    query = (
        select(Author.name, count, pages)
        .outerjoin(Author.books)
        .group_by(Author.id)
        .order_by(pages.desc())
    )
    found = db.session.execute(query).mappings()
    return {"authors": [dict(row) for row in found]}
# endregion join


# region write
@app.post("/books/")
def add():
    data = request.get_json()
    name = data["author"]
    query = select(Author).filter_by(name=name)
    author = db.session.scalar(query)
    book = Book(
        title=data["title"],
        author=author or Author(name=name),
    )
    db.session.add(book)
    db.session.commit()
    return {"id": book.id}, 201
# endregion write
