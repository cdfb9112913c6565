from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from stock import STOCK


def home(request):
    return HttpResponse(format_html(
        '<p>Django is at home. <a href="{}">The shop</a>, '
        '<a href="/api/stock/">the stock</a></p>',
        reverse("shop"),
    ))


# region shop
def shop(request):
    items = format_html_join(
        "", "<li>{}: {}</li>", STOCK.items()
    )
    page = format_html("<ul>{}</ul>", items)
    return HttpResponse(page)
# endregion shop
