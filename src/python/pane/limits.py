"""What a page cannot do, said plainly instead of failing deep inside: serve on a port, end the process, reach the page."""

import os
import sys

SERVED = 'The page serves this project: send a request instead of starting a server.\n'


class ProcessEnded(BaseException):
    """Stands for the end of the process."""


def install() -> None:
    """Put the substitutes in place."""
    import hashlib

    import flask.cli
    import werkzeug.serving
    from django.core.management.commands.runserver import Command

    for module in (werkzeug, werkzeug.serving, flask.cli):
        module.run_simple = _already_served
    Command.run = lambda self, **options: self.stdout.write(SERVED)
    os._exit = _exit
    os.abort = lambda: _exit(134)
    hashlib.pbkdf2_hmac = _pbkdf2_hmac
    # A loop of the browser always runs, so Django takes every call for one from a coroutine.
    os.environ['DJANGO_ALLOW_ASYNC_UNSAFE'] = '1'
    # No plug-in is installed; looking for some takes longer than most tests.
    os.environ['PYTEST_DISABLE_PLUGIN_AUTOLOAD'] = '1'
    # Where packages are installed: the root would make Flask take every project for an installed package.
    sys.prefix = sys.exec_prefix = '/lib'
    _hide_page()


def _already_served(*args, **kwargs):
    sys.stdout.write(SERVED)


def _exit(status):
    raise ProcessEnded(f'os._exit({status}) ended the process.')


def _hide_page():
    """A project has no page around it: no `js` to import, as on a server."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != 'JsFinder']
    for name in ('js', 'pyodide_js', 'pyodide.http', 'pyodide.code'):
        sys.modules.pop(name, None)


def _pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """PBKDF2 of RFC 8018 in Python, for want of OpenSSL: the same keys, slowly, so examples use few iterations."""
    import hmac

    base = hmac.new(password, None, hash_name)

    def digest(message):
        copy = base.copy()
        copy.update(message)
        return copy.digest()

    key = b''
    size = dklen or base.digest_size
    block = 0
    while len(key) < size:
        block += 1
        last = digest(salt + block.to_bytes(4, 'big'))
        total = int.from_bytes(last, 'big')
        for _ in range(iterations - 1):
            last = digest(last)
            total ^= int.from_bytes(last, 'big')
        key += total.to_bytes(base.digest_size, 'big')
    return key[:size]
