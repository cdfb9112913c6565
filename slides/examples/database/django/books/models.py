from django.db import models


# region author
class Author(models.Model):
    name = models.CharField(
        max_length=100,
        unique=True,
    )
# endregion author


# region book
class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.PositiveIntegerField(
        db_default=0,
    )
    author = models.ForeignKey(
        Author,
        on_delete=models.CASCADE,
        related_name="books",
    )
# endregion book


# No migration knows this model yet: makemigrations will find it.
# region new
class Loan(models.Model):
    reader = models.CharField(max_length=100)
    book = models.ForeignKey(
        Book,
        on_delete=models.CASCADE,
    )
# endregion new
