from flask import Flask, abort, render_template

from dishes import DISHES

app = Flask(__name__)


# region view
@app.get("/")
def menu():
    return render_template(
        "menu.html",
        dishes=DISHES,
    )
# endregion view


@app.get("/dish/<int:number>/")
def dish(number):
    if number >= len(DISHES):
        abort(404)
    return DISHES[number][0]
