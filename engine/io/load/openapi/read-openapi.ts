import type { CheckSchema } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import type { OpenApi, WrittenOpenApi } from '../contract/raw-openapi.ts';
import { applyOverlay } from './apply-overlay.ts';
import { bundle } from './bundle.ts';
import { cleanSchemas } from './clean-schemas.ts';
import { completeDocument } from './complete-document.ts';
import { createDocuments, type ExplainMissing, type OpenFile } from './documents.ts';
import { dropExamples } from './drop-examples.ts';
import { judgeDocument } from './judge-document.ts';
import { leaveOut } from './leave-out.ts';
import type { Upgrade } from './upgrade.ts';

/** The names that a document may have. */
export const DOCUMENT_NAMES: readonly string[] = ['openapi.yaml', 'openapi.yml', 'openapi.json'];

/** The name of the file that is laid over a document. */
export const OVERLAY_NAME = 'overlay.yaml';

/** An OpenAPI document as the engine uses it, and what was found while it was read. */
export interface ReadDocument {
  readonly file: YamlFile<OpenApi>;
  /** Names of the files that it is made of. */
  readonly names: readonly string[];
  /** What must be mended; the document may be used where there are none. */
  readonly problems: readonly Problem[];
  /** What is not used of it. */
  readonly warnings: readonly Problem[];
}

/** What a document is read with. */
export interface Reading {
  readonly open: OpenFile;
  readonly explainMissing?: ExplainMissing;
  readonly check: CheckSchema;
  readonly upgrade: Upgrade;
}

/** Reads the OpenAPI document of this name, whatever version of 3 it is in and however it is split. */
export function readOpenApi(name: string, { open, explainMissing, check, upgrade }: Reading): ReadDocument {
  const documents = createDocuments(open, explainMissing);
  const written = documents.open(name) ?? absent(name);
  const overlay = documents.open(OVERLAY_NAME);
  const unusable = documents.problems();
  const stop = (problems: readonly Problem[]): ReadDocument => ({
    file: absent(name),
    names: documents.names(),
    problems,
    warnings: [],
  });
  if (unusable.length > 0) return stop(unusable);
  const verdict = judgeDocument(written);
  if (verdict !== undefined) return stop([verdict]);
  const whole = bundle(documents, written);
  const { file, problems } = applyOverlay(whole.file, overlay);
  const broken = [...documents.problems(), ...whole.problems, ...problems];
  if (broken.length > 0) return stop(broken);
  // `judgeDocument` has found it to be a record.
  const bundled = file.content as Readonly<Record<string, unknown>>;
  const isOld = String(bundled['openapi']).startsWith('3.0');
  const content = isOld ? upgrade(bundled) : bundled;
  const left = leaveOut({ ...file, content }, check('openapi', content, file.locate));
  if (left.problems.length > 0) return stop(left.problems);
  const clean = cleanSchemas(left.file);
  const sound = dropExamples(clean.file);
  const complete = completeDocument({ ...sound.file, content: sound.file.content as WrittenOpenApi }); // its schema has checked it
  return {
    file: complete.file,
    names: documents.names(),
    problems: complete.problems,
    warnings: [...left.warnings, ...clean.warnings, ...sound.warnings, ...complete.warnings],
  };
}

/** Tells whether a document is to be converted before it is used. */
export function needsUpgrade(text: string): boolean {
  return /(?:^|[{,])\s*["']?openapi["']?\s*:\s*["']?3\.0/m.test(text);
}

function absent(name: string): YamlFile<OpenApi> {
  const content = { info: { title: '', version: '' }, paths: {}, components: {}, 'x-assay': {} } as unknown as OpenApi; // nothing reads it
  return { name, content, locate: () => ({ file: name, line: 1, column: 1 }) };
}
