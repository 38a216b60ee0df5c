// The packages of bpmn.io carry no types for their front doors; what Padu uses of them stands here.

declare module 'bpmn-moddle' {
  /** An element of BPMN as the package reads it: its type, and its properties by the names of the standard. */
  export type Moddle = { readonly $type: string; $parent?: Moddle; id?: string; name?: string } & {
    [property: string]: unknown;
  };
  export type Warning = {
    readonly message: string;
    readonly element?: Moddle;
    readonly property?: string;
    readonly value?: unknown;
  };
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: Moddle;
      readonly elementsById: Record<string, Moddle>;
      readonly warnings: readonly Warning[];
    }>;
    toXML(root: Moddle, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, properties?: Record<string, unknown>): Moddle;
  }
}

declare module 'bpmn-js-differ' {
  import type { Moddle } from 'bpmn-moddle';
  export type Changes = {
    readonly _added: Record<string, Moddle>;
    readonly _removed: Record<string, Moddle>;
    readonly _changed: Record<string, { readonly model: Moddle; readonly attrs: Record<string, unknown> }>;
    readonly _layoutChanged: Record<string, Moddle>;
  };
  export function diff(before: Moddle, after: Moddle): Changes;
}
