import { conformance } from '../engine/vitest.ts';

conformance({ reference: true, only: ['no-trace'] });
