"""The one function that the worker calls: JSON in, JSON out, and never an exception."""

import json

from . import commands, serve, syntax
from .errors import describe
from .seen import Seen


def take(text: str) -> str:
    """Take one step in the project that lies in the given folder."""
    step = json.loads(text)
    seen = Seen()
    with seen:
        try:
            syntax.check(step['folder'])
            answer = ACTIONS[step['type']](step, seen)
        except BaseException as error:  # noqa: BLE001 - sys.exit() in a project must not end the worker
            answer = {'type': 'failure'}
            seen.error = error
    answer.update(
        sql=seen.sql,
        templates=list(seen.templates),
        printed=seen.printed.getvalue(),
        error=seen.error and describe(seen.error, step['folder']),
        milliseconds=seen.milliseconds,
    )
    return json.dumps(answer)


def load(step, seen):
    """Start the project and leave it waiting for requests."""
    serve.load(step['folder'], seen)
    return {'type': 'loaded'}


ACTIONS = {'load': load, 'request': serve.request, 'command': commands.run}
