from flask import Flask, abort

from stock import STOCK

app = Flask(__name__)


# region api
@app.get("/stock/")
def stock():
    return STOCK


@app.post("/stock/<what>/sell/")
def sell(what):
    if STOCK.get(what, 0) == 0:
        abort(409, "Sold out")
    STOCK[what] -= 1
    return {what: STOCK[what]}
# endregion api
