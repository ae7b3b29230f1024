/** What a credential is and where it goes, by the name of its scheme in the document. */
export type SecurityScheme =
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string }
  /** `Authorization` with the word of the scheme before the credential (RFC 9110, section 11.4). */
  | { readonly kind: 'bearer'; readonly word: string }
  /** A name and a password, joined by a colon (RFC 7617). */
  | { readonly kind: 'basic' }
  /** A token for a client's id and secret, joined by a colon (RFC 6749, section 4.4); what has no colon is a token. */
  | { readonly kind: 'token'; readonly tokenUrl: string }
  /** Something besides what a probe holds, such as a client certificate. */
  | { readonly kind: 'none' };

/** Schemes that are needed together, with the scopes of each; none where no credential is needed. */
export type SecurityAlternative = Readonly<Record<string, readonly string[]>>;

/** A key that a profile may give: what it is to the API. */
export interface KeyRole {
  readonly name: string;
  /** In words for the owner of a target. */
  readonly summary: string;
  /** What its value begins with. */
  readonly prefix?: string;
  /** How a value is made up that looks like one, such as `key_{hex64}`. */
  readonly madeUp?: string;
  /** The schemes that it is for, where an operation takes several kinds. */
  readonly schemes?: readonly string[];
  /** The scopes that it has, where that is known. */
  readonly scopes?: readonly string[];
  /** It is sent where nothing else is said. */
  readonly isMain: boolean;
  /** It works on real data. */
  readonly isLive: boolean;
  /** The API refuses it, so that nothing comes of sending it. */
  readonly isRefused: boolean;
  /** It is of another owner than the main key: nothing of what it makes is shown to that one. */
  readonly isForeign: boolean;
}

/** The value of a key: one text, or one for each scheme that it is needed for. */
export type KeyValue = string | Readonly<Record<string, string>>;

/** A credential as it stands in a probe. */
export interface Credential {
  readonly in: 'header' | 'query';
  /** Of the header field or the query parameter. */
  readonly name: string;
  /** What stands before the credential in the field, such as `Bearer `. */
  readonly before: string;
  /** The text behind that, as it is sent. */
  readonly sent: string;
  /** How `sent` is made of the key. */
  readonly made: 'as-is' | 'basic' | 'token';
  /** The scheme of the document that it is for. */
  readonly scheme: string;
  /** A token that is fetched for a key just before it is sent; `sent` stands for it. */
  readonly token?: TokenRequest;
}

/** What a token is asked for with, and what is done to it before it is sent. */
export interface TokenRequest {
  readonly tokenUrl: string;
  readonly login: string;
  readonly scopes: readonly string[];
  readonly change?: KeyChange;
}

/** What is done to a real key to make one that nobody was given. */
export type KeyChange =
  | 'first-half'
  | 'last-character-cut'
  | 'last-character-changed'
  | 'middle-character-changed'
  | 'upper-case'
  | 'other-prefix'
  | 'character-added'
  | 'doubled';
