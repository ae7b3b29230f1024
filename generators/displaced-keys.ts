import { keyPlacesOf, type Generator, type GeneratorContext, type SendSpec } from '../engine/core/model/index.ts';
import { keyFormOf } from './keys/key-form.ts';
import { madeUpHex } from './keys/made-up-hex.ts';
import { credential } from './needs.ts';

/** Puts a made-up key where none belongs, and none where one does. */
export const displacedKeys: Generator = {
  makes: 'a made-up key where none belongs, and none where one does',
  needs: credential,
  enumerate: (context) =>
    listPlaces(context).map(([id, place, send]) => ({
      id,
      label: `a made-up key in ${place}`,
      send: { key: 'none', ...send },
    })),
};

function listPlaces(context: GeneratorContext): readonly (readonly [id: string, place: string, send: SendSpec])[] {
  const key = `${keyFormOf(context).prefix}${madeUpHex(64)}`;
  const own = keyPlacesOf(context.contract);
  const isOwn = (place: string, name: string): boolean =>
    own.some((one) => one.in === place && one.name.toLowerCase() === name.toLowerCase());
  const header = own.find(({ in: place, name }) => place === 'header' && name !== AUTHORIZATION)?.name;
  return [
    ...(isOwn('query', 'api_key')
      ? []
      : [['query-api-key', 'the query as api_key', { query: { api_key: key } }] as const]),
    ...(header === undefined || isOwn('query', header)
      ? []
      : [['query-header-name', `the query as ${header}`, { query: { [header]: key } }] as const]),
    isOwn('header', AUTHORIZATION)
      ? ['header', 'a header Api-Key', { headers: { 'Api-Key': key } }]
      : ['bearer', 'Authorization as Bearer', { headers: { Authorization: `Bearer ${key}` } }],
  ];
}

const AUTHORIZATION = 'Authorization';
