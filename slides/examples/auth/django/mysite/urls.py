from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from reports import views

# region routes
urlpatterns = [
    path("", views.home, name="home"),
    path("members/", views.members, name="members"),
    path("publish/", views.publish, name="publish"),
    path(
        "login/",
        LoginView.as_view(),
        name="login",
    ),
    path(
        "logout/",
        LogoutView.as_view(),
        name="logout",
    ),
]
# endregion routes
