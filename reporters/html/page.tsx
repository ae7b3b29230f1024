import type { VNode } from 'preact';
import { words } from '../words.ts';
import { Navigation } from './navigation.tsx';
import { script } from './script.ts';
import { sections } from './sections/index.ts';
import { Summary } from './sections/summary.tsx';
import { contentSecurityPolicy } from './security.ts';
import { style } from './style/index.ts';
import { Tools } from './tools.tsx';
import type { View } from './view.ts';

/** The whole page. */
export function Page({ view }: { readonly view: View }): VNode {
  const { report } = view;
  const present = sections.filter((section) => section.count?.(view) !== 0);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(style, script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content={`assay ${report.assay.version}`} />
        <title>{`${words[report.verdict].sign} ${report.verdict}: ${report.contract.title} at ${report.target.baseUrl}`}</title>
        <link rel="icon" href="data:," />
        {/* Constants of ours; nothing of a report is ever put here. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the report
        </a>
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
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
