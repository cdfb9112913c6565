from django.urls import path

from cards import views

urlpatterns = [
    path("", views.team, name="team"),
    path("card/<int:number>/", views.card, name="card"),
]
