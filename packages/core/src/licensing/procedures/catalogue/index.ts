import type { ProcedureDefinition } from '../definition.ts';
import { bulletin } from './p01-bulletin.ts';
import { bulletinChange } from './p02-bulletin-change.ts';
import { specialIssue } from './p03-special-issue.ts';
import { specialIssueChange } from './p04-special-issue-change.ts';
import { pressSupplement } from './p05-press-supplement.ts';
import { pressLicenceChange } from './p06-press-licence-change.ts';
import { stationLogo } from './p07-station-logo.ts';
import { pressAgencyChange } from './p08-press-agency-change.ts';
import { residentReporter } from './p09-resident-reporter.ts';
import { cyberspaceChannel } from './p10-cyberspace-channel.ts';
import { pressConference } from './p11-press-conference.ts';
import { importedPressDistributor } from './p12-imported-press-distributor.ts';
import { importedPressList } from './p13-imported-press-list.ts';
import { nonCommercialDocument } from './p14-non-commercial-document.ts';
import { publicationPrinting } from './p15-publication-printing.ts';
import { publicationPrintingExchange } from './p16-publication-printing-exchange.ts';
import { printing } from './p17-printing.ts';
import { printingRegistration } from './p18-printing-registration.ts';
import { distributionRegistration } from './p19-distribution-registration.ts';
import { publicationImport } from './p20-publication-import.ts';
import { publicationFair } from './p21-publication-fair.ts';
import { foreignPublisherOffice } from './p22-foreign-publisher-office.ts';
import { aggregatedSite } from './p23-aggregated-site.ts';

/** Every version of every procedure of the office, by code. */
export const procedureCatalogue: readonly ProcedureDefinition[] = [
  ...bulletin,
  ...bulletinChange,
  ...specialIssue,
  ...specialIssueChange,
  ...pressSupplement,
  ...pressLicenceChange,
  ...stationLogo,
  ...pressAgencyChange,
  ...residentReporter,
  ...cyberspaceChannel,
  ...pressConference,
  ...importedPressDistributor,
  ...importedPressList,
  ...nonCommercialDocument,
  ...publicationPrinting,
  ...publicationPrintingExchange,
  ...printing,
  ...printingRegistration,
  ...distributionRegistration,
  ...publicationImport,
  ...publicationFair,
  ...foreignPublisherOffice,
  ...aggregatedSite,
];
