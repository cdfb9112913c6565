from django.test import TestCase


# region test
class NoteTests(TestCase):
    def test_a_note_is_kept(self):
        data = {"text": "Milk"}
        answer = self.client.post("/notes/", data)
        self.assertEqual(answer.status_code, 201)

        answer = self.client.get("/notes/")
        notes = answer.json()["notes"]
        self.assertEqual(notes, ["Milk"])
# endregion test
