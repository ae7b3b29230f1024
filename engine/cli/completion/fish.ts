import type { CompletedCommand } from './describe-commands.ts';

/** The script for fish. What it leaves open is completed as a file. */
export function completeFish(commands: readonly CompletedCommand[], call: string): string {
  const lines = commands.flatMap(({ name, description, flags, choices }) => {
    const here = `complete -c assay -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c assay -f -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
      ...(choices.length > 0 ? [`${here} -f -a ${quote(choices.join(' '))}`] : []),
      ...flags.map((flag) => {
        const value =
          flag.choices.length > 0 ? ` -x -a ${quote(flag.choices.join(' '))}` : flag.takesValue ? ' -r' : '';
        return `${here} -l ${flag.name}${value} -d ${quote(flag.description)}`;
      }),
    ];
  });
  return `# Completion of assay for fish. Load it with: ${call} completion fish | source\n${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
