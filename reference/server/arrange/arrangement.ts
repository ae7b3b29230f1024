import type { World } from '../call.ts';

/** Brings a state about in a workspace and answers with what is needed to meet it. */
export type Arrangement = (world: World, workspaceId: string) => Readonly<Record<string, unknown>>;
