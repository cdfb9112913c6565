from django.http import HttpResponse
from django.utils.html import format_html, format_html_join

from stock import STOCK


# region shop
def shop(request):
    items = format_html_join(
        "", "<li>{}: {}</li>", STOCK.items()
    )
    return HttpResponse(format_html("<ul>{}</ul>", items))
# endregion shop
