import type { CodedError } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { form, formActions } from '../../../ui/form/form.ts';
import { fileInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { type Component, countLicenses } from './sbom.rules.ts';

/** What the page of components shows. */
export type SbomParts = {
  readonly build: { readonly id: string; readonly name: Text; readonly version: number };
  readonly components: readonly Component[];
  readonly mayUpload: boolean;
  readonly error: CodedError | null;
  readonly notices: readonly Html[];
};

/** So many components are drawn; all are in the file and the API. */
const mostShown = 500;

const noLicense: Text = { id: 'Tidak disebut', en: 'Not stated' };

const refusal = (view: View, error: CodedError): Html =>
  alert(view, { tone: 'bad', title: error.problems[0]?.message ?? error.title, text: error.mend });

function licenseCard(view: View, components: readonly Component[]): Html {
  const counted = countLicenses(components);
  return card(view, {
    title: fill({ id: 'Lisensi ({n})', en: 'Licences ({n})' }, { n: counted.length }),
    flush: counted.length > 0,
    body: dataTable(view, {
      caption: { id: 'Lisensi', en: 'Licences' },
      rows: counted,
      columns: [
        { key: 'license', label: { id: 'Lisensi', en: 'Licence' }, cell: ([license]) => license ?? t(view, noLicense) },
        {
          key: 'count',
          label: { id: 'Komponen', en: 'Components' },
          align: 'end',
          cell: ([, count]) => formatNumber(count, view.lang, 0),
        },
      ],
      empty: html`<p class="text-secondary">${t(view, { id: 'Belum ada.', en: 'None yet.' })}</p>`,
    }),
  });
}

function componentCard(view: View, components: readonly Component[]): Html {
  const shown = components.slice(0, mostShown);
  const rest =
    components.length > shown.length
      ? {
          lead: fill(
            { id: '{n} yang pertama; semuanya ada dalam berkas.', en: 'The first {n}; all are in the file.' },
            { n: shown.length },
          ),
        }
      : {};
  return card(view, {
    title: fill({ id: 'Komponen ({n})', en: 'Components ({n})' }, { n: formatNumber(components.length, view.lang, 0) }),
    ...rest,
    flush: shown.length > 0,
    body: dataTable(view, {
      caption: { id: 'Komponen', en: 'Components' },
      rows: shown,
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
        { key: 'version', label: { id: 'Versi', en: 'Version' }, cell: ({ version }) => version },
        {
          key: 'license',
          label: { id: 'Lisensi', en: 'Licence' },
          cell: ({ licenses }) => licenses.join(', ') || t(view, noLicense),
        },
      ],
      empty: html`<p class="text-secondary">${t(view, {
        id: 'Belum ada daftar komponen. Buat dengan alat pembangunan Anda, lalu unggah di sini.',
        en: 'There is no list yet. Make it with your build tool, then upload it here.',
      })}</p>`,
    }),
  });
}

const uploadForm = (view: View, { build }: SbomParts): Html =>
  card(view, {
    title: { id: 'Unggah daftar komponen', en: 'Upload the list of components' },
    body: form(view, {
      action: `/builds/${build.id}/components`,
      files: true,
      hidden: { _version: String(build.version) },
      body: html`<div class="form-fields">${fileInput(view, {
        name: 'sbom',
        label: { id: 'Berkas CycloneDX', en: 'CycloneDX file' },
        help: {
          id: 'JSON, paling besar 5 MB dan 20.000 komponen. Menggantikan daftar yang sekarang.',
          en: 'JSON, at most 5 MB and 20,000 components. It replaces the list there is.',
        },
        accept: '.json',
      })}</div>${formActions(view, { save: { id: 'Unggah', en: 'Upload' }, cancel: `/builds/${build.id}/stages` })}`,
    }),
  });

/** What an application is made of: its components, their licences, and where a new list is uploaded. */
export function sbomPage(view: View, parts: SbomParts): Html {
  const { build, components, mayUpload, error, notices } = parts;
  return page(view, {
    title: { id: 'Komponen', en: 'Components' },
    lead: {
      id: 'Bagian-bagian pembentuk aplikasi dan lisensinya, menurut daftar CycloneDX (SBOM).',
      en: 'What the application is made of, with licences, by its CycloneDX list (SBOM).',
    },
    crumbs: [
      { label: { id: 'Pembangunan aplikasi', en: 'Builds of applications' }, href: '/builds' },
      { label: build.name, href: `/builds/${build.id}/stages` },
    ],
    notices: [...notices, ...(error ? [refusal(view, error)] : [])],
    body: [mayUpload && uploadForm(view, parts), licenseCard(view, components), componentCard(view, components)],
  });
}
