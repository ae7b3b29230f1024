/** Returns the moment of an HTTP date, in milliseconds since the epoch, or undefined for what is none (RFC 9110, section 5.6.7). */
export function readRetryDate(text: string): number | undefined {
  const isDate = FORMS.some((form) => form.test(text.trim()));
  const at = isDate ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

// The form that is made, and the two that are obsolete and read all the same.
const FORMS: readonly RegExp[] = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
];
