from django.shortcuts import render

from .bodies import BODIES


# region view
def planets(request):
    return render(
        request,
        "planets.html",
        {"bodies": BODIES},
    )
# endregion view


def debug(request):
    return render(request, "debug.html", {"bodies": BODIES[:2]})
