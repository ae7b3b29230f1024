import { applyOverlay } from '../openapi/apply-overlay.ts';
import { bundle } from '../openapi/bundle.ts';
import { createDocuments } from '../openapi/documents.ts';
import { OVERLAY_NAME } from '../openapi/read-openapi.ts';
import type { Problem } from '../source/problem.ts';
import { decodeText } from '../decode-text.ts';
import { parseYaml, type YamlFile } from '../source/yaml-file.ts';
import { documentIn } from './lacking.ts';
import type { ComparedSource } from './read-source.ts';

/** Reads the OpenAPI document of what is compared: of a folder with all that it is split into and laid over with. */
export function readDocument(source: ComparedSource): {
  readonly file: YamlFile;
  readonly problems: readonly Problem[];
} {
  if (source.kind === 'document') return parseYaml(source.name, decodeText(source.bytes));
  const { files } = source;
  const name = documentIn(files) ?? '';
  const documents = createDocuments((wanted) => files.find((file) => file.name === wanted)?.bytes);
  const file = documents.open(name);
  const overlay = documents.open(OVERLAY_NAME);
  if (file === undefined || documents.problems().length > 0)
    return { file: empty(name), problems: documents.problems() };
  const laid = applyOverlay(file, overlay);
  if (laid.problems.length > 0) return { file, problems: laid.problems };
  const whole = bundle(documents, laid.file);
  return { file: whole.file, problems: [...documents.problems(), ...whole.problems] };
}

function empty(name: string): YamlFile {
  return { name, content: {}, locate: () => ({ file: name, line: 1, column: 1 }) };
}
