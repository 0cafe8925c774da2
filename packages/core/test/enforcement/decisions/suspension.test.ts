import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelDecision } from '../../../src/enforcement/index.ts';
import { findLicence, issueLicence } from '../../../src/licensing/index.ts';
import { aDefinition, aProposal, fileDossier, leader, storeDefinition } from '../../licensing/licences/fixtures.ts';
import { type Office, openOffice } from '../cases/fixtures.ts';
import { act, appointDeciders, type Deciders, decide, draftFor, heardCase, propose, view } from './fixtures.ts';

let office: Office;
let deciders: Deciders;
beforeAll(async () => {
  office = await openOffice();
  deciders = await appointDeciders(office);
});
afterAll(() => office.close());

async function aLicence(): Promise<string> {
  const definition = aDefinition();
  const procedureVersionId = await storeDefinition(office.database, definition);
  return office.database.transaction(async (tx) => {
    const dossier = fileDossier(tx, { procedureVersionId, publisherId: office.publisherId, state: 'done' });
    await tx.em.flush();
    const proposal = aProposal({ validTo: '2027-01-15' });
    const { licence } = await issueLicence(tx, leader, { dossier, definition, proposal, kit: office.kit });
    return licence.id;
  });
}

const licence = (id: string) => office.database.transaction((tx) => findLicence(tx, id));

test('a suspension is written into the licence for its whole term, and lifted when the decision is cancelled', async () => {
  const licenceId = await aLicence();
  const { id, number } = await heardCase(office, { provisionCode: 'V14' });
  const { findings } = await view(office, id);
  const suspensions = [{ licenceId, months: 3, what: 'Tước quyền sử dụng giấy phép' }];
  await propose(office, id, await draftFor(office, id, findings[0]!.fine!.midVnd, { suspensions }));
  await decide(office, id);
  expect(await licence(licenceId)).toMatchObject({ status: 'suspended' });
  const [row] = await office.database.transaction((tx) =>
    tx.sql(
      `select to_char(ends_on, 'YYYY-MM-DD') as "endsOn" from licence_decisions
        where licence_id = $1 and action = 'suspend' and case_ref = $2`,
      [licenceId, number],
    ),
  );
  expect(row).toEqual({ endsOn: '2027-03-01' });
  const { director } = deciders;
  await act(office, director, 'case.decide', id, (tx, it) =>
    cancelDecision(tx, director, it, { rowVersion: it.rowVersion, reason: 'Sai thẩm quyền.', kit: office.kit }),
  );
  expect(await licence(licenceId)).toMatchObject({ status: 'in-force' });
});
