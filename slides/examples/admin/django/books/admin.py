from django.contrib import admin

from .models import Book


# region admin
@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "author", "lent"]
    list_filter = ["lent"]
    search_fields = ["title", "author"]
# endregion admin
