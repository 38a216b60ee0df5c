import { html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Field } from '../../register/field.ts';
import { code } from '../../register/fields/text.ts';

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The register and id in an address as it is copied from the browser: `https://padu.go.id/teams/0190…?saved`. */
const trimmed = (written: unknown): unknown => {
  if (typeof written !== 'string') return written;
  return new RegExp(`([a-z]+(?:-[a-z]+)*/${uuid})(?:[/?#].*)?$`).exec(written)?.[1] ?? written;
};

/** A record of any register, by the address of its page. Its name is not stored: who may not open it learns nothing. */
export function recordAddress(of: { readonly label: Text; readonly help: Text }): Field<string> {
  const field = code({
    ...of,
    pattern: `^[a-z]+(-[a-z]+)*/${uuid}$`,
    max: 100,
    example: 'teams/00000000-0000-7000-8000-000000000001',
  });
  return {
    ...field,
    kind: { id: 'alamat catatan', en: 'record address' },
    addresses: true,
    fromForm: (posted, name) => trimmed(field.fromForm(posted, name)),
    fromCell: (cell) => trimmed(field.fromCell(cell)),
    show: ({ value }) => html`<a href="/${value}">${value.split('/')[0] ?? value}</a>`,
  };
}

/** The register and id an address is made of. */
export function splitAddress(address: string): { readonly register: string; readonly id: string } {
  const [register = '', id = ''] = address.split('/');
  return { register, id };
}
