/** The greatest size of a blob with a media type, by its category. */
export function capOf(mediaType: string): number {
  return caps[mediaType.split('/')[0] ?? ''] ?? documentCapBytes;
}

const megabyte = 1024 * 1024;
const documentCapBytes = 100 * megabyte;

const caps: Readonly<Partial<Record<string, number>>> = {
  video: 5 * 1024 * megabyte,
  audio: 500 * megabyte,
  image: 50 * megabyte,
};
