from django.http import HttpResponse


# region view
def index(request):
    return HttpResponse("Hello, World!")
# endregion view
