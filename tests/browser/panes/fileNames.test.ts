import { expect, test } from 'vitest';
import { fileNames } from '../../../src/browser/panes/fileNames.ts';

test('files go by their names, with folders only where two are alike', () => {
  expect([...fileNames(['app.py', 'site/urls.py', 'books/urls.py', 'books/views.py']).values()]).toEqual(['app.py', 'site/urls.py', 'books/urls.py', 'views.py']);
  expect([...fileNames(['a/x/urls.py', 'b/x/urls.py', 'urls.py']).values()]).toEqual(['a/x/urls.py', 'b/x/urls.py', 'urls.py']);
});
