import { extname } from 'node:path';
import { WrongUse } from '../../../core/model/index.ts';
import { readText } from '../files.ts';
import { throwProblems } from '../source/problem.ts';
import { parseYaml } from '../source/yaml-file.ts';
import { hideKeys, hideSecrets } from './hide-secrets.ts';
import type { Layer } from './layer.ts';

/** Reads a profile from a file, which is called `name` in messages. */
export async function readConfig(path: string, name: string, environment: NodeJS.ProcessEnv): Promise<Layer> {
  const read = readers[extname(path)];
  if (read === undefined) throw new WrongUse(`A profile is a .ts, .mjs, .yaml or .json file; ${name} is none.`);
  return read(path, name, environment);
}

const readers: Readonly<
  Record<string, (path: string, name: string, environment: NodeJS.ProcessEnv) => Promise<Layer>>
> = {
  '.yaml': readYaml,
  '.yml': readYaml,
  '.json': readYaml,
  '.ts': readModule,
  '.mts': readModule,
  '.js': readModule,
  '.mjs': readModule,
};

async function readYaml(path: string, name: string): Promise<Layer> {
  const { file, problems } = parseYaml(name, await readText(path, 'The profile'));
  throwProblems(
    'The profile',
    problems.map(({ message, at }) => ({ message: hideKeys(message), at })),
  );
  return { value: file.content ?? {}, locate: file.locate };
}

async function readModule(path: string, name: string, environment: NodeJS.ProcessEnv): Promise<Layer> {
  await readText(path, 'The profile');
  try {
    const { createJiti } = await import('jiti');
    const exported: unknown = await createJiti(path, { fsCache: false, moduleCache: false }).import(path, {
      default: true,
    });
    const value: unknown = typeof exported === 'function' ? await (exported as () => unknown)() : exported;
    return { value, locate: () => name };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`The profile ${name} cannot be loaded: ${hideSecrets(reason, listSuspects(environment))}`);
  }
}

function listSuspects(environment: NodeJS.ProcessEnv): readonly string[] {
  const suspects = Object.entries(environment).filter(([name]) => /key|token|secret|pass|auth/i.test(name));
  return suspects.flatMap(([, value]) => (value === undefined ? [] : [value]));
}
