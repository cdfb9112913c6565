from typing import Any

from flask import Flask

from models import db
from views import notes


# region factory
def create_app(settings: dict[str, Any] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(
        SQLALCHEMY_DATABASE_URI="sqlite:///notes.db",
    )
    app.config.from_mapping(settings)
    db.init_app(app)
    app.register_blueprint(notes)
    with app.app_context():
        db.create_all()
    return app
# endregion factory
