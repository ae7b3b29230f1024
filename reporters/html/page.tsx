import type { VNode } from 'preact';
import { verdictWord } from '../shard-text.ts';
import type { Report } from '../../engine/core/model/index.ts';
import { words } from '../words.ts';
import { Document } from './document.tsx';
import { Navigation } from './navigation.tsx';
import { script } from './script.ts';
import { sections } from './sections/index.ts';
import { Summary } from './sections/summary.tsx';
import { Tools } from './tools.tsx';
import type { View } from './view.ts';

/** The whole page. */
export function Page({ view }: { readonly view: View }): VNode {
  const { report } = view;
  const present = sections.filter(({ isShown, count }) => (isShown ? isShown(view) : count?.(view) !== 0));
  return (
    <Document
      title={`${words[report.verdict].sign} ${verdictWord(report)}: ${report.contract.title} ${at(report)}`}
      skip="Skip to the report"
      script={script}
      generator={`assay ${report.assay.version}`}
    >
      <div class="layout">
        <Navigation view={view} sections={present} />
        <main id="main" tabIndex={-1}>
          <Summary view={view} />
          <Tools />
          {present.map(({ id, title, lead, Body }) => (
            <section id={id} key={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              {lead !== undefined && <p class="lead">{lead}</p>}
              <Body view={view} />
            </section>
          ))}
          <footer>
            Written by assay {report.assay.version}. Run {report.run}.
          </footer>
        </main>
      </div>
    </Document>
  );
}

function at({ target, client, traffic }: Report): string {
  if (traffic !== undefined) return `in traffic with ${target.baseUrl}`;
  return client === undefined ? `at ${target.baseUrl}` : `and the client ${client.name}`;
}
