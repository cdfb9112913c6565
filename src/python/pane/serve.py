"""Asks the project a request over WSGI, as a server and a browser would."""

import base64
import io
import sys
from urllib.parse import unquote_to_bytes, urlencode

from . import pages, project

BODY_AT_MOST = 1_000_000

app = None


def load(folder, seen):
    """Start the project."""
    global app
    stop = seen.clock()
    try:
        app = project.application(folder)
    finally:
        stop()


def request(step, seen):
    """Send the request, and what a browser would add to it; answer with what came back."""
    headers = {name.lower(): value for name, value in step['headers'].items()}
    body = (step.get('body') or '').encode()
    if step.get('form') is not None:
        fields = {**pages.hidden_fields(step.get('page', '')), **step['form']}
        body = urlencode(fields, doseq=True).encode()
        headers.setdefault('content-type', 'application/x-www-form-urlencoded')
    if step.get('cookie'):
        headers.setdefault('cookie', step['cookie'])
    stop = seen.clock()
    try:
        status, received, content = call(step['method'], step['path'], headers, body)
    except BaseException as error:  # noqa: BLE001 - a server would lose its worker here
        seen.error = error
        status, received, content = '500 Internal Server Error', [], b''
    finally:
        stop()
    code, _, reason = status.partition(' ')
    answer = {
        'type': 'response',
        'status': int(code),
        'reason': reason,
        'headers': received,
        'body': _body(received, content),
        'size': len(content),
        'match': seen.match,
        'routes': seen.routes,
    }
    page = pages.whole(answer, lambda path: call('GET', path, {}, b'')) if len(content) <= BODY_AT_MOST else None
    if page is not None:
        answer['page'] = page
    return answer


def call(method, path, headers, body):
    """One exchange with the application: status, headers, body."""
    path, _, query = path.partition('?')
    environ = {
        'REQUEST_METHOD': method,
        'SCRIPT_NAME': '',
        'PATH_INFO': unquote_to_bytes(path.encode()).decode('latin-1'),
        'QUERY_STRING': query,
        'SERVER_NAME': 'localhost',
        'SERVER_PORT': '8000',
        'SERVER_PROTOCOL': 'HTTP/1.1',
        'REMOTE_ADDR': '127.0.0.1',
        'HTTP_HOST': 'localhost:8000',
        'CONTENT_LENGTH': str(len(body)) if body else '',
        'wsgi.version': (1, 0),
        'wsgi.url_scheme': 'http',
        'wsgi.input': io.BytesIO(body),
        'wsgi.errors': sys.stderr,
        'wsgi.multithread': False,
        'wsgi.multiprocess': False,
        'wsgi.run_once': False,
    }
    for name, value in headers.items():
        key = name.upper().replace('-', '_')
        environ[key if key in ('CONTENT_TYPE', 'CONTENT_LENGTH') else f'HTTP_{key}'] = value
    started = []

    def start_response(status, headers, exc_info=None):
        started[:] = [status, [list(pair) for pair in headers]]

    chunks = app(environ, start_response)
    try:
        content = b''.join(chunks)
    finally:
        if hasattr(chunks, 'close'):
            chunks.close()
    return started[0], started[1], b'' if method == 'HEAD' else content


def _body(headers, content):
    kept = content[:BODY_AT_MOST]
    kind = pages.header(headers, 'content-type').lower()
    if kind.startswith(('image/', 'font/', 'audio/', 'video/', 'application/octet-stream')):
        return {'base64': base64.b64encode(kept).decode()}
    return {'text': kept.decode('utf-8', 'replace')}
