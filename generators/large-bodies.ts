import type { Generator, SendSpec, StatusAlternative, Variation } from '../engine/core/model/index.ts';
import { fillingPlace } from './sizes/filling-place.ts';
import { body } from './needs.ts';

/** Makes bodies that are larger than what the document allows for a file or a text, and than most servers read. */
export const largeBodies: Generator = {
  makes: 'bodies with a file or a text beyond what is documented for it, and of 12 MB',
  needs: body,
  enumerate: (context) => {
    const place = fillingPlace(context);
    if (place === undefined) return [];
    const { limit, send, isSchemaBroken } = place;
    const sizes = [...(place.isFile && limit !== undefined && limit < MOST ? [limit + 1] : []), MOST];
    return sizes.map((bytes): Variation => ({
      id: `${bytes}-bytes`,
      label: `a body of more than ${bytes - 1} bytes`,
      send: send(bytes) satisfies SendSpec,
      // Whoever reads it whole finds a text that is too long.
      ...(isSchemaBroken(bytes) && { expect: { status: [413, 422, 400].map(toAlternative) } }),
    }));
  },
};

// Under the 16 MB that a send may have.
const MOST = 12_000_000;

function toAlternative(status: number): StatusAlternative {
  return { status };
}
