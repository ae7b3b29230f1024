import { randomBytes, randomUUID } from 'node:crypto';

/** A webhook subscription and the deliveries it has had. */
export interface Subscription {
  readonly id: string;
  readonly workspaceId: string;
  readonly endpointUrl: string;
  readonly eventTypes: readonly string[];
  readonly description: string | null;
  readonly secret: string;
  readonly createdAt: number;
  enabled: boolean;
  updatedAt: number;
  readonly attempts: Attempt[];
}

/** One delivery of an event. */
export interface Attempt {
  readonly id: string;
  readonly eventType: string;
  readonly status: 'delivered' | 'failed';
  readonly attemptedAt: string;
}

/** Makes a subscription from what its body says. */
export function makeSubscription(
  workspaceId: string,
  createdAt: number,
  body: Pick<Subscription, 'endpointUrl' | 'eventTypes' | 'description'>,
): Subscription {
  return {
    id: randomUUID(),
    workspaceId,
    ...body,
    secret: `whsec_${randomBytes(24).toString('hex')}`,
    createdAt,
    enabled: true,
    updatedAt: createdAt,
    attempts: [],
  };
}
