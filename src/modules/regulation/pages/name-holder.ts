import { type Html, html } from '../../../kernel/html/html.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { t, type View } from '../../../ui/view.ts';
import type { FunctionId } from '../../organization/index.ts';

/** What to do about a function nobody holds: record the holder, or ask somebody who may. */
export const nameHolder = (view: View, mayNameHolder: boolean, id?: FunctionId): Html =>
  mayNameHolder
    ? linkButton(view, {
        label: { id: 'Catat pemegang fungsi', en: 'Record the holder' },
        href: `/function-holdings/new${id === undefined ? '' : `?function=${id}`}`,
      })
    : html`${t(view, {
        id: 'Minta administrator atau petugas Dinas mencatatnya.',
        en: 'Ask an administrator or an officer of the ICT agency to record it.',
      })}`;
