"""Where the people are kept is up to the application; here, in memory."""

from dataclasses import dataclass, field

from flask_login import LoginManager, UserMixin

from passwords import hash_password

login_manager = LoginManager()
login_manager.login_view = "login"


# region user
@dataclass
class User(UserMixin):
    id: str
    password: str
    permissions: set[str] = field(default_factory=set)


USERS = {
    "ada": User("ada", hash_password("lovelace", "a1")),
    "grace": User(
        "grace", hash_password("hopper", "b2"), {"publish"}
    ),
}
# endregion user


# region loader
@login_manager.user_loader
def load_user(user_id: str) -> User | None:
    return USERS.get(user_id)
# endregion loader
