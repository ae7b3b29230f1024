import { availableParallelism } from 'node:os';
import type { Understanding } from '../../core/model/index.ts';
import type { ClientEnd, ExamClient, ExamTask } from './client.ts';
import { commandEnvironment, type ExtraVariables } from './environment.ts';
import { createGroups } from './group.ts';
import { readLines } from './read-lines.ts';
import { readUnderstanding } from './understanding.ts';

/** A command, and what it runs in. */
export interface CommandSettings {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly extra: ExtraVariables;
}

/** Returns the client that a command is; it is run once for each conversation. */
export function commandClient({ command, cwd, environment, extra }: CommandSettings): ExamClient {
  const groups = createGroups();
  return {
    startsAtOnce: availableParallelism(),
    start: (task) => {
      const group = groups.start(command, commandEnvironment(environment, task, extra), cwd);
      let understood: Understanding | undefined;
      readLines(group.child.stdout, (line) => {
        understood = understandingIn(line, task) ?? understood;
      });
      group.child.stdin.end(`${JSON.stringify(task)}\n`);
      const done = group.ended.then((end): ClientEnd => (understood === undefined ? end : { ...end, understood }));
      return { done, stop: group.stop };
    },
    close: () => {
      groups.close();
      return Promise.resolve();
    },
  };
}

// Whatever else it prints is its own business.
function understandingIn(line: string, { sitting }: ExamTask): Understanding | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(line) as { readonly sitting?: unknown } | null; // looked at below
    const said = value?.sitting === sitting ? readUnderstanding(value) : undefined;
    return said?.problem === undefined ? said?.understood : undefined;
  } catch {
    return undefined;
  }
}
