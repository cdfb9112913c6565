from flask import Blueprint

from converters import Quarter

reports = Blueprint("reports", __name__)


# Werkzeug ranks the rules: latest/ goes before <slug:slug>/ in any order.
# region routes
@reports.get("/latest/")
def latest():
    return {"report": "latest"}


@reports.get("/<int:number>/")
def number(number):
    return {"number": number}


@reports.get("/<quarter:quarter>/")
def quarter(quarter: Quarter):
    return quarter._asdict()
# endregion routes


@reports.get("/<slug:slug>/")
def slug(slug):
    return {"slug": slug}


@reports.get("/files/<path:name>")
def file(name):
    return {"file": name}


# region regex
@reports.get(
    '/code/<regex("[A-Z]{2}-[0-9]{3}"):code>/'
)
def code(code):
    return {"code": code}


# Every variable has a name: none by position.
@reports.get(
    '/month/<regex("[0-9]{4}"):year>'
    '-<regex("[0-9]{2}"):month>/'
)
def month(year, month):
    return {"year": year, "month": month}
# endregion regex
