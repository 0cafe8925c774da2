import { Radio, TextInput } from '@mantine/core';
import type { Party } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import classes from './page/case-page.module.css';

/** What is typed about a party; what isn't known is empty. */
export type PartyDraft = {
  kind: Party['kind'];
  name: string;
  address: string;
  idNumber: string;
  representative: string;
  phone: string;
  email: string;
};

export const emptyParty: PartyDraft = {
  kind: 'organisation',
  name: '',
  address: '',
  idNumber: '',
  representative: '',
  phone: '',
  email: '',
};

export function toPartyDraft(party: Party): PartyDraft {
  const { kind, name, address, idNumber, representative, phone, email } = party;
  return {
    ...{ kind, name, address },
    ...{ idNumber: idNumber ?? '', representative: representative ?? '', phone: phone ?? '', email: email ?? '' },
  };
}

export function toParty({ kind, name, address, ...others }: PartyDraft): Party {
  const orNull = (text: string) => text.trim() || null;
  return {
    ...{ kind, name: name.trim(), address: address.trim() },
    idNumber: orNull(others.idNumber),
    representative: orNull(others.representative),
    phone: orNull(others.phone),
    email: orNull(others.email),
  };
}

type PartyFieldsProps = { value: PartyDraft; onChange: (party: PartyDraft) => void; tried: boolean };

const lines = ['name', 'address', 'idNumber', 'representative', 'phone', 'email'] as const;

export function PartyFields({ value, onChange, tried }: PartyFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('cases.party.kind')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind === 'individual' ? 'individual' : 'organisation' })}
      >
        <div className={classes.radios}>
          <Radio value="organisation" label={t('cases.party.organisation')} />
          <Radio value="individual" label={t('cases.party.individual')} />
        </div>
      </Radio.Group>
      {lines.map((key) => (
        <TextInput
          key={key}
          label={t(`cases.party.${key}`)}
          description={key === 'address' ? t('cases.party.addressHint') : undefined}
          maxLength={key === 'address' ? 500 : key === 'name' ? 300 : key === 'phone' ? 40 : 100}
          value={value[key]}
          onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
          error={tried && key === 'name' && value.name.trim() === '' ? t('cases.required') : undefined}
        />
      ))}
    </>
  );
}
