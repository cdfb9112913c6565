import type { PrintRequest } from '../../model/printRequest.ts';
import type { PrintedSlide } from './steps.ts';

/** Notes that are too long for their sheet get smaller, down to this share of their size; smaller, nobody would read them. */
const SMALLEST = 0.7;

/** Sets slides as pictures beside or above their notes, so many to a sheet; what finds no room is told. */
export function handout(slides: PrintedSlide[], notes: (Element | undefined)[], { perPage, paper }: PrintRequest): string[] {
  const root = document.querySelector('.slides');
  if (!root) return [];
  root.replaceChildren();
  const trouble: string[] = [];
  let sheet = addSheet(root, perPage, paper);
  for (const [index, slide] of slides.entries()) {
    for (const page of slide.pages) {
      const row = rowOf(page, page === slide.pages.at(-1) ? notes[index] : undefined);
      if (sheet.children.length === perPage) sheet = addSheet(root, perPage, paper);
      sheet.append(row);
      if (isTooHigh(sheet) && sheet.children.length > 1) {
        sheet = addSheet(root, perPage, paper);
        sheet.append(row);
      }
      if (isTooHigh(sheet) && !shrink(row, sheet)) {
        trouble.push(`The notes of slide ${slide.id} (${slide.source}) are too long for a sheet of ${paper === 'a4' ? 'A4' : 'Letter'}.`);
      }
    }
  }
  for (const [index, made] of [...root.children].entries()) footer(made as HTMLElement, index + 1, root.children.length);
  return trouble;
}

function addSheet(root: Element, perPage: number, paper: string): HTMLElement {
  const outer = document.createElement('div');
  outer.className = 'sheet';
  outer.dataset.paper = paper;
  outer.dataset.per = String(perPage);
  const rows = document.createElement('div');
  rows.className = 'rows';
  outer.append(rows);
  root.append(outer);
  return rows;
}

function rowOf(page: HTMLElement, notes: Element | undefined): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.append(page);
  row.append(picture, ...(notes ? [notes] : []));
  return row;
}

function isTooHigh(rows: HTMLElement): boolean {
  return rows.scrollHeight > rows.clientHeight;
}

function shrink(row: HTMLElement, rows: HTMLElement): boolean {
  for (let size = 0.95; size >= SMALLEST; size -= 0.05) {
    row.style.setProperty('--shrink', String(size));
    if (!isTooHigh(rows)) return true;
  }
  return false;
}

function footer(sheet: HTMLElement, number: number, count: number): void {
  const labels = [...sheet.querySelectorAll<HTMLElement>('.slide')].map((page) => page.dataset.page ?? '');
  for (const page of sheet.querySelectorAll<HTMLElement>('.slide')) delete page.dataset.page;
  sheet.dataset.page = [...new Set([labels[0], labels.at(-1)])].join('–');
  const line = document.createElement('p');
  line.className = 'sheet-foot';
  const pages = document.createElement('span');
  pages.textContent = `${number} / ${count}`;
  line.append(document.title, pages);
  sheet.append(line);
}
