import { join, resolve } from 'node:path';
import { isMap, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { WrongUse, type Contract, type FoundUnit, type PageWatch, type WatchedUnit } from '../../core/model/index.ts';
import { readText } from '../../io/load/files.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import type { CutPage } from '../../page/cut/index.ts';
import { fingerprint } from '../../page/fingerprint.ts';
import { foldText } from '../../page/typographic-forms.ts';

/** Renews a page's file and its rows of the ledger, and returns what is left for a person to look at. */
export async function renewPage(cwd: string, spec: string | undefined, watch: PageWatch): Promise<readonly string[]> {
  const folder = ownFolder(cwd, spec);
  const file = join(folder, 'pages', `${watch.page.id}.yaml`);
  const ledgerFile = join(folder, 'prose.yaml');
  const [page, ledger] = await Promise.all([openYaml(file), openYaml(ledgerFile)]);
  const units = page.get('units') as YAMLSeq<YAMLMap>; // The schema has held the file to it.
  const rows = rowsOf(ledger, watch.page.id);
  const nodes = new Map(units.items.map((node) => [node.get('n'), node]));
  let last = Math.max(...units.items.map((node) => Number(node.get('n'))));
  const renewed = watch.units.flatMap((one) => {
    if (one.unit === undefined) last += 1;
    return renewUnit(one, nodes.get(one.unit?.n) ?? page.createNode({ n: last }, { flow: true }), rows, ledger);
  });
  units.items = renewed.map(({ node }) => node);
  await write(file, page);
  await write(ledgerFile, ledger);
  const todos = renewed.flatMap(({ todo, node }) =>
    todo === undefined ? [] : [`  unit ${String(node.get('n'))}: ${todo}`],
  );
  return [
    `${file} is renewed; ${todos.length === 0 ? 'nothing is to be looked at' : `TODO: ${todos.length} units to look at`}`,
    ...todos,
  ];
}

/** Records a page that a contract does not have, and returns what is left for a person to say. */
export async function recordPage(
  { pages }: Contract,
  cwd: string,
  spec: string | undefined,
  name: string,
  { units }: CutPage,
  source: string,
): Promise<readonly string[]> {
  const folder = ownFolder(cwd, spec);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw new WrongUse(`--record ${name} is no name of a page: words in kebab-case are.`);
  if (pages.some(({ id }) => id === name))
    throw new WrongUse(`The contract has the page ${name}: renew it with --write.`);
  const file = join(folder, 'pages', `${name}.yaml`);
  const ledgerFile = join(folder, 'prose.yaml');
  await checkWritable(file);
  const address = source.includes('://') ? { address: source } : {};
  const page = parseDocument('{}');
  page.contents = page.createNode({ page: name, title: titleOf(name), ...address }) as never;
  const list = page.createNode(units.map((unit, index) => ({ n: index + 1, ...recordUnit(unit) }))) as YAMLSeq<YAMLMap>;
  for (const node of list.items) node.flow = true;
  page.set('units', list);
  const ledger = await openYaml(ledgerFile, 'pages: []\n');
  const rows = rowsOf(ledger, name);
  for (const [index, unit] of units.entries()) rows.add(ledger.createNode(ledgerRow(index + 1, unit), { flow: true }));
  await write(file, page);
  await write(ledgerFile, ledger);
  const open = units.filter(({ kind }) => kind !== 'heading').length;
  return [
    `${file} records ${units.length} units; the page's own words are not in it.`,
    `TODO: say of ${open} units in your words what each says, and in ${ledgerFile} what rests on it or why nothing does.`,
  ];
}

function ownFolder(cwd: string, spec: string | undefined): string {
  if (spec !== undefined) return resolve(cwd, spec);
  throw new WrongUse('The built-in contract belongs to the package: name the folder of yours with --spec.');
}

function renewUnit(
  { state, unit, found, clauses, client }: WatchedUnit,
  node: YAMLMap,
  rows: YAMLSeq<YAMLMap>,
  ledger: Document,
): readonly { readonly node: YAMLMap; readonly todo?: string }[] {
  const rests = [...clauses, ...client];
  const touched = rests.length === 0 ? '' : `, and at ${rests.join(', ')}`;
  if (found === undefined) {
    if (rests.length > 0) return [mark(node, `gone from the page: look at what rested on it${touched}`)];
    rows.items = rows.items.filter((row) => row.get('unit') !== unit?.n);
    return [];
  }
  node.set('section', found.section);
  node.set('kind', found.kind);
  node.set('fingerprint', found.fingerprint);
  const folded = foldedOf(found);
  if (folded === undefined) node.delete('folded');
  else node.set('folded', folded);
  if (state === 'same' || state === 'moved') return [{ node }];
  if (unit !== undefined) return [mark(node, `reworded: look at what it says${touched}`)];
  rows.add(ledger.createNode(ledgerRow(Number(node.get('n')), found), { flow: true }));
  if (found.kind === 'heading') return [{ node }];
  node.set('says', 'TODO');
  return [mark(node, 'new: say what it says, whose behaviour it tells of, and what rests on it')];
}

function mark(node: YAMLMap, todo: string): { readonly node: YAMLMap; readonly todo: string } {
  node.set('todo', todo);
  return { node, todo };
}

function recordUnit(found: FoundUnit): object {
  const folded = foldedOf(found);
  return {
    section: found.section,
    kind: found.kind,
    fingerprint: found.fingerprint,
    ...(folded === undefined ? {} : { folded }),
    ...(found.kind === 'heading' ? {} : { says: 'TODO' }),
  };
}

function ledgerRow(unit: number, { kind }: FoundUnit): object {
  return kind === 'heading' ? { unit, why: 'It is a heading.' } : { unit, pending: 'TODO' };
}

function foldedOf({ text, fingerprint: print }: FoundUnit): string | undefined {
  const folded = fingerprint(foldText(text));
  return folded === print ? undefined : folded;
}

function rowsOf(ledger: Document, page: string): YAMLSeq<YAMLMap> {
  const pages = ledger.get('pages');
  if (!isSeq(pages)) throw new WrongUse('prose.yaml has no list `pages`.');
  const part = pages.items.find((one): one is YAMLMap => isMap(one) && one.get('page') === page);
  if (part !== undefined) return part.get('units') as YAMLSeq<YAMLMap>;
  pages.flow = false;
  const made = ledger.createNode({ page, units: [] });
  pages.add(made);
  const units = made.get('units') as YAMLSeq<YAMLMap>;
  units.flow = false;
  return units;
}

async function openYaml(file: string, otherwise?: string): Promise<Document> {
  const text = await readText(file, 'The file').catch((error: unknown) => {
    if (otherwise === undefined) throw error;
    return otherwise;
  });
  return parseDocument(text);
}

function write(file: string, document: Document): Promise<void> {
  return writeFileSafely(file, [document.toString({ lineWidth: 0 })], createRedactor([]));
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
