"""book pages

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-23 04:03:16.564953

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


# region migration
def upgrade():
    with op.batch_alter_table('book') as batch_op:
        batch_op.add_column(
            sa.Column(
                'pages',
                sa.Integer(),
                server_default='0',
                nullable=False,
            )
        )
# endregion migration


def downgrade():
    with op.batch_alter_table('book') as batch_op:
        batch_op.drop_column('pages')
