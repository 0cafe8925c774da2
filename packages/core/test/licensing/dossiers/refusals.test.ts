import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/identity/index.ts';
import { authorize } from '../../../src/identity/index.ts';
import {
  apologise,
  assignDossier,
  checkComponent,
  type Dossier,
  getDossierView,
  openDossier,
  type Proposal,
  propose,
  requestSupplement,
  saveDossier,
  sendBack,
  signDossier,
} from '../../../src/licensing/index.ts';
import {
  accepted,
  act,
  attach,
  type Desk,
  endorsed,
  filled,
  goodAnswers,
  grantFor,
  open,
  openDesk,
  proposed,
  read,
  submitted,
  takenUp,
} from './fixtures.ts';
import { perform } from './perform.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const view = (actor: Actor, id: string) => desk.database.transaction((tx) => getDossierView(tx, actor, id));

describe('filing', () => {
  test('a draft keeps what is wrong and reports it, and is handed in only when nothing is missing', async () => {
    const { member } = desk.people;
    const { id, rowVersion, applicant, answers } = await open(desk);
    expect(answers).toEqual({ holder: 'Sở Y tế Bắc Ninh' });
    expect(applicant).toMatchObject({ organisation: 'Sở Y tế Bắc Ninh', person: 'Võ Ngọc Diệp' });
    await act(desk, member, 'dossier.file', id, (tx, dossier) =>
      saveDossier(tx, member, dossier, { rowVersion, answers: { ...answers, pages: 900, foreign: true }, applicant }),
    );
    const kept = await view(member, id);
    expect(kept.answers).toMatchObject({ pages: 900 });
    expect(kept.missing.map(({ pointer }) => pointer)).toEqual([
      ...['/answers/title', '/answers/pages'],
      ...['/components/declaration', '/components/mock-up', '/components/translation'],
    ]);
    expect(kept.obstacles).toMatchObject([
      { action: 'submit', why: { vi: expect.stringContaining('nhiều nhất là 64') } },
    ]);
    await expect(perform(desk, id, 'submit')).rejects.toMatchObject({
      code: 'invalid-input',
      fieldErrors: kept.missing.map(({ pointer }) => expect.objectContaining({ pointer })),
    });
    expect(await read(desk, id)).toMatchObject({ state: 'draft', answers: { pages: 900 } });
  });

  test('a key that the form does not have is refused, and so is a draft that somebody else saved meanwhile', async () => {
    const { member } = desk.people;
    const { id, rowVersion, applicant } = await open(desk);
    const save = (version: number, answers: Dossier['answers']) =>
      act(desk, member, 'dossier.file', id, (tx, dossier) =>
        saveDossier(tx, member, dossier, { rowVersion: version, answers, applicant }),
      );
    await expect(save(rowVersion, { password: 'x' })).rejects.toMatchObject({
      code: 'invalid-input',
      fieldErrors: [{ pointer: '/answers/password' }],
    });
    const { rowVersion: next } = await save(rowVersion, goodAnswers);
    expect(next).toBe(rowVersion + 1);
    await expect(save(rowVersion, {})).rejects.toMatchObject({
      code: 'version-conflict',
      facts: { by: 'Võ Ngọc Diệp', rowVersion: next },
    });
  });

  test('a publisher files online and the office on paper; neither touches the other’s drafts', async () => {
    const { member, officer } = desk.people;
    await expect(open(desk, member, { channel: 'counter' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(open(desk, officer, { channel: 'online' })).rejects.toMatchObject({ code: 'forbidden' });
    const online = await filled(desk);
    const paper = await open(desk, officer);
    await expect(perform(desk, online.id, 'submit', { actor: officer })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(view(officer, online.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(view(member, paper.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(perform(desk, paper.id, 'save', { actor: member })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('what comes on paper needs no files to be handed in', async () => {
    const { officer } = desk.people;
    const { id, rowVersion, applicant } = await open(desk, officer);
    await act(desk, officer, 'dossier.file', id, (tx, dossier) =>
      saveDossier(tx, officer, dossier, {
        rowVersion,
        answers: goodAnswers,
        applicant: { ...applicant, person: 'Ông A' },
      }),
    );
    expect(await perform(desk, id, 'submit', { actor: officer })).toMatchObject({
      state: 'registered',
      channel: 'counter',
    });
  });

  test('another publisher’s dossier is not there, whatever is tried', async () => {
    const { stranger } = desk.people;
    const { id } = await submitted(desk);
    await expect(view(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
    for (const action of ['save', 'submit', 'discard', 'supplement', 'request-withdrawal'] as const) {
      await expect(perform(desk, id, action, { actor: stranger })).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(open(desk, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a draft that is thrown away is stopped, stays, and can’t be handed in', async () => {
    const { id } = await filled(desk);
    expect(await perform(desk, id, 'discard')).toMatchObject({ state: 'stopped', code: null });
    await expect(perform(desk, id, 'submit')).rejects.toMatchObject({ code: 'invalid-transition' });
  });
});

describe('files', () => {
  test('files of a component follow each other, the same bytes are the same file, and a slot takes only its kinds', async () => {
    const { member, officer } = desk.people;
    const { id } = await open(desk);
    await attach(desk, member, id, 'declaration', 'một');
    await attach(desk, member, id, 'declaration', 'một');
    const second = await attach(desk, member, id, 'declaration', 'hai');
    expect(second.number).toBe(2);
    const { components } = await view(member, id);
    expect(components[0]!.files.map(({ number }) => number)).toEqual([1, 2]);
    await expect(attach(desk, member, id, 'declaration', 'x', 'image/png')).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { allowed: ['pdf', 'docx'], why: { vi: expect.stringContaining('chỉ nhận tệp pdf, docx') } },
    });
    await expect(attach(desk, member, id, 'photo')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(attach(desk, officer, id, 'declaration', 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('nothing is added to what was handed in, unless it was asked for', async () => {
    const { member } = desk.people;
    const { id } = await submitted(desk);
    await expect(attach(desk, member, id, 'declaration', 'mới')).rejects.toMatchObject({ code: 'invalid-transition' });
    await perform(desk, id, 'request-supplement');
    expect(await attach(desk, member, id, 'declaration', 'mới')).toMatchObject({ number: 2 });
  });
});

describe('checking', () => {
  const check = (
    id: string,
    verdict: 'accepted' | 'insufficient',
    component = 'mock-up',
    actor = desk.people.officer,
  ) =>
    act(desk, actor, 'dossier.work', id, (tx, dossier) =>
      checkComponent(tx, actor, dossier, {
        component,
        verdict,
        note: verdict === 'accepted' ? '' : 'Mờ, không đọc được.',
      }),
    );

  test('a component that doesn’t do keeps a dossier from being accepted until another verdict', async () => {
    const { id } = await submitted(desk);
    await check(id, 'insufficient');
    await expect(perform(desk, id, 'accept')).rejects.toMatchObject({
      code: 'invalid-transition',
      facts: { why: { vi: expect.stringContaining('Mẫu trình bày') } },
    });
    await check(id, 'accepted');
    expect(await perform(desk, id, 'accept')).toMatchObject({ state: 'accepted' });
  });

  test('a verdict is about a file: what is handed in anew is not judged yet, and the rest keeps its verdict', async () => {
    const { officer, member } = desk.people;
    const { id } = await submitted(desk);
    await check(id, 'insufficient', 'declaration');
    await check(id, 'accepted', 'mock-up');
    await perform(desk, id, 'request-supplement');
    expect((await view(member, id)).components[0]!.check).toMatchObject({ verdict: 'insufficient' });
    await perform(desk, id, 'supplement');
    const { components } = await view(officer, id);
    expect(components.map(({ key, check: found }) => [key, found?.verdict ?? null])).toEqual([
      ['declaration', null],
      ['mock-up', 'accepted'],
    ]);
    expect((await view(member, id)).components.map(({ check: found }) => found)).toEqual([null, null]);
  });

  test('a supplement request names places of the dossier, and a second one needs its reason and is marked', async () => {
    const { officer } = desk.people;
    const { id } = await submitted(desk);
    const request = async (items: { pointer: string; text: string }[], reason = '') => {
      const { rowVersion } = await read(desk, id);
      return act(desk, officer, 'dossier.work', id, (tx, dossier) =>
        requestSupplement(tx, officer, dossier, { rowVersion, reason, items, kit: desk.kit }),
      );
    };
    await expect(request([])).rejects.toMatchObject({ fieldErrors: [{ pointer: '/items' }] });
    await expect(request([{ pointer: '/components/photo', text: 'x' }])).rejects.toMatchObject({
      fieldErrors: [{ pointer: '/items/0/pointer' }],
    });
    const items = [
      { pointer: '/components/declaration', text: 'Thiếu chữ ký.' },
      { pointer: '/answers/pages', text: 'Ghi lại số trang.' },
    ];
    expect(await request(items)).toMatchObject({ state: 'awaiting-supplement', supplementCount: 1 });
    expect((await view(officer, id)).supplement).toMatchObject({ items, answeredAt: null });
    await perform(desk, id, 'supplement');
    await expect(request(items)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/reason' }] });
    await request(items, 'Tờ khai mới vẫn thiếu dấu.');
    const { supplementCount, events, supplement } = await view(officer, id);
    expect(supplementCount).toBe(2);
    expect(events.at(-1)!.data).toMatchObject({ isRepeated: true, count: 2 });
    expect(supplement).toMatchObject({ reason: 'Tờ khai mới vẫn thiếu dấu.' });
  });

  test('what was asked for is handed in anew before a supplement is taken, and the event says what changed', async () => {
    const { member, officer } = desk.people;
    const { id } = await submitted(desk);
    await perform(desk, id, 'request-supplement');
    const { rowVersion, answers, applicant } = await read(desk, id);
    expect((await view(member, id)).obstacles).toMatchObject([
      { action: 'supplement', why: { vi: 'Chưa nộp lại thành phần được yêu cầu bổ sung: Tờ khai.' } },
    ]);
    await act(desk, member, 'dossier.file', id, (tx, dossier) =>
      saveDossier(tx, member, dossier, { rowVersion, answers: { ...answers, pages: 48 }, applicant }),
    );
    await perform(desk, id, 'supplement');
    const event = (await view(officer, id)).events.at(-1)!;
    expect(event.data).toMatchObject({
      changed: ['pages'],
      before: { pages: 32 },
      files: [{ component: 'declaration', number: 2 }],
    });
  });
});

describe('four eyes', () => {
  test('who proposes doesn’t endorse or sign, who endorses doesn’t sign, and who filed decides nothing', async () => {
    const { officer, head } = desk.people;
    const everything: Actor['roles'] = ['licensing-officer', 'department-head', 'leader'];
    const all = (actor: Actor): Actor => ({ ...actor, roles: everything });
    const { id } = await proposed(desk);
    await expect(perform(desk, id, 'endorse', { actor: all(officer) })).rejects.toMatchObject({ code: 'forbidden' });
    await perform(desk, id, 'endorse', { actor: all(head) });
    for (const actor of [officer, head]) {
      await expect(perform(desk, id, 'sign', { actor: all(actor) })).rejects.toMatchObject({
        code: 'forbidden',
        facts: { why: { vi: expect.stringContaining('người khác phải') } },
      });
    }
    const { id: paper, rowVersion, applicant } = await open(desk, officer);
    await act(desk, officer, 'dossier.file', paper, (tx, dossier) =>
      saveDossier(tx, officer, dossier, {
        rowVersion,
        answers: goodAnswers,
        applicant: { ...applicant, person: 'Ông A' },
      }),
    );
    await perform(desk, paper, 'submit', { actor: officer });
    await expect(perform(desk, paper, 'accept')).rejects.toMatchObject({ code: 'forbidden' });
    expect((await view(officer, paper)).obstacles.map(({ action }) => action)).toContain('accept');
    await perform(desk, paper, 'accept', { actor: desk.people.second });
  });

  test('an official who belongs to the publisher decides nothing of its dossiers', async () => {
    const insider: Actor = { ...desk.people.second, publisherId: desk.publisherId };
    const { id } = await submitted(desk);
    await expect(perform(desk, id, 'accept', { actor: insider })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a dossier is its assignee’s; taking it from somebody says why, and it goes only to who may have it', async () => {
    const { officer, second, head, reviewer } = desk.people;
    const { id } = await takenUp(desk);
    await expect(perform(desk, id, 'propose', { actor: second })).rejects.toMatchObject({
      code: 'already-claimed',
      facts: { why: { vi: expect.stringContaining('Lê Thu Thuỷ') } },
    });
    const assign = async (actor: Actor, assigneeId: string | null, reason?: string) => {
      const { rowVersion } = await read(desk, id);
      return act(desk, actor, 'dossier.assign', id, (tx, dossier) =>
        assignDossier(tx, actor, dossier, { rowVersion, assigneeId, ...(reason ? { reason } : {}) }),
      );
    };
    await expect(assign(head, second.id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/reason' }] });
    await expect(assign(head, reviewer.id, 'Nghỉ phép')).rejects.toMatchObject({
      fieldErrors: [{ pointer: '/assigneeId' }],
    });
    await assign(head, second.id, 'Chị Thuỷ nghỉ phép');
    await assign(second, officer.id);
    const { events, assignee } = await view(head, id);
    expect(assignee).toMatchObject({ name: 'Lê Thu Thuỷ' });
    expect(events.slice(-2).map(({ note, data }) => [note, data])).toMatchObject([
      ['Chị Thuỷ nghỉ phép', { from: { name: 'Lê Thu Thuỷ' }, to: { name: 'Đỗ Minh Quân' } }],
      ['', { from: { name: 'Đỗ Minh Quân' }, to: { name: 'Lê Thu Thuỷ' } }],
    ]);
  });

  test('a proposal goes one step back at a time, with the reason', async () => {
    const { leader, head, officer } = desk.people;
    const { id } = await endorsed(desk);
    const back = async (actor: Actor, as: 'dossier.endorse' | 'dossier.sign', reason = 'Sửa thời hạn.') => {
      const { rowVersion } = await read(desk, id);
      return act(desk, actor, as, id, (tx, dossier) => sendBack(tx, actor, dossier, { rowVersion, reason }));
    };
    await expect(back(head, 'dossier.endorse')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(back(leader, 'dossier.sign', ' ')).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await back(leader, 'dossier.sign')).toMatchObject({ step: 'endorsement', endorsedById: null });
    expect(await back(head, 'dossier.endorse')).toMatchObject({ step: 'examination', state: 'processing' });
    expect((await view(officer, id)).actions).toContain('propose');
    await expect(
      act(desk, leader, 'dossier.sign', id, async (tx, dossier) =>
        signDossier(tx, leader, dossier, { rowVersion: dossier.rowVersion, kit: desk.kit }),
      ),
    ).rejects.toMatchObject({ code: 'invalid-transition' });
  });
});

describe('deciding', () => {
  const tryPropose = async (id: string, proposal: Proposal) => {
    const { officer } = desk.people;
    const { rowVersion } = await read(desk, id);
    return act(desk, officer, 'dossier.work', id, (tx, dossier) =>
      propose(tx, officer, dossier, { rowVersion, proposal }),
    );
  };

  test('a refusal rests on grounds of the procedure and says why; it is endorsed and signed like a grant', async () => {
    const { member } = desk.people;
    const { id } = await takenUp(desk);
    const refusal = { ...grantFor('2026-12-01', '2027-11-30'), outcome: 'refuse', reason: 'Thiếu điều kiện.' } as const;
    await expect(tryPropose(id, refusal)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/proposal/grounds' }] });
    await expect(tryPropose(id, { ...refusal, grounds: ['whim'] })).rejects.toMatchObject({
      fieldErrors: [{ pointer: '/proposal/grounds/0' }],
    });
    await expect(tryPropose(id, { ...refusal, grounds: ['conditions'], reason: '' })).rejects.toMatchObject({
      fieldErrors: [{ pointer: '/proposal/reason' }],
    });
    await tryPropose(id, { ...refusal, grounds: ['conditions'] });
    expect((await view(member, id)).proposal).toBeNull();
    await perform(desk, id, 'endorse');
    expect(await perform(desk, id, 'sign')).toMatchObject({ state: 'done', outcome: 'refused', licenceId: null });
    const { events, proposal } = await view(member, id);
    expect(events.at(-1)!.paper).toMatchObject({
      kind: 'refusal-decision',
      number: '01/TB-SVHTTDL',
      signatures: [{ kind: 'personal', signer: 'Phạm Đình Toàn' }, { kind: 'agency' }],
    });
    expect(proposal).toMatchObject({ outcome: 'refuse', validFrom: null });
  });

  test('a term is no longer than the law allows and begins neither in the past nor before the law', async () => {
    const { id } = await takenUp(desk);
    for (const [from, to, pointer] of [
      ['2026-12-01', '2027-12-01', '/proposal/validTo'],
      ['2026-12-01', '2026-11-30', '/proposal/validTo'],
      ['2026-11-01', '2027-10-31', '/proposal/validFrom'],
      ['2019-12-31', '2020-12-30', '/proposal/validFrom'],
    ] as const) {
      await expect(tryPropose(id, grantFor(from, to))).rejects.toMatchObject({
        code: 'invalid-input',
        fieldErrors: [{ pointer }],
      });
    }
    expect(await tryPropose(id, grantFor('2026-12-01', '2027-11-30'))).toMatchObject({ step: 'endorsement' });
  });

  test('one apology is given, with a later day; the law’s date stays where it is', async () => {
    const { officer } = desk.people;
    const { id, appointmentOn } = await accepted(desk);
    const sorry = async (newDate: string) => {
      const { rowVersion } = await read(desk, id);
      return act(desk, officer, 'dossier.work', id, (tx, dossier) =>
        apologise(tx, officer, dossier, { rowVersion, reason: 'Chờ ý kiến chuyên môn.', newDate, kit: desk.kit }),
      );
    };
    expect(appointmentOn).toBe('2026-12-03');
    for (const early of ['2026-11-23', '2026-12-03']) {
      await expect(sorry(early)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/newDate' }] });
    }
    expect(await sorry('2026-12-10')).toMatchObject({ appointmentOn: '2026-12-10', apologyCount: 1 });
    const { dueOn, next, papers, obstacles } = await view(officer, id);
    expect(dueOn).toBe('2026-12-03');
    expect(next).toMatchObject({ on: '2026-12-10', text: { vi: expect.stringContaining('03/12/2026') } });
    expect(papers.at(-1)).toMatchObject({ kind: 'apology-slip' });
    expect(obstacles).toMatchObject([{ action: 'apologise' }]);
    await expect(sorry('2026-12-20')).rejects.toMatchObject({ code: 'invalid-transition' });
  });

  test('a notification is acknowledged, not granted, and a licence is granted, not acknowledged', async () => {
    const notice = await accepted(desk, goodAnswers, { procedureCode: 'T02' });
    await expect(perform(desk, notice.id, 'propose')).rejects.toMatchObject({ code: 'invalid-transition' });
    expect(await perform(desk, notice.id, 'acknowledge')).toMatchObject({ state: 'done', outcome: 'acknowledged' });
    const licence = await accepted(desk);
    await expect(perform(desk, licence.id, 'acknowledge')).rejects.toMatchObject({ code: 'invalid-transition' });
  });

  test('an acceptance is refused in writing, with the reason', async () => {
    const { id } = await submitted(desk);
    expect(await perform(desk, id, 'refuse-acceptance')).toMatchObject({ state: 'not-accepted' });
    expect((await view(desk.people.member, id)).papers.map(({ kind }) => kind)).toEqual(['receipt', 'refusal-slip']);
  });
});

test('a procedure that has no version today is no ground to file on', async () => {
  const { member } = desk.people;
  await expect(
    desk.database.transaction((tx) =>
      openDossier(
        tx,
        member,
        authorize(member, 'dossier.file', {
          ...{
            procedureCode: 'T99',
            purpose: 'new' as const,
            publisherId: desk.publisherId,
            channel: 'online' as const,
          },
        }),
      ),
    ),
  ).rejects.toMatchObject({ code: 'not-found' });
});
