"""Sets the watches: small wraps around the places where both frameworks pass by, put in place once."""

import functools
import sqlite3
import sys

from . import routes, seen


def install() -> None:
    """Watch the database, both template languages, both routers and both error signals."""
    _database()
    _django()
    _flask()
    _jinja()


def _before(owner, name, tell):
    """Let `tell` know the arguments of every call of a method."""
    method = getattr(owner, name)

    @functools.wraps(method)
    def wrapped(*args, **kwargs):
        tell(*args)
        return method(*args, **kwargs)

    setattr(owner, name, wrapped)


def _database():
    """Both ORMs reach SQLite by this one function, so both are watched in the same way."""
    connect = sqlite3.dbapi2.connect

    @functools.wraps(connect)
    def watched(*args, **kwargs):
        connection = connect(*args, **kwargs)
        connection.set_trace_callback(seen.statement)
        return connection

    sqlite3.connect = sqlite3.dbapi2.connect = watched


def _django():
    from django.core.handlers.base import BaseHandler
    from django.core.signals import got_request_exception
    from django.template.base import Template

    got_request_exception.connect(_current_error, weak=False)
    _before(Template, '_render', lambda self, *rest: seen.template(self.name))
    resolve = BaseHandler.resolve_request

    def resolve_request(self, request):
        return routes.of_django(request, lambda: resolve(self, request))

    BaseHandler.resolve_request = resolve_request


def _flask():
    from flask import Flask, got_request_exception

    got_request_exception.connect(_current_error, weak=False)
    dispatch = Flask.full_dispatch_request

    @functools.wraps(dispatch)
    def full_dispatch_request(self, *args):
        routes.of_flask(self)
        return dispatch(self, *args)

    Flask.full_dispatch_request = full_dispatch_request


def _jinja():
    from jinja2 import Environment

    _before(Environment, '_load_template', lambda self, name, *rest: seen.template(name))


def _current_error(*args, **kwargs):
    seen.error(sys.exception())
