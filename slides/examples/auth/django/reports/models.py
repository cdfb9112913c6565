from django.db import models


# region model
class Report(models.Model):
    title = models.CharField(max_length=200)

    class Meta:
        permissions = [
            ("publish_report", "Can publish a report"),
        ]
# endregion model
