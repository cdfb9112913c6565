from flask import Flask, render_template, url_for

from converters import Quarter, QuarterConverter, RegexConverter, SlugConverter
from reports import reports

app = Flask(__name__)

# region custom
app.url_map.converters["quarter"] = QuarterConverter
app.url_map.converters["regex"] = RegexConverter
app.url_map.converters["slug"] = SlugConverter
# endregion custom

# region blueprint
app.register_blueprint(
    reports, url_prefix="/reports"
)
app.register_blueprint(
    reports,
    url_prefix="/archive",
    name="archive",
)
# endregion blueprint


# region links
@app.get("/")
def index():
    spring = Quarter(2025, 2)
    links = [
        url_for("reports.latest"),
        url_for("reports.number", number=42),
        url_for("reports.quarter", quarter=spring),
        url_for("reports.month", year="2025", month="05"),
        url_for("archive.number", number=42),
    ]
    return render_template("index.html", links=links)
# endregion links
