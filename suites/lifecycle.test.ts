import { conformance } from '../engine/vitest.ts';

conformance({ reference: true, only: ['walk', 'race'] });
