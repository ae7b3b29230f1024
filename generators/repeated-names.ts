import type { Generator, Operation, Variation } from '../engine/core/model/index.ts';
import { jsonText } from './schema/json-text.ts';
import { jsonBody } from './needs.ts';

/** Names a property of the valid body twice: parsers take the first value or the last one, or refuse it (RFC 8259, section 4). */
export const repeatedNames: Generator = {
  makes: 'a property of the valid body that stands twice',
  needs: jsonBody,
  enumerate: ({ operation }) => (operation.requestBody?.mediaType === 'application/json' ? vary(operation) : []),
};

function vary(operation: Operation): readonly Variation[] {
  const [name] = Object.keys(operation.valid.body ?? {});
  if (name === undefined) return [];
  const members = jsonText(operation).slice(1, -1);
  return [
    raw('same-values', 'each name twice', `{${members},${members}}`),
    raw(
      'wrong-first',
      'a name twice, first with a wrong value',
      `{${JSON.stringify(name)}:{"assay":"assay"},${members}}`,
    ),
  ];
}

function raw(id: string, says: string, text: string): Variation {
  return { id, label: `the body has ${says}`, send: { raw: text } };
}
