const push = Array.prototype.push;

/** Undoes what pdf.js does to all arrays where Node is old: its own `push`, for the sake of a corner case, takes a tenth of all time. */
export function restorePush(): void {
  Array.prototype.push = push;
}
