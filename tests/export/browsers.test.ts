import { expect, test } from 'vitest';
import { usualBrowsers } from '../../src/export/browsers.ts';

test('on Linux, browsers are what their names find on the path, Chrome before Chromium before Edge', () => {
  const found = usualBrowsers({ platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' } });
  expect(found.slice(0, 2)).toEqual(['/usr/local/bin/google-chrome-stable', '/usr/bin/google-chrome-stable']);
  expect(found.indexOf('/usr/bin/chromium')).toBeLessThan(found.indexOf('/usr/bin/microsoft-edge'));
});

test('on macOS they are applications, of the machine or of its user', () => {
  const found = usualBrowsers({ platform: 'darwin', env: { HOME: '/Users/ada' } });
  expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(found).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
});

test('on Windows they are programs, and folders that are not set are not looked into', () => {
  const found = usualBrowsers({ platform: 'win32', env: { PROGRAMFILES: 'C:/Program Files' } });
  expect(found).toHaveLength(3);
  expect(found[0]).toMatch(/Google.Chrome.Application.chrome\.exe$/);
});
