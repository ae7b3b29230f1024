/** Tells whether a value of a header is what a tool put in place of it, so that nothing is known of the real one. */
export function isSanitised(value: string): boolean {
  if (OWN.test(value)) return false;
  return value.trim() === '' || /^[[<{(*].*[\])}>*]$|^[*x.•#-]+$/i.test(value) || WORDS.test(value);
}

// What our own recordings have in place of a key stands in place of an echo of it, too.
const OWN = /^\[(?:keys\.\w+.*|a made-up key)\]$/;

const WORDS = /redact|sanitiz|sanitis|removed|hidden|masked|filtered|scrubbed|not recorded/i;
