import type {
  AnswerSpec,
  Contract,
  ExamInput,
  Json,
  JsonObject,
  JsonSchema,
  Operation,
  PlannedAnswer,
  Script,
  Sitting,
} from '../core/model/index.ts';
import { sampleValue } from './sample-value.ts';

/** Makes of a sitting what is asked of a client and the answers, with bodies from the contract's schemas. */
export function planSitting(contract: Contract, sitting: Sitting): Script {
  const operation = contract.operations.find(({ id }) => id === sitting.operation);
  if (operation === undefined) throw new TypeError(`There is no operation ${sitting.operation}.`);
  return {
    sitting,
    input: makeInput(contract, operation),
    answers: sitting.answers.flatMap((answer) =>
      Array.from({ length: answer.times ?? 1 }, () => planAnswer(contract, operation, answer)),
    ),
  };
}

/** Returns the body that an operation documents for a status, as text; empty where there is none. */
export function sampleBody(contract: Contract, operation: Operation, status: number): string {
  return textOf(makeBody(contract, operation, { status }));
}

function makeInput({ schemas }: Contract, { method, path, parameters, requestBody }: Operation): ExamInput {
  const own = parameters.filter((parameter) => parameter.in === 'path');
  const values = Object.fromEntries(
    own.map(
      ({ name, schema }) => [name, textOfValue(sampleValue(schemas, { format: 'uuid', ...schema }, name))] as const,
    ),
  );
  return {
    method,
    path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')),
    parameters: values,
    ...(requestBody === undefined ? {} : { body: sampleValue(schemas, requestBody.schema, 'body') }),
  };
}

function textOfValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function planAnswer(contract: Contract, operation: Operation, answer: AnswerSpec): PlannedAnswer {
  const { status, raw, mediaType = 'application/json', retryAfter, redirects = false } = answer;
  return {
    status,
    mediaType,
    body: raw ?? textOf(makeBody(contract, operation, answer)),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    redirects,
  };
}

function textOf(body: Json | undefined): string {
  return body === undefined ? '' : JSON.stringify(body);
}

function makeBody(contract: Contract, operation: Operation, answer: AnswerSpec): Json | undefined {
  const { status, bodyOf = status, with: members = {}, without = [] } = answer;
  const schema = schemaOf(contract, operation, bodyOf);
  if (schema === undefined) return undefined;
  const body = sampleValue(contract.schemas, schema, 'body');
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const whole: JsonObject = { ...(body as JsonObject), ...members };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name)));
}

// A status that the operation does not document has the body that another operation documents for it.
function schemaOf({ operations }: Contract, operation: Operation, status: number): JsonSchema | undefined {
  return [operation, ...operations]
    .flatMap(({ responses }) => responses)
    .find((response) => response.status === status && response.schema !== undefined)?.schema;
}
