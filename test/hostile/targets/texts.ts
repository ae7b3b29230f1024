import { jsonAnswer, replies } from '../serve/answers.ts';
import { inconclusive, violates, type HostileTarget } from '../target.ts';
import { rawTarget } from './raw-target.ts';

const NO_JSON = inconclusive('the target answers no JSON to the preflight reads');
const ELSEWHERE = inconclusive('was answered 404 with and without a key, and no other read asks for one');
const BROKEN = violates('required clauses are broken');
const NOT_JSON = violates('json-body');
const escapes = '\\u001b]0;owned\\u0007\\u001b[31m\\u009b2J\\u202egnp.exe\\u2028\\u0000';
const script = '</script></pre><script>window.broken = true</script><img src=x onerror=\\"window.broken = true\\">';
const commands = '\\n::error::forged\\n##vso[task.complete result=Succeeded;]\\n##teamcity[buildStatus]';

/** Targets whose bodies are made to harm who reads them. */
export const texts: readonly HostileTarget[] = [
  hostileJson('sends escape sequences in JSON', `{"detail":"${escapes}","${escapes}":1}`),
  hostileJson('sends markup in JSON', `{"detail":"${script}","${script}":[1]}`),
  hostileJson('sends commands of CI services in JSON', `{"detail":"${commands}"}`),
  hostileJson(
    'sends JSON with __proto__ keys',
    '{"__proto__":{"detail":"a"},"constructor":{"prototype":{"polluted":1}}}',
  ),
  hostileJson('sends JSON with every key twice', '{"detail":1,"detail":"Not found","detail":null}'),
  hostileText('sends JSON nested 100 000 deep', '['.repeat(100_000) + ']'.repeat(100_000)),
  hostileText('sends objects nested 20 000 deep', '{"detail":'.repeat(20_000) + '1' + '}'.repeat(20_000)),
  hostileJson('sends JSON with 20 000 keys', `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`),
  hostileJson('sends numbers beyond all bounds', '{"detail":1e999,"status":-0,"n":123456789012345678901234567890}'),
  hostileJson('sends lone surrogates in JSON', `{"detail":"${'\\ud800'.repeat(1000)}\\udc00"}`),
  hostileJson('sends what a slow pattern chokes on', `{"detail":"${'at '.repeat(30_000)}${'/a'.repeat(60_000)}"}`),
  hostileJson('sends 100 KB of what looks like keys', `{"detail":"${'sk_test_%'.repeat(11_000)}"}`),
  hostileText('sends escape sequences as a body', '\x1b[31m\x07\x9b2J\0{}'),
  hostileText('sends a page with a script', '<html><script>window.broken = true</script></html>'),
  hostileText('sends a body that is no UTF-8', '{"detail":"\xff\xfe\xc3"}'),
  hostileText('sends JSON as UTF-16', Buffer.from('\ufeff{"detail":"a"}', 'utf16le').toString('latin1')),
  hostileText('sends 200 KB of open brackets', '['.repeat(200_000)),
  rawTarget('sends cookies and more cookies', replies(jsonAnswer(404, '{"detail":"a"}', cookies())), {
    'at once': ELSEWHERE,
    later: BROKEN,
  }),
];

function hostileJson(title: string, json: string): HostileTarget {
  return rawTarget(title, replies(jsonAnswer(404, json)), { 'at once': ELSEWHERE, later: BROKEN });
}

function hostileText(title: string, text: string): HostileTarget {
  return rawTarget(title, replies(jsonAnswer(404, text)), { 'at once': NO_JSON, later: NOT_JSON });
}

function cookies(): string {
  const names = Array.from({ length: 50 }, (_, at) => `Set-Cookie: session${at}=topsecret${at}; Domain=.com\r\n`);
  return `${names.join('')}Set-Cookie2: a=topsecret\r\n`;
}
