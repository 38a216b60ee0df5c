import type { MatrixFile } from './data-file.ts';
import type { Cells, DemoEvent } from './event.ts';

const none = { cells: {}, answers: {}, reason: null };

/** `team:Tim …` and `position:SEKDA` name teams and positions, anything else is the code of an agency. */
function partyOf(written: string): Cells {
  const [kind = '', key = ''] = written.split(/:(.*)/s);
  return key === '' ? { agency: kind } : { [kind]: key };
}

/** Who adopts a matrix: the functions for planning and ICT agree, then the regional secretary. */
const adopters = ['C-58', 'C-05', 'C-03'];

/** A matrix with its lines and marks, adopted when complete, and what was taken out of it later. */
export function matrixEvents(file: MatrixFile, nameOf: (task: string) => string): DemoEvent[] {
  const { on, by } = file;
  const matrix = { ...none, register: 'rasci-matrices', row: `rasci-matrices:${file.matrix}`, on, by };
  const lineRow = (line: number) => `#${file.matrix} ${line}`;
  const markRow = (line: number, letter: string, party: string) => `#${file.matrix} ${line} ${letter} ${party}`;
  const lines = file.lines.flatMap(({ task, name, marks }, index): DemoEvent[] => {
    const number = index + 1;
    const cells = { matrix: file.matrix, name: name ?? nameOf(task ?? ''), task: task ?? null, line: number * 10 };
    const line = { ...none, register: 'rasci-activities', row: lineRow(number), step: null, on, by, cells };
    const entries = Object.entries(marks).flatMap(([letter, parties]) =>
      parties.split('; ').map((party): DemoEvent => {
        const entry = { matrix: file.matrix, activity: lineRow(number), letter, ...partyOf(party) };
        const row = markRow(number, letter, party);
        return { ...none, register: 'rasci-entries', row, step: null, on, by, cells: entry };
      }),
    );
    return [line, ...entries];
  });
  const struck = file.struck.map(({ line, letter, on: day, reason }): DemoEvent => {
    const row = markRow(line, letter, file.lines[line - 1]?.marks[letter] ?? '');
    return { ...none, register: 'rasci-entries', row, step: 'strike', on: day, by, reason };
  });
  return [
    { ...matrix, step: null, cells: { name: file.matrix, period: file.period } },
    ...lines,
    { ...matrix, step: 'submit' },
    ...(file.votes ?? adopters).map((voter) => ({
      ...matrix,
      step: 'adopt',
      by: voter,
      answers: { verdict: 'approve' },
    })),
    ...struck,
  ];
}
