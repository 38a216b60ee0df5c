/** What a shape of a drawing is to Padu. */
export type NodeKind = 'task' | 'decision' | 'start' | 'end' | 'other';

/** A shape that flows lead to and from. */
export type DrawnNode = {
  readonly id: string;
  readonly kind: NodeKind;
  /** The type in BPMN, such as `bpmn:UserTask`. */
  readonly type: string;
  readonly name: string;
  /** Who does it: the lane it stands in, or else the pool. */
  readonly role: string | null;
  /** The process or sub-process around it. */
  readonly inside: string;
  /** For an event on the edge of a task: that task. */
  readonly attachedTo: string | null;
};

/** A sequence flow between two shapes. */
export type DrawnFlow = { readonly id: string; readonly name: string; readonly from: string; readonly to: string };

/** What a BPMN file says, as far as rules and tables ask. */
export type Drawing = {
  readonly processes: readonly string[];
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
  /** Shapes that the file gives no place in the picture. */
  readonly undrawn: readonly string[];
  readonly hasPicture: boolean;
};
