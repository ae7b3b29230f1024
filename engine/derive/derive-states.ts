import type { Json, JsonObject, Operation, SendSpec } from '../core/model/index.ts';
import type { Grounds } from './derived.ts';
import { findCreators, type Creator } from './find-creators.ts';
import { refusedRoles } from './roles.ts';
import { howDocumented } from './statuses.ts';
import { taggedProperties } from './tagged-properties.ts';

/** The overlay and the arrangements that a document gives grounds for. */
export interface States {
  readonly overlay: unknown;
  readonly arazzo?: unknown;
}

/** Makes what a request needs to find: what one operation creates is what the others are asked about. */
export function deriveStates(grounds: Grounds): States {
  const { contract, remade = new Set() } = grounds;
  const creators = findCreators(contract);
  const used = creators.filter(({ path }) =>
    contract.operations.some((operation) => operation.path.startsWith(`${path}/{`)),
  );
  const actions = contract.operations.flatMap((operation) => {
    const ids = idsOf(operation.path, used);
    // Where the same cannot be made twice, each request makes something of its own.
    const isUnique = operation.method === 'POST' && howDocumented(operation, 409) === 'status';
    const tagged = isUnique ? taggedProperties(contract, operation, '$fresh.id') : [];
    const target = targetOf(operation, contract.basePath);
    return [
      ...(remade.has(operation.id) ? [{ target: `${target}['x-assay-valid']`, remove: true }] : []),
      ...(Object.keys(ids).length + tagged.length === 0 ? [] : [actionOf(operation, target, ids, tagged)]),
    ];
  });
  const overlay = {
    overlay: '1.0.0',
    info: { title: 'What assay adds to the OpenAPI document', version: '1' },
    actions: [{ target: '$', update: { 'x-assay': { name: contract.name, ...keysFor(grounds) } } }, ...actions],
  };
  if (used.length === 0) return { overlay };
  const arazzo = {
    arazzo: '1.0.1',
    info: { title: 'States that the API itself brings about', version: '1' },
    sourceDescriptions: [{ name: 'api', url: './openapi.yaml', type: 'openapi' }],
    workflows: used.map((creator) => workflowOf(creator, used)),
  };
  return { overlay, arazzo };
}

/** Returns the roles that cases are sent as and the document does not name, beside the main one. */
function keysFor(grounds: Grounds): { readonly keys?: Readonly<Record<string, RawRole>> } {
  const { keys } = grounds.contract;
  const named = new Set(keys.map(({ name }) => name));
  const added = refusedRoles(grounds).filter(({ role }) => !named.has(role.name));
  const main = keys.find(({ isMain }) => isMain);
  if (added.length === 0 || main === undefined) return {};
  const roles = added.map(
    ({ role: { name, scopes }, summary }) => [name, { summary, ...(scopes && { scopes }) }] as const,
  );
  return { keys: { [main.name]: { main: true }, ...Object.fromEntries(roles) } };
}

interface RawRole {
  readonly summary?: string;
  readonly scopes?: readonly string[];
  readonly main?: true;
}

/** Returns the expressions of the ids in a path, by the name of their parameter. */
function idsOf(path: string, creators: readonly Creator[]): Readonly<Record<string, string>> {
  const parts = path.split('/');
  return Object.fromEntries(
    parts.flatMap((part, index) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      const creator = creators.find((one) => one.path === parts.slice(0, index).join('/'));
      return name === undefined || creator === undefined ? [] : [[name, `$${creator.state}.id`] as const];
    }),
  );
}

function targetOf({ path, method }: Operation, basePath: string): string {
  const quoted = path.slice(basePath.length).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `$.paths['${quoted}'].${method.toLowerCase()}`;
}

function actionOf(
  { valid }: Operation,
  target: string,
  ids: Readonly<Record<string, string>>,
  tagged: ReturnType<typeof taggedProperties>,
): unknown {
  const named = tagged.map(([pointer, text]) => [pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~'), text]);
  const send: SendSpec = {
    ...valid,
    ...(Object.keys(ids).length > 0 && { path: { ...valid.path, ...ids } }),
    ...(tagged.length > 0 && { body: { ...(valid.body as JsonObject), ...(Object.fromEntries(named) as JsonObject) } }), // it has properties
  };
  return { target, update: { 'x-assay-valid': send } };
}

function workflowOf({ state, path, operation, pointer, noun }: Creator, creators: readonly Creator[]): unknown {
  const ids = Object.entries(idsOf(path, creators));
  const needs = ids.map(([, expression]) => expression.slice(1, -'.id'.length));
  const parameters = ids.map(([name, expression]): Json => ({
    name,
    in: 'path',
    value: `$inputs.${expression.slice(1)}`,
  }));
  return {
    workflowId: state,
    summary: `One of ${noun} that was just made.`,
    'x-assay-doubtful': `the document gives ${operation.id} no request that this target takes`,
    ...(needs.length > 0 && {
      'x-assay-needs': needs,
      inputs: { type: 'object', properties: Object.fromEntries(needs.map((need) => [need, { type: 'object' }])) },
    }),
    steps: [
      {
        stepId: 'create',
        operationId: operation.id,
        ...(parameters.length > 0 && { parameters }),
        successCriteria: [{ condition: '$statusCode >= 200 && $statusCode < 300' }],
        outputs: { id: `$response.body#${pointer}` },
      },
    ],
    outputs: { id: '$steps.create.outputs.id' },
  };
}
