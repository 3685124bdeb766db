/** Something an add left out on purpose, and why. */
export interface Skipped {
  readonly code: SkippedCode;
  readonly reason: string;
  /** The text or thing that was left out. */
  readonly raw?: string | undefined;
  /** The memory that says it already. */
  readonly id?: string | undefined;
}

/** Something an add could not do, and why; nothing of it was kept. */
export interface Failed {
  readonly code: FailedCode;
  readonly reason: string;
  /** What the model said, or the text that was not kept. */
  readonly raw?: string | undefined;
}

/** What a search or a list has to say beside its results. */
export interface MemoryWarning {
  readonly code: 'FC3241' | 'FC3242';
  readonly message: string;
}

/** Why something was skipped; `docs/errors.md` lists all codes. */
export const skippedCodes = {
  blank: 'FC3201',
  image: 'FC3202',
  duplicate: 'FC3203',
  identity: 'FC3204',
  system: 'FC3205',
  nothing: 'FC3206',
  asSaid: 'FC3207',
  known: 'FC3208',
} as const;
export type SkippedCode = (typeof skippedCodes)[keyof typeof skippedCodes];

/** Why something failed. */
export const failedCodes = {
  extraction: 'FC3221',
  decision: 'FC3222',
  unknownId: 'FC3223',
  unknownEvent: 'FC3224',
  noText: 'FC3225',
  undecided: 'FC3226',
  changed: 'FC3227',
  model: 'FC3228',
  embedding: 'FC3229',
  store: 'FC3230',
  line: 'FC3231',
} as const;
export type FailedCode = (typeof failedCodes)[keyof typeof failedCodes];

export const shortened = (text: string, length = 2_000): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
