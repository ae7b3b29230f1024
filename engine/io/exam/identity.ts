import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { pki } from 'node-forge';

/** What a server shows of itself, in PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** An identity for 127.0.0.1, and the certificate of the authority that stands for it. */
export interface Certified {
  readonly identity: Identity;
  readonly authority: string;
}

/** Makes an authority of a few days and an identity that it stands for; with its key nothing else can be signed, as nobody keeps it. */
export async function makeIdentity(): Promise<Certified> {
  const { default: forge } = await import('node-forge');
  const [root, own] = await Promise.all([makeKeys(), makeKeys()]);
  const rootKey = forge.pki.privateKeyFromPem(root.privateKey);
  const make = (name: string, publicKey: string, extensions: object[]): string => {
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
    // The first byte keeps the number positive.
    certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
    certificate.validity.notBefore = new Date(Date.now() - DAY_MS);
    certificate.validity.notAfter = new Date(Date.now() + 3 * DAY_MS);
    certificate.setSubject(named(name));
    certificate.setIssuer(named(AUTHORITY));
    certificate.setExtensions(extensions);
    certificate.sign(rootKey, forge.md.sha256.create());
    return forge.pki.certificateToPem(certificate);
  };
  const authority = make(AUTHORITY, root.publicKey, [
    { name: 'basicConstraints', critical: true, cA: true },
    { name: 'keyUsage', critical: true, keyCertSign: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  const issuer = forge.pki.certificateFromPem(authority).generateSubjectKeyIdentifier().getBytes();
  const cert = make('127.0.0.1', own.publicKey, [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: IP, ip: '127.0.0.1' },
        { type: DNS, value: 'localhost' },
      ],
    },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: issuer },
  ]);
  return { identity: { key: own.privateKey, cert }, authority };
}

const AUTHORITY = 'assay exam, throw-away authority';
const DAY_MS = 86_400_000;
// Kinds of a general name (RFC 5280, section 4.2.1.6).
const DNS = 2;
const IP = 7;

function named(value: string): pki.CertificateField[] {
  return [{ name: 'commonName', value }];
}

function makeKeys(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
