import type { Drawing, Mark, Shape } from '../../src/charts/mark.ts';
import { textWidth } from '../../src/charts/text.ts';

interface Box { x1: number; y1: number; x2: number; y2: number; name: string }

/** What is wrong with a drawing: things outside of it, numbers that are none, and words on words. */
export function faultsOf({ width, height, marks }: Drawing): string[] {
  const faults: string[] = [];
  const words: Box[] = [];
  for (const mark of marks) {
    for (const shape of mark.shapes) {
      const box = boxOf(mark, shape);
      if (!box) continue;
      if (![box.x1, box.y1, box.x2, box.y2].every(Number.isFinite)) faults.push(`${box.name} is nowhere`);
      else if (box.x1 < -1 || box.y1 < -1 || box.x2 > width + 1 || box.y2 > height + 1) faults.push(`${box.name} leaves the drawing`);
      if (shape.shape === 'rect' && (shape.width < 0 || shape.height < 0)) faults.push(`${box.name} has a negative size`);
      if (shape.shape === 'text') words.push(box);
    }
  }
  for (const [index, a] of words.entries()) {
    for (const b of words.slice(index + 1)) {
      if (a.x1 < b.x2 - 0.5 && b.x1 < a.x2 - 0.5 && a.y1 < b.y2 - 0.5 && b.y1 < a.y2 - 0.5) faults.push(`${a.name} lies on ${b.name}`);
    }
  }
  return faults;
}

function boxOf(mark: Mark, shape: Shape): Box | undefined {
  const name = `${mark.key} ${shape.part}`;
  switch (shape.shape) {
    case 'rect': return { name, x1: shape.x, y1: shape.y, x2: shape.x + shape.width, y2: shape.y + shape.height };
    case 'circle': return { name, x1: shape.cx - shape.r, y1: shape.cy - shape.r, x2: shape.cx + shape.r, y2: shape.cy + shape.r };
    case 'line': return { name, x1: Math.min(shape.x1, shape.x2), y1: Math.min(shape.y1, shape.y2), x2: Math.max(shape.x1, shape.x2), y2: Math.max(shape.y1, shape.y2) };
    case 'path': return undefined;
    case 'text': {
      const wide = shape.runs.reduce((sum, { text, scale = 1 }) => sum + textWidth(text, shape.size * scale), 0);
      const x1 = shape.anchor === 'end' ? shape.x - wide : shape.anchor === 'middle' ? shape.x - wide / 2 : shape.x;
      // From the top of a capital to the baseline: descenders may reach between the words below.
      return { name: `${name} “${shape.runs.map(({ text }) => text).join('')}”`, x1, x2: x1 + wide, y1: shape.y - shape.size * 0.7, y2: shape.y };
    }
  }
}
