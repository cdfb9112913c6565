from django.http import HttpResponse
from django.shortcuts import render
from django.template import TemplateSyntaxError, engines


# region value
def greet(request):
    name = request.GET.get("name", "you")
    context = {"name": name}
    return render(request, "greet.html", context)
# endregion value


# region source
def render_source(request):
    try:
        template = engines["django"].from_string(
            request.POST["source"]
        )
        page = template.render({"name": "Ada"})
        return HttpResponse(page)
    except TemplateSyntaxError as error:
        return HttpResponse(
            str(error),
            status=400,
            content_type="text/plain",
        )
# endregion source
