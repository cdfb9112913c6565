/** A publication that a slide or a chart cites. */
export interface Source {
  id: string;
  title: string;
  /** Who published it. */
  by: string;
  url: string;
  /** Day, month or year of publication, as far as it is known: `2025-12-03`, `2025-12`, `2025`. */
  date?: string | undefined;
  /** The day somebody last looked at it, `2026-11-23`. */
  checked?: string | undefined;
}
