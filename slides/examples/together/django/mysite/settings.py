"""Only what this project needs; startproject writes the rest."""

SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]

INSTALLED_APPS = ["shop"]
ROOT_URLCONF = "mysite.urls"
WSGI_APPLICATION = "mysite.wsgi.application"

USE_TZ = False
