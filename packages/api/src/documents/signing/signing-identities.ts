import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CryptoKeySigner, P12Signer, type Signer } from '@libpdf/core';
import type { SignatureKind } from '@pressdesk/core/papers';
import { type Config, ConfigError } from '@pressdesk/core/platform';
import { openTestCertificate } from './test-certificate.ts';

/** Who can sign, with what. */
export type SigningIdentity = {
  signer: Signer;
  /** Of the certificate: `CN=…, O=…`. */
  subject: string;
  /** Whether the program made the certificate itself. */
  isTest: boolean;
};

export type Person = { id: string; name: string };

/** The certificates of the office and of those who sign for it; made for trial where none is configured. */
export type SigningIdentities = {
  /** @throws ConfigError when a PKCS#12 file can't be opened */
  find(kind: SignatureKind, person: Person | null): Promise<SigningIdentity>;
};

export function openSigningIdentities(config: Pick<Config, 'dataDir' | 'papers' | 'office'>): SigningIdentities {
  const { agencySigner, personalSigners } = config.papers;
  const keys = join(config.dataDir, 'keys');
  const known = new Map<string, Promise<SigningIdentity>>();

  async function openAgency(): Promise<SigningIdentity> {
    if (agencySigner) return openP12('SIGNER_P12_FILE', await readP12(agencySigner.file), agencySigner.password);
    return openTest(join(keys, 'office.pem'), config.office.name);
  }

  async function openPersonal({ id, name }: Person): Promise<SigningIdentity> {
    // Ids are UUIDs; what isn't one must not name a file.
    const file = id.replace(/[^\w-]/g, '_');
    if (personalSigners) {
      const p12 = await readIfThere(join(personalSigners.dir, `${file}.p12`));
      if (p12) return openP12('SIGNER_PERSONAL_DIR', p12, personalSigners.password);
    }
    return openTest(join(keys, `person-${file}.pem`), name);
  }

  async function openTest(file: string, name: string): Promise<SigningIdentity> {
    const { key, certificate } = await openTestCertificate(file, { name, organization: config.office.name });
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const cryptoKey = createPrivateKey(key).toCryptoKey(algorithm, false, ['sign']);
    const der = new Uint8Array(certificate.raw);
    const signer = new CryptoKeySigner(cryptoKey, der, 'RSA', 'RSASSA-PKCS1-v1_5');
    return { signer, subject: subjectOf(der), isTest: true };
  }

  return {
    find(kind, person) {
      if (kind === 'personal' && !person) throw new Error('A personal signature needs a person.');
      const name = kind === 'agency' ? kind : `person ${person!.id}`;
      const opening = known.get(name) ?? (kind === 'agency' ? openAgency() : openPersonal(person!));
      known.set(name, opening);
      // What failed is tried again the next time: the file may have been put right.
      opening.catch(() => known.delete(name));
      return opening;
    },
  };
}

async function openP12(setting: string, bytes: Uint8Array, password: string): Promise<SigningIdentity> {
  const signer = await P12Signer.create(bytes, password, { buildChain: false }).catch((error: Error) => {
    throw new ConfigError([`${setting}: the PKCS#12 file can’t be opened: ${error.message}`]);
  });
  return { signer, subject: subjectOf(signer.certificate), isTest: false };
}

async function readP12(file: string): Promise<Uint8Array> {
  const bytes = await readIfThere(file);
  if (!bytes) throw new ConfigError([`SIGNER_P12_FILE: there is no file ${file}`]);
  return bytes;
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

function subjectOf(der: Uint8Array): string {
  return new X509Certificate(der).subject.split('\n').toReversed().join(', ');
}
