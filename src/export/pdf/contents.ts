/** What a printed deck has on its pages, as the page in the browser tells it before it is printed. */
export interface Contents {
  title: string;
  author: string;
  description: string;
  lang: string;
  pages: PageContents[];
}

export interface PageContents {
  /** The number of its slide, with the step behind a point, or of its first and last slide. */
  label: string;
  /** The slides that begin on this page. */
  slides: SlideContents[];
  /** Every piece of text that must be found on it. */
  texts: string[];
  /** Every address that something on it links to; those of slides begin with `#`. */
  links: string[];
}

export interface SlideContents {
  id: string;
  title: string;
  chapter: string;
  /** Distance of its title from the top of the page, in CSS pixels. */
  top: number;
}

/** Runs inside the browser, on a deck in its printed form; tells its `Contents` as JSON, as which they travel fastest. */
export function contentsOfPage(): string {
  const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const isShown = (element: Element | null): boolean =>
    element !== null && element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const textsIn = (page: Element): string[] => {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? '';
      if (text.trim() !== '' && isShown(walker.currentNode.parentElement)) texts.push(text);
    }
    return texts;
  };
  const linksIn = (page: Element): string[] =>
    [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isShown).map((link) => (link.hash && link.pathname === location.pathname ? decodeURIComponent(link.hash) : link.href));
  const slidesOn = (page: Element): SlideContents[] => {
    const slides = page.matches('.slide') ? [page] : [...page.querySelectorAll('.slide')];
    return slides
      .filter((slide) => slide.id !== '')
      .map((slide) => ({
        id: slide.id.slice(1),
        title: (slide.querySelector('h1, h2') as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '',
        chapter: (slide as HTMLElement).dataset.chapterTitle ?? '',
        top: slide.getBoundingClientRect().top - page.getBoundingClientRect().top,
      }));
  };
  const contents: Contents = {
    title: document.title,
    author: meta('author'),
    description: meta('description'),
    lang: document.documentElement.lang,
    pages: [...document.querySelectorAll<HTMLElement>('[data-page]')].map((page) => ({
      label: page.dataset.page ?? '',
      slides: slidesOn(page),
      texts: textsIn(page),
      links: linksIn(page),
    })),
  };
  return JSON.stringify(contents);
}
