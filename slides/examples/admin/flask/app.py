"""What the admin does, by hand: still without log-in, forgery tokens, search, filters, pages and history."""

from flask import Flask, redirect, render_template, request, url_for
from sqlalchemy import select

from models import Book, db, seed

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///books.db"
db.init_app(app)


@app.cli.command("init-db")
def init_db() -> None:
    db.create_all()
    seed()


# region list
@app.get("/books/")
def list_books():
    query = select(Book).order_by(Book.id)
    books = db.session.scalars(query)
    return render_template("list.html", books=books)
# endregion list


EDIT = ["GET", "POST"]


def find(number: int) -> Book:
    return db.get_or_404(Book, number)


# region edit
@app.route("/books/add/", methods=EDIT)
@app.route("/books/<int:number>/", methods=EDIT)
def edit(number=None):
    book = find(number) if number else Book()
    if request.method == "POST":
        book.title = request.form["title"]
        book.author = request.form["author"]
        book.lent = "lent" in request.form
        db.session.add(book)
        db.session.commit()
        return redirect(url_for("list_books"))
    return render_template("form.html", book=book)
# endregion edit


# region delete
@app.post("/books/<int:number>/delete/")
def delete(number):
    db.session.delete(find(number))
    db.session.commit()
    return redirect(url_for("list_books"))
# endregion delete
