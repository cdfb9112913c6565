import pytest

from app import create_app


# region fixture
@pytest.fixture
def client():
    memory = "sqlite:///:memory:"
    app = create_app({
        "TESTING": True,
        "SQLALCHEMY_DATABASE_URI": memory,
    })
    return app.test_client()
# endregion fixture
