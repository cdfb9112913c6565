from django.contrib import admin
from django.urls import path

# region routes
urlpatterns = [
    path("admin/", admin.site.urls),
]
# endregion routes
