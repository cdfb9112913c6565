import type { Tokens } from 'marked';
import type { Place } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { attributes } from '../html.ts';
import { didYouMean } from '../nearest.ts';

/** Attributes of a link: to a slide, which is remembered and checked, or out of the deck. */
export function linkAttributes(token: Tokens.Link, place: Place, context: Context): string {
  const title = token.title ?? undefined;
  if (token.href.startsWith('#/')) {
    context.linkTo(token.href.slice(2), place);
    return attributes({ href: token.href, title });
  }
  if (!/^(?:https?:\/\/|mailto:)/.test(token.href)) {
    context.report({
      message: `Link \`${token.href}\` leads nowhere in the deck`,
      place: place,
      hint: 'Write #/chapter/slide for a slide, or a whole address that starts with https://.',
    });
  }
  return attributes({ href: token.href, title, target: '_blank', rel: 'noopener' });
}

/** Address of an image of the deck; reports one that does not exist or says nothing to who cannot see it. */
export function imageAddress(token: Tokens.Image, place: Place, context: Context): string {
  if (token.text.trim() === '') {
    context.report({
      message: `Image \`${token.href}\` has no alternative text`,
      place,
      hint: 'Say between the brackets what it shows: ![a drawing of two boxes](images/boxes.svg)',
    });
  }
  const path = `slides/${token.href}`;
  const address = context.files.images.get(path);
  if (address === undefined) {
    context.report({
      message: `Image \`${token.href}\` does not exist`,
      place,
      hint: /^\w+:/.test(token.href)
        ? 'The deck asks no other address for anything: put the image into slides/images/.'
        : didYouMean(token.href, [...context.files.images.keys()].map((known) => known.replace('slides/', ''))),
    });
  }
  return address ?? token.href;
}
