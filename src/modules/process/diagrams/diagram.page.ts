import { type Html, html } from '../../../kernel/html/html.ts';
import { formatDate } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { showField, showStatus } from '../../../register/pages/cells.ts';
import { rowHref, rowsHref } from '../../../register/pages/register-links.ts';
import type { ReadRow } from '../../../register/read.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { diagramKinds } from '../diagram-kinds.ts';
import { findingText } from '../drawing/read-drawing.ts';
import { gapWords } from '../drawing/table.rules.ts';
import { processTasks } from '../process-tasks.register.ts';
import { processes } from '../processes.register.ts';
import { canvas, drawingAssets } from './canvas.ts';
import { diagramCrumbs, diagramTitle } from './diagram-words.ts';
import { drawHref, drawingHref, processDiagrams } from './process-diagrams.register.ts';
import type { DiagramSeen, DiagramTask } from './read-diagram.ts';

const list = (view: View, lines: readonly Text[]): Html =>
  html`<ul>${lines.map((line) => html`<li>${t(view, line)}</li>`)}</ul>`;

/** What is still to be mended before a draft may be handed in. */
function mendNotice(view: View, { row, read, gaps }: DiagramSeen): readonly Html[] {
  if (read?.refused) {
    const title = { id: 'Berkas ini tidak dapat dibaca', en: 'The file cannot be read' };
    return [
      alert(view, {
        tone: 'bad',
        title,
        body: list(
          view,
          read.refused.map(({ message }) => message),
        ),
      }),
    ];
  }
  const lines = [...(read?.faults ?? []).map(findingText), ...gaps.map((gap) => fill(gapWords[gap.kind], gap))];
  if (lines.length === 0) return [];
  const title =
    row.status === 'draft'
      ? { id: 'Perbaiki sebelum diajukan', en: 'Mend before submitting' }
      : { id: 'Yang belum sesuai', en: 'What does not fit yet' };
  return [alert(view, { tone: 'warning', title, body: list(view, lines) })];
}

function findingNotice(view: View, { findings }: DiagramSeen): readonly Html[] {
  if (findings.length === 0) return [];
  const title = { id: 'Periksa yang disebut tugas', en: 'Look at what the tasks name' };
  return [
    alert(view, {
      tone: 'info',
      title,
      body: list(
        view,
        findings.map(({ text }) => text),
      ),
    }),
  ];
}

const taskKinds = processTasks.fields.kind.filter?.choices ?? [];

function tasksCard(view: View, { row, kind, tasks }: DiagramSeen): Html {
  const own = (task: DiagramTask, name: 'application' | 'datasets' | 'minutes') =>
    (task.row && showField(view, processTasks, task.row, name)) ?? '–';
  const kindWord = ({ step, row: of }: DiagramTask): string => {
    const value = step.kind ?? of?.values.kind;
    const found = taskKinds.find((one) => one.value === value);
    return found ? t(view, found.label) : '–';
  };
  const { fields } = processTasks;
  const columns = [
    {
      key: 'name',
      label: fields.name.label,
      cell: ({ step, row: of }: DiagramTask) => step.name || of?.values.name?.toString() || step.element,
    },
    {
      key: 'role',
      label: fields.role.label,
      cell: ({ step, row: of }: DiagramTask) => step.role ?? of?.values.role?.toString() ?? '–',
    },
    { key: 'kind', label: fields.kind.label, cell: kindWord },
    { key: 'application', label: fields.application.label, cell: (one: DiagramTask) => own(one, 'application') },
    { key: 'datasets', label: fields.datasets.label, cell: (one: DiagramTask) => own(one, 'datasets') },
    {
      key: 'minutes',
      label: fields.minutes.label,
      align: 'end' as const,
      cell: (one: DiagramTask) => own(one, 'minutes'),
    },
  ];
  const empty = html`<p class="text-secondary">${t(view, { id: 'Belum ada tugas di gambar ini.', en: 'There are no tasks in this drawing yet.' })}</p>`;
  const title = fill({ id: 'Tugas, {kind}', en: 'Tasks, {kind}' }, { kind: diagramKinds[kind] });
  const editTable = linkButton(view, {
    label: { id: 'Isi di tabel', en: 'Fill in the table' },
    href: rowsHref(processes, String(row.values.process), processTasks),
    icon: 'edit',
  });
  return html`<div id="tasks">${card(view, {
    title,
    lead: {
      id: 'Isi yang sama dengan gambar, dalam urutannya. Aplikasi, data, dan waktu diisi di tabel.',
      en: 'The same as the drawing, in its order. Application, data and time are filled in in the table.',
    },
    actions: editTable,
    flush: tasks.length > 0,
    body: dataTable(view, { caption: title, columns, rows: tasks, empty }),
  })}</div>`;
}

function versionsCard(view: View, { row, versions }: DiagramSeen): Html {
  const columns = [
    {
      key: 'version',
      label: { id: 'Versi', en: 'Version' },
      cell: (one: ReadRow) =>
        html`<a href="${drawingHref(one.id)}"${one.id === row.id && html` aria-current="page"`}>${t(view, diagramTitle(one))}</a>`,
    },
    {
      key: 'status',
      label: { id: 'Status', en: 'State' },
      cell: (one: ReadRow) => showStatus(view, processDiagrams, one.status),
    },
    {
      key: 'published',
      label: processDiagrams.fields.publishedOn.label,
      cell: ({ values }: ReadRow) => (values.publishedOn ? formatDate(String(values.publishedOn), view.lang) : '–'),
    },
    {
      key: 'note',
      label: processDiagrams.fields.note.label,
      cell: ({ values }: ReadRow) => values.note?.toString() ?? '–',
    },
    {
      key: 'compare',
      label: { id: 'Perbedaan', en: 'Differences' },
      cell: (one: ReadRow) =>
        one.id === row.id || !one.values.drawing
          ? t(view, { id: 'yang ini', en: 'this one' })
          : html`<a href="/process-diagrams/${row.id}/compare?with=${one.id}">${t(view, { id: 'Bandingkan', en: 'Compare' })}</a>`,
    },
  ];
  return card(view, {
    title: { id: 'Semua versi', en: 'All versions' },
    flush: true,
    body: dataTable(view, {
      caption: { id: 'Semua versi', en: 'All versions' },
      columns,
      rows: versions,
      empty: html``,
    }),
  });
}

function picture(view: View, seen: DiagramSeen): Html {
  const { row, file, read, mayDraw } = seen;
  if (file === null || read?.refused !== null)
    return emptyState(view, {
      icon: 'file-text',
      title: { id: 'Belum ada gambar', en: 'No drawing yet' },
      text: mayDraw
        ? { id: 'Tekan "Gambar" untuk mulai menggambar.', en: 'Press "Draw" to begin.' }
        : { id: 'Pemilik proses belum menggambarnya.', en: 'The owner of the process has not drawn it yet.' },
    });
  const href = `${rowHref(processDiagrams, row.id)}/files/${file}`;
  const label = fill({ id: 'Gambar BPMN: {title}', en: 'BPMN drawing: {title}' }, { title: diagramTitle(row, true) });
  return html`${canvas(view, { label, href, table: '#tasks' })}${drawingAssets('viewer')}`;
}

/** One version of the drawing of a process: the picture, the same as a table, what to mend, and the other versions. */
export function diagramPage(
  view: View,
  seen: DiagramSeen,
  more: { readonly notices: readonly Html[]; readonly pasal: readonly Provision[] },
): Html {
  const { row, file, mayDraw } = seen;
  const record = linkButton(view, {
    label: { id: 'Langkah dan riwayat', en: 'Steps and history' },
    href: rowHref(processDiagrams, row.id),
  });
  const download =
    file === null
      ? []
      : [
          linkButton(view, {
            label: { id: 'Unduh .bpmn', en: 'Download .bpmn' },
            href: `${rowHref(processDiagrams, row.id)}/files/${file}`,
            icon: 'download',
            download: true,
          }),
        ];
  return page(view, {
    title: diagramTitle(row, true),
    crumbs: diagramCrumbs(row),
    badge: showStatus(view, processDiagrams, row.status),
    notices: [...more.notices, ...mendNotice(view, seen), ...findingNotice(view, seen)],
    pasal: more.pasal,
    actions: [...download, record],
    ...(mayDraw
      ? {
          primary: linkButton(view, {
            label: { id: 'Gambar', en: 'Draw' },
            href: drawHref(row.id),
            kind: 'primary',
            icon: 'edit',
          }),
        }
      : {}),
    body: [picture(view, seen), tasksCard(view, seen), versionsCard(view, seen)],
  });
}
