from django.urls import path

from .views import TaskList, TaskView

# region routes
urlpatterns = [
    path("tasks", TaskList.as_view()),
    path("tasks/<int:number>", TaskView.as_view()),
]
# endregion routes
