// Node 20 cannot run TypeScript, so every command of the kit starts here: Vite loads the file named first and calls its `main`.
import { resolve } from 'node:path';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

const [entry, ...args] = process.argv.slice(2);
// What Vite's own `runnerImport` does, except that a command may import more while it runs.
const environments = { command: { consumer: 'server', resolve: { external: true, mainFields: [], conditions: ['node'] } } };
const config = await resolveConfig({ configFile: false, envDir: false, cacheDir: process.cwd(), logLevel: 'error', environments }, 'serve');
const environment = createRunnableDevEnvironment('command', config, { runnerOptions: { hmr: { logger: false } }, hot: false });
await environment.init();
try {
  const { main } = await environment.runner.import(resolve(entry));
  await main(args);
} finally {
  await environment.close();
}
