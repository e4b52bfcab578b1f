/** A payload's part read as `Fields`, all of them optional and unknown; without any where it is no object. */
export function asLoose<Fields extends { readonly [Key in keyof Fields]?: unknown }>(
  value: unknown,
): Fields {
  return (isPlainObject(value) ? value : {}) as Fields;
}

/** A payload's part read as a list; empty where it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the value is a JSON object, neither null nor a list. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field was left out or sent as null, which Discord treats alike in most places. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
