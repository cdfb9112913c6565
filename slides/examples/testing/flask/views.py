from flask import Blueprint, request
from sqlalchemy import select

from models import Note, db

notes = Blueprint("notes", __name__)


# region views
@notes.get("/notes/")
def list_notes():
    texts = db.session.scalars(select(Note.text))
    return {"notes": list(texts)}


@notes.post("/notes/")
def add_note():
    db.session.add(Note(text=request.form["text"]))
    db.session.commit()
    return {}, 201
# endregion views
