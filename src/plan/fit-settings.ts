import type { Warning } from '../chat/types.ts';
import type { DocumentCode } from '../config/issues.ts';
import type { SettingRange } from '../generated/types.ts';
import { nearestEffort, wantedReasoning } from '../protocols/wanted-reasoning.ts';
import type { Restrictions } from './rules.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What is done with a value that the model does not take: `unsupported_params`. */
export type Policy = 'error' | 'warn' | 'drop';

/** The values a request would have, and how they are changed. */
export interface Fitting {
  readonly values: Settings;
  readonly policy: Policy;
  /** Whether the user's own document or call says it, and not a preset or a default. */
  isOwn(name: string): boolean;
  /** Whether it is a default of the provider's: then a change is no news. */
  isDefault(name: string): boolean;
  remove(name: string): void;
  replace(name: string, value: unknown): void;
}

/** A value that the user set and the model refuses. */
export interface Refused {
  readonly setting: string;
  readonly code: DocumentCode;
  readonly message: string;
  readonly suggestion: string;
}

export interface Fitted {
  readonly refused: readonly Refused[];
  readonly warnings: readonly Warning[];
  readonly dropped: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Brings values into what the model takes. A default that it does not take is left out with a warning; what the user set is
 * refused, or left out where `unsupported_params` says so.
 */
export function fitSettings(fitting: Fitting, restrictions: Restrictions): Fitted {
  const { values, policy } = fitting;
  const refused: Refused[] = [];
  const warnings: Warning[] = [];
  const dropped: { path: string; reason: string }[] = [];
  const gone = new Set<string>();
  const has = (name: string): boolean => values[name] != null && !gone.has(name);
  const warn = (code: DocumentCode, message: string): void => {
    if (policy !== 'drop') warnings.push({ code, message });
  };
  const leaveOut = (name: string, reason: string, code: DocumentCode = 'FC1031'): void => {
    gone.add(name);
    fitting.remove(name);
    dropped.push({ path: name, reason });
    warn(code, `${name} is not sent: ${reason}.`);
  };
  const isError = (name: string, isStrict: boolean): boolean =>
    isStrict && policy === 'error' && fitting.isOwn(name);
  const effort = (): string | undefined => {
    const wanted = has('reasoning') ? wantedReasoning(values.reasoning) : undefined;
    return wanted === undefined ? undefined : wanted.enabled ? (wanted.effort ?? 'medium') : 'none';
  };

  for (const { setting, who, isStrict, unless } of restrictions.refusals) {
    if (!has(setting) || refused.some((one) => one.setting === setting)) continue;
    if (unless !== undefined && effort() === unless) continue;
    if (!isError(setting, isStrict)) {
      leaveOut(setting, `${who} does not take it`);
      continue;
    }
    const with_ = unless === undefined ? '' : ` It is taken with reasoning: ${unless}.`;
    refused.push({
      setting,
      code: 'FC1031',
      message: `${who} does not take this setting.`,
      suggestion: `Remove it, or set unsupported_params: drop.${with_}`,
    });
  }
  for (const name of restrictions.omitted)
    if (has(name) && !fitting.isOwn(name))
      leaveOut(name, `${restrictions.who} is better left to its own value`);

  // Which of two settings stays is data, so these are never errors.
  const isReasoning = effort() !== undefined && effort() !== 'none';
  for (const name of isReasoning ? restrictions.besideReasoning : [])
    if (has(name)) leaveOut(name, `${restrictions.provider} does not take it together with reasoning`);
  for (const group of restrictions.exclusive) {
    const [first, ...others] = group.filter(has);
    for (const name of others)
      leaveOut(name, `${restrictions.provider} does not take it together with ${first}`);
  }

  for (const [name, range] of Object.entries(restrictions.ranges)) {
    const value = values[name];
    if (!has(name) || typeof value !== 'number' || isWithin(value, range)) continue;
    const reason = `${restrictions.who} takes ${said(range)}, not ${value}`;
    if (!isError(name, range.isStrict)) leaveOut(name, reason, 'FC2001');
    else
      refused.push({
        setting: name,
        code: 'FC2001',
        message: `${reason}.`,
        suggestion: 'Correct it, or set unsupported_params: drop.',
      });
  }

  const most = restrictions.maxTokens;
  const asked = values.max_tokens;
  if (has('max_tokens') && most !== undefined && typeof asked === 'number' && asked > most) {
    const message = `${restrictions.who} writes at most ${most} tokens, not ${asked}`;
    if (isError('max_tokens', true)) {
      const suggestion = `Write at most ${most}, or set model_overrides.max_output_tokens.`;
      refused.push({ setting: 'max_tokens', code: 'FC2001', message: `${message}.`, suggestion });
    } else {
      fitting.replace('max_tokens', most);
      if (!fitting.isDefault('max_tokens')) warn('FC2001', `max_tokens is sent as ${most}: ${message}.`);
    }
  }

  const wanted = effort();
  const takes = wanted === undefined ? undefined : effortTaken(values.reasoning, wanted, restrictions);
  if (takes !== undefined) {
    fitting.replace(
      'reasoning',
      typeof values.reasoning === 'object'
        ? { ...values.reasoning, enabled: undefined, effort: takes }
        : takes,
    );
    const list = [
      ...(restrictions.insteadOfNone === undefined ? ['none'] : []),
      ...(restrictions.efforts ?? []),
    ];
    warn(
      'FC2002',
      `reasoning "${wanted}" is sent as "${takes}": ${restrictions.who} takes ${list.join(', ')}.`,
    );
  }
  return { refused, warnings, dropped };
}

/** The effort to send for the one that is wanted, where it is another. */
function effortTaken(
  setting: unknown,
  wanted: string,
  { efforts, effortMap, insteadOfNone }: Restrictions,
): string | undefined {
  const isSaid = wantedReasoning(setting)?.effort !== undefined;
  if (wanted === 'none') return insteadOfNone === undefined ? undefined : (effortMap.none ?? insteadOfNone);
  if (!isSaid || efforts === undefined || efforts.includes(wanted)) return undefined;
  return effortMap[wanted] ?? nearestEffort(wanted, efforts);
}

const isWithin = (value: number, { minimum, above, maximum, below }: SettingRange): boolean =>
  (minimum == null || value >= minimum) &&
  (above == null || value > above) &&
  (maximum == null || value <= maximum) &&
  (below == null || value < below);

function said({ minimum, above, maximum, below }: SettingRange): string {
  const parts = [
    minimum == null ? '' : `at least ${minimum}`,
    above == null ? '' : `more than ${above}`,
    maximum == null ? '' : `at most ${maximum}`,
    below == null ? '' : `less than ${below}`,
  ];
  return parts.filter((part) => part !== '').join(' and ');
}
