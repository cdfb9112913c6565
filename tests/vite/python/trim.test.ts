import { expect, test } from 'vitest';
import { isModule, isNeeded } from '../../../src/vite/python/trim.ts';

test.each([
  'django/contrib/admin/static/admin/css/base.css', 'django/contrib/admin/templates/admin/base.html', 'django/conf/locale/__init__.py',
  'django/conf/locale/en/LC_MESSAGES/django.mo', 'flask-3.1.3.dist-info/METADATA', 'django/test/testcases.py', 'markupsafe/_native.py',
  'pygments/lexers/python.py', 'sqlalchemy/dialects/sqlite/base.py',
])('%s is kept', (path) => {
  expect(isNeeded(path)).toBe(true);
});

test.each([
  'django/conf/locale/de/LC_MESSAGES/django.mo', 'django/contrib/gis/geos/base.py', 'markupsafe/_speedups.cpython-314-x86_64-linux-gnu.so',
  'pygments/lexers/haskell.py', 'sqlalchemy/testing/suite/test_types.py', 'flask-3.1.3.dist-info/RECORD', 'django/contrib/auth/locale/fr/LC_MESSAGES/django.mo',
])('%s is left out', (path) => {
  expect(isNeeded(path)).toBe(false);
});

test('what a command copies is no module', () => {
  expect(isModule('flask_migrate/templates/flask/env.py')).toBe(false);
  expect(isModule('flask/app.py')).toBe(true);
});
