from django.urls import path, re_path, register_converter

from . import views
from .converters import QuarterConverter

app_name = "reports"

# region custom
register_converter(QuarterConverter, "quarter")
# endregion custom

# The first pattern that matches wins, so latest/ stands before <slug:slug>/.
# region routes
urlpatterns = [
    path("latest/", views.latest, name="latest"),
    path("<int:number>/", views.number, name="number"),
    path("<quarter:quarter>/", views.quarter, name="quarter"),
    path("<slug:slug>/", views.slug, name="slug"),
    path("files/<path:name>", views.file, name="file"),
]
# endregion routes

# region regex
urlpatterns += [
    re_path(
        r"^code/(?P<code>[A-Z]{2}-[0-9]{3})/$",
        views.code,
        name="code",
    ),
    re_path(
        r"^month/([0-9]{4})-([0-9]{2})/$",
        views.month,
        name="month",
    ),
]
# endregion regex
