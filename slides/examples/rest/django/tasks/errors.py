from django.http import JsonResponse


# region errors
def bad_request(request, exception):
    return JsonResponse({"error": str(exception)}, status=400)


def not_found(request, exception):
    return JsonResponse({"error": "Not found"}, status=404)
# endregion errors
