import type { Contract } from '../../core/model/index.ts';
import type { Listed } from './listed.ts';

/** What can be listed. */
export const listingNames = [
  'clauses',
  'claims',
  'cases',
  'exam',
  'generators',
  'mutants',
  'arrangements',
  'operations',
] as const;

/** The name of what can be listed. */
export type ListingName = (typeof listingNames)[number];

/** Returns what a contract holds of one kind. */
export type Listing = (contract: Contract) => Listed;

/** Loads a listing; that of the mutants brings the reference. */
export async function loadListing(name: ListingName): Promise<Listing> {
  if (name === 'mutants') return (await import('./mutants.ts')).listMutants;
  return (await import('./light-listings.ts')).lightListings[name];
}
