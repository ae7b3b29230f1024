import type { Json, JsonObject, JsonSchema, ProbeBody } from '../model/index.ts';

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

/** What a form is encoded with. */
export interface FormParts {
  readonly schema: JsonSchema;
  readonly boundary: string;
}

const encoders: Readonly<Partial<Record<string, (fields: JsonObject, form: FormParts) => Form>>> = {
  'application/x-www-form-urlencoded': (fields) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) => listOf(value).map((one) => [name, asText(one)]));
    const text = new URLSearchParams(pairs).toString();
    return { mediaType: 'application/x-www-form-urlencoded', body: { kind: 'text', text } };
  },
  'multipart/form-data': (fields, { schema, boundary }) => {
    const parts = Object.entries(fields).map(([name, value]) => partOf(name, value, isFile(schema, name)));
    const text = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
    const note = `multipart/form-data with the parts ${Object.keys(fields).join(', ')}`;
    const body: ProbeBody = { kind: 'bytes', bytes: new TextEncoder().encode(text), note };
    return { mediaType: `multipart/form-data; boundary=${boundary}`, body };
  },
};

function partOf(name: string, value: Json, isOfFile: boolean): string {
  const head = `Content-Disposition: form-data; name="${escapeName(name)}"`;
  if (isOfFile)
    return `${head}; filename="assay.txt"\r\nContent-Type: application/octet-stream\r\n\r\n${asText(value)}`;
  const type = typeof value === 'object' && value !== null ? '\r\nContent-Type: application/json' : '';
  return `${head}${type}\r\n\r\n${asText(value)}`;
}

function isFile({ properties }: JsonSchema, name: string): boolean {
  const own = isObject(properties) ? properties[name] : undefined;
  return isObject(own) && (own['format'] === 'binary' || own['contentMediaType'] !== undefined);
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value]; // a list in JSON is one of JSON
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function escapeName(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
