from django.urls import path

from .views import TaskList, TaskView

# region routes
urlpatterns = [
    path("", TaskList.as_view()),
    path("/<int:number>", TaskView.as_view()),
]
# endregion routes
