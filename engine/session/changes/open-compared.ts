import { WrongUse, type ComparedContract, type Json } from '../../core/model/index.ts';
import { readApi, type Comparable } from '../../core/changes/index.ts';
import { documentIn } from '../../io/load/compared/lacking.ts';
import { readDocument } from '../../io/load/compared/read-document.ts';
import { readSource, type ComparedSource } from '../../io/load/compared/read-source.ts';
import { loadContractFiles } from '../../io/load/load-contract.ts';
import { throwProblems, type Problem } from '../../io/load/source/problem.ts';
import { generators } from '../../../generators/index.ts';

/** One side of a comparison, and what is said of it. */
export interface OpenedContract extends Comparable {
  readonly named: ComparedContract;
}

/** Opens what was named as a contract: all of it where it is a folder of one, else its OpenAPI document. */
export async function openCompared(cwd: string, source: string): Promise<OpenedContract> {
  const found = await readSource(cwd, source);
  const opened = openDocument(found);
  // A document beside which nothing is said of the API is one alone.
  if (found.kind === 'document' || !found.files.some(({ name }) => SAYING.test(name))) return opened;
  const contract = await loadContractFiles(found.name, found.files, { generators: Object.keys(generators) }).catch(
    (error: unknown) => {
      if (!(error instanceof WrongUse)) throw error;
      // An older version of a contract may be in an older form.
      const document = `${found.name}${found.name.includes('#') ? '' : '/'}${documentIn(found.files) ?? ''}`;
      throw new WrongUse(`${error.message}\nTo compare the OpenAPI documents alone, name ${document}.`);
    },
  );
  return { ...opened, contract };
}

const SAYING = /^(?:clauses\/[^/]+|envelopes|always|exam\/[^/]+|lifecycle)\.yaml$/;

function openDocument(found: ComparedSource): OpenedContract {
  const { file, problems } = readDocument(found);
  const name = found.kind === 'folder' ? `The contract in ${found.name}` : found.name;
  const place = ({ message, at }: Problem): Problem => ({
    message,
    at: typeof at === 'string' || found.kind === 'document' ? at : { ...at, file: `${found.name}/${at.file}` },
  });
  throwProblems(name, problems.map(place));
  const read = readApi(file.content as Json); // YAML of the core schema gives nothing but JSON
  throwProblems(
    name,
    read.problems.map(({ message, path }) => place({ message, at: file.locate(path, 'key') })),
  );
  if (read.api === undefined) throw new WrongUse(`${name} cannot be compared.`);
  const { title, version } = read.api;
  return { api: read.api, named: { source: found.name, title, version } };
}
