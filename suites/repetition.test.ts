import { conformance } from '../engine/vitest.ts';

conformance({
  reference: true,
  only: [
    'again-400',
    'again-401',
    'again-402',
    'again-403',
    'again-404',
    'again-409',
    'again-413',
    'again-415',
    'again-422',
  ],
});
