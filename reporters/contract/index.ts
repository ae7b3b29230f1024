import { h } from 'preact';
import type { Contract } from '../../engine/core/model/index.ts';
import { renderPage } from '../html/render-page.ts';
import { mapStrings } from '../map-strings.ts';
import { visible } from '../visible.ts';
import { ContractPage } from './page.tsx';

/** A contract as one HTML page with an anchor for each clause, envelope, status, operation and arrangement. */
export function renderContract(contract: Contract): Iterable<string> {
  // The bytes of fixtures are not shown.
  const shown = mapStrings({ ...contract, fixtures: {} }, visible);
  return renderPage(h(ContractPage, { contract: shown }));
}
