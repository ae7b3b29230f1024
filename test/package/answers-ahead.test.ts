import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Contract, Json } from '../../engine/core/model/index.ts';
import { collectAnswerSchemas, listAnswerSchemas } from '../../engine/core/schema/answer-schemas.ts';
import { createValidate } from '../../engine/core/schema/create-validate.ts';
import { knowFits } from '../../engine/core/schema/known-fits.ts';
import { sampleValue } from '../../engine/exam/sample-value.ts';
import { readAnswersAhead } from '../../engine/io/load/answers-ahead.ts';
import { AHEAD, CONTRACT_AHEAD, readAhead, toAhead } from '../../engine/io/load/contract-ahead.ts';
import { builtInContract } from '../../engine/io/load/index.ts';
import { FITS_AHEAD } from '../../engine/io/load/source/fits-ahead.ts';
import { makeFolder } from '../cli/call-main.ts';
import { mutateJson } from './mutate-json.ts';

const BUILT = join(import.meta.dirname, '../../dist');

it('the build has compiled every schema that an answer is held against', async () => {
  const contract = await readBuilt();
  const schemas = listAnswerSchemas(contract, collectAnswerSchemas(contract));
  expect([...(await fitsOf(contract)).keys()]).toEqual([...schemas.keys()]);
  expect(schemas.size).toBeGreaterThan(15);
});

it('what the build has compiled lets the same answers through, and says the same of the others', async () => {
  const contract = await readBuilt();
  const anew = createValidate({ ...contract });
  const fits = new Map([...(await fitsOf(contract))].map(([text, one]) => [text, vi.fn(one)]));
  knowFits(contract, fits);
  const ahead = createValidate(contract);

  const judged = contract.operations.flatMap(({ id, responses }) =>
    responses.flatMap(({ status, schema, requiredHeaders = {} }) => {
      const key = String(status);
      const sample = schema && sampleValue(contract.schemas, schema, id);
      const bodies = sample === undefined ? [] : [sample, ...mutateJson(sample)];
      const texts = Object.keys(requiredHeaders).flatMap((name) => TEXTS.map((text) => [name, text] as const));
      return [
        ...bodies.map((body) => ({ is: ahead.documented(id, key, body), was: anew.documented(id, key, body) })),
        ...texts.map((of) => ({ is: ahead.header(id, key, ...of), was: anew.header(id, key, ...of) })),
      ];
    }),
  );
  const envelopes = contract.envelopes.flatMap((name) =>
    mutateJson(sampleValue(contract.schemas, contract.schemas[name] ?? {}, name)).map((body) => ({
      is: ahead.envelope(name, body),
      was: anew.envelope(name, body),
    })),
  );

  const all = [...judged, ...envelopes];
  expect(all.filter(({ is, was }) => JSON.stringify(is) !== JSON.stringify(was))).toEqual([]);
  expect(all.filter(({ was }) => was.length === 0).length).toBeGreaterThan(100);
  expect(all.filter(({ was }) => was.length > 0).length).toBeGreaterThan(1000);
  expect([...fits].filter(([, one]) => one.mock.calls.length === 0).map(([text]) => text)).toEqual([]);
});

it('it is not taken for a contract that the build has not read, nor for one that was changed', async () => {
  const contract = await readBuilt();
  expect(await readAnswersAhead({ ...contract })).toBeUndefined();
  const ledger = await readAhead(builtInContract('ledger'), BUILT);
  if (ledger === undefined) throw new Error('The build did not parse the ledger as it is.');
  expect(await readAnswersAhead(ledger)).toBeUndefined();
});

it('of another build than the contract it is not taken', async () => {
  const built = await makeFolder();
  const place = join(built, AHEAD, 'mediamagic');
  await mkdir(place, { recursive: true });
  const contract = await readBuilt();
  await writeFile(join(place, CONTRACT_AHEAD), toAhead(contract));
  const code = join(built, AHEAD, FITS_AHEAD);
  await copyFile(join(BUILT, AHEAD, FITS_AHEAD), code);
  expect(await readAnswersAhead(await readBuilt(built))).toBeDefined();
  const other = await makeFolder();
  const moved = join(other, AHEAD, 'mediamagic');
  await mkdir(moved, { recursive: true });
  await writeFile(join(moved, CONTRACT_AHEAD), toAhead(contract));
  await writeFile(
    join(other, AHEAD, FITS_AHEAD),
    "export const answers = { digest: 'of another one', fits: new Map() };",
  );
  await writeFile(join(other, 'package.json'), '{ "type": "module" }');
  expect(await readAnswersAhead(await readBuilt(other))).toBeUndefined();
});

// As a text, and as the number or the boolean that it may stand for.
const TEXTS = ['', '5', '-1', '0.5', 'true', 'soon', '1e3'];

async function fitsOf(contract: Contract): Promise<ReadonlyMap<string, (value: Json) => boolean>> {
  const fits = await readAnswersAhead(contract);
  if (fits === undefined) throw new Error('The build is stale: it did not compile the contract as it is.');
  return fits;
}

async function readBuilt(built = BUILT): Promise<Contract> {
  const contract = await readAhead(builtInContract(), built);
  if (contract === undefined) throw new Error('The build is stale: it did not parse the contract as it is.');
  return contract;
}
