import type { ChatRequest, ImagePart } from '../../chat/types.ts';
import { failure } from '../../errors.ts';
import { type PromptTemplate, renderPrompt, type Turn, turnsOf } from '../prompt-template.ts';
import type { Target } from '../protocol.ts';

type Fields = Record<string, unknown>;

/** The part of the input that says what is asked: messages where the model takes them, else one prompt. */
export function renderConversation(request: ChatRequest, system: string, target: Target): Fields {
  const { input_fields: names, prompt_template: template } = target.dialect;
  const turns = turnsOf(request, system);
  const images = turns.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
  const pictures = renderImages(images, target);
  const spoken = turns.filter((turn) => turn.role !== 'system');
  if (names?.messages != null && spoken.length > 1 && images.length === 0)
    return { [names.messages]: turns.map((turn) => ({ role: turn.role, content: textOf(turn) })) };
  // The model's own template would wrap the prompt once more.
  if (template === 'llama3' || template === 'chatml')
    return {
      prompt: promptOf(turns, template),
      ...(target.parameters.prompt_template === undefined && { prompt_template: '{prompt}' }),
      ...pictures,
    };
  return {
    prompt: onlyTurn(spoken) ?? promptOf(spoken, template ?? 'transcript'),
    [names?.system ?? 'system_prompt']: systemOf(turns),
    ...pictures,
  };
}

/** One question goes out as it is: the model writes it into its template itself. */
function onlyTurn(turns: readonly Turn[]): string | undefined {
  const [first] = turns;
  return turns.length === 1 && first?.role === 'user' ? textOf(first) : undefined;
}

const promptOf = (turns: readonly Turn[], template: PromptTemplate): string =>
  renderPrompt(turns, template)
    .filter((part) => typeof part === 'string')
    .join('');

const textOf = ({ parts }: Turn): string => parts.filter((part) => typeof part === 'string').join('');

function systemOf(turns: readonly Turn[]): string | undefined {
  const said = turns.filter((turn) => turn.role === 'system').map(textOf);
  return said.length === 0 ? undefined : said.join('\n\n');
}

function renderImages(images: readonly ImagePart[], { dialect, provider, model }: Target): Fields {
  const urls = images.map(urlOf);
  const names = dialect.input_fields;
  if (urls.length === 0) return {};
  if (names?.images != null) return { [names.images]: urls };
  if (urls.length === 1) return { [names?.image ?? 'image']: urls[0] };
  throw failure('validation', `${provider}: ${model} takes one image, not ${urls.length}.`, {
    provider,
    model,
    suggestion: 'Send the latest image alone, or choose a model that takes several.',
    details: { field: 'messages' },
  });
}

/** A link, or the bytes in one. */
const urlOf = ({ url, data, mediaType }: ImagePart): string =>
  url ?? `data:${mediaType ?? 'image/png'};base64,${data ?? ''}`;
