from django.shortcuts import render

from .lines import LINES


# region view
def invoice(request):
    rows = [
        {"line": line, "sum": line.price * line.pieces}
        for line in LINES
    ]
    total = sum(row["sum"] for row in rows)
    return render(
        request,
        "invoice.html",
        {"rows": rows, "total": total},
    )
# endregion view
