import os

from django.core.wsgi import get_wsgi_application
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from api import app

# region mount
os.environ.setdefault(
    "DJANGO_SETTINGS_MODULE", "mysite.settings"
)

application = DispatcherMiddleware(
    get_wsgi_application(),
    {"/api": app},
)
# endregion mount
