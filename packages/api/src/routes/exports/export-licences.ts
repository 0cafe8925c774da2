import { listLicences } from '@pressdesk/core/licensing';
import { exportRoute } from '../../exports/export-route.ts';
import { labelOf, legalStatuses } from '../../exports/labels.ts';
import { LicenceFilter } from '../licences/licence-filter.ts';

export const exportLicences = exportRoute({
  operationId: 'exportLicences',
  tag: 'licences',
  path: '/api/licences',
  name: 'licences',
  title: { vi: 'Giấy phép', en: 'Licences' },
  action: 'licence.read',
  filter: LicenceFilter,
  page: listLicences,
  columns: [
    { title: { vi: 'Số', en: 'Number' }, value: (licence) => licence.number },
    { title: { vi: 'Thủ tục', en: 'Procedure' }, width: 40, value: ({ procedure }, lang) => procedure.name[lang] },
    { title: { vi: 'Đơn vị được cấp', en: 'Holder' }, width: 40, value: (licence) => licence.publisher.name },
    { title: { vi: 'Về', en: 'Subject' }, width: 40, value: (licence) => licence.subject },
    { title: { vi: 'Cơ quan báo chí', en: 'Outlet' }, width: 30, value: (licence) => licence.outlet?.name },
    {
      title: { vi: 'Tình trạng', en: 'Status' },
      value: (licence, lang) => labelOf(legalStatuses, licence.status, lang),
    },
    { title: { vi: 'Hiệu lực từ', en: 'Valid from' }, width: 14, value: (licence) => licence.validFrom },
    { title: { vi: 'Hiệu lực đến', en: 'Valid to' }, width: 14, value: (licence) => licence.validTo },
    { title: { vi: 'Đình chỉ đến', en: 'Suspended until' }, width: 14, value: (licence) => licence.suspendedUntil },
    { title: { vi: 'Phiên bản', en: 'Version' }, width: 10, value: (licence) => licence.versionNumber },
  ],
});
