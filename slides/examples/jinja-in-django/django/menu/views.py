from django.http import Http404, HttpResponse
from django.shortcuts import render

from .dishes import DISHES


# region view
def menu(request):
    context = {"dishes": DISHES}
    return render(request, "menu.html", context)
# endregion view


def dish(request, number):
    if number >= len(DISHES):
        raise Http404
    return HttpResponse(DISHES[number][0])
