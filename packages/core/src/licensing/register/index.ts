export { type PublicLicence, publicFields, publicLicence } from './public-licence.queries.ts';
export { type RegisterChange, registerChanges } from './register-changes.queries.ts';
export {
  type DumpFormat,
  type DumpRow,
  dumpFormats,
  findDump,
  listDumps,
  type RegisterDump,
  registerContext,
  writeRegisterDump,
} from './register-dump.ts';
export { type PublicLicenceRow, type RegisterFilter, searchRegister } from './search-register.queries.ts';
