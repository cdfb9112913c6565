from django.urls import include, path

from . import views

# region include
urlpatterns = [
    path("", views.index, name="index"),
    path("reports/", include("reports.urls")),
    path(
        "archive/",
        include("reports.urls", namespace="archive"),
    ),
]
# endregion include
