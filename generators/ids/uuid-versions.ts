/** A UUID that names nothing, and its kind. */
export interface UnknownUuid {
  readonly id: string;
  readonly what: string;
  readonly uuid: string;
}

/** A made-up UUID of version 4. */
export const SOME_UUID = '3e8b2c75-91d4-4f06-a7c3-5b0e6d9f2a18';

/** Made-up UUIDs of the other versions that are in use (RFC 9562, section 5). */
export const OTHER_UUIDS: readonly UnknownUuid[] = [
  { id: 'version-1', what: 'an unknown UUID of version 1', uuid: '7d3f5a60-4c1e-11ee-9b47-6a0c58f2e1d9' },
  { id: 'version-6', what: 'an unknown UUID of version 6', uuid: '1ee4c1e7-d3f5-6a60-8b47-6a0c58f2e1d9' },
  { id: 'version-7', what: 'an unknown UUID of version 7', uuid: '018a5c3e-7b21-7d4f-9e60-c58f2e1d9a47' },
];

/** The two UUIDs that have no version, which some readers take for none. */
export const SPECIAL_UUIDS: readonly UnknownUuid[] = [
  { id: 'nil', what: 'the nil UUID', uuid: '00000000-0000-0000-0000-000000000000' },
  { id: 'max', what: 'the max UUID', uuid: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
];
