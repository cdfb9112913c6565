import { readOptions, text } from './options.ts';
import { pdfChecker } from './pdf/checker.ts';
import { completePdf } from './pdf/complete.ts';
import { help, options, requestOf } from './pdf/options.ts';
import { printPdf } from './pdf/print.ts';
import { endClearly, Trouble } from './trouble.ts';
import { checkWritable, writeWhole } from './write-whole.ts';

export async function main(args: string[]): Promise<void> {
  await endClearly(async () => {
    const typed = readOptions(args, options);
    if (typed.help) return void console.log(help);
    const request = requestOf(typed);
    const out = text(typed, 'out') ?? 'deck.pdf';
    await checkWritable(out);

    const start = performance.now();
    const say = (line: string): void => console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${line}`);
    const checker = pdfChecker();
    try {
      const { bytes, contents } = await printPdf({
        deck: text(typed, 'deck') ?? 'dist',
        browser: text(typed, 'browser'),
        request,
        say,
        expect: checker.expect,
      });
      const complete = completePdf(bytes, contents);
      say(`Reading back ${contents.pages.length} pages`);
      const wrong = await checker.check(complete, contents);
      if (wrong.length > 0) throw new Trouble(`The PDF is not right, and was not written to ${out}.\n${wrong.join('\n')}`);
      await writeWhole(out, complete);
      say(`${out}: ${contents.pages.length} pages, ${Math.ceil(complete.length / 1000)} KB, read back and found right`);
    } finally {
      await checker.close();
    }
  });
}
