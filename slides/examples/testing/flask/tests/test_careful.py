# region test
def test_a_note_is_kept(client):
    answer = client.post("/notes/", data={"text": "Milk"})
    assert answer.status_code == 201

    answer = client.get("/notes/")
    assert answer.json == {"notes": ["Milk"]}
# endregion test
