from django.urls import path

from playground import views

urlpatterns = [
    path("greet/", views.greet, name="greet"),
    path("render/", views.render_source, name="render"),
]
