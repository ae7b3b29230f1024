import { jsonAnswer, replies } from '../serve/answers.ts';
import { inconclusive, violates, type HostileTarget } from '../target.ts';
import { rawTarget } from './raw-target.ts';

/** Targets that want to be left for another place. */
export const redirects: readonly HostileTarget[] = [
  redirect('redirects to itself', 302, '/submissions'),
  redirect('redirects a request with its body', 307, '/submissions'),
  redirect('redirects to another origin', 301, 'http://127.0.0.1:9/v1'),
  redirect('redirects to a link-local address', 302, 'http://169.254.169.254/latest/meta-data'),
  redirect('redirects to a file', 302, 'file:///etc/passwd'),
  redirect('redirects to a script', 303, 'javascript:alert(1)'),
  redirect('redirects to a text of markup', 308, '"><script>alert(1)</script>'),
];

function redirect(title: string, status: number, location: string): HostileTarget {
  return rawTarget(title, replies(jsonAnswer(status, '', `Location: ${location}\r\n`)), {
    'at once': inconclusive(`redirects (${status}) to ${location}; give the base URL that answers itself`),
    later: violates('documented-status'),
  });
}
