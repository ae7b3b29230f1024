/** Tells whether the first bytes of a file belong to a clearly different kind of file than it is declared to be. */
export function isContradicted(mediaType: string, head: Buffer): boolean {
  const declared = declaredFamilies[mediaType];
  const found = families.find(({ isFamily }) => isFamily(head))?.name;
  return declared !== undefined && found !== undefined && declared !== found;
}

type Family = 'png' | 'gif' | 'jpeg' | 'pdf' | 'ftyp' | 'riff';

const families: readonly { readonly name: Family; readonly isFamily: (head: Buffer) => boolean }[] = [
  { name: 'png', isFamily: startsWith('\x89PNG\r\n\x1a\n') },
  { name: 'gif', isFamily: startsWith('GIF8') },
  { name: 'jpeg', isFamily: startsWith('\xff\xd8\xff') },
  { name: 'pdf', isFamily: startsWith('%PDF-') },
  { name: 'ftyp', isFamily: (head) => head.toString('latin1', 4, 8) === 'ftyp' },
  { name: 'riff', isFamily: startsWith('RIFF') },
];

const declaredFamilies: Readonly<Partial<Record<string, Family>>> = {
  'image/png': 'png',
  'image/gif': 'gif',
  'image/jpeg': 'jpeg',
  'application/pdf': 'pdf',
  'video/mp4': 'ftyp',
  'video/quicktime': 'ftyp',
  'audio/wav': 'riff',
  'audio/x-wav': 'riff',
  'image/webp': 'riff',
  'video/x-msvideo': 'riff',
};

function startsWith(signature: string): (head: Buffer) => boolean {
  return (head) => head.toString('latin1', 0, signature.length) === signature;
}
