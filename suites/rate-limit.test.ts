import { conformance } from '../engine/vitest.ts';

conformance({ reference: true, statuses: [429] });
