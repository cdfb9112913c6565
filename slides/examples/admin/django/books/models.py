from django.db import models


# region model
class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.CharField(max_length=100)
    lent = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title
# endregion model
