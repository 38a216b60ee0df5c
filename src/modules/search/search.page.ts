import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Hit } from '../../register/search/find-rows.ts';
import { alert } from '../../ui/alert/alert.ts';
import { asidePart, card } from '../../ui/card/card.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { filterBar } from '../../ui/table/filter-bar.ts';
import { t, urlWith, type View } from '../../ui/view.ts';
import type { Action } from './actions.ts';
import { byRegister, countOf, hitItem, marked } from './hits.ts';
import type { Answer } from './look-up.ts';
import { alikeNote, groupTitles } from './words.ts';

const lead: Text = {
  id: 'Semua yang terbuka untuk Anda: catatan, isi berkas, ketentuan peraturan, dan halaman. Salah ketik dan kata berimbuhan dimengerti.',
  en: 'Everything open to you: records, what files say, provisions, and pages. Typing errors and word forms are understood.',
};

const actionPart = (view: View, title: Text, actions: readonly Action[]): Html | null =>
  actions.length === 0
    ? null
    : asidePart(
        view,
        title,
        html`<ul class="plain-list reach">${actions.map(({ label, href }) => html`<li><a href="${safeUrl(href)}">${t(view, label)}</a></li>`)}</ul>`,
      );

function registerCard(view: View, answer: Answer, hits: readonly Hit[], limit: number): Html | null {
  const [first] = hits;
  if (!first) return null;
  const { question } = answer.found;
  const more = {
    label: { id: 'Tampilkan lebih banyak', en: 'Show more' },
    href: urlWith(view, { in: first.register.name }),
    kind: 'quiet' as const,
  };
  return card(view, {
    title: first.register.title,
    body: html`<ol class="found">${hits.map((hit) => hitItem(view, hit, question))}</ol>`,
    ...(hits.length >= limit && !view.query.get('in') ? { actions: linkButton(view, more) } : {}),
  });
}

function provisionsCard(view: View, { provisions, found }: Answer): Html | null {
  if (provisions.length === 0) return null;
  const href = `/regulation?${new URLSearchParams({ q: found.question.text })}`;
  return card(view, {
    title: groupTitles.provisions,
    actions: linkButton(view, { label: { id: 'Cari di peraturan', en: 'Search the regulation' }, href, kind: 'quiet' }),
    body: html`<ol class="found">${provisions.map(
      ({ ref, text, href: leadsTo }) =>
        html`<li class="hit"><div class="hit-head"><a href="${safeUrl(leadsTo)}">${ref}</a></div><p>${marked(t(view, text), found.question)}</p></li>`,
    )}</ol>`,
  });
}

const nothing = (view: View, text: string): Html =>
  emptyState(view, {
    icon: 'search',
    title: fill({ id: 'Tidak ada yang cocok dengan “{text}”', en: 'Nothing matches “{text}”' }, { text }),
    text: {
      id: 'Coba kata yang lebih pendek atau lebih umum. Catatan yang tidak terbuka untuk peran Anda tidak dicari.',
      en: 'Try a shorter or more general word. Records that are not open to your role are not searched.',
    },
  });

function recentCard(view: View, { recent, found }: Answer): Html {
  const none: Text = {
    id: 'Catatan yang Anda buka akan muncul di sini, agar mudah dibuka lagi.',
    en: 'Records you open appear here, to be opened again easily.',
  };
  return card(view, {
    title: groupTitles.recent,
    body:
      recent.length === 0
        ? html`<p class="muted">${t(view, none)}</p>`
        : html`<ol class="found">${recent.map((hit) => hitItem(view, hit, found.question))}</ol>`,
  });
}

/** The page of search: what was found by register, best first; before anything is asked, what was opened last. */
export function searchPage(view: View, answer: Answer, typed: string, limit: number): Html {
  const { found, actions } = answer;
  const asked = found.question.words.length > 0;
  const [only] = view.query.get('in') ? byRegister(found.hits) : [];
  const box = filterBar(view, {
    action: '/search',
    search: { name: 'q', value: typed, label: { id: 'Cari apa?', en: 'Search for what?' } },
    controls: [],
    active: only ? [{ label: only[0].title, remove: urlWith(view, { in: null }) }] : [],
    keep: {},
  });
  const groups = byRegister(found.hits).map(([, hits]) => registerCard(view, answer, hits, limit));
  return page(view, {
    title: { id: 'Cari', en: 'Search' },
    lead,
    notices: found.alike && found.hits.length > 0 ? [alert(view, { tone: 'info', title: alikeNote })] : [],
    body: html`${box}${
      asked
        ? html`<div class="results">${groups}${provisionsCard(view, answer)}</div>${countOf(answer) === 0 && nothing(view, typed)}`
        : recentCard(view, answer)
    }`,
    ...(actions.length > 0
      ? {
          aside: [
            actionPart(
              view,
              groupTitles.pages,
              actions.filter(({ adds }) => !adds),
            ),
            actionPart(
              view,
              groupTitles.adding,
              actions.filter(({ adds }) => adds),
            ),
          ],
        }
      : {}),
  });
}
