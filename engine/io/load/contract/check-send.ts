import type { SendSpec } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import { checkTemplate } from './expressions.ts';
import { checkName, type Names } from './names.ts';
import { sendScope } from './outputs.ts';

/** The names that a send may use. */
export interface SendNames {
  readonly names: Names;
  readonly outputs: Readonly<Record<string, readonly string[]>>;
  /** Path parameters of the operations that it goes to; undefined where one of these is unknown. */
  readonly pathParameters: readonly string[] | undefined;
}

/** Finds what a send names wrongly. */
export function checkSend(
  send: SendSpec | undefined,
  { names, outputs, pathParameters }: SendNames,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  if (send === undefined) return [];
  const { request, ...rest } = send;
  const unknown = Object.keys(send.path ?? {}).filter((name) => pathParameters?.includes(name) === false);
  return [
    ...checkRequest(request, names, outputs, file, [...path, 'request']),
    ...checkKey(send.key, names, file, [...path, 'key']),
    ...checkName(names, 'fixture', send.file?.fixture, file, [...path, 'file', 'fixture']),
    ...unknown.map((name) => ({
      message: `unknown path parameter \`${name}\`${suggest(name, pathParameters ?? [])}`,
      at: file.locate([...path, 'path', name], 'key'),
    })),
    ...checkTemplate(rest, sendScope(outputs), file, path),
  ];
}

// What is made up or left out needs no key of the contract.
function checkKey(key: SendSpec['key'], names: Names, file: YamlFile, path: Path): readonly Problem[] {
  return key === 'none' || key === 'unknown' || typeof key === 'object' ? [] : checkName(names, 'key', key, file, path);
}

function checkRequest(
  request: string | undefined,
  names: Names,
  outputs: SendNames['outputs'],
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  if (request === undefined) return [];
  const name = request.slice(1);
  const missing = ['method', 'path'].filter((output) => outputs[name]?.includes(output) === false);
  return [
    ...checkName(names, 'arrangement', name, file, path),
    ...missing.map((output) => ({ message: `\`${name}\` has no output \`${output}\``, at: file.locate(path) })),
  ];
}
