import type { CompletedCommand, CompletedFlag } from './describe-commands.ts';

/** The script for zsh. What it leaves open is completed as a file. */
export function completeZsh(commands: readonly CompletedCommand[], call: string): string {
  const cases = commands.map(({ name, flags, choices }) => {
    const first = choices.length > 0 ? `'2:what:(${choices.join(' ')})'` : "'*:file:_files'";
    return `    ${name}) _arguments ${[...flags.map(argumentOf), first].join(' ')} ;;`;
  });
  return `#compdef assay
# Completion of assay for zsh. Load it with: source <(${call} completion zsh)
_assay() {
  local -a commands=(${commands.map(({ name, description }) => quote(`${name}:${description}`)).join(' ')})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _assay ]; then _assay; else compdef _assay assay; fi
`;
}

function argumentOf({ name, description, takesValue, choices }: CompletedFlag): string {
  const text = description.replaceAll(/[\\[\]:]/g, String.raw`\$&`);
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:_files' : '';
  return quote(`*--${name}[${text}]${value}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
