type Fields = Readonly<Record<string, unknown>>;

/** Settings by their document name, and what `options` calls them. */
const renamed: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  top_p: 'top_p',
  top_k: 'top_k',
  max_tokens: 'num_predict',
  seed: 'seed',
  frequency_penalty: 'frequency_penalty',
  presence_penalty: 'presence_penalty',
};

/** Parameters that are options of the model; all others are fields of the request. */
const known = new Set([
  ...['num_ctx', 'num_keep', 'num_predict', 'num_batch', 'num_gpu', 'main_gpu', 'num_thread', 'use_mmap'],
  ...['min_p', 'typical_p', 'repeat_last_n', 'repeat_penalty', 'draft_num_predict'],
]);

/** The settings of a request as `options`, and the parameters that stand beside them; `undefined` where there are none. */
export function optionsOf(
  settings: Fields,
  parameters: Fields,
): { readonly options: Fields | undefined; readonly rest: Fields } {
  const { options: own, ...others } = parameters;
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(renamed)) {
    if (settings[name] != null) options[option] = settings[name];
  }
  if (settings.stop != null) options.stop = [settings.stop].flat();
  for (const [name, value] of Object.entries(others)) (known.has(name) ? options : rest)[name] = value;
  Object.assign(options, own);
  return { options: Object.keys(options).length === 0 ? undefined : options, rest };
}
