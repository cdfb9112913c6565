from django.urls import path, re_path, register_converter

from .converters import QuarterConverter
from .views import code, file, latest, month, number, quarter, slug

app_name = "reports"

# region custom
register_converter(QuarterConverter, "quarter")
# endregion custom

# The first pattern that matches wins, so latest/ stands before <slug:slug>/.
# region routes
urlpatterns = [
    path("latest/", latest, name="latest"),
    path("<int:number>/", number, name="number"),
    path(
        "<quarter:quarter>/",
        quarter,
        name="quarter",
    ),
    path("<slug:slug>/", slug, name="slug"),
    path("files/<path:name>", file, name="file"),
]
# endregion routes

# region regex
urlpatterns += [
    re_path(
        r"^code/(?P<code>[A-Z]{2}-[0-9]{3})/$",
        code,
        name="code",
    ),
    re_path(
        r"^month/([0-9]{4})-([0-9]{2})/$",
        month,
        name="month",
    ),
]
# endregion regex
