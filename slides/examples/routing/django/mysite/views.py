from django.shortcuts import render
from django.urls import reverse

from reports.converters import Quarter


# region links
def index(request):
    spring = Quarter(2025, 2)
    links = [
        reverse("reports:latest"),
        reverse("reports:number", kwargs={"number": 42}),
        reverse("reports:quarter", args=[spring]),
        reverse("reports:month", args=["2025", "05"]),
        reverse("archive:number", kwargs={"number": 42}),
    ]
    return render(request, "index.html", {"links": links})
# endregion links
