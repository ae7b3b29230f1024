import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Profile } from '../../../core/model/index.ts';
import { decodeText } from '../decode-text.ts';
import { readBytes } from '../files.ts';
import type { Locate } from '../source/check-schema.ts';
import type { Problem } from '../source/problem.ts';
import { explainNoPem, listBlocks } from './pem.ts';
import type { RawProfile } from './raw-profile.ts';

/** The files of `tls`, and what is wrong with them. */
export interface LoadedTls {
  readonly tls: Profile['tls'];
  readonly problems: readonly Problem[];
}

type Name = 'ca' | 'cert' | 'key';

/** Reads the files of `tls` and makes sure that TLS can work with them, so that no mistake here is told of the target. */
export async function loadTls(raw: NonNullable<RawProfile['tls']>, folder: string, locate: Locate): Promise<LoadedTls> {
  const { passphrase, ...files } = raw;
  // To make a context without any takes long, and shows nothing.
  if (Object.keys(files).length === 0)
    return { tls: { ...(passphrase !== undefined && { passphrase }) }, problems: [] };
  const problems: Problem[] = [];
  const report = (name: string, what: string): void => {
    problems.push({ message: `\`tls.${name}\` ${what}`, at: locate(['tls', name]) });
  };
  const texts: Partial<Record<Name, string>> = {};
  for (const [name, file] of Object.entries(files)) {
    const bytes = await readBytes(resolve(folder, file), `The file of tls.${name}`);
    // The schema lets no other name in.
    texts[name as Name] = decodeText(bytes);
    if (listBlocks(decodeText(bytes)).length === 0) report(name, explainNoPem(bytes, file));
  }
  // A file may hold both.
  const { ca, cert, key = hasKey(cert) ? cert : undefined } = texts;
  const tls = { ...texts, ...(key !== undefined && { key }), ...(passphrase !== undefined && { passphrase }) };
  if (problems.length > 0) return { tls, problems };
  if (ca !== undefined) readCertificate('ca', ca, report);
  const certificate = cert === undefined ? undefined : readCertificate('cert', cert, report);
  const privateKey = key === undefined ? undefined : readKey(key, passphrase, report);
  if (cert !== undefined && key === undefined) report('cert', 'is there without its private key: give `tls.key`');
  if (key !== undefined && cert === undefined) report('key', 'is there without its certificate: give `tls.cert`');
  if (certificate && privateKey && !certificate.checkPrivateKey(privateKey)) {
    report('key', 'does not belong to the first certificate of `tls.cert`');
  }
  if (problems.length === 0) tryContext(tls, report);
  return { tls, problems };
}

type ReportFault = (name: string, what: string) => void;

function readCertificate(name: Name, text: string, report: ReportFault): X509Certificate | undefined {
  const blocks = listBlocks(text).filter(({ kind }) => /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(kind));
  try {
    const [first] = blocks.map(({ pem }) => new X509Certificate(pem));
    if (first === undefined) report(name, 'holds no certificate');
    return first;
  } catch {
    report(name, 'holds a certificate that cannot be read: is the file whole?');
    return undefined;
  }
}

function readKey(text: string, passphrase: string | undefined, report: ReportFault): KeyObject | undefined {
  const block = listBlocks(text).find(({ kind }) => kind.endsWith('PRIVATE KEY'));
  if (block === undefined) {
    report('key', 'holds no private key');
    return undefined;
  }
  const isEncrypted = block.pem.includes('ENCRYPTED');
  if (isEncrypted && passphrase === undefined) {
    report('key', 'is encrypted: give its passphrase as `tls.passphrase` (ASSAY_TLS_PASSPHRASE)');
    return undefined;
  }
  try {
    return createPrivateKey({ key: block.pem, ...(passphrase !== undefined && { passphrase }) });
  } catch {
    if (isEncrypted) report('passphrase', 'does not open `tls.key`');
    else report('key', 'holds a private key that cannot be read: is the file whole?');
    return undefined;
  }
}

function hasKey(text = ''): boolean {
  return listBlocks(text).some(({ kind }) => kind.endsWith('PRIVATE KEY'));
}

function tryContext(tls: Profile['tls'], report: ReportFault): void {
  try {
    createSecureContext(tls);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report('cert' in tls ? 'cert' : 'ca', `cannot be used for TLS: ${reason.replace(/^.*::/, '')}`);
  }
}
