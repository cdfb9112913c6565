from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


# region filter
@register.filter
def stars(rating: int, out_of: int = 5) -> str:
    return "★" * rating + "☆" * (out_of - rating)
# endregion filter


# region tag
@register.simple_block_tag
def note(content: str, kind: str) -> SafeString:
    return format_html(
        '<aside class="{}">{}</aside>',
        kind,
        content,
    )
# endregion tag
