import { dropFields, fieldsOf, json, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering } from './ways.ts';

/** Servers that answer validation errors in another way. */
export const validationMutants: readonly Mutant[] = [
  {
    id: 'answers-422-of-framework',
    title: 'Validation errors have the shape of a framework.',
    clauses: ['validation-envelope', 'validation-without-other-keys'],
    options: altering({ statuses: [422] }, () =>
      json(422, { detail: [{ loc: ['body', 'filename'], msg: 'field required', type: 'value_error.missing' }] }),
    ),
  },
  {
    id: 'answers-400-for-validation',
    title: 'Every validation error is answered with 400.',
    clauses: [
      'property-missing',
      'property-type',
      'list-empty',
      'event-unknown',
      'limit-out-of-range',
      'malformed-json',
    ],
    options: altering({ statuses: [422] }, (reply) => json(400, { detail: fieldsOf(reply)['message'] })),
  },
  {
    id: 'answers-400-for-malformed-json',
    title: 'Malformed JSON is answered with 400.',
    clauses: ['malformed-json'],
    options: altering({ labels: ['malformed-json'] }, () => json(400, { detail: 'Malformed JSON' })),
  },
  {
    id: 'answers-500-for-malformed-json',
    title: 'Malformed JSON makes the server fail.',
    clauses: ['malformed-json'],
    options: altering({ labels: ['malformed-json'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'answers-500-for-list-as-body',
    title: 'A list in place of an object makes the server fail.',
    clauses: ['malformed-json'],
    options: altering({ labels: ['body-not-object'] }, () => json(500, { detail: 'Internal server error' })),
  },
  {
    id: 'answers-problem-details-for-validation',
    title: 'Validation errors are RFC 9457 problem details.',
    clauses: ['validation-envelope', 'validation-without-other-keys', 'validation-known-keys'],
    options: altering({ statuses: [422] }, () =>
      json(422, { type: 'about:blank', title: 'Unprocessable', detail: 'Invalid' }, 'application/problem+json'),
    ),
  },
  {
    id: 'leaves-out-fields',
    title: 'Validation errors have no fields.',
    clauses: ['validation-envelope'],
    options: altering({ statuses: [422] }, (reply) => dropFields(reply, 'fields')),
  },
  {
    id: 'gives-fields-as-object',
    title: 'The fields of a validation error are an object.',
    clauses: ['validation-envelope'],
    options: altering({ statuses: [422] }, (reply) => setFields(reply, { fields: { filename: 'Required' } })),
  },
  {
    id: 'gives-fields-as-texts',
    title: 'The fields of a validation error are texts.',
    clauses: ['validation-envelope'],
    options: altering({ statuses: [422] }, (reply) => setFields(reply, { fields: ['filename is required'] })),
  },
  {
    id: 'gives-path-as-list',
    title: 'The field of an entry is a list of keys.',
    clauses: ['validation-envelope'],
    options: altering({ statuses: [422] }, (reply) =>
      setFields(reply, { fields: [{ field: ['filename'], message: 'No' }] }),
    ),
  },
  {
    id: 'names-another-error-constant',
    title: 'The error of a validation error is another constant.',
    clauses: ['validation-envelope'],
    options: altering({ statuses: [422] }, (reply) => setFields(reply, { error: 'ValidationError' })),
  },
  {
    id: 'leaves-out-validation-message',
    title: 'Validation errors have no message.',
    clauses: ['validation-envelope'],
    options: altering({ statuses: [422] }, (reply) => dropFields(reply, 'message')),
  },
  {
    id: 'adds-detail-to-validation',
    title: 'Validation errors also have a detail.',
    clauses: ['validation-without-other-keys'],
    options: altering({ statuses: [422] }, (reply) => setFields(reply, { detail: 'Invalid' })),
  },
  {
    id: 'blames-body-always',
    title: 'Validation errors name no property but body.',
    clauses: ['validation-names-fault'],
    options: altering({ labels: ['field-invalid'] }, (reply) =>
      setFields(reply, { fields: [{ field: 'body', message: 'No' }] }),
    ),
  },
];
