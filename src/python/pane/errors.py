"""An exception as a lesson: only the lines that its author wrote."""

import linecache
import traceback


def describe(error: BaseException, folder: str) -> dict:
    """Type, message, and the frames that lie in the project, the innermost last."""
    shown = _with_own_frames(error, folder)
    return {
        'type': type(shown).__name__,
        'message': _message(shown),
        'frames': _frames(shown, folder),
    }


def _with_own_frames(error, folder):
    """The exception itself, or the first one it came from that has a frame in the project."""
    seen = set()
    candidate = error
    while candidate is not None and id(candidate) not in seen:
        if _frames(candidate, folder):
            return candidate
        seen.add(id(candidate))
        candidate = candidate.__cause__ or candidate.__context__
    return error


def _message(error):
    if isinstance(error, SyntaxError):
        return error.msg or ''
    text = str(error)
    return text if len(text) < 2000 else text[:2000] + ' …'


def _frames(error, folder):
    frames = [
        _frame(frame.filename, frame.lineno or 0, frame.name, folder)
        for frame in traceback.extract_tb(error.__traceback__, limit=-200)
        if frame.filename.startswith(folder + '/')
    ]
    if isinstance(error, SyntaxError) and (error.filename or '').startswith(folder + '/'):
        frames.append(_frame(error.filename, error.lineno or 1, '', folder))
    return (frames or _template_frames(error, folder))[-20:]


def _template_frames(error, folder):
    """Django and Jinja know the line of a template that cannot be understood."""
    debug = getattr(error, 'template_debug', None)
    if debug and str(debug.get('name', '')).startswith(folder + '/'):
        return [_frame(debug['name'], debug['line'], 'template', folder)]
    name = getattr(error, 'filename', None)
    if name and getattr(error, 'lineno', None) and name.startswith(folder + '/'):
        return [_frame(name, error.lineno, 'template', folder)]
    return []


def _frame(filename, line, name, folder):
    return {
        'file': filename[len(folder) + 1 :],
        'line': line,
        'name': name,
        'code': linecache.getline(filename, line).strip(),
    }
