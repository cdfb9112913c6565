import { parseArgs, type ParseArgsConfig } from 'node:util';
import { firstLine, Trouble } from './trouble.ts';

/** What a user typed, by the name of the option. */
export type Typed = Record<string, string | boolean | undefined>;

/** Reads the options of a command; a word that is no option ends it with one line. */
export function readOptions(args: string[], options: NonNullable<ParseArgsConfig['options']>): Typed {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: false }).values as Typed;
  } catch (error) {
    throw new Trouble(`${firstLine(error).replace(/\. To specify.*/, '')}. See --help.`);
  }
}

/** The value of an option that has a few; the first is the default. */
export function choice<const T extends string>(typed: Typed, name: string, choices: readonly [T, ...T[]]): T {
  const value = typed[name];
  if (value === undefined) return choices[0];
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new Trouble(`--${name} is ${choices.join(', ')}, not "${value}".`);
  return found;
}

export function text(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
