import { WrongUse, type Contract, type PageWatch } from '../../core/model/index.ts';
import type { PageSurroundings } from '../../io/page/index.ts';
import { watchPage } from '../../page/watch-page.ts';
import { choosePage, openPage } from './open-page.ts';

/** Reads the page whose own words a report shows; throws `WrongUse` where it is not the contract's page. */
export async function showPage(
  source: string,
  contract: Contract,
  surroundings: PageSurroundings & { readonly cwd: string },
): Promise<PageWatch> {
  const page = choosePage(contract, undefined);
  const opened = await openPage(source, surroundings.cwd, surroundings, page);
  if ('unusable' in opened) throw new WrongUse(`${opened.unusable} Mend --page, or leave it out.`);
  const watch = watchPage(contract, page, opened, source);
  if (watch.exitCode === 3) throw new WrongUse(`--page ${source}: ${watch.decidedBy}. Mend it, or leave it out.`);
  return watch;
}
