/** Yields the lines of an input as they come; none where there is no input. */
export async function* readLines(input: AsyncIterable<Uint8Array> | undefined): AsyncGenerator<string> {
  if (input === undefined) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of input) {
    rest += decoder.decode(bytes, { stream: true });
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.slice(0, end);
      rest = rest.slice(end + 1);
    }
  }
  if (rest !== '') yield rest;
}
