import { asText, type Json, type JsonObject, type ProbeBody } from '../model/index.ts';

/** A form, ready to be sent. */
export interface Form {
  readonly mediaType: string;
  readonly body: ProbeBody;
}

/** Returns the encoding of a form of this media type; undefined where it is none. */
export function formEncoder(mediaType: string): ((fields: JsonObject, form: FormParts) => Form) | undefined {
  const [essence = ''] = mediaType.toLowerCase().split(';');
  return encoders[essence.trim()];
}

/** What a document says of a part. */
export interface Part {
  readonly isFile: boolean;
}

/** What a form is encoded with. */
export interface FormParts {
  /** What is known of the parts, by name. */
  readonly parts: Readonly<Record<string, Part>>;
  /** Media types that the document gives for parts, by name. */
  readonly types: Readonly<Record<string, string>>;
  readonly boundary: string;
}

const encoders: Readonly<Partial<Record<string, (fields: JsonObject, form: FormParts) => Form>>> = {
  'application/x-www-form-urlencoded': (fields) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => listOf(value).map((one) => [name, asText(one)]));
    const text = new URLSearchParams(pairs).toString();
    return { mediaType: 'application/x-www-form-urlencoded', body: { kind: 'text', text } };
  },
  'multipart/form-data': (fields, { parts: known, types, boundary }) => {
    // Each item of a list is a part of its own, unless the document has the list as JSON.
    const parts = Object.entries(fields).flatMap(([name, value]) => {
      const type = types[name];
      const items = type !== undefined && /[/+]json$/i.test(type) ? [value] : listOf(value);
      return items.map((item) => partOf(name, item, known[name]?.isFile === true, type));
    });
    const text = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
    const note = `multipart/form-data with the parts ${Object.keys(fields).join(', ')}`;
    const body: ProbeBody = { kind: 'bytes', bytes: new TextEncoder().encode(text), note };
    return { mediaType: `multipart/form-data; boundary=${boundary}`, body };
  },
};

function partOf(name: string, value: Json, isFile: boolean, given: string | undefined): string {
  const type =
    given ??
    (isFile
      ? 'application/octet-stream'
      : typeof value === 'object' && value !== null
        ? 'application/json'
        : undefined);
  const head = `Content-Disposition: form-data; name="${escapeName(name)}"${isFile ? `; filename="assay.${endingFor(type)}"` : ''}`;
  return `${head}${type === undefined ? '' : `\r\nContent-Type: ${type}`}\r\n\r\n${asText(value)}`;
}

function endingFor(type = ''): string {
  return ENDINGS[type.toLowerCase()] ?? 'txt';
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/html': 'html',
  'video/mp4': 'mp4',
};

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value]; // a list in JSON is one of JSON
}

function escapeName(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
