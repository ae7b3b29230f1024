import type { MediaType } from './media-type-variation.ts';

/** Returns well-formed types that differ little from the first allowed type of each top-level type. */
export function nearTypes(mediaAllow: readonly string[]): readonly MediaType[] {
  const firsts = mediaAllow.filter(
    (type, index) => mediaAllow.findIndex((other) => topOf(other) === topOf(type)) === index,
  );
  return firsts.flatMap((type): readonly MediaType[] => [
    [`${idOf(type)}-longer`, `${type} with a letter more`, `${type}x`],
    [`${idOf(type)}-shorter`, `${type} with a letter less`, type.slice(0, -1)],
    [`${idOf(type)}-suffixed`, `${type} with a suffix`, `${type}+assay`],
    [
      `${idOf(type)}-elsewhere`,
      `the subtype of ${type} under another top-level type`,
      `model/${type.split('/')[1] ?? ''}`,
    ],
  ]);
}

/** Returns a media type as a part of an id. */
export function idOf(type: string): string {
  return type
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function topOf(type: string): string {
  return type.split('/')[0] ?? '';
}
