from unittest import TestCase

from app import create_app


# region test
class NoteTests(TestCase):
    def setUp(self):
        memory = "sqlite:///:memory:"
        app = create_app({
            "SQLALCHEMY_DATABASE_URI": memory,
        })
        self.client = app.test_client()

    def test_a_note_is_kept(self):
        data = {"text": "Milk"}
        self.client.post("/notes/", data=data)
        answer = self.client.get("/notes/")
        notes = {"notes": ["Milk"]}
        self.assertEqual(answer.json, notes)
# endregion test
