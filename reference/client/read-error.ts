/** What an error of the API says, by the shape that goes with its status. */
export interface ReadError {
  readonly status: number;
  /** Whether the same request may be sent again, later. */
  readonly retryable: boolean;
  /** The text for people: `message`, `error`, `detail`, or the body itself where it is nothing else. */
  readonly message: string;
  /** Of a 422: what is wrong with which field. */
  readonly fields?: readonly FieldError[];
  /** Of a 402: the bucket that the plan does not include. */
  readonly bucket?: string;
  /** Of a 402, which alone has one. */
  readonly errorCode?: string;
  readonly detail?: string;
  readonly docsUrl?: string;
}

/** One field that a 422 names. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Tells whether a request that was answered with this status may be sent again unchanged. */
export function isRetryable(status: number): boolean {
  return status === 429 || status === 500 || status === 502;
}

/** Reads an answer that is no success: the status first, then the shape that goes with it. Never throws for what the body is. */
export async function readError(response: Pick<Response, 'status' | 'text'>): Promise<ReadError> {
  const text = await response.text().catch(() => '');
  return readErrorText(response.status, text);
}

/** Reads the body of an answer that is no success. */
export function readErrorText(status: number, text: string): ReadError {
  const common = { status, retryable: isRetryable(status) };
  const body = parseObject(text);
  if (body === undefined) return { ...common, message: text };
  if (status === 422) return { ...common, message: textIn(body, 'message') ?? text, fields: fieldsIn(body) };
  if (status === 402) {
    const bucket = textIn(body, 'bucket');
    const errorCode = textIn(body, 'error_code');
    return {
      ...common,
      message: textIn(body, 'message') ?? text,
      ...(bucket === undefined ? {} : { bucket }),
      ...(errorCode === undefined ? {} : { errorCode }),
    };
  }
  if (status === 429) return { ...common, message: textIn(body, 'error') ?? text };
  const detail = textIn(body, 'detail');
  const docsUrl = textIn(body, 'docs_url');
  return {
    ...common,
    message: detail ?? text,
    ...(detail === undefined ? {} : { detail }),
    ...(docsUrl === undefined ? {} : { docsUrl }),
  };
}

type Members = Readonly<Record<string, unknown>>;

function parseObject(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(body: Members, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

function fieldsIn(body: Members): readonly FieldError[] {
  const fields = body['fields'];
  if (!Array.isArray(fields)) return [];
  return fields
    .filter(isObject)
    .map((item) => ({ field: textIn(item, 'field') ?? '', message: textIn(item, 'message') ?? '' }));
}
