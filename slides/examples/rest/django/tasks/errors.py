from django.http import JsonResponse


# region errors
def bad_request(request, exception):
    text = {"error": str(exception)}
    return JsonResponse(text, status=400)


def not_found(request, exception):
    text = {"error": "Not found"}
    return JsonResponse(text, status=404)
# endregion errors
