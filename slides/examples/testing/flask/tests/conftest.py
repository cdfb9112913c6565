import pytest

from app import create_app


# region fixture
@pytest.fixture
def client():
    app = create_app({
        "TESTING": True,
        "SQLALCHEMY_DATABASE_URI": "sqlite:///:memory:",
    })
    return app.test_client()
# endregion fixture
