import express, { type Express, type Response } from 'express';

/** What of the shop is wrong. */
export type Wrong =
  | 'missing:message'
  | 'missing:other-key'
  | 'conflict:status'
  | 'conflict:shape'
  | 'invalid:shape'
  | 'limited:no-wait'
  | 'limited:fraction'
  | 'thing:no-state'
  | 'any:request-id'
  | 'failed:teapot'
  | 'error:media-type';

/** The shop of the comparison tests as an Express app, or with one thing wrong. */
export function createShop(wrong?: Wrong): Express {
  const app = express();
  const things = new Map<string, { readonly id: string; readonly state: string; readonly name: string }>();
  let lists = 0;
  const refuse = (response: Response, status: number, body: object): void => {
    response.status(status);
    if (wrong === 'error:media-type') response.type('text/plain').send(JSON.stringify(body));
    else response.json(wrong === 'any:request-id' ? { ...body, request_id: 'r-1' } : body);
  };
  app.use(express.json());
  app.use('/api', (request, response, next) => {
    if (request.get('x-api-key') === undefined) refuse(response, 404, { detail: 'No key' });
    else next();
  });
  app.get('/api/things', (_, response) => {
    lists += 1;
    if (lists > 2) {
      if (wrong !== 'limited:no-wait') response.set('Retry-After', wrong === 'limited:fraction' ? '0.5' : '1');
      refuse(response, 429, { error: 'Too much' });
      return;
    }
    response.json([...things.values()].map(({ id, state }) => ({ id, state })));
  });
  app.post('/api/things', (request, response) => {
    const { name } = (request.body ?? {}) as { readonly name?: unknown };
    if (typeof name !== 'string' || name.length > 30) {
      refuse(
        response,
        422,
        wrong === 'invalid:shape' ? { detail: 'wrong' } : { error: 'invalid', fields: [{ field: 'name' }] },
      );
    } else if (things.has(name)) {
      const body = wrong === 'conflict:shape' ? { message: 'There is one' } : { detail: 'There is one' };
      refuse(response, wrong === 'conflict:status' ? 400 : 409, body);
    } else {
      const thing = { id: String(things.size + 1), state: 'new', name };
      things.set(name, thing);
      response.status(201).json(wrong === 'thing:no-state' ? { id: thing.id } : { id: thing.id, state: thing.state });
    }
  });
  app.get('/api/things/:id', (request, response) => {
    const thing = [...things.values()].find(({ id }) => id === request.params.id);
    if (thing !== undefined) response.json({ id: thing.id, state: thing.state });
    else if (wrong === 'failed:teapot') refuse(response, 418, { detail: 'Teapot' });
    else if (wrong === 'missing:message') refuse(response, 404, { text: 'None' });
    else refuse(response, 404, wrong === 'missing:other-key' ? { detail: 'None', error: 'none' } : { detail: 'None' });
  });
  return app;
}
