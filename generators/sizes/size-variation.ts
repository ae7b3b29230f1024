import type { Operation, Variation } from '../../engine/core/model/index.ts';

/** Returns the variation that fills the operation's file up to a size. */
export function sizeVariation({ valid }: Operation, bytes: number): Variation {
  return {
    id: `${bytes}-bytes`,
    label: `${bytes} bytes`,
    send: { file: { fixture: '', ...valid.file, bytes } },
  };
}
