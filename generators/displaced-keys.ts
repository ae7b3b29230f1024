import type { Generator, SendSpec } from '../engine/core/model/index.ts';
import { madeUpHex } from './keys/made-up-hex.ts';

/** Puts a made-up key where none belongs, and none into its header. */
export const displacedKeys: Generator = {
  enumerate: ({ contract }) =>
    listPlaces(contract.keyHeader).map(([id, place, send]) => ({
      id,
      label: `a made-up key in ${place}`,
      send: { key: 'none', ...send },
    })),
};

function listPlaces(keyHeader: string): readonly (readonly [id: string, place: string, send: SendSpec])[] {
  const key = `sk_test_${madeUpHex(64)}`;
  return [
    ['query-api-key', 'the query as api_key', { query: { api_key: key } }],
    ['query-header-name', `the query as ${keyHeader}`, { query: { [keyHeader]: key } }],
    ['bearer', 'Authorization as Bearer', { headers: { Authorization: `Bearer ${key}` } }],
  ];
}
