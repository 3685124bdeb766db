/** Who makes models: what their names begin with, how gateways spell the maker, and the list that has their models. */
export interface Vendor {
  readonly id: string;
  /** The list with the maker's own facts. */
  readonly list?: string | undefined;
  /** Names of the maker in front of a model's name, in lower case. */
  readonly prefixes: readonly string[];
  /** Names of its models without anything in front. */
  readonly names: RegExp;
}

export const vendors: readonly Vendor[] = [
  {
    id: 'openai',
    list: 'openai',
    prefixes: ['openai'],
    names: /^(gpt-(?!oss|j|neo|sw)|chatgpt|o\d(-|$)|codex-)/,
  },
  { id: 'anthropic', list: 'anthropic', prefixes: ['anthropic'], names: /^claude/ },
  { id: 'gemini', list: 'gemini', prefixes: ['google'], names: /^(gemini|gemma)/ },
  { id: 'xai', list: 'xai', prefixes: ['x-ai', 'xai'], names: /^grok/ },
  { id: 'deepseek', list: 'deepseek', prefixes: ['deepseek', 'deepseek-ai'], names: /^deepseek/ },
  {
    id: 'mistral',
    list: 'mistral',
    prefixes: ['mistralai', 'mistral'],
    names: /^(open-)?(mistral|mixtral|codestral|ministral|magistral|devstral|pixtral|voxtral)/,
  },
  { id: 'moonshot', list: 'moonshot', prefixes: ['moonshotai', 'moonshot'], names: /^(kimi|moonshot)/ },
  {
    id: 'zhipu',
    list: 'zhipu',
    prefixes: ['z-ai', 'zai', 'zai-org', 'zhipuai', 'thudm'],
    names: /^(zai-)?glm/,
  },
  { id: 'minimax', list: 'minimax', prefixes: ['minimax', 'minimaxai'], names: /^(minimax|abab)/ },
  { id: 'dashscope', list: 'dashscope', prefixes: ['qwen', 'alibaba'], names: /^(qwen|qwq|qvq)/ },
  { id: 'cohere', list: 'cohere', prefixes: ['cohere', 'coherelabs'], names: /^(command|c4ai)/ },
  { id: 'xiaomi', list: 'xiaomi', prefixes: ['xiaomi'], names: /^mimo/ },
  { id: 'meta', prefixes: ['meta-llama', 'meta', 'meta-ai'], names: /^(meta-)?llama|^muse-/ },
  { id: 'amazon', prefixes: ['amazon'], names: /^nova-/ },
];
