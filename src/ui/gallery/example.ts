import type { Html } from '../../kernel/html/html.ts';
import type { View } from '../view.ts';

/** One way a component looks: a name, and the drawing for a view. Shown in the gallery and checked by the tests. */
export type Example = { readonly name: string; readonly draw: (view: View) => Html };
