from flask import Flask, render_template, request

from shelves import SHELVES

app = Flask(__name__)


# region view
@app.get("/")
def books():
    shelf = request.args.get("shelf", "novels")
    return render_template(
        "books.html",
        shelf=shelf,
        books=SHELVES.get(shelf, []),
    )
# endregion view
