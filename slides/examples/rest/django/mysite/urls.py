from django.urls import include, path

urlpatterns = [
    path("", include("tasks.urls")),
]

# Errors in JSON too; these pages are used when DEBUG is off.
handler400 = "tasks.errors.bad_request"
handler404 = "tasks.errors.not_found"
