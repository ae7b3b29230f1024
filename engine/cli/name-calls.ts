import { shellWords } from '../../reporters/replay-command.ts';
import { commands } from './commands/index.ts';

/** Returns a text of ours with each call of this command line in it as the shell that it was started from takes it. */
export function nameCalls(text: string, program: readonly string[]): string {
  const call = shellWords(program);
  return text
    .split('\n')
    .map((line) =>
      narrowGap(
        line,
        line.replaceAll(CALL, () => call),
      ),
    )
    .join('\n');
}

const names = [...Object.keys(commands), 'help'].map((name) => `${name}\\b`);
const CALL = new RegExp(
  String.raw`(?<![\w./-])(?:npx )?assay(?= (?:${[...names, String.raw`\[options\]`].join('|')}))`,
  'g',
);

// What stands in a column behind a call stays there as far as there is room.
function narrowGap(before: string, after: string): string {
  const [, call = '', gap = '', rest = ''] = /^( {2}\S.*?)( {3,})(\S.*)$/.exec(after) ?? [];
  const width = gap.length - (after.length - before.length);
  return call === '' || after === before ? after : `${call}${' '.repeat(Math.max(2, width))}${rest}`;
}
