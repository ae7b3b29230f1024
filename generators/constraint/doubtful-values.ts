import type { Json } from '../../engine/core/model/index.ts';
import type { Location } from '../schema/location.ts';
import { typesOf } from '../schema/resolve-schema.ts';
import type { SampleUrl } from '../schema/sample-url.ts';
import { MADE_UP_UUID } from '../schema/sample-values.ts';
import { change, type Change } from './change.ts';

/** For each keyword: values of which the documentation does not say whether they keep it, or that some rightly accept. */
export const doubtfulValues: Readonly<Record<string, (location: Location, url: SampleUrl) => readonly Change[]>> = {
  type: ({ schema }) => typesOf(schema).flatMap((type) => (isBounded(schema) ? [] : (smallest[type] ?? []))),
  enum: ({ schema }) => spellings(schema['enum']),
  format: ({ schema: { format } }, url) => (typeof format === 'string' ? (unusual[format]?.(url) ?? []) : []),
};

// The documentation often bounds a text or list from neither side.
const smallest: Readonly<Record<string, readonly Change[]>> = {
  string: [change('empty', 'is empty', ''), change('blank', 'is a space', ' ')],
  array: [change('none', 'is a list of none', [])],
  object: [change('none', 'is an object of nothing', {})],
};

function isBounded(schema: Location['schema']): boolean {
  return ['enum', 'const', 'format', 'minLength', 'minItems', 'properties'].some((keyword) => keyword in schema);
}

function spellings(values: Json | undefined): readonly Change[] {
  const [first] = Array.isArray(values) ? (values as readonly Json[]) : []; // a list in a schema is JSON
  if (typeof first !== 'string') return [];
  return [
    change('upper-case', 'is a documented value in upper case', first.toUpperCase()),
    change('spaced', 'is a documented value between spaces', ` ${first} `),
  ];
}

const unusual: Readonly<Record<string, (url: SampleUrl) => readonly Change[]>> = {
  uuid: () => [
    change('made-up', 'is a UUID that was made up', MADE_UP_UUID),
    change('upper-case', 'is a UUID in upper case', MADE_UP_UUID.toUpperCase()),
    change('no-hyphens', 'is a UUID without hyphens', MADE_UP_UUID.replaceAll('-', '')),
    change('braces', 'is a UUID in braces', `{${MADE_UP_UUID}}`),
    change('urn', 'is a UUID as a URN', `urn:uuid:${MADE_UP_UUID}`),
    change('nil', 'is the nil UUID', '00000000-0000-0000-0000-000000000000'),
    change('version-7', 'is a UUID of version 7', '01890a5d-ac96-774b-bcce-b302099a8057'),
  ],
  uri: ({ whole, rest, folder }) => [
    change('upper-case', 'is a URL whose scheme is in upper case', `HTTPS://${rest}`),
    change('spaced', 'is a URL between spaces', ` ${whole} `),
    change('inner-space', 'is a URL with a space in its path', `${folder}a b`),
    change('user', 'is a URL with a user and a password', `https://assay:assay@${rest}`),
    change('no-host', 'is a URL without a host', 'https://'),
    change('fragment', 'is a URL with a fragment', `${whole}#assay`),
    change('unicode-host', 'is a URL whose host is not ASCII', `https://\u00e4.${rest}`),
  ],
};
