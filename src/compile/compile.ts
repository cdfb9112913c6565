import type { Deck, Slide } from '../model/deck.ts';
import type { Example } from '../model/example.ts';
import type { Place, Problem } from '../model/problem.ts';
import { checkDuplicates, checkLinks, type SlideLink } from './addresses.ts';
import { draftChapter, writeChapter } from './chapter.ts';
import { checkClaims, readClaims } from './claims.ts';
import type { Citation, Context } from './context.ts';
import { readExamples } from './examples.ts';
import { readDeckMatter } from './frontMatter.ts';
import { markdown } from './markdown/markdown.ts';
import { didYouMean } from './nearest.ts';
import { checkProofs } from './proofs.ts';
import { readPublications } from './publications.ts';
import { checkRouteTimes, routesOf } from './routes.ts';
import { type SlideDraft, writeSlide } from './slide.ts';
import type { Sources } from './sources.ts';
import { sourcesSlideId } from './sourcesSlides.ts';
import { split } from './split.ts';
import { readSurveys } from './surveys.ts';

/** What came out of an author's folder: a deck as far as it could be made, and all that is wrong with it. */
export interface Compiled {
  deck: Deck;
  /** What panes run, by name. */
  examples: Map<string, Example>;
  problems: Problem[];
}

/** Makes a deck from an author's files. Pure: the same files give the same deck; it throws for our own bugs only. */
export function compile(files: Sources): Compiled {
  const problems: Problem[] = [...files.problems];
  const paths = [...files.texts.keys()].filter((path) => /^slides\/[^/]+\.md$/.test(path)).sort();
  const chapterFiles = paths.map((path, index) => ({ path, split: split(path, files.texts.get(path) ?? '', index === 0) }));
  const { matter, problems: matterProblems } = readDeckMatter(chapterFiles[0]?.split.deckMatter, 'Untitled deck');
  const publications = readPublications(files);
  const { surveys, problems: surveyProblems } = readSurveys(files, publications.sources);
  const ledger = readClaims(files);
  const { examples, problems: exampleProblems } = readExamples(files, matter.sides);
  problems.push(...matterProblems, ...publications.problems, ...ledger.problems, ...exampleProblems, ...surveyProblems, ...chapterFiles.flatMap((file) => file.split.problems));

  const links: SlideLink[] = [];
  const citations = new Map<string, Citation>();
  let sourcesId: string | undefined;
  const context: Context = {
    files,
    sides: matter.sides,
    routes: matter.routes,
    sources: publications.sources,
    claims: ledger.claims,
    examples,
    surveys,
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

  const drafts = chapterFiles.map((file) => draftChapter(file.path, file.split.slides, text, context));
  sourcesId = drafts.flatMap((chapter) => chapter.slides).find((draft) => draft.matter.layout === 'sources')?.id;

  const write = (draft: SlideDraft, generated?: string): Slide =>
    writeSlide(draft, routesOf(draft.matter.routes, matter.routes), text, context, generated);
  const chapters = drafts
    .map((chapter) => writeChapter(chapter, () => [...citations.values()], write))
    .map((finish) => finish())
    .filter((chapter) => chapter.slides.length > 0);

  const slides = chapters.flatMap((chapter) => chapter.slides);
  const start: Place = chapterFiles[0]?.split.deckMatter?.place ?? { file: paths[0] ?? 'slides/', line: 1 };
  if (slides.length === 0) {
    problems.push({ message: 'The deck has no slides', place: start, hint: 'Write slides/01-start.md with a heading, # …' });
  }
  problems.push(
    ...checkDuplicates(slides),
    ...checkLinks(links, chapters),
    ...checkClaims(ledger.claims, slides),
    ...checkProofs(ledger.claims, examples),
    ...(slides.length > 0 ? checkRouteTimes(matter.routes, slides, start) : []),
  );
  const deck: Deck = { ...matter, preview: files.images.get('slides/images/preview.png') ?? '', chapters };
  return { deck, examples, problems: sorted(problems) };
}

/** Problems in the order of files and lines, each only once. */
function sorted(problems: Problem[]): Problem[] {
  const number = (value: number): string => String(value).padStart(7, '0');
  const key = ({ place, message }: Problem): string => [place.file, number(place.line), number(place.column ?? 0), message].join('\0');
  return [...new Map(problems.map((problem) => [key(problem), problem])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, problem]) => problem);
}
