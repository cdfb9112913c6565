import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  code: number;
  /** What it printed, both streams together. */
  output: string;
}

/** Runs a command of the kit as its user does, in a process of its own. */
export function runCommand(entry: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const root = join(import.meta.dirname, '../..');
  const { VITEST: _, NODE_ENV: __, ...clean } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'src/run.mjs'), join(root, 'src/export', entry), ...args],
      { cwd: root, env: { ...clean, ...env }, timeout: 100_000 },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
    );
  });
}
