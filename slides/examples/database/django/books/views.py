import json

from django.db.models import Count, Sum
from django.http import JsonResponse
from django.views import View

from .models import Author, Book


class BookList(View):
    # region queries
    def get(self, request):
        pages = int(request.GET.get("pages", 0))
        found = (
            Book.objects.select_related("author")
            .filter(pages__gte=pages)
            .order_by("title")
        )
        rows = [
            f"{book.title}, {book.author.name}"
            for book in found
        ]
        return JsonResponse({"books": rows})
    # endregion queries

    # region write
    def post(self, request):
        data = json.loads(request.body)
        author, _ = Author.objects.get_or_create(
            name=data["author"]
        )
        book = Book.objects.create(
            title=data["title"], author=author
        )
        return JsonResponse({"id": book.pk}, status=201)
    # endregion write


# region join
def authors(request):
    found = Author.objects.annotate(
        count=Count("books"),
        pages=Sum("books__pages"),
    ).order_by("-pages")
    rows = found.values("name", "count", "pages")
    return JsonResponse({"authors": list(rows)})
# endregion join
