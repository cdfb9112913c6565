import { describe, expect, test } from 'vitest';
import { ask, django, flask, get, hasPython, post, response, text } from './python.ts';

describe.skipIf(!hasPython)('a request', () => {
  test('is answered by Flask, with the rule that matched and the whole table', async () => {
    const answer = await response({
      'app.py': "from flask import Flask\napp = Flask(__name__)\n@app.get('/reports/<int:year>/')\ndef report(year):\n    print('asked for', year)\n    return {'year': year}\n",
    }, get('/reports/2025/?full=1'));
    expect(answer).toMatchObject({ status: 200, reason: 'OK', printed: 'asked for 2025\n', error: null });
    expect(JSON.parse(text(answer))).toEqual({ year: 2025 });
    expect(answer.match).toEqual({ found: true, pattern: '/reports/<int:year>/', name: 'report', view: 'app.report', args: [], kwargs: { year: '2025' } });
    expect(answer.routes).toContainEqual({ pattern: '/reports/<int:year>/', name: 'report', view: 'app.report', methods: ['GET'] });
  });

  test('is answered by Django, with positional arguments and namespaces', async () => {
    const answer = await response(django(
      "from django.http import HttpResponse\nfrom django.urls import include, path, re_path\ndef code(request, *args): return HttpResponse(repr(args))\nurlpatterns = [path('r/', include(([re_path(r'^([A-Z]+)-(\\d+)/$', code, name='code')], 'reports')))]\n",
    ), get('/r/AB-12/'));
    expect(text(answer)).toBe("('AB', '12')");
    expect(answer.match).toMatchObject({ found: true, name: 'reports:code', view: 'site1.urls.code', args: ["'AB'", "'12'"], kwargs: {} });
    expect(answer.routes.map(({ name }) => name)).toEqual(['reports:code']);
  });

  test('that no route takes says why', async () => {
    const files = django("from django.urls import path\nurlpatterns = [path('a/', print), path('b/', print)]\n");
    expect((await response(files, get('/c/'))).match).toEqual({ found: false, why: 'c/ matches none of 2 patterns.' });
    expect((await response(flask("return 'x'"), get('/c'))).match).toEqual({ found: false, why: '/c matches no rule.' });
    const refused = await response(flask("return 'x'"), { type: 'request', method: 'DELETE', path: '/', headers: {} });
    expect(refused).toMatchObject({ status: 405, match: { found: false, why: '/ has a rule, but not for DELETE: it takes GET, HEAD, OPTIONS, POST.' } });
  });

  test('tells the SQL with its values, and the templates that were used', async () => {
    const answer = await response({
      ...flask("db = sqlite3.connect(':memory:')\nfound = db.execute('SELECT ?, ?', (1, 'a')).fetchall()\nreturn render_template('page.html', found=found)", 'import sqlite3\nfrom flask import render_template'),
      'templates/base.html': '<h1>{% block title %}{% endblock %}</h1>',
      'templates/page.html': "{% extends 'base.html' %}{% block title %}{{ found }}{% endblock %}",
    }, get('/'));
    expect(answer.sql).toEqual(["SELECT 1, 'a'"]);
    expect(answer.templates).toEqual(['page.html', 'base.html']);
  });

  test('in which the project fails tells the lines of the project, and no others', async () => {
    const answer = await response({ ...flask('return helper.divide(1)', 'import helper'), 'helper.py': 'def divide(number):\n    return number / 0\n' }, get('/'));
    expect(answer.status).toBe(500);
    expect(answer.error).toEqual({
      type: 'ZeroDivisionError',
      message: 'division by zero',
      frames: [
        { file: 'app.py', line: 8, name: 'index', code: 'return helper.divide(1)' },
        { file: 'helper.py', line: 2, name: 'divide', code: 'return number / 0' },
      ],
    });
  });

  test('to a project with a mistake of grammar, in whatever file, runs nothing', async () => {
    const answer = await ask({ ...flask("return 'x'", "print('ran')"), 'other.py': 'def broken(:\n    pass\n' }, get('/'));
    expect(answer).toMatchObject({ type: 'failure', printed: '', error: { type: 'SyntaxError', frames: [{ file: 'other.py', line: 1, code: 'def broken(:' }] } });
  });

  test('to a project that cannot start says why', async () => {
    expect(await ask(flask("return 'x'", 'import nowhere'), get('/'))).toMatchObject({ type: 'failure', error: { type: 'ModuleNotFoundError', frames: [{ file: 'app.py', line: 2 }] } });
    expect(await ask({ 'readme.txt': '' }, get('/'))).toMatchObject({ type: 'failure', error: { message: 'No manage.py, wsgi.py or app.py: nothing to serve.' } });
  });

  test('sends a field as often as it has values, be they typed or hidden in the form', async () => {
    const files = flask("return f'{request.form.to_dict(flat=False)}<form><input type=hidden name=a value=lost></form><form><input type=hidden name=a value=1><input type=hidden name=a value=2></form>'");
    expect(text(await response(files, get('/'), post('/', { tag: ['x', 'y'], name: 'Ada' })))).toContain("{'a': ['1', '2'], 'tag': ['x', 'y'], 'name': ['Ada']}");
  });

  test('that follows another has its cookies, its memory, its disk, and the hidden fields of its form', async () => {
    const files = flask(
      "global count\ncount += 1\nsession['seen'] = session.get('seen', 0) + 1\nopen('log.txt', 'a').write('x')\nreturn f'{count} {session[\"seen\"]} {len(open(\"log.txt\").read())} {dict(request.form)}<form><input type=hidden name=token value=t1></form>'",
      'count = 0',
    );
    const third = await response(files, get('/'), get('/'), post('/', { name: 'Ada' }));
    expect(text(third)).toContain("3 3 3 {'token': 't1', 'name': 'Ada'}");
    expect(text(await response(files, get('/')))).toMatch(/^1 1 1 /);
  });

  test('finds the files that stayed open as they were left, after other projects have run', async () => {
    const files = flask(
      "with db: db.execute('INSERT INTO t VALUES (1)')\nlog.write('x'); log.flush()\nreturn f\"{db.execute('SELECT count(*) FROM t').fetchone()[0]} {open('log.txt').read()}\"",
      "import sqlite3\ndb = sqlite3.connect('a.db')\nlog = open('log.txt', 'w')\nwith db: db.execute('CREATE TABLE t (x)')",
    );
    await response(files, get('/'), get('/'));
    await response(flask("return 'x'"), get('/'));
    expect(text(await response(files, get('/'), get('/'), get('/')))).toBe('3 xxx');
    expect(text(await response(files, get('/'), get('/')))).toBe('2 xx');
  });

  test('for a page brings its style sheets and pictures along', async () => {
    const answer = await response({
      ...flask("return '<link rel=\"stylesheet\" href=\"/static/a.css\"><img src=\"/static/p.svg\">'"),
      'static/a.css': '@import url("b.css"); h1 { color: red }',
      'static/b.css': 'p { background: url(p.svg) }',
      'static/p.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }, get('/'));
    expect(answer.page).toMatch(/^<style>p \{ background: url\("data:image\/svg\+xml.*"\) \} h1 \{ color: red \}<\/style><img src="data:image\/svg\+xml/);
  });

  test('for bytes gets bytes', async () => {
    const answer = await response(flask("return b'\\x00\\xff', {'Content-Type': 'image/png'}"), get('/'));
    expect(answer).toMatchObject({ body: { base64: 'AP8=' }, size: 2 });
  });
});
