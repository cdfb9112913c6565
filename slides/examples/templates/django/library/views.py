from django.shortcuts import render

from .shelves import SHELVES


# region view
def books(request):
    shelf = request.GET.get("shelf", "novels")
    books = SHELVES.get(shelf, [])
    return render(
        request,
        "books.html",
        {"shelf": shelf, "books": books},
    )
# endregion view
