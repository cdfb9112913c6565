from django.urls import path

from .views import TaskDetail, TaskList

# region routes
urlpatterns = [
    path("", TaskList.as_view(), name="tasks"),
    path("/<int:number>", TaskDetail.as_view(), name="task"),
]
# endregion routes
