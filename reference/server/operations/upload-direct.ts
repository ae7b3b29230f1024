import { MIMEType } from 'whatwg-mimetype';
import type { Call } from '../call.ts';
import type { Operation } from '../operation.ts';
import { isSkipped, refuse } from '../refuse.ts';
import type { Blob } from '../store/blob.ts';
import { blobPathFor } from '../upload/blob-path-for.ts';
import { checkMediaType } from '../upload/check-media-type.ts';
import { isUnsafeFilename, stripFolders } from '../upload/filename.ts';
import { isContradicted } from '../upload/magic-bytes.ts';
import { readFilePart } from '../upload/read-file-part.ts';
import type { FilePart } from '../upload/read-file-part.ts';

/** Takes a file in the request itself. */
export const uploadDirect: Operation = {
  id: 'uploadDirect',
  method: 'POST',
  path: '/uploads/direct',
  bucket: 'upload',
  status: 201,
  prepare: async (call) => {
    const file = await readFile(call);
    call.body = { file: { filename: file.filename, contentType: file.contentType ?? null, size: file.size } };
    if (call.settings.behaviour.failsOnFile?.(file) === true) refuse(call, 'internal');
    const filename = checkFilename(call, file.filename);
    const mediaType = file.contentType === undefined ? '' : checkMediaType(call, file.contentType);
    const fault = findFault(file, mediaType);
    if (fault !== undefined && call.settings.mediaCheckedAt === 'upload') refuse(call, fault);
    return () => {
      if (call.store.isFailing) refuse(call, 'storage');
      const { workspaceId } = call.caller;
      const blobPath = blobPathFor(workspaceId, filename, call.settings.blobPaths);
      const isSubmitted = call.store.blobs.get(blobPath)?.isSubmitted ?? false;
      call.store.blobs.set(blobPath, { workspaceId, filename, mediaType, size: file.size, fault, isSubmitted });
      return { blobPath };
    };
  },
};

async function readFile(call: Call): Promise<FilePart> {
  const type = MIMEType.parse(call.request.headers['content-type']?.[0] ?? '');
  const boundary = type?.essence === 'multipart/form-data' ? (type.parameters.get('boundary') ?? '') : '';
  // RFC 2046, section 5.1.1: 1 to 70 characters.
  if (boundary === '' || boundary.length > 70) refuse(call, 'not-multipart', { fields: missingFile });
  const capBytes = isSkipped(call, 'too-large') ? Infinity : call.settings.uploadCapBytes;
  const file = await readFilePart(call.incoming, boundary.slice(0, 70), capBytes);
  if (typeof file !== 'string') return file;
  refuse(call, file, { fields: missingFile });
  return { filename: 'upload', contentType: 'text/plain', size: 0, head: Buffer.alloc(0) };
}

const missingFile = [{ from: 'body' as const, path: ['file'], message: 'A file is required' }];

function checkFilename(call: Call, filename: string): string {
  if (call.settings.uploadFilenames === 'strip') return stripFolders(filename);
  if (isUnsafeFilename(filename)) refuse(call, 'filename-invalid');
  return filename;
}

function findFault(file: FilePart, mediaType: string): Blob['fault'] {
  if (file.contentType === undefined) return 'media-missing';
  return isContradicted(mediaType, file.head) ? 'media-mismatch' : undefined;
}
