"""The tasks live in memory and begin anew with the process."""

from itertools import count

type Task = dict[str, str | int | bool]

tasks: dict[int, Task] = {}
numbers = count(1)


def add(fields: Task) -> Task:
    number = next(numbers)
    tasks[number] = {"id": number, **fields}
    return tasks[number]


add({"title": "Compare the frameworks", "done": True})
add({"title": "Decide", "done": False})
