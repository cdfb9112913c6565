"""Reads the HTML of an answer: the hidden fields of its form, and the style sheets and pictures that belong to it."""

import base64
import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit


def header(headers, name):
    """Value of the first header with this name, or nothing."""
    return next((value for key, value in headers if key.lower() == name), '')


def hidden_fields(html: str) -> dict[str, list[str]]:
    """Hidden fields of the forms on a page, each with all of its values; of forms that share one, the last counts."""
    fields = {}

    class Fields(HTMLParser):
        here = set()

        def handle_starttag(self, tag, attrs):
            named = dict(attrs)
            name = named.get('name')
            if tag == 'form':
                self.here = set()
            elif tag == 'input' and named.get('type') == 'hidden' and name:
                if name not in self.here:
                    fields[name] = []
                    self.here.add(name)
                fields[name].append(named.get('value') or '')

    Fields().feed(html)
    return fields


# One style sheet or picture of a page: the tag around the address, and the address.
LINK = re.compile(r'<link\b[^>]*?\bhref="([^"]+)"[^>]*>', re.I)
IMAGE = re.compile(r'(<img\b[^>]*?\bsrc=")([^"]+)(")', re.I)
IMPORT = re.compile(r'@import\s+url\(\s*["\']?([^"\')]+)["\']?\s*\)\s*;', re.I)
URL = re.compile(r'url\(\s*["\']?(?!data:)([^"\')]+)["\']?\s*\)', re.I)


def whole(answer, get):
    """The page with its own style sheets and pictures inside; nothing when it has none or is no page."""
    if 'html' not in header(answer['headers'], 'content-type') or 'text' not in answer['body']:
        return None
    html = answer['body']['text']

    def fetch(address, base='/'):
        parts = urlsplit(urljoin(f'http://localhost:8000{base}', address))
        if parts.netloc != 'localhost:8000':
            return None
        status, headers, content = get(parts.path)
        return (header(headers, 'content-type'), content, parts.path) if status.startswith('200') else None

    def data(address, base='/'):
        found = fetch(address, base)
        return found and f'data:{found[0]};base64,{base64.b64encode(found[1]).decode()}'

    def css(found):
        _, content, base = found
        text = IMPORT.sub(lambda m: css(inner) if (inner := fetch(m[1], base)) else '', content.decode('utf-8', 'replace'))
        return URL.sub(lambda m: f'url("{inner}")' if (inner := data(m[1], base)) else m[0], text)

    def style(match):
        if 'stylesheet' not in match[0].lower():
            return match[0]
        found = fetch(match[1])
        return f'<style>{css(found)}</style>' if found else match[0]

    page = LINK.sub(style, html)
    page = IMAGE.sub(lambda m: f'{m[1]}{data(m[2]) or m[2]}{m[3]}', page)
    return page if page != html else None
