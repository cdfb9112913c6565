import { describe, expect, test } from 'vitest';
import { ask, flask, get, hasPython, response, text } from './python.ts';

/** What a run could do to the runs after it. */
const LOOK = flask(
  `return {
    'builtins': hasattr(builtins, 'trace'), 'environ': os.environ.get('TRACE'), 'modules': 'trace' in sys.modules,
    'flask': flask.__dict__.get('trace'), 'method': flask.Flask.make_response.__module__, 'django': django.http.HttpResponse.status_code,
    'disk': [path for path in ('trace', '/tmp/trace', '/home/trace', '/trace') if os.path.exists(path)], 'cwd': os.getcwd(), 'limit': sys.getrecursionlimit(),
    'print': print.__name__, 'stdout': type(sys.stdout).__name__, 'random': random.__name__, 'open': len([f for f in range(3, 40) if exists(f)]),
}`,
  `import builtins, os, sys, flask, django.http, random
def exists(fd):
    try: return os.fstat(fd)
    except OSError: return None`,
);

const RUNS: Record<string, string> = {
  'patches builtins': "import builtins\nbuiltins.trace = 1\nbuiltins.print = None\nreturn 'x'",
  'patches Flask': "import flask\nflask.trace = 1\nflask.Flask.make_response = flask.Flask.full_dispatch_request = lambda *args: 1 / 0\nreturn 'x'",
  'patches Django': "import django.http\ndjango.http.HttpResponse.status_code = 999\nreturn 'x'",
  'sets the environment and modules': "import os, sys\nos.environ['TRACE'] = '1'\nsys.modules['trace'] = sys\nsys.setrecursionlimit(99999)\nsys.stdout = None\nreturn 'x'",
  'writes all over the disk': "import os\nos.chdir('/')\nfor path in ('/home/flask/trace', '/tmp/trace', '/home/trace', '/trace'):\n    open(path, 'w').write('x')\nreturn 'x'",
  'leaves files open': "import builtins\nbuiltins.files = [open('/tmp/trace', 'w') for _ in range(20)]\nreturn 'x'",
  'fills the memory': "import builtins\nbuiltins.trace = []\nwhile True: builtins.trace.append(bytearray(2 ** 22))",
  'never stops calling itself': 'return index()',
  'ends the process': "import os\nos._exit(1)",
  'ends Python': "import sys\nsys.exit(1)",
  'prints without an end': "for _ in range(3000): print('x' * 1000)\nreturn 'x'",
  'breaks the collector': "import gc\ngc.disable()\ngc.freeze()\nreturn 'x'",
  'deletes everything': "import sys\nfor name in list(sys.modules): del sys.modules[name]\nreturn 'x'",
};

describe.skipIf(!hasPython)('the run after one that', () => {
  for (const [name, body] of Object.entries(RUNS)) {
    test(`${name} sees nothing of it`, { timeout: 30_000 }, async () => {
      const clean = text(await response(LOOK, get('/')));
      await ask(flask(body), get('/'));
      expect(text(await response(LOOK, get('/')))).toBe(clean);
      // Another project, so that nothing remembered of this one can answer.
      expect(text(await response(flask("return str(sum(range(10)))"), get('/')))).toBe('45');
    });
  }

  test('packages cannot be written to', async () => {
    const answer = await ask(flask("open(flask.__file__, 'w')", 'import flask'), get('/'));
    expect(answer.error).toMatchObject({ type: 'PermissionError' });
  });

  test('a hundred runs in a row answer alike, and the memory does not grow', { timeout: 60_000 }, async () => {
    const answers = new Set<string>();
    for (let run = 0; run < 100; run++) answers.add(text(await response(flask(`global count\ncount += 1\nreturn str(count)`, 'count = 0'), get('/'))));
    expect([...answers]).toEqual(['1']);
  });

  test('what is printed without an end is cut', async () => {
    const answer = await response(flask("print('x' * 10_000_000)\nreturn 'x' * 10_000_000"), get('/'));
    expect(answer.printed.length).toBeLessThan(101_000);
    expect(answer.size).toBe(10_000_000);
    expect(text(answer).length).toBe(1_000_000);
  });

  test('there is no way to the page', async () => {
    expect((await ask(flask("return 'x'", 'import js'), get('/'))).error?.message).toBe("No module named 'js'");
  });
});
