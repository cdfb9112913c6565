"""Only what this project needs; startproject writes the rest."""

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = "for this example only"
DEBUG = True  # without it the debug tag says nothing

INSTALLED_APPS = ["planets"]
ROOT_URLCONF = "mysite.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "mysite" / "templates"],
    },
]

USE_TZ = False
