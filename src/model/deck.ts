import type { Place } from './problem.ts';

/** One of the two things a deck compares: the first stands left, the second right, everywhere. */
export interface Side {
  /** Lower-case word; also the name of the side's folder in an example. */
  id: string;
  name: string;
}

/** A way through the deck that takes so many minutes. */
export interface Route {
  id: string;
  title: string;
  minutes: number;
  /** True for the route that visits every slide, named on it or not. */
  every: boolean;
}

/** One screen of the deck, finished: HTML that needs no script to be read. */
export interface Slide {
  /** `chapter/word`, unique in the deck and stable in its address. */
  id: string;
  /** Plain text of the slide's heading. */
  title: string;
  layout: string;
  /** The whole `<section>`. */
  html: string;
  claims: string[];
  /** Whether it cites a source, or draws numbers that have one. */
  cites: boolean;
  /** Seconds the notes take to speak; 0 for a slide that is not spoken, such as an appendix. */
  seconds: number;
  /** Ids of the routes that visit this slide. */
  routes: string[];
  place: Place;
}

/** One file of slides, walked from its first slide to its last. */
export interface Chapter {
  id: string;
  title: string;
  slides: Slide[];
}

/** What a compiled deck is, before it becomes a page. */
export interface Deck {
  title: string;
  description: string;
  author: string;
  lang: string;
  /** Where the deck is published; empty when its author does not say. */
  url: string;
  /** Address of the picture shown with a link to the deck; empty without `slides/images/preview.png`. */
  preview: string;
  sides: Side[];
  routes: Route[];
  chapters: Chapter[];
}

