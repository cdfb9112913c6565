import type { Chapter, Deck, Slide } from '../model/deck.ts';
import type { Place, Problem } from '../model/problem.ts';
import { checkClaims, readClaims } from './claims.ts';
import type { Citation, Context } from './context.ts';
import { type DeckMatter, readDeckMatter, readSlideMatter } from './frontMatter.ts';
import { slug } from './html.ts';
import { markdown } from './markdown/markdown.ts';
import { didYouMean } from './nearest.ts';
import { readPublications } from './publications.ts';
import { checkNamedRoutes, checkRouteTimes, routesOf } from './routes.ts';
import { draftSlide, type SlideDraft, writeSlide } from './slide.ts';
import type { Sources } from './sources.ts';
import { sourcesLists, sourcesSlideId } from './sourcesSlides.ts';
import { split, type SplitFile } from './split.ts';

/** What came out of an author's folder: a deck as far as it could be made, and all that is wrong with it. */
export interface Compiled {
  deck: Deck;
  problems: Problem[];
}

/** Makes a deck from an author's files. Pure: the same files give the same deck; it throws for our own bugs only. */
export function compile(files: Sources): Compiled {
  const problems: Problem[] = [...files.problems];
  const paths = [...files.texts.keys()].filter((path) => /^slides\/[^/]+\.md$/.test(path)).sort();
  const chapterFiles = paths.map((path, index) => ({ path, split: split(path, files.texts.get(path) ?? '', index === 0) }));
  const { matter, problems: matterProblems } = readDeckMatter(chapterFiles[0]?.split.deckMatter, 'Untitled deck');
  const publications = readPublications(files);
  const ledger = readClaims(files);
  problems.push(...matterProblems, ...publications.problems, ...ledger.problems, ...chapterFiles.flatMap((file) => file.split.problems));

  const links: { target: string; place: Place }[] = [];
  const citations = new Map<string, Citation>();
  let sourcesId: string | undefined;
  const context: Context = {
    files,
    sides: matter.sides,
    sources: publications.sources,
    claims: ledger.claims,
    report: (problem) => problems.push(problem),
    linkTo: (target, place) => links.push({ target, place }),
    cite(id, place) {
      const source = publications.sources.get(id);
      if (!source) {
        const message = `Unknown source \`${id}\``;
        problems.push({ message, place, hint: `${didYouMean(id, publications.sources.keys())} Sources are in data/sources.yaml.` });
        return undefined;
      }
      const number = citations.get(id)?.number ?? citations.size + 1;
      const href = sourcesId ? `#/${sourcesSlideId(sourcesId, number)}` : source.url;
      const citation = { number, source, href };
      citations.set(id, citation);
      return citation;
    },
  };
  const text = markdown(context);

  const drafts = chapterFiles.map(({ path, split }) => draftChapter(path, split, matter, (raw, slideMatter, chapter) =>
    draftSlide(raw, slideMatter, chapter, text, context), context));
  sourcesId = drafts.flatMap((chapter) => chapter.slides).find((draft) => draft.matter.layout === 'sources')?.id;

  const written = new Map<SlideDraft, Slide>();
  const write = (draft: SlideDraft, list?: string): Slide => writeSlide(draft, routesOf(draft.matter.routes, matter.routes), text, context, list);
  for (const draft of drafts.flatMap((chapter) => chapter.slides)) {
    if (draft.matter.layout !== 'sources') written.set(draft, write(draft));
  }
  const chapters: Chapter[] = drafts.map(({ id, title, slides }) => ({
    id,
    title,
    slides: slides.flatMap((draft) => {
      const slide = written.get(draft);
      return slide ? [slide] : sourcesSlides(draft, [...citations.values()], write);
    }),
  })).filter((chapter) => chapter.slides.length > 0);

  const slides = chapters.flatMap((chapter) => chapter.slides);
  const start: Place = chapterFiles[0]?.split.deckMatter?.place ?? { file: paths[0] ?? 'slides/', line: 1 };
  if (slides.length === 0) {
    problems.push({ message: 'The deck has no slides', place: start, hint: 'Write slides/01-start.md with a heading, # …' });
  }
  problems.push(
    ...checkDuplicates(slides),
    ...checkLinks(links, chapters),
    ...checkClaims(ledger.claims, slides),
    ...(slides.length > 0 ? checkRouteTimes(matter.routes, slides, start) : []),
  );
  const deck: Deck = { ...matter, chapters, claims: [...ledger.claims.values()], sources: [...citations.values()].map(({ source }) => source) };
  return { deck, problems: sorted(problems) };
}

type DraftSlide = (raw: SplitFile['slides'][number], matter: ReturnType<typeof readSlideMatter>['matter'], chapter: { id: string; title: string }) => SlideDraft;

/** Reads a file's slides as far as their titles; the file's name is the chapter's address. */
function draftChapter(path: string, file: SplitFile, deck: DeckMatter, draft: DraftSlide, context: Context): { id: string; title: string; slides: SlideDraft[] } {
  const id = slug(path.replace(/^slides\/(?:\d+-)?|\.md$/g, ''));
  const chapter = { id, title: '' };
  const slides: SlideDraft[] = [];
  for (const raw of file.slides) {
    const { matter, problems } = readSlideMatter(raw.matter);
    for (const problem of [...problems, ...checkNamedRoutes(matter.routes, deck.routes, raw.matter?.place ?? raw.body.place)]) {
      context.report(problem);
    }
    if (matter.chapter) chapter.title = matter.chapter;
    const slide = draft(raw, matter, chapter);
    chapter.title ||= slide.title;
    if (!matter.hide) slides.push(slide);
  }
  return { ...chapter, slides };
}

/** As many slides as the cited sources need; the first has the notes and the address of its author's slide. */
function sourcesSlides(draft: SlideDraft, citations: Citation[], write: (draft: SlideDraft, list: string) => Slide): Slide[] {
  return sourcesLists(citations).map((list, page) => {
    const again = page === 0 ? draft : { ...draft, id: `${draft.id}-${page + 1}`, notes: [], matter: { ...draft.matter, time: undefined } };
    return write(again as SlideDraft, list);
  });
}

function checkDuplicates(slides: Slide[]): Problem[] {
  const seen = new Map<string, Slide>();
  const problems: Problem[] = [];
  for (const slide of slides) {
    const other = seen.get(slide.id);
    if (other) {
      problems.push({
        message: `Two slides have the address \`${slide.id}\``,
        place: slide.place,
        hint: `The other one is at ${other.place.file}:${other.place.line}. Give one of them an id: in its front matter.`,
      });
    }
    seen.set(slide.id, slide);
  }
  return problems;
}

function checkLinks(links: { target: string; place: Place }[], chapters: Chapter[]): Problem[] {
  const known = new Set(chapters.flatMap((chapter) => chapter.slides.map((slide) => slide.id)));
  return links
    .filter(({ target }) => !known.has(target))
    .map(({ target, place }) => ({ message: `No slide has the address \`${target}\``, place, hint: didYouMean(target, known) }));
}

/** Problems in the order of files and lines, each only once. */
function sorted(problems: Problem[]): Problem[] {
  const key = ({ place, message }: Problem): string => `${place.file}\0${String(place.line).padStart(7, '0')}\0${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, problem]) => problem);
}
