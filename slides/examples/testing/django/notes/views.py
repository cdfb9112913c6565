from django.http import JsonResponse
from django.views import View

from .models import Note


# region views
class NoteList(View):
    def get(self, request):
        notes = Note.objects.order_by("id")
        texts = [note.text for note in notes]
        return JsonResponse({"notes": texts})

    def post(self, request):
        text = request.POST["text"]
        Note.objects.create(text=text)
        return JsonResponse({}, status=201)
# endregion views
