import type { Generator, Operation, Variation } from '../engine/core/model/index.ts';
import { jsonText, jsonTextWith } from './schema/json-text.ts';
import { jsonBody } from './needs.ts';

/** JSON that some conforming parsers accept and others refuse, around the valid body of an operation. */
export const lenientJson: Generator = {
  makes: 'JSON that some parsers accept and others refuse, around the valid body',
  needs: jsonBody,
  enumerate: ({ operation }) => (operation.requestBody?.mediaType === 'application/json' ? vary(operation) : []),
};

function vary(operation: Operation): readonly Variation[] {
  const whole = jsonText(operation);
  return [
    raw('byte-order-mark', 'starts with a byte order mark', `\uFEFF${whole}`),
    raw('trailing-nul', 'ends with a NUL', `${whole}\0`),
    raw('trailing-text', 'has text after its end', `${whole} assay`),
    raw('two-values', 'is two objects', `${whole}\n${whole}`),
    raw('form-feed', 'has a form feed between its members', whole.replace('{', '{\f')),
    raw('block-comment', 'has a comment', whole.replace('{', '{/* assay */')),
    raw('line-comment', 'has a comment to the end of a line', whole.replace('{', '{// assay\n')),
    raw('single-quotes', 'has single quotes', whole.replaceAll('"', "'")),
    ...MEMBERS.map(([name, says, text]) => raw(name, says, jsonTextWith(operation, 'assayUnknown', text))),
  ];
}

function raw(name: string, says: string, text: string): Variation {
  return { id: name, label: `the body ${says}`, send: { raw: text } };
}

const MEMBERS: readonly (readonly [name: string, says: string, text: string])[] = [
  ['nan', 'holds NaN', 'NaN'],
  ['infinity', 'holds Infinity', 'Infinity'],
  ['negative-infinity', 'holds -Infinity', '-Infinity'],
  ['undefined', 'holds undefined', 'undefined'],
  ['leading-zero', 'holds a number with a leading zero', '007'],
  ['plus-sign', 'holds a number with a plus sign', '+1'],
  ['hexadecimal', 'holds a hexadecimal number', '0x1F'],
  ['bare-point', 'holds a number that ends with its point', '1.'],
  ['huge-number', 'holds a number beyond all floats', '1e400'],
  ['long-number', 'holds a number of 5000 digits', '9'.repeat(5000)],
  ['high-surrogate', 'holds an escaped high surrogate', String.raw`"\uD800"`],
  ['low-surrogate', 'holds an escaped low surrogate', String.raw`"\uDC00\uD800"`],
  ['unknown-escape', 'holds an escape that is none', String.raw`"\x41"`],
  ['raw-control', 'holds a line break inside a text', '"a\nb\tc"'],
  ['literal-case', 'holds True', 'True'],
  ['deep-list', 'holds a list nested 10000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['deep-object', 'holds an object nested 10000 deep', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
  ['unclosed-list', 'holds a list nested 10000 deep and not closed', '['.repeat(10_000)],
];
