/** Turns links that lead nowhere on paper into plain text: to slides that are not printed, and to the deck itself. */
export function unlinkAbsent(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.origin !== location.origin || link.protocol === 'mailto:') continue;
    const isSlide = link.getAttribute('href')?.startsWith('#') === true;
    if (!isSlide || !document.getElementById(decodeURIComponent(link.hash.slice(1)))) link.replaceWith(...link.childNodes);
  }
}
