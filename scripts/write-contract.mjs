// The last step of the build: parses the built-in contract, so that no start has to.
import { rm, writeFile } from 'node:fs/promises';
import { AHEAD, toAhead } from '../dist/engine/io/load/contract-ahead.js';
import { openContract } from '../dist/engine/session/open-contract.js';

// Else what an earlier build parsed would be read.
await rm(AHEAD, { force: true });
await writeFile(AHEAD, toAhead(await openContract('.')));
