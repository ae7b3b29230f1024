import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { any, list, object, text, time, whole } from './obeys.ts';

const message = object({ text });
const level = { enum: ['none', 'note', 'warning', 'error'] };
const uriReference = { type: 'string', format: 'uri-reference' };

const rule = object({
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  'helpUri?': { type: 'string', format: 'uri' },
  defaultConfiguration: object({ level }),
  properties: object({ tags: { ...list(text), uniqueItems: true } }),
});

const location = object({
  'physicalLocation?': object({
    artifactLocation: object({ uri: uriReference }),
    region: object({ startLine: { type: 'integer', minimum: 1 } }),
  }),
  logicalLocations: list(object({ name: text, kind: text })),
});

const result = object({
  ruleId: text,
  'ruleIndex?': whole,
  level,
  message,
  locations: list(location),
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
  'suppressions?': list(object({ kind: { enum: ['inSource', 'external'] }, justification: text })),
  properties: any,
});

/** The part of SARIF 2.1.0 that is written, after the OASIS standard; nothing beyond it is admitted. */
export const sarifForm: AnySchemaObject = object({
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({ driver: object({ name: text, version: text, rules: { ...list(rule), uniqueItems: true } }) }),
      automationDetails: object({ id: text }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      invocations: list(
        object({
          executionSuccessful: { type: 'boolean' },
          exitCode: { type: 'integer' },
          exitCodeDescription: text,
          startTimeUtc: time,
          endTimeUtc: time,
          toolExecutionNotifications: list(object({ level, message })),
        }),
      ),
      results: list(result),
      properties: any,
    }),
  ),
});
