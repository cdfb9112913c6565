/** What differs from one run to the next and means nothing. */
const VARYING: [pattern: RegExp, replacement: string][] = [
  [/(csrfmiddlewaretoken\\?" value=\\?")\w+/g, '$1…'],
  [/((?:csrftoken|sessionid|session)=)[\w.:-]+/g, '$1…'],
  [/(csrf_token\\?" (?:type=\\?"hidden\\?" )?value=\\?")[\w.-]+/g, '$1…'],
  [/'[a-z0-9]{32}'/g, "'…'"], // keys of sessions
  [/:[\w-]{6}:[\w-]{43}/g, ':…'], // signatures with their time
  [/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '…'],
  [/\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?/g, '…'],
  [/\b\d+\.\d+ ?s(?:econds)?\b/g, '…s'],
  [/\bat 0x[0-9a-f]+/g, 'at …'],
  [/ in \d+(?:\.\d+)?(?:ms|μs)/g, ' in …'],
];

/** Whether two answers say the same, times and secrets of the moment apart. */
export function alike(a: unknown, b: unknown): boolean {
  return steady(a) === steady(b);
}

function steady(value: unknown): string {
  return VARYING.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), JSON.stringify(value) ?? '');
}
