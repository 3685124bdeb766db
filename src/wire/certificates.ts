import { X509Certificate } from 'node:crypto';

const pemBlock =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]+-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/** The certificates of a file, each as PEM; the file may be PEM or DER and hold several. Throws when it holds none, or one that cannot be read. */
export function readCertificates(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  if (text.includes('-----BEGIN')) {
    const blocks = text.match(pemBlock) ?? [];
    if (blocks.length === 0) throw new Error('There is no certificate in it.');
    return blocks.map((block) => new X509Certificate(block).toString());
  }
  const found: string[] = [];
  let rest = bytes;
  do {
    const certificate = new X509Certificate(rest);
    found.push(certificate.toString());
    rest = rest.subarray(certificate.raw.length);
  } while (rest.length > 0);
  return found;
}
