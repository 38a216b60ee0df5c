import { html } from '../../kernel/html/html.ts';
import type { Example } from '../gallery/example.ts';
import { button, linkButton, printButton } from './button.ts';
import { checkboxes, radioGroup, selectInput } from './choice-inputs.ts';
import { errorSummary, form, formActions, formSection } from './form.ts';
import { dateInput, moneyInput, numberInput, periodInput } from './number-inputs.ts';
import { fileInput, switchInput, textArea, textInput } from './text-inputs.ts';

const kinds = [
  { value: 'dinas', label: { id: 'Dinas', en: 'Office' } },
  { value: 'badan', label: { id: 'Badan', en: 'Board' } },
  { value: 'kecamatan', label: { id: 'Kecamatan', en: 'District' } },
];

const classes = [
  {
    value: 'public',
    label: { id: 'Publik', en: 'Public' },
    help: { id: 'Siapa pun boleh membaca.', en: 'Anyone may read it.' },
  },
  {
    value: 'restricted',
    label: { id: 'Terbatas', en: 'Restricted' },
    help: { id: 'Hanya pegawai pemerintah daerah.', en: 'Only staff of the local government.' },
  },
  { value: 'secret', label: { id: 'Rahasia', en: 'Secret' } },
];

export const formExamples: readonly Example[] = [
  {
    name: 'Buttons',
    draw: (view) =>
      html`<div class="form-actions">${button(view, { label: { id: 'Simpan', en: 'Save' }, kind: 'primary', icon: 'device-floppy' })}${button(view, { label: { id: 'Kirim untuk disetujui', en: 'Submit for approval' } })}${linkButton(view, { label: { id: 'Unduh', en: 'Download' }, href: '#', icon: 'download' })}${button(view, { label: { id: 'Cabut keputusan', en: 'Revoke the decree' }, kind: 'danger', icon: 'ban' })}${linkButton(view, { label: { id: 'Batal', en: 'Cancel' }, href: '#', kind: 'quiet' })}${printButton(view)}</div>`,
  },
  {
    name: 'Form',
    draw: (view) =>
      form(view, {
        action: '/ui',
        id: 'example-form',
        files: true,
        body: html`${formSection(view, {
          title: { id: 'Perangkat daerah', en: 'Agency' },
          lead: {
            id: 'Seperti tertulis dalam peraturan pembentukannya.',
            en: 'As written in its founding regulation.',
          },
          fields: [
            textInput(view, {
              name: 'name',
              label: { id: 'Nama', en: 'Name' },
              value: 'Dinas Komunikasi dan Informatika',
              maxLength: 200,
            }),
            textInput(view, {
              name: 'code',
              label: { id: 'Kode', en: 'Code' },
              help: {
                id: 'Huruf besar dan angka, misalnya DISKOMINFO.',
                en: 'Capitals and digits, such as DISKOMINFO.',
              },
              code: true,
              width: 'short',
              optional: true,
            }),
            selectInput(view, { name: 'kind', label: { id: 'Jenis', en: 'Kind' }, choices: kinds, value: 'dinas' }),
            numberInput(view, {
              name: 'staff',
              label: { id: 'Jumlah pegawai', en: 'Number of staff' },
              value: 84,
              min: 0,
              unit: { id: 'orang', en: 'people' },
            }),
            moneyInput(view, {
              name: 'budget',
              label: { id: 'Anggaran', en: 'Budget' },
              value: 1_250_000_000,
              optional: true,
            }),
            dateInput(view, {
              name: 'founded',
              label: { id: 'Tanggal pembentukan', en: 'Founded on' },
              value: '2016-12-30',
            }),
          ],
        })}
${formSection(view, {
  title: { id: 'Keterbukaan', en: 'Openness' },
  fields: [
    radioGroup(view, {
      name: 'class',
      label: { id: 'Klasifikasi keamanan', en: 'Security class' },
      choices: classes,
      value: 'restricted',
    }),
    checkboxes(view, {
      name: 'functions',
      label: { id: 'Fungsi yang dipegang', en: 'Functions held' },
      choices: kinds,
      values: ['badan'],
      optional: true,
    }),
    periodInput(view, {
      name: 'term',
      label: { id: 'Masa berlaku', en: 'Validity' },
      from: { name: 'validFrom', value: '2026-01-01' },
      until: { name: 'validUntil' },
      openEnd: true,
    }),
    switchInput(view, {
      name: 'published',
      label: { id: 'Tampilkan di portal', en: 'Show on the portal' },
      help: { id: 'Warga dapat menemukannya dengan pencarian.', en: 'Citizens can find it by search.' },
      value: true,
    }),
    textArea(view, { name: 'note', label: { id: 'Catatan', en: 'Note' }, optional: true }),
    fileInput(view, {
      name: 'file',
      label: { id: 'Berkas keputusan', en: 'Decree file' },
      accept: '.pdf',
      optional: true,
    }),
  ],
})}
${formActions(view, { save: { id: 'Simpan', en: 'Save' }, cancel: '#' })}`,
      }),
  },
  {
    name: 'Form with errors',
    draw: (view) => {
      const name = { id: 'Isi nama perangkat daerah.', en: 'Give the name of the agency.' };
      const term = { id: 'Tanggal akhir harus sesudah tanggal mulai.', en: 'The last day must follow the first.' };
      return form(view, {
        action: '/ui',
        id: 'example-errors',
        body: html`${errorSummary(view, [
          { field: 'wrong-name', message: name },
          { field: 'wrong-term', message: term },
        ])}${formSection(view, {
          title: { id: 'Perangkat daerah', en: 'Agency' },
          fields: [
            textInput(view, { name: 'wrong-name', label: { id: 'Nama', en: 'Name' }, value: '', error: name }),
            periodInput(view, {
              name: 'wrong-term',
              label: { id: 'Masa berlaku', en: 'Validity' },
              from: { name: 'wrong-from', value: '2026-05-01' },
              until: { name: 'wrong-until', value: '2026-01-01' },
              error: term,
            }),
            textInput(view, {
              name: 'locked',
              label: { id: 'Kode', en: 'Code' },
              value: 'DISKOMINFO',
              disabled: true,
              help: { id: 'Kode tidak dapat diubah sesudah dipakai.', en: 'A code cannot change once it is in use.' },
            }),
          ],
        })}${formActions(view, { save: { id: 'Simpan', en: 'Save' }, cancel: '#' })}`,
      });
    },
  },
];
