from django.urls import path

from menu import views

urlpatterns = [
    path("", views.menu, name="menu"),
    path("dish/<int:number>/", views.dish, name="dish"),
]
