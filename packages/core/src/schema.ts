import type { MigrationObject } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { AuditEntry } from './audit/index.ts';
import {
  Case,
  CaseConflict,
  CaseDecision,
  CaseEvent,
  Complaint,
  CustodyEvent,
  DecisionProposal,
  Delivery,
  Exhibit,
  Finding,
  FindingAnswer,
  FindingReply,
  Obligation,
  OfficeHolder,
  Payment,
} from './enforcement/index.ts';
import { User } from './identity/index.ts';
import {
  CalendarDay,
  DeadlineClock,
  Instrument,
  InstrumentVersion,
  Provision,
  ProvisionConfirmation,
  ProvisionVersion,
} from './law/index.ts';
import {
  Deposit,
  DepositSchedule,
  Dossier,
  DossierCheck,
  DossierEvent,
  DossierFile,
  Licence,
  LicenceDecision,
  LicenceVersion,
  ProcedureVersion,
} from './licensing/index.ts';
import { deliverMessageJob, Message, MessageAttempt } from './messages/index.ts';
import { Audit } from './migrations/0001-audit.ts';
import { Identity } from './migrations/0002-identity.ts';
import { Monitoring } from './migrations/0003-monitoring.ts';
import { Search } from './migrations/0004-search.ts';
import { LawCalendar } from './migrations/0005-law-calendar.ts';
import { LawCatalogue } from './migrations/0006-law-catalogue.ts';
import { MastheadDiffers } from './migrations/0007-masthead-differs.ts';
import { Licensing } from './migrations/0008-licensing.ts';
import { Papers } from './migrations/0009-papers.ts';
import { Messages } from './migrations/0010-messages.ts';
import { OutletLicences } from './migrations/0011-outlet-licences.ts';
import { DossierIndexes } from './migrations/0012-dossier-indexes.ts';
import { OutletSignals } from './migrations/0013-outlet-signals.ts';
import { Register } from './migrations/0014-register.ts';
import { Deposits } from './migrations/0015-deposits.ts';
import { Enforcement } from './migrations/0016-enforcement.ts';
import { Oversight } from './migrations/0017-oversight.ts';
import {
  Capture,
  fetchPageJob,
  fetchSourceJob,
  Item,
  ItemVersion,
  OutletSignal,
  ReviewEvent,
  ReviewItem,
  Rule,
  RuleVersion,
  Signal,
  Source,
  WatchedPage,
} from './monitoring/index.ts';
import { Paper } from './papers/index.ts';
import type { JobDefinition } from './platform/index.ts';
import { Outlet, OutletDomain, OutletLicence, Publisher } from './registry/index.ts';
import { keepTimeJob } from './timekeeper/index.ts';

/** Every entity of every context: what the database is opened with. */
export const entities = [
  AuditEntry,
  User,
  CalendarDay,
  DeadlineClock,
  Publisher,
  Outlet,
  OutletDomain,
  OutletLicence,
  Source,
  WatchedPage,
  Item,
  ItemVersion,
  Capture,
  Rule,
  RuleVersion,
  Signal,
  OutletSignal,
  ReviewItem,
  ReviewEvent,
  Instrument,
  InstrumentVersion,
  Provision,
  ProvisionVersion,
  ProvisionConfirmation,
  Paper,
  Message,
  MessageAttempt,
  ProcedureVersion,
  Dossier,
  DossierFile,
  DossierCheck,
  DossierEvent,
  Licence,
  LicenceVersion,
  LicenceDecision,
  DepositSchedule,
  Deposit,
  Case,
  CaseEvent,
  CaseConflict,
  Finding,
  FindingReply,
  FindingAnswer,
  Exhibit,
  CustodyEvent,
  DecisionProposal,
  CaseDecision,
  OfficeHolder,
  Obligation,
  Payment,
  Delivery,
  Complaint,
] as unknown as EntitySchema[];

/** Every kind of job: the queues are made when the program starts. */
export const jobDefinitions: JobDefinition<object>[] = [fetchSourceJob, fetchPageJob, deliverMessageJob, keepTimeJob];

/** Migrations in the order they run. A file that has landed is never edited; a new one follows it. */
export const migrations: MigrationObject[] = [
  { name: '0001-audit', class: Audit },
  { name: '0002-identity', class: Identity },
  { name: '0003-monitoring', class: Monitoring },
  { name: '0004-search', class: Search },
  { name: '0005-law-calendar', class: LawCalendar },
  { name: '0006-law-catalogue', class: LawCatalogue },
  { name: '0007-masthead-differs', class: MastheadDiffers },
  { name: '0008-licensing', class: Licensing },
  { name: '0009-papers', class: Papers },
  { name: '0010-messages', class: Messages },
  { name: '0011-outlet-licences', class: OutletLicences },
  { name: '0012-dossier-indexes', class: DossierIndexes },
  { name: '0013-outlet-signals', class: OutletSignals },
  { name: '0014-register', class: Register },
  { name: '0015-deposits', class: Deposits },
  { name: '0016-enforcement', class: Enforcement },
  { name: '0017-oversight', class: Oversight },
];
