"""Only what this project needs; startproject writes the rest."""

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]

INSTALLED_APPS = ["menu"]
ROOT_URLCONF = "mysite.urls"

TEMPLATES = [
    {
        # region engine
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "environment": "mysite.jinja_env.environment"
        },
        # endregion engine
    },
]

USE_TZ = False
