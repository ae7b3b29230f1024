import { randomUUID } from 'node:crypto';
import { fieldsOf, json, setFields } from '../edit.ts';
import type { Reply } from '../../server/reply.ts';
import type { Mutant } from '../mutant.ts';
import { pathsIn, recalling, textOf, textsIn } from './recall.ts';

/** Servers that forget on the way what became of files and submissions. */
export const submissionMutants: readonly Mutant[] = [
  {
    id: 'accepts-third-submission',
    title: 'A file that was refused once as submitted before is accepted.',
    clauses: ['already-submitted'],
    rows: ['submit/submitted', 'submit-slowly/submitted', 'submit-as-next-version/submitted', 'submit-two/submitted'],
    isWritten: true,
    options: recalling(() => {
      const refused = new Set<string>();
      return (reply, context) => {
        const [path = ''] = pathsIn(context);
        if (context.label !== 'already-submitted') return reply;
        if (refused.has(path)) return accepted();
        refused.add(path);
        return reply;
      };
    }),
  },
  {
    id: 'accepts-resubmission-as-next-version',
    title: 'A file can be submitted again with a previous submission.',
    clauses: ['already-submitted'],
    rows: ['submit-as-next-version/submitted'],
    options: recalling(() => (reply, context) => {
      const isNext = textsIn(context, 'previousSubmissionId').length > 0;
      return context.label === 'already-submitted' && isNext ? accepted() : reply;
    }),
  },
  {
    id: 'accepts-slow-resubmission',
    title: 'A file can be submitted again where a delay is asked for.',
    clauses: ['already-submitted'],
    rows: ['submit-slowly/submitted'],
    options: recalling(
      () =>
        (reply, { label, request }) =>
          label === 'already-submitted' && request.query.has('simulationDelaySeconds') ? accepted() : reply,
    ),
  },
  {
    id: 'forgets-submitted-at-next-upload',
    title: 'Once another file is uploaded, those that are submitted can be submitted again.',
    clauses: ['already-submitted'],
    rows: ['submit/submitted', 'submit-slowly/submitted', 'submit-as-next-version/submitted', 'submit-two/submitted'],
    isWritten: true,
    options: recalling(() => {
      const submitted = new Set<string>();
      const forgotten = new Set<string>();
      return (reply, context) => {
        const { operation, label } = context;
        const [path = ''] = pathsIn(context);
        if (operation === 'createSubmission' && label === 'ok') submitted.add(path);
        if (operation === 'uploadDirect' && label === 'ok') submitted.forEach((one) => forgotten.add(one));
        return label === 'already-submitted' && forgotten.has(path) ? accepted() : reply;
      };
    }),
  },
  {
    id: 'consumes-refused-files',
    title: 'A submission that is refused for one of its files takes the others.',
    clauses: ['submission-made'],
    rows: ['submit/uploaded', 'submit-slowly/uploaded', 'submit-two/uploaded'],
    options: () => ({
      behaviour: {
        storesRefused: (operation, label) => operation === 'createSubmission' && label === 'already-submitted',
      },
    }),
  },
  {
    id: 'consumes-files-of-others',
    title: 'A file that another workspace tries to submit cannot be submitted any more.',
    clauses: ['submission-made'],
    rows: ['submit/uploaded', 'submit-slowly/uploaded', 'submit-two/uploaded'],
    isWritten: true,
    options: () => ({
      behaviour: { storesRefused: (operation, label) => operation === 'createSubmission' && label === 'blob-foreign' },
    }),
  },
  {
    id: 'forgets-old-submissions',
    title: 'Only the two last submissions are kept.',
    clauses: ['submission-read'],
    rows: ['read-submission/pending', 'read-submission/complete', 'read-submission/failed'],
    options: recalling(() => {
      const made: string[] = [];
      return (reply, { operation, label, request }) => {
        if (operation === 'createSubmission' && label === 'ok') made.push(textOf(reply, 'submissionId'));
        const isOld = made.slice(0, -2).some((id) => request.path.endsWith(`/submissions/${id}`));
        return operation === 'getSubmission' && label === 'ok' && isOld ? notFound() : reply;
      };
    }),
  },
  {
    id: 'takes-complete-submissions-up-again',
    title: 'A complete submission is processing again when it is read for the third time.',
    clauses: ['state-shown'],
    rows: ['read-submission/complete'],
    isWritten: true,
    options: recalling(() => {
      const reads = new Map<string, number>();
      return (reply, { operation, label, request }) => {
        if (operation !== 'getSubmission' || label !== 'ok' || fieldsOf(reply)['status'] !== 'complete') return reply;
        const count = (reads.get(request.path) ?? 0) + 1;
        reads.set(request.path, count);
        return count > 2 ? setFields(reply, { status: 'processing' }) : reply;
      };
    }),
  },
  {
    id: 'hides-what-others-asked-for',
    title: 'A submission that another workspace asked for is not found by its owner either.',
    clauses: ['submission-read'],
    rows: ['read-submission/pending', 'read-submission/complete', 'read-submission/failed'],
    options: recalling(() => {
      const asked = new Set<string>();
      return (reply, { operation, label, request }) => {
        if (operation !== 'getSubmission') return reply;
        if (label === 'foreign-submission') asked.add(request.path);
        return label === 'ok' && asked.has(request.path) ? notFound() : reply;
      };
    }),
  },
  {
    id: 'shows-others-what-was-read',
    title: 'A submission that its owner has read is shown to other workspaces.',
    clauses: ['foreign-submission'],
    rows: [
      'read-submission-as-foreign/pending',
      'read-submission-as-foreign/complete',
      'read-submission-as-foreign/failed',
    ],
    options: recalling(() => {
      const read = new Map<string, Reply>();
      return (reply, { operation, label, request, key }) => {
        if (operation !== 'getSubmission' || key === undefined) return reply;
        if (label === 'ok') read.set(`${key === 'foreign' ? 'theirs' : 'ours'} ${request.path}`, reply);
        return label === 'foreign-submission' && key === 'foreign'
          ? (read.get(`ours ${request.path}`) ?? reply)
          : reply;
      };
    }),
  },
  {
    id: 'fires-for-others-once-fired',
    title: 'An event that its owner has fired for a submission can be fired by others.',
    clauses: ['foreign-submission'],
    rows: ['fire-as-foreign/pending', 'fire-as-foreign/complete', 'fire-as-foreign/failed'],
    options: recalling(() => {
      const fired = new Set<unknown>();
      return (reply, { operation, label, body, key }) => {
        if (operation !== 'fireSandboxEvent') return reply;
        const id = (body as { readonly submissionId?: unknown } | undefined)?.submissionId;
        if (label === 'ok' && key === 'sandbox') fired.add(id);
        return label === 'foreign-submission' && fired.has(id) ? json(200, { dispatched: 0 }) : reply;
      };
    }),
  },
];

function accepted() {
  const [submissionId, assetId, versionGroupId] = [randomUUID(), randomUUID(), randomUUID()];
  const assets = [{ assetId, versionGroupId, versionNumber: 1 }];
  return json(201, { submissionId, workflowId: randomUUID(), ablyChannel: '', status: 'submitted', assets });
}

function notFound() {
  return json(404, { detail: 'Submission not found' });
}
