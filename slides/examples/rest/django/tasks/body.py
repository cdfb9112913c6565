import json

from django.core.exceptions import BadRequest
from django.http import HttpRequest

from .store import Task


def read_task(request: HttpRequest) -> Task:
    try:
        data = json.loads(request.body)
        return {"title": str(data["title"]), "done": bool(data.get("done"))}
    except (ValueError, TypeError, KeyError) as error:
        raise BadRequest("A task is JSON with a title.") from error
