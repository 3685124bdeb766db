import type { ChatRequest, JsonSchema, Tool } from '../../chat/types.ts';
import type { Dialect } from '../../generated/types.ts';
import { ANSWER } from '../structured-output.ts';
import type { Fields } from './fields.ts';
import { isFields } from './fields.ts';
import { schemaField } from './schema.ts';

type Form = Exclude<Dialect['structured_output'], null | undefined>;

/** The form in which a schema is asked for: older models take no schema beside tools. */
export function schemaForm({ tools = [] }: ChatRequest, dialect: Dialect): Form {
  const alone = dialect.structured_output ?? 'json_schema';
  return tools.length === 0 ? alone : (dialect.structured_output_beside_tools ?? alone);
}

/** Whether a call of the tool that stands in for a schema may come. */
export const mayAnswerByTool = (dialect: Dialect): boolean =>
  dialect.structured_output === 'tool' || dialect.structured_output_beside_tools === 'tool';

/** `tools` and `toolConfig`; `own` are Google's tools, which go first. */
export function renderTools(request: ChatRequest, own: unknown, dialect: Dialect): Fields {
  const { tools = [], schema } = request;
  const asTool = schema !== undefined && schemaForm(request, dialect) === 'tool';
  const declared = tools.map((tool) => renderTool(tool, dialect));
  if (asTool)
    declared.push(
      renderTool({ name: ANSWER, description: 'Gives the answer.', parameters: schema }, dialect),
    );
  const all = [
    ...(Array.isArray(own) ? own : []),
    ...(declared.length > 0 ? [{ functionDeclarations: declared }] : []),
  ];
  if (all.length === 0) return {};
  const config = declared.length === 0 ? undefined : choiceOf(request, asTool);
  return { tools: all, ...(config !== undefined && { toolConfig: { functionCallingConfig: config } }) };
}

function choiceOf({ tools = [], toolChoice: choice }: ChatRequest, asTool: boolean): Fields | undefined {
  if (typeof choice === 'object') return { mode: 'ANY', allowedFunctionNames: [choice.name] };
  if (asTool) {
    const isAlone = tools.length === 0 || choice === 'none';
    return { mode: 'ANY', ...(isAlone && { allowedFunctionNames: [ANSWER] }) };
  }
  if (choice === undefined) return undefined;
  return { mode: choice === 'required' ? 'ANY' : choice.toUpperCase() };
}

const renderTool = ({ name, description, parameters }: Tool, dialect: Dialect): Fields => ({
  name,
  ...(description !== undefined && { description }),
  ...(hasParameters(parameters) && schemaField('parameters', parameters, dialect)),
});

/** An object without properties is refused: a tool that takes nothing says nothing of it. */
function hasParameters(schema: JsonSchema): boolean {
  const {
    properties,
    type,
    $schema: _dialect,
    additionalProperties: _closed,
    required: _none,
    ...others
  } = schema;
  if (isFields(properties) && Object.keys(properties).length > 0) return true;
  return !(type === undefined || type === 'object') || Object.keys(others).length > 0;
}
