from typing import Any

from django.urls import reverse
from jinja2 import Environment


# Flask gives its templates url_for; Django's must be told.
# region environment
def url_for(name: str, **kwargs: Any) -> str:
    return reverse(name, kwargs=kwargs)


def environment(**options: Any) -> Environment:
    env = Environment(**options)
    env.globals["url_for"] = url_for
    return env
# endregion environment
