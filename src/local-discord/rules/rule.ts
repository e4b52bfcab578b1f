/** One reason to refuse a payload: where in it (`components[0].label`), and what is wrong there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** One rule that Discord's servers hold payloads to, with the page that states it. */
export interface Rule<Payload> {
  readonly name: string;
  /** The page that states the rule; a report where Discord states it nowhere. */
  readonly source: string;
  check(payload: Payload): readonly Fault[];
}

/** A fault together with the name of the rule that found it. */
export interface RuleFault extends Fault {
  readonly rule: string;
}

/** Every fault that the rules find in the payload, in the order of the rules; empty for a good one. */
export function judge<Payload>(
  rules: readonly Rule<Payload>[],
  payload: Payload,
): readonly RuleFault[] {
  return rules.flatMap((rule) =>
    rule.check(payload).map((fault) => ({ rule: rule.name, ...fault })),
  );
}
