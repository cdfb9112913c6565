from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.html import escape


def home(request):
    return render(request, "home.html")


# region pages
@login_required
def members(request):
    name = request.user.get_username()
    return HttpResponse(escape(f"Welcome, {name}!"))


@permission_required(
    "reports.publish_report", raise_exception=True
)
def publish(request):
    return HttpResponse("Here you may publish.")
# endregion pages
