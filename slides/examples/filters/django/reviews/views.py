from django.shortcuts import render

REVIEWS = [
    {"book": "Emma", "rating": 4},
    {"book": "Middlemarch", "rating": 5},
]


def reviews(request):
    return render(request, "reviews.html", {"reviews": REVIEWS})
