import type { VNode } from 'preact';
import type { Source } from '../../../engine/core/model/index.ts';
import { cite } from '../../cite.ts';
import { Prose } from './prose.tsx';

/** What a clause rests on: a quoted sentence with its place, or the reason of a ruling. */
export function Citation({ source, docsUrl }: { readonly source: Source; readonly docsUrl: string }): VNode {
  const { text, place, isQuote } = cite(source);
  const documented = source.kind === 'documented' && /^https?:\/\//.test(docsUrl);
  const where = documented ? <a href={docsUrl}>{place}</a> : place;
  if (!isQuote) {
    return (
      <p class="ruling">
        <b>Our reading</b> ({where}): <Prose text={text} />
      </p>
    );
  }
  return (
    <figure class="quote">
      <blockquote>
        <Prose text={text} />
      </blockquote>
      <figcaption>{where}</figcaption>
    </figure>
  );
}
