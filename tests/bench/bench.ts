import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const helpers = ['bench', 'generatedDeck', 'measure'];

/** Runs every benchmark, or those named, each in a process of its own. Only ratios of one run can be compared. */
export async function main(args: string[]): Promise<void> {
  const all = readdirSync(import.meta.dirname).map((file) => file.replace(/\.ts$/, '')).filter((name) => !helpers.includes(name));
  const unknown = args.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  for (const name of args.length > 0 ? args : all) {
    const { status } = spawnSync(process.execPath, ['src/run.mjs', join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
