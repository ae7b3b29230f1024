import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Copy, DockerfileParser, JSONInstruction, type Instruction } from 'dockerfile-ast';

/** A stage of a Dockerfile, built in a folder that stands for its root. */
export interface Stage {
  readonly root: string;
  readonly name?: string;
  readonly base: string;
  readonly folder: string;
  readonly user: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
}

/** What a build is made with. */
export interface Build {
  readonly file: string;
  /** The folder of the context. */
  readonly context: string;
  /** What the context leaves out. */
  readonly ignored: readonly string[];
  /** A folder for the roots of the stages. */
  readonly temp: string;
  /** Commands that stand in place of those of the base image, as scripts of a shell. */
  readonly commands: Readonly<Record<string, string>>;
}

/** Does what a Dockerfile says without its host: each stage has a folder in place of its root. Returns the last stage. */
export function buildImage({ file, context, ignored, temp, commands }: Build): Stage {
  const bin = join(temp, 'commands');
  mkdirSync(bin, { recursive: true });
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(bin, name), script);
    chmodSync(join(bin, name), 0o755);
  }
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions()) {
    const keyword = instruction.getKeyword();
    const words = instruction.getArguments().map((argument) => argument.getValue());
    if (keyword === 'FROM') {
      const root = join(temp, `stage-${stages.length}`);
      mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
      const [base = '', , name] = words;
      const environment = { PATH: `${bin}:${join(root, 'usr/local/bin')}:${process.env['PATH'] ?? ''}` };
      stages.push({
        root,
        base,
        ...(name === undefined ? {} : { name }),
        folder: '/',
        user: 'root',
        environment,
        entrypoint: [],
        command: [],
      });
      continue;
    }
    const stage = stages.at(-1);
    if (stage === undefined) throw new Error('FROM comes first');
    stages[stages.length - 1] = { ...stage, ...act(keyword, words, instruction, stage) };
  }
  const last = stages.at(-1);
  if (last === undefined) throw new Error('no stage');
  return last;

  function act(keyword: string, words: readonly string[], instruction: Instruction, stage: Stage): Partial<Stage> {
    const [first = ''] = words;
    const { root, folder, environment } = stage;
    if (keyword === 'WORKDIR') {
      mkdirSync(join(root, first), { recursive: true });
      return { folder: first };
    }
    if (keyword === 'USER') return { user: first };
    if (keyword === 'ENV') {
      const [name = '', value = ''] = first.split('=');
      return { environment: { ...environment, [name]: value } };
    }
    if (keyword === 'ENTRYPOINT') return { entrypoint: stringsOf(instruction) };
    if (keyword === 'CMD') return { command: stringsOf(instruction) };
    if (keyword === 'RUN') {
      const script = instruction.getRawArgumentsContent() ?? '';
      execFileSync('sh', ['-c', inRoot(script, root)], { cwd: join(root, folder), env: environment });
      return {};
    }
    if (!(instruction instanceof Copy)) throw new Error(`${keyword} is not known here`);
    const from = instruction.getFromFlag()?.getValue();
    const source = from === undefined ? context : stages.find(({ name }) => name === from)?.root;
    if (source === undefined) throw new Error(`no stage ${from ?? ''}`);
    copy(source, words.slice(0, -1), { root, folder }, words.at(-1) ?? '', from === undefined ? ignored : []);
    return {};
  }
}

// Paths from the root are those in the folder; what the machine itself has is left as it is.
function inRoot(script: string, root: string): string {
  return script.replaceAll(/(?<=["' (]|^)\/(?=assay|work|usr\/local\/bin)/gm, `${root}/`);
}

function copy(
  source: string,
  names: readonly string[],
  { root, folder }: Pick<Stage, 'root' | 'folder'>,
  to: string,
  ignored: readonly string[],
): void {
  const target = to.startsWith('/') ? join(root, to) : join(root, folder, to);
  mkdirSync(target, { recursive: true });
  for (const name of names) {
    const path = join(source, name);
    // The content of a folder is copied, not the folder.
    const items = statSync(path).isDirectory() ? readdirSync(path).map((item) => join(path, item)) : [path];
    for (const item of items.filter((one) => !ignored.includes(basename(one)))) {
      cpSync(item, join(target, basename(item)), { recursive: true, verbatimSymlinks: true });
    }
  }
}

function stringsOf(instruction: Instruction): readonly string[] {
  if (!(instruction instanceof JSONInstruction)) throw new Error('no words');
  return instruction.getJSONStrings().map((argument) => JSON.parse(argument.getValue()) as string); // of strings
}
