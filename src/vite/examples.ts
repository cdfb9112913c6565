import { join } from 'node:path';
import type { Plugin } from 'vite';
import { paneData } from '../compile/paneData.ts';
import type { Example } from '../model/example.ts';

const ALL = 'virtual:examples';
const ONE = `${ALL}/`;

/**
 * Examples as modules, each loaded by the first pane that needs it: `virtual:examples` maps the names to imports. The page
 * itself stays lean, and whoever bundles it into one file has the examples too.
 */
export function examples(root: string, read: () => Promise<Map<string, Example>>, styles: () => Promise<Map<string, string>>): Plugin {
  let all: Promise<Map<string, Example>> | undefined;
  return {
    name: 'deck:examples',
    buildStart() {
      all = undefined;
    },
    resolveId: (id) => (id === ALL || id.startsWith(ONE) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${ALL}`)) return undefined;
      all ??= read();
      const known = await all;
      if (id === `\0${ALL}`) {
        const imports = [...known.keys()].map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(ONE + name)}),`);
        return `export const examples = {\n${imports.join('\n')}\n};`;
      }
      const example = known.get(id.slice(ONE.length + 1));
      if (!example) throw new Error(`There is no example ${id.slice(ONE.length + 1)}`);
      // JSON in a string is parsed faster than an object literal. While the author writes, a pane keeps the object and gets new content.
      return `export const data = JSON.parse(${JSON.stringify(JSON.stringify(paneData(example, await styles())))});
if (import.meta.hot) import.meta.hot.accept((fresh) => { Object.assign(data, fresh.data); dispatchEvent(new CustomEvent('deck:replaced')); });`;
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'slides', 'examples'))) return undefined;
      all = undefined;
      const changed = [...this.environment.moduleGraph.idToModuleMap].filter(([id]) => id.startsWith(`\0${ONE}`)).map(([, module]) => module);
      return [...modules, ...changed];
    },
  };
}
