import os

from django.core.wsgi import get_wsgi_application
from flask import Flask, abort
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from stock import STOCK

# region mount
os.environ.setdefault(
    "DJANGO_SETTINGS_MODULE", "mysite.settings"
)

app = Flask(__name__)
app.wsgi_app = DispatcherMiddleware(  # type: ignore
    app.wsgi_app,
    {"/shop": get_wsgi_application()},
)
# endregion mount


@app.get("/")
def home():
    return (
        '<p>Flask is at home. <a href="/shop/">The shop</a>, '
        '<a href="/api/stock/">the stock</a></p>'
    )


# region api
@app.get("/api/stock/")
def stock():
    return STOCK


@app.post("/api/stock/<what>/sell/")
def sell(what):
    if STOCK.get(what, 0) == 0:
        abort(409, "Sold out")
    STOCK[what] -= 1
    return {what: STOCK[what]}
# endregion api
