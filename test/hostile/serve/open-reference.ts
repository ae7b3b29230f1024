import type { RequestListener } from 'node:http';
import { openApp } from '../../../engine/session/open-app.ts';
import { createReference, type ReferenceOptions } from '../../../reference/index.ts';
import { SANDBOX_KEY } from '../key.ts';
import type { OpenServer } from '../target.ts';

/** Changes how a listener answers. */
export type Wrap = (listener: RequestListener) => RequestListener;

/** Opens a reference that knows the key of these tests, behind a wrapper. */
export function openReference(
  options: ReferenceOptions = {},
  wrap: Wrap = (listener) => listener,
): Promise<OpenServer> {
  return openApp(wrap(createReference({ keys: { sandbox: SANDBOX_KEY }, ...options }).listener));
}
