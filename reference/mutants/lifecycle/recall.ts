import type { ReferenceOptions, Tamper, TamperContext } from '../../server/options.ts';
import type { Reply } from '../../server/reply.ts';
import { fieldsOf } from '../edit.ts';

/** The options of a server that alters replies by what it saw before; each server has a memory of its own. */
export function recalling(make: () => Tamper, options: ReferenceOptions = {}): () => ReferenceOptions {
  return () => ({ ...options, tamper: make() });
}

/** The id in the path behind a word, such as that of a subscription behind `subscriptions`. */
export function idBehind(word: 'subscriptions' | 'submissions' | 'assets', { request }: TamperContext): string {
  const parts = request.path.split('/');
  return parts[parts.indexOf(word) + 1] ?? '';
}

/** A text in the body of a reply. */
export function textOf(reply: Reply, name: string): string {
  const value = fieldsOf(reply)[name];
  return typeof value === 'string' ? value : '';
}

/** The blob paths that a request submits. */
export function pathsIn(context: TamperContext): readonly string[] {
  return textsIn(context, 'blobPath');
}

/** The texts that the files of a submission give under this name. */
export function textsIn({ body }: Pick<TamperContext, 'body'>, name: string): readonly string[] {
  const assets: unknown = (body as { readonly assets?: unknown } | undefined)?.assets;
  if (!Array.isArray(assets)) return [];
  return assets.flatMap((asset: unknown) => {
    const text = (asset as Readonly<Record<string, unknown>> | null)?.[name];
    return typeof text === 'string' ? [text] : [];
  });
}

/** Whether a property of the body of a request is there and has this value. */
export function sends({ body }: TamperContext, name: string, value: unknown): boolean {
  return typeof body === 'object' && body !== null && (body as Readonly<Record<string, unknown>>)[name] === value;
}
