"""Finds the WSGI application of a project where its framework would look for it."""

import importlib
import os
import re
import sys
from pathlib import Path


def enter(folder: str) -> None:
    """Work in the project's folder, as a terminal opened there would."""
    os.chdir(folder)
    if sys.path[0] != folder:
        sys.path.insert(0, folder)


def application(folder: str):
    """The application that a server would serve."""
    enter(folder)
    manage = Path(folder, 'manage.py')
    if manage.is_file():
        return _django(manage.read_text())
    for name in ('wsgi', 'app', *_factories(folder)):
        if Path(folder, f'{name}.py').is_file() or Path(folder, name, '__init__.py').is_file():
            return _callable(importlib.import_module(name))
    raise FileNotFoundError('No manage.py, wsgi.py or app.py: nothing to serve.')


def _factories(folder):
    """Packages that make an application."""
    return [path.parent.name for path in sorted(Path(folder).glob('*/__init__.py')) if 'def create_app(' in path.read_text()]


def _django(manage):
    named = re.search(r"""DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([\w.]+)['"]""", manage)
    if named:
        os.environ['DJANGO_SETTINGS_MODULE'] = named[1]
    from django.conf import settings
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.wsgi import get_wsgi_application
    from django.utils.module_loading import import_string

    # As runserver does it: the project's own application when it names one, static files while DEBUG is on.
    own = getattr(settings, 'WSGI_APPLICATION', None)
    app = import_string(own) if own else get_wsgi_application()
    if settings.DEBUG and 'django.contrib.staticfiles' in settings.INSTALLED_APPS:
        return StaticFilesHandler(app)
    return app


def _callable(module):
    named = getattr(module, 'application', None)
    if callable(named):
        return named
    from flask.cli import find_best_app

    return find_best_app(module)
