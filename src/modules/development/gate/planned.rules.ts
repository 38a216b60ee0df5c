import { fill } from '../../../kernel/i18n/text.ts';
import { notAsked, pass, type Rule, refuse, warn } from './rule.ts';

/** Every element is mapped to the national reference where the regulation wants it (LU 6(5)), and should be anyway. */
export const referenceCodeRule: Rule = {
  name: 'reference-code',
  title: { id: 'Kode referensi arsitektur', en: 'Architecture reference code' },
  provisions: ['tpi-6-3', 'lu-6-5', 'lu-24-2'],
  judge: ({ request }, { architecture }) => {
    if (request.reference !== null) return pass({ id: 'Sudah dipetakan.', en: 'It is mapped.' });
    const says = { id: 'Belum dipetakan ke arsitektur.', en: 'It is not mapped to the architecture.' };
    const mend = {
      id: 'Pilih kode referensi domain aplikasi (RAA).',
      en: 'Choose a code of the application domain (RAA).',
    };
    return architecture.nationalAlignment.mappingRequired ? refuse(says, mend) : warn(says, mend);
  },
};

/** A request is held against the roadmap where the regulation says so (LU 21(4)). */
export const initiativeRule: Rule = {
  name: 'initiative',
  title: { id: 'Inisiatif peta rencana', en: 'Roadmap initiative' },
  provisions: ['tpi-9-1', 'lu-21-4'],
  judge: ({ initiative }, { applications }) => {
    if (initiative?.open)
      return pass(fill({ id: 'Bagian dari "{name}".', en: 'Part of "{name}".' }, { name: initiative.name }));
    const says = initiative
      ? fill(
          { id: 'Inisiatif "{name}" sudah tidak berjalan.', en: 'The initiative "{name}" no longer runs.' },
          { name: initiative.name },
        )
      : { id: 'Tidak ada dalam peta rencana.', en: 'It is not in the roadmap.' };
    const mend = {
      id: 'Pilih inisiatif yang memuatnya, atau usulkan perubahan peta rencana.',
      en: 'Choose the initiative it belongs to, or propose a change of the roadmap.',
    };
    return applications.request.synchroniseWith.includes('roadmap') ? refuse(says, mend) : warn(says, mend);
  },
};

/** Money: a line may follow from the request (LU 21(5)), or should be there already (TPI 11(1)). */
export const budgetLineRule: Rule = {
  name: 'budget-line',
  title: { id: 'Anggaran', en: 'Budget' },
  provisions: ['tpi-11-1', 'lu-21-5'],
  judge: ({ budgeted }, { planBudget }) => {
    if (budgeted) return pass({ id: 'Baris anggarannya ada.', en: 'Its budget line is there.' });
    if (planBudget.applicationLineNeeds?.includes('request-in-sync'))
      return notAsked({
        id: 'Usulan anggaran menyusul: dasarnya keputusan selaras dan analisis beban biaya.',
        en: 'The budget proposal follows: it rests on the decision and the cost load analysis.',
      });
    return warn(
      { id: 'Belum ada baris anggaran.', en: 'There is no budget line yet.' },
      { id: 'Masukkan ke daftar kebutuhan anggaran SPBE.', en: 'Enter it in the inventory of budget needs.' },
    );
  },
};
