from django.urls import path

from . import views

# region routes
urlpatterns = [
    path("", views.index, name="index"),
]
# endregion routes
