export { type AuditView, listAudit } from './audit.queries.ts';
export { AuditEntry } from './audit-entry.ts';
export { type AuditDraft, recordAudit } from './record-audit.ts';
export { type AuditVerdict, verifyAudit } from './verify-audit.ts';
