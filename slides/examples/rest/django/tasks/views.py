from django.http import Http404, HttpResponse, JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from .body import read_task
from .store import Task, add, tasks


def find(number: int) -> Task:
    if number not in tasks:
        raise Http404
    return tasks[number]


def remove(number: int) -> None:
    find(number)
    del tasks[number]


# No cookie says who is calling, so there is nothing to forge.
# region list
@method_decorator(csrf_exempt, name="dispatch")
class TaskList(View):
    def get(self, request):
        found = list(tasks.values())
        return JsonResponse({"tasks": found})

    def post(self, request):
        task = add(read_task(request))
        return JsonResponse(task, status=201)
# endregion list


# region one
@method_decorator(csrf_exempt, name="dispatch")
class TaskView(View):
    def get(self, request, number):
        return JsonResponse(find(number))

    def put(self, request, number):
        find(number).update(read_task(request))
        return JsonResponse(tasks[number])

    def delete(self, request, number):
        remove(number)
        return HttpResponse(status=204)
# endregion one
