import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import formats from 'ajv-formats';

/** Returns what departs in parsed JSON from a schema that others have published. */
export type Departures = (data: unknown) => readonly string[];

/** Holds a log against the schema of SARIF 2.1.0 that Microsoft publishes. */
export const sarifDepartures: Departures = createDepartures(
  join(folderOf('@microsoft/jest-sarif'), 'schemas', 'sarif-2.1.0-rtm.5.json'),
);

/** Holds an archive against the schema of HAR 1.2 that validators of HAR share. */
export const harDepartures: Departures = createDepartures(join(folderOf('har-schema'), 'har.json'));

/** Holds a document against the schema of the Common Test Report Format that its authors publish. */
export const ctrfDepartures: Departures = createDepartures(join(folderOf('ctrf'), 'ctrf-schema-0.0.json'));

/** Holds issues against Code Quality of GitLab, by a schema of ours as GitLab documents the format and publishes none. */
export const gitlabDepartures: Departures = createDepartures(
  join(import.meta.dirname, 'schemas', 'gitlab-code-quality.json'),
);

function folderOf(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(name));
}

// Schemas beside the one in a file are known by their names.
function createDepartures(file: string): Departures {
  const folder = dirname(file);
  const others = readdirSync(folder).filter((name) => name.endsWith('.json') && join(folder, name) !== file);
  // Words that ajv does not know, such as `optional`, and patterns older than Unicode ones are in them.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  ajv.addSchema(others.map((name) => readSchema(join(folder, name))));
  const validate = ajv.compile(readSchema(file));
  return (data) => {
    void validate(data); // The type allows a promise for asynchronous schemas; none of them is one.
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}

// In what these schemas use, drafts 4 and 6 differ from draft 7 only in the name of the id.
function readSchema(file: string): AnySchemaObject {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as PublishedSchema;
  const id = schema.$id ?? schema.id ?? basename(file);
  delete schema.id;
  delete schema.$schema;
  return { ...schema, $id: id.replace(/#$/, '') };
}

interface PublishedSchema {
  $schema?: string;
  $id?: string;
  id?: string;
}
