import type { Issue } from '../errors.ts';
import type { Draft } from './blocks.ts';
import { issueAt } from './issues.ts';
import { isTree, type Path, pointerOf, type Tree } from './path.ts';

/** Names of roles that documents written elsewhere give at the top, such as `[commit] provider_id, model_id`. */
const DEFAULT_ROLE = 'session';

/**
 * Brings `provider_id` and `model_id` to the one form: in a table at the top, which then is an entry of `models` under the
 * table's name, and in the blocks of `llm` and `models`. `[session]` is also the document's `llm`, where it has none.
 */
export function normaliseRoles(draft: Draft): void {
  for (const [name, table] of Object.entries(draft.value)) {
    if (name === 'models' || !isTree(table) || !isSpelledSo(table)) continue;
    if (name === 'llm') {
      draft.value = { ...draft.value, llm: blockOf(draft, ['llm'], ['llm'], table) };
      continue;
    }
    const { provider_id: _provider, model_id: _model, ...rest } = table;
    // Any other key says that the table is something else; a session has settings of its own.
    if (Object.keys(rest).length > 0 && name !== DEFAULT_ROLE) continue;
    moveToModels(draft, name, table, rest);
  }
  const { models } = draft.value;
  if (!isTree(models)) return;
  const blocks = Object.entries(models).map(([name, block]) => [
    name,
    isTree(block) && isSpelledSo(block) ? blockOf(draft, ['models', name], ['models', name], block) : block,
  ]);
  draft.value = { ...draft.value, models: Object.fromEntries(blocks) };
}

const isSpelledSo = ({ provider_id: provider, model_id: model }: Tree): boolean =>
  provider !== undefined || model !== undefined;

function moveToModels(draft: Draft, name: string, table: Tree, rest: Tree): void {
  const { [name]: _table, ...others } = draft.value;
  const models = isTree(others.models) ? others.models : {};
  if (Object.hasOwn(models, name)) {
    const message = `"${name}" and "models.${name}" are two names for one model, and both are given.`;
    const more = { at: 'key', suggestion: `Keep "models.${name}".` } as const;
    draft.issues.push(issueAt(draft.source, [name], 'FC1007', message, more));
    draft.value = others;
    return;
  }
  const block = blockOf(draft, [name], ['models', name], table);
  const isDefault = name === DEFAULT_ROLE && others.llm === undefined;
  draft.value = {
    ...others,
    ...(Object.keys(rest).length > 0 && { [name]: rest }),
    ...(isDefault && { llm: name }),
    models: { ...models, [name]: block },
  };
  draft.moved.set(pointerOf(['models', name]), [name]);
  if (isDefault) draft.moved.set('/llm', [name]);
  draft.issues.push(noticeOf(draft, name));
}

/** The block in its one form; where its parts are written is kept. */
function blockOf(draft: Draft, written: Path, path: Path, table: Tree): Tree {
  const { provider_id: id, model_id: model, provider = id, config, ...rest } = table;
  draft.moved.set(pointerOf([...path, 'provider']), [...written, 'provider_id']);
  draft.moved.set(pointerOf([...path, 'config', 'model']), [...written, 'model_id']);
  const settings = { ...(isTree(config) ? config : {}), ...(model !== undefined && { model }) };
  const isOwn = path[0] === written[0];
  return { ...(isOwn ? rest : {}), ...(provider !== undefined && { provider }), config: settings };
}

function noticeOf(draft: Draft, name: string): Issue {
  return issueAt(draft.source, [name], 'FC1020', `this is another spelling of "models.${name}".`, {
    at: 'key',
    severity: 'notice',
    suggestion: `Write "models: { ${name}: provider/model }".`,
  });
}
