from flask import Flask, redirect, render_template, request, url_for
from flask_login import current_user, login_required, login_user, logout_user
from markupsafe import escape

from permissions import permission_required
from users import USERS, login_manager

app = Flask(__name__)
app.secret_key = "for this example only"
login_manager.init_app(app)


@app.get("/")
def home():
    return render_template("home.html")


# region pages
@app.get("/members/")
@login_required
def members():
    return escape(f"Welcome, {current_user.id}!")


@app.get("/publish/")
@login_required
@permission_required("publish")
def publish():
    return "Here you may publish."
# endregion pages


# region login
@app.route("/login/", methods=["GET", "POST"])
def login():
    if request.method == "GET":
        return render_template("login.html")
    user = USERS.get(request.form["username"])
    password = request.form["password"]
    if user and user.has_password(password):
        login_user(user)
        return redirect(url_for("members"))
    return render_template("login.html", wrong=True)
# endregion login


# region logout
@app.post("/logout/")
def logout():
    logout_user()
    return redirect(url_for("home"))
# endregion logout
