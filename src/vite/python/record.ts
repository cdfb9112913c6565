import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { alike } from '../../model/alike.ts';
import type { Example } from '../../model/example.ts';
import { compileDeck } from '../compileDeck.ts';
import { answeringInNode } from './inNode.ts';
import { preparePython } from './prepare.ts';
import { answersOf } from './recording.ts';

const KIT = resolve(import.meta.dirname, '../../..');

/** Asks every prepared request of every example, or of those named, and writes down what changed. */
export async function main(names: string[]): Promise<void> {
  const root = resolve(process.env.DECK ?? KIT);
  const python = await preparePython({ requirements: join(root, 'data/python-requirements.txt'), progress: (step) => console.log(`Python: ${step}`) });
  if (!python.available) throw new Error(`${python.reason} ${python.hint}`);
  const { examples } = await compileDeck({ root, addressOf: (path) => path });
  const wanted = [...examples.values()].filter(({ name }) => names.length === 0 || names.includes(name));
  const answering = await answeringInNode(python);
  for (const example of wanted) {
    const answers = keepAlike(example.answers, answersOf(example, answering));
    const changed = JSON.stringify(answers) !== JSON.stringify(example.answers);
    if (changed) await writeFile(join(root, 'slides/examples', example.name, 'answers.json'), `${JSON.stringify(answers, null, 1)}\n`);
    console.log(`${example.name}: ${changed ? 'recorded' : 'unchanged'}${troubleIn(answers)}`);
  }
}

/** An answer that differs in nothing but times and secrets stays as it was recorded. */
function keepAlike(old: Example['answers'], now: Example['answers']): Example['answers'] {
  return Object.fromEntries(Object.entries(now).map(([request, sides]) => [request, Object.fromEntries(
    Object.entries(sides).map(([side, answer]) => {
      const before = old[request]?.[side];
      return [side, before && alike(before, answer) ? before : answer];
    }),
  )]));
}

/** Names the answers that an author would want to look at: what failed, and exceptions. */
function troubleIn(answers: Example['answers']): string {
  const lines = Object.entries(answers).flatMap(([request, sides]) => Object.entries(sides).flatMap(([side, { error }]) =>
    error ? [`\n  ${request}, ${side}: ${error.type}: ${error.message.split('\n')[0]}`] : []));
  return lines.join('');
}
