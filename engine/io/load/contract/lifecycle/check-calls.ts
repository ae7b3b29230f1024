import type { Problem } from '../../source/problem.ts';
import type { Path, YamlFile } from '../../source/yaml-file.ts';
import { checkSend } from '../check-send.ts';
import type { ContractFiles } from '../contract-files.ts';
import { anyOf, checkTemplate, commonScope, type Scope } from '../expressions.ts';
import { listOperations } from '../listings.ts';
import type { Names } from '../names.ts';
import { mergeParameters } from '../merge-parameters.ts';
import { listOutputs } from '../outputs.ts';
import type { LifecycleFile, RawCall } from '../raw-lifecycle.ts';

/** Finds what the requests of a lifecycle refer to wrongly, and the parts of a path that they leave to other states. */
export function checkCalls(file: YamlFile<LifecycleFile>, files: ContractFiles, names: Names): readonly Problem[] {
  return file.content.calls.flatMap((call, index) => checkCall(call, ['calls', index], file, files, names));
}

function checkCall(
  call: RawCall,
  path: Path,
  file: YamlFile<LifecycleFile>,
  files: ContractFiles,
  names: Names,
): readonly Problem[] {
  const outputs = outputsOf(call, file.content);
  const parameters = pathParametersOf(call, files);
  const scope: Scope = {
    ...Object.fromEntries(Object.entries(outputs).map(([name, own]) => [name, anyOf(own, `output of ${name}`)])),
    ...commonScope,
  };
  const given = call.arrangement;
  const arranged = listOutputs(files.arazzo.content);
  const made: Scope =
    given === undefined
      ? { response: () => undefined }
      : { [given]: anyOf(arranged[given] ?? [], `output of ${given}`) };
  const unsaid = given === undefined ? parameters.filter((name) => call.send?.path?.[name] === undefined) : [];
  return [
    ...checkSend(call.send, { names, outputs, pathParameters: parameters }, file, [...path, 'send']),
    ...unsaid.map((name) => ({
      message: `\`${call.id}\` does not say \`${name}\` in the path of ${call.operation}`,
      at: file.locate([...path, 'send']),
    })),
    ...checkTemplate(call.same ?? {}, scope, file, [...path, 'same']),
    ...(call.makes ?? []).flatMap(({ outputs: own }, place) =>
      checkTemplate(own, made, file, [...path, 'makes', place, 'outputs']),
    ),
    ...call.rows.flatMap(({ lacks }, place) =>
      lacks === undefined ? [] : checkTemplate(lacks, scope, file, [...path, 'rows', place, 'lacks']),
    ),
  ];
}

// Something of an entity is called by what each of its makings gives.
function outputsOf({ of, with: companions = {} }: RawCall, { calls }: LifecycleFile): Record<string, string[]> {
  const makings = calls.flatMap(({ makes = [] }) => makes);
  const outputsIn = (entity: string): string[] => {
    const [first, ...rest] = makings
      .filter((making) => making.entity === entity)
      .map(({ outputs }) => Object.keys(outputs));
    return (first ?? []).filter((name) => rest.every((other) => other.includes(name)));
  };
  return {
    ...(of === undefined ? {} : { [of]: outputsIn(of) }),
    ...Object.fromEntries(Object.entries(companions).map(([name, { entity }]) => [name, outputsIn(entity)])),
  };
}

function pathParametersOf({ operation: wanted }: RawCall, { openapi }: ContractFiles): readonly string[] {
  return listOperations(openapi.content)
    .filter(({ operation }) => operation.operationId === wanted)
    .flatMap(({ item, operation }) => mergeParameters(item, operation))
    .flatMap(({ name, in: place }) => (place === 'path' ? [name] : []));
}
