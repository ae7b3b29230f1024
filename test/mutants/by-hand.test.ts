import { expect, test } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import { makeMutants } from '../../engine/selftest/all-mutants.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { meetCases } from '../../engine/selftest/meetings.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { executeScript, hasCurl } from '../core/probe/execute-script.ts';
import { isFull } from '../is-full.ts';
import { openTarget } from '../run-control/open-target.ts';

const bench = await openBench({ contract: await openContract('.'), seed: 1 });
const derived = makeMutants(bench, await meetCases(bench)).filter((mutant) => 'check' in mutant);

// Every way to break a status in the short form: what a script shows by itself is the status.
const wanted = derived.filter(({ id }) => /:status(?:\/accepted|\/failure)?$/.test(id));
const few = wanted.filter((_, index) => index % Math.ceil(wanted.length / 6) === 0);

test.skipIf(!hasCurl).each(isFull ? wanted : few)(
  'a script shows the fault of $id to whoever executes it',
  async (mutant) => {
    const target = await openTarget(mutant.options());
    const only = mutant.clauses.join(',');
    await target.call(`run --quiet --fuzz 0 --only ${only} --report json=r.json --journal j.ndjson`);
    const failures = target.read('r.json').entries.filter(isWrongStatus);
    expect(failures).not.toEqual([]);
    const [{ curl = '', received } = {}] = failures;
    const anonymous = curl.replace(/ -H 'X-Assay-Case: [^']*'/, '').replace(/ -H 'User-Agent: [^']*'/, '');
    expect(anonymous).not.toBe(curl);
    const { output } = await executeScript(anonymous, target.sandboxKey);
    await target.close();
    expect(output).toContain(`HTTP/1.1 ${received ?? 0} `);
  },
);

// A key that only the profile has is nothing that this test hands on.
function isWrongStatus({ findings, curl = '' }: Entry): boolean {
  return findings.some(({ check }) => check === 'status') && !/ASSAY_KEYS_(?!SANDBOX\b)/.test(curl) && curl !== '';
}
