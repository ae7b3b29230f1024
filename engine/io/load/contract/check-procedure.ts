import type { Problem } from '../source/problem.ts';
import type { Path, YamlFile } from '../source/yaml-file.ts';
import { checkSend, type SendNames } from './check-send.ts';
import { checkTemplate } from './expressions.ts';
import { checkName } from './names.ts';
import { sendScope } from './outputs.ts';
import type { RawProcedure } from './raw-clauses.ts';

/** Finds what the requests of a procedure name wrongly. */
export function checkProcedure(
  procedure: RawProcedure | undefined,
  sendNames: SendNames,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  const { limited, of, read } = procedure ?? {};
  return [
    ...checkName(sendNames.names, 'case', of, file, [...path, 'of']),
    ...checkRequest(limited, sendNames, file, [...path, 'limited']),
    ...checkRequest(read, sendNames, file, [...path, 'read']),
    ...checkTemplate(read?.without, sendScope(sendNames.outputs), file, [...path, 'read', 'without']),
  ];
}

function checkRequest(
  request: RawProcedure['limited'],
  { names, outputs }: SendNames,
  file: YamlFile,
  path: Path,
): readonly Problem[] {
  return [
    ...checkName(names, 'operation', request?.operation, file, [...path, 'operation']),
    // The path parameters of its operation are not known here.
    ...checkSend(request?.send, { names, outputs, pathParameters: undefined }, file, [...path, 'send']),
  ];
}
