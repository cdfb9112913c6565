import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One row of a table: what was measured, how much, and how it compares with what the table is about. */
export interface Row {
  what: string;
  value: number;
  unit: string;
  /** Ratio to another row of the same run. */
  ratio?: number;
  /** What was promised. */
  promised?: string;
}

/** Prints a table; figures that stand alone say little on a noisy machine, so most rows have a ratio. */
export function printTable(title: string, rows: Row[]): void {
  const cells = rows.map(({ what, value, unit, ratio, promised }) => [
    what,
    `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`,
    ratio === undefined ? '' : `× ${ratio.toFixed(2)}`,
    promised ?? '',
  ]);
  const head = ['', 'measured', 'ratio', 'promised'];
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  process.stdout.write(`\n${title}\n${[head, ...cells].map(line).join('\n')}\n`);
}

/** The middle one of some figures. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Runs a command to its end; seconds of the whole process and the most memory (MB) it held. */
export async function runProcess(command: string, args: string[], env: Record<string, string> = {}): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMemory(child.pid));
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${errors}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** Peak resident memory of a running process in MB, from Linux's accounts; 0 elsewhere. */
function peakMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
