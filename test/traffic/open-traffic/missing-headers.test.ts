import { describe, expect, it } from 'vitest';
import { judgeAll, tell } from './judge-all.ts';

describe('what rests on a header that is missing', () => {
  it('counts where other requests have it', () => {
    expect(tell(judgeAll([{}, { key: null }]))).toEqual(['fail missing-key: 200']);
  });

  it('counts wherever in the traffic they come', () => {
    expect(tell(judgeAll([{ key: null }, {}]))).toEqual(['fail missing-key: 200']);
  });

  it('is not told where no request has it, as a tool may have taken it out', () => {
    const report = judgeAll([{ key: null }, { key: null, status: 200 }]);
    expect(tell(report)).toEqual(['skip missing-key: ']);
    expect(report).toMatchObject({ exitCode: 0 });
    expect(report.entries.find(({ clause }) => clause === 'missing-key')?.reason).toContain(
      'no request of the traffic has X-API-Key',
    );
  });
});
