import type { CompletedCommand } from './describe-commands.ts';

/** The script for bash. What it leaves open is completed as a file. */
export function completeBash(commands: readonly CompletedCommand[], call: string): string {
  const values = commands.flatMap(({ name, flags }) =>
    flags
      .filter(({ takesValue }) => takesValue)
      .map((flag) => `    '${name} --${flag.name}') words='${flag.choices.join(' ')}'; is_value=1 ;;`),
  );
  return `# Completion of assay for bash. Load it with: source <(${call} completion bash)
_assay() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words='' is_value=0
  COMPREPLY=()
  # bash takes --flag=value apart.
  if [ "$current" = '=' ]; then current=''; elif [ "$previous" = '=' ]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current")
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [ "$is_value" -eq 0 ] && [ "\${current:0:1}" = '-' ]; then
    case "$command" in
${commands.map(({ name, flags }) => `      ${name}) words='${flags.map((flag) => `--${flag.name}`).join(' ')}' ;;`).join('\n')}
    esac
  elif [ "$is_value" -eq 0 ] && [ "$COMP_CWORD" -eq 2 ]; then
    case "$command" in
${commands
  .filter(({ choices }) => choices.length > 0)
  .map(({ name, choices }) => `      ${name}) words='${choices.join(' ')}' ;;`)
  .join('\n')}
    esac
  fi
  if [ -n "$words" ]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"); fi
}
complete -o bashdefault -o default -F _assay assay
`;
}
