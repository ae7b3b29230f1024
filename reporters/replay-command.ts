import type { Entry } from '../engine/core/model/index.ts';

/** The command that sends a departure again, arranged anew; nothing for what no case asks for. */
export function replayCommand({ case: id, outcome, replay }: Entry): string | undefined {
  if (replay === undefined || (outcome !== 'fail' && outcome !== 'warn')) return undefined;
  return `assay replay report/report.json ${isPlain.test(id) ? id : `'${id.replaceAll("'", `'\\''`)}'`}`;
}

const isPlain = /^[\w./:-]+$/;
