"""What can be watched from outside while a project works: its SQL, its templates, what it prints, its errors."""

import io
from time import perf_counter

PRINTED_AT_MOST = 100_000
STATEMENTS_AT_MOST = 500


class Terminal(io.TextIOBase):
    """Stands for the terminal from the first import on, because some libraries keep the stream that they find then."""

    encoding = 'utf-8'
    errors = 'replace'

    def writable(self):
        return True

    def write(self, text):
        return Seen.now.printed.write(text) if Seen.now else len(text)


class Printed(io.StringIO):
    """Keeps the first part of what is printed, so that endless output stays small."""

    def __init__(self):
        super().__init__()
        self.kept = 0

    def write(self, text):
        room = PRINTED_AT_MOST - self.kept
        if room > 0:
            super().write(text[:room])
            if len(text) > room:
                super().write('\n… cut here\n')
            self.kept += len(text)
        return len(text)

    def getvalue(self):
        # A lone surrogate has no place in JSON that leaves Python.
        return super().getvalue().encode('utf-8', 'replace').decode()


class Seen:
    """Collects while it is entered; one at a time."""

    now = None

    def __init__(self):
        self.sql = []
        self.templates = {}
        self.printed = Printed()
        self.error = None
        self.match = None
        self.routes = []
        self.milliseconds = 0.0

    def __enter__(self):
        Seen.now = self
        return self

    def __exit__(self, *exc):
        Seen.now = None

    def clock(self):
        """Measure the time until the returned function is called."""
        start = perf_counter()

        def stop():
            self.milliseconds += (perf_counter() - start) * 1000

        return stop


# Comments, what a driver asks SQLite about itself, and the values that Django has quoted for its own log: not the project's.
NOT_OF_THE_PROJECT = ('--', 'PRAGMA', 'select sqlite_compileoption_used', 'SELECT QUOTE(')


def statement(sql: str) -> None:
    """SQLite ran this for the project, values filled in."""
    seen = Seen.now
    if seen and not sql.startswith(NOT_OF_THE_PROJECT) and len(seen.sql) < STATEMENTS_AT_MOST:
        seen.sql.append(' '.join(sql.split()) if len(sql) < 10_000 else sql[:10_000] + ' …')


def template(name: str | None) -> None:
    """A template was used."""
    if Seen.now and name:
        Seen.now.templates[name] = True


def error(exception: BaseException | None) -> None:
    """A framework caught an exception that the project did not."""
    if Seen.now and exception:
        Seen.now.error = exception
