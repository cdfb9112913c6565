from flask import Flask, abort, get_template_attribute, render_template

from people import PEOPLE

app = Flask(__name__)


@app.get("/")
def team():
    return render_template("team.html", people=PEOPLE)


# region fragment
@app.get("/card/<int:number>/")
def card(number):
    if number >= len(PEOPLE):
        abort(404)
    macro = get_template_attribute(
        "_card.html", "card"
    )
    return macro(PEOPLE[number], mark="new")
# endregion fragment
