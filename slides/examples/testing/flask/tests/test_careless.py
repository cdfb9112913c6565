from app import create_app


# region test
def test_a_note_is_kept():
    client = create_app().test_client()

    data = {"text": "Milk"}
    answer = client.post("/notes/", data=data)
    assert answer.status_code == 201

    answer = client.get("/notes/")
    assert answer.json == {"notes": ["Milk"]}
# endregion test
