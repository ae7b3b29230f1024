import type { ComponentChildren, VNode } from 'preact';
import { contentSecurityPolicy } from './security.ts';
import { style } from './style/index.ts';

/** A page that stands alone. */
export interface DocumentProps {
  readonly title: string;
  /** The text of the link to the main part. */
  readonly skip: string;
  /** What makes it handier; a constant of ours. */
  readonly script?: string;
  readonly generator: string;
  readonly children: ComponentChildren;
}

/** The frame of every page: the policy that admits its one style and its one script, and no network. */
export function Document({ title, skip, script, generator, children }: DocumentProps): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(style, script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content={generator} />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {/* Constants of ours; nothing of a report is ever put here. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          {skip}
        </a>
        {children}
        {script !== undefined && <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>
  );
}
