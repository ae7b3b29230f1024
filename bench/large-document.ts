/** Returns a document of 300 operations over 150 schemas that lead to each other. */
export function makeLargeDocument(): object {
  const names = Array.from({ length: 150 }, (_, index) => `Thing${index}`);
  const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: object): object => ({ 'application/json': { schema } });
  const answer = (schema: object): object => ({ description: 'so', content: json(schema) });
  const refusals = {
    '400': answer(reference('Fault')),
    '401': answer(reference('Fault')),
    '404': answer(reference('Fault')),
  };
  const schemas = names.map((name, index) => [
    name,
    {
      type: 'object',
      required: ['id', 'name'],
      properties: {
        id: { type: 'string', format: 'uuid', readOnly: true },
        name: { type: 'string', minLength: 1, maxLength: 80 },
        size: { type: 'integer', minimum: 0, nullable: true },
        next: reference(`Thing${(index + 1) % names.length}`),
      },
    },
  ]);
  const paths = names.map((name) => [
    `/${name.toLowerCase()}`,
    {
      get: {
        operationId: `list${name}`,
        responses: { '200': answer({ type: 'array', items: reference(name) }), ...refusals },
      },
      post: {
        operationId: `add${name}`,
        requestBody: { required: true, content: json(reference(name)) },
        responses: { '201': answer(reference(name)), ...refusals },
      },
    },
  ]);
  const fault = { type: 'object', required: ['fault'], properties: { fault: { type: 'string' } } };
  return {
    openapi: '3.0.3',
    info: { title: 'Large', version: '1' },
    paths: Object.fromEntries(paths) as object,
    components: { schemas: { ...(Object.fromEntries(schemas) as object), Fault: fault } },
  };
}
