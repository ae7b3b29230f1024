/** The bytes that files of a media type begin with, without which nothing is taken for one. */
export const SIGNATURES: Readonly<Record<string, Uint8Array>> = {
  'video/mp4': bytes('\0\0\0\x18ftypisom'),
  'video/quicktime': bytes('\0\0\0\x14ftypqt  '),
  'video/x-msvideo': bytes('RIFF\0\0\0\0AVI '),
  'video/x-matroska': bytes('\x1a\x45\xdf\xa3'),
  'audio/mpeg': bytes('ID3'),
  'audio/wav': bytes('RIFF\0\0\0\0WAVE'),
  'audio/x-wav': bytes('RIFF\0\0\0\0WAVE'),
  'audio/aac': bytes('\xff\xf1'),
  'audio/ogg': bytes('OggS'),
  'image/jpeg': bytes('\xff\xd8\xff'),
  'image/png': bytes('\x89PNG\r\n\x1a\n'),
  'image/gif': bytes('GIF89a'),
  'image/webp': bytes('RIFF\0\0\0\0WEBP'),
  'image/svg+xml': bytes('<svg'),
  'application/pdf': bytes('%PDF-'),
  'application/msword': bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': bytes('PK\x03\x04'),
};

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
