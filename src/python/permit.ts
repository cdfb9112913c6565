/**
 * A permit is the address of a blob that the page made for one run, and withdraws when the run is to stop. Without memory that
 * is shared, an address that is looked up is what a busy worker can learn from its page: its messages wait until it has time.
 */
export function isWithdrawn(permit: string): boolean {
  canLook ??= tryToLook();
  return canLook && !isThere(permit);
}

/** Where addresses of blobs cannot be read at all, none was withdrawn. */
let canLook: boolean | undefined;

function tryToLook(): boolean {
  const own = URL.createObjectURL(new Blob());
  const found = isThere(own);
  URL.revokeObjectURL(own);
  return found;
}

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
