export { createLedger, type Ledger, type LedgerOptions } from './create-ledger.ts';
export { ledgerMutants, type LedgerMutant } from './mutants/index.ts';
export { ledgerVariants } from './variants.ts';
