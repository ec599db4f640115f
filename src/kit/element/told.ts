/** What an element tells the page around it: what happened, with what there is to say of it. It leaves all shadow roots. */
export class Told<Name extends string = string, Value = undefined> extends Event {
  declare readonly type: Name;
  readonly value: Value;

  constructor(name: Name, value?: Value) {
    super(name, { bubbles: true, composed: true });
    this.value = value as Value;
  }
}

/** Tells what happened in an element; what is told, by its type, says under which name and with what. */
export function tell<What extends Told<string, unknown>>(
  from: EventTarget,
  name: What['type'],
  ...value: What['value'] extends undefined ? [] : [What['value']]
): boolean {
  return from.dispatchEvent(new Told(name, value[0]));
}
