import { describe, expect, test } from 'vitest';
import { ask, django, flask, get, hasPython, output, response, text, type } from './python.ts';

describe.skipIf(!hasPython)('a command', () => {
  test('prints, and ends with its exit code', async () => {
    expect(await output({ 'a.py': "import sys\nprint('hello', sys.argv[1])\nsys.exit(3)\n" }, type('python a.py "big world"'))).toMatchObject({ status: 3, printed: 'hello big world\n' });
    expect(await output({}, type('python -c "print(6 * 7)"'))).toMatchObject({ status: 0, printed: '42\n' });
    expect(await output({}, type('rm -rf /'))).toMatchObject({ status: 127, printed: 'rm: command not found\n' });
  });

  test('that fails tells the lines of the project', async () => {
    expect(await output({ 'a.py': 'def f():\n    raise KeyError(1)\nf()\n' }, type('python a.py'))).toMatchObject({
      status: 1, error: { type: 'KeyError', frames: [{ file: 'a.py', line: 3 }, { file: 'a.py', line: 2, name: 'f' }] },
    });
  });

  test('is a process of its own: the disk goes on to the next, modules do not', async () => {
    const answer = await output({},
      type("python -c \"open('kept.txt', 'w').write('kept'); import builtins; builtins.gone = 1\""),
      type("python -c \"import builtins; print(open('kept.txt').read(), hasattr(builtins, 'gone'))\""));
    expect(answer.printed).toBe('kept False\n');
  });

  test('after another on the same line of asking stops when that fails', async () => {
    expect(await output({}, type("python -c \"print(1)\"", 'nothing', "python -c \"print(2)\""))).toMatchObject({ status: 127, printed: '1\n\nnothing: command not found\n' });
  });

  test('that sets up and fails is the answer', async () => {
    expect(await ask(flask("return 'x'"), type('python missing.py'), get('/'))).toMatchObject({ type: 'output', status: 1, error: { type: 'FileNotFoundError' } });
  });

  test('that would serve says that the page does', async () => {
    const files = flask("return 'served'", "if __name__ == '__main__':\n    from werkzeug.serving import run_simple\n    run_simple('localhost', 5000, None)");
    for (const line of ['python app.py', 'flask run']) expect((await output(files, type(line))).printed).toContain('The page serves this project');
    expect((await output(django('urlpatterns = []'), type('python manage.py runserver --noreload'))).printed).toContain('The page serves this project');
  });

  test('runs the tests of both', async () => {
    const failing = { 'test_a.py': 'def test_one():\n    assert 1 + 1 == 2\n\ndef test_two():\n    assert [1] == [2]\n' };
    expect(await output(failing, type('pytest -q'))).toMatchObject({ status: 1, printed: expect.stringContaining('1 failed, 1 passed') as string });
    const tests = { ...django('urlpatterns = []'), 'test_b.py': 'from django.test import SimpleTestCase\nclass A(SimpleTestCase):\n    def test(self):\n        self.assertEqual(self.client.get("/").status_code, 404)\n' };
    expect(await output(tests, type('python manage.py test'))).toMatchObject({ status: 0, printed: expect.stringContaining('Ran 1 test') as string });
  });

  test('leaves a database that the server then reads', async () => {
    const files = flask("db = sqlite3.connect('a.db')\nreturn str(db.execute('SELECT count(*) FROM t').fetchone()[0])", 'import sqlite3');
    const answer = await response(files, type('python -m sqlite3 a.db "CREATE TABLE t (x)"', 'python -m sqlite3 a.db "INSERT INTO t VALUES (1), (2)"'), get('/'));
    expect(text(answer)).toBe('2');
  });
});
