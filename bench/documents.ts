import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContract } from '../engine/session/open-contract.ts';
import { writeDerived } from '../engine/session/derive/derive-contract-folder.ts';
import { readDocument } from '../engine/session/derive/read-document.ts';
import { makeLargeDocument } from './large-document.ts';
import type { Figure, Measure } from './measure.ts';

/** Measures how long a contract is loaded that was derived from a document of 300 operations, as JSON and as YAML. */
export const measureDocuments: Measure = async () => {
  const text = JSON.stringify(makeLargeDocument(), undefined, 1);
  const figures: Figure[] = [];
  // JSON is YAML, too.
  for (const name of ['openapi.json', 'openapi.yaml']) {
    const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
    const path = join(folder, name);
    writeFileSync(path, text);
    const contract = join(folder, 'spec');
    await writeDerived(contract, await readDocument(path));
    const started = performance.now();
    await openContract(folder, contract);
    figures.push({ what: `300 operations in ${name}`, value: performance.now() - started, unit: 'ms', aim: 2000 });
  }
  return figures;
};
