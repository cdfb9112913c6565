import type { Files } from '../model/ask.ts';
import type { Side } from '../model/deck.ts';
import type { Example } from '../model/example.ts';
import type { Place, Problem } from '../model/problem.ts';
import { readAnswers } from './answers.ts';
import { exampleSchema, type RawExample, readSteps } from './exampleRequests.ts';
import { withoutRegionMarks } from './markdown/region.ts';
import { didYouMean } from './nearest.ts';
import type { Sources } from './sources.ts';
import { type Reading, readYaml } from './yaml.ts';

/*
 * slides/examples/<name>/
 *   example.yaml      title, requests, and how to start from nothing
 *   answers.json      what was recorded
 *   <side>/…          the project of each side
 */
const FOLDER = 'slides/examples/';

type Report = (problem: Problem) => void;

/** Reads every example of the deck, with the answers recorded beside it. */
export function readExamples(files: Sources, sides: Side[]): { examples: Map<string, Example>; problems: Problem[] } {
  const problems: Problem[] = [];
  const examples = new Map<string, Example>();
  for (const [file, text] of files.texts) {
    const name = /^slides\/examples\/([^/]+)\/example\.yaml$/.exec(file)?.[1];
    if (name === undefined) continue;
    const reading = readYaml(exampleSchema(sides.map(({ id }) => id)), text, file);
    problems.push(...reading.problems);
    if (reading.value) examples.set(name, toExample(name, reading.value, reading, files, sides, (problem) => problems.push(problem)));
  }
  return { examples, problems };
}

function toExample(
  name: string, raw: RawExample, { placeOf }: Pick<Reading<unknown>, 'placeOf'>, files: Sources, sides: Side[], report: Report,
): Example {
  const folder = `${FOLDER}${name}/`;
  const apps = Object.fromEntries(sides.map(({ id }) => [id, filesBelow(`${folder}${id}/`, files)]));
  const paths = Object.values(apps).flatMap((app) => Object.keys(app));
  for (const [index, path] of raw.hide.entries()) {
    if (paths.includes(path)) continue;
    report({ message: `No side has a file \`${path}\``, place: placeOf(['hide', index]), hint: didYouMean(path, paths) });
  }
  const known = new Set<string>();
  const requests = raw.requests.map((request, index) => {
    const { name, after } = request;
    const place = (key: string): Place => placeOf(['requests', index, key]);
    if (known.has(name)) report({ message: `Two requests are called \`${name}\``, place: place('name') });
    if (after !== undefined && !known.has(after)) {
      report({ message: `No request before this one is called \`${after}\``, place: place('after'), hint: didYouMean(after, known) });
    }
    known.add(name);
    const { steps, wrong } = readSteps(request, sides);
    if (wrong) report({ message: wrong, place: place('name') });
    return { name, title: request.title ?? labelOf(Object.values(steps)[0]), steps, ...(after ? { after } : {}) };
  });
  return {
    name,
    title: raw.title,
    describe: raw.describe,
    commands: raw.commands,
    setup: raw.setup,
    hidden: raw.hide,
    apps,
    requests,
    answers: readAnswers(`${folder}answers.json`, files, report),
  };
}

function labelOf(step: Example['requests'][number]['steps'][string] | undefined): string {
  if (!step) return '';
  return step.type === 'command' ? step.lines.join('; ') : `${step.method} ${step.path}`;
}

/** The project of one side, by paths below its folder, as it is shown and run: without the marks of regions, so that the lines of an error are those a reader sees. */
function filesBelow(folder: string, files: Sources): Files {
  return Object.fromEntries([...files.texts].filter(([path]) => path.startsWith(folder)).map(([path, text]) => [path.slice(folder.length), withoutRegionMarks(text)]));
}
