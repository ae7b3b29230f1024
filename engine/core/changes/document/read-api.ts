import type { Json, JsonObject, JsonSchema } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import type { Api, ApiOperation, ApiParameter, ApiResponse, DocumentProblem, Media } from './api.ts';
import { readCredentials } from './credentials.ts';
import { brokenReferences, follow } from './references.ts';

/** Reads an OpenAPI document of version 3, or says what of it cannot be compared. */
export function readApi(value: Json): { readonly api?: Api; readonly problems: readonly DocumentProblem[] } {
  if (!isObject(value)) return refuse('this is no OpenAPI document: it is no object', []);
  const { openapi, swagger, info, paths } = value;
  if (typeof swagger === 'string')
    return refuse('Swagger 2.0 is not compared; convert it to OpenAPI 3 first', ['swagger']);
  if (typeof openapi !== 'string' || !/^3\.\d/.test(openapi)) {
    return refuse('this is no OpenAPI document of version 3: it needs `openapi: 3.x`', ['openapi']);
  }
  if (!isObject(paths)) return refuse('the document has no `paths`, so that there is nothing to compare', ['paths']);
  const broken = brokenReferences(value).map(({ path, reference }) => ({
    message: reference.startsWith('#')
      ? `\`${reference}\` leads nowhere`
      : `\`${reference}\` is in another file; name the folder of both, or bundle the document into one`,
    path,
  }));
  if (broken.length > 0) return { problems: broken };
  const { title, version } = isObject(info) ? info : {};
  return {
    api: {
      title: typeof title === 'string' ? title : 'an API',
      version: typeof version === 'string' ? version : '',
      basePath: basePathOf(value),
      operations: Object.entries(paths).flatMap(([template, item]) => readItem(value, template, item)),
      root: value,
    },
    problems: [],
  };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

function refuse(message: string, path: readonly string[]): { readonly problems: readonly DocumentProblem[] } {
  return { problems: [{ message, path }] };
}

// A server's address may hold variables, whose defaults count.
function basePathOf({ servers }: JsonObject): string {
  const [first] = isList(servers) ? servers : [];
  if (!isObject(first) || typeof first['url'] !== 'string') return '';
  const variables = isObject(first['variables']) ? first['variables'] : {};
  const url = first['url'].replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const variable = variables[name];
    return isObject(variable) && typeof variable['default'] === 'string' ? variable['default'] : whole;
  });
  return url.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '');
}

function readItem(root: JsonObject, template: string, value: Json | undefined): readonly ApiOperation[] {
  const item = follow(root, value);
  if (item === undefined || !template.startsWith('/')) return [];
  return METHODS.flatMap((method) => {
    const operation = follow(root, item[method]);
    return operation === undefined ? [] : [readOperation(root, template, method.toUpperCase(), item, operation)];
  });
}

function readOperation(
  root: JsonObject,
  template: string,
  method: string,
  item: JsonObject,
  operation: JsonObject,
): ApiOperation {
  const { operationId, deprecated, requestBody, responses, security } = operation;
  const body = follow(root, requestBody);
  return {
    id: typeof operationId === 'string' ? operationId : `${method} ${template}`,
    method,
    template,
    isDeprecated: deprecated === true,
    parameters: readParameters(root, template, item['parameters'], operation['parameters']),
    ...(body === undefined
      ? {}
      : { body: { isRequired: body['required'] === true, media: readMedia(root, body['content']) } }),
    responses: Object.entries(isObject(responses) ? responses : {}).flatMap(([status, response]) =>
      readResponse(root, status, response),
    ),
    credentials: readCredentials(root, security ?? root['security']),
  };
}

function readParameters(
  root: JsonObject,
  template: string,
  ...lists: readonly (Json | undefined)[]
): readonly ApiParameter[] {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const byKey = new Map<string, ApiParameter>();
  for (const value of lists.flatMap((list) => (isList(list) ? list : []))) {
    const parameter = follow(root, value);
    if (parameter === undefined || typeof parameter['name'] !== 'string' || typeof parameter['in'] !== 'string')
      continue;
    const { name, in: place } = parameter;
    const key =
      place === 'path' ? `path ${names.indexOf(name)}` : `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    const schema = isObject(parameter['schema'])
      ? parameter['schema']
      : Object.values(readMedia(root, parameter['content']))[0];
    byKey.set(key, {
      key,
      name,
      in: place,
      isRequired: place === 'path' || parameter['required'] === true,
      schema: schema ?? {},
    });
  }
  return [...byKey.values()];
}

function readMedia(root: JsonObject, content: Json | undefined): Media {
  const entries = Object.entries(isObject(content) ? content : {}).map(([type, media]) => {
    const schema = follow(root, media)?.['schema'];
    return [type.toLowerCase().replaceAll(/\s+/g, ''), isObject(schema) ? schema : {}] as const;
  });
  return Object.fromEntries<JsonSchema>(entries);
}

function readResponse(root: JsonObject, status: string, value: Json | undefined): readonly ApiResponse[] {
  const response = follow(root, value);
  if (response === undefined || status.startsWith('x-')) return [];
  const headers = Object.entries(isObject(response['headers']) ? response['headers'] : {}).flatMap(([name, header]) => {
    const found = follow(root, header);
    if (found === undefined) return [];
    const schema = isObject(found['schema']) ? found['schema'] : {};
    return [[name.toLowerCase(), { isRequired: found['required'] === true, schema }] as const];
  });
  return [
    {
      status: status.toUpperCase().replace('DEFAULT', 'default'),
      media: readMedia(root, response['content']),
      headers: Object.fromEntries(headers),
    },
  ];
}
