// Runs on the page of a licence when it was opened from a QR code: the signed line stands in the address behind `#`,
// which browsers keep to themselves. Without this script the page says everything it has to say; with it, it also says
// whether the printed code is genuine. The format is described at `SealedLicence` in core/src/papers/licence-seal.ts.
const answer = document.getElementById('seal');
const payload = location.hash.slice(1);
if (answer && payload) {
  check(payload).then((result) => {
    answer.textContent = answer.dataset[result] ?? '';
    answer.dataset.result = result;
  });
}

async function check(text) {
  let key;
  let body;
  let signature;
  let fields;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    body = bytes.slice(0, -64);
    signature = bytes.slice(-64);
    fields = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (!Array.isArray(fields) || fields.length !== 8 || fields[0] !== 1) return 'false';
  } catch {
    return 'false';
  }
  try {
    const { keys } = await (await fetch('/api/register/keys')).json();
    const jwk = keys.find((candidate) => candidate.kid === fields[1]);
    if (!jwk) return 'false';
    const { kty, crv, x } = jwk;
    key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
  } catch {
    return 'unsupported';
  }
  const context = new TextEncoder().encode('pressdesk-licence:');
  const signed = new Uint8Array(context.length + body.length);
  signed.set(context);
  signed.set(body, context.length);
  if (!(await crypto.subtle.verify('Ed25519', key, signature, signed))) return 'false';
  const [, , number, , , from, to, version] = fields;
  const page = answer.dataset;
  const agrees =
    number === page.number &&
    from === page.validFrom &&
    (to ?? '') === page.validTo &&
    String(version) === page.version;
  return agrees ? 'genuine' : 'differs';
}
