from django.test import TestCase


# region test
class NoteTests(TestCase):
    def test_a_note_is_kept(self):
        answer = self.client.post("/notes/", {"text": "Milk"})
        self.assertEqual(answer.status_code, 201)

        answer = self.client.get("/notes/")
        self.assertEqual(answer.json(), {"notes": ["Milk"]})
# endregion test
