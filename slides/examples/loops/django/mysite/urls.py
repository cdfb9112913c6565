from django.urls import path

from planets import views

urlpatterns = [
    path("", views.planets, name="planets"),
    path("debug/", views.debug, name="debug"),
]
