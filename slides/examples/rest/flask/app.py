from flask import Flask, abort, request
from werkzeug.exceptions import HTTPException

from store import Task, add, tasks

app = Flask(__name__)


def read_task() -> Task:
    data = request.get_json()
    if not isinstance(data, dict) or "title" not in data:
        abort(400, "A task is JSON with a title.")
    return {"title": str(data["title"]), "done": bool(data.get("done"))}


def find(number: int) -> Task:
    if number not in tasks:
        abort(404, "Not found")
    return tasks[number]


def remove(number: int) -> None:
    find(number)
    del tasks[number]


# region list
@app.get("/tasks")
def list_tasks():
    return {"tasks": list(tasks.values())}


@app.post("/tasks")
def create_task():
    return add(read_task()), 201
# endregion list


# region one
@app.get("/tasks/<int:number>")
def show_task(number):
    return find(number)


@app.put("/tasks/<int:number>")
def replace_task(number):
    find(number).update(read_task())
    return tasks[number]


@app.delete("/tasks/<int:number>")
def delete_task(number):
    remove(number)
    return "", 204
# endregion one


# region errors
@app.errorhandler(HTTPException)
def in_json(error):
    response = error.get_response()
    text = {"error": error.description}
    response.data = app.json.dumps(text)
    response.content_type = "application/json"
    return response
# endregion errors
