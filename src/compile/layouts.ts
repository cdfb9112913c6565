/** Every layout a slide can have, with the slots its author may fill by name. */
export const layouts = {
  default: [],
  cover: [],
  chapter: [],
  statement: [],
  columns: ['left', 'right'],
  versus: ['left', 'right'],
  wide: [],
  sources: [],
} as const satisfies Record<string, readonly string[]>;

export type Layout = keyof typeof layouts;

export const layoutNames = Object.keys(layouts) as [Layout, ...Layout[]];
