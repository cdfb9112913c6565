from flask import Flask, render_template

from filters import stars
from tags import NoteExtension

# region register
app = Flask(__name__)
app.add_template_filter(stars)
app.jinja_env.add_extension(NoteExtension)
# endregion register

REVIEWS = [
    {"book": "Emma", "rating": 4},
    {"book": "Middlemarch", "rating": 5},
]


@app.get("/")
def reviews():
    return render_template("reviews.html", reviews=REVIEWS)
