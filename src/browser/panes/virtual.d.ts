declare module 'virtual:examples' {
  /** Loads an example, by its name. */
  export const examples: Record<string, () => Promise<{ data: import('../../model/paneData.ts').PaneData }>>;
}
