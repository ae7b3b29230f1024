import type { ClientEnd, ExamClient, SittingClient } from './client.ts';
import type { CommandSettings } from './command-client.ts';
import { commandEnvironment } from './environment.ts';
import { createGroups, type ProcessGroup } from './group.ts';
import { readLines } from './read-lines.ts';
import { readUnderstanding } from './understanding.ts';

/** Returns the client that one process is for all conversations: it reads a task a line, and says a line of each, in any order. */
export function adapterClient({ command, cwd, environment, extra }: CommandSettings): ExamClient {
  const groups = createGroups();
  const waiting = new Map<string, (end: ClientEnd) => void>();
  let group: ProcessGroup | undefined;
  let gone: ClientEnd | undefined;
  const endAll = (end: ClientEnd): void => {
    for (const resolve of waiting.values()) resolve(end);
    waiting.clear();
  };
  const open = (task: Parameters<ExamClient['start']>[0]): ProcessGroup => {
    if (group !== undefined) return group;
    // What differs from one conversation to the next is on the lines alone.
    const own = groups.start(command, commandEnvironment(environment, task, extra), cwd);
    readLines(own.child.stdout, (line) => {
      if (line.trim() === '') return;
      const said = readAnswer(line);
      if (said.sitting === undefined) endAll(said.end);
      else waiting.get(said.sitting)?.(said.end);
    });
    void own.ended.then((end) => {
      gone = { ...end, what: `the adapter ended: ${end.what}` };
      endAll(gone);
    });
    group = own;
    return own;
  };
  const start: ExamClient['start'] = (task): SittingClient => {
    const done = new Promise<ClientEnd>((resolve) => {
      waiting.set(task.sitting, resolve);
      const { child } = open(task);
      if (gone !== undefined) endAll(gone);
      else child.stdin.write(`${JSON.stringify(task)}\n`);
    });
    return {
      done,
      stop: () => {
        waiting.delete(task.sitting);
        return Promise.resolve();
      },
    };
  };
  return {
    startsAtOnce: Infinity,
    start,
    close: async () => {
      await group?.stop();
      groups.close();
    },
  };
}

interface Said {
  /** Absent where it cannot be told which conversation is meant. */
  readonly sitting?: string;
  readonly end: ClientEnd;
}

function readAnswer(line: string): Said {
  const unreadable = `the adapter wrote a line that is no answer: ${line.slice(0, MOST_SHOWN)}`;
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return { end: { what: unreadable } };
  const sitting = 'sitting' in value && typeof value.sitting === 'string' ? value.sitting : undefined;
  if (sitting === undefined) return { end: { what: `${unreadable} (\`sitting\` is missing)` } };
  const said = readUnderstanding(value);
  if (said.problem !== undefined) return { sitting, end: { what: `${unreadable} (${said.problem})` } };
  return { sitting, end: { what: `it said ${said.understood.outcome}`, understood: said.understood } };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

const MOST_SHOWN = 120;
