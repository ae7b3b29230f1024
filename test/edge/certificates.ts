import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes certificates of an authority of their own in a folder, which is returned; OpenSSL must be there. */
export function makeCertificates(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-tls-'));
  execFileSync('bash', ['-ec', SCRIPT], { cwd: folder, stdio: 'ignore' });
  return folder;
}

const SCRIPT = `
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=ca
make(){ openssl req -newkey rsa:2048 -nodes -keyout $1.key -out $1.csr -subj /CN=$1; printf "$2" > $1.ext
  openssl x509 -req -in $1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out $1.pem -extfile $1.ext; }
make server subjectAltName=DNS:localhost,IP:127.0.0.1
make client extendedKeyUsage=clientAuth
openssl req -x509 -newkey rsa:2048 -nodes -keyout stranger.key -out stranger.pem -days 2 -subj /CN=stranger
openssl rsa -aes256 -in client.key -passout pass:hunter2 -out client.enc.key
openssl pkcs12 -export -in client.pem -inkey client.key -out client.p12 -passout pass:hunter2
openssl x509 -in client.pem -outform der -out client.der
cat client.pem client.key > both.pem
head -c 600 client.pem > cut.pem
sed 's/^[A-Z].../!!!!/' client.pem > damaged.pem
printf '\\xff\\xfe' > utf16.pem; iconv -f utf-8 -t utf-16le client.pem >> utf16.pem
echo text > text.pem
`;
