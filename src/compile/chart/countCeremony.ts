import { ceremonyMeasures, type CeremonyCount } from '../../model/chart.ts';
import type { Side } from '../../model/deck.ts';
import type { Example } from '../../model/example.ts';

/** Counts what each side asks for: the commands to type, the files, and the lines in them. */
export function countCeremony(example: Example, sides: readonly Side[]): CeremonyCount[] {
  const counts = ceremonyMeasures.map((measure): CeremonyCount => ({
    measure,
    things: sides.map(({ id, name }) => {
      const files = Object.entries(example.apps[id] ?? {});
      if (measure === 'commands') return thing(name, example.commands[id] ?? []);
      if (measure === 'files') return thing(name, files.map(([path]) => path));
      const lines = files.map(([path, text]) => ({ path, count: codeLines(text) })).filter(({ count }) => count > 0);
      return {
        side: name,
        names: lines.map(({ path, count }) => `${path} ${count}`),
        count: lines.reduce((sum, { count }) => sum + count, 0),
      };
    }),
  }));
  // An example that is not started by hand has no commands to count.
  return counts.filter(({ things }) => things.some(({ count }) => count > 0));
}

function thing(side: string, names: string[]): CeremonyCount['things'][number] {
  return { side, names, count: names.length };
}

/** Lines that are neither blank nor only a comment. */
function codeLines(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(?:#.*)?$/.test(line)).length;
}
