/**
 * A permit is the address of a blob that the page made for one run, and withdraws when the run is to stop. Without memory that
 * is shared, an address that is looked up is what a busy worker can learn from its page: its messages wait until it has time.
 * Returns what tells whether the permit has been withdrawn. In a page from the disk no worker can read what the page made:
 * there, none ever is.
 */
export function watchPermit(permit: string): () => boolean {
  canRead ??= isThere(permit);
  return () => canRead === true && !isThere(permit);
}

/** Whether this worker can read what its page makes, as the permit of its first run has shown. */
let canRead: boolean | undefined;

function isThere(address: string): boolean {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  try {
    request.send();
    return true;
  } catch {
    return false;
  }
}
