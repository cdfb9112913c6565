"""Imports what projects import, before the memory is photographed: what is in the picture costs nothing later."""

import importlib
import random
import sys

MODULES = """
flask flask.cli flask.testing flask.views flask_login flask_migrate flask_sqlalchemy jinja2.ext jinja2.sandbox
werkzeug.middleware.dispatcher werkzeug.security werkzeug.debug
sqlalchemy.dialects.sqlite sqlalchemy.ext.declarative alembic.command alembic.autogenerate alembic.ddl.sqlite
logging.config email.mime.text zoneinfo secrets unittest.mock
django.conf.urls django.contrib.admin.apps django.contrib.auth.apps
django.contrib.auth.hashers django.contrib.auth.password_validation
django.contrib.contenttypes.apps django.contrib.messages.apps django.contrib.messages.context_processors
django.contrib.messages.middleware django.contrib.messages.storage.fallback
django.contrib.sessions.apps django.contrib.sessions.middleware django.contrib.sessions.serializers
django.contrib.staticfiles.apps django.contrib.staticfiles.finders django.contrib.staticfiles.handlers
django.core.cache.backends.locmem django.core.management django.core.management.commands.runserver
django.core.management.commands.migrate django.core.management.commands.makemigrations
django.core.management.commands.sqlmigrate django.core.management.commands.showmigrations
django.core.management.commands.test django.core.management.commands.loaddata django.core.management.commands.check
django.core.serializers.json django.core.serializers.python django.core.wsgi django.db.backends.sqlite3.base
django.db.migrations.autodetector django.db.migrations.executor django.forms django.middleware.clickjacking
django.middleware.common django.middleware.csrf django.middleware.csp django.middleware.security
django.shortcuts django.template.backends.django django.template.backends.jinja2 django.template.context_processors
django.template.defaulttags django.template.defaultfilters django.template.loader_tags django.template.loaders.app_directories
django.template.loaders.cached django.template.loaders.filesystem django.templatetags.static django.templatetags.i18n
django.templatetags.l10n django.test django.test.runner django.test.utils django.urls django.utils.translation.trans_real
django.views.debug django.views.defaults django.views.generic django.views.static django.views.csrf
pytest _pytest.config
""".split()


def up() -> None:
    """Import them all, then set the watches and the limits."""
    from .seen import Terminal

    sys.stdout = sys.stderr = Terminal()
    for name in MODULES:
        importlib.import_module(name)
    from . import limits, main, watch  # noqa: F401 - `main` is what the worker calls next

    watch.install()
    limits.install()


def shuffle() -> None:
    """Random numbers are in the picture of the memory too; take new ones after it is restored."""
    random.seed()
