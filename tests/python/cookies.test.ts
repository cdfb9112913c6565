import { expect, test } from 'vitest';
import { cookieHeader, keepCookies } from '../../src/python/cookies.ts';

test('a cookie is kept, changed, sent back and taken away', () => {
  let jar = keepCookies({}, [['Set-Cookie', 'sessionid=abc; Path=/; HttpOnly'], ['Content-Type', 'text/html'], ['set-cookie', 'theme=a=b']]);
  expect(cookieHeader(jar)).toBe('sessionid=abc; theme=a=b');
  jar = keepCookies(jar, [['Set-Cookie', 'theme=dark; Max-Age=3600']]);
  expect(jar).toEqual({ sessionid: 'abc', theme: 'dark' });
  jar = keepCookies(jar, [['Set-Cookie', 'sessionid=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/']]);
  expect(keepCookies(jar, [['Set-Cookie', 'theme=; Max-Age=0']])).toEqual({});
});
