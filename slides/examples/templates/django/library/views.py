from django.shortcuts import render

from .shelves import SHELVES


# region view
def books(request):
    shelf = request.GET.get("shelf", "novels")
    return render(
        request,
        "books.html",
        {"shelf": shelf, "books": SHELVES.get(shelf, [])},
    )
# endregion view
