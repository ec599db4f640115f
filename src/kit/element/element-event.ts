/** An event that leaves all shadow roots, with a value. */
export class ElementEvent<Name extends string = string, Value = undefined> extends Event {
  declare readonly type: Name;
  readonly value: Value;

  constructor(name: Name, value?: Value) {
    super(name, { bubbles: true, composed: true });
    this.value = value as Value;
  }
}

export function emit<What extends ElementEvent<string, unknown>>(
  from: EventTarget,
  name: What['type'],
  ...value: What['value'] extends undefined ? [] : [What['value']]
): boolean {
  return from.dispatchEvent(new ElementEvent(name, value[0]));
}
