import type { HttpRequest, Step } from '../model/ask.ts';

/** What the interpreter really does: a server is started before its first request, and a command is one process. */
export type Action = { type: 'load' } | { type: 'command'; line: string } | HttpRequest;

/** Steps as actions. A command ends the server that ran: the next request starts another, with what is on the disk. */
export function actionsOf(steps: Step[]): Action[] {
  let serving = false;
  return steps.flatMap((step): Action[] => {
    const starts = step.type === 'request' && !serving;
    serving = step.type === 'request';
    if (step.type === 'command') return step.lines.map((line) => ({ type: 'command', line }));
    return starts ? [{ type: 'load' }, step] : [step];
  });
}
