import { anchor, type AnchorKind } from './html/anchor.ts';

/** The page of the contract, which is written beside each HTML report. */
export const CONTRACT_PAGE = 'assay-contract.html';

/** Returns the address of a place in the page of the contract, from a report beside it. */
export function contractHref(kind: AnchorKind, id: string): string {
  return `${CONTRACT_PAGE}#${anchor(kind, id)}`;
}
