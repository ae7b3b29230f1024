import type { Contract } from '../../engine/core/model/index.ts';

/** The envelopes and the one success body of the tiny contract. */
export const schemas: Contract['schemas'] = {
  domain: {
    type: 'object',
    required: ['detail'],
    properties: {
      detail: { type: 'string' },
      docs_url: { type: 'string', format: 'uri', 'x-assay-level': 'advised' },
    },
  },
  validation: {
    type: 'object',
    required: ['error', 'message', 'fields'],
    properties: {
      error: { const: 'validation_error' },
      message: { type: 'string' },
      fields: { type: 'array', items: { $ref: '#/components/schemas/field' } },
    },
  },
  field: {
    type: 'object',
    required: ['field', 'message'],
    properties: { field: { type: 'string' }, message: { type: 'string' } },
  },
  rate: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } },
  gate: {
    type: 'object',
    required: ['error_code', 'message', 'bucket'],
    properties: {
      error_code: { const: 'not_authorized' },
      message: { type: 'string' },
      bucket: { enum: ['reads', 'writes'] },
    },
  },
  thing: {
    type: 'object',
    required: ['id', 'name', 'parts'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      name: { type: ['string', 'null'], 'x-assay-level': 'advised' },
      secret: { type: 'string' },
      parts: {
        type: 'array',
        items: {
          type: 'object',
          required: ['partId', 'size'],
          properties: { partId: { type: 'string' }, size: { type: 'integer', 'x-assay-level': 'advised' } },
        },
      },
      choice: { anyOf: [{ type: 'string' }, { type: 'object', required: ['a'] }] },
      'a/b~c': { type: 'string' },
    },
  },
};
