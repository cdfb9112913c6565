from django.shortcuts import render

from .lines import LINES


# region view
def invoice(request):
    rows = [
        (line, line.price * line.units)
        for line in LINES
    ]
    total = sum(price for _, price in rows)
    return render(
        request,
        "invoice.html",
        {"rows": rows, "total": total},
    )
# endregion view
