import { WrongUse, type ComparedContract, type Json } from '../../core/model/index.ts';
import { readApi, type Comparable } from '../../core/changes/index.ts';
import { readSource, type ComparedSource } from '../../io/load/compared/read-source.ts';
import { decodeText } from '../../io/load/decode-text.ts';
import { loadContractFiles } from '../../io/load/load-contract.ts';
import { throwProblems } from '../../io/load/source/problem.ts';
import { parseYaml } from '../../io/load/source/yaml-file.ts';
import { generators } from '../../../generators/index.ts';

/** One side of a comparison, and what is said of it. */
export interface OpenedContract extends Comparable {
  readonly named: ComparedContract;
}

/** Opens what was named as a contract: all of it where it is a folder of one, else its OpenAPI document. */
export async function openCompared(cwd: string, source: string): Promise<OpenedContract> {
  const found = await readSource(cwd, source);
  const { content, ...opened } = openDocument(found);
  const hasFacts = typeof content === 'object' && content !== null && 'x-assay' in content;
  if (found.kind === 'document' || !hasFacts) return opened;
  const contract = await loadContractFiles(found.name, found.files, { generators: Object.keys(generators) });
  return { ...opened, contract };
}

function openDocument(found: ComparedSource): OpenedContract & { readonly content: Json } {
  const [name, bytes] =
    found.kind === 'document'
      ? [found.name, found.bytes]
      : [
          `${found.name}/openapi.yaml`,
          found.files.find((file) => file.name === 'openapi.yaml')?.bytes ?? new Uint8Array(),
        ];
  const { file, problems } = parseYaml(name, decodeText(bytes));
  throwProblems(name, problems);
  const content = file.content as Json; // YAML of the core schema gives nothing but JSON
  const read = readApi(content);
  throwProblems(
    name,
    read.problems.map(({ message, path }) => ({ message, at: file.locate(path, 'key') })),
  );
  if (read.api === undefined) throw new WrongUse(`${name} cannot be compared.`);
  const { title, version } = read.api;
  return { api: read.api, content, named: { source: found.name, title, version } };
}
