import { MIMEType } from 'whatwg-mimetype';

/** The text of a page, and how it is written. */
export interface PageText {
  readonly text: string;
  readonly format: 'html' | 'markdown' | 'text';
}

/** Decodes the bytes of a page, and tells its format by its media type, its name or its look; or says what they are instead. */
export function decodePage(
  bytes: Uint8Array,
  { name = '', mediaType }: { readonly name?: string; readonly mediaType?: string | undefined },
): PageText | { readonly obstacle: string } {
  const type = mediaType === undefined ? null : MIMEType.parse(mediaType);
  if (type !== null && !READABLE.test(type.essence))
    return { obstacle: `is no page: its media type is ${type.essence}` };
  const charset = byOrderMark(bytes) ?? type?.parameters.get('charset') ?? byMeta(bytes);
  if (isBinary(bytes, charset)) return { obstacle: 'is no text but binary' };
  const text = decode(bytes, charset);
  if (text === undefined) return { obstacle: `names the charset ${charset ?? ''}, which is none that can be read` };
  if (text.trim() === '') return { obstacle: 'holds no text' };
  return { text, format: formatOf(text, name, type?.essence) };
}

const READABLE = /^(?:text\/(?:html|markdown|x-markdown|plain|mdx)|application\/xhtml\+xml|application\/octet-stream)$/;

function byOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

// The HTML standard looks for it in the first 1024 bytes.
function byMeta(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
}

function isBinary(bytes: Uint8Array, charset: string | undefined): boolean {
  if (/^utf-?16/i.test(charset ?? '')) return false;
  const head = bytes.subarray(0, 65_536);
  return head.includes(0) || new TextDecoder('latin1').decode(head.subarray(0, 5)) === '%PDF-';
}

function decode(bytes: Uint8Array, charset: string | undefined): string | undefined {
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: charset === undefined }).decode(bytes);
  } catch {
    return charset === undefined ? new TextDecoder('windows-1252').decode(bytes) : undefined;
  }
}

function formatOf(text: string, name: string, essence = ''): PageText['format'] {
  if (/html|xml/.test(essence) || /\.x?html?$/i.test(name)) return 'html';
  if (/markdown|mdx/.test(essence) || /\.(?:md|mdx|markdown)$/i.test(name)) return 'markdown';
  if (/^\s*(?:<!doctype html|<html|<!--)/i.test(text) || /<\/(?:p|div|table|body|h[1-6])>/i.test(text)) return 'html';
  return /^#{1,6} \S|^\s*\|(?:\s*:?-+:?\s*\|)+\s*$|^```/m.test(text) ? 'markdown' : 'text';
}
