from django.http import Http404
from django.shortcuts import render

from .people import PEOPLE


def team(request):
    return render(request, "team.html", {"people": PEOPLE})


# region fragment
def card(request, number):
    if number >= len(PEOPLE):
        raise Http404
    person = PEOPLE[number]
    return render(
        request,
        "team.html#card",
        {"person": person, "mark": "new"},
    )
# endregion fragment
