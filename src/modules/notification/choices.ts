import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Transaction } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import type { Lang } from '../../kernel/i18n/text.ts';
import { addJob } from '../../kernel/jobs/add-job.ts';
import { countMailsSince, findLastSettled, queueMails } from '../../kernel/mail/mail.queries.ts';
import { isMailAddress } from '../../kernel/mail/mail-address.ts';
import { mailTask } from '../../kernel/mail/mail-task-name.ts';
import { type NoticeGroup, noticeGroups, type Pace, paces } from '../../kernel/notices/notice-groups.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { confirmContact, confirmKind, findContact, newContactCode, saveContact } from '../identity/index.ts';
import { type Choices, type ChoicesShown, choicesPage, paceField } from './choices.page.ts';
import { confirmLetter } from './confirm-letter.ts';
import { listPaces, savePaces } from './notice-mail.queries.ts';
import type { NotificationSite } from './notification-site.ts';

const groups = Object.keys(noticeGroups) as readonly NoticeGroup[];
const isPace = (text: string): text is Pace => Object.hasOwn(paces, text);

/** An address that is not one's own should not be filled with our mail. */
const confirmationsPerDay = 5;

const choose = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };
const noAddress = {
  id: 'Tulis satu alamat surel, seperti nama@instansi.go.id.',
  en: 'Write one mail address, such as name@office.go.id.',
};
const tooMany = {
  id: 'Sudah 5 surel konfirmasi hari ini. Coba lagi besok.',
  en: 'Five confirmation mails went out today. Try again tomorrow.',
};

/** People only: programs are not told. @throws CodedError `not-found` */
function personOf(request: FastifyRequest): string {
  if (request.session === null) throw new CodedError('not-found');
  return actorOf(request).id;
}

async function chosenBy({ db }: NotificationSite, person: string, lang: Lang): Promise<Choices> {
  const [contact, chosen] = await Promise.all([findContact(db.sql, person), listPaces(db.sql, person)]);
  return {
    mail: contact?.mail ?? '',
    confirmed: contact?.confirmed ?? false,
    lang: contact?.lang ?? lang,
    hour: String(contact?.digestHour ?? 7),
    paces: chosen,
  };
}

const postedBy = (request: FastifyRequest): Choices => ({
  mail: postedText(request, 'mail').trim(),
  confirmed: false,
  lang: postedText(request, 'lang'),
  hour: postedText(request, 'hour'),
  paces: new Map(groups.map((group) => [group, postedText(request, paceField(group))])),
});

function judge({ mail, lang, hour, paces: posted }: Choices): readonly Problem[] {
  const problems: Problem[] = [];
  if (mail !== '' && !isMailAddress(mail)) problems.push(problem('mail', 'format', noAddress));
  if (lang !== 'id' && lang !== 'en') problems.push(problem('lang', 'enum', choose));
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 23) problems.push(problem('hour', 'enum', choose));
  for (const [group, pace] of posted) if (!isPace(pace)) problems.push(problem(paceField(group), 'enum', choose));
  return problems;
}

async function askToConfirm(tx: Transaction, person: string, lang: Lang, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 86_400_000);
  if ((await countMailsSince(tx, person, confirmKind, since)) >= confirmationsPerDay) {
    throw new CodedError('invalid', {}, { problems: [problem('mail', 'limit', tooMany)] });
  }
  const code = await newContactCode(tx, person, now);
  const letter = confirmLetter(lang, code);
  await queueMails(tx, [{ person, kind: confirmKind, key: `${confirmKind}:${newId(now)}`, lang, letter }], now);
  await addJob(tx, mailTask, {}, null);
}

async function save(site: NotificationSite, person: string, posted: Choices): Promise<void> {
  const problems = judge(posted);
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
  const now = new Date();
  const lang = posted.lang === 'en' ? 'en' : 'id';
  const chosen = new Map([...posted.paces].flatMap(([group, pace]) => (isPace(pace) ? [[group, pace] as const] : [])));
  await site.db.begin(async (tx) => {
    await saveContact(tx, person, { mail: posted.mail || null, lang, digestHour: Number(posted.hour) });
    await savePaces(tx, person, chosen);
    const contact = await findContact(tx, person);
    if (contact?.mail && !contact.confirmed) await askToConfirm(tx, person, lang, now);
  });
}

async function shownTo(site: NotificationSite, request: FastifyRequest, more: Partial<ChoicesShown>) {
  const person = personOf(request);
  const last = await findLastSettled(site.db.sql, person);
  return choicesPage(viewOf(site.shell, request), {
    choices: more.choices ?? (await chosenBy(site, person, request.preferences.lang)),
    problems: more.problems ?? [],
    done: more.done ?? null,
    code: more.code ?? null,
    sends: site.config.smtpUrl !== undefined,
    bounced: last?.state === 'refused',
  });
}

/** `GET /account/notices`: where, how soon and in which language a person is told; confirming the address. */
export function choiceRoutes(app: FastifyInstance, site: NotificationSite): void {
  const config = { access: 'signed-in' } as const;
  app.get<{ Querystring: { saved?: string; code?: string } }>('/account/notices', { config }, (request) => {
    const { saved, code } = request.query;
    return shownTo(site, request, { code: code ?? null, done: saved === undefined ? null : 'saved' });
  });
  app.post('/account/notices', { config }, async (request, reply) => {
    const person = personOf(request);
    const posted = postedBy(request);
    try {
      await save(site, person, posted);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      reply.code(422);
      return shownTo(site, request, { choices: posted, problems: error.problems });
    }
    return reply.redirect('/account/notices?saved', 303);
  });
  app.post('/account/notices/confirm', { config: { ...config, signIn: true } }, async (request, reply) => {
    const right = await confirmContact(site.db.sql, personOf(request), postedText(request, 'code'), new Date());
    if (!right) reply.code(422);
    return shownTo(site, request, { done: right ? 'confirmed' : 'wrong-code' });
  });
}
