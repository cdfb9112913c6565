/** Something an export cannot go on with, said in one line that its user can act on. */
export class Trouble extends Error {
  override name = 'Trouble';
}

/** First line of whatever was thrown: what follows it is a call log, of use to nobody who only wants a PDF. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n').find((line) => line.trim() !== '') ?? 'unknown error').trim();
}

/** Runs a command; what stops it is said in one clear line and exit code 1. Only a bug of ours shows its stack. */
export async function endClearly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
