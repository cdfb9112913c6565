import { delimiter, join } from 'node:path';

/** What decides where a browser may be. */
export interface Machine {
  platform: string;
  env: Record<string, string | undefined>;
}

const onPath = [
  'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge',
];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** The usual places of Chrome, Chromium and Edge on this machine, most wanted first, whether or not anything is there. */
export function usualBrowsers({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      onMac.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return onWindows.flatMap((name) => roots.map((root) => join(root, name)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}
