import type { VNode } from 'preact';
import { keyPlacesOf, type Contract } from '../../engine/core/model/index.ts';
import { Document } from '../html/document.tsx';
import { formatNumber } from '../quantity.ts';
import { countSources } from '../source-shares.ts';
import type { Part } from './part.ts';
import { parts } from './parts/index.ts';

/** The whole page. */
export function ContractPage({ contract }: { readonly contract: Contract }): VNode {
  const present = parts.filter(({ count }) => count(contract) > 0);
  return (
    <Document title={`Contract: ${contract.title} ${contract.version}`} skip="Skip to the contract" generator="assay">
      <div class="layout">
        <Navigation contract={contract} present={present} />
        <main id="main" tabIndex={-1}>
          <Head contract={contract} />
          {present.map(({ id, title, lead, Body }) => (
            <section id={id} key={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              <p class="lead">{lead}</p>
              <Body contract={contract} />
            </section>
          ))}
          <footer>Written by assay.</footer>
        </main>
      </div>
    </Document>
  );
}

function Navigation({ contract, present }: { readonly contract: Contract; readonly present: readonly Part[] }): VNode {
  return (
    <nav aria-label="Parts">
      <p class="brand">assay</p>
      <ul>
        {present.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title} <span class="count">{formatNumber(count(contract))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Head({ contract }: { readonly contract: Contract }): VNode {
  const { title, name, version, digest, docsUrl, basePath } = contract;
  const facts = [
    ['Contract', `${name} ${version}`],
    ['Digest', <code title={digest}>{digest.slice(0, 16)}</code>],
    ['Documentation', /^https?:\/\//.test(docsUrl) ? <a href={docsUrl}>{docsUrl}</a> : docsUrl],
    ['Clauses', countSources(contract.clauses)],
    ['Base path', <code>{basePath}</code>],
    [
      'Keys in',
      keyPlacesOf(contract)
        .map(({ in: place, name: field }) => `${place} ${field}`)
        .join(', '),
    ],
  ] as const;
  return (
    <header class="verdict quiet">
      <p class="eyebrow">Contract</p>
      <h1>{title}</h1>
      <p class="decided">What a server must do, what it is advised to do, and where that is said.</p>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
