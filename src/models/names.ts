import { type Vendor, vendors } from './data/vendors.ts';

const REGION = /^(?:us-gov|us|eu|apac|jp|au|ca|sa|global)\./;
/** What clouds put in front of a model's name, with a dot. */
const MAKER =
  /^(?:ai21|amazon|anthropic|cohere|deepseek|google|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen|writer|xai|zai)\./;

/** The model's own name: without a path, a region or maker in front, and in lower case. What rules are matched against. */
export function bareName(model: string): string {
  const last = model.toLowerCase().split('/').at(-1) ?? '';
  return last.replace(/^ft:/, '').replace(REGION, '').replace(MAKER, '');
}

/** The maker, by what stands in front of the name or else by the name itself. */
export function vendorOf(model: string): Vendor | undefined {
  const parts = model.toLowerCase().split('/');
  const bare = bareName(model);
  return (
    vendors.find(({ names }) => names.test(bare)) ??
    vendors.find(({ prefixes }) => parts.slice(0, -1).some((part) => prefixes.includes(part)))
  );
}

/** Another id that may mean the same model; without its price where that may be another one. */
export interface OtherForm {
  readonly id: string;
  readonly isPriced: boolean;
}

const DAY = /[-@](?:20\d{6}|20\d\d-\d\d-\d\d|\d\d-20\d\d)$/;

/** Other ids for a model, nearest first: undated, without a version, region, tuning or the way it is routed. */
export function otherForms(model: string): readonly OtherForm[] {
  const forms: OtherForm[] = [];
  const add = (id: string, isPriced: boolean): void => {
    if (id !== '' && id !== model && !forms.some((form) => form.id === id)) forms.push({ id, isPriced });
  };
  const plain = model.replace(/^(?:models|publishers\/[^/]+\/models)\//, '');
  const ends = [/@default$/, /-latest$/, /:latest$/, /-v\d+(:\d+)?$/, /:\d+$/, DAY];
  let short = plain;
  add(plain, true);
  for (let step = 0; step < 3; step++) {
    const before = short;
    for (const end of ends) short = short.replace(end, '');
    add(short, true);
    if (short === before) break;
  }
  const elsewhere = short
    .replace(REGION, '')
    .replace(/:(?:nitro|floor|online|extended|exacto|beta|thinking|free)$/, '');
  add(elsewhere, false);
  const [, tuned] = /^ft:([^:]+)/.exec(short) ?? [];
  if (tuned !== undefined) {
    add(tuned, false);
    add(tuned.replace(DAY, ''), false);
  }
  return forms;
}
