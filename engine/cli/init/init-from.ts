import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { WrongUse, type Contract } from '../../core/model/index.ts';
import { guessEnvironment } from '../../io/load/index.ts';
import { bareContract, writeDerived } from '../../session/derive/derive-contract-folder.ts';
import { describeDerived } from '../../session/derive/describe-derived.ts';
import { readDocument } from '../../session/derive/read-document.ts';
import { listCases } from '../../session/generation.ts';
import { schemaFrom } from '../../session/schema-from.ts';
import { PROFILE_FILE } from '../commands/init.ts';
import type { Terminal } from '../terminal.ts';
import { keyVariable, kindVariable, renderDerivedProfile } from '../texts/derived-profile.ts';
import { calibrate } from './calibrate.ts';
import { severalKinds } from './several-kinds.ts';

/** What a contract is derived from, and what may be done for it. */
export interface InitFrom {
  readonly from: string;
  readonly baseUrl?: string;
  readonly force: boolean;
  readonly calibrate: boolean;
  /** That what the document refers to may be fetched from. */
  readonly hosts: readonly string[];
}

/** Derives a contract from an OpenAPI document into `spec/<name>/`, with a profile that names it, and says what came of it. */
export async function initFrom(wishes: InitFrom, terminal: Terminal): Promise<number> {
  const { cwd, environment } = terminal;
  const document = await readDocument(resolve(cwd, wishes.from), { hosts: wishes.hosts, environment });
  const { name } = bareContract(document).contract;
  const spec = `spec/${name}`;
  const folder = join(cwd, spec);
  if (existsSync(folder) && !wishes.force) {
    throw new WrongUse(
      `${spec} is there already; it was left as it is. --force derives it anew, and keeps rulings.yaml.`,
    );
  }
  const { contract, notDerived } = await writeDerived(folder, document);
  const isWritten = await writeProfile(contract, spec, wishes, terminal);
  terminal.print(`Wrote ${spec}/${isWritten ? ` and ${PROFILE_FILE}` : ''}.`);
  if (!isWritten) terminal.print(`${PROFILE_FILE} is there already; it was left as it is. Let it say: spec: ${spec}`);
  const heard = wishes.calibrate ? await calibrate(contract, wishes.baseUrl, terminal) : undefined;
  const settled = heard === undefined ? contract : (await writeDerived(folder, document, heard)).contract;
  describeDerived(settled, notDerived).forEach(terminal.print);
  nextSteps(settled, isWritten && wishes.baseUrl === undefined, wishes.calibrate).forEach(terminal.print);
  return 0;
}

async function writeProfile(
  contract: Contract,
  spec: string,
  { baseUrl, force }: InitFrom,
  { cwd }: Terminal,
): Promise<boolean> {
  const path = join(cwd, PROFILE_FILE);
  if (existsSync(path) && !(force && baseUrl !== undefined)) return false;
  const needed = new Set(listCases(contract).flatMap(({ needs }) => needs.keys));
  const keys = contract.keys.filter(({ name }) => needed.has(name));
  const environment = guessEnvironment(baseUrl ?? EXAMPLE_URL) ?? 'staging';
  const schema = schemaFrom(cwd, 'profile');
  const profile = { baseUrl: baseUrl ?? EXAMPLE_URL, environment, schema, spec, keys, kinds: severalKinds(contract) };
  await writeFile(path, renderDerivedProfile(profile));
  return true;
}

const EXAMPLE_URL = 'https://staging.example.com';

function nextSteps(contract: Contract, needsUrl: boolean, isCalibrated: boolean): readonly string[] {
  const needed = new Set(listCases(contract).flatMap(({ needs }) => needs.keys));
  const main = contract.keys.filter(({ name, isMain }) => isMain && needed.has(name));
  const kinds = severalKinds(contract);
  const variables = main.flatMap(({ name }) =>
    kinds.length === 0 ? [keyVariable(name)] : kinds.map((kind) => kindVariable(kind.name)),
  );
  const set = variables.length === 0 ? [] : [`set ${variables.join(', ')}`];
  const steps = [...(needsUrl ? [`put baseUrl into ${PROFILE_FILE}`] : []), ...set];
  return [
    `Next: ${[...steps, 'run: assay run --report html --report json'].join(', ')}`,
    ...(isCalibrated
      ? []
      : ['Then: assay init --from <file> --calibrate --force requires what the target is seen to keep.']),
    'Then: assay confirm asks about what is only proposed.',
  ];
}
