from flask import Flask, render_template

from lines import LINES

app = Flask(__name__)


# region view
@app.get("/")
def invoice():
    return render_template(
        "invoice.html",
        lines=LINES,
    )
# endregion view
