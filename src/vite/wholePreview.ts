/** Gives the picture of a link preview its whole address, where the deck says at which it is published: most readers of previews follow no other. */
export function wholePreview(html: string, url: string): string {
  if (url === '') return html;
  return html.replace(/(<meta property="og:image" content=")([^"]+)/, (_, start: string, path: string) => start + new URL(path, url).href);
}
