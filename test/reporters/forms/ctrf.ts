import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { any, list, object, text, time, whole } from './obeys.ts';

const status = { enum: ['passed', 'failed', 'skipped', 'pending', 'other'] };

const test = object({
  name: { type: 'string', minLength: 1 },
  status,
  'flaky?': { type: 'boolean' },
  duration: whole,
  suite: { ...list(text), minItems: 1 },
  rawStatus: text,
  type: text,
  tags: list(text),
  'message?': text,
  'snippet?': text,
  extra: any,
});

/** The part of the Common Test Report Format that is written, after its specification; nothing beyond it is admitted. */
export const ctrfForm: AnySchemaObject = object({
  reportFormat: { const: 'CTRF' },
  specVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  runId: { type: 'string', minLength: 1 },
  timestamp: time,
  generatedBy: text,
  results: object({
    tool: object({ name: text, version: text }),
    summary: object({
      tests: whole,
      passed: whole,
      failed: whole,
      skipped: whole,
      pending: whole,
      other: whole,
      flaky: whole,
      start: whole,
      stop: whole,
    }),
    tests: list(test),
    environment: object({ appName: text, appVersion: text, testEnvironment: text, extra: any }),
    extra: any,
  }),
});
