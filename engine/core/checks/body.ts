import type { Departure } from '../model/index.ts';
import type { Check, Subject } from './check.ts';
import { readHeader } from './subject/header-values.ts';
import { toDeparture } from './subject/to-departure.ts';

/** The body is empty, or is the success body that the operation documents for the received status. */
export const checkBody: Check<'body'> = ({ is }, subject) => kinds[is](subject);

const kinds: Readonly<Record<'none' | 'documented', (subject: Subject) => readonly Departure[]>> = {
  none: ({ response }) => {
    if (response.bytes > 0) return [{ at: 'body', expected: 'no body', received: `${response.bytes} bytes` }];
    return readHeader(response, 'content-length')
      .filter((length) => Number(length) !== 0)
      .map((length) => ({ at: 'header content-length', expected: '0 or absent', received: JSON.stringify(length) }));
  },
  documented: ({ body, operation, response: { status }, validate }) => {
    const isSuccess = status >= 200 && status < 300;
    if (body.kind !== 'json' || !isSuccess) return [];
    return validate.documented(operation.id, String(status), body.value).map(toDeparture);
  },
};
