from django.http import HttpResponse
from django.utils.html import format_html, format_html_join

from stock import STOCK


# region shop
def shop(request):
    items = format_html_join(
        "", "<li>{}: {}</li>", STOCK.items()
    )
    page = format_html("<ul>{}</ul>", items)
    return HttpResponse(page)
# endregion shop
