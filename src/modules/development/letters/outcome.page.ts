import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { type LetterAbout, letterForm } from '../../../register/letters/letter-form.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { errorSummary } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import type { View } from '../../../ui/view.ts';
import type { Finding } from '../gate/finding.ts';
import { findingList, type GateParts } from '../gate/gate.page.ts';
import { requestExaminations } from '../requests/request-examinations.register.ts';
import { type Outcome, outcomes } from './outcome-letter.rules.ts';

/** What the page of findings and letter shows. */
export type OutcomeParts = {
  readonly examination: { readonly id: string; readonly title: Text };
  readonly findings: readonly Finding[];
  /** The day they were frozen on; null while nothing is decided. */
  readonly decided: boolean;
  readonly provisions: GateParts['provisions'];
  /** The letter, for whoever may look at it now. */
  readonly letter: (LetterAbout & { readonly outcome: Outcome }) | null;
  /** The steps the reader may take on the examination now. */
  readonly steps: readonly string[];
  readonly notices: readonly Html[];
};

const registerHref = '/request-examinations';

/** What an examiner notes and the head decides, in the order in which it is done; the decision stands out. */
const stepLinks = (view: View, href: string, open: readonly string[]): readonly Html[] =>
  (['begin', 'edit', 'return', 'accept'] as const)
    .filter((name) => open.includes(name))
    .map((name) => {
      const { title } = requestExaminations.steps[name];
      const kind = name === 'accept' || name === 'begin' ? 'primary' : 'secondary';
      return linkButton(view, { label: name === 'return' ? shortReturn : title, href: `${href}/${name}`, kind });
    });

const shortReturn: Text = { id: 'Kembalikan', en: 'Return it' };

const outcomeTabs = (view: View, href: string, current: Outcome): Html =>
  tabs(
    view,
    (Object.keys(outcomes) as readonly Outcome[]).map((outcome) => ({
      label: outcomes[outcome].title,
      href: `${href}/letter?outcome=${outcome}`,
      current: outcome === current,
    })),
  );

/** Findings and letter of one examination: live while it is undecided, frozen afterwards. */
export function outcomePage(view: View, parts: OutcomeParts): Html {
  const { examination, findings, decided, provisions, letter, steps } = parts;
  const href = `${registerHref}/${examination.id}`;
  const problems = letter?.problems ?? [];
  // Nothing is wrong before somebody has filled anything in.
  const asked = view.query.has('date');
  const frozen = decided
    ? alert(view, {
        tone: 'info',
        title: { id: 'Temuan ini dibekukan bersama keputusannya.', en: 'These findings are frozen with the decision.' },
      })
    : null;
  return page(view, {
    title: { id: 'Temuan dan surat', en: 'Findings and letter' },
    lead: {
      id: 'Yang ditemukan gerbang, dan surat yang terbit bersama keputusan.',
      en: 'What the gate found, and the letter that goes out with the decision.',
    },
    crumbs: [
      { label: { id: 'Penelitian permohonan', en: 'Examinations of requests' }, href: registerHref },
      { label: examination.title, href },
    ],
    actions: stepLinks(view, href, steps),
    notices: [
      ...parts.notices,
      ...(frozen ? [frozen] : []),
      ...(asked && problems.length > 0 ? [errorSummary(view, problems)] : []),
    ],
    body: [
      card(view, {
        title: fill({ id: 'Temuan ({n})', en: 'Findings ({n})' }, { n: findings.length }),
        body: findingList(view, findings, provisions),
      }),
      letter && html`${decided ? '' : outcomeTabs(view, href, letter.outcome)}${letterForm(view, letter)}`,
    ],
  });
}
