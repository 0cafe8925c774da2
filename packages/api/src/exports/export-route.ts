import { createRoute, z } from '@hono/zod-openapi';
import type { Action, SignedInActor } from '@pressdesk/core/identity';
import type { Bilingual } from '@pressdesk/core/law';
import type { Page, Tx } from '@pressdesk/core/platform';
import type { App } from '../context.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../responses.ts';
import { authorizeList } from '../routes/own-lists.ts';
import type { Services } from '../services.ts';
import { type Column, exportList, maxExportRows } from './export-list.ts';

/** A list that can be taken out: where it is, who may, what narrows it, what its columns are, and how it is read. */
export type ExportDefinition<Row, Filter extends z.ZodRawShape> = {
  operationId: string;
  tag: string;
  /** Of the list; the file is at `<path>/export`. */
  path: string;
  name: string;
  title: Bilingual;
  action: Action;
  filter: z.ZodObject<Filter>;
  columns: readonly Column<Row>[];
  page(
    tx: Tx,
    actor: SignedInActor,
    query: z.output<z.ZodObject<Filter>> & { cursor?: string | undefined; limit: number },
  ): Promise<Page<Row>>;
};

const FormatQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  /** Of the titles and of what has a name in both languages. */
  lang: z.enum(['vi', 'en']).default('vi'),
});

/** The endpoint `<list>/export` of a list. */
export function exportRoute<Row, Filter extends z.ZodRawShape>(
  definition: ExportDefinition<Row, Filter>,
): (app: App, services: Services) => void {
  const { operationId, tag, path, name, title, action, columns } = definition;
  const route = createRoute({
    operationId,
    tags: [tag],
    summary: `The list as a spreadsheet or as CSV, with its filters: ${title.en.toLowerCase()}`,
    description: [
      `The first ${maxExportRows} rows at most; the last line of the file says so when there are more.`,
      'What could be taken for a formula is defused. The audit log has who took out what.',
    ].join(' '),
    method: 'get',
    path: `${path}/export`,
    security: sessionSecurity,
    request: { query: definition.filter.extend(FormatQuery.shape) as unknown as typeof FormatQuery },
    responses: {
      200: fileAnswer('The file', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'),
      ...sessionProblems('safe', 'not-found'),
    },
  });
  return (app, services) => {
    app.openapi(route, async (c) => {
      const { format, lang, ...asked } = c.req.valid('query');
      const actor = c.get('actor');
      const filter = authorizeList(actor, action, asked) as z.output<z.ZodObject<Filter>>;
      const page = (tx: Tx, at: { cursor?: string | undefined; limit: number }) =>
        definition.page(tx, actor, { ...filter, ...at });
      return exportList(c, services, { name, title, columns, filter, page }, { format, lang });
    });
  };
}
