import type { Dialect, ModelRule, ProviderDefinition, SettingRange } from '../generated/types.ts';
import { type RuleSubject, rulesFor } from '../models/rules.ts';
import type { ModelFacts } from '../models/table.ts';
import { reasoningForm } from '../protocols/usual-reasoning.ts';
import type { Knowledge } from './knowledge.ts';

/** A setting that is not taken. */
export interface Refusal {
  readonly setting: string;
  /** Who does not take it, as messages say it. */
  readonly who: string;
  /** Whether sending it would fail: then it is an error where the user set it. Otherwise it is left out. */
  readonly isStrict: boolean;
  /** The effort of reasoning with which it is taken. */
  readonly unless?: string | undefined;
}

/** What values of settings a model takes; plain data, for plans and for the settings of single calls. */
export interface Restrictions {
  readonly provider: string;
  /** The provider with the model, as messages name it. */
  readonly who: string;
  readonly refusals: readonly Refusal[];
  /** Settings that are left out where the user did not set them. */
  readonly omitted: readonly string[];
  readonly ranges: Readonly<Record<string, SettingRange & { readonly isStrict: boolean }>>;
  readonly exclusive: readonly (readonly string[])[];
  readonly besideReasoning: readonly string[];
  readonly efforts?: readonly string[] | undefined;
  readonly effortMap: Readonly<Record<string, string>>;
  /** The effort that stands for none, where reasoning cannot be switched off and the protocol does not see to it. */
  readonly insteadOfNone?: string | undefined;
  readonly maxTokens?: number | undefined;
  readonly tools?: 'never' | 'without_reasoning' | undefined;
  /** Whether it reads images; undefined where that is not known for sure. */
  readonly images?: boolean | undefined;
}

/** How requests are made and what they may hold, by the definition, the rules that hold, and the facts. */
export interface Ruled {
  readonly dialect: Dialect;
  readonly restrictions: Restrictions;
}

/** The one place where rules and facts become what a target does. */
export function ruled(
  definition: ProviderDefinition,
  usual: readonly string[],
  isGeneric: boolean,
  subject: RuleSubject,
  known: Knowledge | undefined,
): Ruled {
  const own = definition.rules ?? [];
  const rules = rulesFor([...(known?.rules ?? []), ...own], subject);
  const isDirect = (rule: ModelRule): boolean =>
    own.includes(rule) ||
    rule.providers != null ||
    known?.facts.isSure === true ||
    rule.families?.includes(subject.provider) === true;
  const said = definition.dialect ?? {};
  const dialect = dialectUnder(said, rules, isGeneric);
  const name = definition.name ?? definition.id;
  const who = `${name} with ${subject.model}`;
  const efforts = effortsOf(said, dialect, rules, known?.facts, subject.protocol);
  const levels = efforts?.filter((effort) => effort !== 'none');
  const restrictions: Restrictions = {
    provider: name,
    who,
    refusals: [
      ...(said.unsupported ?? []).map((setting) => ({
        setting,
        who: usual.includes(setting) ? name : who,
        isStrict: true,
      })),
      ...rules.flatMap((rule) => refusalsOf(rule, who, isDirect(rule))),
      ...refusedByFacts(known, subject, who),
    ],
    omitted: rules.flatMap((rule) => rule.default_refused ?? []),
    ranges: Object.assign({}, ...rules.map((rule) => rangesOf(rule, isDirect(rule)))),
    exclusive: dialect.exclusive ?? [],
    besideReasoning: dialect.reasoning === 'none' ? [] : (dialect.reasoning_excludes ?? []),
    efforts: levels !== undefined && levels.length > 0 ? levels : undefined,
    effortMap: Object.assign({}, ...rules.map((rule) => rule.effort_map ?? {})),
    insteadOfNone:
      efforts === undefined ||
      efforts.includes('none') ||
      said.reasoning_off != null ||
      reasoningForm(dialect, subject.protocol) !== 'effort'
        ? undefined
        : levels?.[0],
    maxTokens: isSureOf(known?.facts, 'maxOutputTokens') ? known?.facts.maxOutputTokens : undefined,
    tools:
      isSureOf(known?.facts, 'tools') && known?.facts.tools === false
        ? 'never'
        : (rules.findLast((rule) => rule.tools != null && isDirect(rule))?.tools ?? undefined),
    images: isSureOf(known?.facts, 'inputModalities')
      ? known?.facts.inputModalities?.includes('image')
      : undefined,
  };
  const taken =
    levels === undefined || said.reasoning_efforts != null
      ? {}
      : { reasoning_efforts: levels as NonNullable<Dialect['reasoning_efforts']> };
  return { dialect: { ...dialect, ...taken }, restrictions };
}

/** Whether a fact is sure: it stands in the list of who runs the model, or the configuration says it. */
export const isSureOf = (facts: ModelFacts | undefined, name: keyof ModelFacts): boolean =>
  facts !== undefined && (facts.isSure || facts.given?.includes(name) === true);

const added = ['exclusive', 'reasoning_excludes', 'unsupported'] as const;

/** What the definition says of the wire counts before what is known of models; a generic one knows no model. */
function dialectUnder(said: Dialect, rules: readonly ModelRule[], isGeneric: boolean): Dialect {
  const below: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  for (const { dialect } of rules) {
    for (const [key, value] of Object.entries(dialect ?? {})) {
      if ((added as readonly string[]).includes(key))
        lists[key] = [...(lists[key] ?? []), ...(value as unknown[])];
      else below[key] = value;
    }
  }
  if (Object.keys(below).length === 0 && Object.keys(lists).length === 0) return said;
  for (const [key, list] of Object.entries(lists)) {
    const before = (said[key as keyof Dialect] ?? []) as unknown[];
    const texts = new Set(before.map((one) => JSON.stringify(one)));
    lists[key] = [...before, ...list.filter((one) => !texts.has(JSON.stringify(one)))];
  }
  return { ...(isGeneric ? { ...said, ...below } : { ...below, ...said }), ...lists };
}

function refusalsOf(rule: ModelRule, who: string, isStrict: boolean): Refusal[] {
  const { refused, refused_unless: unless } = rule;
  return [
    ...(refused ?? []).map((setting) => ({ setting, who, isStrict })),
    ...(unless?.settings ?? []).map((setting) => ({ setting, who, isStrict, unless: unless!.effort })),
  ];
}

const rangesOf = ({ ranges }: ModelRule, isStrict: boolean): Restrictions['ranges'] =>
  Object.fromEntries(
    Object.entries(ranges ?? {}).flatMap(([name, range]) =>
      range == null ? [] : [[name, { ...range, isStrict }]],
    ),
  );

/** Where a rule speaks of the temperature, whatever its conditions, the rule knows better. */
function refusedByFacts(known: Knowledge | undefined, subject: RuleSubject, who: string): Refusal[] {
  if (known === undefined || known.facts.temperature !== false || !known.facts.isSure) return [];
  const anyway = rulesFor(known.rules, { ...subject, isSet: () => false });
  const isRuled = anyway.some((rule) =>
    [...(rule.refused ?? []), ...(rule.refused_unless?.settings ?? [])].includes('temperature'),
  );
  return isRuled ? [] : [{ setting: 'temperature', who, isStrict: true }];
}

const withEfforts: readonly unknown[] = ['effort', 'thinking', 'adaptive', 'level'];

/** The efforts that both the provider and the model take, `none` among them where it is one; undefined where any is. */
function effortsOf(
  said: Dialect,
  dialect: Dialect,
  rules: readonly ModelRule[],
  facts: ModelFacts | undefined,
  protocol: string,
): readonly string[] | undefined {
  if (!withEfforts.includes(reasoningForm(dialect, protocol))) return undefined;
  const listed = facts?.isSure === true && facts.efforts !== undefined ? facts.efforts : undefined;
  const byModel = listed ?? rules.findLast(({ efforts }) => efforts != null)?.efforts ?? undefined;
  const byProvider = said.reasoning_efforts ?? undefined;
  // An empty list, or a mere switch, says that no effort can be sent at all.
  if (byProvider === undefined || byModel === undefined)
    return byProvider ?? byModel?.filter((effort) => effort !== 'default');
  const both = byModel.filter(
    (effort) => effort === 'none' || (byProvider as readonly string[]).includes(effort),
  );
  return both.some((effort) => effort !== 'none') ? both : byProvider;
}
