import * as v from 'valibot';
import { takeText } from '../body/repair.ts';
import { readObject } from '../body/read-object.ts';
import { validate } from '../body/validate.ts';
import type { Operation } from '../operation.ts';
import { refuse } from '../refuse.ts';
import { blobPathFor } from '../upload/blob-path-for.ts';
import { checkMediaType } from '../upload/check-media-type.ts';
import { isUnsafeFilename } from '../upload/filename.ts';

/** Gives a URL that a file may be sent to. */
export const createUploadUrl: Operation = {
  id: 'createUploadUrl',
  method: 'POST',
  path: '/uploads/url',
  bucket: 'upload',
  status: 200,
  prepare: async (call) => {
    const body = validate(call, schema, await readObject(call), repair);
    checkMediaType(call, body.contentType);
    if (isUnsafeFilename(body.filename)) refuse(call, 'filename-invalid');
    return () => {
      const blobPath = blobPathFor(call.caller.workspaceId, body.filename, call.settings.blobPaths);
      const path = blobPath.split('/').map(encodeURIComponent).join('/');
      return {
        uploadUrl: `https://uploads.mediamagic.example/${path}?sig=${signature}`,
        blobPath,
        expiresAt: new Date(call.settings.now() + hourMs).toISOString(),
      };
    };
  },
};

const hourMs = 3_600_000;
// No word, as that would be redacted wherever a report uses it.
const signature = 'q3Zt0Vb7mXe1Lr8Kp5YdWn2c';
const schema = v.object({ filename: v.pipe(v.string(), v.minLength(1)), contentType: v.string() });

function repair(raw: unknown): v.InferOutput<typeof schema> {
  return { filename: takeText(raw, 'filename'), contentType: takeText(raw, 'contentType') };
}
