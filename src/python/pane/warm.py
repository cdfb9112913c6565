"""Imports what projects import, before the memory is photographed: what is in the picture costs nothing later."""

import gc
import importlib
import random
import sys

MODULES = """
flask flask.cli flask.testing flask.views flask_login flask_migrate.cli flask_sqlalchemy.cli
jinja2.debug jinja2.ext jinja2.sandbox werkzeug.debug werkzeug.middleware.dispatcher werkzeug.security
alembic.autogenerate alembic.command alembic.ddl.sqlite sqlalchemy.dialects.sqlite sqlalchemy.ext.declarative
email.mime.text encodings.idna encodings.unicode_escape importlib.metadata._adapters importlib.readers importlib.resources._adapters
logging.config secrets stringprep tzdata.zoneinfo unittest.mock xml.etree.ElementTree zoneinfo
django.conf.locale.en.formats django.conf.urls django.contrib.admin.apps django.contrib.admin.templatetags.base
django.contrib.auth.apps django.contrib.auth.context_processors django.contrib.auth.hashers
django.contrib.auth.password_validation django.contrib.auth.tokens django.contrib.auth.validators
django.contrib.contenttypes.apps django.contrib.messages.apps django.contrib.messages.context_processors
django.contrib.messages.middleware django.contrib.messages.storage.fallback django.contrib.sessions.apps
django.contrib.sessions.middleware django.contrib.sessions.serializers django.contrib.sites.requests
django.contrib.sites.shortcuts django.contrib.staticfiles.apps django.contrib.staticfiles.finders
django.contrib.staticfiles.handlers django.contrib.staticfiles.storage
django.core.cache.backends.db django.core.cache.backends.locmem django.core.cache.utils django.core.management
django.core.management.commands.check django.core.management.commands.loaddata
django.core.management.commands.makemigrations django.core.management.commands.migrate
django.core.management.commands.runserver django.core.management.commands.shell
django.core.management.commands.showmigrations django.core.management.commands.sqlmigrate
django.core.management.commands.test django.core.serializers.json django.core.serializers.python django.core.wsgi
django.db.backends.sqlite3.base django.db.migrations.autodetector django.db.migrations.executor
django.db.models.sql.compiler django.forms django.middleware.clickjacking django.middleware.common
django.middleware.csp django.middleware.csrf django.middleware.security django.shortcuts
django.template.backends.django django.template.backends.jinja2 django.template.context_processors
django.template.defaultfilters django.template.defaulttags django.template.loader_tags
django.template.loaders.app_directories django.template.loaders.cached django.template.loaders.filesystem
django.templatetags.cache django.templatetags.i18n django.templatetags.l10n django.templatetags.static
django.templatetags.tz django.test django.test.runner django.test.utils django.urls
django.utils.translation.reloader django.utils.translation.trans_real django.views.csrf django.views.debug
django.views.defaults django.views.generic django.views.static
pytest _pytest._argcomplete _pytest.config _pytest.faulthandler _pytest.helpconfig _pytest.junitxml _pytest.pastebin
_pytest.setuponly _pytest.setupplan _pytest.skipping _pytest.stepwise _pytest.threadexception _pytest.tracemalloc
_pytest.unittest _pytest.unraisableexception _pytest.warnings
""".split()


def up() -> None:
    """Import them all, then set the watches and the limits."""
    from .seen import Terminal

    sys.stdout = sys.stderr = Terminal()
    for name in MODULES:
        importlib.import_module(name)
    _rehearse()
    from . import limits, main, watch  # noqa: F401 - `main` is what the worker calls next

    watch.install()
    limits.install()
    # Files that stayed open would be closed numbers in the picture, and a late clean-up would close another file's.
    importlib.invalidate_caches()
    gc.collect()
    # What is here stays for ever: looking through it again would cost time, and write into every page of the memory.
    gc.freeze()


def _rehearse() -> None:
    """Answer one request, so that patterns are compiled and caches filled. Only Flask can: Django would keep its settings."""
    from flask import Flask, render_template_string

    app = Flask('rehearsal', root_path='/tmp')
    app.add_url_rule('/<int:number>/', view_func=lambda number: {'number': number}, endpoint='number')
    app.add_url_rule('/page', view_func=lambda: render_template_string('{% for x in [1] %}{{ x }}{% endfor %}'), endpoint='page')
    client = app.test_client()
    for path in '/1/', '/page', '/missing':
        client.get(path)


def shuffle() -> None:
    """Random numbers are in the picture of the memory too; take new ones after it is restored."""
    random.seed()
