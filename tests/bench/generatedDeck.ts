import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Slides of a chapter file, so that a large deck has chapters as a real one does. */
const PER_CHAPTER = 25;

/** One slide: a heading, four bullets, ten lines of Python, a note. */
function slide(number: number): string {
  return `# Slide ${number} states its point

- The first of four bullets on slide ${number}
- The second, with \`code\` in it
- The third, with **weight**
- The fourth and last

\`\`\`python
import sqlite3

def report(year: int, limit: int = ${number}) -> list[str]:
    """All titles of one year, newest first."""
    query = "SELECT title FROM reports WHERE year = ? LIMIT ?"
    with sqlite3.connect("reports.db") as connection:
        rows = connection.execute(query, (year, limit))
        titles = [title for (title,) in rows if title != "${number}"]
        titles.sort(reverse=True)
    return titles
\`\`\`

<!-- What is said about slide ${number}, in one sentence. -->
`;
}

/** Markdown of so many slides, separated by \`---\`. */
export function generatedMarkdown(count: number): string {
  return Array.from({ length: count }, (_, index) => slide(index + 1)).join('\n---\n\n');
}

/** Writes a deck of so many slides into a folder, as an author would have it. */
export function writeGeneratedDeck(folder: string, count: number): void {
  mkdirSync(join(folder, 'slides'), { recursive: true });
  for (let first = 1; first <= count; first += PER_CHAPTER) {
    const numbers = Array.from({ length: Math.min(PER_CHAPTER, count - first + 1) }, (_, index) => first + index);
    const head = first === 1 ? '---\ntitle: Generated\n---\n\n' : '';
    const name = `${String(first).padStart(5, '0')}-part-${first}.md`;
    writeFileSync(join(folder, 'slides', name), head + numbers.map(slide).join('\n---\n\n'));
  }
}
