from flask import Flask

from models import db
from views import notes

type Settings = dict[str, str | bool]


# region factory
def create_app(
    settings: Settings | None = None,
) -> Flask:
    app = Flask(__name__)
    database = "sqlite:///notes.db"
    app.config["SQLALCHEMY_DATABASE_URI"] = database
    app.config.from_mapping(settings)
    db.init_app(app)
    app.register_blueprint(notes)
    with app.app_context():
        db.create_all()
    return app
# endregion factory
