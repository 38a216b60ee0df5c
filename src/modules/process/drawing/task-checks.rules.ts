import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { DiagramKind } from '../diagram-kinds.ts';

/** What of a task decides whether what it names fits. */
export type CheckedTask = {
  readonly name: string;
  readonly kind: 'person' | 'system' | 'decision';
  readonly role: string | null;
  /** The application it names, as far as it is known: what it is called and the state it is in. */
  readonly application: { readonly name: string; readonly status: string } | null;
};

const texts = {
  'application-retired': {
    id: '"{task}" menyebut aplikasi yang sudah berakhir: {application}. Pilih aplikasi lain.',
    en: '"{task}" names an application that is retired: {application}. Choose another.',
  },
  'application-ending': {
    id: '"{task}" memakai aplikasi yang akan diakhiri: {application}. Rencanakan penggantinya.',
    en: '"{task}" uses an application that is to be retired: {application}. Plan what replaces it.',
  },
  'application-not-yet': {
    id: '"{task}" menyebut aplikasi yang belum dipakai: {application}.',
    en: '"{task}" names an application that is not in use yet: {application}.',
  },
  'no-application': {
    id: '"{task}" dikerjakan sistem, tetapi aplikasinya belum disebut.',
    en: '"{task}" is done by a system, but names no application.',
  },
  'no-role': { id: 'Pelaksana "{task}" belum disebut.', en: 'Who does "{task}" is not said.' },
} as const satisfies Record<string, Text>;

/** What is wrong with what a task names. */
export type TaskFinding = { readonly rule: keyof typeof texts; readonly text: Text };

const gone = ['retired', 'void'];
const running = ['in-use', 'to-retire'];

function ruleOfApplication(kind: DiagramKind, status: string): keyof typeof texts | null {
  if (gone.includes(status)) return 'application-retired';
  if (status === 'to-retire') return 'application-ending';
  return kind === 'as-is' && !running.includes(status) ? 'application-not-yet' : null;
}

/** What does not fit in what tasks name: for how it is done today, and for how it is to be done. */
export function checkTasks(kind: DiagramKind, tasks: readonly CheckedTask[]): readonly TaskFinding[] {
  return tasks.flatMap((task) => {
    const { application, role } = task;
    const unnamed = task.kind === 'system' && application === null ? ('no-application' as const) : null;
    const rules = [
      application ? ruleOfApplication(kind, application.status) : unnamed,
      task.kind === 'person' && role === null ? ('no-role' as const) : null,
    ];
    const marks = { task: task.name, application: application?.name ?? '' };
    return rules.flatMap((rule) => (rule ? [{ rule, text: fill(texts[rule], marks) }] : []));
  });
}
