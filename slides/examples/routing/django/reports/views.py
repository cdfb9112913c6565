from django.http import JsonResponse


# region views
def latest(request):
    return JsonResponse({"report": "latest"})


def number(request, number):
    return JsonResponse({"number": number})


def quarter(request, quarter):
    return JsonResponse(quarter._asdict())
# endregion views


def slug(request, slug):
    return JsonResponse({"slug": slug})


def file(request, name):
    return JsonResponse({"file": name})


# region regex
def code(request, code):
    return JsonResponse({"code": code})


# The pattern names no groups: they arrive by position.
def month(request, *groups):
    return JsonResponse({"groups": groups})
# endregion regex
