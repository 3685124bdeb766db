type Fields = Readonly<Record<string, unknown>>;

/** The body with the user's own fields over it: objects merge, everything else replaces, null removes. */
export function withExtraBody(body: Fields, extra: unknown): Fields {
  return isFields(extra) ? merged(body, extra) : body;
}

function merged(under: Fields, over: Fields): Fields {
  const result: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    if (value === null || value === undefined) delete result[name];
    else if (isFields(value)) result[name] = merged(isFields(under[name]) ? under[name] : {}, value);
    else result[name] = value;
  }
  return result;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
