# region filter
def stars(rating: int, out_of: int = 5) -> str:
    return "★" * rating + "☆" * (out_of - rating)
# endregion filter
