import type { PaperContent, PaperTemplate } from './paper-content.ts';

/** Whose signature: the person's who signs, or the agency's, which stands where the seal stood. */
export const signatureKinds = ['personal', 'agency'] as const;
export type SignatureKind = (typeof signatureKinds)[number];

/** A digital signature in a PDF. */
export type PaperSignature = {
  kind: SignatureKind;
  /** The person's or the agency's name. */
  signer: string;
  /** Of the certificate, one attribute a line as RFC 4514 writes it: `CN=…, O=…`. */
  certificateSubject: string;
  /** Whether the certificate is one the program made for itself: such a signature has no legal force. */
  test: boolean;
  /** ISO 8601 instant the signature claims. */
  at: string;
  /** Whether an RFC 3161 authority vouches for that instant. */
  trustedTime: boolean;
};

export type SignRequest = {
  /** In this order; the agency's comes last. */
  kinds: readonly SignatureKind[];
  /** Needed for a personal signature. */
  person: { id: string; name: string } | null;
  agency: string;
  place: string;
  /** In Vietnamese: what is signed, such as `Giấy phép số 05/GP-SVHTTDL`. */
  reason: string;
  at: Temporal.Instant;
};

/** What makes documents out of data: sets them as PDF/A and signs them. */
export interface PaperPress {
  /** Changes whenever the wording or the layout of the template does. */
  templateVersion(template: PaperTemplate): string;
  /**
   * Sets a document. The same content and signatures give the same bytes.
   * @param signatures those that will be made: their images stand on the page, and a line says so when a certificate is a
   *   test one
   * @param options.isPreview writes across every page that this is only a preview
   */
  typeset(
    content: PaperContent,
    signatures: readonly SignatureKind[],
    options?: { isPreview?: boolean },
  ): Promise<Uint8Array>;
  /** Whether a signature that was made now would be by a certificate without legal force. */
  signsForTrial(kinds: readonly SignatureKind[], person: { id: string; name: string }): Promise<boolean>;
  /**
   * Signs a PDF (PAdES B-B, or B-T where a time authority is set), each signature as an update of the file before it.
   * @throws DomainError `unavailable` when a key or the time authority can't be used
   */
  sign(pdf: Uint8Array, request: SignRequest): Promise<{ pdf: Uint8Array; signatures: PaperSignature[] }>;
}
