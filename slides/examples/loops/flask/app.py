from flask import Flask, render_template

from bodies import BODIES

# region extensions
app = Flask(__name__)
jinja = app.jinja_env
jinja.add_extension("jinja2.ext.loopcontrols")
jinja.add_extension("jinja2.ext.debug")
# endregion extensions


# region view
@app.get("/")
def planets():
    return render_template(
        "planets.html",
        bodies=BODIES,
    )
# endregion view


@app.get("/debug/")
def debug():
    return render_template("debug.html", bodies=BODIES[:2])
