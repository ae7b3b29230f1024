import type { Label } from '../../../reference/index.ts';
import { pdf } from '../open-reference.ts';
import type { Provocation } from './provocation.ts';

const direct = '/uploads/direct';
const headers = { 'Content-Type': 'multipart/form-data; boundary=edge' };

/** Refusals of an upload. */
export const uploadProvocations: Readonly<Partial<Record<Label, Provocation>>> = {
  'filename-invalid': { meet: ({ upload }) => upload({ filename: '../a.pdf' }) },
  'media-type': { meet: ({ upload }) => upload({ contentType: 'text/html' }) },
  'media-malformed': { meet: ({ upload }) => upload({ contentType: 'pdf' }) },
  'media-missing': { meet: ({ upload }) => upload({ contentType: '' }) },
  'media-mismatch': { meet: ({ upload }) => upload({ contentType: 'image/png' }) },
  'not-multipart': { meet: ({ send }) => send('POST', direct), next: 'malformed-multipart' },
  'malformed-multipart': { meet: ({ send }) => send('POST', direct, { text: '--edge', headers }) },
  'file-missing': { meet: ({ send }) => send('POST', direct, { text: '--edge--\r\n', headers }) },
  'too-large': { meet: ({ upload }) => upload(), options: { uploadCapBytes: pdf.byteLength - 1 } },
  storage: {
    meet: async ({ arrange, upload }) => {
      await arrange('storage-failure');
      return upload();
    },
  },
};
