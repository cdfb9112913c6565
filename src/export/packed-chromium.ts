import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A browser that needs no installation: its program, and the environment in which it finds its libraries and fonts. */
export interface PackedChromium {
  path: string;
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` beside the installed packages, once. Undefined where that optional package
 * is absent or made for another system. It is unpacked to a folder of its own and moved into place when complete, so
 * that two exports may start at the same time and one that is interrupted leaves nothing half done.
 */
export async function packedChromium(): Promise<PackedChromium | undefined> {
  const root = packageRoot();
  if (root === undefined || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const cache = resolve(root, '../../.cache');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpack(root, cache, home);
  return {
    path: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

function packageRoot(): string | undefined {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  } catch {
    return undefined;
  }
}

async function unpack(root: string, cache: string, home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  try {
    // The package unpacks into the temporary folder, and the libraries it carries only where it believes to be in AWS Lambda.
    // It also changes the environment of its process: hence a process of its own.
    const code = 'import("@sparticuz/chromium").then((packed) => packed.default.executablePath())';
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await promisify(execFile)(process.execPath, ['-e', code], { cwd: root, env });
    await writeFile(join(staging, 'fonts.conf'), fontsConf(home));
    await rename(staging, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The deck brings its fonts; these are for letters that they lack: the machine's own, or else the one that is packed. */
function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}
