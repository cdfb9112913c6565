"""Runs what a person would type in a terminal that stands in the project's folder."""

import os
import runpy
import shlex
import sys

from . import project


def run(step, seen):
    """Run one command line; its exit code is the answer."""
    project.enter(step['folder'])
    stop = seen.clock()
    try:
        status = _exit_code(lambda: _program(shlex.split(step['line'])))
    except BaseException as error:  # noqa: BLE001 - the process ends with a traceback; the worker lives on
        seen.error = error
        status = 1
    finally:
        stop()
    return {'type': 'output', 'status': status}


def _exit_code(program):
    try:
        result = program()
    except SystemExit as ended:
        if ended.code is None or isinstance(ended.code, int):
            return int(ended.code or 0)
        print(ended.code, file=sys.stderr)
        return 1
    return int(result or 0)


def _program(words):
    match words:
        case ['python' | 'python3', '-m', module, *rest]:
            return _with_argv([module, *rest], lambda: _module(module))
        case ['python' | 'python3', '-c', code, *rest]:
            return _with_argv(['-c', *rest], lambda: exec(code, {'__name__': '__main__'}))  # noqa: S102
        case ['python' | 'python3', path, *rest]:
            return _with_argv([path, *rest], lambda: _ignored(runpy.run_path(os.path.abspath(path), run_name='__main__')))
        case ['flask' | 'pytest' as module, *rest]:
            return _with_argv([module, *rest], lambda: _module(module))
        case ['django-admin', *rest]:
            return _with_argv(['django-admin', *rest], lambda: _module('django'))
        case [name, *_]:
            print(f'{name}: command not found', file=sys.stderr)
            return 127
        case _:
            return 0


def _with_argv(argv, program):
    sys.argv = argv
    return program()


def _module(name):
    _ignored(runpy.run_module(name, run_name='__main__', alter_sys=False))


def _ignored(namespace):
    """What a module defines is no exit code."""
