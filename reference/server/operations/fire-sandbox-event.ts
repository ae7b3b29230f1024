import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { readObject } from '../body/read-object.ts';
import { takeText } from '../body/repair.ts';
import { validate } from '../body/validate.ts';
import { findSubmission } from '../find.ts';
import { isUuid, type UuidVersions } from '../is-uuid.ts';
import type { Operation } from '../operation.ts';
import { refuse } from '../refuse.ts';
import { eventType } from './subscription/event-type.ts';
import { listOwn } from './subscription/list-own.ts';

/** Sends an event to the subscriptions that want it, without any processing. */
export const fireSandboxEvent: Operation = {
  id: 'fireSandboxEvent',
  method: 'POST',
  path: '/sandbox/events/fire',
  bucket: 'sandbox',
  status: 200,
  prepare: async (call) => {
    const body = validate(call, schemas[call.settings.uuidVersions], await readObject(call), repair);
    return () => {
      if (call.caller.environment === 'live') refuse(call, 'live-fire');
      findSubmission(call, body.submissionId);
      const receivers = listOwn(call).filter((one) => one.enabled && one.eventTypes.includes(body.eventType));
      const attemptedAt = new Date(call.settings.now()).toISOString();
      for (const { attempts } of receivers) {
        attempts.push({ id: randomUUID(), eventType: body.eventType, status: 'delivered', attemptedAt });
      }
      return { dispatched: receivers.length };
    };
  },
};

const schemas = { any: makeSchema('any'), four: makeSchema('four') };

function makeSchema(versions: UuidVersions) {
  const isRead = (id: string): boolean => isUuid(id, versions);
  return v.object({
    eventType,
    submissionId: v.pipe(v.string(), v.check(isRead, 'Expected a UUID')),
    errorMessage: v.optional(v.nullable(v.string())),
  });
}

function repair(raw: unknown): v.InferOutput<typeof schemas.any> {
  return { eventType: 'asset.processing.completed', submissionId: takeText(raw, 'submissionId') };
}
