import { join } from 'node:path';
import type { PaperContent, PaperPress, PaperQr, SignatureKind } from '@pressdesk/core/papers';
import { type Config, ConfigError } from '@pressdesk/core/platform';
import encodeQR from 'qr';
import { drawSignature } from './images/draw-signature.ts';
import { readPngAsSvg } from './images/image-files.ts';
import { printable } from './printable.ts';
import { signPdf } from './signing/sign-pdf.ts';
import { openSigningIdentities, type SigningIdentity } from './signing/signing-identities.ts';
import { openTypesetter } from './typesetter.ts';

type Image = { svg: string; alt: string };

/**
 * The press of this machine: Typst sets, the configured certificates sign. Where none is configured it makes test ones
 * under DATA_DIR, and the page says so; images of real seals and signatures stand only beside real certificates.
 */
export function openPaperPress(config: Pick<Config, 'dataDir' | 'papers' | 'office'>): PaperPress {
  const typesetter = openTypesetter();
  const identities = openSigningIdentities(config);
  const { sealFile, signaturesDir, tsaUrl } = config.papers;

  return {
    templateVersion: () => typesetter.version,
    async typeset(content, signatures, { isPreview = false } = {}) {
      const { personId: id, name } = content.signatory;
      const signing = new Map<SignatureKind, SigningIdentity>();
      for (const kind of signatures) signing.set(kind, await identities.find(kind, { id, name }));
      const [personal, agency] = [signing.get('personal'), signing.get('agency')];
      return typesetter.pdf({
        paper: printable(content),
        isTrial: [...signing.values()].some(({ isTest }) => isTest),
        isPreview,
        images: {
          personal: personal ? await personalImage(content, personal) : null,
          agency: agency ? await agencyImage(content, agency) : null,
        },
        qr: content.template === 'licence' && content.qr ? drawQr(content.qr) : null,
      });
    },
    async signsForTrial(kinds, person) {
      const signing = await Promise.all(kinds.map((kind) => identities.find(kind, person)));
      return signing.some(({ isTest }) => isTest);
    },
    sign: (pdf, request) => signPdf(pdf, request, { identities, tsaUrl }),
  };

  async function personalImage({ signatory }: PaperContent, { isTest }: SigningIdentity): Promise<Image> {
    const file = signaturesDir && join(signaturesDir, `${signatory.personId.replace(/[^\w-]/g, '_')}.png`);
    const given = file && !isTest ? await readPngAsSvg('OFFICE_SIGNATURES_DIR', file) : null;
    return { svg: given ?? drawSignature(signatory.name), alt: `Chữ ký của ${signatory.name}` };
  }

  async function agencyImage({ office }: PaperContent, { isTest }: SigningIdentity): Promise<Image> {
    const alt = isTest ? `Dấu thử nghiệm của ${office.name}` : `Dấu của ${office.name}`;
    if (!sealFile || isTest) {
      return { svg: typesetter.svg('seal.typ', { name: office.name, trial: isTest ? 'yes' : 'no' }), alt };
    }
    const svg = await readPngAsSvg('OFFICE_SEAL_FILE', sealFile);
    if (!svg) throw new ConfigError([`OFFICE_SEAL_FILE: there is no file ${sealFile}`]);
    return { svg, alt };
  }
}

/** Error correction M: what a stamp, a fold or a bad copy takes away, up to 15 %, is made good. */
function drawQr({ url, shownUrl }: PaperQr): { svg: string; shownUrl: string } {
  return { svg: encodeQR(url, 'svg', { ecc: 'medium', border: 2 }), shownUrl };
}
