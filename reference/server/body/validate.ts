import * as v from 'valibot';
import type { Call } from '../call.ts';
import { isSkipped, refuse } from '../refuse.ts';
import type { FieldIssue } from '../refuse.ts';
import { findExtraKeys } from './find-extra-keys.ts';

/**
 * Holds a body against its schema.
 *
 * Where the settings leave a check out, `repair` makes the body usable.
 */
export function validate<Body>(
  call: Call,
  schema: v.GenericSchema<unknown, Body>,
  raw: unknown,
  repair: (raw: unknown) => Body,
): Body {
  const result = v.safeParse(schema, raw);
  const fields = (result.issues ?? []).map(toFieldIssue).filter((issue) => !isAccepted(call, raw, issue));
  if (fields.length > 0) refuse(call, 'field-invalid', { fields });
  const body = result.success ? result.output : repair(raw);
  const extra = call.settings.extraKeys === 'refuse' ? findExtraKeys(raw, body) : [];
  if (extra.length > 0) {
    refuse(call, 'unknown-field', {
      fields: extra.map((path) => ({ from: 'body', path, message: 'Unknown field' })),
    });
  }
  return body;
}

function toFieldIssue(issue: v.BaseIssue<unknown>): FieldIssue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { from: 'body', path, message: issue.message };
}

function isAccepted(call: Call, raw: unknown, issue: FieldIssue): boolean {
  const field = issue.path.findLast((key) => typeof key === 'string');
  if (isSkipped(call, 'field-invalid', field)) return true;
  const { acceptsValue } = call.settings.behaviour;
  return acceptsValue?.(call.operation.id, issue.path, valueAt(raw, issue.path)) ?? false;
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    // Any object can be asked for any key.
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    raw,
  );
}
