import type { MigrationObject } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { AuditEntry } from './audit/index.ts';
import { Audit } from './migrations/0001-audit.ts';
import type { JobDefinition } from './platform/index.ts';

/** Every entity of every context: what the database is opened with. */
export const entities = [AuditEntry] as unknown as EntitySchema[];

/** Migrations in the order they run. A file that has landed is never edited; a new one follows it. */
/** Every kind of job: the queues are made when the program starts. */
export const jobDefinitions: JobDefinition<never>[] = [];

export const migrations: MigrationObject[] = [{ name: '0001-audit', class: Audit }];
