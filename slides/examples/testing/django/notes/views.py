from django.http import JsonResponse
from django.views import View

from .models import Note


# region views
class NoteList(View):
    def get(self, request):
        texts = Note.objects.values_list("text", flat=True)
        return JsonResponse({"notes": list(texts)})

    def post(self, request):
        Note.objects.create(text=request.POST["text"])
        return JsonResponse({}, status=201)
# endregion views
