import type { VNode } from 'preact';
import type { ClauseResult, Report } from '../../../engine/core/model/index.ts';
import { cite } from '../../cite.ts';

/** What a clause rests on: a quoted sentence with its place, or the reason of a ruling. */
export function Citation({ clause, report }: { readonly clause: ClauseResult; readonly report: Report }): VNode {
  const { text, place, isQuote } = cite(clause.source);
  const documented = clause.source.kind === 'documented' && /^https?:\/\//.test(report.contract.docsUrl);
  const where = documented ? <a href={report.contract.docsUrl}>{place}</a> : place;
  if (!isQuote) {
    return (
      <p class="ruling">
        <b>Our reading</b> ({where}): {text}
      </p>
    );
  }
  return (
    <figure class="quote">
      <blockquote>{text}</blockquote>
      <figcaption>{where}</figcaption>
    </figure>
  );
}
