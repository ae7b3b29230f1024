/** The first trace of a target's inside in a text, described; an excerpt that `isSent` knows is an echo. */
export function findTrace(text: string, isSent: (excerpt: string) => boolean): string | undefined {
  for (const { name, patterns } of traces) {
    for (const [excerpt] of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      if (!isSent(excerpt)) return `${name}: ${JSON.stringify(excerpt.slice(0, 80))}`;
    }
  }
  return undefined;
}

/** Known by the directory they start in, or by the file they end in: an API's own paths have neither. */
const systemFolders = 'usr|var|home|etc|opt|srv|tmp|root|proc|mnt|Users|private|Library';
const codeEndings =
  'py|pyc|js|mjs|cjs|ts|tsx|jsx|java|jar|kt|scala|go|rb|php|cs|rs|cpp|so|dll|sh|log|sqlite|db|conf|ini|env|pem';

/** Every repetition is bounded, so that a long text costs no more than its length. */
const traces: readonly { readonly name: string; readonly patterns: readonly RegExp[] }[] = [
  {
    name: 'a stack trace',
    patterns: [
      /\bat [^\n()]{1,100}\([^\n()]{0,200}[a-z>]:\d{1,7}(?::\d{1,7})?\)/gi,
      /\bat (?:async )?[^\s()]{0,200}[a-z>]:\d{1,7}:\d{1,7}/gi,
      /Traceback \(most recent call last\)/g,
      /File "[^"\n]{1,200}", line \d{1,7}/g,
      /\b[\w$]{1,80}\.(?:java|kt|scala|groovy|cs|go|rb|php|py)(?::|:line | on line |\()\d{1,7}\)?/g,
      /\bgoroutine \d{1,9} \[/g,
    ],
  },
  {
    name: 'a signed URL',
    patterns: [/[?&](?:sig|signature|x-amz-signature|x-goog-signature)=/gi],
  },
  {
    name: 'a file path',
    patterns: [
      new RegExp(String.raw`(?<![\w.:/%-])/(?:${systemFolders})/[\w.@+-][\w.@+/-]{0,200}`, 'g'),
      new RegExp(String.raw`(?<![\w.:/%-])(?:/[\w.@+-]{1,80}){1,20}\.(?:${codeEndings})\b`, 'g'),
      /(?<!\w)[A-Za-z]:\\[^\s"\\]{1,80}/g,
      /(?<![\w\\])\\\\[\w.-]{1,80}\\[\w.$-]{1,80}/g,
      /\bfile:\/\/\/[^\s"]{1,200}/g,
    ],
  },
  {
    name: 'a host name',
    patterns: [
      /\b[\w-]{1,63}\.(?:blob|queue|table|file|dfs|database)\.(?:core\.)?windows\.net\b/g,
      /\b[\w.-]{1,100}\.amazonaws\.com\b/g,
      /\b[\w-]{1,63}\.svc(?:\.cluster\.local)?(?=[:/\s]|$)/g,
      /\b(?:[\w-]{1,63}\.){1,4}(?:internal|local|lan|corp)(?=:\d)/g,
      /\b(?:[\w-]{1,63}\.){2,5}(?:internal|local|lan|corp)\b/g,
      /(?<=:\/\/|@)[\w.-]{1,100}\.(?:internal|local|lan|corp)\b/g,
      /\blocalhost:\d{1,5}\b/g,
      /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}:\d{1,5}\b/g,
    ],
  },
];
