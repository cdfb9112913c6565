/** Adds what colours the code of a printed deck. */
export interface Colours {
  /** Makes each line of code on a page one text, as far as its tokens differ in nothing but their colour. */
  join(page: HTMLElement): void;
}

/**
 * In a PDF every token of a line is a piece with a tag of its own: a screen reader stops between them, and half of the file
 * is tags. A highlight colours parts of a text without cutting it.
 */
export function colours(): Colours {
  const highlights = new Map<string, Highlight>();
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  function highlightOf(colour: string): Highlight {
    const known = highlights.get(colour);
    if (known) return known;
    const made = new Highlight();
    const name = `code-${highlights.size}`;
    highlights.set(colour, made);
    CSS.highlights.set(name, made);
    sheet.insertRule(`::highlight(${name}) { color: ${colour}; }`);
    return made;
  }

  /** Colours by what decides them; `undefined` for tokens that are bold too, or stand out in another way. */
  const known = new Map<string, string | undefined>();
  function colourOf(token: Element, line: Element): string | undefined {
    const key = `${line.className} ${token.parentElement?.className} ${token.className}`;
    if (!known.has(key)) known.set(key, onlyColour(getComputedStyle(token), getComputedStyle(line)));
    return known.get(key);
  }

  return {
    join(page) {
      for (const line of page.querySelectorAll('.line')) {
        const parts = document.createDocumentFragment();
        let text: Text | undefined;
        const coloured: [colour: string, text: Text, start: number, end: number][] = [];
        const walk = (node: Node, colour: string | undefined): void => {
          for (const child of [...node.childNodes]) {
            const own = child instanceof Element ? colourOf(child, line) : undefined;
            if (child instanceof Text) {
              if (!text) parts.append((text = new Text()));
              const start = text.length;
              text.appendData(child.data);
              if (colour) coloured.push([colour, text, start, text.length]);
            } else if (own) {
              walk(child, own);
            } else {
              parts.append(child);
              text = undefined;
            }
          }
        };
        walk(line, undefined);
        line.replaceChildren(parts);
        for (const [colour, startContainer, startOffset, endOffset] of coloured) {
          highlightOf(colour).add(new StaticRange({ startContainer, startOffset, endContainer: startContainer, endOffset }));
        }
      }
    },
  };
}

const DISTINCTIONS = ['fontWeight', 'fontStyle', 'backgroundColor', 'textDecorationLine'] as const;

function onlyColour(token: CSSStyleDeclaration, line: CSSStyleDeclaration): string | undefined {
  return DISTINCTIONS.every((name) => token[name] === line[name]) ? token.color : undefined;
}
