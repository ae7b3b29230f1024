import { conformance } from '../engine/vitest.ts';

conformance({ reference: true, statuses: [200, 201, 202, 204] });
