import type { Html } from '../../kernel/html/html.ts';
import { showStatus } from '../../register/pages/cells.ts';
import type { View } from '../../ui/view.ts';
import { documents } from './documents.register.ts';

/** Where a document stands, as a badge. */
export const documentBadge = (view: View, status: string): Html => showStatus(view, documents, status);
