import { readFileSync } from 'node:fs';
import {
  dumpFormats,
  findDump,
  getProcedure,
  type LegalStatus,
  legalStatuses,
  listDumps,
  listProcedures,
  publicLicence,
  registerChanges,
  searchRegister,
} from '@pressdesk/core/licensing';
import { DomainError, officeDay } from '@pressdesk/core/platform';
import { html } from 'hono/html';
import type { App, AppContext } from '../context.ts';
import { LegalDay } from '../schemas/index.ts';
import { publicUrlOf, type Services } from '../services.ts';
import { changesFeed } from './changes-feed.ts';
import { dataPage } from './data-page.ts';
import { type Html, publicPage, type Reader, readerOf } from './layout.ts';
import { licencePage } from './licence-page.ts';
import { procedureListPage, procedurePage } from './procedure-pages.ts';
import { searchPage } from './search-page.ts';
import { siteStyle } from './site-style.ts';

const sealScript = readFileSync(new URL('./check-seal.browser.js', import.meta.url), 'utf8');
const resultsAPage = 20;
const feedEntries = 100;
const dumpsShown = 60;

/** The pages anybody may read, without an account and without a script: the register, the procedures, open data. */
export function servePublicSite(app: App, services: Services): void {
  const { database, config, blobs } = services;
  const office = `${config.office.name} – ${config.office.parent}`;
  const reader = (c: AppContext) => readerOf(c, office);

  app.get('/public/site.css', (c) => asset(c, siteStyle, 'text/css; charset=utf-8'));
  app.get('/public/check-seal.js', (c) => asset(c, sealScript, 'text/javascript; charset=utf-8'));

  app.get('/tra-cuu', async (c) => {
    const to = reader(c);
    const text = (name: string) => c.req.query(name)?.slice(0, 200) ?? '';
    const status = legalStatuses.find((known) => known === text('status')) as LegalStatus | undefined;
    const query = { q: text('q'), procedure: text('procedure'), status: status ?? ('' as const) };
    const cursor = c.req.query('cursor')?.slice(0, 500);
    const page = await database.transaction(async (tx) => ({
      procedures: await listProcedures(tx),
      found: await searchRegister(tx, {
        q: query.q,
        procedure: query.procedure || undefined,
        status,
        cursor,
        limit: resultsAPage,
      }),
    }));
    return publicPage(c, to, to.words.search, searchPage(to, query, page.found, page.procedures));
  });

  const licence = async (c: AppContext, version?: number) => {
    const to = reader(c);
    const asked = LegalDay.safeParse(c.req.query('on'));
    const badDay = c.req.query('on') !== undefined && !asked.success;
    const today = officeDay(Temporal.Now.instant()).toString();
    return orNothing(c, to, async () => {
      const found = await database.transaction((tx) =>
        publicLicence(tx, c.req.param('publicId')!.slice(0, 40), { on: asked.data, version }),
      );
      const title = `${found.number} – ${found.subject}`;
      const main = licencePage(to, found, { today, badDay });
      return publicPage(c, to, title, main, { script: true, ...(badDay ? { status: 400 } : {}) });
    });
  };
  app.get('/gp/:publicId', (c) => licence(c));
  app.get('/gp/:publicId/v/:version{[1-9][0-9]{0,5}}', (c) => licence(c, Number(c.req.param('version'))));

  app.get('/thu-tuc', async (c) => {
    const to = reader(c);
    const procedures = await database.transaction((tx) => listProcedures(tx));
    return publicPage(c, to, to.words.procedureList, procedureListPage(to, procedures));
  });
  app.get('/thu-tuc/:code', async (c) => {
    const to = reader(c);
    return orNothing(c, to, async () => {
      const procedure = await database.transaction((tx) => getProcedure(tx, c.req.param('code').slice(0, 20)));
      return publicPage(c, to, procedure.name[to.language], procedurePage(to, procedure));
    });
  });

  app.get('/du-lieu', async (c) => {
    const to = reader(c);
    const dumps = await database.transaction((tx) => listDumps(tx, dumpsShown));
    return publicPage(c, to, to.words.data, dataPage(to, dumps));
  });
  app.get('/register/changes.atom', async (c) => {
    const changes = await database.transaction((tx) => registerChanges(tx, feedEntries));
    const now = Temporal.Now.instant().round('second').toString();
    const feed = await changesFeed(reader(c), publicUrlOf(config), now, changes);
    c.header('Cache-Control', 'public, max-age=300');
    return c.body(String(feed), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
  });
  app.get('/register/dumps/:file', async (c) => {
    const [, day, format, sig] = /^(\d{4}-\d{2}-\d{2})\.(csv|json)(\.sig)?$/.exec(c.req.param('file')) ?? [];
    const known = dumpFormats.find((each) => each === format);
    const isDay = LegalDay.safeParse(day).success;
    const dump = known && isDay ? await database.transaction((tx) => findDump(tx, day!, known)) : null;
    if (!dump) throw new DomainError('not-found', 'There is no such file of the register.');
    c.header('Cache-Control', 'public, max-age=86400, immutable');
    if (sig) return c.json({ alg: 'EdDSA', kid: dump.keyId, sha256: dump.sha256, signature: dump.signature });
    const type = dump.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
    const bytes = await blobs.get(dump.sha256);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="register-${dump.day}.${dump.format}"`,
    });
  });
}

function asset(c: AppContext, text: string, type: string): Response {
  c.header('Cache-Control', 'public, max-age=3600');
  return c.body(text, 200, { 'Content-Type': type });
}

/** The page, or a page that says there is nothing there. */
async function orNothing(c: AppContext, to: Reader, page: () => Promise<Response>): Promise<Response> {
  try {
    return await page();
  } catch (error) {
    const isMissing =
      error instanceof DomainError && (error.code === 'not-found' || error.code === 'procedure-not-in-force');
    if (!isMissing) throw error;
    const { words: w, path } = to;
    const isProcedure = path.startsWith('/thu-tuc/');
    const main: Html = isProcedure
      ? html`<p><a href="/thu-tuc">${w.procedureList}</a></p>`
      : html`<p>${w.noLicenceText}</p><p><a href="/tra-cuu">${w.search}</a></p>`;
    return publicPage(c, to, isProcedure ? w.noProcedure : w.noLicence, main, { status: 404 });
  }
}
