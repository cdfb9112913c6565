/** Cookies that a browser would hold, by name. */
export type Jar = Record<string, string>;

/** The jar after an answer: cookies set, changed, and taken away by an age that is over. */
export function keepCookies(jar: Jar, headers: [string, string][]): Jar {
  const kept = { ...jar };
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== 'set-cookie') continue;
    const [pair = '', ...attributes] = value.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    const ended = attributes.some((attribute) => /^max-age=(0|-\d+)$/i.test(attribute) || /^expires=.*\b1970\b/i.test(attribute));
    if (ended) delete kept[key];
    else kept[key] = pair.slice(at + 1);
  }
  return kept;
}

/** The header that sends them back. */
export function cookieHeader(jar: Jar): string {
  return Object.entries(jar).map(([name, value]) => `${name}=${value}`).join('; ');
}
