import { X509Certificate } from 'node:crypto';

/** A block of a PEM file. */
export interface PemBlock {
  /** Such as `CERTIFICATE`. */
  readonly kind: string;
  readonly pem: string;
}

/** Returns the blocks of a PEM file in their order. */
export function listBlocks(text: string): readonly PemBlock[] {
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g);
  return [...blocks].map(([pem, kind = '']) => ({ kind, pem }));
}

/** Says what a file without blocks is, and how to make a PEM file of it. */
export function explainNoPem(bytes: Uint8Array, file: string): string {
  if (isPkcs12(bytes)) {
    return `is PKCS #12, and PEM is wanted: openssl pkcs12 -in ${file} -clcerts -nokeys -out client.pem makes the certificate, openssl pkcs12 -in ${file} -nocerts -out client.key its key`;
  }
  return isCertificate(bytes)
    ? `is a certificate in DER, and PEM is wanted: openssl x509 -inform der -in ${file} -out client.pem`
    : 'is no PEM file, which has a line -----BEGIN ...-----';
}

// A sequence that begins with the number 3, its version.
function isPkcs12(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  if (tag !== 0x30) return false;
  const start = length < 0x80 ? 2 : 2 + (length & 0x7f);
  return bytes[start] === 2 && bytes[start + 1] === 1 && bytes[start + 2] === 3;
}

function isCertificate(bytes: Uint8Array): boolean {
  try {
    return new X509Certificate(bytes).subject !== '';
  } catch {
    return false;
  }
}
