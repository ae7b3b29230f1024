import type { VNode } from 'preact';
import type { Source } from '../../../engine/core/model/index.ts';
import { cite } from '../../cite.ts';
import { Prose } from './prose.tsx';

/** What a clause rests on: a standard's own words, or in ours what a page says, or the reason of a ruling. */
export function Citation({ source, docsUrl }: { readonly source: Source; readonly docsUrl: string }): VNode {
  const { label, text, place, isQuote, ruling } = cite(source);
  const isOnline = (source.kind === 'documented' || source.kind === 'reference') && /^https?:\/\//.test(docsUrl);
  const where = isOnline ? <a href={docsUrl}>{place}</a> : place;
  if (isQuote) {
    return (
      <figure class="quote">
        <blockquote>
          <Prose text={text} />
        </blockquote>
        <figcaption>{where}</figcaption>
      </figure>
    );
  }
  return (
    <p class={source.kind === 'documented' ? 'basis' : 'ruling'}>
      <b>{label}</b> ({where}
      {source.kind === 'ruling' ? '' : ', in our words'}): <Prose text={text} />
      {ruling !== undefined && (
        <>
          <br />
          <b>Required</b> by <Prose text={ruling} />
        </>
      )}
    </p>
  );
}
