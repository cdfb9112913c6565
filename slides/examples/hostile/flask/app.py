from flask import Flask, Response, render_template, render_template_string, request
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

app = Flask(__name__)
app.secret_key = "for this example only"


# region value
@app.get("/greet/")
def greet():
    name = request.args.get("name", "you")
    return render_template("greet.html", name=name)
# endregion value


# Never do this with a template that somebody else wrote.
# region source
@app.post("/render/")
def render_source():
    return render_template_string(
        request.form["source"], name="Ada"
    )
# endregion source


# region sandbox
sandbox = SandboxedEnvironment(autoescape=True)


@app.post("/sandbox/")
def render_in_sandbox():
    try:
        source = request.form["source"]
        template = sandbox.from_string(source)
        return template.render(name="Ada")
    except (TemplateError, OverflowError) as error:
        return Response(
            str(error), 400, mimetype="text/plain"
        )
# endregion sandbox
