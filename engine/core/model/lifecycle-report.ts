import type { LifecycleEdge } from './lifecycle-edges.ts';

/** What walks and races came by of the lifecycle. */
export interface LifecycleReport {
  readonly entities: readonly WalkedEntity[];
  readonly rows: readonly RowResult[];
}

/** The states of an entity, and the ways between them with how often they were walked. */
export interface WalkedEntity {
  readonly id: string;
  readonly title: string;
  readonly states: readonly { readonly id: string; readonly says: string; readonly isEnd: boolean }[];
  readonly edges: readonly (Omit<LifecycleEdge, 'entity'> & { readonly times: number })[];
}

/** A row of the lifecycle with what came of it. */
export interface RowResult {
  readonly id: string;
  readonly call: string;
  readonly operation: string;
  readonly entity?: string;
  readonly state?: string;
  /** The documented statuses; none where it is open. */
  readonly statuses: readonly number[];
  readonly open?: string;
  readonly clause: string;
  /** How many steps were held against it. */
  readonly times: number;
  /** The statuses that those steps were answered with. */
  readonly received: readonly number[];
  readonly outcome: 'conforms' | 'violated' | 'warned' | 'observed' | 'not-exercised';
}
