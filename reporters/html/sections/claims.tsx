import type { VNode } from 'preact';
import { sectionTitle, type SentenceResult } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { pageHref } from '../page-href.ts';
import { ClaimBasis } from '../parts/claim-basis.tsx';
import { Mark } from '../parts/mark.tsx';
import { PageClaims } from '../parts/page-claims.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** Every unit of the documentation pages with its outcome: in the page's own words where it was given, else in ours. */
export const claims: Section = {
  id: 'claims',
  title: 'Claims of the documentation',
  lead: 'Every sentence, table row and sample of the documentation page in its order, with the clauses that check it or the reason why none does.',
  count: (view) => unitsOf(view).length,
  Body: Claims,
};

function Claims({ view }: { readonly view: View }): VNode {
  return view.page === undefined ? <OurClaims view={view} /> : <PageClaims page={view.page} view={view} />;
}

function OurClaims({ view }: { readonly view: View }): VNode {
  const { pages, docsUrl } = view.report.contract;
  return (
    <>
      <p class="note">
        These are our words, not the page's: its own are not part of the contract. Give the page with{' '}
        <code>--page</code> to read them here.
      </p>
      {[...groupBy(unitsOf(view), ({ page, section }) => `${page} ${section}`)].map(([key, sentences]) => (
        <div key={key}>
          {sentences.slice(0, 1).map(({ section, page }) => (
            <SectionTitle
              title={sectionTitle(section)}
              address={pages.find(({ id }) => id === page)?.address}
              docsUrl={docsUrl}
              key={section}
            />
          ))}
          <ol class="claims">
            {sentences.map((sentence) => (
              <Claim sentence={sentence} key={sentence.unit} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function SectionTitle({
  title,
  address,
  docsUrl,
}: {
  readonly title: string;
  readonly address: string | undefined;
  readonly docsUrl: string;
}): VNode {
  const known = address === undefined ? undefined : pageHref(address, title);
  const href = known ?? (/^https?:\/\//.test(docsUrl) ? docsUrl : undefined);
  return <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>;
}

// A heading is the title of its group.
function unitsOf({ report }: View): readonly SentenceResult[] {
  return report.sentences.filter(({ kind }) => kind !== 'heading');
}

function Claim({ sentence }: { readonly sentence: SentenceResult }): VNode {
  return (
    <li data-outcome={sentence.outcome}>
      <Mark state={sentence.outcome} />
      <div>
        {sentence.text}
        <ClaimBasis sentence={sentence} />
      </div>
    </li>
  );
}
