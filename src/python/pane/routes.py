"""How a framework read the path: the view that it led to, or why none did, and the whole table."""

from .seen import Seen


def of_django(request, resolve):
    """Note what the resolver finds, and pass it on."""
    from django.urls import Resolver404, get_resolver

    seen = Seen.now
    if seen and not seen.routes:
        urlconf = getattr(request, 'urlconf', None)
        seen.routes = list(_django_rows(get_resolver(urlconf).url_patterns))
    try:
        match = resolve()
    except Resolver404 as error:
        if seen:
            tried = error.args[0].get('tried', []) if error.args else []
            seen.match = {'found': False, 'why': _django_why(request.path_info, tried)}
        raise
    if seen:
        seen.match = {
            'found': True,
            'pattern': match.route,
            'name': match.view_name if match.url_name else '',
            'view': match._func_path,
            'args': [repr(value) for value in match.args],
            'kwargs': {name: repr(value) for name, value in match.kwargs.items()},
        }
    return match


def _django_why(path, tried):
    count = len(tried)
    patterns = 'pattern' if count == 1 else 'patterns'
    return f'{path.lstrip("/") or "The empty path"} matches none of {count} {patterns}.'


def _django_rows(patterns, prefix='', namespaces=()):
    for pattern in patterns:
        text = prefix + str(pattern.pattern)
        if hasattr(pattern, 'url_patterns'):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _django_rows(pattern.url_patterns, text, inner)
        else:
            name = ':'.join((*namespaces, pattern.name)) if pattern.name else ''
            yield {'pattern': text, 'name': name, 'view': pattern.lookup_str, 'methods': []}


def of_flask(app):
    """Note what the request context already knows."""
    from flask import request

    seen = Seen.now
    if not seen:
        return
    seen.routes += _flask_rows(app, request.script_root)
    rule = request.url_rule
    if rule is None:
        seen.match = {'found': False, 'why': _flask_why(request)}
    else:
        seen.match = {
            'found': True,
            'pattern': request.script_root + rule.rule,
            'name': rule.endpoint,
            'view': _view_name(app, rule),
            'args': [],
            'kwargs': {name: repr(value) for name, value in (request.view_args or {}).items()},
        }


def _flask_why(request):
    from werkzeug.exceptions import MethodNotAllowed
    from werkzeug.routing import RequestRedirect

    error = request.routing_exception
    if isinstance(error, MethodNotAllowed):
        methods = ', '.join(sorted(error.valid_methods or ()))
        return f'{request.path} has a rule, but not for {request.method}: it takes {methods}.'
    if isinstance(error, RequestRedirect):
        return f'{request.path} lacks the slash that its rule ends with.'
    return f'{request.path} matches no rule.'


def _flask_rows(app, prefix):
    return [
        {
            'pattern': prefix + rule.rule,
            'name': rule.endpoint,
            'view': _view_name(app, rule),
            'methods': sorted((rule.methods or set()) - {'HEAD', 'OPTIONS'}),
        }
        for rule in app.url_map.iter_rules()
    ]


def _view_name(app, rule):
    view = app.view_functions.get(rule.endpoint)
    view = getattr(view, 'view_class', view)
    return f'{view.__module__}.{view.__qualname__}' if hasattr(view, '__qualname__') else repr(view)
