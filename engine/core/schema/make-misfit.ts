import type { ErrorObject } from 'ajv';
import type { Misfit } from '../checks/check.ts';
import { extendPointer, type Json } from '../model/index.ts';
import { describeJson } from './describe-json.ts';

/** The misfit that a validation error stands for. */
export function makeMisfit(error: ErrorObject, advised: boolean): Misfit {
  const tell = tellings[error.keyword] ?? tellValue(error.message ?? error.keyword);
  return { ...tell(error), advised };
}

type Telling = (error: ErrorObject) => Omit<Misfit, 'advised'>;

const tellings: Readonly<Partial<Record<string, Telling>>> = {
  required: ({ instancePath, params }) => ({
    at: extendPointer(instancePath, String(params['missingProperty'])),
    expected: 'present',
    received: 'missing',
  }),
  additionalProperties: tellExtraKey('additionalProperty'),
  unevaluatedProperties: tellExtraKey('unevaluatedProperty'),
  type: (error) => tellValue(`type ${[error.params['type']].flat().join(' or ')}`)(error),
  const: (error) => tellValue(JSON.stringify(error.params['allowedValue']))(error),
  enum: (error) => tellValue([error.params['allowedValues']].flat().map(printValue).join(' or '))(error),
  format: (error) => tellValue(`format ${String(error.params['format'])}`)(error),
};

function tellExtraKey(param: string): Telling {
  return ({ instancePath, params }) => ({
    at: extendPointer(instancePath, String(params[param])),
    expected: 'absent',
    received: 'present',
  });
}

function tellValue(expected: string): Telling {
  return ({ instancePath, data }) => ({ at: instancePath, expected, received: receive(instancePath, data as Json) });
}

function receive(at: string, value: Json): string {
  const isSecret = typeof value === 'string' && /(?:secret|token|password|signature)$/i.test(at);
  return isSecret ? `a string of ${value.length} characters` : describeJson(value);
}

function printValue(value: unknown): string {
  return JSON.stringify(value);
}
