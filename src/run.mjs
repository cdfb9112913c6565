// Node 20 cannot run TypeScript, so every command of the kit starts here: Vite loads the file named first and calls its `main`.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [entry, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' });
await module.main(args);
