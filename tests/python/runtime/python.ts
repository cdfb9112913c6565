import { inject } from 'vitest';
import type { Answer, Files, Form, Output, Response, Step } from '../../../src/model/ask.ts';
import type { Answering } from '../../../src/python/answer.ts';
import { answeringInNode } from '../../../src/vite/python/inNode.ts';

const assets = inject('python');

export const hasPython = assets.available;

// One interpreter for all files of tests: they share modules (`isolate: false`), as the panes of a deck share a worker.
const shared = globalThis as { answering?: Promise<Answering> };

export function answering(): Promise<Answering> {
  if (!assets.available) throw new Error(assets.reason);
  return (shared.answering ??= answeringInNode(assets));
}

export const get = (path: string, headers: Record<string, string> = {}): Step => ({ type: 'request', method: 'GET', path, headers });
export const post = (path: string, form: Form): Step => ({ type: 'request', method: 'POST', path, headers: {}, form });
export const type = (...lines: string[]): Step => ({ type: 'command', lines });

/** The answer of a project to the last of these steps. */
export async function ask(files: Files, ...steps: [Step, ...Step[]]): Promise<Answer> {
  const { answer, rest } = await answering();
  const answered = answer({ id: 1, side: 'flask', files, before: steps.slice(0, -1), step: steps.at(-1) as Step });
  rest();
  return answered;
}

export async function response(files: Files, ...steps: [Step, ...Step[]]): Promise<Response> {
  const answered = await ask(files, ...steps);
  if (answered.type !== 'response') throw new Error(`A ${answered.type}: ${answered.printed} ${JSON.stringify(answered.error)}`);
  return answered;
}

export async function output(files: Files, ...steps: [Step, ...Step[]]): Promise<Output> {
  const answered = await ask(files, ...steps);
  if (answered.type !== 'output') throw new Error(`A ${answered.type}: ${JSON.stringify(answered.error)}`);
  return answered;
}

export const text = (answer: Response): string => ('text' in answer.body ? answer.body.text : '');

/** A Flask project of one file whose view has this body. */
export const flask = (body: string, module = ''): Files => ({
  'app.py': `from flask import Flask, request, session\n${module}\napp = Flask(__name__)\napp.secret_key = 'x'\n\n@app.route('/', methods=['GET', 'POST'])\ndef index():\n${body.replace(/^/gm, '    ')}\n`,
});

/** A Django project of three files with this in its urls.py. */
export const django = (urls: string, settings = ''): Files => ({
  'manage.py': "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'site1.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
  'site1/__init__.py': '',
  'site1/settings.py': `SECRET_KEY = 'x'\nALLOWED_HOSTS = ['localhost']\nROOT_URLCONF = 'site1.urls'\n${settings}\n`,
  'site1/urls.py': urls,
});
